#include "model/session/session_file.h"

#include "model/dialect/dialect.h"
#include "model/session/json_text.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace model {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* kFormat = "refscope session";
constexpr double kMaxNumber = 4294967295.0;
constexpr std::uint32_t kMaxLayer = 4096; // No scene has so many columns.

// --- Writing ---

OrderedJson fileLines(std::string_view text)
{
    OrderedJson lines = OrderedJson::array();
    for (;;) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

OrderedJson toJson(const std::vector<SessionStatement>& statements)
{
    OrderedJson list = OrderedJson::array();
    for (const SessionStatement& statement : statements) {
        if (statement.continuesStep)
            list.push_back({{"text", statement.text}, {"continuesStep", true}});
        else
            list.push_back(statement.text);
    }
    return list;
}

OrderedJson toJson(const Branch& branch)
{
    OrderedJson json{{"id", branch.id.value}, {"name", branch.name}};
    if (branch.parent) {
        json["parent"] = branch.parent.value;
        json["keptStatements"] = branch.keptStatements;
    }
    if (branch.scriptStatements)
        json["scriptStatements"] = *branch.scriptStatements;
    json["statements"] = toJson(branch.statements);
    if (!branch.undone.empty())
        json["undone"] = toJson(branch.undone);
    return json;
}

/// JSON has no other numbers.
double finite(double number)
{
    return std::isfinite(number) ? number : 0;
}

OrderedJson toJson(const SessionView& view)
{
    OrderedJson json{{"places", OrderedJson::array()},
                     {"notes", OrderedJson::array()},
                     {"bookmarks", OrderedJson::array()},
                     {"breakpoints", OrderedJson::array()},
                     {"settings", OrderedJson::object()}};
    for (const CardPlace& place : view.places) {
        OrderedJson entry{{"card", place.card},
                          {"x", finite(place.x)},
                          {"y", finite(place.y)},
                          {"isPinned", place.isPinned}};
        if (place.layer >= 0) {
            entry["layer"] = place.layer;
            entry["width"] = finite(place.width);
            entry["height"] = finite(place.height);
        }
        json["places"].push_back(std::move(entry));
    }
    for (const SessionNote& note : view.notes)
        json["notes"].push_back({{"text", note.text},
                                 {"branch", note.moment.branch},
                                 {"event", note.moment.event},
                                 {"card", note.card}});
    for (const SessionBookmark& bookmark : view.bookmarks)
        json["bookmarks"].push_back({{"name", bookmark.name},
                                     {"branch", bookmark.moment.branch},
                                     {"event", bookmark.moment.event}});
    for (const SessionBreakpoint& stop : view.breakpoints)
        json["breakpoints"].push_back({{"line", stop.line},
                                       {"condition", stop.condition},
                                       {"card", stop.card},
                                       {"isEnabled", stop.isEnabled}});
    for (const auto& [name, value] : view.settings)
        json["settings"][name] = value;
    return json;
}

// --- Reading ---

/// Takes values out of a file. The first thing that is wrong is kept; what is read after it does
/// not matter.
class Reader
{
public:
    Reader(std::string_view text, const std::string& fileName) : m_text(text), m_file(fileName) {}

    Result<SessionDocument> read();

private:
    Diagnostic problem(int line, std::string message, std::string hint) const;
    void fail(const JsonValue& at, std::string message, std::string hint = {});
    const JsonValue* member(const JsonValue& object, std::string_view name, JsonValue::Kind kind,
                            bool isRequired);
    std::string text(const JsonValue& object, std::string_view name, bool isRequired = true);
    std::uint32_t number(const JsonValue& object, std::string_view name, bool isRequired = true);
    double coordinate(const JsonValue& object, std::string_view name);
    bool flag(const JsonValue& object, std::string_view name, bool otherwise);
    template <class Use>
    void forEach(const JsonValue& object, std::string_view name, bool isRequired, Use use);

    bool isSession(const JsonValue& root);
    std::string script(const JsonValue& root);
    std::vector<SessionStatement> statements(const JsonValue& branch, std::string_view name,
                                             bool isRequired);
    Branch branch(const JsonValue& json);
    void view(const JsonValue& root, SessionView& view);
    SessionMoment moment(const JsonValue& json);

    std::string_view m_text;
    const std::string& m_file;
    std::optional<Diagnostic> m_problem;
};

std::string_view kindName(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null: return "null";
    case JsonValue::Kind::Boolean: return "true or false";
    case JsonValue::Kind::Number: return "a number";
    case JsonValue::Kind::String: return "a text";
    case JsonValue::Kind::Array: return "a list";
    case JsonValue::Kind::Object: return "an object";
    }
    return {};
}

