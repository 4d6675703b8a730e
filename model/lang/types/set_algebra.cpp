#include "model/lang/types/set_algebra.h"

#include "model/lang/types/sequence.h"

namespace model::set {

namespace {

std::optional<bool> toBool(Outcome outcome)
{
    if (outcome == Outcome::Failed)
        return std::nullopt;
    return outcome == Outcome::Yes;
}

/// A member of a set, kept while equality may be asked of the script.
struct Member
{
    Ref key;
    Hash hash = 0;
};

bool nextMember(Vm& vm, const SetObject* set, std::size_t& position, Member& member)
{
    Object* key = nullptr;
    if (!next(set, position, key, member.hash))
        return false;
    member.key = vm.own(key);
    return true;
}

/// Calls `each(key, hash)` for the keys of any iterable; stops where it gives false.
template <class Each>
bool forEachHashed(Vm& vm, Object* iterable, Each&& each)
{
    Ref iterator = iterate(vm, iterable);
    if (!iterator)
        return false;
    while (Ref key = model::next(vm, iterator.get())) {
        const std::optional<Hash> keyHash = hash(vm, key.get());
        if (!keyHash || !each(key.get(), *keyHash))
            return false;
    }
    return !vm.hasError();
}

/// A key that is a set itself is looked up as the frozenset of its members.
template <class Operation>
std::optional<bool> withKey(Vm& vm, Object* key, Operation&& operation)
{
    std::optional<Hash> keyHash = hash(vm, key);
    if (keyHash)
        return toBool(operation(key, *keyHash));
    if (!isSet(key) || !vm.errorIs(vm.exceptions().typeError))
        return std::nullopt;
    vm.clearError();
    Ref frozen = make(vm, vm.types().frozenSet, key);
    keyHash = frozen ? hash(vm, frozen.get()) : std::nullopt;
    if (!keyHash)
        return std::nullopt;
    return toBool(operation(frozen.get(), *keyHash));
}

bool addDict(Vm& vm, SetObject* set, DictObject* dict)
{
    reserve(vm.heap(), set, dict->used);
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    Hash hash = 0;
    while (dict::next(dict, position, key, value, &hash)) {
        Ref held = vm.own(key);
        if (!add(vm.heap(), set, key, hash))
            return false;
    }
    return true;
}

Ref copyAndDifference(Vm& vm, SetObject* set, Object* iterable)
{
    Ref made = copy(vm, set);
    return made && differenceUpdate(vm, made.as<SetObject>(), iterable) ? made : Ref();
}

} // namespace

bool addAny(Vm& vm, SetObject* set, Object* key)
{
    const std::optional<Hash> keyHash = hash(vm, key);
    return keyHash && add(vm.heap(), set, key, *keyHash);
}

std::optional<bool> containsAny(Vm& vm, SetObject* set, Object* key)
{
    return withKey(vm, key, [&](Object* hashed, Hash keyHash) {
        return contains(vm.heap(), set, hashed, keyHash);
    });
}

std::optional<bool> discardAny(Vm& vm, SetObject* set, Object* key)
{
    return withKey(vm, key, [&](Object* hashed, Hash keyHash) {
        return discard(vm.heap(), set, hashed, keyHash);
    });
}

Ref make(Vm& vm, TypeObject* type, Object* iterable)
{
    Ref made = makeObject<SetObject>(vm, type);
    vm.heap().track(made.as<SetObject>());
    if (iterable != nullptr && !update(vm, made.as<SetObject>(), iterable))
        return {};
    return made;
}

TypeObject* plainType(Vm& vm, const SetObject* set)
{
    return isA(set, vm.types().set) ? vm.types().set : vm.types().frozenSet;
}

Ref copy(Vm& vm, SetObject* set)
{
    return make(vm, plainType(vm, set), set);
}

bool update(Vm& vm, SetObject* set, Object* iterable)
{
    if (isSet(iterable))
        return merge(vm.heap(), set, asSet(iterable)) != Outcome::Failed;
    if (iterable->type == vm.types().dict)
        return addDict(vm, set, asDict(iterable));
    return forEachHashed(
        vm, iterable, [&](Object* key, Hash keyHash) { return add(vm.heap(), set, key, keyHash); });
}

bool differenceUpdate(Vm& vm, SetObject* set, Object* iterable)
{
    Heap& heap = vm.heap();
    if (iterable == set) {
        clear(heap, set);
        return true;
    }
    if (isSet(iterable)) {
        Ref other = vm.own(iterable);
        if ((asSet(iterable)->used >> 3U) > set->used)
            other = intersection(vm, set, iterable);
        if (!other)
            return false;
        std::size_t position = 0;
        for (Member member; nextMember(vm, other.as<SetObject>(), position, member);)
            if (discard(heap, set, member.key.get(), member.hash) == Outcome::Failed)
                return false;
    } else if (!forEachHashed(vm, iterable, [&](Object* key, Hash keyHash) {
                   return discard(heap, set, key, keyHash) != Outcome::Failed;
               })) {
        return false;
    }
    tidy(heap, set);
    return true;
}

bool symmetricDifferenceUpdate(Vm& vm, SetObject* set, Object* iterable)
{
    Heap& heap = vm.heap();
    if (iterable == set) {
        clear(heap, set);
        return true;
    }
    // Members of another iterable count once, however often it gives them.
    Ref other = isSet(iterable) ? vm.own(iterable) : make(vm, plainType(vm, set), iterable);
    if (!other)
        return false;
    std::size_t position = 0;
    for (Member member; nextMember(vm, other.as<SetObject>(), position, member);) {
        const Outcome found = discard(heap, set, member.key.get(), member.hash);
        if (found == Outcome::Failed)
            return false;
        if (found == Outcome::No && !add(heap, set, member.key.get(), member.hash))
            return false;
    }
    return true;
}

Ref difference(Vm& vm, SetObject* set, Object* iterable)
{
    std::uint32_t otherSize = 0;
    const bool isDictExactly = iterable->type == vm.types().dict;
    if (isSet(iterable))
        otherSize = asSet(iterable)->used;
    else if (isDictExactly)
        otherSize = asDict(iterable)->used;
    else
        return copyAndDifference(vm, set, iterable);
    if ((set->used >> 2U) > otherSize)
        return copyAndDifference(vm, set, iterable);
    Ref made = make(vm, plainType(vm, set));
    std::size_t position = 0;
    for (Member member; nextMember(vm, set, position, member);) {
        std::optional<bool> found;
        if (isDictExactly) {
            const std::int64_t entry =
                dict::find(vm.heap(), asDict(iterable), member.key.get(), member.hash);
            if (entry != dict::kFailed)
                found = entry >= 0;
        } else {
            found = toBool(contains(vm.heap(), asSet(iterable), member.key.get(), member.hash));
        }
        if (!found
            || (!*found && !add(vm.heap(), made.as<SetObject>(), member.key.get(), member.hash)))
            return {};
    }
    return made;
}

Ref intersection(Vm& vm, SetObject* set, Object* iterable)
{
    if (iterable == set)
        return copy(vm, set);
    Heap& heap = vm.heap();
    Ref made = make(vm, plainType(vm, set));
    const auto addCommon = [&](SetObject* in, Object* key, Hash keyHash) {
        const Outcome found = contains(heap, in, key, keyHash);
        return found == Outcome::No
               || (found == Outcome::Yes && add(heap, made.as<SetObject>(), key, keyHash));
    };
    if (!isSet(iterable)) {
        const bool isFine = forEachHashed(
            vm, iterable, [&](Object* key, Hash keyHash) { return addCommon(set, key, keyHash); });
        return isFine ? made : Ref();
    }
    SetObject* walked = asSet(iterable);
    SetObject* asked = set;
    if (walked->used > asked->used)
        std::swap(walked, asked);
    std::size_t position = 0;
    for (Member member; nextMember(vm, walked, position, member);)
        if (!addCommon(asked, member.key.get(), member.hash))
            return {};
    return made;
}

std::optional<bool> isSubset(Vm& vm, SetObject* set, Object* iterable)
{
    if (!isSet(iterable)) {
        Ref common = intersection(vm, set, iterable);
        if (!common)
            return std::nullopt;
        return common.as<SetObject>()->used == set->used;
    }
    if (set->used > asSet(iterable)->used)
        return false;
    std::size_t position = 0;
    for (Member member; nextMember(vm, set, position, member);) {
        const Outcome found = contains(vm.heap(), asSet(iterable), member.key.get(), member.hash);
        if (found != Outcome::Yes)
            return toBool(found);
    }
    return true;
}

std::optional<bool> isSuperset(Vm& vm, SetObject* set, Object* iterable)
{
    if (isSet(iterable))
        return isSubset(vm, asSet(iterable), set);
    bool hasAll = true;
    const bool isFine = forEachHashed(vm, iterable, [&](Object* key, Hash keyHash) {
        const Outcome found = contains(vm.heap(), set, key, keyHash);
        hasAll = found == Outcome::Yes;
        return hasAll;
    });
    if (!isFine && vm.hasError())
        return std::nullopt;
    return hasAll;
}

std::optional<bool> isDisjoint(Vm& vm, SetObject* set, Object* iterable)
{
    if (iterable == set)
        return set->used == 0;
    bool isFree = true;
    if (!isSet(iterable)) {
        const bool isFine = forEachHashed(vm, iterable, [&](Object* key, Hash keyHash) {
            const Outcome found = contains(vm.heap(), set, key, keyHash);
            isFree = found == Outcome::No;
            return isFree;
        });
        if (!isFine && vm.hasError())
            return std::nullopt;
        return isFree;
    }
    SetObject* walked = asSet(iterable);
    SetObject* asked = set;
    if (walked->used > asked->used)
        std::swap(walked, asked);
    std::size_t position = 0;
    for (Member member; nextMember(vm, walked, position, member);) {
        const Outcome found = contains(vm.heap(), asked, member.key.get(), member.hash);
        if (found == Outcome::Failed)
            return std::nullopt;
        if (found == Outcome::Yes)
            return false;
    }
    return true;
}

} // namespace model::set
