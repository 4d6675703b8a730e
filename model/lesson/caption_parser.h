#pragma once

#include "model/lesson/lesson.h"

#include <functional>

namespace model {

/// Cuts one line of a caption into its parts and appends them to those of the lines before.
class CaptionReader
{
public:
    using Complain = std::function<void(const SourceSpan&, const std::string&)>;

    CaptionReader(int line, int column, Complain complain)
        : m_line(line), m_column(column), m_complain(std::move(complain))
    {}

    void read(std::string_view text, std::vector<CaptionPart>& parts);

private:
    void addValue(std::string_view words, std::size_t at, std::vector<CaptionPart>& parts);
    SourceSpan spanAt(std::size_t at, std::size_t size) const;

    int m_line;
    int m_column;
    Complain m_complain;
};

} // namespace model
