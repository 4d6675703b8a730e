#pragma once

#include "model/journal/event.h"
#include "model/journal/kind.h"
#include "model/journal/slot.h"

#include <string_view>

namespace model {

/// Names as they stand in the code: part of the JSON form, so renaming one raises its version.
std::string_view roleName(Role role);
std::string_view kindName(Kind kind);
std::string_view phaseName(event::CollectorPhase phase);
std::string_view reasonName(event::ClearReason reason);
std::string_view useName(event::CacheUse use);

} // namespace model
