#include "ui/picture/foresight.h"

#include "ui/picture/card_geometry.h"
#include "ui/picture/obituaries.h"

#include <algorithm>
#include <unordered_set>

namespace ui {

namespace {

using model::Kind;
using model::ObjectId;
using model::Role;

constexpr std::size_t kEveryEvent = 600; // Shorter runs are looked at after each event.
constexpr std::size_t kMostLooks = 400;  // Longer ones so many times, at lines.
constexpr QSizeF kUnseenSize(158, 78);
constexpr qreal kWeakShare = 0.02;
constexpr qreal kCallbackShare = 1000; // A callback stands behind the reference that calls it.

/// What is known of one future card.
struct Cast
{
    LayoutNode node;
    model::EventIndex birth = 0;
    model::EventIndex death = ~model::EventIndex{0};
    bool isLasting = false; ///< Something else than a value stack held it.
    ObjectId firstOwner;
};

class Foreseer
{
public:
    Foreseer(const model::Recording& recording, const Theme& theme, const ViewOptions& options)
        : m_recording(recording), m_theme(theme), m_options(options), m_measure(theme),
          m_snapshot(recording.start), m_obituaries(recording, options)
    {}

    /// Gives up and returns nothing of use once `cancel` is true.
    Foresight run(const std::atomic<bool>* cancel);

private:
    void start();
    void look();
    void measure(const ContentMaker& maker, const Visibility& visibility, ObjectId object);
    void follow(const model::Event& event);
    void linked(ObjectId owner, model::Slot slot, ObjectId target);
    void bindName(ObjectId owner, model::Slot slot, ObjectId target);
    void unlinked(ObjectId owner, model::Slot slot, ObjectId target);
    void link(ObjectId from, ObjectId to, qreal share, bool opens);
    void enterFrame(const model::event::FrameEntered& entered);
    void keepFrame(const model::event::FrameOwned& owned);
    Cast* cast(ObjectId object);
    Cast& addCast(ObjectId object);
    bool isCandidate(ObjectId object, ObjectId owner, Role role) const;
    ObjectId cardOf(ObjectId owner) const;
    std::size_t lookAhead();
    void measureGhosts(const std::unordered_map<ObjectId, Obituary>& obituaries);
    LayoutGraph graph();
    void shareSeats(LayoutGraph& graph);

    struct Tie
    {
        qreal weight = 0;
        qreal share = 1;
        model::EventIndex since = 0;
        int open = 0;
        qreal drop = -1;
    };

    const model::Recording& m_recording;
    const Theme& m_theme;
    const ViewOptions& m_options;
    TextMeasure m_measure;
    model::Snapshot m_snapshot;
    Obituaries m_obituaries;
    model::EventIndex m_now = 0;

