#pragma once

#include "model/lang/slot_table.h"
#include "model/lang/vm.h"

namespace model {

/// Makes a class as type(name, bases, namespace) does. `keywords` are those of the class
/// statement, metaclass aside.
///
/// Source:  CPython Objects/typeobject.c, type_new().
Ref newClass(Vm& vm, TypeObject* metaclass, StrObject* name, TupleObject* bases,
             DictObject* nameSpace, const CallArgs& keywords);

/// The method resolution order (C3) of a type whose bases are set, as a tuple; empty with a
/// TypeError where there is none.
Ref computeMro(Vm& vm, TypeObject* type);
/// Where the metaclass has an mro() of its own, the class gets the order that it gives, in place
/// of the one that it has meanwhile. False with an exception.
bool applyOwnOrder(Vm& vm, TypeObject* type);

/// The base whose layout the new class extends; null with a TypeError on conflict.
TypeObject* bestBase(Vm& vm, const TupleObject* bases);

/// Bases with those that are no classes replaced by what their `__mro_entries__` names; the
/// same tuple where there are none.
Ref resolveBases(Vm& vm, TupleObject* bases);

/// `type.__bases__ = value`.
bool setBases(Vm& vm, TypeObject* type, Object* value);

/// The most derived metaclass of all bases; null with a TypeError on conflict.
TypeObject* calculateMetaclass(Vm& vm, TypeObject* metaclass, TupleObject* bases);

/// type.__call__: __new__, then __init__.
Ref callType(Vm& vm, Object* type, const CallArgs& args);

/// object.__new__ without checks: an instance of a type of layout Instance.
Ref newInstance(Vm& vm, TypeObject* type);

/// `__isabstractmethod__` of a function or descriptor.
std::optional<bool> isAbstractMethod(Vm& vm, Object* function);

// --- Descriptors of classes ---

/// `__slots__` member number `slot` of instances of `type`.
Ref newMemberDescriptor(Vm& vm, TypeObject* type, std::uint32_t slot);
Ref newGetSetDescriptor(Vm& vm, TypeObject* type, const NativeGetSet* getSet);
Ref newMethodDescriptor(Vm& vm, TypeObject* type, const NativeMethod* method);
Ref newSlotWrapper(Vm& vm, TypeObject* type, const SlotDefinition* slot, AnySlot wrapped);
/// The `__dict__` and `__weakref__` attributes that classes of a script get.
const NativeGetSet* dictGetSet();
const NativeGetSet* weakrefGetSet();
/// The `__dict__` of a type written in C++ whose instances have attributes.
void addDictGetSet(Vm& vm, TypeObject* type);

Ref typeGetAttribute(Vm& vm, Object* type, StrObject* name);
bool typeSetAttribute(Vm& vm, Object* type, StrObject* name, Object* valueOrNull);
Ref typeRepr(Vm& vm, Object* type);

/// "Node", "weakref.ref" -> "ref": what `__name__` gives.
std::string typeName(const TypeObject* type);
/// `__qualname__`: "outer.<locals>.Node".
inline std::string typeQualName(const TypeObject* type)
{
    return type->qualName == nullptr ? typeName(type)
                                     : static_cast<const StrObject*>(type->qualName)->text;
}
/// "module.QualName", or the bare name for built-in types: as in reprs.
std::string typeFullName(Vm& vm, TypeObject* type);

/// "0x7f0a12345678": an address as reprs show it.
std::string addressText(Vm& vm, const Object* object);

/// dir(object), unsorted, as a list.
Ref directoryOf(Vm& vm, Object* object);

/// isinstance() without special methods: the class, or what `__class__` claims.
std::optional<bool> isPlainInstance(Vm& vm, Object* object, TypeObject* type);

/// TypeError: an abstract class cannot be instantiated.
Ref raiseAbstract(Vm& vm, TypeObject* type);

} // namespace model
