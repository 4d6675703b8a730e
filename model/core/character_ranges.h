#pragma once

#include <span>

namespace model {

struct CharacterRange
{
    char32_t first;
    char32_t last;
};

/// Ascending and disjoint; only characters above ASCII.
std::span<const CharacterRange> identifierStartRanges();
std::span<const CharacterRange> identifierContinueRanges();
std::span<const CharacterRange> unprintableRanges();

} // namespace model
