#pragma once

#include "model/history/timeline.h"
#include "model/query/script_place.h"

#include <atomic>
#include <optional>
#include <string>

namespace model {

/// How one object died.
struct DeathCertificate
{
    enum class Cause : std::uint8_t {
        Count,      ///< Its last holder let go of it.
        Owner,      ///< Its last holder died, and took it along.
        Frame,      ///< Its last holder was a frame that ended.
        Collection, ///< The collector found it, or what held it, unreachable.
    };
    struct Weakness
    {
        ObjectId ref;
        event::ClearReason reason;
        EventIndex cleared = 0;
        bool hasCallback = false;
        std::optional<EventIndex> called; ///< When its callback was called.
    };

    ObjectId object;
    Cause cause = Cause::Count;
    EventIndex death = 0;   ///< Its event::Freed.
    EventIndex decided = 0; ///< When its count fell to 0, before the finalizer had its say.
    ScriptPlace place;      ///< Where that was.
    /// The last that held it and not only for a moment: no owner if nobody ever did.
    ObjectId holder;
    Slot slot;
    EventIndex letGo = 0;      ///< When that ended.
    EventIndex collection = 0; ///< Cause::Collection: its event::CollectionStarted.
    int generation = 0;
    bool isAutomatic = false;
    std::vector<ObjectId> group; ///< Who died of the same cause, in this order; it is among them.
    std::size_t position = 0;    ///< Its place in the group, from 0.
    std::uint32_t finalizerCalls = 0; ///< Of its `__del__`, in all its life.
    bool isFinalizedNow = false;      ///< One of these calls belongs to this death.
    std::vector<Weakness> weaknesses; ///< Weak references that its death cleared, in order.
};

/// All deaths of a run: who died when, of what, and with whom. Frames are no objects here.
///
/// Not the moments themselves: a certificate looks them up on a timeline.
///
/// Cost:    construction O(events + n log n), 40 bytes an object; the rest as said.
class Deaths
{
public:
    /// `cancel` may become true in another thread; then what there is is worth nothing.
    explicit Deaths(const Recording& recording, const std::atomic<bool>* cancel = nullptr);

    /// Whether the object is dead at the end of the journal. O(1).
    bool isDead(ObjectId object) const;
    /// When it was freed; only for the dead. O(1).
    EventIndex deathOf(ObjectId object) const { return m_lives[object.value].freed; }

    /// Moves the timeline, which is one of the same recording, and puts it back.
    ///
    /// Errors:  asking for somebody who is alive is a caller bug (see verify()).
    /// Cost:    O(its group + events between cause and death + seeks).
    DeathCertificate certificate(Timeline& timeline, ObjectId object) const;

private:
    friend struct DeathScan;

    static constexpr EventIndex kNever = 0xFFFFFFFFU;

    struct Life
    {
        EventIndex freed = kNever;
        EventIndex decided = kNever; ///< Count 0, or for a frame: left.
        EventIndex letGo = kNever;
        ObjectId holder;
        Slot slot;
        std::uint32_t collection = 0; ///< 1 + place in m_collections that found it; 0: none.
        ObjectId keeper;              ///< Activations: who keeps it.
    };
    struct Collection
    {
        EventIndex start;
        EventIndex end;
        std::uint8_t generation;
        bool isAutomatic;
    };
    /// What several deaths have in common: a collection (its number from 1, plus kCollections),
    /// or the id of the first to die.
    using Origin = std::uint64_t;
    static constexpr Origin kCollections = Origin{1} << 32U;

    const Collection* collectionOf(ObjectId object) const;
    bool diesBefore(ObjectId owner, EventIndex index) const;
    ObjectId parentOf(ObjectId object) const;
    void findOrigins();
    void fillGroup(DeathCertificate& certificate) const;
    void fillWeaknesses(DeathCertificate& certificate, Timeline& timeline) const;

    std::vector<Life> m_lives; // By id.
    std::vector<bool> m_isFrame;
    std::vector<Origin> m_origins; // By id; 0: alive, or not yet known.
    std::vector<ObjectId> m_dead;  // By origin, then in the order in which they died.
    std::vector<Collection> m_collections;
};

/// The certificate in words, a sentence for each fact:
/// "Node#2 died in line 7: name a in __main__, its last holder, let go of it"
std::vector<std::string> certificateSentences(Timeline& timeline,
                                              const DeathCertificate& certificate);

} // namespace model
