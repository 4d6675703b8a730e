#pragma once

#include "model/lang/vm.h"

namespace model {

/// What modules written in C++ share.

/// The arguments of a call as the tuple and the dict (empty where there are no keywords) that
/// a tp_call of CPython gets.
Ref packPositional(Vm& vm, const CallArgs& args);
Ref packKeywords(Vm& vm, const CallArgs& args);

/// A record's field, or None.
template <std::uint32_t index>
Ref fieldOrNone(Vm& vm, Object* self)
{
    Object* value = static_cast<RecordObject*>(self)->fields()[index];
    return value != nullptr ? vm.own(value) : vm.none();
}

/// `__class_getitem__` of generic built-in types: list[int].
Ref makeGenericAlias(Vm& vm, Object* self, const CallArgs& args);
inline constexpr NativeMethod kClassGetItem{
    "__class_getitem__", makeGenericAlias, Arity::One, 0, 0, NativeMethod::Binding::Class};

/// A type of a module, made and noted in `member`.
TypeObject* newModuleType(Vm& vm, TypeObject*& member, const char* dottedName, TypeObject* base,
                          Kind layout);

inline void putInModule(Vm& vm, Object* module, std::string_view name, Ref value)
{
    dict::set(vm.heap(), static_cast<ModuleObject*>(module)->dict, vm.heap().name(name),
              std::move(value));
}

} // namespace model
