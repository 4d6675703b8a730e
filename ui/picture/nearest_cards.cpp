#include "ui/picture/nearest_cards.h"

#include <algorithm>
#include <deque>

namespace ui {

namespace {

using model::ObjectId;

constexpr std::size_t kFirstParts = 12; // As many as a card has rows.

class NearestFirst
{
public:
    NearestFirst(const model::Snapshot& snapshot, std::uint32_t lastBuiltin)
        : m_snapshot(snapshot), m_lastBuiltin(lastBuiltin), m_isSeen(snapshot.lastId() + 1, false)
    {}

    void reach(ObjectId object)
    {
        if (!object || m_isSeen[object.value])
            return;
        m_isSeen[object.value] = true;
        m_near.push_back(object);
    }

    /// The next in order; none in the end.
    ObjectId take()
    {
        while (m_near.empty() && !m_later.empty()) {
            reach(m_later.front());
            m_later.pop_front();
        }
        if (m_near.empty())
            return {};
        const ObjectId object = m_near.front();
        m_near.pop_front();
        follow(m_snapshot.at(object));
        return object;
    }

    bool isSeen(ObjectId object) const { return m_isSeen[object.value]; }

private:
    bool leadsOn(ObjectId object) const
    {
        return object && object.value > m_lastBuiltin && !m_isSeen[object.value]
               && m_snapshot.at(object).isAlive()
               && m_snapshot.at(object).kind != model::Kind::Module;
    }

    void follow(const model::ObjectState& state)
    {
        std::size_t parts = 0;
        for (const model::Edge& edge : state.edges) {
            if (!leadsOn(edge.target))
                continue;
            if (parts++ < kFirstParts)
                reach(edge.target);
            else
                m_later.push_back(edge.target);
        }
        if (leadsOn(state.referent))
            reach(state.referent);
    }

    const model::Snapshot& m_snapshot;
    std::uint32_t m_lastBuiltin;
    std::vector<bool> m_isSeen;
    std::deque<ObjectId> m_near;
    std::deque<ObjectId> m_later;
};

} // namespace

std::vector<ObjectId> nearestCards(const model::Snapshot& snapshot,
                                   const std::vector<ObjectId>& roots, std::uint32_t lastBuiltin,
                                   const std::function<bool(ObjectId)>& wantsCard)
{
    NearestFirst order(snapshot, lastBuiltin);
    for (const ObjectId root : roots)
        order.reach(root);
    std::vector<ObjectId> reached;
    while (const ObjectId object = order.take())
        if (wantsCard(object))
            reached.push_back(object);

    std::vector<ObjectId> trash; // The newest.
    for (std::uint32_t id = snapshot.lastId(); id > lastBuiltin && trash.size() < kTrashCards; --id)
        if (!order.isSeen(ObjectId{id}) && wantsCard(ObjectId{id}))
            trash.push_back(ObjectId{id});
    reached.resize(std::min(reached.size(), kMostCards - trash.size()));
    reached.insert(reached.end(), trash.begin(), trash.end());
    return reached;
}

} // namespace ui
