#pragma once

#include "model/lang/native.h"

namespace model {

/// Methods of object that tell how to make an equal one: `__reduce_ex__(protocol)`,
/// `__reduce__()`, `__getstate__()`.
///
/// Errors:  TypeError for what consists of more than attributes and members.
/// Source:  CPython 3.11 Objects/typeobject.c, object___reduce_ex__(), reduce_newobj().
Ref objectReduceEx(Vm& vm, Object* self, const CallArgs& args);
Ref objectReduce(Vm& vm, Object* self, const CallArgs& args);
Ref objectGetState(Vm& vm, Object* self, const CallArgs& args);

/// (class, (contents,), state): how a container that is made from one argument is reduced.
Ref reduceToCall(Vm& vm, Object* self, Ref contents);
/// set.__reduce__() and frozenset.__reduce__(): by way of a list.
Ref reduceSet(Vm& vm, Object* self, const CallArgs& args);
/// bytearray.__reduce_ex__(protocol)
Ref reduceByteArray(Vm& vm, Object* self, const CallArgs& args);
/// `__getnewargs__` of tuple, bytes and complex.
Ref tupleNewArguments(Vm& vm, Object* self, const CallArgs& args);
Ref bytesNewArguments(Vm& vm, Object* self, const CallArgs& args);
Ref complexNewArguments(Vm& vm, Object* self, const CallArgs& args);

/// BaseException.__reduce__(): class, arguments, attributes.
Ref exceptionReduce(Vm& vm, Object* self, const CallArgs& args);

} // namespace model
