#pragma once

#include "model/history/recording.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace ui {

/// The sorts of events by which the journal can be narrowed, as bits.
enum class EventSort : std::uint16_t {
    Life = 1U << 0U,      ///< Births and deaths.
    Reference = 1U << 1U, ///< References that last come and go.
    Temporary = 1U << 2U, ///< References of value stacks and native code.
    Weak = 1U << 3U,      ///< Weak references and their callbacks.
    Finalizer = 1U << 4U,
    Collector = 1U << 5U, ///< Collections, and what they do to single objects.
    Line = 1U << 6U,      ///< Lines and frames.
    Output = 1U << 7U,
    Exception = 1U << 8U,
    Session = 1U << 9U, ///< Statements, limits.
};

using EventSorts = std::uint16_t;
inline constexpr EventSorts kAllSorts = 0x3FF;
/// All but what only lasts for a moment and would drown the rest.
inline constexpr EventSorts kLastingSorts =
    kAllSorts & static_cast<EventSorts>(~static_cast<unsigned>(EventSort::Temporary));

EventSort sortOf(const model::Event& event);

/// Events that are one row, with words of its own: from begin to end, without end.
struct JournalFold
{
    model::EventIndex begin = 0;
    model::EventIndex end = 0;
    QString words;
};

using JournalFolds = std::vector<JournalFold>; ///< In order; they do not overlap.

/// The fold to which the event belongs, or null. Cost: O(log folds).
const JournalFold* foldAround(const JournalFolds& folds, model::EventIndex event);

/// What the user wants to read.
struct JournalFilter
{
    EventSorts sorts = kLastingSorts;
    model::ObjectId object; ///< None: whatever object.
    QString text;           ///< Empty: whatever sentence.

    bool letsAllPass() const { return sorts == kAllSorts && !object && text.isEmpty(); }
    friend bool operator==(const JournalFilter&, const JournalFilter&) = default;
};

/// Searches a journal in a thread of its own, because a million sentences take a second to
/// write. Results come in portions, in order.
class JournalSearch final : public QObject
{
    Q_OBJECT

public:
    explicit JournalSearch(QObject* parent = nullptr);
    ~JournalSearch() override;

    /// Drops what is under way and starts again. A fold counts as an event about lines at its
    /// begin; who asks for one object sees what is in the folds instead.
    void start(std::shared_ptr<const model::Recording> recording, const JournalFilter& filter,
               const JournalFolds& folds);
    void stop();

Q_SIGNALS:
    void found(const std::vector<model::EventIndex>& rows);
    void finished();

private:
    void search(const model::Recording& recording, const JournalFilter& filter,
                const JournalFolds& folds, unsigned serial);
    void deliver(std::vector<model::EventIndex> rows, unsigned serial, bool isLast);

    std::thread m_thread;
    std::atomic<bool> m_isCancelled = false;
    unsigned m_serial = 0; // Tells portions of a search that was dropped.
};

} // namespace ui
