#include "app/commands.h"
#include "app/script_runs.h"
#include "model/exchange/trace.h"

#include <iostream>

namespace app {

int traceScript(const TraceScript& command, const RunLimits& limits)
{
    const auto recording = recordForShow(command.file, limits);
    if (recording == nullptr)
        return 1;

    std::ios::sync_with_stdio(false);
    model::writeTrace(std::cout, *recording,
                      command.json ? model::TraceFormat::JsonLines : model::TraceFormat::Sentences);
    std::cout.flush();
    if (std::cout.fail()) {
        std::cerr << "refscope: the trace could not be written to the end\n";
        return 1;
    }
    return 0;
}

} // namespace app
