// What the walk through a run comes to: who lasts, who leaves a ghost, who sits where.

#include "ui/picture/card_geometry.h"
#include "ui/picture/foreseer.h"

#include <algorithm>

namespace ui {

using model::Kind;
using model::ObjectId;
using model::Role;

namespace {

constexpr std::size_t kEveryEvent = 600;        // Shorter runs are looked at after each event.
constexpr std::size_t kMostLooks = 400;         // Longer ones so many times, at lines,
constexpr std::size_t kLookBudget = 40'000'000; // but not at more objects than these in all.
constexpr model::EventIndex kNever = ~model::EventIndex{0};

} // namespace

/// Cells and tuples are packing.
bool Foreseer::leavesGhost(const Cast& known) const
{
    const Kind kind = m_snapshot.at(known.node.id).kind;
    if (known.node.seat != LayoutNode::Seat::Free || kind == Kind::Record)
        return false;
    // Most of these come and go with a call; others are mourned where one wants to see them.
    const bool isPassing = kind == Kind::Cell || kind == Kind::Tuple || kind == Kind::BoundMethod;
    return !isPassing || (m_options.showInternals && known.isLasting);
}

LayoutGraph Foreseer::graph()
{
    LayoutGraph graph;
    for (const Cast& known : m_cast)
        graph.nodes.push_back(known.node);
    for (const std::uint64_t key : m_tieOrder) {
        Tie& tie = m_ties.at(key);
        if (tie.open > 0)
            tie.weight += m_now - tie.since;
        LayoutLink link;
        link.from = ObjectId{static_cast<std::uint32_t>(key >> 32U)};
        link.to = ObjectId{static_cast<std::uint32_t>(key)};
        link.drop = std::max(tie.drop, 0.0);
        link.weight = (tie.weight + 1) * tie.share;
        graph.links.push_back(link);
    }
    return graph;
}

/// Who was never to be seen at any line needs no seat.
void Foreseer::dropUnseen()
{
    if (m_stride > 1)
        return;
    std::erase_if(m_cast, [](const Cast& known) {
        return known.node.seat == LayoutNode::Seat::Free && known.node.size == kUnseenSize;
    });
    m_castIndex.clear();
    for (std::size_t i = 0; i < m_cast.size(); ++i)
        m_castIndex.emplace(m_cast[i].node.id, i);
}

/// Parts of what lasts last too; parts of what belongs to one call belong to that call.
void Foreseer::settleLasting()
{
    std::unordered_map<ObjectId, std::vector<ObjectId>> parts;
    for (const std::uint64_t key : m_tieOrder)
        if (m_ties.at(key).isPart)
            parts[ObjectId{static_cast<std::uint32_t>(key >> 32U)}].push_back(
                ObjectId{static_cast<std::uint32_t>(key)});
    std::vector<ObjectId> open;
    for (const bool wantsLasting : {true, false}) {
        for (const Cast& known : m_cast)
            if (wantsLasting ? known.isLasting : static_cast<bool>(known.frame))
                open.push_back(known.node.id);
        while (!open.empty()) {
            const Cast owner = *cast(open.back());
            open.pop_back();
            for (const ObjectId part : parts[owner.node.id]) {
                Cast* held = cast(part);
                if (!held || held->isLasting || (!wantsLasting && held->frame))
                    continue;
                held->isLasting = wantsLasting;
                held->frame = wantsLasting ? held->frame : owner.frame;
                open.push_back(part);
            }
        }
    }
}

/// When somebody else may have the seat: ghosts of a call stay until it returns.
model::EventIndex Foreseer::freeFrom(const Cast& known) const
{
    const auto end = m_frameEnds.find(known.frame);
    if (!m_options.showDead || !known.frame || !leavesGhost(known))
        return known.death;
    return std::max(known.death, end == m_frameEnds.end() ? kNever : end->second);
}

/// Seats are shared by objects of one type and of one owner, or of calls of one function.
std::uint64_t Foreseer::seatKind(const Cast& known) const
{
    ObjectId place = known.firstOwner;
    if (m_snapshot.contains(place) && m_snapshot.at(place).kind == Kind::Activation)
        place = m_snapshot.at(place).type;
    const auto seat = m_seatOf.find(place);
    return tieKey(seat == m_seatOf.end() ? place : seat->second, m_snapshot.at(known.node.id).type);
}

/// Those that leave no ghost share a seat with others of the same owner, one after the other.
void Foreseer::shareSeats(LayoutGraph& graph)
{
    struct Seat
    {
        std::size_t node;
        model::EventIndex freeFrom;
    };
    constexpr std::size_t kCrowd = 200;
    const bool keepsGhosts = m_options.showDead && m_cast.size() <= kCrowd;
    std::unordered_map<std::uint64_t, std::vector<Seat>> seats;
    std::vector<LayoutNode> nodes;
    for (std::size_t i = 0; i < m_cast.size(); ++i) {
        const Cast& known = m_cast[i];
        if (known.node.seat != LayoutNode::Seat::Free
            || (known.isLasting && keepsGhosts && leavesGhost(known))) {
            nodes.push_back(graph.nodes[i]);
            continue;
        }
        auto& shared = seats[seatKind(known)];
        const auto seat = std::find_if(shared.begin(), shared.end(), [&](const Seat& other) {
            return other.freeFrom < known.birth;
        });
        if (seat == shared.end()) {
            shared.push_back({nodes.size(), freeFrom(known)});
            nodes.push_back(graph.nodes[i]);
            continue;
        }
        seat->freeFrom = freeFrom(known);
        LayoutNode& occupant = nodes[seat->node];
        occupant.size = occupant.size.expandedTo(known.node.size);
        m_seatOf[known.node.id] = occupant.id;
    }
    graph.nodes = std::move(nodes);
    for (LayoutLink& link : graph.links) {
        const auto from = m_seatOf.find(link.from);
        const auto to = m_seatOf.find(link.to);
        link.from = from == m_seatOf.end() ? link.from : from->second;
        link.to = to == m_seatOf.end() ? link.to : to->second;
    }
}

/// What has to be known from the first moment on. Returns at how many lines one look is due.
std::size_t Foreseer::lookAhead()
{
    std::size_t lines = 0;
    std::size_t objects = 1;
    for (model::EventIndex i = 0; i < m_recording.journal.size(); ++i) {
        const model::Event& event = m_recording.journal.at(i);
        lines += std::holds_alternative<model::event::LineReached>(event);
        objects += std::holds_alternative<model::event::Allocated>(event);
        const auto* made = std::get_if<model::event::Linked>(&event);
        if (made && made->slot.role() == Role::Callback)
            m_callbacks.insert(made->target);
        const auto* moved = std::get_if<model::event::Moved>(&event);
        if (moved && moved->toSlot.role() == Role::Callback)
            m_callbacks.insert(moved->target);
    }
    const std::size_t looks = std::clamp<std::size_t>(kLookBudget / objects, 10, kMostLooks);
    return std::max<std::size_t>(1, lines / looks);
}

/// A ghost needs a line more than the living.
void Foreseer::measureGhosts(const std::unordered_map<ObjectId, Obituary>& obituaries)
{
    for (const auto& [object, obituary] : obituaries) {
        CardContent content = ghostContent(object, obituary);
        measureCard(content, m_theme, m_measure);
        LayoutNode& node = cast(object)->node;
        node.size = node.size.expandedTo(content.card.rect.size());
    }
}

namespace {

/// Cards that keep their place to the point: all that have one, but in layers where one of them
/// has grown.
Pins standing(const LayoutGraph& graph, const Positions& previous)
{
    std::unordered_set<int> crowded;
    for (const LayoutNode& node : graph.nodes) {
        const Place* place = previous.find(node.id);
        if (place && node.size.height() > place->size.height())
            crowded.insert(place->layer);
    }
    Pins pins;
    for (const LayoutNode& node : graph.nodes)
        if (const Place* place = previous.find(node.id); place && !crowded.contains(place->layer))
            pins.insert(node.id);
    return pins;
}

} // namespace

Foresight Foreseer::run(const std::atomic<bool>* cancel, const Positions& previous)
{
    start();
    const model::EventIndex size = m_recording.journal.size();
    m_stride = lookAhead();
    look();

    std::size_t line = 0;
    for (model::EventIndex i = 0; i < size; ++i) {
        const model::Event& event = m_recording.journal.at(i);
        m_now = i + 1;
        if (cancel && *cancel)
            return {};
        const bool isLine = std::holds_alternative<model::event::LineReached>(event);
        if (size > kEveryEvent && isLine && line++ % m_stride == 0)
            look();
        m_obituaries.before(m_snapshot, event, i);
        m_snapshot.apply(event);
        follow(event);
        if (size <= kEveryEvent)
            look();
    }
    look();

    dropUnseen();
    settleLasting();
    Foresight foresight;
    foresight.obituaries = m_obituaries.take([this](ObjectId object) {
        const Cast* known = cast(object);
        return known && (known->isLasting || known->frame) && leavesGhost(*known);
    });
    for (auto& [object, obituary] : foresight.obituaries)
        if (!cast(object)->isLasting)
            obituary.frame = cast(object)->frame;
    if (m_options.showDead)
        measureGhosts(foresight.obituaries);
    LayoutGraph wanted = graph();
    shareSeats(wanted);
    foresight.positions = layout(wanted, previous, standing(wanted, previous));
    for (const auto& [object, seat] : m_seatOf) {
        const Place place = foresight.positions.places.at(seat);
        foresight.positions.places.emplace(object, place);
    }
    foresight.isCut = m_cast.size() >= Foresight::kMostForeseen;
    foresight.names = std::move(m_names);
    foresight.callbacks = std::move(m_callbacks);
    foresight.weakParts = std::move(m_weakParts);
    return foresight;
}

Foresight foresee(const model::Recording& recording, const Theme& theme, const ViewOptions& options,
                  const std::atomic<bool>* cancel, const Positions& previous)
{
    const ViewOptions kinds = options.withoutChoices(); // Places last; choices come and go.
    return Foreseer(recording, theme, kinds).run(cancel, previous);
}

} // namespace ui
