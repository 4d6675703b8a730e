#pragma once

#include "model/lang/vm.h"

namespace model {

/// Ranges with numbers beyond 64 bits: all arithmetic is done on ints as Python has them.
///
/// Source:  CPython Objects/rangeobject.c, compute_range_length(), compute_item().
namespace range {

/// What a range is made of, as ints.
struct Numbers
{
    Ref start;
    Ref stop;
    Ref step;
    Ref length;
};

/// The range from `start` to `stop`; `step` is not zero. Small numbers give a small range.
Ref make(Vm& vm, TypeObject* type, Object* start, Object* stop, Object* step);
Numbers numbersOf(Vm& vm, const RangeObject* range);

/// The item at a position that is within the range.
Ref item(Vm& vm, const RangeObject* range, Object* position);
/// The position of an int; None where the range does not contain it.
Ref positionOf(Vm& vm, const RangeObject* range, Object* value);
/// range[index] for any int.
Ref itemAt(Vm& vm, const RangeObject* range, Object* index);

/// An iterator over what is left: it starts at `start` and gives `length` numbers.
Ref makeIterator(Vm& vm, Object* start, Object* step, Object* length);
/// Takes the next number from a big iterator; empty at the end.
Ref takeNext(Vm& vm, RangeObject* iterator);

} // namespace range

} // namespace model
