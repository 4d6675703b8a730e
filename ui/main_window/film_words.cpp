#include "ui/main_window/film_words.h"

#include "model/query/labels.h"
#include "ui/theme/numbers.h"

#include <algorithm>

namespace ui {

namespace {

using Action = model::FilmStep::Action;

/// Writes what happens at one step.
class FilmSentence
{
    Q_DECLARE_TR_FUNCTIONS(Film)

public:
    FilmSentence(const model::Timeline& timeline, const model::CollectionFilm& film,
                 const model::FilmSteps& steps, std::size_t at)
        : m_timeline(timeline), m_film(film), m_step(steps.steps()[at])
    {}

    QString words() const
    {
        QString text = ofQuestion();
        if (text.isNull())
            text = ofCalls();
        if (text.isNull())
            text = ofEnd();
        text = begun(text);
        if (m_step.others > 0)
            text += QLatin1Char(' ')
                    + (isOfReferences() ? tr("(Before, references between objects that are not "
                                             "shown: %1.)")
                                        : tr("(Before, steps of objects that are not shown: %1.)"))
                          .arg(inGroups(m_step.others));
        return text;
    }

private:
    QString object(model::ObjectId id) const
    {
        if (id && id == m_timeline.snapshot().mainNamespace())
            return tr("the names of __main__");
        return QString::fromStdString(
            model::objectLabel(m_timeline.snapshot(), m_timeline.recording(), id));
    }
    QString holder() const
    {
        return QString::fromStdString(model::holderLabel(
            m_timeline.snapshot(), m_timeline.recording(), m_step.because, m_step.slot));
    }
    /// As a sentence begins, unless with the name of something: "Name a in __main__".
    static QString begun(QString text)
    {
        const qsizetype end = text.indexOf(QLatin1Char(' '));
        if (!text.isEmpty() && text[0].isLower() && !text.left(end).contains(QLatin1Char('#')))
            text[0] = text[0].toUpper();
        return text;
    }
    bool isOfReferences() const
    {
        return m_step.action == Action::Subtracted || m_step.action == Action::AllSubtracted;
    }
    bool isAgain() const { return m_step.phase == model::FilmPhase::AskAgain; }
    const model::ReachabilityFilm& question() const
    {
        return isAgain() ? m_film.second : m_film.first;
    }
    static QString number(std::size_t count) { return inGroups(count); }

    QString ofQuestion() const;
    QString ofCalls() const;
    QString ofEnd() const;
    QString started() const;
    QString marked() const;
    QString finished() const;

