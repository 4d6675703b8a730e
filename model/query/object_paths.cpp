#include "model/query/object_paths.h"

#include "model/core/characters.h"
#include "model/heap/text.h"
#include "model/lang/token.h"
#include "model/query/labels.h"

#include <queue>

#include <algorithm>

namespace model {

namespace {

// What a step costs: the sum decides which expression is the simplest.
constexpr std::uint32_t kNameCost = 1;
constexpr std::uint32_t kHiddenNameCost = 2;
constexpr std::uint32_t kBuiltinCost = 4;
constexpr std::uint32_t kStepCost = 2;
constexpr std::uint32_t kMachineryCost = 6;
constexpr std::uint32_t kWeakCost = 8;
constexpr std::uint32_t kListedCost = 9;

/// Items of a deque from this place on stand before its first place.
constexpr std::uint32_t kInFront = 1U << 23U;

bool isDunder(std::string_view name)
{
    return name.starts_with("__") && name.ends_with("__");
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789.+-e") == std::string_view::npos;
}

} // namespace

bool isPythonName(std::string_view text)
{
    if (text.empty() || keywordKind(text) != TokenKind::Name)
        return false;
    const std::string ended(text); // decodeCharacter() wants a NUL behind it.
    const char* at = ended.c_str();
    const char* const end = at + ended.size();
    for (bool isFirst = true; at < end; isFirst = false) {
        const char32_t character = decodeCharacter(at);
        if (!(isFirst ? isIdentifierStart(character) : isIdentifierContinue(character)))
            return false;
    }
    return true;
}

std::string pythonString(std::string_view text)
{
    return quotedText(text, text.size());
}

/// Dijkstra's search from the names of `__main__`.
struct ObjectPaths::Search
{
    ObjectPaths& paths;
    const Snapshot& now;
    const Recording& recording;

    using Waiting = std::pair<std::uint32_t, std::uint32_t>; // Cost, object.
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting = {};
    std::uint32_t costHere = 0;

    explicit Search(ObjectPaths& owner)
        : paths(owner), now(owner.m_snapshot), recording(owner.m_recording)
    {}

    void reach(ObjectId target, std::uint32_t cost, Way way)
    {
        if (!now.contains(target) || !now.at(target).isAlive())
            return;
        way.cost = costHere + cost;
        const auto [known, isNew] = paths.m_ways.try_emplace(target, way);
        if (!isNew) {
            if (known->second.cost <= way.cost)
                return;
            known->second = std::move(way);
        }
        waiting.emplace(known->second.cost, target.value);
    }

    void run()
    {
        reach(now.mainNamespace(), kMachineryCost, {0, {}, Step::Name, 0, {}, "globals()"});
        names(now.mainNamespace());
        while (!waiting.empty()) {
            const auto [cost, id] = waiting.top();
            waiting.pop();
            if (paths.m_ways.at({id}).cost != cost)
                continue;
            costHere = cost;
            visit({id});
        }
    }

    void names(ObjectId dict)
    {
        if (!dict)
            return;
        ObjectId builtins;
        forEachEntry(dict, [&](std::uint32_t, std::string_view name, ObjectId value) {
            if (name.empty())
                return;
            paths.m_named.emplace(name, value);
            paths.m_names.emplace_back(name);
            if (name == "__builtins__")
                builtins = value;
            if (isPythonName(name))
                reach(value,
                      isDunder(name)          ? kMachineryCost
                      : name.starts_with('_') ? kHiddenNameCost
                                              : kNameCost,
                      {0, {}, Step::Name, 0, {}, std::string(name)});
        });
        if (!builtins)
            return;
        const ObjectId names = now.at(builtins).edges.targetIn(Role::ModuleDict);
        if (!names)
            return;
        forEachEntry(names, [&](std::uint32_t, std::string_view name, ObjectId value) {
            if (isPythonName(name) && !paths.m_named.contains(std::string(name)))
                reach(value, isDunder(name) ? kMachineryCost : kBuiltinCost,
                      {0, {}, Step::Name, 0, {}, std::string(name)});
        });
    }

    /// Calls use(entry, text of a str key or empty, value).
    template <class Use>
    void forEachEntry(ObjectId dict, Use use)
    {
        const EdgeList& edges = now.at(dict).edges;
        for (const Edge& edge : edges)
            if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1) {
                const std::uint32_t entry = edge.slot.index() / 2;
                use(entry, keyName(edges.targetIn({Role::Entry, 2 * entry})), edge.target);
            }
    }

