// itertools: chain, starmap, accumulate, zip_longest.

#include "model/lang/modules/itertools_shared.h"
#include "model/lang/types/functional_iterators.h"

namespace model {

namespace {

// --- chain: the iterator in progress, and the one over the iterables ---

enum ChainField : std::uint32_t { kChainActive, kChainSource };

Ref newChain(Vm& vm, TypeObject* type, const Ref& source)
{
    Object* fields[2] = {nullptr, source.get()};
    return source ? makeRecord(vm, type, fields) : Ref();
}

Ref chainCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "chain"))
        return {};
    Ref all = vm.heap().newTuple(args.positional());
    return newChain(vm, type, iterate(vm, all.get()));
}

Ref chainFromIterable(Vm& vm, Object* type, const CallArgs& args)
{
    return newChain(vm, static_cast<TypeObject*>(type), iterate(vm, args[0]));
}

Ref chainNext(Vm& vm, Object* self)
{
    while (itField(self, kChainSource) != nullptr) {
        if (itField(self, kChainActive) == nullptr) {
            Ref iterable = next(vm, itField(self, kChainSource));
            Ref active = iterable ? iterate(vm, iterable.get()) : Ref();
            iterable.reset();
            if (!active) {
                Ref error = vm.hasError() ? vm.takeError() : Ref();
                clearField(vm, self, kChainSource);
                if (error)
                    vm.setError(std::move(error));
                return {};
            }
            setItField(vm, self, kChainActive, std::move(active));
        }
        if (Ref item = next(vm, itField(self, kChainActive)))
            return item;
        if (vm.hasError())
            return {};
        clearField(vm, self, kChainActive);
    }
    return {};
}

constexpr NativeMethod kChainMethods[] = {
    {"from_iterable", chainFromIterable, Arity::One, 0, 0, NativeMethod::Binding::Class},
    kClassGetItem,
};

// --- starmap ---

Ref starMapCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    return rejectKeywords(vm, args, "starmap") ? makeFunctionIterator(vm, type, args, "starmap")
                                               : Ref();
}

Ref starMapNext(Vm& vm, Object* self)
{
    Ref args = advanceIterator(vm, itField(self, 1));
    if (args && args->type != vm.types().tuple)
        args = toTuple(vm, args.get());
    return args ? callWithDict(vm, itField(self, 0), args.as<TupleObject>(), nullptr) : Ref();
}

// --- accumulate ---

enum AccumulateField : std::uint32_t {
    kAccumulateFunction,
    kAccumulateTotal,
    kAccumulateSource,
    kAccumulateInitial
};

Ref accumulateCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"iterable", true}, {"func"}, {"initial", false, true}};
    Object* given[3];
    if (!parseArguments(vm, args, "accumulate", kParameters, given))
        return {};
    Ref source = iterate(vm, given[0]);
    if (!source)
        return {};
    Object* function = given[1] == vm.heap().none() ? nullptr : given[1];
    Object* initial = given[2] != nullptr ? given[2] : vm.heap().none();
    Object* fields[4] = {function, nullptr, source.get(), initial};
    return makeRecord(vm, type, fields);
}

Ref accumulateNext(Vm& vm, Object* self)
{
    if (itField(self, kAccumulateInitial) != vm.heap().none()) {
        Ref initial = vm.own(itField(self, kAccumulateInitial));
        setItField(vm, self, kAccumulateInitial, vm.none());
        setItField(vm, self, kAccumulateTotal, initial);
        return initial;
    }
    Ref value = advanceIterator(vm, itField(self, kAccumulateSource));
    if (!value)
        return {};
    Object* total = itField(self, kAccumulateTotal);
    if (total == nullptr) {
        setItField(vm, self, kAccumulateTotal, value);
        return value;
    }
    Object* function = itField(self, kAccumulateFunction);
    Ref result = function == nullptr ? binary(vm, total, value.get(), BinaryOp::Add)
                                     : call(vm, function, {total, value.get()});
    value.reset();
    if (result)
        setItField(vm, self, kAccumulateTotal, result);
    return result;
}

// --- zip_longest: iterators (those at their end are taken out), tuple to fill, filler ---

enum LongestField : std::uint32_t { kLongestIterators, kLongestResult, kLongestFill };

Ref zipLongestCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Object* fill = vm.heap().none();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        if (args.keywordCount() > 1 || asStr(args.keywords->items()[i])->text != "fillvalue")
            return vm.raiseTypeError("zip_longest() got an unexpected keyword argument");
        fill = args[args.count + i];
    }
    std::vector<Ref> iterators;
    for (Object* iterable : args.positional()) {
        iterators.push_back(iterate(vm, iterable));
        if (!iterators.back())
            return {};
    }
    Ref all = vm.heap().newTuple(std::move(iterators));
    const std::vector<Object*> nones(args.count, vm.heap().none());
    Ref result = vm.heap().newTuple(std::span<Object* const>(nones));
    Object* fields[3] = {all.get(), result.get(), fill};
    Ref made = makeRecord(vm, type, fields);
    asRecord(made.get())->numbers[0] = args.count;
    return made;
}

Ref zipLongestNext(Vm& vm, Object* self)
{
    TupleObject* iterators = asTuple(itField(self, kLongestIterators));
    std::int64_t& active = asRecord(self)->numbers[0];
    if (iterators->size == 0 || active == 0)
        return {};
    RecycledTuple result(vm, asRecord(self), kLongestResult, iterators->size);
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        Object*& iterator = iterators->items()[i];
        Ref item;
        if (iterator != nullptr) {
            item = next(vm, iterator);
            if (!item) {
                if (vm.hasError())
                    active = 0;
                else
                    --active;
                if (active == 0)
                    return {};
                vm.heap().clear(iterators->id, {Role::Item, i}, iterator);
            }
        }
        result.put(i, item ? std::move(item) : vm.own(itField(self, kLongestFill)));
    }
    return result.finish();
}

} // namespace

void addCombiningIterators(Vm& vm, Object* module)
{
    ModuleTypes& types = vm.moduleTypes;
    defineIterator(vm, module, types.chain, "itertools.chain", chainCreate, chainNext,
                   kChainMethods);
    defineIterator(vm, module, types.starMap, "itertools.starmap", starMapCreate, starMapNext);
    defineIterator(vm, module, types.accumulate, "itertools.accumulate", accumulateCreate,
                   accumulateNext);
    defineIterator(vm, module, types.zipLongest, "itertools.zip_longest", zipLongestCreate,
                   zipLongestNext);
}

} // namespace model
