#include "model/lang/types/iterator_reduce.h"

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/lang/types/c_numbers.h"
#include "model/lang/types/install.h"
#include "model/lang/types/range_big.h"
#include "model/lang/types/sequence.h"
#include "model/lang/types/str_values.h"

#include <algorithm>

namespace model {

namespace {

Object* walkedBy(Object* self)
{
    return asRecord(self)->fields()[0];
}

std::int64_t& placeOf(Object* self)
{
    return asRecord(self)->numbers[0];
}

/// (iter, ([],)) or (iter, ((),)) for what is at its end.
Ref reducedEnd(Vm& vm, const char* function, const Ref& empty)
{
    return reduced(vm, builtinNamed(vm, function), tupleOf(vm, {empty.get()}));
}

Ref emptyTuple(Vm& vm)
{
    return tupleOf(vm, {});
}

// --- Iterators with a sequence and a position ---

Ref reduceSequence(Vm& vm, Object* self, const CallArgs&)
{
    Object* walked = walkedBy(self);
    if (walked != nullptr)
        return reduced(vm, builtinNamed(vm, "iter"), tupleOf(vm, {walked}),
                       vm.newInt(placeOf(self)));
    const bool isOfList = self->type == vm.types().listIterator;
    return reducedEnd(vm, "iter", isOfList ? vm.heap().newList() : emptyTuple(vm));
}

Ref sequenceHint(Vm& vm, Object* self, const CallArgs&)
{
    Object* walked = walkedBy(self);
    const std::optional<std::int64_t> size = walked != nullptr ? length(vm, walked) : 0;
    if (!size)
        return {};
    return vm.newInt(walked == nullptr ? 0 : std::max<std::int64_t>(*size - placeOf(self), 0));
}

Ref setSequenceState(Vm& vm, Object* self, const CallArgs& args)
{
    std::optional<std::int64_t> place = stateNumber(vm, args[0]);
    Object* walked = walkedBy(self);
    if (!place || walked == nullptr)
        return place ? vm.none() : Ref();
    if (*place < 0 && self->type == vm.types().listIterator
        && vm.dialect().rules->values.reversedListIsKept) {
        placeOf(self) = INT64_MAX; // At its end.
        return vm.none();
    }
    *place = std::max<std::int64_t>(*place, 0);
    if (self->type != vm.types().sequenceIterator) {
        const std::optional<std::int64_t> size = length(vm, walked);
        if (!size)
            return {};
        *place = std::min(*place, *size);
    }
    placeOf(self) = *place;
    return vm.none();
}

Ref reduceReversed(Vm& vm, Object* self, const CallArgs&)
{
    const bool isOfList = self->type == vm.types().listReverseIterator;
    Object* function = isOfList ? builtinNamed(vm, "reversed") : self->type;
    const bool isKept = isOfList && vm.dialect().rules->values.reversedListIsKept;
    Object* walked = walkedBy(self);
    if (walked != nullptr && (placeOf(self) >= 0 || !isKept))
        return reduced(vm, function, tupleOf(vm, {walked}), vm.newInt(placeOf(self)));
    return isOfList ? reducedEnd(vm, isKept ? "reversed" : "iter", vm.heap().newList())
                    : reduced(vm, function, tupleOf(vm, {emptyTuple(vm).get()}));
}

Ref setReversedState(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> place = stateNumber(vm, args[0]);
    Object* walked = walkedBy(self);
    if (!place || walked == nullptr)
        return place ? vm.none() : Ref();
    const std::optional<std::int64_t> size = length(vm, walked);
    if (!size)
        return {};
    placeOf(self) = std::max<std::int64_t>(std::min(*place, *size - 1), -1);
    return vm.none();
}

// --- Strings: numbers are the next byte and the characters left ---

Ref reduceText(Vm& vm, Object* self, const CallArgs&)
{
    Object* text = walkedBy(self);
    if (text == nullptr)
        return reducedEnd(vm, "iter", vm.newStr({}));
    return reduced(vm, builtinNamed(vm, "iter"), tupleOf(vm, {text}),
                   vm.newInt(asStr(text)->length - asRecord(self)->numbers[1]));
}

Ref setTextState(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> place = stateNumber(vm, args[0]);
    Object* walked = walkedBy(self);
    if (!place || walked == nullptr)
        return place ? vm.none() : Ref();
    const StrObject* text = asStr(walked);
    const auto at = std::clamp<std::int64_t>(*place, 0, text->length);
    placeOf(self) = static_cast<std::int64_t>(byteOffset(text, static_cast<std::size_t>(at)));
    asRecord(self)->numbers[1] = text->length - at;
    return vm.none();
}

// --- dict and set: a list of what is left, found by a copy of the iterator ---

Ref reduceRest(Vm& vm, Object* self, const CallArgs&)
{
    auto* record = asRecord(self);
    std::vector<Object*> fields(record->fields(), record->fields() + record->size);
    Ref pair = emptyTuple(vm);
    if (record->size > 1) { // A tuple of its own for the items.
        pair = tupleOf(vm, {vm.heap().none(), vm.heap().none()});
        fields[1] = pair.get();
    }
    Ref rest;
    if (walkedBy(self) == nullptr) {
        rest = vm.heap().newList();
    } else {
        Ref copy = vm.heap().newRecord(record->type, fields, record->tag);
        std::ranges::copy(record->numbers, copy.as<RecordObject>()->numbers);
        rest = toList(vm, copy.get());
    }
    return rest ? reduced(vm, builtinNamed(vm, "iter"), tupleOf(vm, {rest.get()})) : Ref();
}

// --- range: `stop` counts what was given ---

std::int64_t firstOfRange(const RangeObject* left)
{
    // The last number stays where it is when it was given.
    const std::int64_t steps =
        left->length > 0 ? left->stop : std::max<std::int64_t>(left->stop - 1, 0);
    return left->start - steps * left->step;
}

Ref skipNumbers(Vm& vm, Object* self, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        if (!next(vm, self))
            return vm.hasError() ? Ref() : vm.none();
    return vm.none();
}

Ref reduceRange(Vm& vm, Object* self, const CallArgs&)
{
    const auto* left = static_cast<RangeObject*>(self);
    range::Numbers numbers = range::numbersOf(vm, left);
    const bool isForgetful = vm.dialect().rules->values.rangeIteratorsForget;
    const std::int64_t given = left->big || isForgetful ? 0 : left->stop;
    if (isForgetful && !left->big && left->length == 0 && left->stop > 0)
        numbers.start = vm.newInt(left->start + left->step);
    if (!left->big && !isForgetful) {
        numbers.start = vm.newInt(firstOfRange(left));
        numbers.length = vm.newInt(left->length + given);
    }
    Ref span = binary(vm, numbers.length.get(), numbers.step.get(), BinaryOp::Multiply);
    Ref stop = span ? binary(vm, numbers.start.get(), span.get(), BinaryOp::Add) : Ref();
    if (!stop)
        return {};
    Ref whole =
        range::make(vm, vm.types().range, numbers.start.get(), stop.get(), numbers.step.get());
    return whole ? reduced(vm, builtinNamed(vm, "iter"), tupleOf(vm, {whole.get()}),
                           isForgetful ? vm.none() : vm.newInt(given))
                 : Ref();
}

Ref setRangeState(Vm& vm, Object* self, const CallArgs& args)
{
    if (args[0]->type->slots->toIndex == nullptr) {
        cIntValue(vm, args[0]);
        return {};
    }
    Ref number = index(vm, args[0]);
    if (!number)
        return {};
    auto* left = static_cast<RangeObject*>(self);
    if (asInt(number.get())->big)
        return vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C long");
    if (left->big)
        return skipNumbers(vm, self, asInt(number.get())->value);
    const std::int64_t wanted = asInt(number.get())->value;
    if (vm.dialect().rules->values.rangeIteratorsForget) {
        const std::int64_t skipped = std::clamp<std::int64_t>(wanted, 0, left->length);
        left->start += (skipped + (left->length == 0 && left->stop > 0 ? 1 : 0)) * left->step;
        left->length -= skipped;
        left->stop = 0;
        return vm.none();
    }
    const std::int64_t first = firstOfRange(left);
    const std::int64_t total = left->length + left->stop;
    left->stop = std::clamp<std::int64_t>(wanted, 0, total);
    left->length = total - left->stop;
    left->start =
        first + (left->length > 0 ? left->stop : std::max<std::int64_t>(total - 1, 0)) * left->step;
    return vm.none();
}

// --- Functions and iterators ---

Ref reduceCallable(Vm& vm, Object* self, const CallArgs&)
{
    Object* callable = walkedBy(self);
    Object* sentinel = asRecord(self)->fields()[1];
    if (callable == nullptr || sentinel == nullptr)
        return reducedEnd(vm, "iter", emptyTuple(vm));
    return reduced(vm, builtinNamed(vm, "iter"), tupleOf(vm, {callable, sentinel}));
}

/// enumerate: source, result, index beyond 64 bits.
Ref reduceEnumerate(Vm& vm, Object* self, const CallArgs&)
{
    Object* big = asRecord(self)->fields()[2];
    Ref index = big != nullptr ? vm.own(big) : vm.newInt(placeOf(self));
    return reduced(vm, self->type, tupleOf(vm, {walkedBy(self), index.get()}));
}

Ref reduceZip(Vm& vm, Object* self, const CallArgs&)
{
    const bool isStrict = asRecord(self)->tag == 1;
    return reduced(vm, self->type, vm.own(walkedBy(self)), isStrict ? vm.boolean(true) : Ref());
}

Ref setZipState(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> isStrict = isTrue(vm, args[0]);
    if (!isStrict)
        return {};
    asRecord(self)->tag = *isStrict ? 1 : 0;
    return vm.none();
}

Ref reduceMap(Vm& vm, Object* self, const CallArgs&)
{
    std::vector<Ref> arguments;
    arguments.push_back(vm.own(walkedBy(self)));
    for (Object* iterator : asTuple(asRecord(self)->fields()[1])->span())
        arguments.push_back(vm.own(iterator));
    return reduced(vm, self->type, vm.heap().newTuple(std::move(arguments)));
}

Ref reduceFilter(Vm& vm, Object* self, const CallArgs&)
{
    return reduced(vm, self->type, tupleOf(vm, {walkedBy(self), asRecord(self)->fields()[1]}));
}

// --- Methods of built-in types: found by their name ---

Ref reduceDescriptor(Vm& vm, Object* self, const CallArgs&)
{
    Ref owner = getAttribute(vm, self, "__objclass__");
    Ref name = owner ? getAttribute(vm, self, "__name__") : Ref();
    return name ? reduced(vm, builtinNamed(vm, "getattr"), tupleOf(vm, {owner.get(), name.get()}))
                : Ref();
}

Ref reduceWrapper(Vm& vm, Object* self, const CallArgs&)
{
    Ref owner = getAttribute(vm, self, "__self__");
    Ref name = owner ? getAttribute(vm, self, "__name__") : Ref();
    return name ? reduced(vm, builtinNamed(vm, "getattr"), tupleOf(vm, {owner.get(), name.get()}))
                : Ref();
}

constexpr NativeMethod kDescriptor[] = {{"__reduce__", reduceDescriptor, Arity::None}};
constexpr NativeMethod kWrapper[] = {{"__reduce__", reduceWrapper, Arity::None}};
constexpr NativeMethod kSequence[] = {{"__reduce__", reduceSequence, Arity::None},
                                      {"__setstate__", setSequenceState, Arity::One}};
constexpr NativeMethod kHint[] = {{"__length_hint__", sequenceHint, Arity::None}};
constexpr NativeMethod kReversed[] = {{"__reduce__", reduceReversed, Arity::None},
                                      {"__setstate__", setReversedState, Arity::One}};
constexpr NativeMethod kText[] = {{"__reduce__", reduceText, Arity::None},
                                  {"__setstate__", setTextState, Arity::One}};
constexpr NativeMethod kRest[] = {{"__reduce__", reduceRest, Arity::None}};
constexpr NativeMethod kRange[] = {{"__reduce__", reduceRange, Arity::None},
                                   {"__setstate__", setRangeState, Arity::One}};
constexpr NativeMethod kCallable[] = {{"__reduce__", reduceCallable, Arity::None}};
constexpr NativeMethod kEnumerate[] = {{"__reduce__", reduceEnumerate, Arity::None}};
constexpr NativeMethod kZip[] = {{"__reduce__", reduceZip, Arity::None},
                                 {"__setstate__", setZipState, Arity::One}};
constexpr NativeMethod kMap[] = {{"__reduce__", reduceMap, Arity::None}};
constexpr NativeMethod kFilter[] = {{"__reduce__", reduceFilter, Arity::None}};

} // namespace

Ref tupleOf(Vm& vm, std::initializer_list<Object*> items)
{
    return vm.heap().newTuple(std::span<Object* const>(items.begin(), items.size()));
}

Ref reduced(Vm& vm, Object* function, const Ref& arguments, const Ref& state)
{
    if (!arguments)
        return {};
    return state ? tupleOf(vm, {function, arguments.get(), state.get()})
                 : tupleOf(vm, {function, arguments.get()});
}

Object* builtinNamed(Vm& vm, const char* name)
{
    return dict::get(vm.heap(), vm.builtins(), vm.heap().name(name));
}

std::optional<std::int64_t> stateNumber(Vm& vm, Object* state)
{
    const IntObject* number = asInt(state);
    if (number == nullptr)
        vm.raiseTypeError("an integer is required");
    else if (number->big)
        vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C ssize_t");
    else
        return number->value;
    return std::nullopt;
}

void addMethods(Vm& vm, TypeObject* type, std::span<const NativeMethod> methods)
{
    for (const NativeMethod& method : methods)
        dict::set(vm.heap(), type->dict, vm.heap().name(method.name),
                  newMethodDescriptor(vm, type, &method));
}

void installIteratorReduction(Vm& vm)
{
    const BuiltinTypes& t = vm.types();
    for (TypeObject* type : {t.listIterator, t.tupleIterator, t.bytesIterator, t.byteArrayIterator,
                             t.sequenceIterator})
        addMethods(vm, type, kSequence);
    for (TypeObject* type : {t.bytesIterator, t.byteArrayIterator})
        addMethods(vm, type, kHint);
    for (TypeObject* type : {t.listReverseIterator, t.reversed})
        addMethods(vm, type, kReversed);
    for (TypeObject* type : {t.strIterator, t.asciiIterator})
        addMethods(vm, type, kText);
    for (TypeObject* type :
         {t.dictKeyIterator, t.dictValueIterator, t.dictItemIterator, t.dictReverseKeyIterator,
          t.dictReverseValueIterator, t.dictReverseItemIterator, t.setIterator})
        addMethods(vm, type, kRest);
    addMethods(vm, t.rangeIterator, kRange);
    addMethods(vm, t.callableIterator, kCallable);
    addMethods(vm, t.enumerate, kEnumerate);
    const bool zipsStrictly = detailsOf(vm.dialect()).types.zipsStrictly;
    addMethods(vm, t.zip, std::span(kZip).first(zipsStrictly ? std::size(kZip) : 1));
    addMethods(vm, t.map, kMap);
    addMethods(vm, t.filter, kFilter);
    addMethods(vm, t.methodDescriptor, kDescriptor);
    addMethods(vm, t.wrapperDescriptor, kDescriptor);
    addMethods(vm, t.methodWrapper, kWrapper);
    addMethods(vm, t.boundMethod, kWrapper);
}

} // namespace model
