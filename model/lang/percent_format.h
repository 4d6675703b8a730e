#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A piece of a %-format: literal text, or a field with its format spec.
struct FormatPiece
{
    char conversion = 0; ///< 's', 'r' or 'a'; 0: literal text.
    std::string text;    ///< The text, or the field's spec in format()'s language.
};

/// Splits a format whose fields are all plain %s, %r or %a with width and precision. Nothing if
/// it has others, or not exactly `fieldCount` fields.
///
/// Source:  CPython 3.11, Python/ast_opt.c, optimize_format.
std::optional<std::vector<FormatPiece>> splitPercentFormat(std::string_view format,
                                                           std::size_t fieldCount);

} // namespace model
