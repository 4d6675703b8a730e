// _functools: partial, reduce and cmp_to_key. The cache of lru_cache is in lru_cache.cpp.
//
// Source: CPython 3.11, Modules/_functoolsmodule.c.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// --- partial ---

enum PartialField : std::uint32_t { kPartialFunction, kPartialArgs, kPartialKeywords };

Object*& partialField(Object* self, PartialField field)
{
    return asRecord(self)->fields()[field];
}

void setPartialField(Vm& vm, Object* self, PartialField field, Ref value)
{
    vm.heap().set(self->id, {Role::Field, field}, partialField(self, field), std::move(value));
}

bool isPartial(Vm& vm, const Object* object)
{
    return isA(object, vm.moduleTypes.partial);
}

Ref joinedTuples(Vm& vm, const TupleObject* first, std::span<Object* const> second)
{
    std::vector<Object*> items(first->items(), first->items() + first->size);
    items.insert(items.end(), second.begin(), second.end());
    return vm.heap().newTuple(std::span<Object* const>(items));
}

/// A partial of a partial takes over its parts, unless that has attributes (R9).
Ref partialCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.count == 0)
        return vm.raiseTypeError("type 'partial' takes at least one argument");
    Object* function = args[0];
    const TupleObject* innerArgs = nullptr;
    DictObject* innerKeywords = nullptr;
    if (isPartial(vm, function)) {
        const AttributeBlock* block = static_cast<GcObject*>(function)->attributes;
        if (block == nullptr || (block->dict == nullptr && !block->ownsInlineValues())) {
            innerArgs = asTuple(partialField(function, kPartialArgs));
            innerKeywords = asDict(partialField(function, kPartialKeywords));
            function = partialField(function, kPartialFunction);
        }
    }
    if (!isCallable(function))
        return vm.raiseTypeError("the first argument must be callable");
    const auto rest = args.positional().subspan(1);
    Ref all = innerArgs != nullptr ? joinedTuples(vm, innerArgs, rest) : vm.heap().newTuple(rest);
    Ref keywords;
    if (innerKeywords != nullptr && innerKeywords->used > 0) {
        keywords = dict::copy(vm.heap(), innerKeywords);
        for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
            dict::set(vm.heap(), keywords.as<DictObject>(), asStr(args.keywords->items()[i]),
                      vm.own(args[args.count + i]));
    } else {
        keywords = packKeywords(vm, args);
    }
    Object* fields[3] = {function, all.get(), keywords.get()};
    Ref made = vm.heap().newRecord(type, fields);
    if (type->isHeapType && !type->memberSlots.empty())
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

Ref partialCall(Vm& vm, Object* self, const CallArgs& args)
{
    Ref held = vm.own(self);
    Object* function = partialField(self, kPartialFunction);
    const TupleObject* own = asTuple(partialField(self, kPartialArgs));
    DictObject* keywords = asDict(partialField(self, kPartialKeywords));
    if (keywords->used == 0) { // partial_vectorcall(): everything is lent.
        std::vector<Object*> values(own->items(), own->items() + own->size);
        values.insert(values.end(), args.values, args.values + args.count + args.keywordCount());
        return call(vm, function, CallArgs{values.data(), own->size + args.count, args.keywords});
    }
    Ref given = packPositional(vm, args);
    Ref merged = dict::copy(vm.heap(), keywords);
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        dict::set(vm.heap(), merged.as<DictObject>(), asStr(args.keywords->items()[i]),
                  vm.own(args[args.count + i]));
    Ref all = joinedTuples(vm, own, given.as<TupleObject>()->span());
    return callWithDict(vm, function, all.as<TupleObject>(), merged.as<DictObject>());
}

