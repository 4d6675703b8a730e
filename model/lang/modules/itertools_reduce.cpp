// itertools: how copy and pickle take the iterators apart.
//
// Source:  CPython 3.11, Modules/itertoolsmodule.c, the functions *_reduce() and *_setstate().

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/lang/modules/itertools_shared.h"
#include "model/lang/types/iterator_reduce.h"
#include "model/lang/warnings.h"

namespace model {

namespace {

Ref orNone(Vm& vm, Object* objectOrNull)
{
    return objectOrNull != nullptr ? vm.own(objectOrNull) : vm.none();
}

Ref reduceCount(Vm& vm, Object* self, const CallArgs&)
{
    Object* value = itField(self, 0);
    Object* step = itField(self, 1);
    if (value == nullptr)
        return reduced(vm, self->type, tupleOf(vm, {vm.newInt(asRecord(self)->numbers[0]).get()}));
    return reduced(vm, self->type, tupleOf(vm, {value, step}));
}

Ref cycleFlag(Vm& vm, bool value)
{
    return detailsOf(vm.dialect()).types.flagsAreBools ? vm.boolean(value) : vm.newInt(value);
}

/// cycle: source, what it gave; numbers are the position in that, and whether the items of the
/// source are in it already.
Ref reduceCycle(Vm& vm, Object* self, const CallArgs&)
{
    Object* saved = itField(self, 1);
    if (Object* source = itField(self, 0))
        return reduced(vm, self->type, tupleOf(vm, {source}),
                       tupleOf(vm, {saved, cycleFlag(vm, false).get()}));
    Ref again = iterate(vm, saved);
    if (!again)
        return {};
    asRecord(again.get())->numbers[0] = asRecord(self)->numbers[0];
    return reduced(vm, self->type, tupleOf(vm, {again.get()}),
                   tupleOf(vm, {saved, cycleFlag(vm, true).get()}));
}

Ref setCycleState(Vm& vm, Object* self, const CallArgs& args)
{
    if (!isTuple(args[0]))
        return vm.raiseTypeError("state is not a tuple");
    const auto parts = asTuple(args[0])->span();
    if (parts.size() != 2 || !isList(parts[0]))
        return vm.raiseTypeError("invalid arguments");
    const std::optional<bool> isFirst = isTrue(vm, parts[1]);
    if (!isFirst)
        return {};
    setItField(vm, self, 1, vm.own(parts[0]));
    asRecord(self)->numbers[0] = 0;
    asRecord(self)->numbers[1] = *isFirst ? 1 : 0;
    return vm.none();
}

Ref reduceRepeat(Vm& vm, Object* self, const CallArgs&)
{
    const std::int64_t times = asRecord(self)->numbers[0];
    Ref count = vm.newInt(times);
    Object* item = itField(self, 0);
    return reduced(vm, self->type,
                   times < 0 ? tupleOf(vm, {item}) : tupleOf(vm, {item, count.get()}));
}

/// chain: the iterator in progress, the one over the iterables.
Ref reduceChain(Vm& vm, Object* self, const CallArgs&)
{
    Object* active = itField(self, 0);
    Object* source = itField(self, 1);
    if (source == nullptr)
        return reduced(vm, self->type, tupleOf(vm, {}));
    return reduced(vm, self->type, tupleOf(vm, {}),
                   active != nullptr ? tupleOf(vm, {source, active}) : tupleOf(vm, {source}));
}

Ref setChainState(Vm& vm, Object* self, const CallArgs& args)
{
    if (!isTuple(args[0]))
        return vm.raiseTypeError("state is not a tuple");
    const auto parts = asTuple(args[0])->span();
    if (parts.empty() || parts.size() > 2)
        return vm.raiseTypeError("function missing required argument (pos 1)");
    for (const Object* part : parts)
        if (part->type->slots->next == nullptr)
            return vm.raiseTypeError("Arguments must be iterators.");
    setItField(vm, self, 1, vm.own(parts[0]));
    setItField(vm, self, 0, parts.size() > 1 ? vm.own(parts[1]) : Ref());
    return vm.none();
}

/// islice: the source; numbers are the count so far, the next one wanted, and the step.
Ref reduceSlice(Vm& vm, Object* self, const CallArgs&)
{
    const auto* record = asRecord(self);
    Ref zero = vm.newInt(0);
    if (itField(self, 0) == nullptr) {
        Ref none = iterate(vm, vm.heap().newList().get());
        return reduced(vm, self->type, tupleOf(vm, {none.get(), zero.get()}), zero);
    }
    Ref next = vm.newInt(record->numbers[1]);
    Ref stop = record->tag == UINT32_MAX ? vm.none() : vm.newInt(record->tag);
    Ref step = vm.newInt(record->numbers[2]);
    return reduced(vm, self->type,
                   tupleOf(vm, {itField(self, 0), next.get(), stop.get(), step.get()}),
                   vm.newInt(record->numbers[0]));
}

Ref setSliceState(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> count = stateNumber(vm, args[0]);
    if (!count)
        return {};
    asRecord(self)->numbers[0] = *count;
    return vm.none();
}

/// Two fields: a function and a source, or data and selectors.
Ref reducePair(Vm& vm, Object* self, const CallArgs&)
{
    return reduced(vm, self->type, tupleOf(vm, {itField(self, 0), itField(self, 1)}));
}

/// takewhile and dropwhile know whether they are through with their test.
template <bool isNumber>
Ref reduceTested(Vm& vm, Object* self, const CallArgs&)
{
    const std::int64_t state = asRecord(self)->numbers[0];
    return reduced(vm, self->type, tupleOf(vm, {itField(self, 0), itField(self, 1)}),
                   isNumber ? vm.newInt(state) : vm.boolean(state != 0));
}

Ref setTestedState(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> isThrough = isTrue(vm, args[0]);
    if (!isThrough)
        return {};
    asRecord(self)->numbers[0] = *isThrough ? 1 : 0;
    return vm.none();
}

/// accumulate: function, total, source, initial.
Ref reduceAccumulate(Vm& vm, Object* self, const CallArgs&)
{
    Ref function = orNone(vm, itField(self, 0));
    Object* total = itField(self, 1);
    Object* none = vm.heap().none();
    Object* first = itField(self, 3) != none ? itField(self, 3) : total;
    const bool startsOver = itField(self, 3) != none || total == none;
    if (!startsOver)
        return reduced(vm, self->type, tupleOf(vm, {itField(self, 2), function.get()}),
                       orNone(vm, total));
    Ref start = tupleOf(vm, {first});
    Ref chained = call(vm, vm.moduleTypes.chain, {start.get(), itField(self, 2)});
    if (!chained || itField(self, 3) != none)
        return reduced(vm, self->type,
                       chained ? tupleOf(vm, {chained.get(), function.get()}) : Ref(), vm.none());
    Ref again = call(vm, self->type, {chained.get(), function.get()});
    Ref one = vm.newInt(1);
    return again ? reduced(vm, vm.moduleTypes.islice, tupleOf(vm, {again.get(), one.get(), none}))
                 : Ref();
}

Ref setAccumulateState(Vm& vm, Object* self, const CallArgs& args)
{
    setItField(vm, self, 1, args[0] == vm.heap().none() ? Ref() : vm.own(args[0]));
    return vm.none();
}

/// zip_longest: iterators (those at their end are taken out), tuple to fill, filler.
Ref reduceLongest(Vm& vm, Object* self, const CallArgs&)
{
    std::vector<Ref> all;
    for (Object* iterator : asTuple(itField(self, 0))->span())
        all.push_back(iterator != nullptr ? vm.own(iterator) : tupleOf(vm, {}));
    return reduced(vm, self->type, vm.heap().newTuple(std::move(all)), vm.own(itField(self, 2)));
}

Ref setLongestState(Vm& vm, Object* self, const CallArgs& args)
{
    setItField(vm, self, 2, vm.own(args[0]));
    return vm.none();
}

/// groupby: source, function, and where it is: target, key and value.
Ref reduceGroupBy(Vm& vm, Object* self, const CallArgs&)
{
    const Ref arguments = tupleOf(vm, {itField(self, 0), itField(self, 1)});
    Object* target = itField(self, 2);
    Object* key = itField(self, 3);
    Object* value = itField(self, 4);
    const bool isInGroup = target != nullptr && key != nullptr && value != nullptr;
    return reduced(vm, self->type, arguments,
                   isInGroup ? tupleOf(vm, {key, value, target}) : Ref());
}

Ref setGroupByState(Vm& vm, Object* self, const CallArgs& args)
{
    if (!isTuple(args[0]))
        return vm.raiseTypeError("state is not a tuple");
    const auto parts = asTuple(args[0])->span();
    if (parts.size() != 3)
        return vm.raiseTypeError("function missing required argument (pos 1)");
    setItField(vm, self, 3, vm.own(parts[0]));
    setItField(vm, self, 4, vm.own(parts[1]));
    setItField(vm, self, 2, vm.own(parts[2]));
    return vm.none();
}

/// The same, with the warning of later versions that copies will end.
template <NativeFunction copying>
Ref warning(Vm& vm, Object* self, const CallArgs& args)
{
    return warnOfItertoolsCopy(vm) ? copying(vm, self, args) : Ref();
}

constexpr NativeMethod kCount[] = {{"__reduce__", warning<reduceCount>, Arity::None}};
constexpr NativeMethod kCycle[] = {{"__reduce__", warning<reduceCycle>, Arity::None},
                                   {"__setstate__", warning<setCycleState>, Arity::One}};
constexpr NativeMethod kRepeat[] = {{"__reduce__", warning<reduceRepeat>, Arity::None}};
constexpr NativeMethod kChain[] = {{"__reduce__", warning<reduceChain>, Arity::None},
                                   {"__setstate__", warning<setChainState>, Arity::One}};
constexpr NativeMethod kSlice[] = {{"__reduce__", warning<reduceSlice>, Arity::None},
                                   {"__setstate__", warning<setSliceState>, Arity::One}};
constexpr NativeMethod kPair[] = {{"__reduce__", warning<reducePair>, Arity::None}};
constexpr NativeMethod kTakeWhile[] = {{"__reduce__", warning<reduceTested<true>>, Arity::None},
                                       {"__setstate__", warning<setTestedState>, Arity::One}};
constexpr NativeMethod kDropWhile[] = {{"__reduce__", warning<reduceTested<true>>, Arity::None},
                                       {"__setstate__", warning<setTestedState>, Arity::One}};
constexpr NativeMethod kAccumulate[] = {{"__reduce__", warning<reduceAccumulate>, Arity::None},
                                        {"__setstate__", warning<setAccumulateState>, Arity::One}};
constexpr NativeMethod kLongest[] = {{"__reduce__", warning<reduceLongest>, Arity::None},
                                     {"__setstate__", warning<setLongestState>, Arity::One}};
constexpr NativeMethod kGroupBy[] = {{"__reduce__", warning<reduceGroupBy>, Arity::None},
                                     {"__setstate__", warning<setGroupByState>, Arity::One}};

} // namespace

bool warnOfItertoolsCopy(Vm& vm)
{
    return !vm.dialect().rules->values.itertoolsCopyWarns
           || warn(vm, vm.exceptions().deprecationWarning,
                   "Pickle, copy, and deepcopy support will be removed from itertools "
                   "in Python 3.14.");
}

void addItertoolsReduction(Vm& vm)
{
    const ModuleTypes& t = vm.moduleTypes;
    addMethods(vm, t.count, kCount);
    addMethods(vm, t.cycle, kCycle);
    addMethods(vm, t.repeat, kRepeat);
    addMethods(vm, t.chain, kChain);
    addMethods(vm, t.islice, kSlice);
    for (TypeObject* type : {t.filterFalse, t.starMap, t.compress})
        addMethods(vm, type, kPair);
    addMethods(vm, t.takeWhile, kTakeWhile);
    addMethods(vm, t.dropWhile, kDropWhile);
    addMethods(vm, t.accumulate, kAccumulate);
    addMethods(vm, t.zipLongest, kLongest);
    addMethods(vm, t.groupBy, kGroupBy);
}

} // namespace model
