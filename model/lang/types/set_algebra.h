#pragma once

#include "model/heap/set_table.h"
#include "model/lang/vm.h"

namespace model {

/// What sets do with other iterables, in the order in which CPython asks for hashes and
/// equality, for the type itself and for the views of dicts.
///
/// Errors:  false, missing or an empty Ref: an exception is set.
/// Source:  CPython Objects/setobject.c, set_update_internal() and the functions after it.
namespace set {

bool addAny(Vm& vm, SetObject* set, Object* key);
std::optional<bool> containsAny(Vm& vm, SetObject* set, Object* key);
std::optional<bool> discardAny(Vm& vm, SetObject* set, Object* key);

/// A set of this very type, filled from an iterable (null: empty).
Ref make(Vm& vm, TypeObject* type, Object* iterable = nullptr);
/// The plain set or frozenset that operations on this set give.
TypeObject* plainType(Vm& vm, const SetObject* set);
Ref copy(Vm& vm, SetObject* set);

bool update(Vm& vm, SetObject* set, Object* iterable);
bool differenceUpdate(Vm& vm, SetObject* set, Object* iterable);
bool symmetricDifferenceUpdate(Vm& vm, SetObject* set, Object* iterable);
Ref difference(Vm& vm, SetObject* set, Object* iterable);
Ref intersection(Vm& vm, SetObject* set, Object* iterable);
std::optional<bool> isSubset(Vm& vm, SetObject* set, Object* iterable);
std::optional<bool> isSuperset(Vm& vm, SetObject* set, Object* iterable);
std::optional<bool> isDisjoint(Vm& vm, SetObject* set, Object* iterable);

} // namespace set

} // namespace model
