#include "model/query/find_object.h"

#include "model/query/labels.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace model {

namespace {

bool isNameCharacter(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<std::uint32_t> numberIn(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// "there are: a, b, c +4 more"
std::string listed(std::vector<std::string> words)
{
    constexpr std::size_t kMost = 10;
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), kMost); ++i)
        text += (i == 0 ? "" : ", ") + words[i];
    if (words.size() > kMost)
        text += " +" + std::to_string(words.size() - kMost) + " more";
    return text;
}

/// Walks along a path.
class PathWalk
{
public:
    PathWalk(const Snapshot& snapshot, const Recording& recording, std::string_view path)
        : m_now(snapshot), m_recording(recording), m_path(path), m_rest(path)
    {}

    FoundObject find();

private:
    FoundObject problem(std::string text) const { return {{}, {}, std::move(text)}; }
    std::string object(ObjectId id) const { return objectLabel(m_now, m_recording, id); }
    std::string slot(ObjectId owner, Slot slot) const
    {
        return slotLabel(m_now, m_recording, owner, slot);
    }
    std::string_view takeName();
    FoundObject numbered() const;
    FoundObject variable(std::string_view name) const;
    FoundObject attribute(ObjectId owner, std::string_view name) const;
    FoundObject item(ObjectId owner, std::string_view key) const;
    Reference entry(ObjectId dict, std::string_view key) const;
    Reference local(ObjectId frame, std::string_view name) const;
    void addNames(ObjectId dict, std::vector<std::string>& names) const;
    std::string namesHere() const;
    FoundObject found(const Reference& reference) const
    {
        return {reference.target, reference, {}};
    }

    const Snapshot& m_now;
    const Recording& m_recording;
    std::string_view m_path;
    std::string_view m_rest;
};

std::string_view PathWalk::takeName()
{
    std::size_t length = 0;
    while (length < m_rest.size() && isNameCharacter(m_rest[length]))
        ++length;
    const std::string_view name = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return name;
}

FoundObject PathWalk::numbered() const
{
    const auto number = numberIn(m_path.substr(m_path.rfind('#') + 1));
    const std::uint32_t older = m_recording.start.lastId();
    const bool isBuiltin = m_path.starts_with("built-in ");
    const std::uint32_t last = isBuiltin ? older : m_now.lastId() - older;
    if (!number || *number == 0 || *number > last)
        return problem("there is no object '" + std::string(m_path)
                       + "' at this moment: numbers run from #1 to #" + std::to_string(last));
    return {{isBuiltin ? *number : *number + older}, {}, {}};
}

/// The entry whose key reads so: a str without its quotes, anything else as it is written.
Reference PathWalk::entry(ObjectId dict, std::string_view key) const
{
    const std::string quoted = '\'' + std::string(key) + '\'';
    for (const Edge& edge : m_now.at(dict).edges) {
        if (edge.slot.role() != Role::Entry || edge.slot.index() % 2 == 0)
            continue;
        const ObjectId keyObject =
            m_now.at(dict).edges.targetIn({Role::Entry, edge.slot.index() - 1});
        const std::string label = keyObject ? object(keyObject) : slot(dict, edge.slot);
        if (label == quoted || label == key || label == '[' + quoted + ']')
            return {dict, edge.slot, edge.target};
    }
    return {};
}

Reference PathWalk::local(ObjectId frame, std::string_view name) const
{
    for (const Edge& edge : m_now.at(frame).edges)
        if (edge.slot.role() == Role::Local && slot(frame, edge.slot) == name) {
            const ObjectState& target = m_now.at(edge.target);
            const ObjectId content =
                target.kind == Kind::Cell ? target.edges.targetIn(Role::Content) : ObjectId{};
            if (content)
                return {edge.target, Role::Content, content};
            return {frame, edge.slot, edge.target};
        }
    return {};
}

void PathWalk::addNames(ObjectId dict, std::vector<std::string>& names) const
{
    for (const Edge& edge : m_now.at(dict).edges) {
        if (edge.slot.role() != Role::Entry || edge.slot.index() % 2 == 0)
            continue;
        std::string name = slot(dict, edge.slot); // "name", ".name" or "['name']"
        std::erase_if(name, [](char c) { return !isNameCharacter(c); });
        if (!name.starts_with("__"))
            names.push_back(std::move(name));
    }
}