    const model::Timeline& m_timeline;
    const model::CollectionFilm& m_film;
    const model::FilmStep& m_step;
};

QString FilmSentence::started() const
{
    if (m_film.isTracing)
        return tr("The collector looks for all that can be reached: from frames that run, from the "
                  "names of modules, from the interpreter.");
    return m_film.generation == 0
               ? tr("The collector looks for objects in generation 0 that only refer to each "
                    "other.")
               : tr("The younger generations join generation %1. The collector looks for objects "
                    "in it that only refer to each other.")
                     .arg(m_film.generation);
}

QString FilmSentence::ofQuestion() const
{
    const std::size_t all = question().examined.size();
    if (m_film.isTracing && m_step.action == Action::Reached)
        return marked();
    switch (m_step.action) {
    case Action::Started: return started();
    case Action::Marking:
        return tr("Nobody counts: whatever a reference leads to is marked, one after the other.");
    case Action::Copied:
        return isAgain() ? tr("Code of the script has run: the collector asks again. Each of the "
                              "%1 objects copies its count to gc_refs.")
                               .arg(number(all))
                         : tr("Each of the %1 objects copies its reference count to gc_refs.")
                               .arg(number(all));
    case Action::Subtracting:
        return tr("Now every reference that comes from inside takes one off the gc_refs of its "
                  "target. What is left then comes from outside.");
    case Action::Subtracted:
        return tr("%1 refers to %2 from inside: gc_refs %3 \u2192 %4.")
            .arg(holder(), object(m_step.object))
            .arg(m_step.left + 1)
            .arg(m_step.left);
    case Action::AllSubtracted:
        return tr("All %1 inner references are subtracted. %2 of %3 objects stand at 0: nobody "
                  "outside refers to them directly.")
            .arg(number(question().subtractions.size()),
                 number(static_cast<std::size_t>(std::ranges::count(question().left, 0U))),
                 number(all));
    case Action::MovedOut:
        return tr("gc_refs of %1 is 0: it is moved out, tentatively unreachable.")
            .arg(object(m_step.object));
    case Action::MovedBack:
        return tr("%1 is reachable and refers to %2: that is moved back.")
            .arg(holder(), object(m_step.object));
    case Action::Reached:
        return tr("%1 is reachable and refers to %2, which therefore is reachable, too.")
            .arg(holder(), object(m_step.object));
    case Action::Found:
        if (m_film.isTracing)
            return tr("Nothing reaches %1 of %2 objects.")
                .arg(number(question().unreachable.size()), number(all));
        return tr("Unreachable: %1 of %2 objects. The others stay and grow older.")
            .arg(number(question().unreachable.size()), number(all));
    case Action::FoundAgain:
        return tr("Still unreachable: %1. Brought back to life: %2.")
            .arg(number(question().unreachable.size()), number(question().reachable.size()));
    default: return {};
    }
}

QString FilmSentence::ofCalls() const
{
    const QString what = object(m_step.object);
    switch (m_step.action) {
    case Action::SetAside:
        return tr("%1 is uncollectable: a finalizer of old protects it.").arg(what);
    case Action::Clearing:
        return tr("First all weak references to the unreachable are cleared, so that nobody can "
                  "reach them through one.");
    case Action::WeakrefCleared:
        return tr("The weak reference %1 to %2 is cleared.").arg(what, object(m_step.because));
    case Action::CallbackCalled:
        return tr("%1 is reachable itself: its callback %2 is called.")
            .arg(what, object(m_step.because));
    case Action::CallbackReturned: return tr("The callback of %1 has returned.").arg(what);
    case Action::Finalizing:
        return tr("Now the finalizers of the unreachable are called, while all of them are still "
                  "whole.");
    case Action::FinalizerCalled: return tr("The finalizer of %1 is called.").arg(what);
    case Action::FinalizerReturned:
        return tr("The finalizer of %1 has returned; it will not be called again.").arg(what);
    default: return {};
    }
}

QString FilmSentence::ofEnd() const
{
    const QString what = object(m_step.object);
    switch (m_step.action) {
    case Action::NotAsked:
        return tr("No code of the script has run since: nothing can have come back, and the "
                  "collector need not ask again.");
    case Action::TakingApart:
        if (m_film.isTracing)
            return tr("What is not marked is swept away, unless a finalizer is still to see it: "
                      "that waits for the next collection, with all that it holds.");
        return tr("What is left is taken apart, object by object: its references are broken, and "
                  "counts do the rest.");
    case Action::Cleared:
        return tr("It is the turn of %1: it lets go of what it refers to.").arg(what);
    case Action::ReferenceBroken:
        return tr("%1 no longer holds %2: count %3 \u2192 %4.")
            .arg(holder(), what)
            .arg(m_step.left + 1)
            .arg(m_step.left);
    case Action::Freed:
        return m_film.isTracing ? tr("%1 is swept away.").arg(what)
                                : tr("%1 dies: its count is 0.").arg(what);
    case Action::Saved: return tr("%1 is saved in gc.garbage instead (DEBUG_SAVEALL).").arg(what);
    case Action::Finished: return finished();
    default: return {};
    }
}

/// How the collector has come to an object.
QString FilmSentence::marked() const
{
    const QString what = object(m_step.object);
    return m_step.because ? tr("%1 refers to %2: that is marked.").arg(holder(), what)
                          : tr("The interpreter holds %1: that is marked.").arg(what);
}

QString FilmSentence::finished() const
{
    if (m_film.isTracing)
        return tr("The collection is over. Freed: %1. Now the finalizers and callbacks run that it "
                  "has found.")
            .arg(number(m_film.collected));
    const QString older =
        m_film.generation < 2
            ? tr(" The survivors are in generation %1 now.").arg(m_film.generation + 1)
            : QString();
    if (m_film.uncollectable > 0)
        return tr("The collection is over. Collected: %1; uncollectable: %2.")
                   .arg(number(m_film.collected), number(m_film.uncollectable))
               + older;
    return tr("The collection is over. Collected: %1.").arg(number(m_film.collected)) + older;
}

} // namespace

QString FilmWords::sentence(const model::Timeline& timeline, const model::CollectionFilm& film,
                            const model::FilmSteps& steps, std::size_t step)
{
    return FilmSentence(timeline, film, steps, step).words();
}

QString FilmWords::title(const model::event::CollectionStarted& started, bool hasGenerations)
{
    if (!hasGenerations)
        return started.isAutomatic ? tr("Automatic collection") : tr("Collection");
    return started.isAutomatic ? tr("Automatic collection of generation %1").arg(started.generation)
                               : tr("Collection of generation %1").arg(started.generation);
}

QString FilmWords::cast(const model::FilmSteps& steps)
{
    const QString all = inGroups(steps.examined());
    if (steps.examinedShown() == steps.examined())
        return tr("Objects examined: %1, all shown").arg(all);
    return tr("Objects examined: %1, shown: %2, +%3 more")
        .arg(all, inGroups(steps.examinedShown()),
             inGroups(steps.examined() - steps.examinedShown()));
}

std::vector<CollectorPhases::Phase> FilmWords::phases()
{
    return {
        {tr("Start"), tr("Start"), tr("The younger generations join the one that is collected.")},
        {tr("Copy counts"), tr("Copy"),
         tr("Each object copies its reference count to gc_refs (update_refs).")},
        {tr("Subtract"), tr("Subtract"),
         tr("Every reference from inside takes one off its target (subtract_refs).")},
        {tr("Find unreachable"), tr("Find"),
         tr("What stands at 0 is moved out, and back if something reachable refers to it "
            "(move_unreachable).")},
        {tr("Weak references"), tr("Weakrefs"),
         tr("Weak references to the unreachable are cleared, their callbacks called "
            "(handle_weakrefs).")},
        {tr("Finalizers"), tr("Finalizers"),
         tr("__del__ of all that is unreachable is called (finalize_garbage).")},
        {tr("Ask again"), tr("Again"),
         tr("Finalizers may have brought objects back (handle_resurrected_objects).")},
        {tr("Take apart"), tr("Apart"),
         tr("The references of what is left are broken (delete_garbage).")},
        {tr("End"), tr("End"), tr("Survivors grow older.")},
    };
}

/// Where only collection frees; the others are not come to.
static void renamePhases(std::vector<CollectorPhases::Phase>& all)
{
    const auto rename = [&all](model::FilmPhase phase, const QString& title, const QString& tip) {
        CollectorPhases::Phase& named = all[static_cast<std::size_t>(phase)];
        named = {title, title, tip};
    };
    using Phase = model::FilmPhase;
    rename(Phase::Start, FilmWords::tr("Start"), FilmWords::tr("The collection begins."));
    rename(Phase::FindUnreachable, FilmWords::tr("Mark"),
           FilmWords::tr("All that can be reached is marked."));
    rename(Phase::ClearWeakrefs, FilmWords::tr("Weakrefs"),
           FilmWords::tr("Weak references to all else are cleared."));
    rename(Phase::TakeApart, FilmWords::tr("Sweep"),
           FilmWords::tr("What is not marked is freed; what has a finalizer waits for it."));
    rename(Phase::End, FilmWords::tr("End"),
           FilmWords::tr("Finalizers and callbacks run afterwards."));
}

std::vector<CollectorPhases::Phase> FilmWords::phases(const model::FilmSteps& steps)
{
    std::vector<CollectorPhases::Phase> all = phases();
    if (steps.isTracing())
        renamePhases(all);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].isReached = steps.has(static_cast<model::FilmPhase>(i));
    return all;
}

} // namespace ui
