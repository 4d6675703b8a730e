#include "model/query/marking_film.h"

#include "model/query/references.h"

namespace model {

ReachabilityFilm filmMarking(const Snapshot& snapshot)
{
    using Move = ReachabilityFilm::Move;
    const ReferenceGraph graph(snapshot);
    ReachabilityFilm film;
    std::vector<bool> isMarked(snapshot.lastId() + 1);
    const auto reach = [&](ObjectId owner, Slot slot, ObjectId target) {
        const ObjectId node = graph.nodeOf(target);
        if (isMarked[node.value])
            return;
        isMarked[node.value] = true;
        film.moves.push_back({Move::Reached, node, owner, slot});
    };
    const std::vector<ObjectId> all = snapshot.liveObjects();
    for (const ObjectId id : all) {
        if (graph.isHeldByInterpreter(id))
            reach({}, Role::Native, id);
        if (graph.isRunning(id))
            for (const Edge& edge : snapshot.at(id).edges)
                reach(id, edge.slot, edge.target);
    }
    for (std::size_t i = 0; i < film.moves.size(); ++i)
        graph.forEachReference(film.moves[i].object, [&reach](const Reference& held) {
            reach(held.owner, held.slot, held.target);
        });
    for (const ObjectId id : all) {
        if (snapshot.at(id).kind == Kind::Activation)
            continue;
        film.examined.push_back(id);
        (isMarked[id.value] ? film.reachable : film.unreachable).push_back(id);
    }
    return film;
}

} // namespace model
