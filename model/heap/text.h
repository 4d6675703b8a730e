#pragma once

#include "model/core/big_int.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace model {

/// UTF-8 as the interpreter keeps it: lone surrogates are encoded like other code points.

std::size_t countCodePoints(std::string_view text);
/// Code point at the start of `text`, which is not empty.
std::uint32_t firstCodePoint(std::string_view text);
void appendUtf8(std::string& text, std::uint32_t codePoint);
std::u32string toCodePoints(std::string_view text);
std::string toUtf8(std::u32string_view codePoints);
/// Each byte as the character of its number, and back: all have to be below U+0100.
std::string utf8FromLatin1(std::string_view bytes);
std::string latin1FromUtf8(const std::string& text);

/// How many characters of a text are kept to describe it.
inline constexpr std::size_t kDescribedCharacters = 40;

/// Python's repr of a str; longer ones than `most` characters end in an ellipsis.
std::string quotedText(std::string_view text, std::size_t most = static_cast<std::size_t>(-1));

/// Python's repr of a bytes object, cut in the same way.
std::string quotedBytes(std::string_view bytes, std::size_t most = static_cast<std::size_t>(-1));

/// Python's repr of an int of up to 128 bits; of larger ones the number of bits: "int of 200 bits".
std::string describedBigInt(const BigInt& value);

/// hash() of a text up to 2.7, where no seed comes in: the same for str and unicode.
std::int64_t oldTextHash(std::string_view text);

/// Python's repr of a float.
std::string floatText(double value);

} // namespace model