    std::vector<Cast> m_cast; // In order of first appearance.
    std::unordered_map<ObjectId, std::size_t> m_castIndex;
    std::unordered_map<std::uint64_t, Tie> m_ties;
    std::vector<std::uint64_t> m_tieOrder;
    std::unordered_map<ObjectId, int> m_depths;
    std::unordered_map<ObjectId, ObjectId> m_seatOf;
    std::unordered_set<ObjectId> m_touched;
    ObjectId m_mainActivation;
    NameHistory m_names;
    std::unordered_set<ObjectId> m_callbacks;
};

std::uint64_t tieKey(ObjectId from, ObjectId to)
{
    return (std::uint64_t{from.value} << 32U) | to.value;
}

Cast* Foreseer::cast(ObjectId object)
{
    const auto found = m_castIndex.find(object);
    return found == m_castIndex.end() ? nullptr : &m_cast[found->second];
}

Cast& Foreseer::addCast(ObjectId object)
{
    if (Cast* known = cast(object))
        return *known;
    m_castIndex.emplace(object, m_cast.size());
    Cast& fresh = m_cast.emplace_back();
    fresh.node.id = object;
    fresh.node.size = kUnseenSize;
    fresh.birth = m_now;
    return fresh;
}

void Foreseer::start()
{
    if (const ObjectId names = m_snapshot.mainNamespace()) {
        addCast(names).node.seat = LayoutNode::Seat::Frame;
        m_depths[names] = 0;
        m_touched.insert(names);
    }
    // A frame that runs already when the recording begins.
    std::vector<ObjectId> frames;
    for (ObjectId frame = m_snapshot.topFrame(); frame; frame = m_snapshot.at(frame).caller)
        frames.push_back(frame);
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame)
        enterFrame({*frame, m_snapshot.at(*frame).caller});
}

/// The card that stands for an owner: the card of `__main__` for its frame.
ObjectId Foreseer::cardOf(ObjectId owner) const
{
    return owner == m_mainActivation ? m_snapshot.mainNamespace() : owner;
}

void Foreseer::enterFrame(const model::event::FrameEntered& entered)
{
    const ObjectId names = m_snapshot.at(entered.frame).edges.targetIn(Role::FrameLocals);
    if (!m_mainActivation && (names == m_snapshot.mainNamespace() || !entered.caller)) {
        m_mainActivation = entered.frame;
        return;
    }
    const auto below = m_depths.find(cardOf(entered.caller));
    const int depth = below == m_depths.end() ? 1 : below->second + 1;
    m_depths[entered.frame] = depth;
    if (cast(entered.frame) || m_cast.size() >= Foresight::kMostForeseen)
        return;
    Cast& frame = addCast(entered.frame);
    frame.node.seat = LayoutNode::Seat::Frame;
    frame.node.depth = std::min(depth, static_cast<int>(kMostFrames));
}

void Foreseer::keepFrame(const model::event::FrameOwned& owned)
{
    if (!owned.ownerAfter || owned.frame == m_mainActivation)
        return;
    Cast& frame = addCast(owned.frame);
    if (m_snapshot.at(owned.ownerAfter).kind == Kind::Generator) {
        frame.node.seat = LayoutNode::Seat::Free;
        link(owned.ownerAfter, owned.frame, kCallbackShare, true);
    } else if (frame.node.seat == LayoutNode::Seat::Frame) {
        frame.node.seat = LayoutNode::Seat::Kept;
    }
}

/// By kind and by who holds it; Visibility decides in the end, with the whole heap in view.
bool Foreseer::isCandidate(ObjectId object, ObjectId owner, Role role) const
{
    const model::ObjectState& state = m_snapshot.at(object);
    if (object.value <= m_recording.start.lastId() && !m_options.showBuiltins)
        return false;
    if (m_callbacks.contains(object))
        return true;
    if (isInnardRole(role) && !m_options.showInternals)
        return false;
    if (owner && isWeakContainer(m_snapshot.at(owner).kind) && state.kind == Kind::Weakref)
        return false;
    if ((state.kind == Kind::Dict && state.keeper)
        || (state.kind == Kind::Tuple && isAtom(m_snapshot, object) && !m_options.showAtoms))
        return false;
    return isKindWanted(state.kind, m_options);
}

void Foreseer::link(ObjectId from, ObjectId to, qreal share, bool opens)
{
    const auto [tie, isNew] = m_ties.try_emplace(tieKey(from, to));
    if (isNew)
        m_tieOrder.push_back(tie->first);
    Tie& known = tie->second;
    known.share = std::max(isNew ? 0.0 : known.share, share);
    if (opens && known.open++ == 0)
        known.since = m_now;
    else if (!opens && known.open > 0 && --known.open == 0)
        known.weight += m_now - known.since;
}

void Foreseer::linked(ObjectId owner, model::Slot slot, ObjectId target)
{
    const Role role = slot.role();
    if (!owner || role == Role::Native || role == Role::Static)
        return;
    const ObjectId from = cardOf(owner);
    bindName(owner, slot, target);
    // A tuple of atoms that gets something else has a card from now on.
    if (m_snapshot.at(from).kind == Kind::Tuple && m_cast.size() < Foresight::kMostForeseen
        && isCandidate(from, {}, Role::Item))
        addCast(from).isLasting = true;
    m_touched.insert(from);
    m_touched.insert(target);
    if (!cast(target)) {
        if (m_cast.size() >= Foresight::kMostForeseen || !isCandidate(target, owner, role))
            return;
        addCast(target).firstOwner = from;
    }
    Cast& held = *cast(target);
    held.isLasting = held.isLasting || role != Role::Stack;
    link(from, target,
         role == Role::Callback ? kCallbackShare
         : role == Role::Stack  ? 0.01
                                : 1,
         true);
}

/// Only names that have a line of their own, see ContentMaker.
void Foreseer::bindName(ObjectId owner, model::Slot slot, ObjectId target)
{
    const bool isNamespace = owner == m_snapshot.mainNamespace();
    const bool isName = slot.role() == Role::Local
                        || (isNamespace && slot.role() == Role::Entry && slot.index() % 2 == 1);
    if (!isName || !(isAtom(m_snapshot, target) || isCandidate(target, owner, slot.role())))
        return;
    const QString name = Labels(m_recording, m_snapshot).slot(owner, slot);
    if (!name.startsWith(QLatin1String("__")) || m_options.showBuiltins)
        m_names.bind(owner, name, m_now);
}

void Foreseer::unlinked(ObjectId owner, model::Slot slot, ObjectId target)
{
    if (!owner || slot.role() == Role::Native || slot.role() == Role::Static || !cast(target))
        return;
    m_touched.insert(cardOf(owner));
    link(cardOf(owner), target, 0, false);
}

void Foreseer::follow(const model::Event& event)
{
    using namespace model::event;
    if (const auto* made = std::get_if<Linked>(&event)) {
        linked(made->owner, made->slot, made->target);
    } else if (const auto* cut = std::get_if<Unlinked>(&event)) {
        unlinked(cut->owner, cut->slot, cut->target);
    } else if (const auto* moved = std::get_if<Moved>(&event)) {
        linked(moved->toOwner, moved->toSlot, moved->target);
        unlinked(moved->fromOwner, moved->fromSlot, moved->target);
    } else if (const auto* weak = std::get_if<WeakrefLinked>(&event)) {
        m_touched.insert(weak->ref);
        link(weak->ref, weak->referent, kWeakShare, true);
    } else if (const auto* cleared = std::get_if<WeakrefCleared>(&event)) {
        link(cleared->ref, cleared->referent, kWeakShare, false);
        m_touched.insert(cleared->ref);
    } else if (const auto* freed = std::get_if<Freed>(&event)) {
        if (Cast* dead = cast(freed->object))
            dead->death = m_now;
    } else if (const auto* entered = std::get_if<FrameEntered>(&event)) {
        enterFrame(*entered);
    } else if (const auto* reached = std::get_if<LineReached>(&event)) {
        m_touched.insert(cardOf(reached->frame));
    } else if (const auto* owned = std::get_if<FrameOwned>(&event)) {
        keepFrame(*owned);
    }
}

void Foreseer::measure(const ContentMaker& maker, const Visibility& visibility, ObjectId object)
{
    Cast* known = cast(object);
    if (!known || !(visibility.isShown(object) || visibility.isFrame(object)))
        return;
    CardContent content = maker.make(object);
    measureCard(content, m_theme, m_measure);
    const QSizeF size = content.card.rect.size();
    known->node.size = known->node.size == kUnseenSize ? size : known->node.size.expandedTo(size);
    if (!content.mark.isEmpty())
        known->node.beside = kMarkRoom;

    qreal first = -1;
    for (const OutgoingEdge& edge : content.edges) {
        if (edge.row == OutgoingEdge::kHeader)
            continue;
        const qreal port = content.rows[edge.row].port.y();
        first = first < 0 ? port : first;
        const auto tie = m_ties.find(tieKey(object, edge.target));
        if (tie != m_ties.end() && tie->second.drop < 0)
            tie->second.drop = port - first;
    }
}

/// Sees how large the cards are that changed since the last look.
void Foreseer::look()
{
    if (m_touched.empty())
        return;
    // Their title says which line runs.
    if (const ObjectId frame = m_snapshot.topFrame()) {
        m_touched.insert(cardOf(frame));
        m_touched.insert(cardOf(m_snapshot.at(frame).caller));
    }
    const Visibility visibility(m_recording, m_snapshot, m_options, m_callbacks);
    const ContentMaker maker(m_recording, m_snapshot, visibility, m_options, m_names, m_now);
    std::vector<ObjectId> touched(m_touched.begin(), m_touched.end());
    std::sort(touched.begin(), touched.end());
    for (const ObjectId object : touched)
        measure(maker, visibility, object);
    m_touched.clear();
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
        if (known.node.seat != LayoutNode::Seat::Free || (known.isLasting && keepsGhosts)) {
            nodes.push_back(graph.nodes[i]);
            continue;
        }
        auto& shared = seats[tieKey(known.firstOwner, m_snapshot.at(known.node.id).type)];
        const auto seat = std::find_if(shared.begin(), shared.end(), [&](const Seat& other) {
            return other.freeFrom < known.birth;
        });
        if (seat == shared.end()) {
            shared.push_back({nodes.size(), known.death});
            nodes.push_back(graph.nodes[i]);
            continue;
        }
        seat->freeFrom = known.death;
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

/// What has to be known from the first moment on. Returns the number of lines.
std::size_t Foreseer::lookAhead()
{
    std::size_t lines = 0;
    for (model::EventIndex i = 0; i < m_recording.journal.size(); ++i) {
        const model::Event& event = m_recording.journal.at(i);
        lines += std::holds_alternative<model::event::LineReached>(event);
        const auto* made = std::get_if<model::event::Linked>(&event);
        if (made && made->slot.role() == Role::Callback)
            m_callbacks.insert(made->target);
        const auto* moved = std::get_if<model::event::Moved>(&event);
        if (moved && moved->toSlot.role() == Role::Callback)
            m_callbacks.insert(moved->target);
    }
    return lines;
}

/// A ghost needs a line more than the living.
void Foreseer::measureGhosts(const std::unordered_map<ObjectId, Obituary>& obituaries)
{
    for (const auto& [object, obituary] : obituaries) {
        CardContent content = ghostContent(object, m_snapshot.at(object).kind, obituary);
        measureCard(content, m_theme, m_measure);
        LayoutNode& node = cast(object)->node;
        node.size = node.size.expandedTo(content.card.rect.size());
    }
}

Foresight Foreseer::run(const std::atomic<bool>* cancel)
{
    start();
    const model::EventIndex size = m_recording.journal.size();
    const std::size_t lines = lookAhead();
    look();
    const std::size_t stride = std::max<std::size_t>(1, lines / kMostLooks);

    std::size_t line = 0;
    for (model::EventIndex i = 0; i < size; ++i) {
        const model::Event& event = m_recording.journal.at(i);
        m_now = i + 1;
        if (cancel && *cancel)
            return {};
        const bool isLine = std::holds_alternative<model::event::LineReached>(event);
        if (size > kEveryEvent && isLine && line++ % stride == 0)
            look();
        m_obituaries.before(m_snapshot, event, i);
        m_snapshot.apply(event);
        follow(event);
        if (size <= kEveryEvent)
            look();
    }
    look();

    Foresight foresight;
    foresight.obituaries = m_obituaries.take([this](ObjectId object) {
        const Cast* known = cast(object);
        return known && known->isLasting && known->node.seat == LayoutNode::Seat::Free;
    });
    if (m_options.showDead)
        measureGhosts(foresight.obituaries);
    LayoutGraph wanted = graph();
    shareSeats(wanted);
    foresight.positions = layout(wanted);
    for (const auto& [object, seat] : m_seatOf) {
        const Place place = foresight.positions.places.at(seat);
        foresight.positions.places.emplace(object, place);
    }
    foresight.isCut = m_cast.size() >= Foresight::kMostForeseen;
    foresight.names = std::move(m_names);
    foresight.callbacks = std::move(m_callbacks);
    return foresight;
}

} // namespace

Foresight foresee(const model::Recording& recording, const Theme& theme, const ViewOptions& options,
                  const std::atomic<bool>* cancel)
{
    return Foreseer(recording, theme, options).run(cancel);
}

} // namespace ui
