#pragma once

#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"

namespace model {

/// What the parts of collections.deque share: its ends, its items by index or value, its iterators.
///
/// Source: CPython 3.11, Modules/_collectionsmodule.c.

inline DequeObject* asDeque(Object* object)
{
    return static_cast<DequeObject*>(object);
}

inline std::int64_t dequeSize(const Object* self)
{
    return static_cast<std::int64_t>(static_cast<const DequeObject*>(self)->items.size());
}

namespace deque {

/// Adds at one end; a bounded deque then drops the item at the other (R22).
void append(Vm& vm, DequeObject* deque, Ref item);
void appendLeft(Vm& vm, DequeObject* deque, Ref item);

/// The item at one end, taken out; there must be one.
Ref popRight(Vm& vm, DequeObject* deque);
Ref popLeft(Vm& vm, DequeObject* deque);

/// To the right, or to the left where `steps` is negative.
void rotate(Vm& vm, DequeObject* deque, std::int64_t steps);

} // namespace deque

// Slots and methods that work on items.
Ref dequeItem(Vm& vm, Object* self, std::int64_t index);
Ref dequeGetItem(Vm& vm, Object* self, Object* key);
bool dequeSetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull);
std::optional<bool> dequeContains(Vm& vm, Object* self, Object* value);
Ref dequeCount(Vm& vm, Object* self, const CallArgs& args);
Ref dequeIndexOf(Vm& vm, Object* self, const CallArgs& args);
Ref dequeRemove(Vm& vm, Object* self, const CallArgs& args);
Ref dequeInsert(Vm& vm, Object* self, const CallArgs& args);

// Iterators.
Ref dequeIter(Vm& vm, Object* self);
Ref dequeReversed(Vm& vm, Object* self, const CallArgs& args);
void defineDequeIterators(Vm& vm);

} // namespace model
