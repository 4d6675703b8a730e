#include "model/query/holders.h"

#include <algorithm>

namespace model {

namespace {

/// Names people wrote come first, temporaries last.
int rank(Role role)
{
    switch (role) {
    case Role::Local: return 0;
    case Role::Entry: return 1;
    case Role::Stack: return 3;
    case Role::Native:
    case Role::Static: return 4;
    default: return 2;
    }
}

CountBreakdown sumOf(const Snapshot& snapshot, const Recording& recording, ObjectId object,
                     std::span<const Holder> holders)
{
    const ObjectState& state = snapshot.at(object);
    CountBreakdown result;
    result.isStatic = state.isStatic();
    for (const Holder& holder : holders) {
        const std::uint32_t count = holder.owner ? 1 : state.nativeHolders;
        result.count += count;
        result.terms.push_back({holder.owner, holder.slot, count,
                                holderLabel(snapshot, recording, holder.owner, holder.slot)});
    }
    std::stable_sort(result.terms.begin(), result.terms.end(),
                     [](const CountTerm& a, const CountTerm& b) {
                         return rank(a.slot.role()) < rank(b.slot.role());
                     });
    return result;
}

} // namespace

std::string CountBreakdown::sentence() const
{
    std::string text = isStatic ? "without end" : std::to_string(count);
    std::string_view between = " = ";
    for (const CountTerm& term : terms) {
        text += between;
        if (term.count > 1 && !isStatic)
            text += std::to_string(term.count) + " x ";
        text += term.label;
        between = " + ";
    }
    return text;
}

CountBreakdown breakdown(const Snapshot& snapshot, const Recording& recording, ObjectId object)
{
    return sumOf(snapshot, recording, object, snapshot.holdersOf(object));
}

CountBreakdown breakdown(const ReferenceGraph& graph, const Recording& recording, ObjectId object)
{
    std::vector<Holder> holders;
    if (graph.snapshot().at(object).nativeHolders > 0)
        holders.push_back({kInterpreter, Role::Native});
    const auto others = graph.holdersOf(object);
    holders.insert(holders.end(), others.begin(), others.end());
    return sumOf(graph.snapshot(), recording, object, holders);
}

} // namespace model
