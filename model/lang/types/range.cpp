// range and its iterator, which is a range of what is left.

#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

RangeObject* asRange(Object* object)
{
    return static_cast<RangeObject*>(object);
}

bool isRange(Vm& vm, const Object* object)
{
    return object->type == vm.types().range;
}

std::int64_t rangeLength(std::int64_t start, std::int64_t stop, std::int64_t step)
{
    const auto distance = [](std::int64_t from, std::int64_t to) {
        return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
    };
    const auto magnitude = [](std::int64_t value) {
        return value < 0 ? 0 - static_cast<std::uint64_t>(value)
                         : static_cast<std::uint64_t>(value);
    };
    if (step > 0 ? start >= stop : start <= stop)
        return 0;
    const std::uint64_t span = step > 0 ? distance(start, stop) : distance(stop, start);
    return static_cast<std::int64_t>((span - 1) / magnitude(step) + 1);
}

Ref newRange(Vm& vm, std::int64_t start, std::int64_t stop, std::int64_t step)
{
    Ref made = vm.heap().create<RangeObject>(vm.types().range, Kind::Range);
    auto* range = made.as<RangeObject>();
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = rangeLength(start, stop, step);
    vm.heap().describe(range, "range(" + std::to_string(start) + ", " + std::to_string(stop)
                                  + (step == 1 ? "" : ", " + std::to_string(step)) + ")");
    return made;
}

Ref rangeCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "range") || !checkPositional(vm, args, "range", 1, 3))
        return {};
    std::int64_t numbers[3] = {0, 0, 1};
    for (std::uint32_t i = 0; i < args.count; ++i) {
        const std::optional<std::int64_t> number = indexValue(vm, args[i]);
        if (!number)
            return {};
        numbers[args.count == 1 ? 1 : i] = *number;
    }
    if (numbers[2] == 0)
        return vm.raiseValueError("range() arg 3 must not be zero");
    return newRange(vm, numbers[0], numbers[1], numbers[2]);
}

Ref rangeRepr(Vm& vm, Object* self)
{
    const RangeObject* range = asRange(self);
    std::string text = "range(" + std::to_string(range->start) + ", " + std::to_string(range->stop);
    if (range->step != 1)
        text += ", " + std::to_string(range->step);
    return vm.newStr(text + ")");
}

std::int64_t rangeItem(const RangeObject* range, std::int64_t index)
{
    return range->start + index * range->step;
}

std::int64_t lengthOfRange(Vm&, Object* self)
{
    return asRange(self)->length;
}

std::optional<bool> rangeTruth(Vm&, Object* self)
{
    return asRange(self)->length > 0;
}

Ref rangeSequenceItem(Vm& vm, Object* self, std::int64_t index)
{
    if (index < 0 || index >= asRange(self)->length)
        return vm.raise(vm.exceptions().indexError, "range object index out of range");
    return vm.newInt(rangeItem(asRange(self), index));
}

Ref rangeGetItem(Vm& vm, Object* self, Object* key)
{
    const RangeObject* range = asRange(self);
    if (!isSlice(vm, key)) {
        const std::optional<std::int64_t> index = subscript(vm, key, range->length, "range");
        return index ? rangeSequenceItem(vm, self, *index) : Ref();
    }
    const std::optional<SliceRange> slice = resolveSlice(vm, key, range->length);
    if (!slice)
        return {};
    return newRange(vm, rangeItem(range, slice->start), rangeItem(range, slice->stop),
                    range->step * slice->step);
}

/// Position of an int in the range, or -1.
std::int64_t positionIn(const RangeObject* range, const IntObject* number)
{
    if (number->big || range->length == 0)
        return -1;
    const std::int64_t value = number->value;
    const std::int64_t last = rangeItem(range, range->length - 1);
    if (value < std::min(range->start, last) || value > std::max(range->start, last))
        return -1;
    if ((value - range->start) % range->step != 0)
        return -1;
    return (value - range->start) / range->step;
}

bool isExactInt(Vm& vm, const Object* object)
{
    return object->type == vm.types().integer || object->type == vm.types().boolean;
}

/// How many items equal any other object: by asking each.
std::optional<std::int64_t> countByAsking(Vm& vm, const RangeObject* range, Object* value,
                                          bool stopAtFirst, std::int64_t& first)
{
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < range->length; ++i) {
        Ref item = vm.newInt(rangeItem(range, i));
        const std::optional<bool> equal = compareTruth(vm, item.get(), value, CompareOp::Equal);
        if (!equal)
            return std::nullopt;
        if (!*equal)
            continue;
        if (count++ == 0)
            first = i;
        if (stopAtFirst)
            break;
    }
    return count;
}

std::optional<bool> rangeContains(Vm& vm, Object* self, Object* value)
{
    if (isExactInt(vm, value))
        return positionIn(asRange(self), static_cast<IntObject*>(value)) >= 0;
    std::int64_t first = 0;
    const std::optional<std::int64_t> count = countByAsking(vm, asRange(self), value, true, first);
    if (!count)
        return std::nullopt;
    return *count > 0;
}

