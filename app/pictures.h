#pragma once

#include "app/command_line.h"
#include "model/core/result.h"
#include "model/history/recording.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// Paints the moments of a run that the user asked for and writes them as files; returns their
/// names. Needs a Qt GUI application, of whatever platform, and ui::loadResources().
///
/// Errors:  a moment that the run does not have, a file that cannot be written.
model::Result<std::vector<std::string>>
writePictures(const std::shared_ptr<const model::Recording>& recording,
              const ExportPicture& command);

} // namespace app
