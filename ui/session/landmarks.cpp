#include "ui/session/landmarks.h"

namespace ui {

namespace {

namespace event = model::event;

struct Finder
{
    Landmarks& found;
    model::EventIndex at = 0;

    void operator()(const event::Freed&) { add(Landmarks::Sort::Death); }
    void operator()(const event::WeakrefCleared&) { add(Landmarks::Sort::WeakrefCleared); }
    void operator()(const event::CallbackCalled&) { add(Landmarks::Sort::Callback); }
    void operator()(const event::FinalizerCalled&) { add(Landmarks::Sort::Finalizer); }
    void operator()(const event::ExceptionRaised&) { add(Landmarks::Sort::Exception); }
    void operator()(const event::OutputWritten&) { found.outputs.push_back(at); }
    void operator()(const event::CollectionStarted&) { found.collections.push_back({at, at}); }
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

Landmarks findLandmarks(const model::Journal& journal)
{
    Landmarks found;
    Finder finder{found};
    for (; finder.at < journal.size(); ++finder.at)
        std::visit(finder, journal.at(finder.at));
    return found;
}

} // namespace ui
