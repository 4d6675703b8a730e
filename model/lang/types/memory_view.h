#pragma once

#include "model/heap/buffers.h"
#include "model/lang/vm.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace model {

// A memoryview of one dimension over bytes, a bytearray or another memoryview. Views of more
// dimensions are a NotImplementedError.

inline bool isMemoryView(Vm& vm, const Object* object)
{
    return object->type == vm.types().memoryView;
}
inline bool isReleased(const RecordObject* view)
{
    return (view->tag & ViewTag::kReleased) != 0;
}
inline bool isReadOnly(const RecordObject* view)
{
    return (view->tag & ViewTag::kReadOnly) != 0;
}
inline char formatOf(const RecordObject* view)
{
    return static_cast<char>(view->tag & ViewTag::kFormat);
}

/// The view; null, with a ValueError, where it has been released.
RecordObject* openView(Vm& vm, Object* self);
/// The object whose bytes a view shows; borrowed.
Object* exporterOf(const RecordObject* view);
/// Another view of the same buffer, with the numbers and the tag of `view`.
Ref newSiblingView(Vm& vm, RecordObject* view);
/// A view of a bytes-like object, or of what a memoryview shows; "memoryview: a bytes-like object
/// is required, not 'str'".
Ref newMemoryView(Vm& vm, Object* object);

/// The bytes that an open view shows, in its order.
std::string viewedBytes(const RecordObject* view);
/// The same without a copy; nothing for other objects than views, and for views with gaps.
std::optional<std::string_view> contiguousBytes(Object* object);

// --- Items: memory_view_items.cpp ---

/// Bytes of one item; 0 for what is no native format of one character.
std::int64_t itemSizeOf(char format);
/// Item `index`, which must lie within.
Ref unpackItem(Vm& vm, const RecordObject* view, std::int64_t index);
/// False with "memoryview: invalid value for format 'B'".
bool packItem(Vm& vm, RecordObject* view, std::int64_t index, Object* value);
/// Where item `index` lies in the bytes of the exporter.
char* itemAddress(const RecordObject* view, std::int64_t index);

std::span<const NativeMethod> memoryViewMethods();
std::span<const NativeGetSet> memoryViewGetSets();

} // namespace model
