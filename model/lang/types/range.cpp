// range and its iterator, which is a range of what is left.

#include "model/dialect/details.h"
#include "model/lang/types/install.h"
#include "model/lang/types/range_big.h"
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

constexpr std::int64_t kMostSmall = std::int64_t{1} << 62U;

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
    if (vm.heap().journal() != nullptr)
        vm.heap().describeValue(range, "range(" + std::to_string(start) + ", "
                                           + std::to_string(stop)
                                           + (step == 1 ? "" : ", " + std::to_string(step)) + ")");
    return made;
}

Ref rangeCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "range") || !checkPositional(vm, args, "range", 1, 3))
        return {};
    Ref numbers[3] = {vm.newInt(0), {}, vm.newInt(1)};
    for (std::uint32_t i = 0; i < args.count; ++i) {
        Ref number = index(vm, args[i]);
        if (!number)
            return {};
        numbers[args.count == 1 ? 1 : i] = std::move(number);
    }
    bool isSmall = true;
    const bool keepsTruth = !detailsOf(vm.dialect()).types.indexIsPlainInt;
    std::int64_t values[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const IntObject* number = asInt(numbers[i].get());
        values[i] = number->value;
        // Far from the ends, so that lengths and distances fit as well.
        isSmall = isSmall && !number->big
                  && !(keepsTruth && numbers[i].get()->type == vm.types().boolean)
                  && number->value > -kMostSmall && number->value < kMostSmall;
    }
    if (!asInt(numbers[2].get())->big && values[2] == 0)
        return vm.raiseValueError("range() arg 3 must not be zero");
    if (isSmall)
        return newRange(vm, values[0], values[1], values[2]);
    return range::make(vm, vm.types().range, numbers[0].get(), numbers[1].get(), numbers[2].get());
}

Ref rangeRepr(Vm& vm, Object* self)
{
    const range::Numbers numbers = range::numbersOf(vm, asRange(self));
    const auto start = reprText(vm, numbers.start.get());
    const auto stop = reprText(vm, numbers.stop.get());
    const auto step = reprText(vm, numbers.step.get());
    if (!start || !stop || !step)
        return {};
    return vm.newStr("range(" + *start + ", " + *stop
                     + (*step == "1" || *step == "True" ? "" : ", " + *step) + ")");
}

std::int64_t rangeItem(const RangeObject* range, std::int64_t index)
{
    return range->start + index * range->step;
}

std::int64_t lengthOfRange(Vm& vm, Object* self)
{
    if (!asRange(self)->big)
        return asRange(self)->length;
    Ref length = range::numbersOf(vm, asRange(self)).length;
    if (!length.as<IntObject>()->big)
        return length.as<IntObject>()->value;
    vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C ssize_t");
    return -1;
}

std::optional<bool> rangeTruth(Vm&, Object* self)
{
    const RangeObject* range = asRange(self);
    return range->big ? !range->big->length.limbs.empty() : range->length > 0;
}

Ref rangeSequenceItem(Vm& vm, Object* self, std::int64_t index)
{
    if (asRange(self)->big) {
        Ref position = vm.newInt(index);
        return range::itemAt(vm, asRange(self), position.get());
    }
    if (index < 0 || index >= asRange(self)->length)
        return vm.raise(vm.exceptions().indexError, "range object index out of range");
    return vm.newInt(rangeItem(asRange(self), index));
}