    /// The text of a key that is a plain str; what is cut or has escapes in it is no name.
    std::string_view keyName(ObjectId key) const
    {
        if (!key || now.at(key).kind != Kind::Str)
            return {};
        const std::string_view text = paths.textOf(key);
        if (text.size() < 2 || text.find('\\') != std::string_view::npos
            || text.find("…") != std::string_view::npos)
            return {};
        return text.substr(1, text.size() - 2);
    }

    void attribute(ObjectId from, std::string_view name, ObjectId target)
    {
        if (name.empty())
            return;
        const std::uint32_t cost = isDunder(name) ? kMachineryCost : kStepCost;
        reach(target, cost, {0, from, Step::Attribute, 0, {}, std::string(name)});
    }

    void visit(ObjectId id)
    {
        const ObjectState& state = now.at(id);
        std::uint32_t position = 0;
        std::uint32_t value = 0;
        if (state.kind == Kind::Deque && !state.edges.empty()
            && state.edges.back().slot.role() == Role::Item
            && state.edges.back().slot.index() >= kInFront)
            return deque(id);
        for (const Edge& edge : state.edges) {
            const std::uint32_t index = edge.slot.index();
            switch (edge.slot.role()) {
            case Role::Attribute:
            case Role::MemberSlot:
                attribute(id, slotLabel(now, recording, id, edge.slot).substr(1), edge.target);
                break;
            case Role::InstanceDict:
                paths.m_dictOwners[edge.target] = id;
                if (state.kind != Kind::Instance || paths.isPythonClass(state.type))
                    machinery(id, "__dict__", edge.target);
                instanceDict(id, edge.target);
                break;
            case Role::ModuleDict:
                machinery(id, "__dict__", edge.target);
                members(id, edge.target);
                break;
            case Role::TypeDict: members(id, edge.target); break;
            case Role::Item: item(id, state.kind, index, position++, edge.target); break;
            case Role::Entry: entry(id, edge, value); break;
            case Role::Class:
                reach(edge.target, kMachineryCost, {0, id, Step::TypeOf, 0, {}, {}});
                break;
            case Role::Constant:
                // co_consts[i]: too far from what anybody writes.
                break;
            default: fixed(id, edge); break;
            }
        }
        weak(id, state);
    }

    /// One that has grown in front.
    void deque(ObjectId id)
    {
        for (const Edge& edge : now.at(id).edges)
            if (edge.slot.role() == Role::Item)
                reach(edge.target, kStepCost,
                      {0,
                       id,
                       Step::Item,
                       static_cast<std::uint32_t>(paths.itemPosition(id, edge.slot)),
                       {},
                       {}});
    }

    void machinery(ObjectId from, std::string name, ObjectId target)
    {
        reach(target, kMachineryCost, {0, from, Step::Attribute, 0, {}, std::move(name)});
    }

    /// Attributes that lie in a `__dict__`. Where it shares its class's keys, their names are known
    /// by number only.
    void instanceDict(ObjectId owner, ObjectId dict)
    {
        const auto names = recording.attributeNames.find(now.at(owner).type);
        forEachEntry(dict, [&](std::uint32_t entry, std::string_view name, ObjectId value) {
            const bool isShared = !now.at(dict).edges.targetIn({Role::Entry, 2 * entry});
            if (isShared && names != recording.attributeNames.end() && entry < names->second.size())
                name = recording.journal.texts().text(names->second[entry]);
            attribute(owner, name, value);
        });
    }

    /// Names of a module or a class. What binds when it is looked up is reached otherwise.
    void members(ObjectId owner, ObjectId dict)
    {
        forEachEntry(dict, [&](std::uint32_t, std::string_view name, ObjectId value) {
            const Kind kind = now.at(value).kind;
            if (now.at(owner).kind == Kind::Type
                && (kind == Kind::Record || kind == Kind::BuiltinFunction))
                return;
            attribute(owner, name, value);
        });
    }

    void item(ObjectId from, Kind kind, std::uint32_t index, std::uint32_t position,
              ObjectId target)
    {
        if (kind == Kind::List || kind == Kind::Tuple)
            reach(target, kStepCost, {0, from, Step::Item, index, {}, {}});
        else if (kind == Kind::Deque)
            reach(target, kStepCost, {0, from, Step::Item, position, {}, {}});
        else if (kind == Kind::Set)
            reach(target, kListedCost, {0, from, Step::ListedItem, position, {}, {}});
    }

