#pragma once

#include <span>
#include <string_view>

namespace model {

/// Characters from `first` to `last`, `step` apart, that change by `change`.
struct CaseRun
{
    char32_t first;
    char32_t last;
    char32_t step;
    int change;
};

/// A character that becomes several.
struct CaseExpansion
{
    char32_t character;
    std::u32string_view text;
};

struct CaseTable
{
    std::span<const CaseRun> runs;
    std::span<const CaseExpansion> expansions;
};

/// Ascending and disjoint; only characters above ASCII.
CaseTable lowerCaseTable();
CaseTable upperCaseTable();
CaseTable titleCaseTable();
CaseTable foldedCaseTable();

} // namespace model
