#include "ui/picture/visibility.h"

#include "ui/picture/labels.h"
#include "ui/picture/nearest_cards.h"

#include <algorithm>

namespace ui {

namespace {

using model::Kind;
using model::Role;

} // namespace

bool isInnardRole(Role role)
{
    switch (role) {
    case Role::Code:
    case Role::Globals:
    case Role::Builtins:
    case Role::Defaults:
    case Role::KwDefaults:
    case Role::Closure:
    case Role::Annotations:
    case Role::Constant:
    case Role::TypeDict:
    case Role::Mro:
    case Role::Bases:
    case Role::Base:
    case Role::ModuleDict:
    case Role::FrameCode:
    case Role::FrameFunction:
    case Role::FrameObject:
    case Role::GeneratorCode:
    case Role::FrameLocals: return true;
    default: return false;
    }
}

bool isWeakContainer(Kind kind)
{
    return kind == Kind::WeakValueDictionary || kind == Kind::WeakKeyDictionary
           || kind == Kind::WeakSet;
}

bool isKindWanted(Kind kind, const ViewOptions& options)
{
    if (isAtomKind(kind))
        return options.showAtoms;
    switch (kind) {
    case Kind::Type: return options.showClasses;
    case Kind::Function:
    case Kind::BuiltinFunction: return options.showFunctions;
    case Kind::Module: return options.showModules;
    case Kind::Code:
    case Kind::Frame:
    case Kind::Traceback:
    case Kind::Record: return options.showInternals;
    case Kind::Activation: return false;
    default: return true;
    }
}

Visibility::Visibility(const model::Recording& recording, const model::Snapshot& snapshot,
                       const ViewOptions& options,
                       const std::unordered_set<model::ObjectId>& alsoShown,
                       const WeakParts& weakParts)
    : m_snapshot(snapshot), m_options(options), m_lastBuiltin(recording.start.lastId()),
      m_mainNamespace(snapshot.mainNamespace()), m_shown(snapshot.lastId() + 1, State::Hidden),
      m_isHeldByScript(snapshot.lastId() + 1, false), m_isInnard(snapshot.lastId() + 1, false),
      m_alsoShown(alsoShown), m_weakParts(weakParts)
{
    findFrames();
    markInnards();
    show();
}

void Visibility::findFrames()
{
    for (model::ObjectId frame = m_snapshot.topFrame(); frame; frame = m_snapshot.at(frame).caller)
        m_running.push_back(frame);
    std::reverse(m_running.begin(), m_running.end());
    const auto main = std::find_if(m_running.begin(), m_running.end(), [this](auto frame) {
        const model::ObjectId names = m_snapshot.at(frame).edges.targetIn(Role::FrameLocals);
        return names && names == m_mainNamespace;
    });
    if (main != m_running.end()) {
        m_mainActivation = *main;
        m_running.erase(main);
    }
    skipFrames();
    m_frames.insert(m_running.begin(), m_running.end());
    if (m_mainNamespace)
        m_frames.insert(m_mainNamespace);
}

void Visibility::skipFrames()
{
    if (m_running.size() <= kMostFrames)
        return;
    const std::size_t skipped = m_running.size() - kMostFrames;
    const auto first = m_running.begin() + kOldestFrames;
    m_running.erase(first, first + static_cast<std::ptrdiff_t>(skipped));
    m_skippedFrames = static_cast<std::uint32_t>(skipped);
    m_aboveSkipped = m_running[kOldestFrames];
}

void Visibility::markInnards()
{
    std::vector<bool> heldOtherwise(m_isInnard.size(), false);
    for (std::uint32_t i = 1; i <= m_snapshot.lastId(); ++i) {
        const model::ObjectState& state = m_snapshot.at(model::ObjectId{i});
        if (!state.isAlive())
            continue;
        if (state.kind == Kind::Activation && state.keeper)
            findKept(model::ObjectId{i}, state);
        const bool isWeak = isWeakContainer(state.kind);
        // What a module other than the script keeps for itself.
        const bool isModuleDict = state.kind == Kind::Dict && state.keeper
                                  && model::ObjectId{i} != m_mainNamespace
                                  && m_snapshot.at(state.keeper).kind == Kind::Module;
        const bool isOfScript = isOwnerOfScript(model::ObjectId{i}, state, isModuleDict);
        if (state.kind == Kind::Traceback || state.kind == Kind::Exception)
            noteTracebacks(model::ObjectId{i}, state);
        for (const model::Edge& edge : state.edges) {
            if (isOfScript && !isInnardRole(edge.slot.role()))
                m_isHeldByScript[edge.target.value] = true;
            const bool isRefInside = isWeak && m_snapshot.at(edge.target).kind == Kind::Weakref;
            if (isRefInside || isModuleDict || isInnardRole(edge.slot.role())
                || isInsideWeak(model::ObjectId{i}, edge.target))
                m_isInnard[edge.target.value] = true;
            else
                heldOtherwise[edge.target.value] = true;
        }
    }
    for (std::size_t i = 0; i < m_isInnard.size(); ++i)
        m_isInnard[i] = m_isInnard[i] && !heldOtherwise[i];
    for (std::uint32_t i = m_lastBuiltin + 1; i <= m_snapshot.lastId(); ++i) {
        const model::ObjectState& state = m_snapshot.at(model::ObjectId{i});
        const model::ObjectId names =
            m_isInnard[i] ? state.edges.targetIn(Role::InstanceDict) : model::ObjectId{};
        if (names && m_snapshot.at(names).refcount == 1)
            m_isInnard[names.value] = true;
    }
}

/// The card of `__main__` stands for its frame, however long a traceback keeps that.
void Visibility::findKept(model::ObjectId activation, const model::ObjectState& state)
{
    m_keptBy.emplace(state.keeper, activation);
    if (state.isRunning)
        return;
    const model::ObjectId names = state.edges.targetIn(Role::FrameLocals);
    if (names && names == m_mainNamespace)
        m_mainActivation = m_mainActivation ? m_mainActivation : activation;
    else
        m_frames.insert(m_kept.emplace_back(activation));
}

void Visibility::noteTracebacks(model::ObjectId owner, const model::ObjectState& state)
{
    for (const model::Edge& edge : state.edges) {
        const Role role = edge.slot.role();
        if (role == Role::TracebackFrame)
            m_tracebackOf.emplace(edge.target, owner);
        else if (role == Role::Traceback || role == Role::TracebackNext)
            m_tracebackOwners.emplace(edge.target, owner);
    }
}

model::ObjectId Visibility::tracebackHolder(model::ObjectId frameObject) const
{
    const auto found = m_tracebackOf.find(frameObject);
    if (found == m_tracebackOf.end())
        return {};
    model::ObjectId holder = found->second;
    // Longer than any chain that has a card of its own.
    for (std::size_t i = 0; i < 2 * kMostFrames; ++i) {
        const auto owner = m_tracebackOwners.find(holder);
        if (owner == m_tracebackOwners.end())
            break;
        holder = owner->second;
    }
    return holder;
}

model::ObjectId Visibility::frameCardOf(model::ObjectId keeper) const
{
    const auto kept = m_keptBy.find(keeper);
    if (kept == m_keptBy.end())
        return {};
    if (kept->second == m_mainActivation)
        return m_mainNamespace;
    return isFrame(kept->second) ? kept->second : model::ObjectId{};
}

/// Whether a weak container, or the registry of finalizers, holds a part of it.
bool Visibility::isInsideWeak(model::ObjectId owner, model::ObjectId target) const
{
    if (m_weakParts.isEmpty())
        return false;
    const model::ObjectId container = m_weakParts.containerOf(target);
    return container
           && (owner == container || m_weakParts.containerOf(owner) == container
               || (m_weakParts.entryOf(container) == target && owner != m_mainNamespace
                   && owner.value <= m_lastBuiltin));
}

/// Whether what it holds belongs to the script, even if a library made it.
bool Visibility::isOwnerOfScript(model::ObjectId owner, const model::ObjectState& state,
                                 bool isModuleDict) const
{
    return m_options.library && owner.value > m_lastBuiltin && !isModuleDict
           && state.kind != Kind::Module && !m_options.isOfLibrary(owner);
}

bool Visibility::isKindShown(model::ObjectId object, const model::ObjectState& state) const
{
    if (m_alsoShown.contains(object))
        return true;
    if (state.kind == Kind::Dict && state.keeper)
        return m_options.showInternals && object != m_mainNamespace;
    if (state.kind == Kind::Tuple && isAtom(m_snapshot, object))
        return m_options.showAtoms;
    return isKindWanted(state.kind, m_options);
}

bool Visibility::isWanted(model::ObjectId object) const
{
    const model::ObjectState& state = m_snapshot.at(object);
    if (!state.isAlive() || state.kind == Kind::Activation)
        return false;
    if (object.value <= m_lastBuiltin && !m_options.showBuiltins)
        return false;
    if (m_options.isOfLibrary(object) && !m_isHeldByScript[object.value])
        return false;
    if (m_isInnard[object.value] && !m_options.showInternals
        && !(state.kind == Kind::Function && m_alsoShown.contains(object)))
        return false;
    return isKindShown(object, state);
}

void Visibility::show()
{
    const Choices& choices = m_options.choices;
    const bool hidesByHand = !choices.hidden.empty() || !choices.hiddenTypes.empty();
    for (std::uint32_t i = 1; i <= m_snapshot.lastId(); ++i) {
        const model::ObjectId object{i};
        if (isWanted(object)) {
            if (isFrame(object)) {
                m_shown[i] = State::Shown;
                continue;
            }
            count(object);
            if (hidesByHand && isHiddenByHand(object)) {
                ++m_hiddenByHand;
                continue;
            }
            m_shown[i] = State::Shown;
            m_objects.push_back(object);
        } else if (i > m_lastBuiltin && m_snapshot.at(object).isAlive()
                   && model::isCollectable(m_snapshot.at(object).kind)
                   && m_snapshot.at(object).kind != Kind::Activation) {
            ++m_hiddenCount;
        }
    }
    if (m_objects.size() > kMostCards)
        cut();
}

bool Visibility::isHiddenByHand(model::ObjectId object) const
{
    const Choices& choices = m_options.choices;
    if (choices.hidden.empty() && choices.hiddenTypes.empty())
        return false;
    return choices.hidden.contains(object)
           || choices.hiddenTypes.contains(m_snapshot.at(object).type);
}

void Visibility::count(model::ObjectId object)
{
    const model::ObjectId type = m_snapshot.at(object).type;
    if (!m_lastMember || m_lastMember->tally.type != type) // Mostly many of one type in a row.
        m_lastMember = &m_types[type];
    Member& member = *m_lastMember;
    if (member.tally.total++ > 0)
        return;
    member.object = object;
    member.tally.type = type;
    member.tally.isHidden = m_options.choices.hiddenTypes.contains(type);
}

std::vector<Visibility::Member> Visibility::types() const
{
    std::unordered_map<model::ObjectId, std::uint32_t> shown;
    for (const model::ObjectId object : m_objects)
        ++shown[m_snapshot.at(object).type];
    std::vector<Member> members;
    for (const auto& [type, member] : m_types) {
        members.push_back(member);
        members.back().tally.shown = shown[type];
    }
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
        return a.tally.total != b.tally.total ? a.tally.total > b.tally.total : a.object < b.object;
    });
    return members;
}

