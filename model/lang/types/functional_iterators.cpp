// enumerate, zip, map and filter.

#include "model/lang/types/functional_iterators.h"

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/lang/types/sequence.h"

#include <limits>

namespace model {

namespace {

enum EnumerateField : std::uint32_t { kSource, kEnumerateResult, kBigIndex };
enum ZipField : std::uint32_t { kZipIterators, kZipResult };
enum MapField : std::uint32_t { kMapFunction, kMapIterators };
enum FilterField : std::uint32_t { kFilterFunction, kFilterSource };

Ref functionalItself(Vm& vm, Object* self)
{
    return vm.own(self);
}

Object* field(Object* self, std::uint32_t index)
{
    return asRecord(self)->fields()[index];
}

/// The next item of an iterator, which may leave StopIteration set; empty at the end too.
Ref advance(Vm& vm, Object* iterator)
{
    return iterator->type->slots->next(vm, iterator);
}

Ref tupleOfNones(Vm& vm, std::uint32_t size)
{
    const std::vector<Object*> nones(size, vm.heap().none());
    return vm.heap().newTuple(std::span<Object* const>(nones));
}

/// iter() of each argument, as a tuple.
Ref iterateAll(Vm& vm, std::span<Object* const> iterables)
{
    std::vector<Ref> iterators;
    for (Object* iterable : iterables) {
        iterators.push_back(iterate(vm, iterable));
        if (!iterators.back())
            return {};
    }
    return vm.heap().newTuple(std::move(iterators));
}

// --- enumerate: the index is a number until that is at its end, then an int of any size ---

constexpr std::int64_t kLastIndex = std::numeric_limits<std::int64_t>::max();

Ref enumerateCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"iterable", true}, {"start"}};
    Object* given[2] = {};
    if (args.count == 0 && args.keywordCount() == 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::EnumerateMissesArgument));
    if (args.count + args.keywordCount() > 2)
        return vm.raiseTypeError("enumerate() takes at most 2 arguments ("
                                 + std::to_string(args.count + args.keywordCount()) + " given)");
    if (!parseArguments(vm, args, "enumerate", kParameters, given))
        return {};
    Ref start = given[1] != nullptr ? index(vm, given[1]) : vm.newInt(0);
    if (!start)
        return {};
    Ref source = iterate(vm, given[0]);
    if (!source)
        return {};
    Ref result = tupleOfNones(vm, 2);
    const IntObject* number = asInt(start.get());
    Object* fields[3] = {source.get(), result.get(), number->big ? start.get() : nullptr};
    Ref made = makeRecord(vm, type, fields);
    asRecord(made.get())->numbers[0] = number->big ? kLastIndex : number->value;
    return made;
}

/// Source:  CPython Objects/enumobject.c, enum_next_long()
Ref nextIndex(Vm& vm, RecordObject* self)
{
    std::int64_t& number = self->numbers[0];
    if (number < kLastIndex)
        return vm.newInt(number++);
    Object*& big = self->fields()[kBigIndex];
    Ref current = big != nullptr ? vm.own(big) : vm.newInt(kLastIndex);
    Ref one = vm.newInt(1);
    Ref following = binary(vm, current.get(), one.get(), BinaryOp::Add);
    vm.heap().set(self->id, {Role::Field, kBigIndex}, big, std::move(following));
    return current;
}

Ref enumerateNext(Vm& vm, Object* self)
{
    Ref item = advance(vm, field(self, kSource));
    if (!item)
        return {};
    Ref index = nextIndex(vm, asRecord(self));
    RecycledTuple result(vm, asRecord(self), kEnumerateResult, 2);
    result.put(0, std::move(index));
    result.put(1, std::move(item));
    return result.finish();
}

// --- zip ---

Ref zipCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.keywordCount() > 0 && !detailsOf(vm.dialect()).types.zipsStrictly)
        return vm.raiseTypeError("zip() takes no keyword arguments");
    if (args.keywordCount() > 1)
        return vm.raiseTypeError("zip() takes at most 1 keyword argument ("
                                 + std::to_string(args.keywordCount()) + " given)");
    bool isStrict = false;
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.keywords->items()[i])->text;
        if (name != "strict")
            return vm.raiseTypeError("'" + name + "' is an invalid keyword argument for zip()");
        const std::optional<bool> truth = isTrue(vm, args[args.count + i]);
        if (!truth)
            return {};
        isStrict = *truth;
    }
    Ref iterators = iterateAll(vm, args.positional());
    if (!iterators)
        return {};
    Ref result = tupleOfNones(vm, args.count);
    Object* fields[2] = {iterators.get(), result.get()};
    Ref made = makeRecord(vm, type, fields);
    asRecord(made.get())->tag = isStrict ? 1 : 0;
    return made;
}