    void entry(ObjectId from, const Edge& edge, std::uint32_t& value)
    {
        const std::uint32_t entry = edge.slot.index() / 2;
        if (edge.slot.index() % 2 == 0) { // The key stands before its value.
            reach(edge.target, kListedCost, {0, from, Step::ListedItem, value, {}, {}});
            return;
        }
        if (paths.keyText(from, entry))
            reach(edge.target, kStepCost, {0, from, Step::Key, entry, from, {}});
        else
            reach(edge.target, kListedCost, {0, from, Step::ListedValue, value, {}, {}});
        ++value;
    }

    /// Slots with a name of their own: `.__func__`, `.args`. Others have none in Python.
    void fixed(ObjectId from, const Edge& edge)
    {
        const Role role = edge.slot.role();
        if (role == Role::Callback)
            return machinery(from, "__callback__", edge.target);
        if (role == Role::Content && now.at(from).kind == Kind::Cell)
            return machinery(from, "cell_contents", edge.target);
        if (role == Role::Field && now.at(from).kind == Kind::Weakref)
            return machinery(from, "key", edge.target);
        if (role == Role::HandledException || role == Role::Stack || role == Role::Local)
            return;
        const std::string label = slotLabel(now, recording, from, edge.slot);
        if (label.starts_with('.') && isPythonName(std::string_view(label).substr(1)))
            machinery(from, label.substr(1), edge.target);
    }

    void weak(ObjectId id, const ObjectState& state)
    {
        if (state.kind == Kind::Weakref && state.referent && !textOfType(id).ends_with("ProxyType"))
            reach(state.referent, kWeakCost, {0, id, Step::Referent, 0, {}, {}});
        if (state.kind != Kind::Instance || !paths.isInstanceOf(id, "WeakValueDictionary"))
            return;
        for (const Edge& edge : state.edges) {
            const bool isData = edge.slot.role() == Role::Attribute
                                && now.at(edge.target).kind == Kind::Dict
                                && slotLabel(now, recording, id, edge.slot) == ".data";
            if (!isData)
                continue;
            forEachEntry(edge.target, [&](std::uint32_t entry, std::string_view, ObjectId ref) {
                if (now.at(ref).referent && paths.keyText(edge.target, entry))
                    reach(now.at(ref).referent, kWeakCost - 1,
                          {0, id, Step::WeakItem, entry, edge.target, {}});
            });
        }
    }

    std::string_view textOfType(ObjectId object) const { return paths.textOf(now.at(object).type); }
};

ObjectPaths::ObjectPaths(const Snapshot& snapshot, const Recording& recording)
    : m_snapshot(snapshot), m_recording(recording)
{
    Search(*this).run();
}

std::string_view ObjectPaths::textOf(ObjectId object) const
{
    if (!m_snapshot.contains(object))
        return {};
    return m_recording.journal.texts().text(m_snapshot.at(object).text);
}

std::optional<std::string> ObjectPaths::literal(ObjectId object) const
{
    if (!m_snapshot.contains(object))
        return std::nullopt;
    const ObjectState& state = m_snapshot.at(object);
    const std::string text(textOf(object));
    switch (state.kind) {
    case Kind::Str:
    case Kind::Bytes:
        if (text.empty() || text.find("…") != std::string::npos)
            return std::nullopt;
        return text;
    case Kind::Int:
    case Kind::Float: return isNumber(text) ? std::optional(text) : std::nullopt;
    case Kind::None:
    case Kind::Bool: return text;
    case Kind::Tuple: break;
    default: return std::nullopt;
    }
    std::string parts = "(";
    for (const Edge& edge : state.edges) {
        if (edge.slot.role() != Role::Item)
            continue;
        const auto part =
            m_snapshot.at(edge.target).kind == Kind::Tuple ? std::nullopt : literal(edge.target);
        if (!part)
            return std::nullopt;
        parts += *part + ", ";
    }
    if (parts.size() > 1)
        parts.resize(parts.size() - (state.edges.size() == 1 ? 1 : 2));
    return parts + ')';
}

std::optional<std::string> ObjectPaths::keyText(ObjectId dict, std::uint32_t entry) const
{
    const ObjectId key = m_snapshot.at(dict).edges.targetIn({Role::Entry, 2 * entry});
    if (key)
        return literal(key);
    const ObjectId owner = ownerOfDict(dict);
    const auto names = owner ? m_recording.attributeNames.find(m_snapshot.at(owner).type)
                             : m_recording.attributeNames.end();
    if (names == m_recording.attributeNames.end() || entry >= names->second.size())
        return std::nullopt;
    return pythonString(m_recording.journal.texts().text(names->second[entry]));
}

