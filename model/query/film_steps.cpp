#include "model/query/film_steps.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr std::size_t kNoStep = ~std::size_t{0};

auto tokenKey(ObjectId owner, Slot slot, ObjectId target)
{
    return std::tuple(owner.value, slot.packed, target.value);
}

/// Where the events of each phase begin.
struct PhaseEvents
{
    std::array<EventIndex, 10> at{};
    EventIndex afterFound = 0; ///< Behind the last FoundUnreachable.
};

PhaseEvents findPhaseEvents(const CollectionFilm& film, const Journal& journal)
{
    PhaseEvents found;
    const EventIndex end = std::min(film.end, journal.size());
    found.at.fill(end);
    for (EventIndex at = film.start; at < end; ++at) {
        if (const auto* entered = std::get_if<event::CollectionPhaseEntered>(&journal.at(at)))
            found.at[static_cast<std::size_t>(entered->phase)] = at;
        else if (std::holds_alternative<event::FoundUnreachable>(journal.at(at)))
            found.afterFound = at + 1;
    }
    return found;
}

bool isLastingOwner(ObjectId owner, Slot slot)
{
    return bool(owner) && slot.role() != Role::Native && slot.role() != Role::Stack;
}

} // namespace

FilmSteps::FilmSteps(const CollectionFilm& film, const Journal& journal,
                     std::unordered_set<ObjectId> shown)
    : m_shown(std::move(shown))
{
    using Phase = event::CollectorPhase;
    m_firstOf.fill(kNoStep);
    m_isTracing = film.isTracing;
    m_examined = film.first.examined.size();
    m_examinedShown = static_cast<std::size_t>(std::ranges::count_if(
        film.first.examined, [this](ObjectId object) { return isShown(object); }));
    for (const CollectionFilm::Trash& trash : film.trash) {
        if (trash.fate == CollectionFilm::Fate::Cleared)
            m_turns.emplace(trash.begin, trash.object);
        if (trash.fate == CollectionFilm::Fate::Saved)
            m_saved.insert(trash.object);
    }
    const EventIndex end = std::min(film.end, journal.size());
    m_cursor = std::min(film.start + 1, end);
    add(FilmStep::Action::Started);
    const PhaseEvents events = findPhaseEvents(film, journal);
    const auto behind = [&](Phase phase) {
        return std::min(events.at[static_cast<std::size_t>(phase)] + 1, end);
    };
    if (film.isTracing) {
        const EventIndex marked = behind(Phase::Mark);
        mark(film.first, marked, std::max(marked, events.afterFound));
    } else if (!film.first.isEmpty()) {
        const EventIndex moved = behind(Phase::MoveUnreachable);
        ask(film.first,
            {behind(Phase::UpdateRefs), behind(Phase::SubtractRefs), moved,
             std::max(moved, events.afterFound)},
            false);
    }
    follow(film, journal, std::max(m_cursor, events.afterFound));
    m_phase = FilmPhase::End;
    m_cursor = std::min(film.end + 1, journal.size());
    add(FilmStep::Action::Finished);
}

FilmStep& FilmSteps::add(FilmStep::Action action, ObjectId object)
{
    FilmStep step;
    step.phase = m_phase;
    step.action = action;
    step.object = object;
    step.others = std::exchange(m_others, 0);
    step.cursor = m_cursor;
    step.position = m_position++;
    std::size_t& first = m_firstOf[static_cast<std::size_t>(m_phase)];
    if (first == kNoStep)
        first = m_steps.size();
    m_steps.push_back(step);
    return m_steps.back();
}

/// From the step added last on.
void FilmSteps::note(ObjectId object, FilmMark mark)
{
    if (!isShown(object))
        return;
    const std::size_t step = m_steps.size() - 1;
    std::vector<Change>& changes = m_changes[object];
    if (!changes.empty() && changes.back().step == step)
        changes.back().mark = mark;
    else
        changes.push_back({step, mark});
}

void FilmSteps::stand(ObjectId object, Standing standing)
{
    note(object, {standing, false, 0});
}

void FilmSteps::ask(const ReachabilityFilm& film, const Cursors& cursors, bool isAgain)
{
    const std::size_t firstStep = m_steps.size();
    m_phase = isAgain ? FilmPhase::AskAgain : FilmPhase::CopyCounts;
    m_cursor = cursors.copy;
    add(FilmStep::Action::Copied);
    for (std::size_t i = 0; i < film.examined.size(); ++i)
        note(film.examined[i], {Standing::Examined, true, film.copied[i]});
    m_phase = isAgain ? FilmPhase::AskAgain : FilmPhase::Subtract;
    m_cursor = cursors.subtract;
    if (!isAgain)
        add(FilmStep::Action::Subtracting);
    subtract(film);
    m_phase = isAgain ? FilmPhase::AskAgain : FilmPhase::FindUnreachable;
    m_cursor = cursors.move;
    move(film);
    m_cursor = cursors.found;
    endQuestion(film, isAgain);
    m_questions.push_back({firstStep, m_steps.size() - 1});
}

