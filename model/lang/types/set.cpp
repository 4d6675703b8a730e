// set and frozenset

#include "model/dialect/rules.h"
#include "model/lang/types/install.h"
#include "model/lang/types/object_reduce.h"
#include "model/lang/types/sequence.h"
#include "model/lang/types/set_algebra.h"

namespace model {

namespace {

Ref setCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    return set::make(vm, type);
}

bool setInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!checkOneOptional(vm, args, "set"))
        return false;
    if (asSet(self)->fill > 0)
        set::clear(vm.heap(), asSet(self));
    asSet(self)->hash = -1;
    return args.count == 0 || set::update(vm, asSet(self), args[0]);
}

Ref sharedEmptyFrozenSet(Vm& vm)
{
    if (vm.emptyFrozenSet.empty()) {
        const int holders = vm.dialect().rules->values.emptyFrozenSetHolders;
        vm.emptyFrozenSet.assign(static_cast<std::size_t>(holders),
                                 set::make(vm, vm.types().frozenSet));
    }
    return vm.emptyFrozenSet.front();
}

/// Source:  CPython 3.8, Objects/setobject.c, frozenset_new()
Ref frozenSetCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (type == vm.types().frozenSet || type->slots->init == vm.types().frozenSet->slots->init)
        if (!rejectKeywords(vm, args, "frozenset"))
            return {};
    if (!checkPositional(vm, args, "frozenset", 0, 1))
        return {};
    Object* iterable = args.count == 0 ? nullptr : args[0];
    if (type == vm.types().frozenSet && iterable != nullptr && iterable->type == type)
        return vm.own(iterable);
    const bool isShared =
        type == vm.types().frozenSet && vm.dialect().rules->values.emptyFrozenSetHolders > 0;
    if (isShared && iterable == nullptr)
        return sharedEmptyFrozenSet(vm);
    Ref made = set::make(vm, type, iterable);
    if (!isShared || !made || asSet(made.get())->used > 0)
        return made;
    made.reset();
    return sharedEmptyFrozenSet(vm);
}

Ref setRepr(Vm& vm, Object* self)
{
    const std::string& name = self->type->name;
    if (asSet(self)->used == 0)
        return vm.newStr(name + "()");
    if (enterRepr(vm, self))
        return vm.newStr(name + "(...)");
    Ref items = toList(vm, self);
    std::string text = self->type == vm.types().set ? "{" : name + "({";
    const bool isFine = items && appendReprs(vm, text, items.get(), [](Object* list) {
                            return std::span<Object* const>(asList(list)->items);
                        });
    leaveRepr(vm, self);
    if (!isFine)
        return {};
    return vm.newStr(text + (self->type == vm.types().set ? "}" : "})"));
}

std::uint64_t shuffled(Hash hash)
{
    const auto bits = static_cast<std::uint64_t>(hash);
    return ((bits ^ 89869747U) ^ (bits << 16U)) * 3644798167U;
}

/// frozenset_hash(): the same whatever the order.
std::optional<Hash> frozenSetHash(Vm&, Object* self)
{
    constexpr Hash kInsteadOfError = 590923713;
    SetObject* set = asSet(self);
    if (set->hash != -1)
        return set->hash;
    std::uint64_t mixed = 0;
    std::size_t position = 0;
    Object* key = nullptr;
    Hash keyHash = 0;
    while (set::next(set, position, key, keyHash))
        mixed ^= shuffled(keyHash);
    mixed ^= (std::uint64_t{set->used} + 1) * 1927868237U;
    mixed ^= (mixed >> 11U) ^ (mixed >> 25U);
    mixed = mixed * 69069U + 907133923U;
    set->hash = static_cast<Hash>(mixed);
    if (set->hash == -1)
        set->hash = kInsteadOfError;
    return set->hash;
}

std::optional<bool> areEqualSets(Vm& vm, SetObject* a, SetObject* b)
{
    if (a->used != b->used || (a->hash != -1 && b->hash != -1 && a->hash != b->hash))
        return false;
    return set::isSubset(vm, a, b);
}

