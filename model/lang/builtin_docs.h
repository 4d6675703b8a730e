#pragma once

#include "model/heap/ref.h"

#include <string_view>

namespace model {

class Vm;
struct TypeObject;

// `__doc__` of what is built in. CPython's texts are not copied: where it has one, there is a
// str that names the object and says where to read about it, and None where it has None.

Ref functionDoc(Vm& vm, std::string_view name);
Ref moduleDoc(Vm& vm, std::string_view name);
/// Whether a built-in type has a text of its own, whatever its dict holds.
bool isDocumented(const Vm& vm, const TypeObject* type);
Ref typeDoc(Vm& vm, const TypeObject* type);
/// Puts `__doc__` into the dict of a built-in type, unless it has one.
void addTypeDoc(Vm& vm, TypeObject* type);

} // namespace model
