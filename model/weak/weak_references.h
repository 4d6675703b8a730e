#pragma once

#include "model/heap/heap.h"

#include <vector>

namespace model {

/// Weak references: making them, and the ordered list that each referent keeps of them.
///
/// Not their death: the referent's (Death, Collector) cuts them, see Heap::clearWeakref().
///
/// Errors:  none; canBeReferenced() has to be asked first.
/// Cost:    O(1), count and list O(references of the object).
/// Source:  CPython Objects/weakrefobject.c.
namespace weak {

/// Whether objects of this type have a place for weak references (R70, R71).
bool canBeReferenced(const Object* object);

/// A ref or proxy of `type` to `referent`. A plain one without callback is shared: the one that
/// exists is given again (R50). New ones go behind the shared ones, newest first (R51).
Ref newReference(Heap& heap, TypeObject* type, GcObject* referent, Object* callbackOrNull);

/// Refs and proxies that point at the object, in list order (R52).
std::vector<WeakrefObject*> referencesTo(const GcObject* object);
std::size_t countReferences(const Heap& heap, const Object* object);
/// Whether a base class keeps a plain weak reference to this object, a class, from which its
/// `__subclasses__()` come. It is counted, and made for real when somebody asks for it.
bool isHeldByBase(const Object* object);

bool isProxy(const Heap& heap, const Object* object);

/// The object behind, as a new reference; empty once it is gone, or dying (count 0).
Ref dereference(Heap& heap, const WeakrefObject* ref);

} // namespace weak

} // namespace model