Ref partialRepr(Vm& vm, Object* self)
{
    if (enterRepr(vm, self))
        return vm.newStr("...");
    std::optional<std::string> text = reprText(vm, partialField(self, kPartialFunction));
    const TupleObject* args = asTuple(partialField(self, kPartialArgs));
    for (std::uint32_t i = 0; text && i < args->size; ++i) {
        const std::optional<std::string> item = reprText(vm, args->items()[i]);
        text = item ? std::optional(*text + ", " + *item) : std::nullopt;
    }
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (text && dict::next(asDict(partialField(self, kPartialKeywords)), position, key, value)) {
        const std::optional<std::string> name = strText(vm, key);
        const std::optional<std::string> shown = name ? reprText(vm, value) : std::nullopt;
        text = shown ? std::optional(*text + ", " + *name + "=" + *shown) : std::nullopt;
    }
    leaveRepr(vm, self);
    return text ? vm.newStr(self->type->name + "(" + *text + ")") : Ref();
}

Ref partialReduce(Vm& vm, Object* self, const CallArgs&)
{
    Heap& heap = vm.heap();
    const AttributeBlock* block = static_cast<GcObject*>(self)->attributes;
    Object* attributes = block != nullptr && block->dict != nullptr ? block->dict : heap.none();
    Object* function = partialField(self, kPartialFunction);
    Ref start = heap.newTuple(std::span<Object* const>(&function, 1));
    Object* parts[4] = {function, partialField(self, kPartialArgs),
                        partialField(self, kPartialKeywords), attributes};
    Ref state = heap.newTuple(std::span<Object* const>(parts));
    Object* whole[3] = {self->type, start.get(), state.get()};
    return heap.newTuple(std::span<Object* const>(whole));
}

Ref partialSetState(Vm& vm, Object* self, const CallArgs& args)
{
    const auto complain = [&vm] { return vm.raiseTypeError("invalid partial state"); };
    if (!isTuple(args[0]) || asTuple(args[0])->size != 4)
        return complain();
    Object* const* parts = asTuple(args[0])->items();
    const bool hasKeywords = parts[2] != vm.heap().none();
    if (!isCallable(parts[0]) || !isTuple(parts[1]) || (hasKeywords && !isDict(parts[2])))
        return complain();
    Ref positional = parts[1]->type == vm.types().tuple ? vm.own(parts[1]) : toTuple(vm, parts[1]);
    Ref keywords = !hasKeywords                        ? vm.heap().newDict()
                   : parts[2]->type == vm.types().dict ? vm.own(parts[2])
                                                       : dict::copy(vm.heap(), asDict(parts[2]));
    if (!positional)
        return {};
    setPartialField(vm, self, kPartialFunction, vm.own(parts[0]));
    setPartialField(vm, self, kPartialArgs, std::move(positional));
    setPartialField(vm, self, kPartialKeywords, std::move(keywords));
    if (parts[3] != vm.heap().none())
        attributes::setDict(vm.heap(), static_cast<GcObject*>(self), vm.own(parts[3]));
    return vm.none();
}

constexpr NativeMethod kPartialMethods[] = {
    {"__reduce__", partialReduce, Arity::None},
    {"__setstate__", partialSetState, Arity::One},
    kClassGetItem,
};
constexpr NativeGetSet kPartialGetSets[] = {
    {"func", fieldOrNone<kPartialFunction>, refuseToSet},
    {"args", fieldOrNone<kPartialArgs>, refuseToSet},
    {"keywords", fieldOrNone<kPartialKeywords>, refuseToSet},
};

void makePartial(Vm& vm)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.partial, "functools.partial",
                                     vm.types().object, Kind::Record);
    type->hasAttributes = true;
    type->isWeaklyReferable = true;
    type->clearsFields = true;
    type->visitsType = true;
    type->takesVector = vm.dialect().rules->calls.typesTakeVectors;
    TypeSlots slots;
    slots.create = partialCreate;
    slots.call = partialCall;
    slots.repr = partialRepr;
    vm.defineType(type, slots, kPartialMethods, kPartialGetSets);
    addDictGetSet(vm, type);
}

// --- cmp_to_key ---

enum KeyField : std::uint32_t { kKeyCompare, kKeyObject };

Ref keyCall(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"obj", true}};
    Object* given[1];
    if (!parseArguments(vm, args, "K", kParameters, given))
        return {};
    Object* fields[2] = {asRecord(self)->fields()[kKeyCompare], given[0]};
    return vm.heap().newRecord(vm.moduleTypes.keyWrapper, fields);
}

