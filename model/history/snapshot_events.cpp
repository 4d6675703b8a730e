// What each event does to a snapshot, and the exact inverse beside it.

#include "model/core/verify.h"
#include "model/history/snapshot.h"

#include <algorithm>

namespace model {

namespace {

using Life = ObjectState::Life;

bool isNewer(ObjectId a, ObjectId b)
{
    return b < a;
}

void putWeakref(std::vector<ObjectId>& weakrefs, ObjectId ref)
{
    weakrefs.insert(std::upper_bound(weakrefs.begin(), weakrefs.end(), ref, isNewer), ref);
}

void takeWeakref(std::vector<ObjectId>& weakrefs, ObjectId ref)
{
    const auto place = std::lower_bound(weakrefs.begin(), weakrefs.end(), ref, isNewer);
    verify(place != weakrefs.end() && *place == ref,
           "a weak reference is cleared that did not point at this object");
    weakrefs.erase(place);
}

} // namespace

struct Applier
{
    Snapshot& s;

    void operator()(const event::Allocated& e) const
    {
        ObjectState& state = s.edit(e.object);
        verify(state.life == Life::Unborn, "an object is born twice");
        state.life = Life::Alive;
        state.kind = e.kind;
        state.isTracked = e.isTracked;
        state.refcount = state.nativeHolders = e.kind == Kind::Activation ? 0 : 1;
        state.type = e.type;
        state.text = e.text;
    }
    void operator()(const event::Freed& e) const { s.own(e.object).life = Life::Dead; }
    void operator()(const event::Linked& e) const
    {
        s.putEdge(e.owner, e.slot, e.target);
        s.own(e.target).refcount = e.before + 1;
    }
    void operator()(const event::Unlinked& e) const
    {
        s.takeEdge(e.owner, e.slot, e.target);
        s.own(e.target).refcount = e.before - 1;
    }
    void operator()(const event::Moved& e) const
    {
        s.takeEdge(e.fromOwner, e.fromSlot, e.target);
        s.putEdge(e.toOwner, e.toSlot, e.target);
    }
    void operator()(const event::ItemsShifted& e) const
    {
        EdgeList& edges = s.own(e.owner).edges;
        s.m_copiedBytes += edges.sharedBytes();
        edges.shiftItems(e.at, e.delta);
    }
    void operator()(const event::Tracked& e) const { s.own(e.object).isTracked = true; }
    void operator()(const event::Untracked& e) const
    {
        ObjectState& state = s.own(e.object);
        state.isTracked = false;
        state.generation = 0;
    }
    void operator()(const event::GenerationChanged& e) const
    {
        s.own(e.object).generation = e.after;
    }
    void operator()(const event::WeakrefLinked& e) const
    {
        s.own(e.ref).referent = e.referent;
        putWeakref(s.own(e.referent).weakrefs, e.ref);
    }
    void operator()(const event::WeakrefCleared& e) const
    {
        ObjectState& ref = s.own(e.ref);
        ref.referent = {};
        ref.lastReferent = e.referent;
        takeWeakref(s.own(e.referent).weakrefs, e.ref);
    }
    void operator()(const event::FinalizerCalled& e) const { ++s.own(e.object).finalizerCalls; }
    void operator()(const event::FrameEntered& e) const { enter(e.frame, e.caller); }
    void operator()(const event::FrameLeft& e) const { leave(e.frame, e.caller); }
    void operator()(const event::FrameOwned& e) const { s.own(e.frame).keeper = e.ownerAfter; }
    void operator()(const event::LineReached& e) const { s.own(e.frame).line = e.after; }
    void operator()(const event::CollectionStarted&) const { ++s.m_collections; }
    void operator()(const event::FoundUnreachable& e) const { s.putUnreachable(e.object); }
    void operator()(const event::CollectionFinished&) const { s.markUnreachable(false); }
    void operator()(const event::TextChanged& e) const { s.own(e.object).text = e.after; }

