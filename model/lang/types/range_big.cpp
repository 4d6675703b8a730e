#include "model/lang/types/range_big.h"

#include "model/dialect/details.h"
#include "model/lang/types/sequence.h"

#include <utility>

namespace model::range {

namespace {

BigInt toBig(const Object* number)
{
    const auto* value = static_cast<const IntObject*>(number);
    if (value->big)
        return *value->big;
    BigInt made;
    made.isNegative = value->value < 0;
    auto rest = static_cast<std::uint64_t>(value->value);
    if (made.isNegative)
        rest = 0 - rest;
    for (; rest != 0; rest >>= 32U)
        made.limbs.push_back(static_cast<std::uint32_t>(rest));
    return made;
}

/// True and False among the limits of a range, which some versions keep, are ints with a limb
/// too many.
void markTruth(BigInt& value)
{
    value.limbs.push_back(0);
}

Ref fromBig(Vm& vm, const BigInt& value)
{
    if (!value.limbs.empty() && value.limbs.back() == 0)
        return vm.boolean(value.limbs.size() > 1);
    std::uint64_t low = 0;
    if (value.limbs.size() > 2)
        return vm.heap().newBigInt(value);
    for (std::size_t i = value.limbs.size(); i-- > 0;)
        low = (low << 32U) | value.limbs[i];
    constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63U;
    if (low > kSignBit || (low == kSignBit && !value.isNegative))
        return vm.heap().newBigInt(value);
    return vm.newInt(static_cast<std::int64_t>(value.isNegative ? 0 - low : low));
}

bool isBig(const Object* number)
{
    return static_cast<bool>(static_cast<const IntObject*>(number)->big);
}

bool isLess(Vm& vm, Object* a, Object* b)
{
    return compareTruth(vm, a, b, CompareOp::Less).value_or(false);
}

Ref compute(Vm& vm, const Ref& a, const Ref& b, BinaryOp op)
{
    return binary(vm, a.get(), b.get(), op);
}

/// How many numbers there are from `start` up (or down) to `stop`.
Ref lengthOf(Vm& vm, Object* start, Object* stop, Object* step)
{
    Ref zero = vm.newInt(0);
    Ref one = vm.newInt(1);
    const bool isForward = isLess(vm, zero.get(), step);
    Ref low = vm.own(isForward ? start : stop);
    Ref high = vm.own(isForward ? stop : start);
    if (!isLess(vm, low.get(), high.get()))
        return zero;
    Ref stride = isForward ? vm.own(step) : negative(vm, step);
    Ref last = compute(vm, compute(vm, high, low, BinaryOp::Subtract), one, BinaryOp::Subtract);
    return compute(vm, compute(vm, last, stride, BinaryOp::FloorDivide), one, BinaryOp::Add);
}

Ref makeBig(Vm& vm, TypeObject* type, const Numbers& numbers)
{
    Ref made = vm.heap().create<RangeObject>(type, Kind::Range);
    auto big = std::make_unique<BigRange>();
    big->start = toBig(numbers.start.get());
    big->stop = toBig(numbers.stop.get());
    big->step = toBig(numbers.step.get());
    big->length = toBig(numbers.length.get());
    made.as<RangeObject>()->big = std::move(big);
    return made;
}

std::int64_t valueOf(const Ref& number)
{
    return number.as<IntObject>()->value;
}

bool hasTruth(Vm& vm, const Numbers& numbers)
{
    const TypeObject* boolean = vm.types().boolean;
    return numbers.start.get()->type == boolean || numbers.stop.get()->type == boolean
           || numbers.step.get()->type == boolean;
}

} // namespace

Ref make(Vm& vm, TypeObject* type, Object* start, Object* stop, Object* step)
{
    Numbers numbers{vm.own(start), vm.own(stop), vm.own(step), lengthOf(vm, start, stop, step)};
    if (!detailsOf(vm.dialect()).types.indexIsPlainInt && hasTruth(vm, numbers)) {
        Ref made = makeBig(vm, type, numbers);
        BigRange& big = *made.as<RangeObject>()->big;
        for (const auto& [number, value] :
             {std::pair(numbers.start.get(), &big.start), std::pair(numbers.stop.get(), &big.stop),
              std::pair(numbers.step.get(), &big.step)})
            if (number->type == vm.types().boolean)
                markTruth(*value);
        return made;
    }
    for (const Ref* number : {&numbers.start, &numbers.stop, &numbers.step, &numbers.length})
        if (isBig(number->get()))
            return makeBig(vm, type, numbers);
    Ref made = vm.heap().create<RangeObject>(type, Kind::Range);
    auto* range = made.as<RangeObject>();
    range->start = valueOf(numbers.start);
    range->stop = valueOf(numbers.stop);
    range->step = valueOf(numbers.step);
    range->length = valueOf(numbers.length);
    return made;
}

Numbers numbersOf(Vm& vm, const RangeObject* range)
{
    if (!range->big)
        return {vm.newInt(range->start), vm.newInt(range->stop), vm.newInt(range->step),
                vm.newInt(range->length)};
    return {fromBig(vm, range->big->start), fromBig(vm, range->big->stop),
            fromBig(vm, range->big->step), fromBig(vm, range->big->length)};
}

Ref item(Vm& vm, const RangeObject* range, Object* position)
{
    const Numbers numbers = numbersOf(vm, range);
    Ref distance = binary(vm, position, numbers.step.get(), BinaryOp::Multiply);
    return compute(vm, numbers.start, distance, BinaryOp::Add);
}

Ref positionOf(Vm& vm, const RangeObject* range, Object* value)
{
    const Numbers numbers = numbersOf(vm, range);
    Ref distance = binary(vm, value, numbers.start.get(), BinaryOp::Subtract);
    Ref rest = compute(vm, distance, numbers.step, BinaryOp::Remainder);
    Ref zero = vm.newInt(0);
    if (!equalValues(vm, rest.get(), zero.get()).value_or(false))
        return vm.none();
    Ref position = compute(vm, distance, numbers.step, BinaryOp::FloorDivide);
    if (isLess(vm, position.get(), zero.get()) || !isLess(vm, position.get(), numbers.length.get()))
        return vm.none();
    return position;
}

Ref itemAt(Vm& vm, const RangeObject* range, Object* index)
{
    Ref position = vm.own(index);
    Ref zero = vm.newInt(0);
    Ref length = numbersOf(vm, range).length;
    if (isLess(vm, position.get(), zero.get()))
        position = compute(vm, position, length, BinaryOp::Add);
    if (isLess(vm, position.get(), zero.get()) || !isLess(vm, position.get(), length.get()))
        return vm.raise(vm.exceptions().indexError, "range object index out of range");
    return item(vm, range, position.get());
}

Ref makeIterator(Vm& vm, Object* start, Object* step, Object* length)
{
    Numbers numbers{vm.own(start), vm.newInt(0), vm.own(step), vm.own(length)};
    return makeBig(vm, vm.types().rangeIterator, numbers);
}

Ref takeNext(Vm& vm, RangeObject* iterator)
{
    BigRange& left = *iterator->big;
    if (left.length.limbs.empty())
        return {};
    Numbers numbers = numbersOf(vm, iterator);
    Ref one = vm.newInt(1);
    left.start = toBig(compute(vm, numbers.start, numbers.step, BinaryOp::Add).get());
    left.length = toBig(compute(vm, numbers.length, one, BinaryOp::Subtract).get());
    return numbers.start;
}

} // namespace model::range
