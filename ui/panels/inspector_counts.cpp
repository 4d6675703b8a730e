#include "ui/panels/inspector_counts.h"

#include "model/query/smallest_cut.h"
#include "model/query/why_alive.h"

namespace ui {

InspectorSum InspectorQuestion::answer() const
{
    const model::ReferenceGraph graph(snapshot);
    InspectorSum sum{object, cursor, model::breakdown(graph, *recording, object), {}};
    const model::ObjectState& state = snapshot.at(object);
    if (state.life == model::ObjectState::Life::Dead && timeline && deaths) {
        model::Timeline past = *timeline;
        if (deaths->isDead(object))
            sum.reasons = model::certificateSentences(past, deaths->certificate(past, object));
    } else if (state.isAlive() && state.kind != model::Kind::Activation && !state.isStatic()) {
        sum.reasons.push_back(model::whyAlive(graph, object).sentence(snapshot, *recording));
        sum.reasons.push_back(model::smallestCut(graph, object).sentence(snapshot, *recording));
    }
    return sum;
}

} // namespace ui
