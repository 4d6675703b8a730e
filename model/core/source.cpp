#include "model/core/source.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string withUniformLineEnds(std::string_view content)
{
    std::string text;
    text.reserve(content.size());
    for (std::size_t i = 0; i < content.size(); ++i) {
        const bool isReturn = content[i] == '\r';
        if (isReturn && i + 1 < content.size() && content[i + 1] == '\n')
            continue;
        text.push_back(isReturn ? '\n' : content[i]);
    }
    return text;
}

} // namespace

SourceText::SourceText(std::string fileName, std::string_view content, SourceOrigin origin)
    : m_fileName(std::move(fileName)), m_origin(origin)
{
    if (content.starts_with(kByteOrderMark))
        content.remove_prefix(kByteOrderMark.size());
    if (content.find('\r') == std::string_view::npos)
        m_text = content;
    else
        m_text = withUniformLineEnds(content);

    m_lineStarts.push_back(0);
    for (std::size_t at = m_text.find('\n'); at != std::string::npos;
         at = m_text.find('\n', at + 1))
        m_lineStarts.push_back(at + 1);
}

int SourceText::lineCount() const
{
    if (m_text.empty())
        return 0;
    return static_cast<int>(m_lineStarts.size()) - (m_text.back() == '\n' ? 1 : 0);
}

std::string_view SourceText::line(int number) const
{
    const auto index = static_cast<std::size_t>(number) - 1;
    if (number < 1 || index >= m_lineStarts.size())
        return {};
    const std::size_t start = m_lineStarts[index];
    const std::size_t end =
        index + 1 < m_lineStarts.size() ? m_lineStarts[index + 1] - 1 : m_text.size();
    return std::string_view(m_text).substr(start, end - start);
}

std::string_view SourceText::segment(const SourceSpan& span) const
{
    const auto lines = static_cast<int>(m_lineStarts.size());
    if (span.line < 1 || span.endLine > lines || span.endLine < span.line || span.column < 0)
        return {};
    const std::size_t start = m_lineStarts[static_cast<std::size_t>(span.line) - 1]
                              + static_cast<std::size_t>(span.column);
    const std::size_t end = m_lineStarts[static_cast<std::size_t>(span.endLine) - 1]
                            + static_cast<std::size_t>(span.endColumn);
    if (start > end || end > m_text.size())
        return {};
    return std::string_view(m_text).substr(start, end - start);
}

} // namespace model
