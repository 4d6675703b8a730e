#pragma once

#include "model/history/recording.h"
#include "ui/picture/picture.h"
#include "ui/picture/view_options.h"
#include "ui/picture/weak_parts.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ui {

/// Which objects of one moment get a card of their own, under the user's switches. Of more than
/// kMostCards the nearest to the names are kept, see nearestCards().
///
/// Cost:    construction O(n + e); queries O(1).
class Visibility
{
public:
    Visibility(const model::Recording& recording, const model::Snapshot& snapshot,
               const ViewOptions& options, const std::unordered_set<model::ObjectId>& alsoShown,
               const WeakParts& weakParts);

    /// Alive and to be shown as a card (frames have cards too, see isFrame()).
    bool isShown(model::ObjectId object) const
    {
        return object.value < m_shown.size() && m_shown[object.value] == State::Shown;
    }
    /// A running or kept activation, or the namespace dict of `__main__`.
    bool isFrame(model::ObjectId object) const;
    /// The card that stands for `object`: itself, for a frame object its frame, for the main
    /// activation the card of `__main__`. None if nothing stands for it.
    model::ObjectId cardOf(model::ObjectId object) const;
    /// The sort of a container that is drawn with all its parts on one card.
    WeakSort weakSort(model::ObjectId object) const
    {
        return m_options.showInternals ? WeakSort::None : m_weakParts.sortOf(object);
    }
    /// See WeakParts.
    model::ObjectId containerOf(model::ObjectId part) const
    {
        return m_weakParts.containerOf(part);
    }
    model::ObjectId entryOf(model::ObjectId finalizer) const
    {
        return m_weakParts.entryOf(finalizer);
    }
    /// The activation whose value stack belongs to the card of `__main__`; may be none.
    model::ObjectId mainActivation() const { return m_mainActivation; }
    /// Running frames from the oldest to the newest, without that of `__main__`. Of a deep
    /// recursion only both ends.
    const std::vector<model::ObjectId>& runningFrames() const { return m_running; }
    /// How many were left out between them, and the frame that stands where they would.
    std::uint32_t skippedFrames() const { return m_skippedFrames; }
    model::ObjectId frameAboveSkipped() const { return m_aboveSkipped; }
    /// Frames that only a generator or frame object keeps.
    const std::vector<model::ObjectId>& keptFrames() const { return m_kept; }
    /// The card of the frame that a generator owns, or that a frame object stands for; none if
    /// that is not shown.
    model::ObjectId frameCardOf(model::ObjectId keeper) const;
    /// The exception, or else the traceback, because of which somebody keeps a frame object; none
    /// if no traceback holds it.
    model::ObjectId tracebackHolder(model::ObjectId frameObject) const;
    /// Alive, made by the script and collectable, but not shown.
    std::uint32_t hiddenCount() const { return m_hiddenCount; }
    /// Those that have a card, by id; frames and names are not among them.
    const std::vector<model::ObjectId>& shownObjects() const { return m_objects; }
    /// How many should have a card, but would have been too many.
    std::uint32_t cutCount() const { return m_cutCount; }
    /// How many the user has taken out.
    std::uint32_t hiddenByHand() const { return m_hiddenByHand; }
    /// One for each type that has or would have cards, with one object of it; no names yet.
    struct Member
    {
        TypeTally tally;
        model::ObjectId object;
    };
    std::vector<Member> types() const;
    bool isHiddenByHand(model::ObjectId object) const;
    /// Takes more cards out, of objects or of frames that somebody keeps.
    void takeOut(const std::unordered_set<model::ObjectId>& cards);

private:
    enum class State : std::uint8_t { Hidden, Shown };

    void findFrames();
    void skipFrames();
    void markInnards();
    void findKept(model::ObjectId activation, const model::ObjectState& state);
    void noteTracebacks(model::ObjectId owner, const model::ObjectState& state);
    void show();
    void cut();
    void count(model::ObjectId object);
    model::ObjectId frameOf(model::ObjectId object) const;
    bool isWanted(model::ObjectId object) const;
    bool isInsideWeak(model::ObjectId owner, model::ObjectId target) const;
    bool isOwnerOfScript(model::ObjectId owner, const model::ObjectState& state,
                         bool isModuleDict) const;
    bool isKindShown(model::ObjectId object, const model::ObjectState& state) const;

    const model::Snapshot& m_snapshot;
    const ViewOptions& m_options;
    std::uint32_t m_lastBuiltin;
    model::ObjectId m_mainNamespace;
    model::ObjectId m_mainActivation;
    std::vector<model::ObjectId> m_running;
    std::vector<model::ObjectId> m_kept;
    std::unordered_set<model::ObjectId> m_frames; // All that have a card.
    std::uint32_t m_skippedFrames = 0;
    model::ObjectId m_aboveSkipped;
    std::unordered_map<model::ObjectId, model::ObjectId> m_keptBy; // Frames, by their object.
    // Of tracebacks: who holds them, exception or traceback before; and which holds a frame object.
    std::unordered_map<model::ObjectId, model::ObjectId> m_tracebackOwners;
    std::unordered_map<model::ObjectId, model::ObjectId> m_tracebackOf;
    std::vector<State> m_shown;
    std::vector<model::ObjectId> m_objects;
    std::vector<bool> m_isHeldByScript; // Of those that a library made.
    std::vector<bool> m_isInnard;       // Only parts of functions, classes, code ... hold it.
    const std::unordered_set<model::ObjectId>& m_alsoShown;
    const WeakParts& m_weakParts;
    std::uint32_t m_hiddenCount = 0;
    std::uint32_t m_cutCount = 0;
    std::uint32_t m_hiddenByHand = 0;
    std::unordered_map<model::ObjectId, Member> m_types; // Without `shown`.
    Member* m_lastMember = nullptr;
};

/// Frames beyond `__main__` that are shown; of more, the oldest and the newest.
inline constexpr std::size_t kMostFrames = 12;
inline constexpr std::size_t kOldestFrames = 3;

/// Whether objects of this kind are shown under `options`, apart from all else.
bool isKindWanted(model::Kind kind, const ViewOptions& options);

/// Parts that functions, classes, code and modules are made of.
bool isInnardRole(model::Role role);

bool isWeakContainer(model::Kind kind);

} // namespace ui