Ref zipComplaint(Vm& vm, std::uint32_t which, const char* how)
{
    return vm.raiseValueError(
        "zip() argument " + std::to_string(which + 1) + " is " + how
        + (which == 1 ? " than argument 1" : " than arguments 1-" + std::to_string(which)));
}

/// Argument `which` is at its end; with strict=True the others must be as well.
Ref zipEnd(Vm& vm, TupleObject* iterators, std::uint32_t which)
{
    if (vm.hasError()) {
        if (!vm.errorIs(vm.exceptions().stopIteration))
            return {};
        vm.clearError();
    }
    if (which > 0)
        return zipComplaint(vm, which, "shorter");
    for (std::uint32_t i = 1; i < iterators->size; ++i) {
        if (Ref surplus = advance(vm, iterators->items()[i]))
            return zipComplaint(vm, i, "longer");
        if (vm.hasError()) {
            if (!vm.errorIs(vm.exceptions().stopIteration))
                return {};
            vm.clearError();
        }
    }
    return {};
}

Ref zipNext(Vm& vm, Object* self)
{
    TupleObject* iterators = asTuple(field(self, kZipIterators));
    if (iterators->size == 0)
        return {};
    RecycledTuple result(vm, asRecord(self), kZipResult, iterators->size);
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        Ref item = advance(vm, iterators->items()[i]);
        if (!item)
            return asRecord(self)->tag == 1 ? zipEnd(vm, iterators, i) : Ref();
        result.put(i, std::move(item));
    }
    return result.finish();
}

// --- map ---

Ref mapCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (type == vm.types().map && !rejectKeywords(vm, args, "map"))
        return {};
    if (args.count < 2)
        return vm.raiseTypeError("map() must have at least two arguments.");
    Ref iterators = iterateAll(vm, args.positional().subspan(1));
    if (!iterators)
        return {};
    Object* fields[2] = {args[0], iterators.get()};
    return makeRecord(vm, type, fields);
}

Ref mapNext(Vm& vm, Object* self)
{
    TupleObject* iterators = asTuple(field(self, kMapIterators));
    std::vector<Ref> held;
    std::vector<Object*> values;
    for (Object* iterator : iterators->span()) {
        held.push_back(advance(vm, iterator));
        if (!held.back())
            return {};
        values.push_back(held.back().get());
    }
    CallArgs args;
    args.values = values.data();
    args.count = static_cast<std::uint32_t>(values.size());
    Ref result = call(vm, field(self, kMapFunction), args);
    for (Ref& item : held)
        item.reset();
    return result;
}

// --- filter ---

Ref filterCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (type == vm.types().filter && !rejectKeywords(vm, args, "filter"))
        return {};
    return makeFunctionIterator(vm, type, args, "filter");
}

Ref filterNext(Vm& vm, Object* self)
{
    Object* function = field(self, kFilterFunction);
    const bool asksItem = function == vm.heap().none() || function == vm.types().boolean;
    while (Ref item = advance(vm, field(self, kFilterSource))) {
        std::optional<bool> isGood;
        if (asksItem) {
            isGood = isTrue(vm, item.get());
        } else if (Ref verdict = call(vm, function, {item.get()})) {
            isGood = isTrue(vm, verdict.get());
        }
        if (!isGood)
            return {};
        if (*isGood)
            return item;
    }
    return {};
}

} // namespace

Ref makeFunctionIterator(Vm& vm, TypeObject* type, const CallArgs& args, const char* name)
{
    if (!checkPositional(vm, args, name, 2, 2))
        return {};
    Ref source = iterate(vm, args[1]);
    if (!source)
        return {};
    Object* fields[2] = {args[0], source.get()};
    return makeRecord(vm, type, fields);
}

void installFunctionalIterators(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    const auto install = [&vm](TypeObject* type, auto create, TypeSlots::Unary next) {
        TypeSlots slots;
        slots.create = create;
        slots.iter = functionalItself;
        slots.next = next;
        vm.defineType(type, slots);
    };
    install(types.enumerate, enumerateCreate, enumerateNext);
    install(types.zip, zipCreate, zipNext);
    install(types.map, mapCreate, mapNext);
    install(types.filter, filterCreate, filterNext);
}

} // namespace model
