#include "ui/panels/journal_filter.h"

#include "model/exchange/sentences.h"
#include "model/history/changes.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

namespace event = model::event;

constexpr std::size_t kPortion = 20'000;

bool isLasting(model::Slot slot)
{
    return slot.role() != model::Role::Stack && slot.role() != model::Role::Native;
}

struct SortFinder
{
    EventSort operator()(const event::Allocated& e) const
    {
        return e.kind == model::Kind::Activation ? EventSort::Line : EventSort::Life;
    }
    EventSort operator()(const event::Freed&) const { return EventSort::Life; }
    EventSort operator()(const event::Linked& e) const { return ofSlot(e.slot); }
    EventSort operator()(const event::Unlinked& e) const { return ofSlot(e.slot); }
    EventSort operator()(const event::Moved& e) const
    {
        return isLasting(e.fromSlot) ? EventSort::Reference : ofSlot(e.toSlot);
    }
    EventSort operator()(const event::ItemsShifted&) const { return EventSort::Temporary; }
    EventSort operator()(const event::Tracked&) const { return EventSort::Collector; }
    EventSort operator()(const event::Untracked&) const { return EventSort::Collector; }
    EventSort operator()(const event::GenerationChanged&) const { return EventSort::Collector; }
    EventSort operator()(const event::WeakrefLinked&) const { return EventSort::Weak; }
    EventSort operator()(const event::WeakrefCleared&) const { return EventSort::Weak; }
    EventSort operator()(const event::CallbackCalled&) const { return EventSort::Weak; }
    EventSort operator()(const event::CallbackReturned&) const { return EventSort::Weak; }
    EventSort operator()(const event::CacheUsed&) const { return EventSort::Weak; }
    EventSort operator()(const event::FinalizerCalled&) const { return EventSort::Finalizer; }
    EventSort operator()(const event::FinalizerReturned&) const { return EventSort::Finalizer; }
    EventSort operator()(const event::FrameEntered&) const { return EventSort::Line; }
    EventSort operator()(const event::FrameLeft&) const { return EventSort::Line; }
    EventSort operator()(const event::FrameOwned&) const { return EventSort::Line; }
    EventSort operator()(const event::LineReached&) const { return EventSort::Line; }
    EventSort operator()(const event::OutputWritten&) const { return EventSort::Output; }
    EventSort operator()(const event::ExceptionRaised&) const { return EventSort::Exception; }
    EventSort operator()(const event::ExceptionCaught&) const { return EventSort::Exception; }
    EventSort operator()(const event::ExceptionIgnored&) const { return EventSort::Exception; }
    EventSort operator()(const event::CollectionStarted&) const { return EventSort::Collector; }
    EventSort operator()(const event::CollectionPhaseEntered&) const
    {
        return EventSort::Collector;
    }
    EventSort operator()(const event::FoundUnreachable&) const { return EventSort::Collector; }
    EventSort operator()(const event::CollectionFinished&) const { return EventSort::Collector; }
    EventSort operator()(const event::TextChanged&) const { return EventSort::Life; }
    EventSort operator()(const event::StatementStarted&) const { return EventSort::Session; }
    EventSort operator()(const event::RunStopped&) const { return EventSort::Session; }

    static EventSort ofSlot(model::Slot slot)
    {
        return isLasting(slot) ? EventSort::Reference : EventSort::Temporary;
    }
};

bool matchesFold(const JournalFilter& filter, const JournalFold& fold)
{
    return (filter.sorts & static_cast<EventSorts>(EventSort::Line)) != 0
           && (filter.text.isEmpty() || fold.words.contains(filter.text, Qt::CaseInsensitive));
}

} // namespace

EventSort sortOf(const model::Event& event)
{
    return std::visit(SortFinder{}, event);
}

const JournalFold* foldAround(const JournalFolds& folds, model::EventIndex event)
{
    const auto next = std::upper_bound(
        folds.begin(), folds.end(), event,
        [](model::EventIndex at, const JournalFold& fold) { return at < fold.begin; });
    return next == folds.begin() || std::prev(next)->end <= event ? nullptr : &*std::prev(next);
}

JournalSearch::JournalSearch(QObject* parent) : QObject(parent) {}

JournalSearch::~JournalSearch()
{
    stop();
}

void JournalSearch::start(std::shared_ptr<const model::Recording> recording,
                          const JournalFilter& filter, const JournalFolds& folds)
{
    stop();
    m_isCancelled = false;
    m_thread =
        std::thread([this, recording = std::move(recording), filter, folds, serial = m_serial] {
            search(*recording, filter, filter.object ? JournalFolds() : folds, serial);
        });
}

/// A cancelled search ends at its next event, so joining it does not take noticeable time.
void JournalSearch::stop()
{
    ++m_serial;
    m_isCancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void JournalSearch::search(const model::Recording& recording, const JournalFilter& filter,
                           const JournalFolds& folds, unsigned serial)
{
    const bool readsSentences = !filter.text.isEmpty();
    model::Snapshot before = readsSentences ? recording.start : model::Snapshot();
    std::vector<model::EventIndex> rows;
    auto fold = folds.begin();
    for (model::EventIndex at = 0; at < recording.journal.size() && !m_isCancelled; ++at) {
        const model::Event& event = recording.journal.at(at);
        const auto sort = static_cast<EventSorts>(sortOf(event));
        while (fold != folds.end() && fold->end <= at)
            ++fold;
        const bool isFolded = fold != folds.end() && fold->begin <= at;
        bool matches =
            (sort & filter.sorts) != 0 && (!filter.object || model::mentions(event, filter.object));
        if (isFolded)
            matches = fold->begin == at && matchesFold(filter, *fold);
        if (readsSentences) {
            matches = (matches && isFolded)
                      || (matches
                          && QString::fromStdString(model::sentence(before, recording, event))
                                 .contains(filter.text, Qt::CaseInsensitive));
            before.apply(event);
        }
        if (matches)
            rows.push_back(at);
        if (rows.size() == kPortion)
            deliver(std::exchange(rows, {}), serial, false);
    }
    deliver(std::move(rows), serial, true);
}

void JournalSearch::deliver(std::vector<model::EventIndex> rows, unsigned serial, bool isLast)
{
    QMetaObject::invokeMethod(
        this,
        [this, rows = std::move(rows), serial, isLast] {
            if (serial != m_serial)
                return;
            Q_EMIT found(rows);
            if (isLast)
                Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace ui
