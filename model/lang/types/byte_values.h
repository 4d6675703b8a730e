#pragma once

#include "model/lang/vm.h"

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// The bytes of a bytes or bytearray object (or an instance of a subclass), as a view that is
/// good until the object changes; nothing, without an exception, for other objects.
std::optional<std::string_view> bytesView(Object* object);

/// bytes(object) for anything but a count: bytes-like, `__bytes__`, or an iterable of ints.
std::optional<std::string> bytesFromObject(Vm& vm, Object* object);

/// Decodes as str.decode() does; nothing with a UnicodeDecodeError or LookupError.
std::optional<std::string> decodeText(Vm& vm, std::string_view bytes, std::string_view encoding,
                                      std::string_view errors);
/// Encodes as str.encode() does.
std::optional<std::string> encodeText(Vm& vm, StrObject* text, std::string_view encoding,
                                      std::string_view errors);

} // namespace model
