#pragma once

#include "model/lang/modules/call_helpers.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/sequence.h"

namespace model {

// Parts of the module math.
void addIntegerFunctions(Vm& vm, Object* module); // gcd, factorial, comb, isqrt ...
void addSumFunctions(Vm& vm, Object* module);     // fsum, prod, hypot, dist

} // namespace model
