#pragma once

#include "model/lang/native.h"

#include <optional>

namespace model {

/// `list[int]`: an origin with arguments (PEP 585). `arguments` is a tuple, or the only one.
///
/// Source:  CPython 3.11 Objects/genericaliasobject.c.
Ref newGenericAlias(Vm& vm, Object* origin, Object* arguments);

/// `int | str` (PEP 604): empty without an exception where an operand is no type.
///
/// Source:  CPython 3.11 Objects/unionobject.c.
Ref newUnion(Vm& vm, Object* left, Object* right);

/// `__class_getitem__` of the built-in types that may have arguments.
void addClassGetItem(Vm& vm, TypeObject* type);

/// A type or another argument as aliases and unions show it: "int", "__main__.Node", "...".
std::optional<std::string> typeArgumentText(Vm& vm, Object* argument);

} // namespace model