Ref setCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isSet(b))
        return vm.own(vm.heap().notImplemented());
    SetObject* left = asSet(a);
    SetObject* right = asSet(b);
    switch (op) {
    case CompareOp::Equal: return boolOrError(vm, areEqualSets(vm, left, right));
    case CompareOp::NotEqual: {
        const std::optional<bool> equal = areEqualSets(vm, left, right);
        return equal ? vm.boolean(!*equal) : Ref();
    }
    case CompareOp::LessEqual: return boolOrError(vm, set::isSubset(vm, left, right));
    case CompareOp::GreaterEqual: return boolOrError(vm, set::isSuperset(vm, left, right));
    case CompareOp::Less:
        return left->used >= right->used ? vm.boolean(false)
                                         : boolOrError(vm, set::isSubset(vm, left, right));
    default:
        return left->used <= right->used ? vm.boolean(false)
                                         : boolOrError(vm, set::isSuperset(vm, left, right));
    }
}

Ref setIter(Vm& vm, Object* self)
{
    Object* fields[1] = {self};
    Ref made = vm.heap().newRecord(vm.types().setIterator, fields);
    asRecord(made.get())->numbers[1] = asSet(self)->used;
    asRecord(made.get())->numbers[2] = asSet(self)->used;
    return made;
}

std::int64_t setLength(Vm&, Object* self)
{
    return asSet(self)->used;
}

std::optional<bool> setContains(Vm& vm, Object* self, Object* key)
{
    return set::containsAny(vm, asSet(self), key);
}

Ref united(Vm& vm, SetObject* set, Object* other)
{
    Ref made = set::copy(vm, set);
    return made && set::update(vm, made.as<SetObject>(), other) ? made : Ref();
}

Ref exclusive(Vm& vm, SetObject* set, Object* other)
{
    Ref made = set::make(vm, set::plainType(vm, set), other);
    return made && set::symmetricDifferenceUpdate(vm, made.as<SetObject>(), set) ? made : Ref();
}

/// set_intersection_update(): the members change places with those of the intersection.
bool intersectionUpdate(Vm& vm, SetObject* set, Object* other)
{
    Ref common = set::intersection(vm, set, other);
    if (common)
        set::swap(vm.heap(), set, common.as<SetObject>());
    return static_cast<bool>(common);
}

/// An operator between two sets, whichever side asks.
template <Ref (*operation)(Vm&, SetObject*, Object*)>
Ref setOperator(Vm& vm, Object* a, Object* b)
{
    if (!isSet(a) || !isSet(b))
        return vm.own(vm.heap().notImplemented());
    return operation(vm, asSet(a), b);
}

template <bool (*operation)(Vm&, SetObject*, Object*)>
Ref setInPlace(Vm& vm, Object* self, Object* other)
{
    if (!isSet(other))
        return vm.own(vm.heap().notImplemented());
    return operation(vm, asSet(self), other) ? vm.own(self) : Ref();
}

// --- Methods ---

Ref setAdd(Vm& vm, Object* self, const CallArgs& args)
{
    return noneOrError(vm, set::addAny(vm, asSet(self), args[0]));
}

Ref setDiscard(Vm& vm, Object* self, const CallArgs& args)
{
    return noneOrError(vm, set::discardAny(vm, asSet(self), args[0]).has_value());
}

Ref setRemove(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> wasThere = set::discardAny(vm, asSet(self), args[0]);
    if (wasThere && !*wasThere)
        return vm.raiseWith(vm.exceptions().keyError, args[0]);
    return noneOrError(vm, wasThere.has_value());
}

Ref setPop(Vm& vm, Object* self, const CallArgs&)
{
    Ref member = set::pop(vm.heap(), asSet(self));
    return member ? member : vm.raise(vm.exceptions().keyError, "pop from an empty set");
}

Ref setClear(Vm& vm, Object* self, const CallArgs&)
{
    set::clear(vm.heap(), asSet(self));
    return vm.none();
}

Ref setCopy(Vm& vm, Object* self, const CallArgs&)
{
    return self->type == vm.types().frozenSet ? vm.own(self) : set::copy(vm, asSet(self));
}

Ref setUnion(Vm& vm, Object* self, const CallArgs& args)
{
    Ref made = set::copy(vm, asSet(self));
    for (Object* other : args.positional())
        if (other != self && !set::update(vm, made.as<SetObject>(), other))
            return {};
    return made;
}

template <Ref (*operation)(Vm&, SetObject*, Object*)>
Ref setFold(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count == 0)
        return set::copy(vm, asSet(self));
    Ref result = vm.own(self);
    for (Object* other : args.positional()) {
        result = operation(vm, result.as<SetObject>(), other);
        if (!result)
            return {};
    }
    return result;
}

