#pragma once

#include "model/lang/vm.h"

#include <string>
#include <string_view>

namespace model {

// What bytes and bytearray share.

/// The bytes of self, which is one of the two or an instance of a subclass.
std::string_view bytesOf(Object* self);
/// A new object of self's kind.
Ref newLike(Vm& vm, Object* self, std::string bytes);
Ref newByteArray(Vm& vm, std::string bytes);
/// The bytearray itself, for instances of subclasses too; null for other objects.
inline ByteArrayObject* asByteArray(Object* object)
{
    return static_cast<ByteArrayObject*>(atomOf(object, Kind::ByteArray));
}

/// Immutable, and of no subclass: an operation that changes nothing gives the object itself.
inline bool isPlainBytes(Vm& vm, const Object* object)
{
    return object->type == vm.types().bytes;
}

/// The argument of a constructor or of extend(): a count of zeros, text with an encoding,
/// bytes-like objects, or an iterable of ints.
std::optional<std::string> bytesFromArguments(Vm& vm, const CallArgs& args, const char* name);
/// An int from 0 to 255; nothing with an exception.
std::optional<char> byteValue(Vm& vm, Object* object, const char* what = "byte");
/// A bytes-like argument, or "a bytes-like object is required, not 'str'".
std::optional<std::string_view> bytesArgument(Vm& vm, Object* object);

/// The operations of both types; each adds its own.
TypeSlots sharedBytesSlots();
std::span<const NativeMethod> bytesSearchMethods();
std::span<const NativeMethod> bytesTextMethods();

Ref bytesGetItem(Vm& vm, Object* self, Object* key);
void installByteArray(Vm& vm);

} // namespace model
