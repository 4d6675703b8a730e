#include "ui/panels/inspector_counts.h"

#include "model/query/callback_fate.h"
#include "model/query/smallest_cut.h"
#include "model/query/why_alive.h"

namespace ui {

namespace {

/// The weak reference whose callback is to be told of: the object itself, or the one that a
/// finalizer waits with.
model::ObjectId inspectorCallbackRef(const model::ReferenceGraph& graph,
                                     const model::ObjectState& state, model::ObjectId object)
{
    if (state.kind == model::Kind::Weakref)
        return object;
    // The finalizer is itself the callback of its weak reference.
    for (const model::Holder& holder : graph.holdersOf(object))
        if (holder.slot.role() == model::Role::Callback)
            return holder.owner;
    return {};
}

} // namespace

InspectorSum InspectorQuestion::answer(const std::atomic<bool>& isDropped) const
{
    const model::ReferenceGraph graph(snapshot, &isDropped);
    InspectorSum sum{object, cursor, model::breakdown(graph, *recording, object), {}};
    const model::ObjectState& state = snapshot.at(object);
    if (state.life == model::ObjectState::Life::Dead && timeline && deaths) {
        model::Timeline past = *timeline;
        if (deaths->isDead(object))
            sum.reasons = model::certificateSentences(past, deaths->certificate(past, object));
    } else if (state.isAlive() && state.kind != model::Kind::Activation && !state.isStatic()) {
        sum.reasons.push_back(model::whyAlive(graph, object).sentence(snapshot, *recording));
        if (isDropped)
            return sum;
        sum.reasons.push_back(model::smallestCut(graph, object).sentence(snapshot, *recording));
    }
    if (!timeline || isDropped)
        return sum;
    const bool isDead = state.life == model::ObjectState::Life::Dead;
    const model::ObjectId ref = isDead && state.kind != model::Kind::Weakref
                                    ? model::refWithCallback(*recording, object)
                                    : inspectorCallbackRef(graph, state, object);
    if (ref) {
        model::Timeline past = *timeline;
        sum.reasons.push_back(model::callbackFate(past, ref).sentence(past));
    }
    return sum;
}

} // namespace ui
