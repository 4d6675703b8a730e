#pragma once

#include "model/lang/vm.h"

#include <string>

namespace model {

/// Warns about the running line of the script, as PyErr_WarnEx() does: on stderr, once per place,
/// unless the filters of the module warnings say otherwise. False with an exception set where they
/// make it one.
bool warn(Vm& vm, TypeObject* category, const std::string& message);

/// "a.py:3: SyntaxWarning: text" and below it the line, without its indentation.
std::string warningText(const Vm& vm, const std::string& fileName, int line,
                        std::string_view category, std::string_view message);

} // namespace model