Ref rangeGetItem(Vm& vm, Object* self, Object* key)
{
    const RangeObject* range = asRange(self);
    if (!isSlice(vm, key)) {
        if (key->type->slots->toIndex != nullptr) {
            Ref position = index(vm, key);
            if (!position)
                return {};
            if (range->big || asInt(position.get())->big)
                return range::itemAt(vm, range, position.get());
        }
        const std::optional<std::int64_t> at = subscript(vm, key, range->length, "range");
        return at ? rangeSequenceItem(vm, self, *at) : Ref();
    }
    const std::int64_t length = lengthOfRange(vm, self);
    if (length < 0)
        return {};
    const std::optional<SliceRange> slice = resolveSlice(vm, key, length);
    if (!slice)
        return {};
    if (range->big) {
        Ref start = vm.newInt(slice->start);
        Ref stop = vm.newInt(slice->stop);
        Ref step = vm.newInt(slice->step);
        start = range::item(vm, range, start.get());
        stop = range::item(vm, range, stop.get());
        step = binary(vm, range::numbersOf(vm, range).step.get(), step.get(), BinaryOp::Multiply);
        return range::make(vm, vm.types().range, start.get(), stop.get(), step.get());
    }
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

/// Whether the range contains an int, of any size; its position, or None.
Ref positionOfInt(Vm& vm, const RangeObject* range, Object* number)
{
    if (range->big)
        return range::positionOf(vm, range, number);
    const std::int64_t position = positionIn(range, static_cast<IntObject*>(number));
    return position < 0 ? vm.none() : vm.newInt(position);
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
        return positionOfInt(vm, asRange(self), value).get() != vm.heap().none();
    std::int64_t first = 0;
    const std::optional<std::int64_t> count = countByAsking(vm, asRange(self), value, true, first);
    if (!count)
        return std::nullopt;
    return *count > 0;
}

Ref rangeCount(Vm& vm, Object* self, const CallArgs& args)
{
    if (isExactInt(vm, args[0]))
        return vm.newInt(positionOfInt(vm, asRange(self), args[0]).get() != vm.heap().none());
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
    Ref position = positionOfInt(vm, asRange(self), args[0]);
    if (position.get() != vm.heap().none())
        return position;
    const std::optional<std::string> text = reprText(vm, args[0]);
    return text ? vm.raiseValueError(*text + " is not in range") : Ref();
}

/// The tuple that stands for a range: length, start, step, with None where that says nothing.
Ref rangeKey(Vm& vm, const RangeObject* range)
{
    range::Numbers numbers = range::numbersOf(vm, range);
    const IntObject* length = numbers.length.as<IntObject>();
    std::vector<Ref> parts(3);
    parts[1] = length->big || length->value > 0 ? numbers.start : vm.none();
    parts[2] = length->big || length->value > 1 ? numbers.step : vm.none();
    parts[0] = std::move(numbers.length);
    return vm.heap().newTuple(std::move(parts));
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
    bool areEqual = false;
    if (asRange(a)->big || asRange(b)->big) {
        Ref left = rangeKey(vm, asRange(a));
        Ref right = rangeKey(vm, asRange(b));
        areEqual = compareTruth(vm, left.get(), right.get(), CompareOp::Equal).value_or(false);
    } else {
        areEqual = areEqualRanges(asRange(a), asRange(b));
    }
    return vm.boolean(areEqual == (op == CompareOp::Equal));
}

std::optional<Hash> rangeHash(Vm& vm, Object* self)
{
    Ref key = rangeKey(vm, asRange(self));
    return hash(vm, key.get());
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
    if (range->big) {
        const range::Numbers numbers = range::numbersOf(vm, range);
        return range::makeIterator(vm, numbers.start.get(), numbers.step.get(),
                                   numbers.length.get());
    }
    return newRangeIterator(vm, range->start, range->step, range->length);
}

Ref rangeReversed(Vm& vm, Object* self, const CallArgs&)
{
    const RangeObject* range = asRange(self);
    if (range->big) {
        const range::Numbers numbers = range::numbersOf(vm, range);
        Ref one = vm.newInt(1);
        Ref last = binary(vm, numbers.length.get(), one.get(), BinaryOp::Subtract);
        last = range::item(vm, range, last.get());
        Ref step = negative(vm, numbers.step.get());
        return range::makeIterator(vm, last.get(), step.get(), numbers.length.get());
    }
    return newRangeIterator(vm, rangeItem(range, range->length - 1), -range->step, range->length);
}

Ref rangeIteratorIter(Vm& vm, Object* self)
{
    return vm.own(self);
}

Ref rangeIteratorNext(Vm& vm, Object* self)
{
    RangeObject* left = asRange(self);
    if (left->big) [[unlikely]]
        return range::takeNext(vm, left);
    if (left->length == 0)
        return {};
    const std::int64_t value = left->start;
    ++left->stop; // Of an iterator: how many it gave.
    --left->length;
    if (left->length > 0)
        left->start += left->step;
    return vm.newInt(value);
}

Ref rangeIteratorHint(Vm& vm, Object* self, const CallArgs&)
{
    return range::numbersOf(vm, asRange(self)).length;
}

template <Ref range::Numbers::*member>
Ref rangeMember(Vm& vm, Object* self)
{
    return range::numbersOf(vm, asRange(self)).*member;
}

constexpr NativeMethod kRangeMethods[] = {
    {"count", rangeCount, Arity::One},
    {"index", rangeIndex, Arity::One},
    {"__reversed__", rangeReversed, Arity::None},
};
constexpr NativeGetSet kRangeGetSets[] = {
    {"start", rangeMember<&range::Numbers::start>, refuseToSet},
    {"stop", rangeMember<&range::Numbers::stop>, refuseToSet},
    {"step", rangeMember<&range::Numbers::step>, refuseToSet}};
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
