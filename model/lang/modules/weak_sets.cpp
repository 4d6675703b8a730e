// weakref.WeakSet as scripts see it.

#include "model/lang/modules/weak_bindings.h"
#include "model/lang/types/generic_alias.h"
#include "model/weak/weak_set.h"

namespace model::weak {

namespace {

WeakSet membersOf(Vm& vm, Object* self)
{
    return {vm.heap(), self};
}

bool isWeakSet(Vm& vm, const Object* object)
{
    return isA(object, vm.types().weakSet);
}

/// A method of the set of weak references, with references to what `other` gives.
Ref onReferences(Vm& vm, Object* self, const char* method, Object* other,
                 Walk walk = Walk::References)
{
    if (!isReady(vm, self))
        return {};
    Ref references = newGenerator(vm, walk, self, other);
    return references ? callMethod(vm, membersOf(vm, self).data(), vm.heap().name(method),
                                   {references.get()})
                      : Ref();
}

/// A new one of the same class with what a generator gives.
Ref newLike(Vm& vm, Object* self, Walk walk, Object* other)
{
    Ref members = newGenerator(vm, walk, self, other);
    return members ? call(vm, self->type, {members.get()}) : Ref();
}

bool commitMembers(Vm& vm, Object* self)
{
    return isReady(vm, self) && membersOf(vm, self).commitIfNeeded();
}

bool setInitWeak(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"WeakSet.__init__", {"data"}, 0}, given))
        return false;
    membersOf(vm, self).initialize();
    if (given[0] == nullptr || given[0] == vm.heap().none())
        return true;
    return static_cast<bool>(callMethod(vm, self, vm.heap().name("update"), {given[0]}));
}

std::int64_t memberCount(Vm& vm, Object* self)
{
    return isReady(vm, self) ? membersOf(vm, self).size() : -1;
}

std::optional<bool> hasMember(Vm& vm, Object* self, Object* item)
{
    if (!isReady(vm, self))
        return std::nullopt;
    if (!canBeReferenced(item))
        return false;
    const set::Outcome found = membersOf(vm, self).contains(static_cast<GcObject*>(item));
    return found == set::Outcome::Failed ? std::nullopt : std::optional(found == set::Outcome::Yes);
}

Ref addMember(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"WeakSet.add", {"item"}, 1}, given)
        || !commitMembers(vm, self))
        return {};
    GcObject* member = referable(vm, given[0]);
    return member != nullptr && membersOf(vm, self).add(member) ? vm.none() : Ref();
}

Ref dropMember(Vm& vm, Object* self, Object* item, bool isNeeded)
{
    GcObject* member = commitMembers(vm, self) ? referable(vm, item) : nullptr;
    if (member == nullptr)
        return {};
    const set::Outcome outcome = membersOf(vm, self).discard(member);
    if (outcome == set::Outcome::Failed)
        return {};
    if (outcome == set::Outcome::Yes || !isNeeded)
        return vm.none();
    Ref ref = plainReference(vm, item);
    return vm.raiseWith(vm.exceptions().keyError, ref.get());
}

Ref removeMember(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"WeakSet.remove", {"item"}, 1}, given))
        return {};
    return dropMember(vm, self, given[0], true);
}

Ref discardMember(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"WeakSet.discard", {"item"}, 1}, given))
        return {};
    return dropMember(vm, self, given[0], false);
}

Ref popMember(Vm& vm, Object* self, const CallArgs&)
{
    if (!isReady(vm, self))
        return {};
    Ref member = membersOf(vm, self).pop();
    if (!member && !vm.hasError())
        vm.raise(vm.exceptions().keyError, "pop from empty WeakSet");
    return member;
}

Ref clearMembers(Vm& vm, Object* self, const CallArgs&)
{
    return isReady(vm, self) && membersOf(vm, self).clear() ? vm.none() : Ref();
}

Ref copyMembers(Vm& vm, Object* self, const CallArgs&)
{
    return call(vm, self->type, {self});
}

Ref updateMembers(Vm& vm, Object* self, Object* other)
{
    Ref iterator = commitMembers(vm, self) ? iterate(vm, other) : Ref();
    if (!iterator)
        return {};
    StrObject* add = vm.heap().name("add");
    while (Ref member = next(vm, iterator.get()))
        if (!callMethod(vm, self, add, {member.get()}))
            return {};
    return vm.hasError() ? Ref() : vm.none();
}

