// dict

#include "model/lang/types/dict_iterators.h"
#include "model/lang/types/dict_merge.h"
#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

Ref dictCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    Ref made = makeObject<DictObject>(vm, type);
    if (type != vm.types().dict)
        vm.heap().track(made.as<DictObject>());
    return made;
}

bool dictInit(Vm& vm, Object* self, const CallArgs& args)
{
    return dict::mergeArguments(vm, asDict(self), args, "dict");
}

Ref dictRepr(Vm& vm, Object* self)
{
    DictObject* dict = asDict(self);
    if (dict->used == 0)
        return vm.newStr("{}");
    if (enterRepr(vm, self))
        return vm.newStr("{...}");
    std::string text = "{";
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    bool isFine = true;
    while (isFine && dict::next(dict, position, key, value)) {
        Ref heldKey = vm.own(key); // Their reprs may change the dict.
        Ref heldValue = vm.own(value);
        const std::optional<std::string> keyText = reprText(vm, key);
        const std::optional<std::string> valueText = keyText ? reprText(vm, value) : std::nullopt;
        isFine = keyText && valueText;
        if (isFine)
            text += (text.size() > 1 ? ", " : "") + *keyText + ": " + *valueText;
    }
    leaveRepr(vm, self);
    return isFine ? vm.newStr(text + "}") : Ref();
}

std::optional<bool> areEqualDicts(Vm& vm, DictObject* a, DictObject* b)
{
    if (a->used != b->used)
        return false;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    Hash hash = 0;
    while (dict::next(a, position, key, value, &hash)) {
        Ref heldKey = key->type == vm.types().str ? Ref() : vm.own(key);
        Ref heldValue = value->type->isHeapType ? vm.own(value) : Ref();
        const std::int64_t found = dict::find(vm.heap(), b, key, hash);
        if (found == dict::kFailed)
            return std::nullopt;
        if (found == dict::kMissing)
            return false;
        Object* other = dict::valueAt(b, found);
        Ref heldOther = other->type->isHeapType ? vm.own(other) : Ref();
        const std::optional<bool> equal = equalItems(vm, value, other);
        if (!equal || !*equal)
            return equal;
    }
    return true;
}

Ref dictCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isDict(a) || !isDict(b) || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return vm.own(vm.heap().notImplemented());
    const std::optional<bool> equal = areEqualDicts(vm, asDict(a), asDict(b));
    return equal ? vm.boolean(*equal == (op == CompareOp::Equal)) : Ref();
}

std::int64_t dictLength(Vm&, Object* self)
{
    return asDict(self)->used;
}

Ref dictGetItem(Vm& vm, Object* self, Object* key)
{
    const std::int64_t found = dict::findAny(vm, asDict(self), key);
    if (found >= 0)
        return vm.own(dict::valueAt(asDict(self), found));
    if (found == dict::kFailed)
        return {};
    if (self->type != vm.types().dict) {
        bool failed = false;
        Ref missing = lookupSpecial(vm, self, vm.names().missing, failed);
        if (missing)
            return call(vm, missing.get(), {key});
        if (failed)
            return {};
    }
    return vm.raiseWith(vm.exceptions().keyError, key);
}

bool dictSetItem(Vm& vm, Object* self, Object* key, Object* value)
{
    if (value != nullptr)
        return dictSet(vm, asDict(self), key, value);
    const std::optional<Hash> keyHash = hash(vm, key);
    if (!keyHash)
        return false;
    bool missing = false;
    Ref old = dict::remove(vm.heap(), asDict(self), key, *keyHash, missing);
    if (old)
        return true;
    if (missing)
        vm.raiseWith(vm.exceptions().keyError, key);
    return false;
}

std::optional<bool> dictContains(Vm& vm, Object* self, Object* key)
{
    const std::int64_t found = dict::findAny(vm, asDict(self), key);
    if (found == dict::kFailed)
        return std::nullopt;
    return found >= 0;
}

Ref dictOr(Vm& vm, Object* a, Object* b)
{
    if (!isDict(a) || !isDict(b))
        return vm.own(vm.heap().notImplemented());
    Ref made = dict::copy(vm.heap(), asDict(a));
    return dict::mergeAny(vm, made.as<DictObject>(), b) ? made : Ref();
}

Ref dictInPlaceOr(Vm& vm, Object* self, Object* other)
{
    return dict::mergeAny(vm, asDict(self), other) ? vm.own(self) : Ref();
}

// --- Methods ---

Ref dictGetMethod(Vm& vm, Object* self, const CallArgs& args)
{
    const std::int64_t found = dict::findAny(vm, asDict(self), args[0]);
    if (found == dict::kFailed)
        return {};
    if (found >= 0)
        return vm.own(dict::valueAt(asDict(self), found));
    return args.count > 1 ? vm.own(args[1]) : vm.none();
}

