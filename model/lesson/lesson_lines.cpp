#include "model/lesson/lesson_lines.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

constexpr int kTabWidth = 8;

bool isWordCharacter(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string_view firstWord(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, isWordCharacter);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool isClauseWord(std::string_view word)
{
    constexpr std::array<std::string_view, 4> kWords = {"else", "elif", "except", "finally"};
    return std::ranges::find(kWords, word) != kWords.end();
}

/// Follows brackets and strings from line to line.
class LineScanner
{
public:
    std::vector<LogicalLine> scan(const std::vector<std::string_view>& lines);

private:
    void scanLine(std::string_view line);
    void beginStatement(std::string_view line, int number, int indent, std::size_t start);
    bool takeStringEnd(std::string_view line, std::size_t& at);
    void takeStringStart(std::string_view line, std::size_t& at);

    std::vector<LogicalLine> m_found;
    std::string m_quote; // Of the string that is open: one or three characters.
    int m_brackets = 0;
    bool m_continues = false; // A backslash ended the line before.
    bool m_hasOther = false;  // Something but strings stands in the statement.
};

std::vector<LogicalLine> LineScanner::scan(const std::vector<std::string_view>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        const int number = static_cast<int>(i) + 1;
        const bool isInside = m_brackets > 0 || m_continues;
        int indent = 0;
        std::size_t start = 0;
        for (; start < line.size() && (line[start] == ' ' || line[start] == '\t'); ++start)
            indent = line[start] == '\t' ? (indent / kTabWidth + 1) * kTabWidth : indent + 1;
        if (m_quote.empty() && start < line.size() && line[start] == '#') {
            LogicalLine comment;
            comment.first = comment.last = number;
            comment.indent = indent;
            comment.isComment = true;
            comment.isInside = isInside;
            comment.text = line.substr(start);
            m_found.push_back(comment);
            continue;
        }
        if (!m_quote.empty() || isInside) {
            const auto statement = std::find_if(m_found.rbegin(), m_found.rend(),
                                                [](const auto& each) { return !each.isComment; });
            if (statement != m_found.rend())
                statement->last = number;
        } else if (start < line.size()) {
            beginStatement(line, number, indent, start);
        } else {
            continue;
        }
        scanLine(line);
        const auto statement = std::find_if(m_found.rbegin(), m_found.rend(),
                                            [](const auto& each) { return !each.isComment; });
        if (statement != m_found.rend())
            statement->isString = !m_hasOther;
    }
    return std::move(m_found);
}

void LineScanner::beginStatement(std::string_view line, int number, int indent, std::size_t start)
{
    LogicalLine statement;
    statement.first = statement.last = number;
    statement.indent = indent;
    statement.text = line.substr(start);
    statement.isDecorator = line[start] == '@';
    statement.isClause = isClauseWord(firstWord(statement.text));
    m_hasOther = false;
    m_found.push_back(statement);
}

/// To the end of the open string, or of the line. False: it goes on behind the line.
bool LineScanner::takeStringEnd(std::string_view line, std::size_t& at)
{
    while (at < line.size()) {
        if (line[at] == '\\') {
            at += 2;
        } else if (line.substr(at, m_quote.size()) == m_quote) {
            at += m_quote.size();
            m_quote.clear();
            return true;
        } else {
            ++at;
        }
    }
    if (m_quote.size() == 1 && (line.empty() || line.back() != '\\'))
        m_quote.clear(); // A fault of the script; the run says so.
    return m_quote.empty();
}

void LineScanner::takeStringStart(std::string_view line, std::size_t& at)
{
    const char quote = line[at];
    const std::string triple(3, quote);
    m_quote = line.substr(at, 3) == triple ? triple : std::string(1, quote);
    at += m_quote.size();
    takeStringEnd(line, at);
}

void LineScanner::scanLine(std::string_view line)
{
    m_continues = false;
    std::size_t at = 0;
    if (!m_quote.empty() && !takeStringEnd(line, at))
        return;
    bool isPrefix = true; // Letters before a quote belong to the string.
    while (at < line.size()) {
        const char c = line[at];
        if (c == '\'' || c == '"') {
            takeStringStart(line, at);
            continue;
        }
        if (c == '#')
            break;
        if (c == '\\' && at + 1 == line.size())
            m_continues = true;
        else if (c == '(' || c == '[' || c == '{')
            ++m_brackets;
        else if (c == ')' || c == ']' || c == '}')
            m_brackets = std::max(0, m_brackets - 1);
        const std::size_t next = line.find_first_of("'\"", at);
        isPrefix = c == ' ' || c == '\t'
                   || (isWordCharacter(c) && next != std::string_view::npos && next - at <= 2);
        m_hasOther = m_hasOther || !isPrefix;
        ++at;
    }
}

} // namespace

std::vector<LogicalLine> logicalLines(std::string_view source)
{
    return LineScanner().scan(textLines(source));
}

std::vector<std::string_view> textLines(std::string_view source)
{
    std::vector<std::string_view> lines;
    while (!source.empty()) {
        const std::size_t end = source.find('\n');
        std::string_view line = source.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        lines.push_back(line);
        source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
    }
    return lines;
}

} // namespace model
