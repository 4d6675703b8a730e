#include "ui/session/script_recorder.h"

#include "model/session/run.h"

namespace ui {

namespace {

/// What a window can show without delay and without filling the memory: some hundred megabytes,
/// reached within seconds by a script that does not end.
model::Limits windowLimits()
{
    model::Limits limits;
    limits.events = 5'000'000;
    limits.objects = 2'000'000;
    limits.outputBytes = 4U << 20U;
    limits.wallSeconds = 20;
    return limits;
}

} // namespace

Recorder scriptRecorder()
{
    return [](const Script& script, std::atomic<bool>& cancel) {
        model::RunOptions options;
        options.limits = windowLimits();
        options.cancel = &cancel;
        const QString file = script.isLesson() ? script.name() : script.path;
        model::RunResult result =
            model::record(script.source.toStdString(), file.toStdString(), options);
        if (result.diagnostic)
            return Recorded{nullptr, std::move(result.diagnostic)};
        return Recorded{std::move(result.recording), std::nullopt};
    };
}

} // namespace ui
