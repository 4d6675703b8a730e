#pragma once

#include "model/lang/vm.h"

namespace model {

/// The positional arguments as the tuple that becomes `args`: a call of the class passes one to
/// `__new__` and `__init__`, and the exception keeps that.
Ref givenTuple(Vm& vm, const CallArgs& args);

/// The fields that some exception classes add (ExceptionObject::details), as attributes.
inline void setExceptionDetail(Vm& vm, Object* self, std::uint32_t index, Object* valueOrNull)
{
    vm.heap().set(self->id, {Role::ExceptionDetail, index},
                  static_cast<ExceptionObject*>(self)->details[index],
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
}

template <std::uint32_t index>
Ref getExceptionDetail(Vm& vm, Object* self)
{
    Object* value = static_cast<ExceptionObject*>(self)->details[index];
    return value != nullptr ? vm.own(value) : vm.none();
}

template <std::uint32_t index>
bool setExceptionDetailTo(Vm& vm, Object* self, Object* valueOrNull)
{
    setExceptionDetail(vm, self, index, valueOrNull);
    return true;
}

} // namespace model
