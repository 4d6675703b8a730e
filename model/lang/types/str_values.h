#pragma once

#include "model/lang/vm.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace model {

// What the files of the str type share. Positions are code points; the text is UTF-8.

/// Code points; what would be longer is a MemoryError.
constexpr std::int64_t kLongestStr = std::int64_t{1} << 30U;

/// The byte at which code point `index` (at most the length) starts.
std::size_t byteOffset(const StrObject* text, std::size_t index);
/// The text of code points from `first` up to `end`.
std::string_view codePoints(const StrObject* text, std::size_t first, std::size_t end);
/// How many code points the first `bytes` bytes are.
std::size_t codePointIndex(const StrObject* text, std::size_t bytes);

/// Code points from `start` up to `end`, within the text; start > end: nothing can be found.
struct TextRange
{
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// The optional `start` and `end` at args[first] and behind; nothing with a TypeError.
std::optional<TextRange> textRange(Vm& vm, const CallArgs& args, std::uint32_t first,
                                   std::int64_t length);

/// "find() takes at least 1 argument (0 given)": for methods that count their arguments so.
bool checkCount(Vm& vm, const CallArgs& args, const char* name, std::uint32_t least,
                std::uint32_t most);

/// What splitlines() makes of its argument, which may be null. Nothing, with an error: it is no
/// int, in a dialect that wants one.
std::optional<bool> keepsLineEnds(Vm& vm, Object* given);

/// A str argument; null with "replace() argument 1 must be str, not int". `what` begins the
/// message, in which None is called so; without it, it is "must be str, not NoneType".
StrObject* strArgument(Vm& vm, Object* given, const char* what = "", const char* method = "");

/// A piece of `whole` as a str: itself where nothing was cut off.
Ref pieceOf(Vm& vm, Object* whole, std::string_view piece);

/// All positions of `wanted` in `text`, left to right, not overlapping, at most `most`.
std::vector<std::size_t> occurrences(std::string_view text, std::string_view wanted,
                                     std::size_t most);

/// `text` with up to `most` occurrences replaced; also between all bytes if `wanted` is empty
/// (`byCharacter`: between all characters). Nothing where there is none.
std::optional<std::string> replaced(std::string_view text, std::string_view wanted,
                                    std::string_view by, std::int64_t most, bool byCharacter);

/// A new str of this text, or `source`, which may be empty, if that is a plain str of the same
/// text.
Ref strOrSame(Vm& vm, std::string text, const Ref& source);

/// text % arguments.
Ref formatPercent(Vm& vm, StrObject* format, Object* arguments);
/// bytes % arguments, as bytes.
Ref formatBytesPercent(Vm& vm, Object* format, Object* arguments);

/// str(...), and the constructor's checks.
Ref createStr(Vm& vm, TypeObject* type, const CallArgs& args);

// The tables of methods, one for each file.
std::span<const NativeMethod> strSearchMethods();
std::span<const NativeMethod> strSplitMethods();
std::span<const NativeMethod> strCaseMethods();
std::span<const NativeMethod> strTestMethods();
std::span<const NativeMethod> strFillMethods();
std::span<const NativeMethod> strConversionMethods();
std::span<const NativeMethod> strFormatMethods();

void installStrIterator(Vm& vm);
Ref newStrIterator(Vm& vm, Object* text);

} // namespace model
