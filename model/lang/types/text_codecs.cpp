// Encoding and decoding: UTF-8, ASCII, Latin-1.

#include "model/heap/text.h"
#include "model/lang/types/byte_values.h"

#include <algorithm>

namespace model {

namespace {

enum class Codec { Utf8, Ascii, Latin1 };

std::optional<Codec> codecNamed(Vm& vm, std::string_view name)
{
    std::string plain;
    for (const char c : name)
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '_' ? '-' : c;
    if (plain == "utf-8" || plain == "utf8" || plain == "u8" || plain == "utf")
        return Codec::Utf8;
    if (plain == "ascii" || plain == "us-ascii" || plain == "646")
        return Codec::Ascii;
    if (plain == "latin-1" || plain == "latin1" || plain == "iso-8859-1" || plain == "iso8859-1"
        || plain == "8859" || plain == "l1")
        return Codec::Latin1;
    vm.raise(vm.exceptions().lookupError, "unknown encoding: " + std::string(name));
    return std::nullopt;
}

const char* nameOf(Codec codec)
{
    return codec == Codec::Utf8 ? "utf-8" : codec == Codec::Ascii ? "ascii" : "latin-1";
}

std::string hexText(std::uint32_t value, int digits)
{
    std::string text;
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
}

std::string escapedCode(char32_t code)
{
    return code < 0x100     ? "\\x" + hexText(code, 2)
           : code < 0x10000 ? "\\u" + hexText(code, 4)
                            : "\\U" + hexText(code, 8);
}

bool isSurrogate(char32_t code)
{
    return code >= 0xD800 && code <= 0xDFFF;
}

/// UnicodeEncodeError and UnicodeDecodeError have the text, the place and the reason as
/// arguments.
void raiseUnicodeError(Vm& vm, TypeObject* type, const char* codec, Object* object,
                       std::size_t start, std::size_t end, const std::string& reason)
{
    Ref codecName = vm.newStr(codec);
    Ref from = vm.newInt(static_cast<std::int64_t>(start));
    Ref to = vm.newInt(static_cast<std::int64_t>(end));
    Ref why = vm.newStr(reason);
    Ref error = call(vm, type, {codecName.get(), object, from.get(), to.get(), why.get()});
    if (error)
        vm.raiseObject(std::move(error));
}

void raiseUnknownHandler(Vm& vm, std::string_view errors)
{
    vm.raise(vm.exceptions().lookupError,
             "unknown error handler name '" + std::string(errors) + "'");
}

/// What stands for a character that cannot be encoded; false with an exception.
bool appendUnencodable(Vm& vm, std::string& out, char32_t code, std::string_view errors)
{
    if (errors == "replace")
        out += '?';
    else if (errors == "xmlcharrefreplace")
        out += "&#" + std::to_string(static_cast<std::uint32_t>(code)) + ";";
    else if (errors == "backslashreplace")
        out += escapedCode(code);
    else if (errors == "surrogateescape" && code >= 0xDC80 && code <= 0xDCFF)
        out += static_cast<char>(code - 0xDC00);
    else if (errors != "ignore") {
        raiseUnknownHandler(vm, errors);
        return false;
    }
    return true;
}

bool canEncode(Codec codec, char32_t code)
{
    return codec == Codec::Utf8 ? !isSurrogate(code)
                                : code < (codec == Codec::Ascii ? 0x80U : 0x100U);
}

/// The invalid bytes at `at` of UTF-8: how many, and what is wrong with them; 0: none.
std::size_t invalidUtf8(std::string_view bytes, std::size_t at, std::string& reason)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    reason = "invalid start byte";
    if (lead < 0x80)
        return 0;
    if (lead < 0xC2 || lead > 0xF4)
        return 1;
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < size; ++i) {
        if (at + i >= bytes.size()) {
            reason = "unexpected end of data";
            return i;
        }
        const unsigned next = byte(at + i);
        bool isFine = (next & 0xC0U) == 0x80;
        if (i == 1)
            isFine = isFine && !(lead == 0xE0 && next < 0xA0) && !(lead == 0xED && next > 0x9F)
                     && !(lead == 0xF0 && next < 0x90) && !(lead == 0xF4 && next > 0x8F);
        if (!isFine) {
            reason = "invalid continuation byte";
            return i;
        }
    }
    return 0;
}

