#pragma once

#include "model/heap/atoms.h"
#include "model/journal/slot.h"

#include <deque>
#include <span>
#include <vector>

namespace model {

/// A tuple; its items follow the struct.
struct TupleObject : GcObject
{
    std::uint32_t size = 0;

    Object** items() { return reinterpret_cast<Object**>(this + 1); }
    Object* const* items() const { return reinterpret_cast<Object* const*>(this + 1); }
    std::span<Object* const> span() const { return {items(), size}; }
};

struct ListObject : GcObject
{
    std::vector<Object*> items;
    /// For how many items CPython had room when the list last changed by more than one; see
    /// list::capacityOf().
    std::size_t allocated = 0;
};

/// A deque. Its items lie in slots that are numbered on, so that what stays keeps its place when
/// an end is taken off; numbers have 24 bits and wrap around.
struct DequeObject : GcObject
{
    std::deque<Object*> items;
    std::uint32_t firstSlot = 0;
    std::int64_t most = -1;  ///< maxlen; -1: none.
    std::uint64_t state = 0; ///< Changes with every change, for iterators.

    Slot slot(std::size_t index) const
    {
        return {Role::Item, firstSlot + static_cast<std::uint32_t>(index)};
    }
};

struct ByteArrayObject : GcObject
{
    std::string bytes;
    std::uint32_t exports = 0; ///< Buffers that memoryviews show; meanwhile the size is fixed.
};

/// A small native object of a fixed number of fields, which follow the struct: iterators,
/// slices, properties, bound methods of native functions and the like. What the fields and
/// numbers mean is the business of the type; empty fields are null.
struct RecordObject : GcObject
{
    std::uint32_t size = 0;
    std::uint32_t tag = 0;
    std::int64_t numbers[3] = {};

    /// Of types with `ownsRing`: the record is the head of a ring of others, which it holds.
    /// The numbers of each are the addresses of its neighbours.
    RecordObject* ringNext() const { return reinterpret_cast<RecordObject*>(numbers[0]); }
    RecordObject* ringPrevious() const { return reinterpret_cast<RecordObject*>(numbers[1]); }
    static Slot ringSlot(const RecordObject* member) { return {Role::Item, member->id.value}; }

    Object** fields() { return reinterpret_cast<Object**>(this + 1); }
    Object* const* fields() const { return reinterpret_cast<Object* const*>(this + 1); }
};

struct BoundMethodObject : GcObject
{
    Object* function = nullptr;
    Object* self = nullptr;  ///< Null: an unbound method, up to 2.7.
    Object* owner = nullptr; ///< The class, up to 2.7.
};

struct CellObject : GcObject
{
    Object* content = nullptr;
};

} // namespace model