Diagnostic Reader::problem(int line, std::string message, std::string hint) const
{
    Diagnostic diagnostic;
    diagnostic.kind = DiagnosticKind::File;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    diagnostic.file = m_file;
    diagnostic.span = {line, 0, line, 0};
    diagnostic.sourceLine = SourceText(m_file, m_text).line(line);
    return diagnostic;
}

void Reader::fail(const JsonValue& at, std::string message, std::string hint)
{
    if (!m_problem)
        m_problem = problem(at.line, std::move(message), std::move(hint));
}

const JsonValue* Reader::member(const JsonValue& object, std::string_view name,
                                JsonValue::Kind kind, bool isRequired)
{
    if (object.kind != JsonValue::Kind::Object) {
        fail(object, "there has to be an object here, not " + std::string(kindName(object.kind)));
        return nullptr;
    }
    const JsonValue* value = object.find(name);
    if (value == nullptr) {
        if (isRequired)
            fail(object, "'" + std::string(name) + "' is missing");
        return nullptr;
    }
    if (value->kind == kind)
        return value;
    fail(*value, "'" + std::string(name) + "' has to be " + std::string(kindName(kind)) + ", not "
                     + std::string(kindName(value->kind)));
    return nullptr;
}

std::string Reader::text(const JsonValue& object, std::string_view name, bool isRequired)
{
    const JsonValue* value = member(object, name, JsonValue::Kind::String, isRequired);
    return value == nullptr ? std::string() : value->text;
}

std::uint32_t Reader::number(const JsonValue& object, std::string_view name, bool isRequired)
{
    const JsonValue* value = member(object, name, JsonValue::Kind::Number, isRequired);
    if (value == nullptr)
        return 0;
    if (!(value->number >= 0 && value->number <= kMaxNumber)
        || value->number != std::floor(value->number)) {
        fail(*value, "'" + std::string(name) + "' has to be a whole number from 0 to 4294967295");
        return 0;
    }
    return static_cast<std::uint32_t>(value->number);
}

double Reader::coordinate(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = member(object, name, JsonValue::Kind::Number, true);
    return value == nullptr || !std::isfinite(value->number) ? 0 : value->number;
}

bool Reader::flag(const JsonValue& object, std::string_view name, bool otherwise)
{
    const JsonValue* value = member(object, name, JsonValue::Kind::Boolean, false);
    return value == nullptr ? otherwise : value->number != 0;
}

template <class Use>
void Reader::forEach(const JsonValue& object, std::string_view name, bool isRequired, Use use)
{
    if (const JsonValue* list = member(object, name, JsonValue::Kind::Array, isRequired))
        for (const JsonValue& item : list->items)
            use(item);
}

bool Reader::isSession(const JsonValue& root)
{
    if (root.kind != JsonValue::Kind::Object || root.find("format") == nullptr
        || root.find("format")->text != kFormat) {
        fail(root, "this is no session of Refscope: \"format\": \"" + std::string(kFormat)
                       + "\" is missing");
        return false;
    }
    const std::uint32_t version = number(root, "version");
    if (!m_problem && version > kSessionVersion)
        fail(*root.find("version"),
             "a newer Refscope wrote this session: its version is " + std::to_string(version)
                 + ", this program reads up to " + std::to_string(kSessionVersion),
             "open it with a newer Refscope");
    if (!m_problem && version == 0)
        fail(*root.find("version"), "there is no version 0 of this format");
    return !m_problem;
}

std::string Reader::script(const JsonValue& root)
{
    std::string text;
    bool isFirst = true;
    forEach(root, "script", true, [&](const JsonValue& line) {
        if (line.kind != JsonValue::Kind::String)
            fail(line, "the script's lines have to be texts");
        text += (isFirst ? "" : "\n") + line.text;
        isFirst = false;
    });
    return text;
}

std::vector<SessionStatement> Reader::statements(const JsonValue& branch, std::string_view name,
                                                 bool isRequired)
{
    std::vector<SessionStatement> found;
    forEach(branch, name, isRequired, [&](const JsonValue& json) {
        if (json.kind == JsonValue::Kind::String)
            found.push_back({json.text, false});
        else
            found.push_back({text(json, "text"), flag(json, "continuesStep", false)});
    });
    return found;
}

