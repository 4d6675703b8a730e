#pragma once

#include <span>

namespace model {

/// Characters from `first` to `last`, each `step` behind the one before.
struct CharacterRun
{
    char32_t first;
    char32_t last;
    char32_t step;
};

/// Ascending and disjoint; only characters above ASCII.
std::span<const CharacterRun> alphabeticRuns();
std::span<const CharacterRun> decimalRuns();
std::span<const CharacterRun> digitRuns();
std::span<const CharacterRun> numericRuns();
std::span<const CharacterRun> whiteSpaceRuns();
std::span<const CharacterRun> lowerCaseRuns();
std::span<const CharacterRun> upperCaseRuns();
std::span<const CharacterRun> titleCaseRuns();

} // namespace model
