#pragma once

#include <cstddef>
#include <string_view>

namespace model {

/// The offset behind a string literal whose opening quote is at `at`, npos where it does not end.
/// In a formatted one the fields in braces may contain strings in the same quotes, backslashes,
/// comments and, even in single quotes, line ends (PEP 701).
///
/// Cost:    linear in the literal; literals nest at most 150 deep.
/// Source:  The Python Language Reference 3.12, 2.4.3 "Formatted string literals".
std::size_t endOfString(std::string_view text, std::size_t at, bool isFormatted, int depth = 0);

/// Whether the letters in front of the quote at `at` make it a formatted string.
bool isFormattedQuote(std::string_view text, std::size_t at);

} // namespace model
