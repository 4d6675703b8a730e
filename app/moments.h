#pragma once

#include "app/command_line.h"
#include "model/history/timeline.h"

#include <string>
#include <vector>

namespace app {

/// Where in a run the user's moment lies, or a sentence that says why it does not exist.
struct Moments
{
    std::vector<model::EventIndex> cursors; ///< Several only for AtEveryStep.
    std::string problem;                    ///< Empty when there are cursors.
};

/// Step n is the moment before the script's line number n (counted as they run, from 0). The end
/// is a step, too: the script is done, and the interpreter has taken nothing apart yet.
Moments findMoments(const model::Timeline& timeline, const Moment& moment);

/// The name of picture `index` of `count`: "out.png" becomes "out-007.png".
std::string numberedName(const std::string& output, std::size_t index, std::size_t count);

} // namespace app