void FilmSteps::subtract(const ReachabilityFilm& film)
{
    for (const ReachabilityFilm::Subtraction& each : film.subtractions) {
        if (!isShown(each.target)) {
            ++m_others;
            ++m_position;
            continue;
        }
        FilmStep& step = add(FilmStep::Action::Subtracted, each.target);
        step.because = each.owner;
        step.slot = each.slot;
        step.left = each.left;
        note(each.target, {Standing::Examined, true, each.left});
        m_tokens[tokenKey(each.owner, each.slot, each.target)].push_back(m_steps.size() - 1);
    }
    add(FilmStep::Action::AllSubtracted);
}

void FilmSteps::move(const ReachabilityFilm& film)
{
    using Move = ReachabilityFilm::Move;
    for (const ReachabilityFilm::Step& each : film.moves) {
        if (!isShown(each.object)) {
            ++m_others;
            ++m_position;
            continue;
        }
        const auto action = each.move == Move::Out    ? FilmStep::Action::MovedOut
                            : each.move == Move::Back ? FilmStep::Action::MovedBack
                                                      : FilmStep::Action::Reached;
        FilmStep& step = add(action, each.object);
        step.because = each.because;
        step.slot = each.slot;
        if (each.move == Move::Out)
            note(each.object, {Standing::Tentative, true, 0});
        else
            note(each.object,
                 {each.move == Move::Back ? Standing::Back : Standing::Reached, true, 1});
    }
}

/// Where only collection frees: what is reached, one after the other, and what is left.
void FilmSteps::mark(const ReachabilityFilm& film, EventIndex marked, EventIndex found)
{
    m_phase = FilmPhase::FindUnreachable;
    m_cursor = marked;
    add(FilmStep::Action::Marking);
    for (const ObjectId object : film.examined)
        stand(object, Standing::Examined);
    for (const ReachabilityFilm::Step& each : film.moves) {
        if (!isShown(each.object)) {
            ++m_others;
            ++m_position;
            continue;
        }
        FilmStep& step = add(FilmStep::Action::Reached, each.object);
        step.because = each.because;
        step.slot = each.slot;
        stand(each.object, Standing::Reached);
    }
    m_cursor = found;
    endQuestion(film, false);
}

/// The numbers have served; who was found stays marked.
void FilmSteps::endQuestion(const ReachabilityFilm& film, bool isAgain)
{
    add(isAgain ? FilmStep::Action::FoundAgain : FilmStep::Action::Found);
    for (const ObjectId object : film.reachable)
        stand(object, isAgain ? Standing::Resurrected : Standing::None);
    for (const ObjectId object : film.unreachable)
        stand(object, Standing::Unreachable);
}

/// The rest of a collection is in the recording, event by event.
void FilmSteps::follow(const CollectionFilm& film, const Journal& journal, EventIndex from)
{
    const EventIndex end = std::min(film.end, journal.size());
    for (EventIndex at = from; at < end; ++at) {
        const Event& event = journal.at(at);
        m_cursor = at + 1;
        if (const auto turn = m_turns.find(at); turn != m_turns.end()) {
            if (isShown(turn->second)) {
                add(FilmStep::Action::Cleared, turn->second);
                stand(turn->second, Standing::TakenApart);
            } else {
                ++m_others;
                ++m_position;
            }
        }
        if (const auto* entered = std::get_if<event::CollectionPhaseEntered>(&event))
            enter(film, entered->phase);
        else
            followEvent(event);
    }
}

void FilmSteps::enter(const CollectionFilm& film, event::CollectorPhase phase)
{
    using Phase = event::CollectorPhase;
    switch (phase) {
    case Phase::MoveLegacyFinalizers: m_phase = FilmPhase::ClearWeakrefs; break;
    case Phase::HandleWeakrefs:
        m_phase = FilmPhase::ClearWeakrefs;
        add(FilmStep::Action::Clearing);
        break;
    case Phase::FinalizeGarbage:
        m_phase = FilmPhase::Finalize;
        add(FilmStep::Action::Finalizing);
        break;
    case Phase::HandleResurrected:
        m_phase = FilmPhase::AskAgain;
        if (m_hasCalled && !film.second.isEmpty())
            ask(film.second, {m_cursor, m_cursor, m_cursor, m_cursor}, true);
        else
            add(FilmStep::Action::NotAsked);
        break;
    case Phase::DeleteGarbage:
    case Phase::Sweep:
        m_phase = FilmPhase::TakeApart;
        add(FilmStep::Action::TakingApart);
        break;
    default: break;
    }
}

