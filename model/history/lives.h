#pragma once

#include "model/history/recording.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <span>
#include <vector>

namespace model {

/// What happened to each object in a whole run, object by object: its birth, the references that
/// came and went, its end. The marks of an object are exactly the events at which nextChange()
/// stops.
///
/// Not a state: what an object looked like then is Timeline's business.
///
/// Cost:    construction O(events); a question O(1). Eight bytes for each mark.
class Lives
{
public:
    static constexpr EventIndex kNever = std::numeric_limits<EventIndex>::max();

    enum class Sort : std::uint8_t {
        Gained,         ///< Something that lasts refers to it.
        Lost,           ///< Something that lasted refers to it no more.
        Changed,        ///< It refers to something else itself, or its holder has changed.
        Born,           //   From here on: turns.
        WeakrefMade,    ///< A weak reference points at it.
        WeakrefCleared, ///< One does no more; of a weak reference: it points at nothing.
        CallbackCalled, ///< Its callback, or itself as a callback, is called.
        FinalizerCalled,
        FinalizerReturned,
        Resurrected,      ///< Its finalizer has made it reachable.
        FoundUnreachable, ///< Only trash refers to it, says the collector.
        Freed,
    };

    struct Mark
    {
        EventIndex at; ///< Of the event; behind it the cursor stands at at + 1.
        Sort sort;

        friend bool operator==(const Mark&, const Mark&) = default;
    };

    /// One object's own story; of one that is older than the script, `born` is 0.
    struct Life
    {
        EventIndex born = kNever;
        EventIndex freed = kNever;
        Kind kind = Kind::None;
        ObjectId type;
        TextId text;
    };

    /// `cancel` may become true in another thread; then what there is is worth nothing.
    explicit Lives(const Recording& recording, const std::atomic<bool>* cancel = nullptr);

    /// The highest id; ids run from 1.
    std::uint32_t lastId() const { return static_cast<std::uint32_t>(m_lives.size()) - 1; }
    bool contains(ObjectId object) const { return object && object.value <= lastId(); }
    const Life& of(ObjectId object) const { return m_lives[object.value]; }

    /// What happens once or seldom, in order: born, weak references, finalizers, freed.
    std::span<const Mark> turns(ObjectId object) const;
    /// References that come and go, in order: there may be very many.
    std::span<const Mark> changes(ObjectId object) const;

private:
    std::vector<Life> m_lives;        ///< By id.
    std::vector<std::size_t> m_first; ///< By id: where its marks begin, its turns first.
    std::vector<std::size_t> m_firstChange;
    std::vector<Mark> m_marks;
};

/// The first mark at `moment` or later. Cost: O(log marks).
inline std::span<const Lives::Mark>::iterator firstMarkFrom(std::span<const Lives::Mark> marks,
                                                            EventIndex moment)
{
    return std::lower_bound(
        marks.begin(), marks.end(), moment,
        [](const Lives::Mark& mark, EventIndex wanted) { return mark.at < wanted; });
}

} // namespace model
