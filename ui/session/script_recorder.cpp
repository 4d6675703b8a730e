#include "ui/session/script_recorder.h"

#include "model/session/modules_beside.h"
#include "model/session/run.h"

namespace ui {

model::Limits windowLimits()
{
    model::Limits limits;
    limits.events = 12'000'000;
    limits.objects = 4'000'000;
    limits.outputBytes = 4U << 20U;
    limits.wallSeconds = 20;
    return limits;
}

Recorder scriptRecorder(const model::Limits& limits)
{
    return [limits](const Script& script, std::atomic<bool>& cancel) {
        model::RunOptions options;
        options.limits = limits;
        options.cancel = &cancel;
        options.dialect = model::findDialect(script.dialect);
        options.scriptStatements = script.scriptStatements;
        options.statements = script.statements;
        const QString file = script.isLesson() ? script.name() : script.path;
        if (!script.isLesson() && !script.path.isEmpty())
            options.findModule = model::modulesBeside(file.toStdString());
        model::RunResult result =
            model::record(script.source.toStdString(), file.toStdString(), options);
        if (result.diagnostic)
            return Recorded{nullptr, std::move(result.diagnostic)};
        return Recorded{std::move(result.recording), std::nullopt};
    };
}

} // namespace ui
