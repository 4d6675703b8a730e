#pragma once

#include "ui/session/script_run.h"

namespace ui {

/// The recorder of the program: runs the script in the model's interpreter, within its limits.
Recorder scriptRecorder();

} // namespace ui
