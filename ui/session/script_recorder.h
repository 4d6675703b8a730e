#pragma once

#include "model/lang/limits.h"
#include "ui/session/script_run.h"

namespace ui {

/// What a window can show without delay and without filling the memory: some hundred megabytes,
/// reached within seconds by a script that does not end.
model::Limits windowLimits();

/// The recorder of the program: runs the script in the model's interpreter, within limits.
Recorder scriptRecorder(const model::Limits& limits = windowLimits());

} // namespace ui