std::string ObjectPaths::attributeText(ObjectId owner, Slot slot) const
{
    const std::string label = slotLabel(m_snapshot, m_recording, owner, slot);
    return label.starts_with('.') && isPythonName(std::string_view(label).substr(1)) ? label : "";
}

/// A deque grows at both ends: what comes before its first place has the highest numbers.
std::size_t ObjectPaths::itemPosition(ObjectId owner, Slot slot) const
{
    const ObjectState& state = m_snapshot.at(owner);
    if (state.kind == Kind::List || state.kind == Kind::Tuple)
        return slot.index();
    std::size_t before = 0;
    std::size_t inFront = 0;
    std::size_t all = 0;
    for (const Edge& edge : state.edges) {
        if (edge.slot.role() != Role::Item)
            continue;
        before += edge.slot < slot ? 1 : 0;
        inFront += edge.slot.index() >= kInFront ? 1 : 0;
        ++all;
    }
    if (state.kind != Kind::Deque)
        return before;
    return slot.index() >= kInFront ? before - (all - inFront) : before + inFront;
}

bool ObjectPaths::isPythonClass(ObjectId type) const
{
    const ObjectId names = m_snapshot.at(type).edges.targetIn(Role::TypeDict);
    if (!names)
        return false;
    const EdgeList& edges = m_snapshot.at(names).edges;
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
        return edge.slot.role() == Role::Entry && textOf(edge.target) == "'__module__'";
    });
}

ObjectId ObjectPaths::ownerOfDict(ObjectId dict) const
{
    const auto found = m_dictOwners.find(dict);
    return found == m_dictOwners.end() ? ObjectId{} : found->second;
}

bool ObjectPaths::isInstanceOf(ObjectId object, std::string_view className) const
{
    const auto isNamed = [&](ObjectId type) {
        const std::string_view name = textOf(type);
        return name == className
               || (name.ends_with(className) && name.size() > className.size()
                   && name[name.size() - className.size() - 1] == '.');
    };
    const ObjectId type = m_snapshot.at(object).type;
    if (!m_snapshot.contains(type))
        return false;
    if (isNamed(type))
        return true;
    const ObjectId order = m_snapshot.at(type).edges.targetIn(Role::Mro);
    if (!order)
        return false;
    const EdgeList& bases = m_snapshot.at(order).edges;
    return std::any_of(bases.begin(), bases.end(), [&](const Edge& edge) {
        return edge.slot.role() == Role::Item && isNamed(edge.target);
    });
}

ObjectId ObjectPaths::named(std::string_view name) const
{
    const auto found = m_named.find(std::string(name));
    return found == m_named.end() ? ObjectId{} : found->second;
}

bool ObjectPaths::isWeak(ObjectId object) const
{
    for (auto at = m_ways.find(object); at != m_ways.end(); at = m_ways.find(at->second.from))
        if (at->second.step == Step::Referent || at->second.step == Step::WeakItem)
            return true;
    return false;
}

std::string ObjectPaths::stepText(const std::string& from, const Way& way) const
{
    const std::string index = '[' + std::to_string(way.index) + ']';
    switch (way.step) {
    case Step::Name: return way.text;
    case Step::Attribute:
        return isPythonName(way.text) ? from + '.' + way.text
                                      : "getattr(" + from + ", " + pythonString(way.text) + ')';
    case Step::Item: return from + index;
    case Step::ListedItem: return "list(" + from + ")" + index;
    case Step::ListedValue: return "list(" + from + ".values())" + index;
    case Step::Key:
    case Step::WeakItem: return from + '[' + keyText(way.via, way.index).value_or("") + ']';
    case Step::Referent: return from + "()";
    case Step::TypeOf: return "type(" + from + ')';
    }
    return from;
}

std::optional<std::string> ObjectPaths::pathTo(ObjectId object) const
{
    std::vector<const Way*> ways;
    for (auto at = m_ways.find(object); at != m_ways.end(); at = m_ways.find(at->second.from))
        ways.push_back(&at->second);
    if (ways.empty())
        return std::nullopt;
    std::string text;
    for (auto way = ways.rbegin(); way != ways.rend(); ++way)
        text = stepText(text, **way);
    return text;
}

} // namespace model
