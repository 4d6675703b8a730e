#include "model/gc/finalizer_order.h"

namespace model {

void FinalizerOrder::raise(GcObject* object, State from, State to)
{
    std::vector<GcObject*> open{object};
    const auto push = [&open](GcObject* next) { open.push_back(next); };
    while (!open.empty()) {
        GcObject* at = open.back();
        open.pop_back();
        if (stateOf(at) != from)
            continue;
        at->gcRefs = to;
        if (const auto own = m_lifelines.find(at);
            own != m_lifelines.end() && own->second->order == from)
            own->second->order = to;
        forEachKept(at, push);
        forEachShown(at, push);
    }
}

bool FinalizerOrder::enter(GcObject* object)
{
    if (stateOf(object) != Untouched)
        return false;
    std::vector<GcObject*> open{object};
    const auto push = [&open](GcObject* next) { open.push_back(next); };
    while (!open.empty()) {
        GcObject* at = open.back();
        open.pop_back();
        if (stateOf(at) == Kept)
            raise(at, Kept, KeptByOther);
        if (stateOf(at) != Untouched)
            continue;
        at->gcRefs = Visited;
        if (const auto own = m_lifelines.find(at); own != m_lifelines.end())
            own->second->order = own->second->order == Kept ? KeptByOther : Visited;
        forEachKept(at, push);
        forEachShown(at, push);
    }
    raise(object, Visited, Kept);
    return true;
}

bool FinalizerOrder::enter(Lifeline& lifeline)
{
    if (lifeline.order != Untouched)
        return false;
    lifeline.order = Kept;
    return true;
}

bool FinalizerOrder::leave(GcObject* object)
{
    if (stateOf(object) != Kept)
        return false;
    raise(object, Kept, KeptByOther);
    return true;
}

bool FinalizerOrder::leave(Lifeline& lifeline)
{
    return lifeline.order == Kept;
}

} // namespace model