bool appendUndecodable(Vm& vm, std::string& out, std::string_view bytes, std::string_view errors)
{
    if (errors == "replace") {
        appendUtf8(out, 0xFFFD);
    } else if (errors == "backslashreplace") {
        for (const char c : bytes)
            out += "\\x" + hexText(static_cast<unsigned char>(c), 2);
    } else if (errors == "surrogateescape") {
        for (const char c : bytes)
            appendUtf8(out, 0xDC00U + static_cast<unsigned char>(c));
    } else if (errors != "ignore") {
        raiseUnknownHandler(vm, errors);
        return false;
    }
    return true;
}

/// The length of the undecodable bytes at `at`; 0: they are fine.
std::size_t invalidBytes(Codec codec, std::string_view bytes, std::size_t at, std::string& reason)
{
    if (codec == Codec::Utf8)
        return invalidUtf8(bytes, at, reason);
    reason = "ordinal not in range(128)";
    return codec == Codec::Ascii && static_cast<unsigned char>(bytes[at]) >= 0x80 ? 1 : 0;
}

std::size_t validSize(Codec codec, char first)
{
    const auto lead = static_cast<unsigned char>(first);
    return codec != Codec::Utf8 || lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

} // namespace

std::optional<std::string> encodeText(Vm& vm, StrObject* text, std::string_view encoding,
                                      std::string_view errors)
{
    const std::optional<Codec> codec = codecNamed(vm, encoding);
    if (!codec)
        return std::nullopt;
    if (text->isAscii())
        return text->text;
    const std::u32string all = toCodePoints(text->text);
    std::string out;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const char32_t code = all[at];
        if (canEncode(*codec, code)) {
            if (*codec == Codec::Utf8)
                appendUtf8(out, code);
            else
                out += static_cast<char>(code);
        } else if (errors == "strict") {
            std::size_t end = at;
            while (end < all.size() && !canEncode(*codec, all[end]))
                ++end;
            const char* reason = *codec == Codec::Utf8    ? "surrogates not allowed"
                                 : *codec == Codec::Ascii ? "ordinal not in range(128)"
                                                          : "ordinal not in range(256)";
            raiseUnicodeError(vm, vm.exceptions().unicodeEncodeError, nameOf(*codec), text, at, end,
                              reason);
            return std::nullopt;
        } else if (errors == "surrogatepass" && *codec == Codec::Utf8) {
            appendUtf8(out, code);
        } else if (!appendUnencodable(vm, out, code, errors)) {
            return std::nullopt;
        }
    }
    return out;
}

std::optional<std::string> decodeText(Vm& vm, std::string_view bytes, std::string_view encoding,
                                      std::string_view errors)
{
    const std::optional<Codec> codec = codecNamed(vm, encoding);
    if (!codec)
        return std::nullopt;
    std::string out;
    std::string reason;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t bad = invalidBytes(*codec, bytes, at, reason);
        if (bad == 0) {
            const std::size_t size = validSize(*codec, bytes[at]);
            if (*codec == Codec::Latin1)
                appendUtf8(out, static_cast<unsigned char>(bytes[at]));
            else
                out += bytes.substr(at, size);
            at += size;
            continue;
        }
        if (errors == "strict") {
            Ref object = vm.heap().newBytes(std::string(bytes));
            raiseUnicodeError(vm, vm.exceptions().unicodeDecodeError, nameOf(*codec), object.get(),
                              at, at + bad, reason);
            return std::nullopt;
        }
        if (!appendUndecodable(vm, out, bytes.substr(at, bad), errors))
            return std::nullopt;
        at += bad;
    }
    return out;
}

} // namespace model
