#include "model/lang/types/dict_merge.h"

#include "model/lang/types/sequence.h"

namespace model::dict {

namespace {

bool mergeDict(Vm& vm, DictObject* dict, DictObject* other)
{
    if (other == dict || other->used == 0)
        return true;
    Heap& heap = vm.heap();
    reserve(heap, dict, other->used);
    const std::uint32_t size = other->used;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    Hash hash = 0;
    while (next(other, position, key, value, &hash)) {
        Ref heldKey = key->type == vm.types().str ? Ref() : vm.own(key);
        if (!set(heap, dict, key, hash, vm.own(value)))
            return false;
        if (other->used != size) {
            vm.raise(vm.exceptions().runtimeError, "dict mutated during update");
            return false;
        }
    }
    return true;
}

/// One pair of dict(pairs).
bool mergePair(Vm& vm, DictObject* dict, Object* pair, std::size_t number)
{
    const TypeSlots& slots = *pair->type->slots;
    const auto complain = [&](TypeObject* type, const std::string& end) {
        vm.raise(type, (end[0] == ' ' ? "dictionary update sequence element #"
                                      : "cannot convert dictionary update sequence element #")
                           + std::to_string(number) + (end[0] == ' ' ? end : " " + end));
        return false;
    };
    Ref items;
    if (isList(pair) || isTuple(pair)) {
        items = vm.own(pair);
    } else {
        if (slots.iter == nullptr && slots.sequenceItem == nullptr)
            return complain(vm.exceptions().typeError, "to a sequence");
        items = toList(vm, pair);
        if (!items)
            return false;
    }
    const std::span<Object* const> parts =
        isTuple(items.get()) ? items.as<TupleObject>()->span()
                             : std::span<Object* const>(items.as<ListObject>()->items);
    if (parts.size() != 2)
        return complain(vm.exceptions().valueError,
                        " has length " + std::to_string(parts.size()) + "; 2 is required");
    Ref key = vm.own(parts[0]);
    Ref value = vm.own(parts[1]);
    return dictSet(vm, dict, key.get(), value.get());
}

bool mergePairs(Vm& vm, DictObject* dict, Object* pairs)
{
    Ref iterator = iterate(vm, pairs);
    if (!iterator)
        return false;
    for (std::size_t i = 0;; ++i) {
        Ref pair = model::next(vm, iterator.get());
        if (!pair)
            return !vm.hasError();
        if (!mergePair(vm, dict, pair.get(), i))
            return false;
    }
}

} // namespace

bool walksLikeDict(Vm& vm, const TypeObject* type)
{
    return type == vm.types().dict
           || (type->layout == Kind::Dict && type->slots->iter == vm.types().dict->slots->iter);
}

std::int64_t findAny(Vm& vm, DictObject* dict, Object* key)
{
    const std::optional<Hash> keyHash = hash(vm, key);
    return keyHash ? find(vm.heap(), dict, key, *keyHash) : kFailed;
}

bool mergeMapping(Vm& vm, DictObject* dict, Object* mapping)
{
    if (walksLikeDict(vm, mapping->type))
        return mergeDict(vm, dict, asDict(mapping));
    Ref keys = callMethod(vm, mapping, vm.names().keys);
    if (!keys)
        return false;
    if (keys->type->slots->iter == nullptr && keys->type->slots->sequenceItem == nullptr) {
        vm.raiseTypeError(mapping->type->name + ".keys() returned a non-iterable (type "
                          + keys->type->name + ")");
        return false;
    }
    Ref list = toList(vm, keys.get());
    keys.reset();
    Ref iterator = list ? iterate(vm, list.get()) : Ref();
    list.reset();
    if (!iterator)
        return false;
    while (Ref key = model::next(vm, iterator.get())) {
        Ref value = getItem(vm, mapping, key.get());
        if (!value || !dictSet(vm, dict, key.get(), value.get()))
            return false;
    }
    return !vm.hasError();
}

bool mergeAny(Vm& vm, DictObject* dict, Object* argument)
{
    if (argument->type == vm.types().dict)
        return mergeMapping(vm, dict, argument);
    bool failed = false;
    Ref keys = findAttribute(vm, argument, vm.names().keys, failed);
    if (failed)
        return false;
    if (!keys)
        return mergePairs(vm, dict, argument);
    keys.reset();
    return mergeMapping(vm, dict, argument);
}

bool mergeArguments(Vm& vm, DictObject* dict, const CallArgs& args, const char* method)
{
    if (!checkPositional(vm, args, method, 0, 1))
        return false;
    if (args.count > 0 && !mergeAny(vm, dict, args[0]))
        return false;
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        Object* name = args.keywords->items()[i];
        if (asStr(name) == nullptr) {
            vm.raiseTypeError("keywords must be strings");
            return false;
        }
        if (!dictSet(vm, dict, name, args[args.count + i]))
            return false;
    }
    return true;
}

} // namespace model::dict