std::string PathWalk::namesHere() const
{
    std::vector<std::string> names;
    for (ObjectId frame = m_now.topFrame(); frame; frame = m_now.at(frame).caller)
        for (const Edge& edge : m_now.at(frame).edges)
            if (edge.slot.role() == Role::Local)
                names.push_back(slot(frame, edge.slot));
    if (const ObjectId globals = m_now.mainNamespace())
        addNames(globals, names);
    return names.empty() ? "there are no names" : "there are: " + listed(names);
}

FoundObject PathWalk::variable(std::string_view name) const
{
    for (ObjectId frame = m_now.topFrame(); frame; frame = m_now.at(frame).caller) {
        if (const Reference reference = local(frame, name); reference.target)
            return found(reference);
        const ObjectId spaces[] = {m_now.at(frame).edges.targetIn(Role::FrameLocals),
                                   m_now.globalsOf(frame)};
        for (const ObjectId names : spaces)
            if (names)
                if (const Reference reference = entry(names, name); reference.target)
                    return found(reference);
    }
    if (const ObjectId globals = m_now.mainNamespace())
        if (const Reference reference = entry(globals, name); reference.target)
            return found(reference);
    return problem("there is no name '" + std::string(name) + "' at this moment; " + namesHere());
}

FoundObject PathWalk::attribute(ObjectId owner, std::string_view name) const
{
    const std::string label = '.' + std::string(name);
    std::vector<std::string> known;
    for (const Edge& edge : m_now.at(owner).edges) {
        const Role role = edge.slot.role();
        if (role == Role::InstanceDict || role == Role::TypeDict || role == Role::ModuleDict) {
            if (const Reference reference = entry(edge.target, name); reference.target)
                return found(reference);
            addNames(edge.target, known);
        }
        if (role == Role::Entry || role == Role::Item)
            continue;
        const std::string here = slot(owner, edge.slot);
        if (here == label)
            return found({owner, edge.slot, edge.target});
        if (here.starts_with('.') && !here.starts_with(".__"))
            known.push_back(here.substr(1));
    }
    return problem(object(owner) + " has no attribute '" + std::string(name) + "' of its own"
                   + (known.empty() ? std::string() : "; it has: " + listed(known)));
}

FoundObject PathWalk::item(ObjectId owner, std::string_view key) const
{
    const ObjectState& state = m_now.at(owner);
    const bool isQuoted = key.size() >= 2 && (key.front() == '\'' || key.front() == '"');
    const auto number = numberIn(key);
    if (state.kind == Kind::Dict) {
        const std::string_view text = isQuoted ? key.substr(1, key.size() - 2) : key;
        if (const Reference reference = entry(owner, text); reference.target)
            return found(reference);
    } else if (number) {
        const Slot slot(Role::Item, *number);
        if (const ObjectId target = state.edges.targetIn(slot))
            return found({owner, slot, target});
    }
    return problem(object(owner) + " has no item [" + std::string(key) + "]");
}

FoundObject PathWalk::find()
{
    if (m_path.find('#') != std::string_view::npos && m_path.find('[') == std::string_view::npos)
        return numbered();
    FoundObject unreadable =
        problem("'" + std::string(m_path)
                + "' is no object's name; a name is a variable, a path as a.next, a[0] or d['k'], "
                  "or a number as #7");
    const std::string_view name = takeName();
    if (name.empty())
        return unreadable;
    FoundObject result = variable(name);
    while (result && !m_rest.empty()) {
        const char kind = m_rest.front();
        m_rest.remove_prefix(1);
        if (kind == '.') {
            const std::string_view attributeName = takeName();
            if (attributeName.empty())
                return unreadable;
            result = attribute(result.object, attributeName);
        } else if (const std::size_t end = m_rest.find(']');
                   kind == '[' && end != std::string_view::npos && end > 0) {
            result = item(result.object, m_rest.substr(0, end));
            m_rest.remove_prefix(end + 1);
        } else {
            return unreadable;
        }
    }
    return result;
}

} // namespace

FoundObject findObject(const Snapshot& snapshot, const Recording& recording, std::string_view name)
{
    return PathWalk(snapshot, recording, name).find();
}

} // namespace model
