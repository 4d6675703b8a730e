#include "model/session/completer.h"

#include "model/core/characters.h"
#include "model/lang/lexer.h"
#include "model/query/labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace model {

namespace {

using Attributes = std::map<std::string, ObjectId>;

constexpr std::array<const char*, 38> kKeywords = {
    "False",   "None",     "True",     "and",    "as",   "assert", "async",  "await",
    "break",   "class",    "continue", "def",    "del",  "elif",   "else",   "except",
    "finally", "for",      "from",     "global", "if",   "import", "in",     "is",
    "lambda",  "nonlocal", "not",      "or",     "pass", "raise",  "return", "try",
    "while",   "with",     "yield",    "_",      "case", "match"};

/// What attribute lookup sees at one moment.
class Lookup
{
public:
    explicit Lookup(const ObjectPaths& paths)
        : m_paths(paths), m_now(paths.snapshot()), m_recording(paths.recording())
    {}

    const ObjectState& at(ObjectId id) const { return m_now.at(id); }
    std::string_view text(ObjectId id) const
    {
        return m_recording.journal.texts().text(m_now.at(id).text);
    }

    /// Adds the names in a namespace that are not there yet.
    void addEntries(ObjectId dict, Attributes& found) const
    {
        const EdgeList& edges = at(dict).edges;
        for (const Edge& edge : edges) {
            if (edge.slot.role() != Role::Entry || edge.slot.index() % 2 == 0)
                continue;
            const auto key = m_paths.keyText(dict, edge.slot.index() / 2);
            if (key && key->size() > 2 && key->front() == '\'')
                found.emplace(key->substr(1, key->size() - 2), edge.target);
        }
    }

    /// Adds the names of a class and its bases.
    void addClass(ObjectId type, Attributes& found) const
    {
        const ObjectId order = type ? at(type).edges.targetIn(Role::Mro) : ObjectId{};
        if (!order)
            return;
        for (const Edge& base : at(order).edges)
            if (base.slot.role() == Role::Item)
                if (const ObjectId names = at(base.target).edges.targetIn(Role::TypeDict))
                    addEntries(names, found);
    }

    void addOwn(ObjectId object, Attributes& found) const
    {
        for (const Edge& edge : at(object).edges) {
            const Role role = edge.slot.role();
            if (role == Role::Attribute || role == Role::MemberSlot)
                found.emplace(slotLabel(m_now, m_recording, object, edge.slot).substr(1),
                              edge.target);
            else if (role == Role::InstanceDict)
                addShared(object, edge.target, found);
            else if (role == Role::ModuleDict)
                addEntries(edge.target, found);
        }
    }

    Attributes attributesOf(ObjectId object) const
    {
        Attributes found;
        addOwn(object, found);
        if (at(object).kind == Kind::Type)
            addClass(object, found);
        addClass(at(object).type, found);
        return found;
    }

private:
    /// Also where the dict shares the keys of its class.
    void addShared(ObjectId object, ObjectId dict, Attributes& found) const
    {
        addEntries(dict, found);
        const auto names = m_recording.attributeNames.find(at(object).type);
        if (names == m_recording.attributeNames.end())
            return;
        const EdgeList& edges = at(dict).edges;
        for (const Edge& edge : edges) {
            const std::uint32_t entry = edge.slot.index() / 2;
            if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1
                && !edges.targetIn({Role::Entry, 2 * entry}) && entry < names->second.size())
                found.emplace(m_recording.journal.texts().text(names->second[entry]), edge.target);
        }
    }

    const ObjectPaths& m_paths;
    const Snapshot& m_now;
    const Recording& m_recording;
};

/// The tokens before the cursor, and the word that is being typed.
struct Typed
{
    std::string text;
    std::vector<Token> tokens; ///< Those with a text.
    std::string_view prefix;
    bool isCode = false; ///< Not in a string or a comment.

