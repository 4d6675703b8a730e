#pragma once

#include "model/lang/vm.h"

namespace model::python2 {

// str holds bytes, each as the character of its number; unicode holds text. Both are StrObjects.

inline bool isUnicode(const Vm& vm, const Object* object)
{
    return object->type == vm.types().unicode
           || (asStr(const_cast<Object*>(object)) != nullptr
               && object->type->isSubtypeOf(vm.types().unicode));
}

/// The result of an operation of str, as unicode: a str itself, or the strs in a list or tuple.
Ref asUnicode(Vm& vm, Ref result);
/// As the kind that the operands ask for: unicode if one of them is.
Ref likeOperands(Vm& vm, Ref result, Object* self, const CallArgs& args);

/// The repr of bytes without b: '\xc3\xa9'. `bytes` as characters.
std::string quotedByteText(std::string_view bytes);
/// The repr of a unicode, u and all: u'\xe9'.
std::string quotedUnicode(std::string_view text);

/// The bytes of a text in this codec, as characters; nothing with an exception.
std::optional<std::string> encoded(Vm& vm, const std::string& text, std::string_view codec,
                                   std::string_view errors);
std::optional<std::string> decoded(Vm& vm, const std::string& bytes, std::string_view codec,
                                   std::string_view errors);

/// A str of any kind as plain str: unicode is encoded in ASCII. Empty with an exception.
Ref toByteStr(Vm& vm, Object* text);

/// Writes a str as the bytes it is, a unicode in ASCII. Gives None.
Ref writeBytes(Vm& vm, Object* stream, Object* text);

} // namespace model::python2
