#pragma once

#include "app/command_line.h"
#include "model/history/timeline.h"
#include "ui/export/export_moments.h"

#include <string>
#include <vector>

namespace app {

/// Where in a run the user's moment lies, or a sentence that says why it does not exist.
struct Moments
{
    std::vector<model::EventIndex> cursors; ///< Several only for AtEveryStep and AtEveryStop.
    std::string problem;                    ///< Empty when there are cursors.
};

/// Stops are those of `stops`.
///
/// Step n is the moment before the script's line number n (counted as they run, from 0). The end
/// is a step, too: the script is done, and the interpreter has taken nothing apart yet.
Moments findMoments(const model::Timeline& timeline, const Moment& moment,
                    const std::vector<ui::ExportMoment>& stops = {});

} // namespace app