void Visibility::takeOut(const std::unordered_set<model::ObjectId>& cards)
{
    const auto isOut = [&cards](model::ObjectId card) { return cards.contains(card); };
    for (const model::ObjectId card : cards)
        if (isShown(card))
            m_shown[card.value] = State::Hidden;
    m_hiddenByHand += static_cast<std::uint32_t>(std::erase_if(m_objects, isOut));
    m_hiddenByHand += static_cast<std::uint32_t>(std::erase_if(m_kept, isOut));
    std::erase_if(m_frames, isOut);
}

void Visibility::cut()
{
    std::vector<model::ObjectId> roots;
    if (m_options.choices.focus && m_snapshot.contains(m_options.choices.focus))
        roots.push_back(m_options.choices.focus);
    roots.insert(roots.end(), {m_mainNamespace, m_mainActivation});
    roots.insert(roots.end(), m_running.begin(), m_running.end());
    roots.insert(roots.end(), m_kept.begin(), m_kept.end());
    std::vector<model::ObjectId> kept =
        nearestCards(m_snapshot, roots, m_lastBuiltin, [this](model::ObjectId object) {
            return isShown(object) && !isFrame(object);
        });
    m_cutCount = static_cast<std::uint32_t>(m_objects.size() - kept.size());
    for (const model::ObjectId object : m_objects)
        m_shown[object.value] = State::Hidden;
    for (const model::ObjectId object : kept)
        m_shown[object.value] = State::Shown;
    std::sort(kept.begin(), kept.end());
    m_objects = std::move(kept);
}

bool Visibility::isFrame(model::ObjectId object) const
{
    return m_frames.contains(object);
}

model::ObjectId Visibility::cardOf(model::ObjectId object) const
{
    if (!object)
        return {};
    if (object == m_mainActivation)
        return m_mainNamespace;
    if (isShown(object) || isFrame(object))
        return object;
    const Kind kind = m_snapshot.at(object).kind;
    if (kind != Kind::Frame && kind != Kind::Traceback)
        return {};
    const model::ObjectId frame = frameOf(object);
    return frame == m_mainActivation ? m_mainNamespace : isFrame(frame) ? frame : model::ObjectId{};
}

/// The activation behind a frame object or a traceback.
model::ObjectId Visibility::frameOf(model::ObjectId object) const
{
    const model::ObjectState& state = m_snapshot.at(object);
    if (state.kind == Kind::Traceback)
        object = state.edges.targetIn(Role::TracebackFrame);
    const auto kept = m_keptBy.find(object);
    return kept == m_keptBy.end() ? model::ObjectId{} : kept->second;
}

} // namespace ui