/// difference(a, b): a copy from which each is taken.
Ref setDifference(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count == 0)
        return set::copy(vm, asSet(self));
    Ref made = set::difference(vm, asSet(self), args[0]);
    for (std::uint32_t i = 1; made && i < args.count; ++i)
        if (!set::differenceUpdate(vm, made.as<SetObject>(), args[i]))
            return {};
    return made;
}

template <bool (*operation)(Vm&, SetObject*, Object*)>
Ref setUpdateEach(Vm& vm, Object* self, const CallArgs& args)
{
    for (Object* other : args.positional())
        if (!operation(vm, asSet(self), other))
            return {};
    return vm.none();
}

Ref setIntersectionUpdate(Vm& vm, Object* self, const CallArgs& args)
{
    Ref common = setFold<set::intersection>(vm, self, args);
    if (!common)
        return {};
    set::swap(vm.heap(), asSet(self), common.as<SetObject>());
    return vm.none();
}

Ref setSymmetricDifference(Vm& vm, Object* self, const CallArgs& args)
{
    return exclusive(vm, asSet(self), args[0]);
}

template <std::optional<bool> (*question)(Vm&, SetObject*, Object*)>
Ref setQuestion(Vm& vm, Object* self, const CallArgs& args)
{
    return boolOrError(vm, question(vm, asSet(self), args[0]));
}

#define REFSCOPE_FROZEN_METHODS                                                                    \
    {"copy", setCopy, Arity::None}, {"difference", setDifference, Arity::Between, 0, -1},          \
        {"intersection", setFold<set::intersection>, Arity::Between, 0, -1},                       \
        {"isdisjoint", setQuestion<set::isDisjoint>, Arity::One},                                  \
        {"issubset", setQuestion<set::isSubset>, Arity::One},                                      \
        {"issuperset", setQuestion<set::isSuperset>, Arity::One},                                  \
        {"symmetric_difference", setSymmetricDifference, Arity::One},                              \
        {"__reduce__", reduceSet, Arity::None},                                                    \
    {                                                                                              \
        "union", setUnion, Arity::Between, 0, -1                                                   \
    }

constexpr NativeMethod kFrozenSetMethods[] = {REFSCOPE_FROZEN_METHODS};

constexpr NativeMethod kSetMethods[] = {
    REFSCOPE_FROZEN_METHODS,
    {"add", setAdd, Arity::One},
    {"clear", setClear, Arity::None},
    {"difference_update", setUpdateEach<set::differenceUpdate>, Arity::Between, 0, -1},
    {"discard", setDiscard, Arity::One},
    {"intersection_update", setIntersectionUpdate, Arity::Between, 0, -1},
    {"pop", setPop, Arity::None},
    {"remove", setRemove, Arity::One},
    {"symmetric_difference_update", setUpdateEach<set::symmetricDifferenceUpdate>, Arity::Between,
     1, 1},
    {"update", setUpdateEach<set::update>, Arity::Between, 0, -1},
};

TypeSlots commonSetSlots()
{
    TypeSlots slots;
    slots.repr = setRepr;
    slots.compare = setCompare;
    slots.iter = setIter;
    slots.length = setLength;
    slots.contains = setContains;
    slots.binary[operatorIndex(BinaryOp::Or)] = setOperator<united>;
    slots.binary[operatorIndex(BinaryOp::And)] = setOperator<set::intersection>;
    slots.binary[operatorIndex(BinaryOp::Subtract)] = setOperator<set::difference>;
    slots.binary[operatorIndex(BinaryOp::Xor)] = setOperator<exclusive>;
    return slots;
}

} // namespace

void installSet(Vm& vm)
{
    TypeSlots slots = commonSetSlots();
    slots.create = setCreate;
    slots.init = setInit;
    slots.inPlace[operatorIndex(BinaryOp::Or)] = setInPlace<set::update>;
    slots.inPlace[operatorIndex(BinaryOp::And)] = setInPlace<intersectionUpdate>;
    slots.inPlace[operatorIndex(BinaryOp::Subtract)] = setInPlace<set::differenceUpdate>;
    slots.inPlace[operatorIndex(BinaryOp::Xor)] = setInPlace<set::symmetricDifferenceUpdate>;
    vm.defineType(vm.types().set, slots, kSetMethods);

    TypeSlots frozen = commonSetSlots();
    frozen.create = frozenSetCreate;
    frozen.hash = frozenSetHash;
    vm.defineType(vm.types().frozenSet, frozen, kFrozenSetMethods);
}

} // namespace model
