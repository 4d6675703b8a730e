#pragma once

#include "model/core/verify.h"
#include "model/history/timeline.h"
#include "model/query/find_object.h"
#include "model/session/run.h"

#include <memory>
#include <string>

namespace tests {

/// One moment of a script's run: just before a line runs for the first time, or before the last
/// line that runs.
struct ScriptMoment
{
    explicit ScriptMoment(const std::string& script, std::uint32_t line = 0)
        : recording(model::record(script, "script.py").recording), timeline(recording)
    {
        goTo(line);
    }

    void goTo(std::uint32_t line)
    {
        stop = 0;
        for (const model::EventIndex at : timeline.lineStops()) {
            const auto* reached =
                std::get_if<model::event::LineReached>(&timeline.journal().at(at - 1));
            if (line == 0 || (stop == 0 && reached != nullptr && reached->after == line))
                stop = at;
        }
        model::verify(stop > 0, "the script never reaches the line");
        timeline.seek(stop);
        graph = std::make_unique<model::ReferenceGraph>(timeline.snapshot());
    }

    const model::Snapshot& now() const { return timeline.snapshot(); }
    model::FoundObject find(const std::string& name) const
    {
        return model::findObject(now(), *recording, name);
    }
    model::ObjectId operator[](const std::string& name) const
    {
        const model::FoundObject found = find(name);
        model::verify(bool(found), found.problem.c_str());
        return found.object;
    }

    std::shared_ptr<const model::Recording> recording;
    model::Timeline timeline;
    model::EventIndex stop = 0;
    std::unique_ptr<model::ReferenceGraph> graph;
};

} // namespace tests
