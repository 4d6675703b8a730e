#pragma once

#include "model/lang/class_system.h"
#include "model/lang/modules/library_arguments.h"
#include "model/weak/weak_references.h"

#include <functional>

namespace model {

/// What the classes of the module weakref share as scripts see them.
namespace weak {

/// What a generator of the weak containers gives.
enum class Walk : std::uint32_t {
    ValueDictItems,
    ValueDictKeys,
    ValueDictValues,
    ValueDictReferences,
    KeyDictItems,
    KeyDictKeys,
    KeyDictValues,
    Members,
    United,             ///< The members of the owner, then those of another iterable.
    Common,             ///< Those of another iterable that the owner contains.
    References,         ///< Weak references to what another iterable gives.
    RemovableReferences ///< The same, with the owner's `_remove` as callback.
};

/// A generator over a weak container, with its guard (R85, R88). `other` as the walk needs it.
Ref newGenerator(Vm& vm, Walk walk, Object* owner, Object* other = nullptr);
void installGenerators(Vm& vm);
/// Whether closing it may have something to do: it has a guard, and has not ended.
bool isOpen(const Object* generator);
/// It waits between two steps.
bool isSuspended(const Object* generator);

/// The object, if it can be weakly referenced; null with a TypeError otherwise.
GcObject* referable(Vm& vm, Object* object);
/// A plain weak reference to it, or a TypeError.
Ref plainReference(Vm& vm, Object* object);
/// Whether a container has its attributes; AttributeError otherwise.
bool isReady(Vm& vm, Object* self);
/// isinstance(object, collections.abc.Mapping)
std::optional<bool> isMapping(Vm& vm, Object* object);
/// Calls `take` with each key and value of a mapping, or of an iterable of pairs (as dict()).
bool forEachPair(Vm& vm, Object* mapping, const std::function<bool(Object*, Object*)>& take);
/// The same for the dict within a container, which must not change meanwhile.
bool forEachEntry(Vm& vm, DictObject* data, const std::function<bool(Object*, Object*)>& take);
/// While it lives, removals from a container wait.
class Guard
{
public:
    Guard(Vm& vm, Object* container);
    ~Guard();
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;

private:
    Vm& m_vm;
    Ref m_guard;
};
/// Defines the type of a callback that CPython's library writes as a function within a method:
/// it can be called, shown, and asked for its names; `qualifiedName` lasts.
void defineCallback(Vm& vm, TypeObject* type, Ref (*call)(Vm&, Object*, const CallArgs&),
                    const NativeGetSet* qualifiedName);
/// copy.deepcopy(object, memo)
Ref deepCopy(Vm& vm, Object* object, Object* memo);
/// `__module__` of a class.
void setModule(Vm& vm, TypeObject* type, const char* module);

/// Defines a class of the library: its instances have `__dict__` and `__weakref__`.
void defineLibraryClass(Vm& vm, TypeObject* type, const TypeSlots& slots,
                        std::span<const NativeMethod> methods,
                        std::span<const NativeGetSet> getSets = {});
/// The same for a dictionary, with what all mappings have.
void defineMapping(Vm& vm, TypeObject* type, TypeSlots slots,
                   std::span<const NativeMethod> methods);
/// `a | b` for dictionaries of this class, on either side.
Ref uniteMappings(Vm& vm, TypeObject* type, Object* a, Object* b);
Ref updateInPlace(Vm& vm, Object* self, Object* other);
/// MutableMapping.clear(): one item after the other, newest first.
Ref clearMapping(Vm& vm, Object* self, const CallArgs& args);

// Each defines its classes.
void defineWeakValueDictionary(Vm& vm);
void defineWeakKeyDictionary(Vm& vm);
void defineWeakSet(Vm& vm);
void defineWeakMethod(Vm& vm);
void defineFinalizers(Vm& vm);
void defineWeakCache(Vm& vm);

} // namespace weak

} // namespace model
