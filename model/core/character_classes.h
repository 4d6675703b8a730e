#pragma once

#include <string>

namespace model {

// What Unicode 14 says of characters, as the methods of Python's str ask for it.

bool isAlphabetic(char32_t character);
bool isWhiteSpace(char32_t character);
bool isLowerCase(char32_t character);
bool isUpperCase(char32_t character);
bool isTitleCase(char32_t character);
/// A superscript or the like, or a decimal digit.
bool isAnyDigit(char32_t character);
bool isNumeric(char32_t character);
/// The value of a decimal digit, or -1.
int decimalValue(char32_t character);

void appendLowerCase(std::u32string& text, char32_t character);
void appendUpperCase(std::u32string& text, char32_t character);
void appendTitleCase(std::u32string& text, char32_t character);
void appendFoldedCase(std::u32string& text, char32_t character);

} // namespace model
