// isinstance() and issubclass().

#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/operations.h"

namespace model {

namespace {

using Check = std::optional<bool> (*)(Vm&, Object*, Object*);

std::optional<bool> checkAny(Vm& vm, Object* object, Object* tuple, Check check)
{
    for (Object* candidate : static_cast<TupleObject*>(tuple)->span()) {
        const std::optional<bool> result = check(vm, object, candidate);
        if (!result || *result)
            return result;
    }
    return false;
}

/// Asks `__instancecheck__` or `__subclasscheck__` of the class's class.
std::optional<bool> askClass(Vm& vm, Object* type, StrObject* name, Object* object, bool& isAsked)
{
    bool failed = false;
    Ref method = lookupSpecial(vm, type, name, failed);
    isAsked = static_cast<bool>(method) || failed;
    if (!method)
        return std::nullopt;
    Ref result = call(vm, method.get(), {object});
    return result ? isTrue(vm, result.get()) : std::nullopt;
}

} // namespace

std::optional<bool> isInstance(Vm& vm, Object* object, Object* classOrTuple)
{
    if (object->type == classOrTuple)
        return true;
    if (classOrTuple->type == vm.types().type || classOrTuple->type == vm.types().classObject)
        return isPlainInstance(vm, object, static_cast<TypeObject*>(classOrTuple));
    if (classOrTuple->type->layout == Kind::Tuple)
        return checkAny(vm, object, classOrTuple, isInstance);
    bool isAsked = false;
    const std::optional<bool> result =
        askClass(vm, classOrTuple, vm.names().instanceCheck, object, isAsked);
    if (isAsked)
        return result;
    vm.raiseTypeError(textOf(vm.dialect(), Text::IsInstanceWantsType));
    return std::nullopt;
}

std::optional<bool> isSubclass(Vm& vm, Object* type, Object* classOrTuple)
{
    const bool isClass =
        classOrTuple->type == vm.types().type || classOrTuple->type == vm.types().classObject;
    if (isClass && type->type->layout == Kind::Type)
        return static_cast<TypeObject*>(type)->isSubtypeOf(static_cast<TypeObject*>(classOrTuple));
    if (classOrTuple->type->layout == Kind::Tuple)
        return checkAny(vm, type, classOrTuple, isSubclass);
    bool isAsked = false;
    const std::optional<bool> result =
        askClass(vm, classOrTuple, vm.names().subclassCheck, type, isAsked);
    if (isAsked)
        return result;
    vm.raiseTypeError(type->type->layout != Kind::Type
                          ? "issubclass() arg 1 must be a class"
                          : textOf(vm.dialect(), Text::IsSubclassWantsType));
    return std::nullopt;
}

} // namespace model
