#pragma once

#include "model/lang/native.h"

namespace model {

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
Ref createFunction(Vm& vm, TypeObject* type, const CallArgs& args);

/// `f.__code__ = code`: only one with as many free variables as the function has cells.
bool setFunctionCode(Vm& vm, Object* self, Object* valueOrNull);

} // namespace model
