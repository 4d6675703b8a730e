// tuple

#include "model/dialect/details.h"
#include "model/lang/types/install.h"
#include "model/lang/types/object_reduce.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

std::span<Object* const> tupleItems(Object* object)
{
    return asTuple(object)->span();
}

Ref tupleCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (type == vm.types().tuple && !rejectKeywords(vm, args, "tuple"))
        return {};
    if (!checkPositional(vm, args, "tuple", 0, 1))
        return {};
    Ref plain =
        args.count == 0 ? vm.heap().newTuple(std::span<Object* const>()) : toTuple(vm, args[0]);
    if (!plain || type == vm.types().tuple)
        return plain;
    const std::span<Object* const> items = tupleItems(plain.get());
    Ref made = makeObject<TupleObject>(vm, type, items.size_bytes());
    auto* tuple = made.as<TupleObject>();
    tuple->size = static_cast<std::uint32_t>(items.size());
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        tuple->items()[i] = items[i];
        vm.heap().link(tuple->id, {Role::Item, i}, items[i]);
    }
    vm.heap().track(tuple);
    return made;
}

Ref tupleRepr(Vm& vm, Object* self)
{
    if (asTuple(self)->size == 0)
        return vm.newStr("()");
    if (enterRepr(vm, self))
        return vm.newStr("(...)");
    std::string text = "(";
    const bool isFine = appendReprs(vm, text, self, tupleItems);
    leaveRepr(vm, self);
    return isFine ? vm.newStr(text + (asTuple(self)->size == 1 ? ",)" : ")")) : Ref();
}

/// tuplehash(), after xxHash: so that sets of tuples have CPython's order.
std::optional<Hash> tupleHash(Vm& vm, Object* self)
{
    constexpr std::uint64_t kPrime1 = 11400714785074694791U;
    constexpr std::uint64_t kPrime2 = 14029467366897019727U;
    constexpr std::uint64_t kPrime5 = 2870177450012600261U;
    constexpr std::uint64_t kMangle = 3527539U;
    constexpr Hash kInsteadOfError = 1546275796;
    std::uint64_t sum = kPrime5;
    for (Object* item : tupleItems(self)) {
        const std::optional<Hash> lane = hash(vm, item);
        if (!lane)
            return std::nullopt;
        sum += static_cast<std::uint64_t>(*lane) * kPrime2;
        sum = (sum << 31U) | (sum >> 33U);
        sum *= kPrime1;
    }
    sum += asTuple(self)->size ^ (kPrime5 ^ kMangle);
    const auto result = static_cast<Hash>(sum);
    return result == -1 ? kInsteadOfError : result;
}

Ref tupleCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isTuple(a) || !isTuple(b))
        return vm.own(vm.heap().notImplemented());
    return compareItems(vm, a, b, op, tupleItems);
}

Ref tupleIter(Vm& vm, Object* self)
{
    Object* fields[1] = {self};
    return vm.heap().newRecord(vm.types().tupleIterator, fields);
}

std::int64_t tupleLength(Vm&, Object* self)
{
    return asTuple(self)->size;
}

Ref tupleSequenceItem(Vm& vm, Object* self, std::int64_t index)
{
    if (index < 0 || index >= asTuple(self)->size)
        return vm.raise(vm.exceptions().indexError, "tuple index out of range");
    return vm.own(asTuple(self)->items()[index]);
}

Ref tupleGetItem(Vm& vm, Object* self, Object* key)
{
    const std::int64_t size = asTuple(self)->size;
    if (!isSlice(vm, key)) {
        const std::optional<std::int64_t> index = subscript(vm, key, size, "tuple");
        return index ? tupleSequenceItem(vm, self, *index) : Ref();
    }
    const std::optional<SliceRange> range = resolveSlice(vm, key, size);
    if (!range)
        return {};
    if (range->start == 0 && range->step == 1 && range->count == size
        && self->type == vm.types().tuple)
        return vm.own(self);
    std::vector<Object*> chosen;
    for (std::int64_t i = 0; i < range->count; ++i)
        chosen.push_back(asTuple(self)->items()[range->start + i * range->step]);
    return vm.heap().newTuple(std::span<Object* const>(chosen));
}

std::optional<bool> tupleContains(Vm& vm, Object* self, Object* value)
{
    const bool asksItem = detailsOf(vm.dialect()).types.membershipAsksItem;
    for (Object* item : tupleItems(self)) {
        const std::optional<bool> equal =
            asksItem ? equalValues(vm, item, value) : equalValues(vm, value, item);
        if (!equal || *equal)
            return equal;
    }
    return false;
}

Ref tupleConcat(Vm& vm, Object* self, Object* other)
{
    if (asTuple(self)->size == 0 && other->type == vm.types().tuple)
        return vm.own(other);
    if (!isTuple(other))
        return vm.raiseTypeError("can only concatenate tuple (not \"" + other->type->name
                                 + "\") to tuple");
    if (asTuple(other)->size == 0 && self->type == vm.types().tuple)
        return vm.own(self);
    std::vector<Object*> items(tupleItems(self).begin(), tupleItems(self).end());
    items.insert(items.end(), tupleItems(other).begin(), tupleItems(other).end());
    return vm.heap().newTuple(std::span<Object* const>(items));
}

Ref tupleRepeat(Vm& vm, Object* self, std::int64_t times)
{
    if ((asTuple(self)->size == 0 || times == 1) && self->type == vm.types().tuple)
        return vm.own(self);
    std::vector<Object*> items;
    for (std::int64_t i = 0; i < times; ++i)
        items.insert(items.end(), tupleItems(self).begin(), tupleItems(self).end());
    return vm.heap().newTuple(std::span<Object* const>(items));
}

Ref tupleIndex(Vm& vm, Object* self, const CallArgs& args)
{
    const std::int64_t size = asTuple(self)->size;
    std::optional<std::int64_t> start = 0;
    std::optional<std::int64_t> stop = INT64_MAX;
    if (args.count > 1)
        start = indexBound(vm, args[1], size);
    if (start && args.count > 2)
        stop = indexBound(vm, args[2], size);
    if (!start || !stop)
        return {};
    for (std::int64_t i = *start; i < std::min(*stop, size); ++i) {
        const std::optional<bool> equal = equalValues(vm, asTuple(self)->items()[i], args[0]);
        if (!equal)
            return {};
        if (*equal)
            return vm.newInt(i);
    }
    return vm.raiseValueError("tuple.index(x): x not in tuple");
}

Ref tupleCount(Vm& vm, Object* self, const CallArgs& args)
{
    std::int64_t count = 0;
    for (Object* item : tupleItems(self)) {
        const std::optional<bool> equal = equalValues(vm, item, args[0]);
        if (!equal)
            return {};
        count += *equal ? 1 : 0;
    }
    return vm.newInt(count);
}

constexpr NativeMethod kTupleMethods[] = {
    {"__getnewargs__", tupleNewArguments, Arity::None},
    {"count", tupleCount, Arity::One},
    {"index", tupleIndex, Arity::Between, 1, 3},
};

} // namespace

void installTuple(Vm& vm)
{
    TypeSlots slots;
    slots.create = tupleCreate;
    slots.repr = tupleRepr;
    slots.hash = tupleHash;
    slots.compare = tupleCompare;
    slots.iter = tupleIter;
    slots.length = tupleLength;
    slots.getItem = tupleGetItem;
    slots.sequenceItem = tupleSequenceItem;
    slots.contains = tupleContains;
    slots.concat = tupleConcat;
    slots.repeat = tupleRepeat;
    vm.defineType(vm.types().tuple, slots, kTupleMethods);
}

} // namespace model
