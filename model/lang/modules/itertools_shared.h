#pragma once

#include "model/lang/modules/call_helpers.h"
#include "model/lang/types/sequence.h"

namespace model {

/// What the parts of itertools share. Its types are records; the order of their fields is that
/// in which CPython's tp_dealloc drops them.
///
/// Source: CPython 3.11, Modules/itertoolsmodule.c.

inline Object* itField(Object* self, std::uint32_t index)
{
    return asRecord(self)->fields()[index];
}

inline void setItField(Vm& vm, Object* self, std::uint32_t index, Ref value)
{
    vm.heap().set(self->id, {Role::Field, index}, asRecord(self)->fields()[index],
                  std::move(value));
}

/// tp_iternext without clearing StopIteration; empty at the end too.
inline Ref advanceIterator(Vm& vm, Object* iterator)
{
    return iterator->type->slots->next(vm, iterator);
}

inline Ref itItself(Vm& vm, Object* self)
{
    return vm.own(self);
}

/// Defines one iterator type: `name` without "itertools.".
TypeObject* defineIterator(Vm& vm, Object* module, TypeObject*& member, const char* dottedName,
                           decltype(TypeSlots::create) create, TypeSlots::Unary next,
                           std::span<const NativeMethod> methods = {},
                           TypeSlots::Unary repr = nullptr);

// Each adds some of the types.
void addInfiniteIterators(Vm& vm, Object* module);  // count, cycle, repeat
void addFilteringIterators(Vm& vm, Object* module); // takewhile, dropwhile, islice ...
void addCombiningIterators(Vm& vm, Object* module); // chain, starmap, accumulate, zip_longest ...
void addGroupingIterators(Vm& vm, Object* module);  // groupby, tee
void addSelectingIterators(Vm& vm, Object* module); // product, permutations, combinations ...

/// __reduce__ and __setstate__, once all types are there.
void addItertoolsReduction(Vm& vm);

/// Warns of copying an iterator, where the dialect does; false with an exception set.
bool warnOfItertoolsCopy(Vm& vm);

} // namespace model