    Typed(std::string_view whole, std::size_t cursor) : text(whole.substr(0, cursor))
    {
        const std::size_t size = text.size();
        text += '\n';
        Lexer lexer(text);
        tokens = lexer.run();
        const bool isOpenString = tokens.back().kind == TokenKind::Error
                                  && lexer.error().message.starts_with("unterminated");
        std::erase_if(tokens, [size](const Token& token) {
            return token.end <= token.start || token.end > size || token.kind == TokenKind::Newline;
        });
        const std::size_t last = tokens.empty() ? 0 : tokens.back().end;
        isCode = !isOpenString && !isAtNumber(size) && text.find('#', last) == std::string::npos;
        if (!tokens.empty() && tokens.back().end == size && isWord(tokens.back())) {
            prefix = textOf(tokens.back());
            tokens.pop_back();
        }
    }

    /// Whether a number ends at the end, or the word there begins with a digit.
    bool isAtNumber(std::size_t size) const
    {
        if (!tokens.empty() && tokens.back().kind == TokenKind::Number && tokens.back().end == size)
            return true;
        std::size_t begin = size;
        while (begin > 0 && mayContinueIdentifier(text[begin - 1]))
            --begin;
        return begin < size && isDecimalDigit(text[begin]);
    }

    static bool isWord(const Token& token)
    {
        return token.kind == TokenKind::Name || token.kind >= TokenKind::KeywordFalse;
    }
    std::string_view textOf(const Token& token) const
    {
        return std::string_view(text).substr(token.start, token.end - token.start);
    }

    /// Where the primary begins that ends with the token before `end`; `end` if there is none.
    std::size_t primaryBegin(std::size_t end) const
    {
        std::size_t at = end;
        while (at > 0) {
            const TokenKind kind = tokens[at - 1].kind;
            if (kind == TokenKind::RightBracket || kind == TokenKind::RightParen) {
                const std::size_t width = kind == TokenKind::RightParen ? 2 : 3;
                const TokenKind opening =
                    kind == TokenKind::RightParen ? TokenKind::LeftParen : TokenKind::LeftBracket;
                if (at < width || tokens[at - width].kind != opening)
                    return end;
                at -= width;
                continue;
            }
            const bool isStart = isWord(tokens[at - 1]) || kind == TokenKind::String;
            if (!isStart)
                return end;
            --at;
            if (at == 0 || tokens[at - 1].kind != TokenKind::Dot)
                return at;
            --at;
        }
        return end;
    }
};

} // namespace

/// What stands before a dot: an object, or only its class.
struct Completer::Found
{
    ObjectId object;
    ObjectId type;

    explicit operator bool() const { return object || type; }
};

namespace {

/// Follows a primary: `a.b[0]['k']`, `r()`.
class PrimaryWalk
{
public:
    PrimaryWalk(const ObjectPaths& paths, const Typed& typed)
        : m_paths(paths), m_look(paths), m_typed(typed)
    {}

    ObjectId follow(std::size_t begin, std::size_t end) const
    {
        ObjectId at = named(m_typed.textOf(m_typed.tokens[begin]));
        for (std::size_t i = begin + 1; at && i < end;) {
            const TokenKind kind = m_typed.tokens[i].kind;
            if (kind == TokenKind::LeftParen) {
                at = m_look.at(at).kind == Kind::Weakref ? m_look.at(at).referent : ObjectId{};
                i += 2;
            } else if (kind == TokenKind::LeftBracket) {
                at = item(at, m_typed.textOf(m_typed.tokens[i + 1]));
                i += 3;
            } else {
                at = attribute(behindProxy(at), m_typed.textOf(m_typed.tokens[i + 1]));
                i += 2;
            }
        }
        return at ? behindProxy(at) : at;
    }

    ObjectId named(std::string_view name) const
    {
        if (const ObjectId known = m_paths.named(name))
            return known;
        const ObjectId builtins = m_paths.named("__builtins__");
        return builtins ? attribute(builtins, name) : ObjectId{};
    }

private:
    ObjectId behindProxy(ObjectId object) const
    {
        const ObjectState& state = m_look.at(object);
        const bool isProxy =
            state.kind == Kind::Weakref && m_look.text(state.type).ends_with("ProxyType");
        return isProxy ? state.referent : object;
    }

    ObjectId attribute(ObjectId object, std::string_view name) const
    {
        if (!object)
            return {};
        const Attributes all = m_look.attributesOf(object);
        const auto found = all.find(std::string(name));
        return found == all.end() ? ObjectId{} : found->second;
    }

