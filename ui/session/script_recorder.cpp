#include "ui/session/script_recorder.h"

namespace ui {

Recorder scriptRecorder()
{
    return [](const Script& script, std::atomic<bool>&) {
        model::Diagnostic diagnostic;
        diagnostic.kind = model::DiagnosticKind::Unsupported;
        diagnostic.message = "This build has no interpreter";
        diagnostic.file = script.path.toStdString();
        return Recorded{nullptr, diagnostic};
    };
}

} // namespace ui
