#pragma once

#include "model/lang/vm.h"

namespace model::python2 {

// Classic classes: types of their own kind, see TypeObject::isClassic. Attributes are looked for in
// the instance, then in the classes from left to right and depth first, and all special methods
// like any other attribute.
//
// Source:  The Python Language Reference 2.7, 3.2 "Classes", "Class instances"; CPython 2.7,
//          Objects/classobject.c.

/// A classic class. Empty with an exception.
Ref newClassicClass(Vm& vm, StrObject* name, TupleObject* bases, DictObject* nameSpace);

/// A class attribute, borrowed, no descriptors; null where missing, no exception.
Object* classicLookup(Vm& vm, TypeObject* type, StrObject* name);

/// The operations of instances, for the type `instance` and all classic classes.
void fillInstanceSlots(TypeSlots& slots);

/// An instance without attributes; `__init__` is not called.
Ref newClassicInstance(Vm& vm, TypeObject* type);

/// Whether a `__del__` waits in the instance or its classes.
bool hasClassicFinalizer(Vm& vm, const GcObject* object);

inline bool isClassicInstance(const Object* object)
{
    return object->type->isClassic;
}

} // namespace model::python2
