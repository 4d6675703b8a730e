#include "model/query/script_place.h"

#include "model/query/labels.h"

namespace model {

ScriptPlace scriptPlace(const Snapshot& snapshot)
{
    const ObjectId names = snapshot.mainNamespace();
    for (ObjectId frame = snapshot.topFrame(); frame; frame = snapshot.at(frame).caller) {
        const ObjectState& state = snapshot.at(frame);
        if (names && state.line > 0 && snapshot.globalsOf(frame) == names)
            return {frame, state.line};
    }
    return {};
}

std::string placeSentence(const Snapshot& snapshot, const Recording& recording,
                          const ScriptPlace& place)
{
    if (!place)
        return "when the run ends";
    const std::string frame = objectLabel(snapshot, recording, place.frame);
    const auto console = recording.consoleCode.find(snapshot.at(place.frame).type);
    if (console != recording.consoleCode.end())
        return "in statement " + std::to_string(console->second + 1) + " of the console";
    const std::string line = "in line " + std::to_string(place.line);
    return frame == "<module>" ? line : line + " of " + frame;
}

} // namespace model
