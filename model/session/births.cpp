#include "model/session/births.h"

#include <algorithm>
#include <charconv>

namespace model {

namespace {

std::optional<std::uint32_t> numberIn(std::string_view text)
{
    std::uint32_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [at, fault] = std::from_chars(text.data(), end, number);
    if (text.empty() || fault != std::errc() || at != end)
        return std::nullopt;
    return number;
}

} // namespace

std::string birthText(const Birth& birth)
{
    std::string text =
        birth.type + '@' + std::to_string(birth.line) + '+' + std::to_string(birth.ordinal);
    if (birth.statement > 0)
        text += '>' + std::to_string(birth.statement);
    return text;
}

std::optional<Birth> birthFromText(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return std::nullopt;
    Birth birth{std::string(text.substr(0, at)), 0, 0, 0};
    text.remove_prefix(at + 1);
    if (const std::size_t sign = text.find('>'); sign != std::string_view::npos) {
        const auto statement = numberIn(text.substr(sign + 1));
        if (!statement)
            return std::nullopt;
        birth.statement = *statement;
        text = text.substr(0, sign);
    }
    const std::size_t plus = text.find('+');
    if (plus == std::string_view::npos)
        return std::nullopt;
    const auto line = numberIn(text.substr(0, plus));
    const auto ordinal = numberIn(text.substr(plus + 1));
    if (!line || !ordinal)
        return std::nullopt;
    birth.line = *line;
    birth.ordinal = *ordinal;
    return birth;
}

/// Walks once through the events; keeps in mind in which line of the script it is.
struct Births::Walk
{
    Births& births;
    const Recording& recording;
    const LibraryCode& library;
    const std::vector<EventIndex>& stops;
    std::size_t nextStop = 0;
    EventIndex at = 0;
    std::uint32_t statement = 0;

    struct FrameLine
    {
        ObjectId frame;
        std::uint32_t line = 0;
    };
    std::vector<FrameLine> stack = {};
    std::unordered_map<ObjectId, std::uint32_t> lines = {}; // Of frames that wait to go on.
    std::unordered_map<ObjectId, std::string> names = {};   // Of classes and code.
    std::unordered_map<ObjectId, Kind> unnamed = {};
    std::unordered_map<std::string, std::uint32_t> counts = {};

    void run()
    {
        for (; at < recording.journal.size() && births.m_births.size() < kMost; ++at)
            std::visit(*this, recording.journal.at(at));
    }

    void operator()(const event::FrameEntered& entered)
    {
        const auto known = lines.find(entered.frame);
        stack.push_back({entered.frame, known == lines.end() ? 0 : known->second});
    }
    void operator()(const event::FrameLeft& left)
    {
        if (stack.empty() || stack.back().frame != left.frame)
            return;
        lines[left.frame] = stack.back().line;
        stack.pop_back();
    }
    void operator()(const event::LineReached& reached)
    {
        const bool isScript = nextStop < stops.size() && stops[nextStop] == at + 1;
        nextStop += isScript ? 1 : 0;
        if (isScript && !stack.empty() && stack.back().frame == reached.frame)
            stack.back().line = reached.after;
    }
    void operator()(const event::StatementStarted& started) { statement = started.statement + 1; }
    void operator()(const event::Allocated& born)
    {
        if (born.kind < Kind::Tuple && born.kind != Kind::Code)
            return;
        if (isNamed(born.kind) && textOf(born.text).empty())
            unnamed[born.object] = born.kind; // Its name comes with the next event.
        else
            add(born.object, born.kind, born.type, born.text);
    }
    void operator()(const event::TextChanged& named)
    {
        const auto waiting = unnamed.find(named.object);
        if (waiting == unnamed.end())
            return;
        add(named.object, waiting->second, {}, named.after);
        unnamed.erase(waiting);
    }
    template <typename Other>
    void operator()(const Other&)
    {}

    static bool isNamed(Kind kind)
    {
        return kind == Kind::Function || kind == Kind::Type || kind == Kind::Module
               || kind == Kind::Code;
    }

