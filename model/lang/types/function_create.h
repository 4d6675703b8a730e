#pragma once

#include "model/lang/native.h"

namespace model {

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
Ref createFunction(Vm& vm, TypeObject* type, const CallArgs& args);

} // namespace model