Ref updateMembersInPlace(Vm& vm, Object* self, Object* other)
{
    return callMethod(vm, self, vm.heap().name("update"), {other}) ? vm.own(self) : Ref();
}

/// Changes the set by a method of its inner one; with itself, everything goes.
Ref changeInPlace(Vm& vm, Object* self, Object* other, const char* method, Walk walk)
{
    if (!commitMembers(vm, self))
        return {};
    if (self == other && std::string_view(method) != "intersection_update")
        set::clear(vm.heap(), membersOf(vm, self).data());
    else if (!onReferences(vm, self, method, other, walk))
        return {};
    return vm.own(self);
}

Ref subtractInPlace(Vm& vm, Object* self, Object* other)
{
    return changeInPlace(vm, self, other, "difference_update", Walk::References);
}

Ref intersectInPlace(Vm& vm, Object* self, Object* other)
{
    return changeInPlace(vm, self, other, "intersection_update", Walk::References);
}

Ref excludeInPlace(Vm& vm, Object* self, Object* other)
{
    return changeInPlace(vm, self, other, "symmetric_difference_update", Walk::RemovableReferences);
}

Ref differenceOf(Vm& vm, Object* self, Object* other)
{
    Ref made = callMethod(vm, self, vm.heap().name("copy"));
    return made && callMethod(vm, made.get(), vm.heap().name("difference_update"), {other}) ? made
                                                                                            : Ref();
}

Ref exclusiveOf(Vm& vm, Object* self, Object* other)
{
    Ref made = callMethod(vm, self, vm.heap().name("copy"));
    return made
                   && callMethod(vm, made.get(), vm.heap().name("symmetric_difference_update"),
                                 {other})
               ? made
               : Ref();
}

Ref commonOf(Vm& vm, Object* self, Object* other)
{
    return newLike(vm, self, Walk::Common, other);
}

Ref unionOf(Vm& vm, Object* self, Object* other)
{
    return newLike(vm, self, Walk::United, other);
}

Ref isSubsetOf(Vm& vm, Object* self, Object* other)
{
    return onReferences(vm, self, "issubset", other);
}

Ref isSupersetOf(Vm& vm, Object* self, Object* other)
{
    return onReferences(vm, self, "issuperset", other);
}

Ref isDisjointFrom(Vm& vm, Object* self, Object* other)
{
    Ref common = callMethod(vm, self, vm.heap().name("intersection"), {other});
    const std::optional<std::int64_t> size = common ? length(vm, common.get()) : std::nullopt;
    return size ? vm.boolean(*size == 0) : Ref();
}

/// A method with one argument as an operation, given back as None or as its result.
template <TypeSlots::Binary operation, bool givesResult, const char* name>
Ref asMethod(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {name, {"other"}, 1}, given))
        return {};
    Ref result = operation(vm, self, given[0]);
    return result && !givesResult ? vm.none() : std::move(result);
}

/// An operator: only where the left operand is a WeakSet.
template <TypeSlots::Binary operation>
Ref asOperator(Vm& vm, Object* a, Object* b)
{
    return isWeakSet(vm, a) ? operation(vm, a, b) : vm.own(vm.heap().notImplemented());
}

Ref compareSets(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (op == CompareOp::LessEqual)
        return isSubsetOf(vm, a, b);
    if (op == CompareOp::GreaterEqual)
        return isSupersetOf(vm, a, b);
    if (op == CompareOp::Equal || op == CompareOp::NotEqual) {
        const std::optional<bool> isSame = isInstance(vm, b, a->type);
        if (!isSame)
            return {};
        if (!*isSame)
            return vm.own(vm.heap().notImplemented());
    }
    if (!isReady(vm, a))
        return {};
    Ref references = newGenerator(vm, Walk::References, a, b);
    Ref other = references ? call(vm, vm.types().set, {references.get()}) : Ref();
    return other ? compare(vm, membersOf(vm, a).data(), other.get(), op) : Ref();
}

Ref showMembers(Vm& vm, Object* self)
{
    return isReady(vm, self) ? repr(vm, membersOf(vm, self).data()) : Ref();
}

Ref iterateMembers(Vm& vm, Object* self)
{
    return newGenerator(vm, Walk::Members, self);
}

Ref commitSet(Vm& vm, Object* self, const CallArgs&)
{
    return isReady(vm, self) && membersOf(vm, self).commitRemovals() ? vm.none() : Ref();
}