    // What is told, but leaves the objects as they are.
    void operator()(const event::CallbackCalled&) const {}
    void operator()(const event::CallbackReturned&) const {}
    void operator()(const event::CacheUsed&) const {}
    void operator()(const event::FinalizerReturned&) const {}
    void operator()(const event::OutputWritten&) const {}
    void operator()(const event::ExceptionRaised&) const {}
    void operator()(const event::ExceptionCaught&) const {}
    void operator()(const event::ExceptionIgnored&) const {}
    void operator()(const event::CollectionPhaseEntered&) const {}
    void operator()(const event::StatementStarted&) const {}
    void operator()(const event::RunStopped&) const {}

    void enter(ObjectId frame, ObjectId caller) const
    {
        ObjectState& state = s.own(frame);
        state.isRunning = true;
        state.caller = caller;
        s.m_topFrame = frame;
    }
    void leave(ObjectId frame, ObjectId caller) const
    {
        ObjectState& state = s.own(frame);
        state.isRunning = false;
        state.caller = {};
        s.m_topFrame = caller;
    }
};

struct Reverter : Applier
{
    using Applier::operator(); // For the events that change nothing.

    void operator()(const event::Allocated& e) const { s.forgetBirth(e.object); }
    void operator()(const event::Freed& e) const { s.own(e.object).life = Life::Alive; }
    void operator()(const event::Linked& e) const
    {
        s.takeEdge(e.owner, e.slot, e.target);
        s.own(e.target).refcount = e.before;
    }
    void operator()(const event::Unlinked& e) const
    {
        s.putEdge(e.owner, e.slot, e.target);
        s.own(e.target).refcount = e.before;
    }
    void operator()(const event::Moved& e) const
    {
        s.takeEdge(e.toOwner, e.toSlot, e.target);
        s.putEdge(e.fromOwner, e.fromSlot, e.target);
    }
    void operator()(const event::ItemsShifted& e) const
    {
        EdgeList& edges = s.own(e.owner).edges;
        s.m_copiedBytes += edges.sharedBytes();
        edges.unshiftItems(e.at, e.delta);
    }
    void operator()(const event::Tracked& e) const { s.own(e.object).isTracked = false; }
    void operator()(const event::Untracked& e) const
    {
        ObjectState& state = s.own(e.object);
        state.isTracked = true;
        state.generation = e.generation;
    }
    void operator()(const event::GenerationChanged& e) const
    {
        s.own(e.object).generation = e.before;
    }
    void operator()(const event::WeakrefLinked& e) const
    {
        s.own(e.ref).referent = {};
        takeWeakref(s.own(e.referent).weakrefs, e.ref);
    }
    void operator()(const event::WeakrefCleared& e) const
    {
        ObjectState& ref = s.own(e.ref);
        ref.referent = e.referent;
        ref.lastReferent = {};
        putWeakref(s.own(e.referent).weakrefs, e.ref);
    }
    void operator()(const event::FinalizerCalled& e) const { --s.own(e.object).finalizerCalls; }
    void operator()(const event::FrameEntered& e) const { leave(e.frame, e.caller); }
    void operator()(const event::FrameLeft& e) const { enter(e.frame, e.caller); }
    void operator()(const event::FrameOwned& e) const { s.own(e.frame).keeper = e.ownerBefore; }
    void operator()(const event::LineReached& e) const { s.own(e.frame).line = e.before; }
    void operator()(const event::CollectionStarted&) const { --s.m_collections; }
    void operator()(const event::FoundUnreachable& e) const { s.takeUnreachable(e.object); }
    void operator()(const event::CollectionFinished&) const { s.markUnreachable(true); }
    void operator()(const event::TextChanged& e) const { s.own(e.object).text = e.before; }
};

void Snapshot::apply(const Event& event)
{
    std::visit(Applier{*this}, event);
}

void Snapshot::revert(const Event& event)
{
    std::visit(Reverter{{*this}}, event);
}

} // namespace model
