#pragma once

#include "model/heap/atoms.h"

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
};

struct ByteArrayObject : GcObject
{
    std::string bytes;
};

/// A small native object of a fixed number of fields, which follow the struct: iterators,
/// slices, properties, bound methods of native functions and the like. What the fields and
/// numbers mean is the business of the type; empty fields are null.
struct RecordObject : GcObject
{
    std::uint32_t size = 0;
    std::uint32_t tag = 0;
    std::int64_t numbers[3] = {};

    Object** fields() { return reinterpret_cast<Object**>(this + 1); }
    Object* const* fields() const { return reinterpret_cast<Object* const*>(this + 1); }
};

struct BoundMethodObject : GcObject
{
    Object* function = nullptr;
    Object* self = nullptr;
};

struct CellObject : GcObject
{
    Object* content = nullptr;
};

} // namespace model