void FilmSteps::followEvent(const Event& event)
{
    if (const auto* cleared = std::get_if<event::WeakrefCleared>(&event)) {
        if (!isShown(cleared->ref) && !isShown(cleared->referent)) {
            ++m_others;
            ++m_position;
            return;
        }
        add(FilmStep::Action::WeakrefCleared, cleared->ref).because = cleared->referent;
        stand(cleared->ref, Standing::Cleared);
    } else if (const auto* changed = std::get_if<event::GenerationChanged>(&event)) {
        if (changed->after != 4) // Set aside.
            return;
        if (isShown(changed->object))
            add(FilmStep::Action::SetAside, changed->object);
        else
            ++m_others;
        stand(changed->object, Standing::Uncollectable);
    } else {
        followCall(event);
    }
}

/// Calls are shown whoever they belong to: they run code of the script's.
void FilmSteps::followCall(const Event& event)
{
    if (const auto* called = std::get_if<event::CallbackCalled>(&event)) {
        add(FilmStep::Action::CallbackCalled, called->ref).because = called->callback;
        stand(called->ref, Standing::Called);
    } else if (const auto* returned = std::get_if<event::CallbackReturned>(&event)) {
        add(FilmStep::Action::CallbackReturned, returned->ref);
    } else if (const auto* finalizer = std::get_if<event::FinalizerCalled>(&event)) {
        add(FilmStep::Action::FinalizerCalled, finalizer->object);
        stand(finalizer->object, Standing::Finalizing);
    } else if (const auto* finalized = std::get_if<event::FinalizerReturned>(&event)) {
        add(FilmStep::Action::FinalizerReturned, finalized->object);
        stand(finalized->object, Standing::Finalized);
    } else {
        followTakingApart(event);
        return;
    }
    m_hasCalled = true;
    const bool begins = std::holds_alternative<event::CallbackCalled>(event)
                        || std::holds_alternative<event::FinalizerCalled>(event);
    m_calls = begins ? m_calls + 1 : m_calls - std::min(1U, m_calls);
}

void FilmSteps::followTakingApart(const Event& event)
{
    if (const auto* freed = std::get_if<event::Freed>(&event)) {
        if (isShown(freed->object)) {
            add(FilmStep::Action::Freed, freed->object);
            stand(freed->object, Standing::None);
        } else if (m_phase == FilmPhase::TakeApart) {
            ++m_others;
            ++m_position;
        }
        return;
    }
    if (m_phase != FilmPhase::TakeApart || m_calls > 0 || m_isTracing)
        return;
    if (const auto* cut = std::get_if<event::Unlinked>(&event)) {
        if (!isShown(cut->target) || !isLastingOwner(cut->owner, cut->slot))
            return;
        FilmStep& step = add(FilmStep::Action::ReferenceBroken, cut->target);
        step.because = cut->owner;
        step.slot = cut->slot;
        step.left = cut->before - 1;
    } else if (const auto* linked = std::get_if<event::Linked>(&event)) {
        if (linked->slot.role() != Role::Item || !m_saved.contains(linked->target)
            || !isShown(linked->target))
            return;
        add(FilmStep::Action::Saved, linked->target);
        stand(linked->target, Standing::Saved);
    }
}

// --- Questions ------------------------------------------------------------------------------

bool FilmSteps::has(FilmPhase phase) const
{
    return m_firstOf[static_cast<std::size_t>(phase)] != kNoStep;
}

std::size_t FilmSteps::firstOf(FilmPhase phase) const
{
    const std::size_t first = m_firstOf[static_cast<std::size_t>(phase)];
    return first == kNoStep ? m_steps.size() - 1 : first;
}

std::size_t FilmSteps::stepAt(EventIndex cursor) const
{
    const auto later = std::ranges::upper_bound(m_steps, cursor, {}, &FilmStep::cursor);
    return later == m_steps.begin() ? 0 : static_cast<std::size_t>(later - m_steps.begin() - 1);
}

std::size_t FilmSteps::stepNear(std::uint64_t position) const
{
    const auto later = std::ranges::upper_bound(m_steps, position, {}, &FilmStep::position);
    return later == m_steps.begin() ? 0 : static_cast<std::size_t>(later - m_steps.begin() - 1);
}

FilmMark FilmSteps::mark(ObjectId object, std::size_t step) const
{
    const auto found = m_changes.find(object);
    if (found == m_changes.end())
        return {};
    const auto later = std::ranges::upper_bound(found->second, step, {}, &Change::step);
    return later == found->second.begin() ? FilmMark{} : std::prev(later)->mark;
}

FilmSteps::Token FilmSteps::token(ObjectId owner, Slot slot, ObjectId target,
                                  std::size_t step) const
{
    const auto found = m_tokens.find(tokenKey(owner, slot, target));
    if (found == m_tokens.end())
        return Token::None;
    for (const Question& question : m_questions) {
        if (step < question.firstStep || step >= question.lastStep)
            continue;
        for (const std::size_t at : found->second)
            if (at >= question.firstStep && at <= step)
                return at == step ? Token::Now : Token::Before;
    }
    return Token::None;
}

} // namespace model
