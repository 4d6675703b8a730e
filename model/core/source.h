#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A stretch of source text.
///
/// Units:   lines count from 1; columns are UTF-8 bytes from 0; the end is exclusive.
///          Line 0 means "nowhere".
/// Source:  CPython, ast module: lineno, col_offset, end_lineno, end_col_offset.
struct SourceSpan
{
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;

    bool operator==(const SourceSpan&) const = default;

    bool isValid() const { return line > 0; }
};

/// The span from the start of `first` to the end of `last`.
constexpr SourceSpan joined(const SourceSpan& first, const SourceSpan& last)
{
    return {first.line, first.column, last.endLine, last.endColumn};
}

/// How CPython got hold of a source text; its places of faults depend on it.
enum class SourceOrigin {
    Text, ///< A string given to compile(), exec() or eval().
    File, ///< A file that the interpreter read line by line.
};

/// The text of one source file with access by line. Line ends become "\n" as in CPython;
/// a leading byte order mark is dropped.
class SourceText
{
public:
    SourceText() = default;
    SourceText(std::string fileName, std::string_view content,
               SourceOrigin origin = SourceOrigin::Text);

    const std::string& fileName() const { return m_fileName; }
    SourceOrigin origin() const { return m_origin; }
    std::string_view text() const { return m_text; }

    /// Lines that hold text: a final "\n" opens no further line.
    int lineCount() const;

    /// The line without its line end; empty for a number outside the file.
    std::string_view line(int number) const;

    /// The text a span covers; empty where the span lies outside the file.
    std::string_view segment(const SourceSpan& span) const;

private:
    std::string m_fileName;
    SourceOrigin m_origin = SourceOrigin::Text;
    std::string m_text;
    std::vector<std::size_t> m_lineStarts;
};

} // namespace model