Ref rangeCount(Vm& vm, Object* self, const CallArgs& args)
{
    if (isExactInt(vm, args[0]))
        return vm.newInt(positionIn(asRange(self), static_cast<IntObject*>(args[0])) >= 0);
    std::int64_t first = 0;
    const auto count = countByAsking(vm, asRange(self), args[0], false, first);
    return count ? vm.newInt(*count) : Ref();
}

Ref rangeIndex(Vm& vm, Object* self, const CallArgs& args)
{
    if (!isExactInt(vm, args[0])) {
        std::int64_t first = 0;
        const auto count = countByAsking(vm, asRange(self), args[0], true, first);
        if (!count)
            return {};
        return *count > 0 ? vm.newInt(first)
                          : vm.raiseValueError("sequence.index(x): x not in sequence");
    }
    const std::int64_t position = positionIn(asRange(self), static_cast<IntObject*>(args[0]));
    if (position >= 0)
        return vm.newInt(position);
    const std::optional<std::string> text = reprText(vm, args[0]);
    return text ? vm.raiseValueError(*text + " is not in range") : Ref();
}

bool areEqualRanges(const RangeObject* a, const RangeObject* b)
{
    if (a->length != b->length)
        return false;
    if (a->length == 0)
        return true;
    return a->start == b->start && (a->length == 1 || a->step == b->step);
}

Ref rangeCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isRange(vm, b) || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return vm.own(vm.heap().notImplemented());
    return vm.boolean(areEqualRanges(asRange(a), asRange(b)) == (op == CompareOp::Equal));
}

/// range_hash(): that of the tuple (length, start, step), with None where it does not matter.
std::optional<Hash> rangeHash(Vm& vm, Object* self)
{
    const RangeObject* range = asRange(self);
    std::vector<Ref> parts;
    parts.push_back(vm.newInt(range->length));
    parts.push_back(range->length > 0 ? vm.newInt(range->start) : vm.none());
    parts.push_back(range->length > 1 ? vm.newInt(range->step) : vm.none());
    Ref tuple = vm.heap().newTuple(std::move(parts));
    return hash(vm, tuple.get());
}

Ref newRangeIterator(Vm& vm, std::int64_t start, std::int64_t step, std::int64_t length)
{
    Ref made = vm.heap().create<RangeObject>(vm.types().rangeIterator, Kind::Range);
    auto* left = made.as<RangeObject>();
    left->start = start;
    left->step = step;
    left->length = length;
    return made;
}

Ref rangeIter(Vm& vm, Object* self)
{
    const RangeObject* range = asRange(self);
    return newRangeIterator(vm, range->start, range->step, range->length);
}

Ref rangeReversed(Vm& vm, Object* self, const CallArgs&)
{
    const RangeObject* range = asRange(self);
    return newRangeIterator(vm, rangeItem(range, range->length - 1), -range->step, range->length);
}

Ref rangeIteratorIter(Vm& vm, Object* self)
{
    return vm.own(self);
}

Ref rangeIteratorNext(Vm& vm, Object* self)
{
    RangeObject* left = asRange(self);
    if (left->length == 0)
        return {};
    const std::int64_t value = left->start;
    --left->length;
    if (left->length > 0)
        left->start += left->step;
    return vm.newInt(value);
}

Ref rangeIteratorHint(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(asRange(self)->length);
}

template <std::int64_t RangeObject::*member>
Ref rangeMember(Vm& vm, Object* self)
{
    return vm.newInt(asRange(self)->*member);
}

constexpr NativeMethod kRangeMethods[] = {
    {"count", rangeCount, Arity::One},
    {"index", rangeIndex, Arity::One},
    {"__reversed__", rangeReversed, Arity::None},
};
constexpr NativeGetSet kRangeGetSets[] = {{"start", rangeMember<&RangeObject::start>},
                                          {"stop", rangeMember<&RangeObject::stop>},
                                          {"step", rangeMember<&RangeObject::step>}};
constexpr NativeMethod kRangeIteratorMethods[] = {
    {"__length_hint__", rangeIteratorHint, Arity::None},
};

} // namespace

void installRange(Vm& vm)
{
    TypeSlots slots;
    slots.create = rangeCreate;
    slots.repr = rangeRepr;
    slots.hash = rangeHash;
    slots.compare = rangeCompare;
    slots.truth = rangeTruth;
    slots.iter = rangeIter;
    slots.length = lengthOfRange;
    slots.getItem = rangeGetItem;
    slots.sequenceItem = rangeSequenceItem;
    slots.contains = rangeContains;
    vm.types().range->isSubclassable = false;
    vm.defineType(vm.types().range, slots, kRangeMethods, kRangeGetSets);

    TypeSlots iterator;
    iterator.iter = rangeIteratorIter;
    iterator.next = rangeIteratorNext;
    vm.types().rangeIterator->isSubclassable = false;
    vm.defineType(vm.types().rangeIterator, iterator, kRangeIteratorMethods);
}

} // namespace model
