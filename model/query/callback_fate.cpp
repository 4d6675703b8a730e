#include "model/query/callback_fate.h"

#include "model/core/verify.h"
#include "model/history/freeing.h"
#include "model/query/labels.h"

namespace model {

namespace {

using Answer = CallbackFate::Answer;

/// Follows one weak reference through the journal.
struct RefWatch
{
    CallbackFate fate;
    EventIndex at = 0;
    bool wasCleared = false;
    bool isReferentTrash = false; // The collection that runs found it, or the last one did.
    event::ClearReason reason = event::ClearReason::ReferentDied;

    void holds(ObjectId owner, Slot slot, ObjectId target)
    {
        if (owner == fate.ref && slot.role() == Role::Callback)
            fate.callback = target;
    }
    void operator()(const event::Linked& e) { holds(e.owner, e.slot, e.target); }
    void operator()(const event::Moved& e) { holds(e.toOwner, e.toSlot, e.target); }
    void operator()(const event::WeakrefLinked& e)
    {
        if (e.ref == fate.ref)
            fate.referent = e.referent;
    }
    void operator()(const event::WeakrefCleared& e)
    {
        if (e.ref != fate.ref)
            return;
        wasCleared = true;
        reason = e.reason;
        fate.event = at;
    }
    void operator()(const event::CollectionStarted&)
    {
        isReferentTrash = isReferentTrash && wasCleared;
    }
    void operator()(const event::FoundUnreachable& e)
    {
        isReferentTrash = isReferentTrash || (e.object == fate.referent && !wasCleared);
    }
    void operator()(const event::CallbackCalled& e)
    {
        if (e.ref != fate.ref)
            return;
        fate.answer = Answer::Called;
        fate.callback = e.callback;
        fate.event = at;
    }
    void operator()(const event::CallbackReturned& e)
    {
        if (e.ref == fate.ref)
            fate.hasRaised = e.raised;
    }
    template <class Other>
    void operator()(const Other&)
    {}

    void decide();
};

void RefWatch::decide()
{
    if (fate.answer == Answer::Called || !fate.callback)
        return;
    if (!wasCleared) {
        fate.answer = Answer::ReferentAlive;
        return;
    }
    switch (reason) {
    case event::ClearReason::RefDied: fate.answer = Answer::RefDiedFirst; break;
    case event::ClearReason::RefIsTrash:
    case event::ClearReason::ReferentIsTrash:
        fate.answer = isReferentTrash ? Answer::RefWasTrash : Answer::RefDiedFirst;
        break;
    case event::ClearReason::ReferentDied: fate.answer = Answer::RefWasDying; break;
    }
}

} // namespace

CallbackFate callbackFate(Timeline& timeline, ObjectId ref)
{
    const Recording& recording = timeline.recording();
    RefWatch watch;
    watch.fate.ref = ref;
    if (recording.start.contains(ref)) {
        const ObjectState& state = recording.start.at(ref);
        watch.fate.referent = state.referent;
        watch.fate.callback = state.edges.targetIn(Role::Callback);
    }
    for (; watch.at < timeline.size(); ++watch.at)
        std::visit(watch, timeline.journal().at(watch.at));
    verify(bool(watch.fate.referent) || recording.start.contains(ref),
           "only a weak reference has a callback");
    watch.decide();
    CallbackFate fate = watch.fate;
    if (fate.event > 0) {
        const EventIndex cursor = timeline.cursor();
        timeline.seek(fate.event);
        fate.place = scriptPlace(timeline.snapshot());
        timeline.seek(cursor);
    }
    return fate;
}

ObjectId refWithCallback(const Recording& recording, ObjectId callback)
{
    ObjectId ref;
    for (std::uint32_t id = 1; id <= recording.start.lastId(); ++id)
        if (recording.start.at({id}).edges.targetIn(Role::Callback) == callback)
            ref = {id};
    for (EventIndex at = 0; at < recording.journal.size(); ++at) {
        const Event& event = recording.journal.at(at);
        const auto* made = std::get_if<event::Linked>(&event);
        if (made != nullptr && made->target == callback && made->slot.role() == Role::Callback)
            ref = made->owner;
        const auto* moved = std::get_if<event::Moved>(&event);
        if (moved != nullptr && moved->target == callback && moved->toSlot.role() == Role::Callback)
            ref = moved->toOwner;
    }
    return ref;
}

std::string CallbackFate::sentence(Timeline& timeline) const
{
    const EventIndex cursor = timeline.cursor();
    timeline.seek(event > 0 ? event : timeline.size());
    const Snapshot& now = timeline.snapshot();
    const Recording& recording = timeline.recording();
    const std::string name = objectLabel(now, recording, ref);
    const std::string object = objectLabel(now, recording, referent);
    const std::string where =
        placeSentence(now, recording, place) + " (event " + std::to_string(event) + ")";
    timeline.seek(cursor);
    std::string notCalled = "the callback of " + name + " was not called: ";
    switch (answer) {
    case Answer::Called:
        return "the callback of " + name + " was called " + where + ", because "
               + (onlyCollectionFrees(recording) ? "nothing reached " + object + " any more"
                                                 : object + " died")
               + (hasRaised ? "; it raised an exception, which was ignored" : "");
    case Answer::NoCallback: return name + " has no callback";
    case Answer::ReferentAlive: return notCalled + object + " is still alive when the run ends";
    case Answer::RefDiedFirst:
        return notCalled + name + " itself died first, " + where
               + "; a weak reference has to be kept to be told";
    case Answer::RefWasTrash:
        return notCalled + "the collector found " + name + " to be garbage together with " + object
               + ", " + where + (place ? "; keep the weak reference outside the cycle" : "");
    case Answer::RefWasDying:
        return notCalled + name + " was being taken apart itself when " + object + " died, "
               + where;
    }
    return notCalled;
}

} // namespace model