/// For copy and pickle: class, members, and what else the instance has.
Ref reduceSet(Vm& vm, Object* self, const CallArgs&)
{
    Ref members = toList(vm, self);
    Ref state = members ? callMethod(vm, self, vm.heap().name("__getstate__")) : Ref();
    if (!state)
        return {};
    Object* argument = members.get();
    Ref arguments = vm.heap().newTuple(std::span<Object* const>(&argument, 1));
    Object* parts[3] = {self->type, arguments.get(), state.get()};
    return vm.heap().newTuple(parts);
}

// What messages call the methods.
constexpr char kUpdateName[] = "WeakSet.update";
constexpr char kDifferenceName[] = "WeakSet.difference";
constexpr char kDifferenceUpdateName[] = "WeakSet.difference_update";
constexpr char kIntersectionName[] = "WeakSet.intersection";
constexpr char kIntersectionUpdateName[] = "WeakSet.intersection_update";
constexpr char kSymmetricDifferenceName[] = "WeakSet.symmetric_difference";
constexpr char kSymmetricDifferenceUpdateName[] = "WeakSet.symmetric_difference_update";
constexpr char kUnionName[] = "WeakSet.union";
constexpr char kIssubsetName[] = "WeakSet.issubset";
constexpr char kIssupersetName[] = "WeakSet.issuperset";
constexpr char kIsdisjointName[] = "WeakSet.isdisjoint";

constexpr NativeMethod kSetMethods[] = {
    {"add", addMember, Arity::Anything},
    {"remove", removeMember, Arity::Anything},
    {"discard", discardMember, Arity::Anything},
    {"pop", popMember, Arity::None},
    {"clear", clearMembers, Arity::None},
    {"copy", copyMembers, Arity::None},
    {"update", asMethod<updateMembers, true, kUpdateName>, Arity::Anything},
    {"difference", asMethod<differenceOf, true, kDifferenceName>, Arity::Anything},
    {"difference_update", asMethod<subtractInPlace, false, kDifferenceUpdateName>, Arity::Anything},
    {"intersection", asMethod<commonOf, true, kIntersectionName>, Arity::Anything},
    {"intersection_update", asMethod<intersectInPlace, false, kIntersectionUpdateName>,
     Arity::Anything},
    {"symmetric_difference", asMethod<exclusiveOf, true, kSymmetricDifferenceName>,
     Arity::Anything},
    {"symmetric_difference_update", asMethod<excludeInPlace, false, kSymmetricDifferenceUpdateName>,
     Arity::Anything},
    {"union", asMethod<unionOf, true, kUnionName>, Arity::Anything},
    {"issubset", asMethod<isSubsetOf, true, kIssubsetName>, Arity::Anything},
    {"issuperset", asMethod<isSupersetOf, true, kIssupersetName>, Arity::Anything},
    {"isdisjoint", asMethod<isDisjointFrom, true, kIsdisjointName>, Arity::Anything},
    {"_commit_removals", commitSet, Arity::None},
    {"__reduce__", reduceSet, Arity::None},
};

} // namespace

void defineWeakSet(Vm& vm)
{
    TypeSlots slots;
    slots.init = setInitWeak;
    slots.repr = showMembers;
    slots.compare = compareSets;
    slots.iter = iterateMembers;
    slots.length = memberCount;
    slots.contains = hasMember;
    const auto at = [](BinaryOp op) { return static_cast<std::size_t>(op); };
    slots.binary[at(BinaryOp::Subtract)] = asOperator<differenceOf>;
    slots.binary[at(BinaryOp::And)] = asOperator<commonOf>;
    slots.binary[at(BinaryOp::Xor)] = asOperator<exclusiveOf>;
    slots.binary[at(BinaryOp::Or)] = asOperator<unionOf>;
    slots.inPlace[at(BinaryOp::Subtract)] = subtractInPlace;
    slots.inPlace[at(BinaryOp::And)] = intersectInPlace;
    slots.inPlace[at(BinaryOp::Xor)] = excludeInPlace;
    slots.inPlace[at(BinaryOp::Or)] = updateMembersInPlace;
    defineLibraryClass(vm, vm.types().weakSet, slots, kSetMethods);
    addClassGetItem(vm, vm.types().weakSet);
}

} // namespace model::weak