    std::string textOf(TextId text) const
    {
        return std::string(recording.journal.texts().text(text));
    }

    void add(ObjectId object, Kind kind, ObjectId type, TextId text)
    {
        if (kind == Kind::Type || kind == Kind::Code)
            names[object] = textOf(text);
        if (kind == Kind::Code || library.made(object))
            return;
        Birth birth{typeName(kind, type, text), statement, line(), 0};
        birth.ordinal = counts[birthText(birth)]++; // Its own ordinal is 0 until here.
        births.m_found.emplace(birthText(birth), object);
        births.m_births.emplace(object, std::move(birth));
    }

    std::uint32_t line() const
    {
        const auto script = std::find_if(stack.rbegin(), stack.rend(),
                                         [](const FrameLine& each) { return each.line > 0; });
        return script == stack.rend() ? 0 : script->line;
    }

    std::string nameOf(ObjectId typeOrCode) const
    {
        if (const auto known = names.find(typeOrCode); known != names.end())
            return known->second;
        if (!recording.start.contains(typeOrCode))
            return {};
        return textOf(recording.start.at(typeOrCode).text);
    }

    std::string typeName(Kind kind, ObjectId type, TextId text) const
    {
        switch (kind) {
        case Kind::Function: return "function " + textOf(text);
        case Kind::Type: return "class " + textOf(text);
        case Kind::Module: return "module " + textOf(text);
        case Kind::Activation: return "call of " + nameOf(type);
        default: return nameOf(type);
        }
    }
};

Births::Births(const Timeline& timeline) : m_oldest(timeline.recording().start.lastId())
{
    Walk{*this, timeline.recording(), *timeline.libraryCode(), timeline.lineStops()}.run();
}

const Birth* Births::of(ObjectId object) const
{
    const auto found = m_births.find(object);
    return found == m_births.end() ? nullptr : &found->second;
}

ObjectId Births::find(const Birth& birth) const
{
    const auto found = m_found.find(birthText(birth));
    return found == m_found.end() ? ObjectId{} : found->second;
}

template <class Move>
std::unordered_map<ObjectId, ObjectId> Births::pairedWith(const Births& other, Move move) const
{
    std::unordered_map<ObjectId, ObjectId> pairs;
    for (std::uint32_t i = 1; i <= std::min(m_oldest, other.m_oldest); ++i)
        pairs[{i}] = {i};
    for (const auto& [object, birth] : m_births) {
        Birth moved = birth;
        if (!move(moved))
            continue;
        if (const ObjectId same = other.find(moved))
            pairs[object] = same;
    }
    return pairs;
}

std::unordered_map<ObjectId, ObjectId> Births::matched(const Births& other,
                                                       const LineMap& lines) const
{
    return pairedWith(other, [&lines](Birth& birth) {
        if (birth.statement > 0 || birth.line == 0)
            return true;
        birth.line = lines.after(birth.line);
        return birth.line > 0;
    });
}

std::unordered_map<ObjectId, ObjectId> Births::matchedInVersion(const Births& other) const
{
    std::unordered_map<ObjectId, ObjectId> pairs;
    for (const auto& [object, birth] : m_births)
        if (const ObjectId same = other.find(birth))
            pairs[object] = same;
    return pairs;
}

std::unordered_map<ObjectId, ObjectId>
Births::matched(const Births& other, const std::vector<std::uint32_t>& statements) const
{
    return pairedWith(other, [&statements](Birth& birth) {
        if (birth.statement == 0)
            return true;
        birth.statement =
            birth.statement <= statements.size() ? statements[birth.statement - 1] : 0;
        return birth.statement > 0;
    });
}

std::string lastingName(const Births& births, ObjectId object)
{
    if (const Birth* birth = births.of(object))
        return birthText(*birth);
    return '#' + std::to_string(object.value);
}

ObjectId findLasting(const Births& births, std::string_view name)
{
    if (name.starts_with('#')) {
        const auto number = numberIn(name.substr(1));
        return {number.value_or(0)};
    }
    const auto birth = birthFromText(name);
    return birth ? births.find(*birth) : ObjectId{};
}

} // namespace model
