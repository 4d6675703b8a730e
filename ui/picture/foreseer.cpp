#include "ui/picture/foreseer.h"

#include "ui/picture/card_geometry.h"

#include <algorithm>

namespace ui {

using model::Kind;
using model::ObjectId;
using model::Role;

namespace {

constexpr qreal kWeakShare = 0.02;
constexpr qreal kCallbackShare = 1000; // A callback stands behind the reference that calls it.

} // namespace

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
    const auto born = m_births.find(object);
    fresh.birth = born == m_births.end() ? m_now : born->second;
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

/// The card that stands for an owner: the card of `__main__` for its frame, a weak container for
/// its parts.
ObjectId Foreseer::cardOf(ObjectId owner) const
{
    const ObjectId container = containerOf(owner);
    if (container)
        return container;
    return owner == m_mainActivation ? m_snapshot.mainNamespace() : owner;
}

ObjectId Foreseer::containerOf(ObjectId part) const
{
    return m_options.showInternals ? ObjectId{} : m_weakParts.containerOf(part);
}

void Foreseer::enterFrame(const model::event::FrameEntered& entered)
{
    const ObjectId names = m_snapshot.at(entered.frame).edges.targetIn(Role::FrameLocals);
    const bool isMain = names && names == m_snapshot.mainNamespace();
    if (isMain || (!m_mainActivation && !entered.caller)) {
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

bool Foreseer::isOfOtherModule(ObjectId dict) const
{
    const model::ObjectState& state = m_snapshot.at(dict);
    return state.kind == Kind::Dict && state.keeper && dict != m_snapshot.mainNamespace()
           && m_snapshot.at(state.keeper).kind == Kind::Module;
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
    if (owner && isOfOtherModule(owner))
        return false;
    if (m_options.isOfLibrary(object) && (!owner || m_options.isOfLibrary(owner)))
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

/// Whether what it holds is more than a part of some operation or call. Parts of other cards
/// are settled in the end.
bool Foreseer::isKeeper(ObjectId owner) const
{
    switch (m_snapshot.at(owner).kind) {
    case Kind::Dict: return owner == m_snapshot.mainNamespace() || !m_castIndex.contains(owner);
    case Kind::Function:
    case Kind::Type:
    case Kind::Module:
    case Kind::Generator: return !m_castIndex.contains(owner);
    default: return false;
    }
}

void Foreseer::linked(ObjectId owner, model::Slot slot, ObjectId target)
{
    const Role role = slot.role();
    if (!owner || role == Role::Native || role == Role::Static)
        return;
    const ObjectId from = cardOf(owner);
    bindName(owner, slot, target);
    if (!m_snapshot.contains(from))
        return; // A WeakMethod is made after its parts.
    if (const ObjectId container = containerOf(target)) {
        if (m_snapshot.contains(container))
            m_touched.insert(container);
        return;
    }
    // A tuple of atoms that gets something else has a card from now on.
    if (m_snapshot.at(from).kind == Kind::Tuple && m_cast.size() < Foresight::kMostForeseen
        && isCandidate(from, {}, Role::Item))
        addCast(from);
    m_touched.insert(from);
    m_touched.insert(target);
    if (!cast(target)) {
        if (m_cast.size() >= Foresight::kMostForeseen || !isCandidate(target, owner, role))
            return;
        addCast(target).firstOwner = from;
    }
    Cast& held = *cast(target);
    const bool isPart = role != Role::Stack && role != Role::Local;
    held.isLasting = held.isLasting || (isPart && isKeeper(from));
    if (role == Role::Local)
        held.frame = owner;
    if (from == target)
        return; // A finalizer is the callback of a reference that is part of it.
    const qreal passing = role == Role::Stack ? 0.01 : 1;
    link(from, target, role == Role::Callback ? kCallbackShare : passing, true);
    Tie& tie = m_ties.at(tieKey(from, target));
    tie.isPart = tie.isPart || isPart;
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
    const ObjectId container = containerOf(target);
    if (owner && container && m_snapshot.contains(container))
        m_touched.insert(container);
    if (!owner || !m_snapshot.contains(cardOf(owner)) || slot.role() == Role::Native
        || slot.role() == Role::Static || !cast(target))
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
        m_touched.insert(cardOf(weak->ref));
        link(cardOf(weak->ref), weak->referent, kWeakShare, true);
    } else if (const auto* cleared = std::get_if<WeakrefCleared>(&event)) {
        link(cardOf(cleared->ref), cleared->referent, kWeakShare, false);
        m_touched.insert(cardOf(cleared->ref));
    } else if (const auto* freed = std::get_if<Freed>(&event)) {
        if (Cast* dead = cast(freed->object))
            dead->death = m_now;
    } else if (const auto* born = std::get_if<Allocated>(&event)) {
        if (m_cast.size() < Foresight::kMostForeseen)
            m_births[born->object] = m_now;
    } else if (const auto* left = std::get_if<FrameLeft>(&event)) {
        m_frameEnds[left->frame] = m_now;
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
    const Visibility visibility(m_recording, m_snapshot, m_options, m_callbacks, m_weakParts);
    const ContentMaker maker(m_recording, m_snapshot, visibility, m_options, m_names, m_now);
    std::vector<ObjectId> touched(m_touched.begin(), m_touched.end());
    std::sort(touched.begin(), touched.end());
    for (const ObjectId object : touched)
        measure(maker, visibility, object);
    m_touched.clear();
}

} // namespace ui
