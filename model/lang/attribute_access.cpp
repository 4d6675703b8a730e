// Attribute lookup: instances, classes, descriptors, special methods.

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/operations.h"

namespace model {

namespace {

/// "'Node' object has no attribute 'x'", with the object and the name in the exception.
void raiseMissing(Vm& vm, Object* object, StrObject* name, std::string message)
{
    std::vector<Ref> args;
    args.push_back(vm.newStr(std::move(message)));
    Ref error = vm.newException(vm.exceptions().attributeError, std::move(args));
    auto* exception = error.as<ExceptionObject>();
    exception->isBare = true;
    Heap& heap = vm.heap();
    if (detailsOf(vm.dialect()).exceptions.knowWhatIsMissing) {
        heap.place(exception->id, {Role::ExceptionDetail, 0}, exception->details[0],
                   vm.own(object));
        heap.place(exception->id, {Role::ExceptionDetail, 1}, exception->details[1], vm.own(name));
    }
    vm.raiseObject(std::move(error));
}

/// What was to be deleted is not there. Where the message is just the name, the exception knows
/// no more than that either.
void raiseNotDeleted(Vm& vm, Text text, Object* object, const TypeObject* type, StrObject* name)
{
    std::string message = textOf(vm.dialect(), text, {typeName(type), name->text});
    if (message == name->text)
        vm.raise(vm.exceptions().attributeError, std::move(message));
    else
        raiseMissing(vm, object, name, std::move(message));
}

bool isDataDescriptor(const Object* object)
{
    return object->type->slots->descriptorSet != nullptr;
}

bool isMethodDescriptor(const Vm& vm, const Object* object)
{
    const BuiltinTypes& types = vm.types();
    return object->type == types.function || object->type == types.methodDescriptor
           || object->type == types.wrapperDescriptor;
}

} // namespace

Object* lookupInType(Vm& vm, TypeObject* type, StrObject* name)
{
    for (Object* entry : type->mro->span()) {
        DictObject* dictionary = static_cast<TypeObject*>(entry)->dict;
        if (dictionary == nullptr)
            continue;
        if (Object* found = dict::get(vm.heap(), dictionary, name))
            return found;
    }
    return nullptr;
}

/// An AttributeError that says neither whose attribute is missing nor its name learns both.
static void completeMissing(Vm& vm, Object* object, StrObject* name)
{
    Ref error = vm.takeError();
    auto* exception = error.as<ExceptionObject>();
    if (exception->details[0] == nullptr && exception->details[1] == nullptr
        && detailsOf(vm.dialect()).exceptions.knowWhatIsMissing) {
        vm.heap().place(exception->id, {Role::ExceptionDetail, 0}, exception->details[0],
                        vm.own(object));
        vm.heap().place(exception->id, {Role::ExceptionDetail, 1}, exception->details[1],
                        vm.own(name));
    }
    vm.setError(std::move(error));
}

Ref getAttribute(Vm& vm, Object* object, StrObject* name)
{
    Ref value = object->type->slots->getAttribute(vm, object, name);
    if (!value && vm.errorIs(vm.exceptions().attributeError))
        completeMissing(vm, object, name);
    return value;
}

Ref getAttribute(Vm& vm, Object* object, std::string_view name)
{
    Ref interned = vm.heap().intern(name);
    return getAttribute(vm, object, interned.as<StrObject>());
}

Ref findAttribute(Vm& vm, Object* object, StrObject* name, bool& failed)
{
    failed = false;
    Ref value = getAttribute(vm, object, name);
    if (value)
        return value;
    if (vm.errorIs(vm.exceptions().attributeError))
        vm.clearError();
    else
        failed = true;
    return {};
}

bool setAttribute(Vm& vm, Object* object, StrObject* name, Object* value)
{
    return object->type->slots->setAttribute(vm, object, name, value);
}

bool deleteAttribute(Vm& vm, Object* object, StrObject* name)
{
    return object->type->slots->setAttribute(vm, object, name, nullptr);
}

Ref genericGetAttribute(Vm& vm, Object* object, StrObject* name)
{
    TypeObject* type = object->type;
    Ref descriptor(vm.heap(), lookupInType(vm, type, name));
    if (descriptor && isDataDescriptor(descriptor.get())
        && descriptor->type->slots->descriptorGet != nullptr)
        return descriptor->type->slots->descriptorGet(vm, descriptor.get(), object, type);
    if (type->hasAttributes)
        if (Object* value = attributes::get(vm.heap(), static_cast<GcObject*>(object), name))
            return vm.own(value);
    if (!descriptor) {
        raiseMissing(vm, object, name,
                     "'" + type->name + "' object has no attribute '" + name->text + "'");
        return {};
    }
    if (const auto get = descriptor->type->slots->descriptorGet)
        return get(vm, descriptor.get(), object, type);
    return descriptor;
}

bool genericSetAttribute(Vm& vm, Object* object, StrObject* name, Object* valueOrNull)
{
    TypeObject* type = object->type;
    Ref descriptor(vm.heap(), lookupInType(vm, type, name));
    if (descriptor && isDataDescriptor(descriptor.get()))
        return descriptor->type->slots->descriptorSet(vm, descriptor.get(), object, valueOrNull);
    if (type->hasAttributes) {
        auto* owner = static_cast<GcObject*>(object);
        if (valueOrNull == nullptr && attributes::get(vm.heap(), owner, name) == nullptr) {
            raiseNotDeleted(vm, Text::DeletedAttributeMissing, object, type, name);
            return false;
        }
        return attributes::set(vm.heap(), owner, name,
                               valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    }
    raiseMissing(vm, object, name,
                 descriptor
                     ? "'" + type->name + "' object attribute '" + name->text + "' is read-only"
                     : textOf(vm.dialect(), Text::NoAttributeToSet, {type->name, name->text}));
    return false;
}

Ref lookupSpecial(Vm& vm, Object* object, StrObject* name, bool& failed)
{
    failed = false;
    Object* found = lookupInType(vm, object->type, name);
    if (found == nullptr)
        return {};
    Ref held = vm.own(found);
    const auto get = found->type->slots->descriptorGet;
    if (get == nullptr)
        return held;
    Ref bound = get(vm, found, object, object->type);
    failed = !bound;
    return bound;
}

Ref getMethod(Vm& vm, Object* object, StrObject* name, bool& isMethod)
{
    isMethod = false;
    TypeObject* type = object->type;
    if (type->slots->getAttribute != genericGetAttribute)
        return getAttribute(vm, object, name);
    Ref descriptor(vm.heap(), lookupInType(vm, type, name));
    if (descriptor && isDataDescriptor(descriptor.get())
        && descriptor->type->slots->descriptorGet != nullptr)
        return descriptor->type->slots->descriptorGet(vm, descriptor.get(), object, type);
    if (type->hasAttributes)
        if (Object* value = attributes::get(vm.heap(), static_cast<GcObject*>(object), name))
            return vm.own(value);
    if (!descriptor) {
        raiseMissing(vm, object, name,
                     "'" + type->name + "' object has no attribute '" + name->text + "'");
        return {};
    }
    if (isMethodDescriptor(vm, descriptor.get())) {
        isMethod = true;
        return descriptor;
    }
    if (const auto get = descriptor->type->slots->descriptorGet)
        return get(vm, descriptor.get(), object, type);
    return descriptor;
}

Ref callMethod(Vm& vm, Object* object, StrObject* name, std::initializer_list<Object*> args)
{
    bool isMethod = false;
    Ref function = getMethod(vm, object, name, isMethod);
    if (!function)
        return {};
    std::vector<Object*> values;
    if (isMethod)
        values.push_back(object);
    values.insert(values.end(), args.begin(), args.end());
    return call(vm, function.get(),
                CallArgs{values.data(), static_cast<std::uint32_t>(values.size()), nullptr});
}

// --- Attributes of classes ---

Ref typeGetAttribute(Vm& vm, Object* object, StrObject* name)
{
    auto* type = static_cast<TypeObject*>(object);
    TypeObject* metaclass = type->type;
    Ref metaAttribute(vm.heap(), lookupInType(vm, metaclass, name));
    if (metaAttribute && isDataDescriptor(metaAttribute.get())
        && metaAttribute->type->slots->descriptorGet != nullptr)
        return metaAttribute->type->slots->descriptorGet(vm, metaAttribute.get(), type, metaclass);
    if (Object* found = lookupInType(vm, type, name)) {
        Ref held = vm.own(found);
        if (const auto get = found->type->slots->descriptorGet)
            return get(vm, found, nullptr, type);
        return held;
    }
    if (metaAttribute) {
        if (const auto get = metaAttribute->type->slots->descriptorGet)
            return get(vm, metaAttribute.get(), type, metaclass);
        return metaAttribute;
    }
    raiseMissing(vm, object, name,
                 "type object '" + typeName(type) + "' has no attribute '" + name->text + "'");
    return {};
}

bool typeSetAttribute(Vm& vm, Object* object, StrObject* name, Object* valueOrNull)
{
    auto* type = static_cast<TypeObject*>(object);
    if (!type->isHeapType) {
        vm.raiseTypeError(textOf(vm.dialect(), Text::ImmutableType, {name->text, type->name}));
        return false;
    }
    Ref metaAttribute(vm.heap(), lookupInType(vm, type->type, name));
    if (metaAttribute && isDataDescriptor(metaAttribute.get())) {
        const auto set = metaAttribute->type->slots->descriptorSet;
        return set(vm, metaAttribute.get(), object, valueOrNull);
    }
    if (valueOrNull == nullptr) {
        bool isMissing = false;
        Ref old = dict::remove(vm.heap(), type->dict, name, dict::hashOf(name), isMissing);
        if (isMissing) {
            if (!vm.hasError())
                raiseNotDeleted(vm, Text::DeletedOfTypeMissing, object, type, name);
            return false;
        }
    } else if (!dict::set(vm.heap(), type->dict, name, vm.own(valueOrNull))) {
        return false;
    }
    if (name->text.starts_with("__") || (vm.dialect().objects.hasOldTypes && name->text == "next"))
        updateSlots(vm, type, name);
    return true;
}

} // namespace model
