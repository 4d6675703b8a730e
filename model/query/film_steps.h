#pragma once

#include "model/query/collection_film.h"

#include <array>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace model {

/// The acts of a collection as they are shown, in their order.
enum class FilmPhase : std::uint8_t {
    Start,
    CopyCounts,      ///< update_refs()
    Subtract,        ///< subtract_refs()
    FindUnreachable, ///< move_unreachable(); or marking, where only collection frees.
    ClearWeakrefs,   ///< handle_weakrefs(), with the callbacks; legacy finalizers before it.
    Finalize,        ///< finalize_garbage()
    AskAgain,        ///< handle_resurrected_objects()
    TakeApart,       ///< delete_garbage(); or sweeping.
    End,
};
inline constexpr std::size_t kFilmPhases = 9;

/// One step of a film: something that happens to an object which is shown, or the beginning or
/// end of a phase.
struct FilmStep
{
    enum class Action : std::uint8_t {
        Started,
        Marking, ///< Where only collection frees: what is Reached is marked.
        Copied,
        Subtracting,    ///< The phase begins; nothing is subtracted yet.
        Subtracted,     ///< The reference of `because` in `slot` no longer counts for `object`.
        AllSubtracted,  ///< The end of the phase.
        MovedOut,       ///< `object` is tentatively unreachable.
        MovedBack,      ///< `because` refers to it and is reachable.
        Reached,        ///< The same, before its turn came.
        Found,          ///< What is left is unreachable.
        SetAside,       ///< Uncollectable: a finalizer of old protects it.
        Clearing,       ///< The phase begins.
        WeakrefCleared, ///< `object` is the reference, `because` what it pointed at.
        CallbackCalled, ///< `object` is the reference.
        CallbackReturned,
        Finalizing, ///< The phase begins.
        FinalizerCalled,
        FinalizerReturned,
        NotAsked,        ///< No code of the script's has run: nothing can have come back.
        FoundAgain,      ///< The answer to the second question.
        TakingApart,     ///< The phase begins.
        Cleared,         ///< It is `object`'s turn: its references are broken.
        ReferenceBroken, ///< `because` no longer holds `object`.
        Freed,
        Saved, ///< To gc.garbage (DEBUG_SAVEALL).
        Finished,
    };

    FilmPhase phase = FilmPhase::Start;
    Action action = Action::Started;
    ObjectId object;
    ObjectId because;
    Slot slot;
    std::uint32_t left = 0; ///< Subtracted: gc_refs; ReferenceBroken: the count, afterwards.
    std::uint32_t others =
        0;                 ///< What happened to objects that are not shown since the step before.
    EventIndex cursor = 0; ///< Where the run stands.
    std::uint64_t position = 0; ///< Among all happenings, shown or not: survives another choice.
};

/// What one object has to show at a step.
struct FilmMark
{
    enum class Standing : std::uint8_t {
        None,
        Examined,    ///< In the list that is looked at.
        Tentative,   ///< Tentatively unreachable.
        Reached,     ///< Something reachable refers to it.
        Back,        ///< The same, after it was moved out.
        Unreachable, ///< Found so at the end.
        Uncollectable,
        Cleared,    ///< A weak reference that the collector cleared.
        Called,     ///< A reference whose callback was called.
        Finalizing, ///< Its finalizer runs now.
        Finalized,
        Resurrected,
        TakenApart, ///< Its references are being broken, or have been.
        Saved,
    };

    Standing standing = Standing::None;
    bool hasCount = false;
    std::uint32_t gcRefs = 0;

    friend bool operator==(const FilmMark&, const FilmMark&) = default;
};

/// A film as a row of steps for those objects that are shown; what happens to all others is
/// counted.
///
/// Cost:    construction O(events of the collection and what the film examined); mark(),
///          tokenStep(): O(log steps).
class FilmSteps
{
public:
    FilmSteps(const CollectionFilm& film, const Journal& journal,
              std::unordered_set<ObjectId> shown);

    const std::vector<FilmStep>& steps() const { return m_steps; }
    /// The phase's first step; every phase has one that the collection came to.
    std::size_t firstOf(FilmPhase phase) const;
    bool has(FilmPhase phase) const;
    /// The last step at which the run stands at `cursor` or before.
    std::size_t stepAt(EventIndex cursor) const;
    std::size_t stepNear(std::uint64_t position) const;

    FilmMark mark(ObjectId object, std::size_t step) const;
    enum class Token : std::uint8_t { None, Now, Before };
    /// Whether the reference is being subtracted at this step, or was in this phase.
    Token token(ObjectId owner, Slot slot, ObjectId target, std::size_t step) const;

    /// How many objects were in the list, and how many of them are shown.
    std::size_t examined() const { return m_examined; }
    std::size_t examinedShown() const { return m_examinedShown; }
    /// See CollectionFilm.
    bool isTracing() const { return m_isTracing; }
    const std::unordered_set<ObjectId>& shown() const { return m_shown; }

private:
    using Standing = FilmMark::Standing;

    struct Change
    {
        std::size_t step;
        FilmMark mark;
    };
    struct Cursors
    {
        EventIndex copy;
        EventIndex subtract;
        EventIndex move;
        EventIndex found;
    };
    struct Question
    {
        std::size_t firstStep;
        std::size_t lastStep;
    };

    FilmStep& add(FilmStep::Action action, ObjectId object = {});
    bool isShown(ObjectId object) const { return m_shown.contains(object); }
    void note(ObjectId object, FilmMark mark);
    void stand(ObjectId object, Standing standing);
    void ask(const ReachabilityFilm& film, const Cursors& cursors, bool isAgain);
    void subtract(const ReachabilityFilm& film);
    void move(const ReachabilityFilm& film);
    void mark(const ReachabilityFilm& film, EventIndex marked, EventIndex found);
    void endQuestion(const ReachabilityFilm& film, bool isAgain);
    void follow(const CollectionFilm& film, const Journal& journal, EventIndex from);
    void enter(const CollectionFilm& film, event::CollectorPhase phase);
    void followEvent(const Event& event);
    void followCall(const Event& event);
    void followTakingApart(const Event& event);

    std::unordered_set<ObjectId> m_shown;
    std::vector<FilmStep> m_steps;
    std::unordered_map<ObjectId, std::vector<Change>> m_changes;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::vector<std::size_t>>
        m_tokens;
    std::vector<Question> m_questions;
    std::array<std::size_t, kFilmPhases> m_firstOf{};
    std::size_t m_examined = 0;
    std::size_t m_examinedShown = 0;
    bool m_isTracing = false;

    // While it is made.
    FilmPhase m_phase = FilmPhase::Start;
    EventIndex m_cursor = 0;
    std::uint64_t m_position = 0;
    std::uint32_t m_others = 0;
    std::uint32_t m_calls = 0;                        // Callbacks and finalizers that run now.
    bool m_hasCalled = false;                         // One has run.
    std::unordered_map<EventIndex, ObjectId> m_turns; // Whose references are broken from there on.
    std::unordered_set<ObjectId> m_saved;
};

} // namespace model
