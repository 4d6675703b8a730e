#pragma once

#include "model/lang/vm.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// The text of a number without white space around it, with all decimal digits of Unicode as
/// ASCII; nothing where other characters beyond ASCII are in it.
std::optional<std::string> plainNumberText(std::string_view text);

/// At most 200 characters, as CPython's messages show reprs.
std::string numberExcerpt(std::string_view text);

/// The int itself, for bools and instances of subclasses too.
Ref exactInt(Vm& vm, Object* number);

} // namespace model
