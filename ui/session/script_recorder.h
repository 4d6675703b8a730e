#pragma once

#include "model/lang/limits.h"
#include "ui/session/script_run.h"

namespace ui {

/// What a window can show without delay and without filling the memory: 300 MB of events, which
/// a script that does not end reaches within seconds. Imports count: that of unittest
/// comes to 0.4 million events.
model::Limits windowLimits();

/// The recorder of the program: runs the script in the model's interpreter, within limits.
Recorder scriptRecorder(const model::Limits& limits = windowLimits());

} // namespace ui
