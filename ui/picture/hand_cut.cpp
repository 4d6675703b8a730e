#include "ui/picture/hand_cut.h"

#include "ui/theme/numbers.h"

#include <algorithm>

namespace ui {

namespace {

using model::ObjectId;

using CardSet = std::unordered_set<ObjectId>;

/// Which card refers to which, as the picture would show it.
class CardGraph
{
public:
    CardGraph(const std::vector<CardContent>& cards, const Visibility& visibility)
    {
        const std::vector<ObjectId>& kept = visibility.keptFrames();
        for (const CardContent& content : cards) {
            const ObjectId card = content.card.id;
            m_cards.push_back(card);
            if (content.card.shape == CardShape::Names
                && std::find(kept.begin(), kept.end(), card) == kept.end())
                m_roots.insert(card);
            for (const OutgoingEdge& edge : content.edges)
                if (edge.target != card) {
                    m_outgoing[card].push_back(edge.target);
                    m_incoming[edge.target].push_back(card);
                }
        }
    }

    const std::vector<ObjectId>& cards() const { return m_cards; }
    bool isRoot(ObjectId card) const { return m_roots.contains(card); }

    const std::vector<ObjectId>& outgoing(ObjectId card) const { return at(m_outgoing, card); }
    const std::vector<ObjectId>& incoming(ObjectId card) const { return at(m_incoming, card); }

    /// All that `from` lead to, over cards that `passes` lets pass, in addition to `reached`.
    template <class Passes>
    void reach(std::vector<ObjectId> from, const Passes& passes, CardSet& reached) const
    {
        while (!from.empty()) {
            const ObjectId card = from.back();
            from.pop_back();
            for (const ObjectId next : outgoing(card))
                if (!isRoot(next) && reached.insert(next).second && passes(next))
                    from.push_back(next);
        }
    }

private:
    using Neighbours = std::unordered_map<ObjectId, std::vector<ObjectId>>;

    static const std::vector<ObjectId>& at(const Neighbours& neighbours, ObjectId card)
    {
        static const std::vector<ObjectId> s_none;
        const auto found = neighbours.find(card);
        return found == neighbours.end() ? s_none : found->second;
    }

    std::vector<ObjectId> m_cards;
    CardSet m_roots;
    Neighbours m_outgoing;
    Neighbours m_incoming;
};

/// What nothing but the stopped ones leads to.
void stop(const CardGraph& graph, const Choices& choices, HandCut& cut)
{
    std::vector<ObjectId> stopped;
    for (const ObjectId card : graph.cards())
        if (choices.stopped.contains(card))
            stopped.push_back(card);
    if (stopped.empty())
        return;
    CardSet behind;
    graph.reach(
        stopped, [](ObjectId) { return true; }, behind);
    for (const ObjectId card : stopped)
        behind.erase(card);

    std::vector<ObjectId> others;
    for (const ObjectId card : graph.cards())
        if (!behind.contains(card) && !choices.stopped.contains(card))
            others.push_back(card);
    CardSet reached;
    graph.reach(
        others, [&](ObjectId card) { return !choices.stopped.contains(card); }, reached);
    for (const ObjectId card : behind)
        if (!reached.contains(card))
            cut.removed.insert(card);

    for (const ObjectId card : stopped) {
        CardSet lost;
        graph.reach(
            {card}, [&](ObjectId next) { return cut.removed.contains(next); }, lost);
        cut.beyond[card] = static_cast<std::uint32_t>(std::count_if(
            lost.begin(), lost.end(), [&](ObjectId next) { return cut.removed.contains(next); }));
    }
}

/// What is more references away from the focus than it may be.
void focus(const CardGraph& graph, const Choices& choices, HandCut& cut)
{
    CardSet near{choices.focus};
    std::vector<ObjectId> ring{choices.focus};
    const auto reach = [&](ObjectId next, std::vector<ObjectId>& ahead) {
        if (!cut.removed.contains(next) && near.insert(next).second && !graph.isRoot(next))
            ahead.push_back(next);
    };
    for (int step = 0; step < choices.reach; ++step) {
        std::vector<ObjectId> ahead;
        for (const ObjectId card : ring) {
            for (const ObjectId next : graph.outgoing(card))
                reach(next, ahead);
            for (const ObjectId next : graph.incoming(card))
                reach(next, ahead);
        }
        ring = std::move(ahead);
    }
    for (const ObjectId card : graph.cards())
        if (!near.contains(card) && !graph.isRoot(card))
            cut.removed.insert(card);
    for (const ObjectId card : ring) {
        CardSet lost;
        for (const auto* neighbours : {&graph.outgoing(card), &graph.incoming(card)})
            for (const ObjectId next : *neighbours)
                if (cut.removed.contains(next))
                    lost.insert(next);
        if (!lost.empty() && !choices.stopped.contains(card))
            cut.beyond[card] = static_cast<std::uint32_t>(lost.size());
    }
}

} // namespace

HandCut cutByHand(const std::vector<CardContent>& cards, const Visibility& visibility,
                  const Choices& choices)
{
    HandCut cut;
    const CardGraph graph(cards, visibility);
    stop(graph, choices, cut);
    const bool hasFocus = std::any_of(cards.begin(), cards.end(), [&](const CardContent& content) {
        return content.card.id == choices.focus && !cut.removed.contains(choices.focus);
    });
    if (hasFocus)
        focus(graph, choices, cut);
    return cut;
}

void foldCard(CardContent& content)
{
    Card& card = content.card;
    card.footer.clear();
    for (OutgoingEdge& edge : content.edges)
        edge.row = OutgoingEdge::kHeader;
    if (card.shape != CardShape::Names) {
        card.unfolded = card.shape;
        card.shape = CardShape::Dot;
        card.subtitle.clear();
        content.rows.clear();
        return;
    }
    const auto shown = std::count_if(content.rows.begin(), content.rows.end(), [](const Row& row) {
        return row.kind == RowKind::Name && !row.isGone;
    });
    const std::size_t names = static_cast<std::size_t>(shown) + content.cutRows;
    Row folded;
    folded.kind = RowKind::More;
    folded.label = names == 1 ? PictureWords::tr("+1 name")
                              : PictureWords::tr("+%1 names").arg(inGroups(names));
    content.rows = {folded};
}

} // namespace ui
