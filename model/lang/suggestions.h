#pragma once

#include "model/lang/vm.h"

#include <string>

namespace model {

/// ". Did you mean: 'name'?" for a NameError or AttributeError with a name close to one that
/// exists; otherwise empty.
///
/// Source:  CPython 3.11 Python/suggestions.c.
std::string suggestion(Vm& vm, ExceptionObject* exception);

} // namespace model