Ref keyCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (b->type != a->type)
        return vm.raiseTypeError("other argument must be K instance");
    Object* left = asRecord(a)->fields()[kKeyObject];
    Object* right = asRecord(b)->fields()[kKeyObject];
    if (left == nullptr || right == nullptr)
        return vm.raise(vm.exceptions().attributeError, "object");
    Ref answer = call(vm, asRecord(a)->fields()[kKeyCompare], {left, right});
    if (!answer)
        return {};
    Ref zero = vm.newInt(0);
    return compare(vm, answer.get(), zero.get(), op);
}

Ref getKeyObject(Vm& vm, Object* self)
{
    Object* value = asRecord(self)->fields()[kKeyObject];
    return value != nullptr ? vm.own(value) : vm.raise(vm.exceptions().attributeError, "obj");
}

bool setKeyObject(Vm& vm, Object* self, Object* valueOrNull)
{
    vm.heap().set(self->id, {Role::Field, kKeyObject}, asRecord(self)->fields()[kKeyObject],
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

constexpr NativeGetSet kKeyGetSets[] = {{"obj", getKeyObject, setKeyObject}};

void makeKeyWrapper(Vm& vm)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.keyWrapper, "functools.KeyWrapper",
                                     vm.types().object, Kind::Record);
    type->isSubclassable = false;
    type->clearsFields = true;
    TypeSlots slots;
    slots.call = keyCall;
    slots.compare = keyCompare;
    vm.defineType(type, slots, {}, kKeyGetSets);
    type->slots->create = nullptr;
}

Ref cmpToKey(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"mycmp", true}};
    Object* given[1];
    if (!parseArguments(vm, args, "cmp_to_key", kParameters, given))
        return {};
    Object* fields[2] = {given[0], nullptr};
    return vm.heap().newRecord(vm.moduleTypes.keyWrapper, fields);
}

// --- reduce ---

/// Both arguments lie in one tuple, which is filled again as long as nobody else holds it.
Ref reduceFunction(Vm& vm, Object*, const CallArgs& args)
{
    Heap& heap = vm.heap();
    Ref iterator = iterate(vm, args[1]);
    if (!iterator) {
        if (vm.errorIs(vm.exceptions().typeError))
            vm.raiseTypeError("reduce() arg 2 must support iteration");
        return {};
    }
    Ref result = args.count > 2 ? vm.own(args[2]) : Ref();
    const auto newPair = [&] {
        Object* nones[2] = {heap.none(), heap.none()};
        return heap.newTuple(std::span<Object* const>(nones));
    };
    Ref pair = newPair();
    for (;;) {
        if (pair->refcount > 1)
            pair = newPair();
        Ref item = next(vm, iterator.get());
        if (!item) {
            if (vm.hasError())
                return {};
            break;
        }
        if (!result) {
            result = std::move(item);
            continue;
        }
        auto* tuple = pair.as<TupleObject>();
        heap.set(tuple->id, {Role::Item, 0}, tuple->items()[0], std::move(result));
        heap.set(tuple->id, {Role::Item, 1}, tuple->items()[1], std::move(item));
        result = call(vm, args[0], CallArgs{tuple->items(), 2, nullptr});
        if (!result)
            return {};
        heap.track(tuple);
    }
    pair.reset();
    if (!result)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::EmptyReduce));
    return result;
}

constexpr NativeMethod kFunctoolsFunctions[] = {
    {"reduce", reduceFunction, Arity::Between, 2, 3},
    {"cmp_to_key", cmpToKey, Arity::Anything},
};

Ref makeFunctools(Vm& vm)
{
    makePartial(vm);
    makeKeyWrapper(vm);
    Ref module = vm.newModule("_functools", kFunctoolsFunctions);
    putInModule(vm, module.get(), "partial", vm.own(vm.moduleTypes.partial));
    addLruCache(vm, module.as<ModuleObject>());
    return module;
}

} // namespace

void installFunctoolsModule(Vm& vm)
{
    vm.addModule("_functools", makeFunctools);
}

} // namespace model
