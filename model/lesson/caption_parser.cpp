#include "model/lesson/caption_parser.h"

namespace model {

namespace {

void appendWords(std::vector<CaptionPart>& parts, std::string_view words, const SourceSpan& span)
{
    if (words.empty())
        return;
    if (!parts.empty() && parts.back().sort == CaptionPart::Sort::Text)
        parts.back().text += words;
    else
        parts.push_back({CaptionPart::Sort::Text, std::string(words), span});
}

} // namespace

SourceSpan CaptionReader::spanAt(std::size_t at, std::size_t size) const
{
    const int column = m_column + static_cast<int>(at);
    return {m_line, column, m_line, column + static_cast<int>(size)};
}

void CaptionReader::addValue(std::string_view words, std::size_t at,
                             std::vector<CaptionPart>& parts)
{
    using Sort = CaptionPart::Sort;
    CaptionPart part{Sort::Object, std::string(words), spanAt(at, words.size() + 2)};
    if (words == "printed")
        part.sort = Sort::Printed;
    else if (words == "collected")
        part.sort = Sort::Collected;
    for (const auto& [word, sort] :
         {std::pair{"count ", Sort::Count}, {"generation ", Sort::Generation}}) {
        if (!words.starts_with(word))
            continue;
        part.sort = sort;
        part.text = part.text.substr(std::string_view(word).size());
    }
    if (part.text.empty() || part.text.find(' ') != std::string::npos)
        m_complain(part.span,
                   "a value is {NAME}, {count NAME}, {generation NAME}, {printed} or {collected}");
    else
        parts.push_back(std::move(part));
}

void CaptionReader::read(std::string_view text, std::vector<CaptionPart>& parts)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        if (!parts.empty() && parts.back().sort != CaptionPart::Sort::Paragraph)
            parts.push_back({CaptionPart::Sort::Paragraph, {}, spanAt(0, 0)});
        return;
    }
    if (!parts.empty() && parts.back().sort != CaptionPart::Sort::Paragraph)
        appendWords(parts, " ", spanAt(0, 0));
    std::size_t at = first;
    while (at < text.size()) {
        const std::size_t mark = std::min(text.find_first_of("`{", at), text.size());
        appendWords(parts, text.substr(at, mark - at), spanAt(at, mark - at));
        if (mark == text.size())
            return;
        const char closing = text[mark] == '`' ? '`' : '}';
        const std::size_t end = text.find(closing, mark + 1);
        if (end == std::string_view::npos) {
            m_complain(spanAt(mark, text.size() - mark), closing == '`'
                                                             ? "this code has no ` at its end"
                                                             : "this value has no } at its end");
            return;
        }
        const std::string_view words = text.substr(mark + 1, end - mark - 1);
        if (closing == '`')
            parts.push_back(
                {CaptionPart::Sort::Code, std::string(words), spanAt(mark, words.size())});
        else
            addValue(words, mark, parts);
        at = end + 1;
    }
}

} // namespace model
