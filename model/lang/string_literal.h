#pragma once

#include "model/lang/ast.h"

#include <string>
#include <string_view>

namespace model {

/// A string token taken apart: prefix letters and what stands between the quotes.
struct StringToken
{
    bool isBytes = false;
    bool isRaw = false;
    bool isFormatted = false;
    bool hasUPrefix = false;
    std::string_view body;
};

StringToken splitStringToken(std::string_view text);

/// What a piece of a string literal stands for.
///
/// Errors:  `error` is not empty: the text CPython prints. isUnsupported: a \N{...} whose name
///          is none of the few known here.
struct DecodedText
{
    std::string text;
    std::string error;
    bool isUnsupported = false;
};

/// Source:  The Python Language Reference 3.11, 2.4.1 "String and Bytes literals".
DecodedText decodeText(std::string_view body, bool isRaw);
DecodedText decodeBytes(std::string_view body, bool isRaw);

} // namespace model
