// object: what every type inherits.

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/object_sizes.h"
#include "model/lang/types/install.h"
#include "model/lang/types/object_reduce.h"

#include <cstdio>

namespace model {

std::string addressText(Vm& vm, const Object* object)
{
    char text[32];
    std::snprintf(text, sizeof text, "0x%012llx",
                  static_cast<unsigned long long>(vm.heap().address(object)));
    return text;
}

namespace {

Ref objectRepr(Vm& vm, Object* object)
{
    return vm.newStr("<" + typeFullName(vm, object->type) + " object at " + addressText(vm, object)
                     + ">");
}

Ref objectStr(Vm& vm, Object* object)
{
    return object->type->slots->repr(vm, object);
}

std::optional<Hash> objectHash(Vm& vm, Object* object)
{
    // The address, rotated as _Py_HashPointer() does.
    const std::uint64_t address = vm.heap().address(object);
    const auto value = static_cast<Hash>((address >> 4U) | (address << 60U));
    return value == -1 ? -2 : value;
}

Ref objectCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    Object* notImplemented = vm.heap().notImplemented();
    if (op == CompareOp::Equal)
        return a == b ? vm.boolean(true) : vm.own(notImplemented);
    if (op == CompareOp::NotEqual) {
        const auto compare = a->type->slots->compare;
        Ref same = compare(vm, a, b, CompareOp::Equal);
        if (!same || same.get() == notImplemented)
            return same;
        const std::optional<bool> truth = isTrue(vm, same.get());
        return truth ? vm.boolean(!*truth) : Ref();
    }
    return vm.own(notImplemented);
}

bool isOverridden(const Vm& vm, const TypeObject* type, bool wantsNew)
{
    const TypeSlots& base = *vm.types().object->slots;
    return wantsNew ? type->slots->create != base.create : type->slots->init != base.init;
}

bool hasExcessArguments(const CallArgs& args)
{
    return args.count > 0 || args.keywordCount() > 0;
}

Ref objectCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (hasExcessArguments(args)) {
        if (isOverridden(vm, type, true))
            return vm.raiseTypeError("object.__new__() takes exactly one argument (the type to "
                                     "instantiate)");
        if (!isOverridden(vm, type, false))
            return vm.raiseTypeError(type->name + "() takes no arguments");
    }
    if (type->isAbstract)
        return raiseAbstract(vm, type);
    return newInstance(vm, type);
}

bool objectInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!hasExcessArguments(args))
        return true;
    if (isOverridden(vm, self->type, false)) {
        vm.raiseTypeError("object.__init__() takes exactly one argument (the instance to "
                          "initialize)");
        return false;
    }
    if (!isOverridden(vm, self->type, true)) {
        vm.raiseTypeError(self->type->name + "() takes no arguments");
        return false;
    }
    return true;
}

/// Source:  CPython 2.7, Objects/typeobject.c, object_format()
Ref formatAsText(Vm& vm, Object* self, Object* spec)
{
    if (asStr(spec) == nullptr)
        return vm.raiseTypeError("argument to __format__ must be unicode or str");
    Ref text =
        spec->type == vm.types().unicode ? call(vm, vm.types().unicode, {self}) : str(vm, self);
    return text ? callMethod(vm, text.get(), vm.heap().name("__format__"), {spec}) : Ref();
}

Ref objectFormat(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* spec = asStr(args[0]);
    if (detailsOf(vm.dialect()).types.objectsFormatAsText)
        return formatAsText(vm, self, args[0]);
    if (spec == nullptr)
        return vm.raiseTypeError("__format__() argument must be str, not " + args[0]->type->name);
    if (!spec->text.empty())
        return vm.raiseTypeError("unsupported format string passed to " + self->type->name
                                 + ".__format__");
    return str(vm, self);
}

Ref objectDir(Vm& vm, Object* self, const CallArgs&)
{
    return directoryOf(vm, self);
}

Ref objectInitSubclass(Vm& vm, Object* self, const CallArgs& args)
{
    if (hasExcessArguments(args))
        return vm.raiseTypeError(textOf(vm.dialect(), Text::InitSubclassKeywords,
                                        {typeQualName(static_cast<TypeObject*>(self))}));
    return vm.none();
}

Ref objectSizeOf(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(plainSizeOf(vm, self));
}

Ref getClass(Vm& vm, Object* self)
{
    return vm.own(vm.shownType(self));
}

bool setClass(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr) {
        vm.raiseTypeError("can't delete __class__ attribute");
        return false;
    }
    if (valueOrNull->type->layout != Kind::Type) {
        vm.raiseTypeError("__class__ must be set to a class, not '" + valueOrNull->type->name
                          + "' object");
        return false;
    }
    auto* wanted = static_cast<TypeObject*>(valueOrNull);
    if (!wanted->isHeapType || !self->type->isHeapType) {
        vm.raiseTypeError("__class__ assignment only supported for mutable types or ModuleType "
                          "subclasses");
        return false;
    }
    const bool fits = wanted->layout == self->type->layout
                      && wanted->hasAttributes == self->type->hasAttributes
                      && wanted->memberSlots == self->type->memberSlots;
    if (!fits) {
        vm.raiseTypeError("__class__ assignment: '" + wanted->name
                          + "' object layout differs from '" + self->type->name + "'");
        return false;
    }
    // Inline values belong to the old class's key table: they move into a dict first.
    if (wanted->hasAttributes)
        attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
    vm.heap().set(self->id, Role::Class, self->type, vm.own(wanted));
    return true;
}

Ref subclassHook(Vm& vm, Object*, const CallArgs&)
{
    return vm.own(vm.heap().notImplemented());
}

constexpr NativeMethod kMethods[] = {
    {"__format__", objectFormat, Arity::One},
    {"__dir__", objectDir, Arity::None},
    {"__reduce_ex__", objectReduceEx, Arity::One},
    {"__reduce__", objectReduce, Arity::None},
    {"__getstate__", objectGetState, Arity::None},
    {"__sizeof__", objectSizeOf, Arity::None},
    {"__subclasshook__", subclassHook, Arity::One, 0, 0, NativeMethod::Binding::Class},
    {"__init_subclass__", objectInitSubclass, Arity::Anything, 0, 0, NativeMethod::Binding::Class},
};
constexpr NativeGetSet kObjectGetSets[] = {{"__class__", getClass, setClass}};

} // namespace

void installObject(Vm& vm)
{
    TypeSlots slots;
    slots.repr = objectRepr;
    slots.str = objectStr;
    slots.hash = objectHash;
    slots.compare = objectCompare;
    slots.getAttribute = genericGetAttribute;
    slots.setAttribute = genericSetAttribute;
    slots.create = objectCreate;
    slots.init = objectInit;
    vm.defineType(vm.types().object, slots, kMethods, kObjectGetSets);
}

} // namespace model
