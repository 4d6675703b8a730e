#include "model/query/labels.h"
#include "model/session/gestures.h"

// Taking references away.

namespace model {

namespace {

constexpr const char* kFrameReason = "it belongs to a running frame";
constexpr const char* kFrameRemedy = "it goes when the frame returns";

GestureStatements cannotDelete(std::string reason, std::string remedy = {})
{
    return {{}, std::move(reason), std::move(remedy)};
}

/// Attributes of the interpreter's own objects that can be set but not deleted.
bool isOnlySettable(Role role)
{
    switch (role) {
    case Role::Defaults:
    case Role::KwDefaults:
    case Role::Doc:
    case Role::Notes:
    case Role::Traceback:
    case Role::Cause:
    case Role::Context:
    case Role::TracebackNext: return true;
    default: return false;
    }
}

} // namespace

/// The weak dictionary or set of which this is the dict or set `data`.
ObjectId Gestures::weakContainerOf(ObjectId inner) const
{
    for (const Holder& holder : m_now.holdersOf(inner))
        if (holder.owner && m_now.at(holder.owner).kind == Kind::Instance
            && (m_paths.isInstanceOf(holder.owner, "WeakValueDictionary")
                || m_paths.isInstanceOf(holder.owner, "WeakKeyDictionary")
                || m_paths.isInstanceOf(holder.owner, "WeakSet")))
            return holder.owner;
    return {};
}

GestureStatements Gestures::deleteName(const std::string& name) const
{
    if (!m_paths.named(name))
        return cannotDelete("there is no name " + name + " in __main__");
    return {{"del " + name}, {}, {}};
}

/// An entry of a dict, as the expression behind `del`.
Gestures::Text Gestures::entryPlace(ObjectId dict, std::uint32_t entry) const
{
    const ObjectState& state = m_now.at(dict);
    const ObjectId key = state.edges.targetIn({Role::Entry, 2 * entry});
    if (dict == m_now.mainNamespace() && key && m_now.at(key).kind == Kind::Str)
        return {textOf(key).substr(1, textOf(key).size() - 2), {}};
    const ObjectId weakOwner = weakContainerOf(dict);
    const ObjectId keeper = state.keeper ? state.keeper : m_paths.ownerOfDict(dict);
    if (keeper && m_now.at(keeper).kind == Kind::Type && !m_paths.isPythonClass(keeper))
        return {{}, cannotDelete("built-in classes never change")};
    Text path = pathOf(weakOwner ? weakOwner : keeper ? keeper : dict);
    if (!path)
        return path;
    const auto written = m_paths.keyText(dict, entry);
    if (keeper && !weakOwner && written) {
        const std::string name = written->substr(1, written->size() - 2);
        if (isPythonName(name))
            return {path.expression + '.' + name, {}};
    }
    if (keeper && !weakOwner)
        return {{}, cannotDelete("the attribute has no name that can be written")};
    if (written)
        return {path.expression + '[' + *written + ']', {}};
    std::size_t position = 0;
    for (const Edge& edge : state.edges)
        if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1
            && edge.slot.index() / 2 < entry)
            ++position;
    return {path.expression + "[list(" + path.expression + ")[" + std::to_string(position) + "]]",
            {}};
}

Gestures::Text Gestures::itemPlace(ObjectId owner, Slot slot) const
{
    const ObjectState& state = m_now.at(owner);
    if (state.kind == Kind::Tuple)
        return {{}, cannotDelete("a tuple never changes", "let go of the whole tuple")};
    if (state.kind != Kind::List && state.kind != Kind::Deque)
        return {{}, cannotDelete("a set has members, not places")};
    Text path = pathOf(owner);
    if (!path)
        return path;
    const std::size_t position = m_paths.itemPosition(owner, slot);
    return {path.expression + '[' + std::to_string(position) + ']', {}};
}

/// The place as an expression that can be assigned to and mostly deleted.
Gestures::Text Gestures::placeOf(ObjectId owner, Slot slot) const
{
    if (!owner)
        return {{}, cannotDelete("the interpreter itself holds it")};
    switch (slot.role()) {
    case Role::Entry: return entryPlace(owner, slot.index() / 2);
    case Role::Item: return itemPlace(owner, slot);
    case Role::Local:
    case Role::Stack:
    case Role::FrameFunction:
    case Role::FrameLocals:
    case Role::FrameCode: return {{}, cannotDelete(kFrameReason, kFrameRemedy)};
    case Role::Class:
        return {{}, cannotDelete("every object holds its class", "give it another class")};
    case Role::Callback:
        return {{},
                cannotDelete("a callback belongs to its weak reference",
                             "let go of the weak reference")};
    default: break;
    }
    Text path = pathOf(owner);
    if (!path)
        return path;
    if (slot.role() == Role::Content && m_now.at(owner).kind == Kind::Cell)
        return {path.expression + ".cell_contents", {}};
    const bool isAttribute = slot.role() == Role::Attribute || slot.role() == Role::MemberSlot
                             || slot.role() == Role::InstanceDict;
    const std::string label = m_paths.attributeText(owner, slot);
    if (label.empty() || (!isAttribute && !isOnlySettable(slot.role())))
        return {{},
                cannotDelete(slotLabel(m_now, m_recording, owner, slot) + " of "
                                 + objectLabel(m_now, m_recording, owner) + " cannot be changed",
                             "let go of " + objectLabel(m_now, m_recording, owner))};
    return {path.expression + label, {}};
}

GestureStatements Gestures::deleteReference(ObjectId owner, Slot slot) const
{
    if (owner && (!m_now.contains(owner) || !m_now.at(owner).isAlive()))
        return unreachable(owner);
    // Seen in the midst of a statement, but the new one will stand before that.
    if (owner && !m_now.at(owner).edges.targetIn(slot))
        return cannotDelete("the statement under way has made the reference only now",
                            "go to where that statement has ended");
    if (owner && m_now.at(owner).kind == Kind::Set && slot.role() == Role::Item) {
        const ObjectId weakOwner = weakContainerOf(owner);
        const Text path = pathOf(weakOwner ? weakOwner : owner);
        if (!path)
            return path.refusal;
        if (m_paths.isInstanceOf(owner, "frozenset"))
            return cannotDelete("a frozenset never changes", "let go of the whole set");
        const ObjectId held = m_now.at(owner).edges.targetIn(slot);
        const ObjectId member = weakOwner && held ? m_now.at(held).referent : held;
        const Text value = pathOf(member);
        if (!value)
            return value.refusal;
        return {{path.expression + ".remove(" + value.expression + ')'}, {}, {}};
    }
    const Text place = placeOf(owner, slot);
    if (!place)
        return place.refusal;
    if (isOnlySettable(slot.role()))
        return {{place.expression + " = None"}, {}, {}};
    return {{"del " + place.expression}, {}, {}};
}

GestureStatements Gestures::setToNone(ObjectId owner, Slot slot) const
{
    if (owner && (!m_now.contains(owner) || !m_now.at(owner).isAlive()))
        return unreachable(owner);
    if (slot.role() == Role::Entry && slot.index() % 2 == 0)
        return cannotDelete("a key cannot be replaced", "delete the entry");
    if (owner && slot.role() == Role::Entry) {
        const ObjectId weakOwner = weakContainerOf(owner);
        if (weakOwner && m_paths.isInstanceOf(weakOwner, "WeakValueDictionary"))
            return cannotDelete("a WeakValueDictionary cannot hold None", "delete the entry");
    }
    const Text place = placeOf(owner, slot);
    if (!place)
        return place.refusal;
    return {{place.expression + " = None"}, {}, {}};
}

} // namespace model
