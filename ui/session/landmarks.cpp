#include "ui/session/landmarks.h"

namespace ui {

namespace {

namespace event = model::event;

struct Finder
{
    Landmarks& found;
    model::EventIndex at = 0;
    model::ObjectId main = {}; // The script's outermost frame.
    bool hasLeft = false;
    bool isShutdown = false;
    bool isStopped = false;

    void operator()(const event::Freed&) { add(Landmarks::Sort::Death); }
    void operator()(const event::WeakrefCleared&) { add(Landmarks::Sort::WeakrefCleared); }
    void operator()(const event::CallbackCalled&) { add(Landmarks::Sort::Callback); }
    void operator()(const event::FinalizerCalled&) { add(Landmarks::Sort::Finalizer); }
    void operator()(const event::ExceptionRaised&) { add(Landmarks::Sort::Exception); }
    void operator()(const event::OutputWritten&) { found.outputs.push_back(at); }
    void operator()(const event::StatementStarted&) { found.outputs.push_back(at); }
    void operator()(const event::CollectionStarted&)
    {
        found.collections.push_back({at, at});
        if (hasLeft && !isShutdown && !isStopped)
            found.scriptEnd = at; // Py_FinalizeEx() collects before it lets go of the modules.
        isShutdown = hasLeft;
    }
    void operator()(const event::FrameEntered& entered)
    {
        if (!main)
            main = entered.frame;
    }
    void operator()(const event::FrameLeft& left)
    {
        if (left.frame != main || hasLeft || isStopped)
            return;
        hasLeft = true;
        found.scriptEnd = at + 1;
    }
    void operator()(const event::RunStopped&)
    {
        if (!isStopped && !hasLeft)
            found.scriptEnd = at + 1;
        isStopped = true;
    }
    void operator()(const event::CollectionFinished&)
    {
        if (!found.collections.empty())
            found.collections.back().end = at;
    }
    template <typename Other>
    void operator()(const Other&)
    {}

    void add(Landmarks::Sort sort) { found.points.push_back({at, sort}); }
};

} // namespace

Landmarks findLandmarks(const model::Journal& journal, const std::atomic<bool>* cancel)
{
    Landmarks found;
    found.scriptEnd = journal.size();
    Finder finder{found};
    for (; finder.at < journal.size() && !(cancel && *cancel); ++finder.at)
        std::visit(finder, journal.at(finder.at));
    return found;
}

} // namespace ui
