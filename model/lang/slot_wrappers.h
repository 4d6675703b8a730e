#pragma once

#include "model/lang/slot_table.h"

namespace model::wrap {

// The functions behind `object.__len__()` and the like on built-in types: each takes Python's
// arguments and calls an operation of the matching signature (wrap_*() of typeobject.c).

Ref unary(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref binaryLeft(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref binaryRight(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref length(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref truth(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref hash(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref next(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref call(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref init(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref finalize(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref getAttribute(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref setAttribute(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref deleteAttribute(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref descriptorGet(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref descriptorSet(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref descriptorDelete(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref setItem(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref deleteItem(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref contains(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);
Ref repeat(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped);

Ref compareWith(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped, CompareOp op);
template <CompareOp op>
Ref compare(Vm& vm, Object* self, const CallArgs& args, AnySlot wrapped)
{
    return compareWith(vm, self, args, wrapped, op);
}

} // namespace model::wrap
