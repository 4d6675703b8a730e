#pragma once

#include "model/lang/vm.h"

#include <cstdint>
#include <optional>
#include <span>

namespace model {

/// What list, tuple, range and their iterators have in common: subscripts, bounds, equality
/// of items, and how native objects of a script's subclasses are made.

/// The positions that a slice selects.
struct SliceRange
{
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};

inline bool isSlice(Vm& vm, const Object* object)
{
    return object->type == vm.types().slice;
}

/// PySlice_Unpack(), then PySlice_AdjustIndices() for a sequence of this length.
std::optional<SliceRange> resolveSlice(Vm& vm, Object* slice, std::int64_t length);

/// A subscript that is not a slice, negative ones counted from the end; `what` stands in the
/// message: "list" gives "list indices must be integers or slices, not str".
std::optional<std::int64_t> subscript(Vm& vm, Object* key, std::int64_t length, const char* what);

/// An optional `start` or `stop` of index(), counted from the end if negative, never below 0.
std::optional<std::int64_t> indexBound(Vm& vm, Object* given, std::int64_t length);

/// An argument that has to be an int of 64 bits: an OverflowError where it is larger.
std::optional<std::int64_t> sizeArgument(Vm& vm, Object* given);

/// `a == b`, identity first, quickly for ints and strs.
std::optional<bool> equalValues(Vm& vm, Object* a, Object* b);
/// The same for an item that comparing may take out of its container: it is held meanwhile.
std::optional<bool> equalItems(Vm& vm, Object* stored, Object* value);

/// Compares two sequences item by item as list and tuple do.
Ref compareItems(Vm& vm, Object* a, Object* b, CompareOp op,
                 std::span<Object* const> (*itemsOf)(Object*));

/// The answer to `a op b` for two numbers.
bool holds(std::int64_t a, std::int64_t b, CompareOp op);

/// How many items an iterable says it will give (PyObject_LengthHint()); false: an exception.
bool askLengthHint(Vm& vm, Object* iterable);

/// "list expected at most 1 argument, got 2" and "list() takes no keyword arguments" for the
/// constructors that take one optional argument.
bool checkOneOptional(Vm& vm, const CallArgs& args, const char* name);
/// Positional arguments within bounds: "range expected at least 1 argument, got 0".
bool checkPositional(Vm& vm, const CallArgs& args, const char* name, std::uint32_t least,
                     std::uint32_t most);
bool rejectKeywords(Vm& vm, const CallArgs& args, const char* name);

/// repr() of items between brackets; the caller guards against recursion.
bool appendReprs(Vm& vm, std::string& text, Object* sequence,
                 std::span<Object* const> (*itemsOf)(Object*));

/// An untracked object of a built-in type or of a script's subclass of it.
template <class T>
Ref makeObject(Vm& vm, TypeObject* type, std::size_t tailBytes = 0)
{
    Ref made = vm.heap().create<T>(type, type->layout, tailBytes);
    if (type->isHeapType)
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

/// A record of a built-in type or of a script's subclass of it.
Ref makeRecord(Vm& vm, TypeObject* type, std::span<Object* const> fields);

/// Where an operator lies in the tables of TypeSlots.
constexpr std::size_t operatorIndex(BinaryOp op)
{
    return static_cast<std::size_t>(op);
}

/// What a method gives that only can fail, or that answers a question.
inline Ref noneOrError(Vm& vm, bool isFine)
{
    return isFine ? vm.none() : Ref();
}
inline Ref boolOrError(Vm& vm, std::optional<bool> truth)
{
    return truth ? vm.boolean(*truth) : Ref();
}

inline bool isList(const Object* object)
{
    return object->type->layout == Kind::List;
}
inline ListObject* asList(Object* object)
{
    return static_cast<ListObject*>(object);
}
inline bool isTuple(const Object* object)
{
    return object->type->layout == Kind::Tuple;
}
inline TupleObject* asTuple(Object* object)
{
    return static_cast<TupleObject*>(object);
}
inline bool isDict(const Object* object)
{
    return object->type->layout == Kind::Dict;
}
inline DictObject* asDict(Object* object)
{
    return static_cast<DictObject*>(object);
}
inline bool isSet(const Object* object)
{
    return object->type->layout == Kind::Set;
}
inline SetObject* asSet(Object* object)
{
    return static_cast<SetObject*>(object);
}

/// Fields and numbers of a record.
inline RecordObject* asRecord(Object* object)
{
    return static_cast<RecordObject*>(object);
}
/// For attributes that CPython keeps as members: setting them is an AttributeError.
bool refuseToSet(Vm& vm, Object* self, Object* valueOrNull);
/// Drops what is in a field of a record.
void clearField(Vm& vm, Object* record, std::uint32_t field);

/// The tuple in a record's field, if nobody else holds it, to be filled again (R6); otherwise
/// a new one. The items that it had stay in it until they are replaced.
class RecycledTuple
{
public:
    /// `size` items.
    RecycledTuple(Vm& vm, RecordObject* record, std::uint32_t field, std::uint32_t size);

    bool isRecycled() const { return m_isRecycled; }
    void put(std::uint32_t index, Ref item);
    Ref finish();

private:
    Vm& m_vm;
    Ref m_tuple;
    std::vector<Ref> m_items;
    bool m_isRecycled = false;
};

} // namespace model
