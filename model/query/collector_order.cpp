#include "model/query/collector_order.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace model {

namespace {

constexpr std::uint32_t kLargestIndex = 0xFFFFFFU;
constexpr std::uint64_t kRankShift = 32;

// What a class adds to a built-in layout comes before the layout's own parts.
constexpr std::array kOfScriptRoles{Role::MemberSlot, Role::Attribute, Role::InstanceDict,
                                    Role::Class};
constexpr std::array kTypeRoles{Role::Class, Role::TypeDict, Role::Mro, Role::Bases, Role::Base};
constexpr std::array kExceptionRoles{Role::MemberSlot,   Role::Class, Role::ExceptionDetail,
                                     Role::InstanceDict, Role::Args,  Role::Notes,
                                     Role::Traceback,    Role::Cause, Role::Context};
constexpr std::array kFunctionRoles{Role::Code,    Role::Globals,     Role::Builtins,
                                    Role::Module,  Role::Defaults,    Role::KwDefaults,
                                    Role::Doc,     Role::Name,        Role::InstanceDict,
                                    Role::Closure, Role::Annotations, Role::QualName};
constexpr std::array kActivationRoles{Role::FrameObject, Role::FrameLocals, Role::FrameFunction,
                                      Role::FrameCode,   Role::Local,       Role::Stack};
constexpr std::array kWeakrefRoles{Role::MemberSlot, Role::Attribute, Role::InstanceDict,
                                   Role::Class,      Role::Field,     Role::Callback};
constexpr std::array kTracebackRoles{Role::TracebackNext, Role::TracebackFrame};
// The activation stands between name and exception.
constexpr std::array kGeneratorRoles{Role::GeneratorCode, Role::Name, Role::QualName,
                                     Role::HandledException};
constexpr std::uint64_t kPlaceInGenerator = 3;
constexpr std::uint64_t kPlaceInFrame = 100;

std::span<const Role> rolesOf(Kind kind)
{
    switch (kind) {
    case Kind::Type: return kTypeRoles;
    case Kind::Exception: return kExceptionRoles;
    case Kind::Function: return kFunctionRoles;
    case Kind::Activation: return kActivationRoles;
    case Kind::Weakref: return kWeakrefRoles;
    case Kind::Traceback: return kTracebackRoles;
    case Kind::Generator: return kGeneratorRoles;
    default: return kOfScriptRoles;
    }
}

/// The place of a role among those of its kind; none: the collector does not look there.
std::optional<std::uint64_t> rankOf(Kind kind, Role role)
{
    const std::span<const Role> roles = rolesOf(kind);
    const auto found = std::find(roles.begin(), roles.end(), role);
    if (found != roles.end())
        return static_cast<std::uint64_t>(found - roles.begin());
    switch (kind) {
    case Kind::Type:
    case Kind::Activation: return std::nullopt;
    default: return roles.size();
    }
}

/// Lists and tuples go from the end; dicts give a value before its key.
std::uint32_t indexRank(Kind kind, Slot slot)
{
    if (slot.role() == Role::Item && (kind == Kind::List || kind == Kind::Tuple))
        return kLargestIndex - slot.index();
    return slot.role() == Role::Entry ? slot.index() ^ 1U : slot.index();
}

} // namespace

CollectorOrder::CollectorOrder(const Snapshot& snapshot, const Recording& recording)
    : m_snapshot(snapshot), m_recording(recording)
{
    for (std::uint32_t id = 1; id <= snapshot.lastId(); ++id) {
        const ObjectState& state = snapshot.at({id});
        if (state.isAlive() && state.kind == Kind::Activation && state.keeper)
            m_kept.emplace(state.keeper, ObjectId{id});
    }
}

const std::vector<SeenReference>& CollectorOrder::references(ObjectId object)
{
    m_ranked.clear();
    m_references.clear();
    const ObjectState& state = m_snapshot.at(object);
    add(object, state.kind);
    if (const auto kept = m_kept.find(object); kept != m_kept.end()) {
        const bool isGenerator = state.kind == Kind::Generator;
        addActivation(kept->second, isGenerator ? kPlaceInGenerator : kPlaceInFrame,
                      !m_snapshot.at(kept->second).isRunning);
    }
    std::stable_sort(m_ranked.begin(), m_ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    for (const Ranked& ranked : m_ranked)
        if (isCollectable(m_snapshot.at(ranked.reference.target).kind))
            m_references.push_back(ranked.reference);
    return m_references;
}

void CollectorOrder::add(ObjectId owner, Kind kind)
{
    const ObjectState& state = m_snapshot.at(owner);
    for (const Edge& edge : state.edges) {
        const std::optional<std::uint64_t> rank = rankOf(kind, edge.slot.role());
        if (!rank)
            continue;
        if (kind == Kind::Record && edge.slot.role() == Role::Item) { // The head of a ring.
            for (const Edge& held : m_snapshot.at(edge.target).edges)
                if (held.slot.role() == Role::Field)
                    m_ranked.push_back(
                        {(*rank << kRankShift) - 1, {edge.target, held.slot, held.target}});
            continue;
        }
        // The activation comes before a generator's exception.
        const std::uint64_t place =
            *rank + (kind == Kind::Generator && *rank >= kPlaceInGenerator ? 1 : 0);
        const std::uint64_t index = edge.slot.role() == Role::MemberSlot
                                        ? memberRank(state.type, edge.slot.index())
                                        : indexRank(kind, edge.slot);
        m_ranked.push_back({(place << kRankShift) | index, {owner, edge.slot, edge.target}});
    }
}

void CollectorOrder::addActivation(ObjectId activation, std::uint64_t rank, bool withValues)
{
    std::vector<Ranked> outer = std::move(m_ranked);
    m_ranked.clear();
    add(activation, Kind::Activation);
    std::stable_sort(m_ranked.begin(), m_ranked.end(),
                     [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::uint64_t place = 0;
    for (const Ranked& ranked : m_ranked) {
        const Role role = ranked.reference.slot.role();
        if (withValues || (role != Role::Local && role != Role::Stack))
            outer.push_back({(rank << kRankShift) | place++, ranked.reference});
    }
    m_ranked = std::move(outer);
}

/// Slots of the most derived class come first, each class's own in their order.
std::uint64_t CollectorOrder::memberRank(ObjectId type, std::uint32_t slot) const
{
    std::uint64_t depth = 0;
    while (type) {
        const ObjectId base = m_snapshot.at(type).edges.targetIn(Role::Base);
        const auto names = m_recording.memberNames.find(base);
        const std::size_t first = names == m_recording.memberNames.end() ? 0 : names->second.size();
        if (slot >= first)
            break;
        ++depth;
        type = base;
    }
    return (depth << 24U) | slot;
}

} // namespace model
