#include "model/lang/marked_lines.h"

#include "model/heap/text.h"
#include "model/lang/parser.h"

#include <algorithm>
#include <optional>
#include <set>

namespace model {

namespace {

using Lines = std::vector<std::u32string>;

/// A character of the marked text.
struct MarkPlace
{
    std::size_t line = 0;
    std::size_t column = 0;
};

/// From the operator's or bracket's first character up to the one behind its last.
struct MarkAnchors
{
    MarkPlace left;
    MarkPlace right;
};

bool isMarkBlank(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r');
}

std::string_view withoutBlankEnd(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n\f\v");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// textwrap.dedent(): takes the indentation away that all lines share; blank lines become empty.
Lines dedented(Lines lines)
{
    std::optional<std::u32string> margin;
    for (std::u32string& line : lines) {
        const std::size_t indent = std::min(line.find_first_not_of(U" \t"), line.size());
        if (indent == line.size()) {
            line.clear();
            continue;
        }
        const std::u32string own = line.substr(0, indent);
        if (!margin)
            margin = own;
        const auto same = std::ranges::mismatch(*margin, own);
        margin->erase(same.in1, margin->end());
    }
    for (std::u32string& line : lines)
        if (!line.empty() && margin)
            line.erase(0, margin->size());
    return lines;
}

/// Columns of a terminal: the wide characters of East Asia and pictograms take two.
std::size_t displayWidth(const std::u32string& line, std::size_t characters)
{
    static constexpr std::pair<char32_t, char32_t> kWide[] = {
        {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    std::size_t width = std::min(characters, line.size());
    for (std::size_t i = 0; i < std::min(characters, line.size()); ++i)
        for (const auto& [first, last] : kWide)
            width += line[i] >= first && line[i] <= last ? 1 : 0;
    return width + (characters > line.size() ? characters - line.size() : 0);
}

/// Finds the anchors of one expression that was cut out of its source.
class AnchorFinder
{
public:
    explicit AnchorFinder(const Lines& segment) : m_lines(segment) {}

    std::optional<MarkAnchors> find()
    {
        std::string wrapped = "(\n";
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            wrapped += (i > 0 ? "\n" : "") + toUtf8(m_lines[i]);
        const auto parsed = parseModule(std::make_shared<SourceText>("", wrapped + "\n)"));
        if (!parsed || parsed.value()->body.size() != 1)
            return std::nullopt;
        const auto* statement = tryAs<ExprStmt>(parsed.value()->body[0]);
        if (statement == nullptr)
            return std::nullopt;
        const Expr& expr = *statement->value;
        if (const auto* operation = tryAs<BinOpExpr>(&expr))
            return anchorsOf(*operation);
        if (const auto* subscript = tryAs<SubscriptExpr>(&expr))
            return brackets(subscript->value->span, U'[', expr.span);
        if (const auto* call = tryAs<CallExpr>(&expr))
            return brackets(call->function->span, U'(', expr.span);
        return std::nullopt;
    }

private:
    std::optional<MarkAnchors> anchorsOf(const BinOpExpr& operation)
    {
        MarkPlace left = endOf(operation.left->span);
        if (!skipUntil(left, [](char32_t c) { return !isMarkBlank(c) && c != U')'; }))
            return std::nullopt;
        const SourceSpan& operand = operation.right->span;
        const std::u32string& line = m_lines[left.line];
        MarkPlace right{left.line, left.column + 1};
        const auto operandLine = static_cast<std::size_t>(operand.line - 2);
        const bool isBefore =
            operandLine > left.line
            || right.column < characters(operandLine, static_cast<std::size_t>(operand.column));
        if (right.column < line.size() && isBefore && !isMarkBlank(line[right.column])
            && line[right.column] != U'\\' && line[right.column] != U'#')
            ++right.column;
        return MarkAnchors{left, right};
    }

    std::optional<MarkAnchors> brackets(const SourceSpan& before, char32_t open,
                                        const SourceSpan& whole)
    {
        MarkPlace left = endOf(before);
        if (!skipUntil(left, [open](char32_t c) { return c == open; }))
            return std::nullopt;
        return MarkAnchors{left, endOf(whole)};
    }

    std::size_t characters(std::size_t line, std::size_t bytes) const
    {
        const std::string text = line < m_lines.size() ? toUtf8(m_lines[line]) : std::string();
        return countCodePoints(std::string_view(text).substr(0, bytes));
    }

    /// Lines count from 1, and the parenthesis in front has the first one.
    MarkPlace endOf(const SourceSpan& span) const
    {
        const auto line = static_cast<std::size_t>(span.endLine - 2);
        return {line, characters(line, static_cast<std::size_t>(span.endColumn))};
    }

    /// False: there is no such character, which traceback.py takes for an error.
    template <class Wanted>
    bool skipUntil(MarkPlace& place, const Wanted& isWanted) const
    {
        for (;;) {
            while (place.line < m_lines.size() && place.column >= m_lines[place.line].size())
                place = {place.line + 1, 0};
            if (place.line >= m_lines.size())
                return false;
            const char32_t c = m_lines[place.line][place.column];
            if (c == U'\\' || c == U'#')
                place = {place.line + 1, 0};
            else if (isWanted(c))
                return true;
            else
                ++place.column;
        }
    }

    const Lines& m_lines;
};

/// One entry's lines with what is marked in them.
class LineMarker
{
public:
    LineMarker(Lines lines, std::size_t start, std::size_t end)
        : m_lines(std::move(lines)), m_start(start), m_end(end)
    {
        Lines segment = m_lines;
        segment.back().resize(std::min(m_end, segment.back().size()));
        segment.front().erase(0, std::min(m_start, segment.front().size()));
        m_anchors = AnchorFinder(segment).find();
        m_hasMarks = wantsMarks();
        if (m_anchors && m_anchors->left.line == 0)
            m_anchors->left.column += m_start;
        if (m_anchors && m_anchors->right.line == 0)
            m_anchors->right.column += m_start;
    }

    Lines run()
    {
        std::set<std::size_t> shown{0, m_lines.size() - 1};
        if (m_anchors) {
            widen(m_anchors->left);
            widen(m_anchors->right);
            addAround(shown, m_anchors->left.line);
            addAround(shown, m_anchors->right.line);
        }
        std::optional<std::size_t> previous;
        for (const std::size_t line : shown) {
            const std::size_t skipped = previous ? line - *previous - 1 : 0;
            if (skipped == 1)
                show(line - 1);
            else if (skipped > 1)
                m_shown.push_back(toCodePoints("...<" + std::to_string(skipped) + " lines>..."));
            show(line);
            previous = line;
        }
        return std::move(m_shown);
    }

private:
    void addAround(std::set<std::size_t>& shown, std::size_t line) const
    {
        for (std::size_t near = line > 0 ? line - 1 : 0; near <= line + 1; ++near)
            if (near < m_lines.size())
                shown.insert(near);
    }

    void widen(MarkPlace& place) const
    {
        place.column = displayWidth(m_lines[place.line], place.column);
    }

    /// `return f(x)` and `y = f(x)` that failed as a whole say it all without marks.
    bool isWholeCall() const
    {
        std::string text;
        for (const std::u32string& line : m_lines)
            text += toUtf8(line) + "\n";
        const auto parsed = parseModule(std::make_shared<SourceText>("", text));
        if (!parsed || parsed.value()->body.empty())
            return parsed.isOk();
        const Stmt* statement = parsed.value()->body[0];
        const Expr* value = nullptr;
        if (const auto* returned = tryAs<ReturnStmt>(statement)) {
            const auto* call =
                returned->value != nullptr ? tryAs<CallExpr>(returned->value) : nullptr;
            if (call != nullptr && call->function->kind == ExprKind::Name)
                value = call;
        } else if (const auto* assigned = tryAs<AssignStmt>(statement)) {
            if (assigned->targets.size() == 1 && assigned->targets[0]->kind == ExprKind::Name
                && assigned->value->kind == ExprKind::Call)
                value = assigned->value;
        }
        return value != nullptr && value->span.line == 1
               && value->span.endLine == static_cast<int>(m_lines.size())
               && value->span.column == static_cast<int>(m_start)
               && value->span.endColumn == static_cast<int>(m_end);
    }

    bool wantsMarks() const
    {
        if (isWholeCall())
            return false;
        if (m_anchors)
            return true;
        const auto isBlank = [](const std::u32string& text) {
            return std::ranges::all_of(text, isMarkBlank);
        };
        const std::u32string& last = m_lines.back();
        return !isBlank(m_lines.front().substr(0, std::min(m_start, m_lines.front().size())))
               || !isBlank(last.substr(std::min(m_end, last.size())));
    }

    void show(std::size_t number)
    {
        const std::u32string& line = m_lines[number];
        m_shown.push_back(line);
        if (!m_hasMarks)
            return;
        std::size_t blanks = 0;
        while (blanks < line.size() && isMarkBlank(line[blanks]))
            ++blanks;
        const std::size_t count = number + 1 == m_lines.size() ? displayWidth(line, m_end)
                                                               : displayWidth(line, line.size());
        std::u32string marks;
        for (std::size_t column = 0; column < count; ++column) {
            const bool isBefore =
                column < blanks || (number == 0 && column < displayWidth(m_lines.front(), m_start));
            marks += isBefore ? U' ' : m_anchors && !isAnchored(number, column) ? U'~' : U'^';
        }
        m_shown.push_back(marks);
    }

    bool isAnchored(std::size_t line, std::size_t column) const
    {
        const auto& [left, right] = *m_anchors;
        return (line > left.line || (line == left.line && column >= left.column))
               && (line < right.line || (line == right.line && column < right.column));
    }

    Lines m_lines;
    std::size_t m_start;
    std::size_t m_end;
    std::optional<MarkAnchors> m_anchors;
    bool m_hasMarks = false;
    Lines m_shown;
};

std::string indented(const Lines& lines)
{
    std::string text;
    for (const std::u32string& line : lines)
        text += "    " + toUtf8(line) + "\n";
    return text;
}

} // namespace

std::string markedLines(const std::vector<std::string>& lines, const SourceSpan& span)
{
    const auto count = static_cast<std::size_t>(std::max(span.endLine - span.line, 0)) + 1;
    Lines original;
    for (std::size_t i = 0; i < std::min(count, lines.size()); ++i)
        original.push_back(toCodePoints(withoutBlankEnd(lines[i])));
    const Lines cut = dedented(original);
    if (std::ranges::all_of(cut, [](const std::u32string& line) { return line.empty(); }))
        return {};
    if (span.column < 0 || span.endColumn < 0) {
        const std::size_t first =
            std::min(original[0].find_first_not_of(U" \t\f"), original[0].size());
        return indented({original[0].substr(first)});
    }
    const auto offset = [](const std::string& line, int bytes) {
        return countCodePoints(std::string_view(line).substr(0, static_cast<std::size_t>(bytes)));
    };
    const std::size_t margin = original[0].size() - cut[0].size();
    const std::size_t start = offset(lines[0], span.column);
    const std::size_t end = offset(lines[cut.size() - 1], span.endColumn);
    LineMarker marker(cut, start > margin ? start - margin : 0, end > margin ? end - margin : 0);
    return indented(dedented(marker.run()));
}

} // namespace model