    ObjectId item(ObjectId object, std::string_view key) const
    {
        const ObjectState& state = m_look.at(object);
        std::string text(key);
        if (text.size() >= 2 && text.front() == '"' && text.find('\\') == std::string::npos)
            text = pythonString(std::string_view(text).substr(1, text.size() - 2));
        for (const Edge& edge : state.edges) {
            const bool isItem = edge.slot.role() == Role::Item && state.kind != Kind::Set
                                && std::to_string(m_paths.itemPosition(object, edge.slot)) == text;
            const bool isValue = edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1
                                 && m_paths.keyText(object, edge.slot.index() / 2) == text;
            if (isItem || isValue)
                return edge.target;
        }
        return {};
    }

    const ObjectPaths& m_paths;
    Lookup m_look;
    const Typed& m_typed;
};

} // namespace

Completer::Completer(const ObjectPaths& paths) : m_paths(paths) {}

bool Completer::isCallable(ObjectId object) const
{
    const Lookup look(m_paths);
    switch (look.at(object).kind) {
    case Kind::Function:
    case Kind::BuiltinFunction:
    case Kind::BoundMethod:
    case Kind::Type: return true;
    case Kind::Instance:
    case Kind::Weakref:
    case Kind::Record: break;
    default: return false;
    }
    Attributes ofClass;
    look.addClass(look.at(object).type, ofClass);
    return ofClass.contains("__call__");
}

std::vector<Completion> Completer::names(std::string_view prefix) const
{
    std::vector<Completion> found;
    std::unordered_set<std::string> seen{"__builtins__"};
    for (const std::string_view keyword : kKeywords)
        if (keyword.starts_with(prefix) && seen.emplace(keyword).second)
            found.push_back({std::string(keyword), Completion::Sort::Keyword, false});
    for (const std::string& name : m_paths.names())
        if (name.starts_with(prefix) && seen.insert(name).second)
            found.push_back({name, Completion::Sort::Name, isCallable(m_paths.named(name))});
    const ObjectId builtins = m_paths.named("__builtins__");
    if (!builtins)
        return found;
    Attributes all;
    Lookup(m_paths).addOwn(builtins, all);
    for (const auto& [name, value] : all)
        if (name.starts_with(prefix) && seen.insert(name).second)
            found.push_back({name, Completion::Sort::Builtin, isCallable(value)});
    return found;
}

std::vector<Completion> Completer::attributes(const Found& object, std::string_view prefix) const
{
    Attributes all;
    const Lookup look(m_paths);
    if (object.object)
        all = look.attributesOf(object.object);
    else
        look.addClass(object.type, all);
    all.erase("__builtins__");
    // Hidden names come only where nothing else does.
    std::string_view hidden = prefix.empty() ? "_" : prefix == "_" ? "__" : "";
    std::vector<Completion> found;
    for (;;) {
        for (const auto& [name, value] : all)
            if (name.starts_with(prefix) && (hidden.empty() || !name.starts_with(hidden)))
                found.push_back({name, Completion::Sort::Attribute, isCallable(value)});
        if (!found.empty() || hidden.empty())
            return found;
        hidden = hidden == "_" ? "__" : "";
    }
}

Completions Completer::complete(std::string_view text, std::size_t cursor) const
{
    const Typed typed(text, std::min(cursor, text.size()));
    Completions result;
    result.begin = typed.text.size() - 1 - typed.prefix.size();
    if (!typed.isCode)
        return result;
    const std::size_t count = typed.tokens.size();
    if (count == 0 || typed.tokens.back().kind != TokenKind::Dot) {
        result.words = names(typed.prefix);
        return result;
    }
    const std::size_t begin = typed.primaryBegin(count - 1);
    if (begin == count - 1)
        return result;
    const PrimaryWalk walk(m_paths, typed);
    Found found;
    if (typed.tokens[begin].kind == TokenKind::String)
        found.type = begin == count - 2 ? walk.named("str") : ObjectId{};
    else
        found.object = walk.follow(begin, count - 1);
    if (found)
        result.words = attributes(found, typed.prefix);
    return result;
}

} // namespace model
