#pragma once

#include "model/lang/modules/weak_bindings.h"

namespace model::weak {

/// What WeakKeyDictionary and WeakValueDictionary do in the same way; `Dictionary` is the class
/// of model/weak.

/// A walk over the container itself, as a method and as its iterator.
template <Walk walk>
Ref walkEntries(Vm& vm, Object* self, const CallArgs&)
{
    return newGenerator(vm, walk, self);
}

template <Walk walk>
Ref iterateEntries(Vm& vm, Object* self)
{
    return newGenerator(vm, walk, self);
}

template <TypeObject* BuiltinTypes::*type>
Ref uniteEntries(Vm& vm, Object* a, Object* b)
{
    return uniteMappings(vm, vm.types().*type, a, b);
}

template <class Dictionary>
Ref popNewest(Vm& vm, Object* self, const CallArgs&)
{
    if (!isReady(vm, self))
        return {};
    Ref key;
    Ref value;
    if (!Dictionary(vm.heap(), self).popLast(key, value))
        return vm.hasError() ? Ref()
                             : vm.raise(vm.exceptions().keyError, "popitem(): dictionary is empty");
    Object* both[2] = {key.get(), value.get()};
    return vm.heap().newTuple(both);
}

template <class Dictionary>
Ref commitWaiting(Vm& vm, Object* self, const CallArgs&)
{
    return isReady(vm, self) && Dictionary(vm.heap(), self).commitRemovals() ? vm.none() : Ref();
}

/// update(): `take` gets what a mapping or an iterable of pairs gives, then the keywords.
template <class Take>
Ref takeEntries(Vm& vm, const CallArgs& args, Object* otherOrNull, const Take& take)
{
    if (otherOrNull != nullptr && otherOrNull != vm.heap().none()
        && !forEachPair(vm, otherOrNull, take))
        return {};
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        if (!take(args.keywords->items()[i], args.values[args.count + i]))
            return {};
    return vm.none();
}

} // namespace model::weak
