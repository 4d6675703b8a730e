#pragma once

#include "model/lang/vm.h"

#include <span>

namespace model {

// What sys.stdin adds to the type of the standard streams; its tag is 0.

/// read(), readline(), readlines() and close(); of other streams an io.UnsupportedOperation.
std::span<const NativeMethod> readingMethods();
/// The next line; empty at the end, or with an exception.
Ref nextInputLine(Vm& vm, Object* self);
/// An io.UnsupportedOperation.
Ref refuseWriting(Vm& vm);

} // namespace model
