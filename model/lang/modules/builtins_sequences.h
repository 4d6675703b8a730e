#pragma once

namespace model {

class Vm;

/// len, iter, next, sorted, min, max, sum, any and all.
void installSequenceBuiltins(Vm& vm);

} // namespace model
