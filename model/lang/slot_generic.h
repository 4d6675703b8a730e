#pragma once

#include "model/lang/operations.h"
#include "model/lang/vm.h"

namespace model::generic {

// The operations that classes of a script get: each looks the special method up on the type
// and calls it, with CPython's slot_*() functions as the model.

/// Calls the special method `name` of the object's type with further arguments; empty with
/// `isMissing` where the type has none.
Ref callSpecial(Vm& vm, Object* object, StrObject* name, std::initializer_list<Object*> args,
                bool& isMissing);
/// The same, and an AttributeError where there is none.
Ref callSpecial(Vm& vm, Object* object, StrObject* name, std::initializer_list<Object*> args = {});

Ref repr(Vm& vm, Object* object);
Ref str(Vm& vm, Object* object);
std::optional<Hash> hash(Vm& vm, Object* object);
std::optional<Hash> notHashable(Vm& vm, Object* object);
Ref call(Vm& vm, Object* object, const CallArgs& args);
Ref getAttribute(Vm& vm, Object* object, StrObject* name);
Ref getAttributeHook(Vm& vm, Object* object, StrObject* name);
bool setAttribute(Vm& vm, Object* object, StrObject* name, Object* valueOrNull);
Ref compare(Vm& vm, Object* a, Object* b, CompareOp op);
Ref iter(Vm& vm, Object* object);
Ref next(Vm& vm, Object* object);
Ref descriptorGet(Vm& vm, Object* descriptor, Object* objectOrNull, TypeObject* type);
bool descriptorSet(Vm& vm, Object* descriptor, Object* object, Object* valueOrNull);
bool init(Vm& vm, Object* self, const CallArgs& args);
Ref create(Vm& vm, TypeObject* type, const CallArgs& args);
void finalize(Vm& vm, Object* object);
std::optional<bool> truth(Vm& vm, Object* object);
std::int64_t length(Vm& vm, Object* object);
Ref getItem(Vm& vm, Object* object, Object* key);
bool setItem(Vm& vm, Object* object, Object* key, Object* valueOrNull);
std::optional<bool> contains(Vm& vm, Object* object, Object* item);
Ref sequenceItem(Vm& vm, Object* object, std::int64_t index);
Ref negative(Vm& vm, Object* object);
Ref positive(Vm& vm, Object* object);
Ref absolute(Vm& vm, Object* object);
Ref invert(Vm& vm, Object* object);
Ref toInt(Vm& vm, Object* object);
Ref toFloat(Vm& vm, Object* object);
Ref toIndex(Vm& vm, Object* object);
Ref power(Vm& vm, Object* base, Object* exponent, Object* modulus);

/// "__add__", "__radd__", "__iadd__" of an operation.
const char* binaryName(BinaryOp op);
const char* reflectedName(BinaryOp op);
const char* inPlaceName(BinaryOp op);

Ref binaryBy(Vm& vm, Object* a, Object* b, BinaryOp op, TypeSlots::Binary self);
Ref inPlaceBy(Vm& vm, Object* a, Object* b, BinaryOp op);

template <BinaryOp op>
Ref binary(Vm& vm, Object* a, Object* b)
{
    return binaryBy(vm, a, b, op, &binary<op>);
}
template <BinaryOp op>
Ref inPlace(Vm& vm, Object* a, Object* b)
{
    return inPlaceBy(vm, a, b, op);
}

} // namespace model::generic