Branch Reader::branch(const JsonValue& json)
{
    Branch read;
    read.id = {number(json, "id")};
    read.name = text(json, "name");
    read.parent = {number(json, "parent", false)};
    if (!m_problem && json.find("scriptStatements") != nullptr)
        read.scriptStatements = number(json, "scriptStatements");
    read.keptStatements = number(json, "keptStatements", false);
    read.statements = statements(json, "statements", true);
    read.undone = statements(json, "undone", false);
    return read;
}

SessionMoment Reader::moment(const JsonValue& json)
{
    return {text(json, "branch"), number(json, "event")};
}

void Reader::view(const JsonValue& root, SessionView& view)
{
    const JsonValue* json = member(root, "view", JsonValue::Kind::Object, false);
    if (json == nullptr)
        return;
    forEach(*json, "places", false, [&](const JsonValue& place) {
        view.places.push_back({text(place, "card"), coordinate(place, "x"), coordinate(place, "y"),
                               flag(place, "isPinned", false)});
        if (m_problem || place.find("layer") == nullptr)
            return;
        CardPlace& read = view.places.back();
        read.layer = static_cast<int>(std::min(number(place, "layer"), kMaxLayer));
        read.width = coordinate(place, "width");
        read.height = coordinate(place, "height");
    });
    forEach(*json, "notes", false, [&](const JsonValue& note) {
        view.notes.push_back({text(note, "text"), moment(note), text(note, "card", false)});
    });
    forEach(*json, "bookmarks", false, [&](const JsonValue& bookmark) {
        view.bookmarks.push_back({text(bookmark, "name"), moment(bookmark)});
    });
    forEach(*json, "breakpoints", false, [&](const JsonValue& stop) {
        const std::uint32_t line = number(stop, "line", false);
        if (line > 0x7FFFFFFF)
            fail(stop, "'line' is no line's number");
        view.breakpoints.push_back({static_cast<int>(line & 0x7FFFFFFF),
                                    text(stop, "condition", false), text(stop, "card", false),
                                    flag(stop, "isEnabled", true)});
    });
    if (const JsonValue* settings = member(*json, "settings", JsonValue::Kind::Object, false))
        for (const JsonValue& value : settings->items) {
            if (value.kind != JsonValue::Kind::String)
                fail(value, "the setting '" + value.key + "' has to be a text");
            view.settings[value.key] = value.text;
        }
}

Result<SessionDocument> Reader::read()
{
    const Result<JsonValue> root = parseJson(m_text);
    if (!root)
        return problem(root.diagnostic().span.line,
                       "the file is damaged: " + root.diagnostic().message,
                       "mend the text at this line, or take an older copy of the file");
    if (!isSession(*root))
        return *m_problem;
    const std::string source = script(*root);
    const std::string fileName = text(*root, "fileName");
    const std::string dialect = text(*root, "dialect");
    std::vector<Branch> branches;
    forEach(*root, "branches", true,
            [&](const JsonValue& json) { branches.push_back(branch(json)); });
    const BranchId current{number(*root, "current")};
    if (m_problem)
        return *m_problem;
    if (auto fault = checkBranches(branches)) {
        fail(*root->find("branches"), fault->message);
        return *m_problem;
    }
    SessionDocument session(source, fileName, std::move(branches));
    if (findDialect(dialect) == nullptr)
        fail(*root->find("dialect"), "there is no model of Python '" + dialect + "'",
             "open it with a newer Refscope");
    if (!session.contains(current))
        fail(*root->find("current"), "'current' names no branch");
    view(*root, session.view());
    if (m_problem)
        return *m_problem;
    session.setDialect(dialect);
    session.visit(current);
    return session;
}

} // namespace

std::string writeSession(const SessionDocument& session)
{
    OrderedJson json{{"format", kFormat},
                     {"version", kSessionVersion},
                     {"dialect", session.dialect()},
                     {"fileName", session.fileName()},
                     {"script", fileLines(session.script())},
                     {"branches", OrderedJson::array()},
                     {"current", session.current().value},
                     {"view", toJson(session.view())}};
    for (const Branch& branch : session.branches())
        json["branches"].push_back(toJson(branch));
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

Result<SessionDocument> readSession(std::string_view text, const std::string& fileName)
{
    return Reader(text, fileName).read();
}

bool looksLikeSession(std::string_view text)
{
    const std::size_t brace = text.find_first_not_of(" \t\r\n");
    if (brace == std::string_view::npos || text[brace] != '{')
        return false;
    const std::size_t name = text.find_first_not_of(" \t\r\n", brace + 1);
    return name != std::string_view::npos && text.substr(name).starts_with("\"format\"");
}

} // namespace model