Ref dictSetDefault(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<Hash> keyHash = hash(vm, args[0]);
    if (!keyHash)
        return {};
    const std::int64_t found = dict::find(vm.heap(), asDict(self), args[0], *keyHash);
    if (found == dict::kFailed)
        return {};
    if (found >= 0)
        return vm.own(dict::valueAt(asDict(self), found));
    Ref value = args.count > 1 ? vm.own(args[1]) : vm.none();
    return dict::set(vm.heap(), asDict(self), args[0], *keyHash, value) ? value : Ref();
}

Ref dictPop(Vm& vm, Object* self, const CallArgs& args)
{
    bool missing = asDict(self)->used == 0;
    Ref value;
    if (!missing) {
        const std::optional<Hash> keyHash = hash(vm, args[0]);
        if (!keyHash)
            return {};
        value = dict::remove(vm.heap(), asDict(self), args[0], *keyHash, missing);
    }
    if (!missing)
        return value;
    return args.count > 1 ? vm.own(args[1]) : vm.raiseWith(vm.exceptions().keyError, args[0]);
}

Ref dictPopItem(Vm& vm, Object* self, const CallArgs&)
{
    std::vector<Ref> pair(2);
    if (!dict::popLast(vm.heap(), asDict(self), pair[0], pair[1]))
        return vm.raise(vm.exceptions().keyError, "popitem(): dictionary is empty");
    return vm.heap().newTuple(std::move(pair));
}

Ref dictClear(Vm& vm, Object* self, const CallArgs&)
{
    dict::clear(vm.heap(), asDict(self));
    return vm.none();
}

Ref dictCopyMethod(Vm& vm, Object* self, const CallArgs&)
{
    return dict::copy(vm.heap(), asDict(self));
}

Ref dictUpdate(Vm& vm, Object* self, const CallArgs& args)
{
    const PackedArguments packed = packArguments(vm, args);
    return dict::mergeArguments(vm, asDict(self), args, "update") ? vm.none() : Ref();
}

Ref dictFromKeys(Vm& vm, Object* type, const CallArgs& args)
{
    Ref made = call(vm, type);
    if (!made)
        return {};
    Ref value = args.count > 1 ? vm.own(args[1]) : vm.none();
    const bool isPlain = made->type == vm.types().dict;
    Ref iterator = iterate(vm, args[0]);
    if (!iterator)
        return {};
    while (Ref key = next(vm, iterator.get())) {
        const bool isStored = isPlain ? dictSet(vm, made.as<DictObject>(), key.get(), value.get())
                                      : setItem(vm, made.get(), key.get(), value.get());
        if (!isStored)
            return {};
    }
    return vm.hasError() ? Ref() : made;
}

template <TypeObject* BuiltinTypes::*view>
Ref dictView(Vm& vm, Object* self, const CallArgs&)
{
    Object* fields[1] = {self};
    return vm.heap().newRecord(vm.types().*view, fields);
}

constexpr auto kClassMethod = NativeMethod::Binding::Class;

constexpr NativeMethod kDictMethods[] = {
    {"clear", dictClear, Arity::None},
    {"copy", dictCopyMethod, Arity::None},
    {"fromkeys", dictFromKeys, Arity::Between, 1, 2, kClassMethod},
    {"get", dictGetMethod, Arity::Between, 1, 2},
    {"items", dictView<&BuiltinTypes::dictItems>, Arity::None},
    {"keys", dictView<&BuiltinTypes::dictKeys>, Arity::None},
    {"pop", dictPop, Arity::Between, 1, 2},
    {"popitem", dictPopItem, Arity::None},
    {"setdefault", dictSetDefault, Arity::Between, 1, 2},
    {"update", dictUpdate, Arity::Anything},
    {"values", dictView<&BuiltinTypes::dictValues>, Arity::None},
    {"__reversed__", newDictReverseIterator, Arity::None},
};

} // namespace

void installDict(Vm& vm)
{
    TypeSlots slots;
    slots.create = dictCreate;
    slots.init = dictInit;
    slots.repr = dictRepr;
    slots.compare = dictCompare;
    slots.iter = newDictKeyIterator;
    slots.length = dictLength;
    slots.getItem = dictGetItem;
    slots.setItem = dictSetItem;
    slots.contains = dictContains;
    slots.binary[operatorIndex(BinaryOp::Or)] = dictOr;
    slots.inPlace[operatorIndex(BinaryOp::Or)] = dictInPlaceOr;
    vm.defineType(vm.types().dict, slots, kDictMethods);
    installDictIterators(vm);
    installDictViews(vm);
}

} // namespace model
