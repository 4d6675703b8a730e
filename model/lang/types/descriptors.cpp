// The descriptors of built-in types: methods, operation wrappers, computed attributes, slots.

#include "model/dialect/texts.h"
#include "model/lang/builtin_docs.h"
#include "model/lang/class_system.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

BuiltinFunctionObject* asBuiltin(Object* object)
{
    return static_cast<BuiltinFunctionObject*>(object);
}

RecordObject* asDescriptor(Object* object)
{
    return static_cast<RecordObject*>(object);
}

/// Fields of getset and member descriptors; what they do is behind `numbers[0]`.
enum DescriptorField : std::uint32_t { kOwner };

Ref newDescriptor(Vm& vm, TypeObject* kind, TypeObject* owner)
{
    Ref made = vm.heap().create<BuiltinFunctionObject>(kind, Kind::BuiltinFunction);
    auto* descriptor = made.as<BuiltinFunctionObject>();
    vm.heap().place(descriptor->id, {Role::Field, 2}, descriptor->owner, vm.own(owner));
    vm.heap().track(descriptor);
    return made;
}

std::string quotedOwner(const TypeObject* owner)
{
    return "'" + owner->name + "'";
}

/// Descriptors of a type apply to its instances only.
bool appliesTo(Vm& vm, Object* object, TypeObject* owner, const std::string& name)
{
    if (isA(object, owner))
        return true;
    vm.raiseTypeError("descriptor '" + name + "' for " + quotedOwner(owner)
                      + " objects doesn't apply to a '" + object->type->name + "' object");
    return false;
}

// --- Methods ---

Ref methodRepr(Vm& vm, Object* self)
{
    return vm.newStr("<method '" + std::string(asBuiltin(self)->method->name) + "' of "
                     + quotedOwner(asBuiltin(self)->owner) + " objects>");
}

Ref methodGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    auto* method = asBuiltin(self);
    if (objectOrNull == nullptr)
        return vm.own(self);
    if (!appliesTo(vm, objectOrNull, method->owner, method->method->name))
        return {};
    return vm.newNativeFunction(method->method, objectOrNull);
}

Ref classMethodGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject* type)
{
    if (type == nullptr)
        type = objectOrNull->type;
    return vm.newNativeFunction(asBuiltin(self)->method, type);
}

Ref callAny(Vm& vm, Object* self, const CallArgs& args)
{
    return call(vm, self, args);
}

// --- Wrappers of operations ---

const char* wrapperName(const BuiltinFunctionObject* wrapper)
{
    return wrapper->slot->name;
}

Ref wrapperRepr(Vm& vm, Object* self)
{
    return vm.newStr("<slot wrapper '" + std::string(wrapperName(asBuiltin(self))) + "' of "
                     + quotedOwner(asBuiltin(self)->owner) + " objects>");
}

Ref callWrapped(Vm& vm, const BuiltinFunctionObject* wrapper, Object* self, const CallArgs& args)
{
    const SlotDefinition& slot = *wrapper->slot;
    const auto given = static_cast<int>(args.count);
    if (slot.most >= 0 && args.keywordCount() > 0)
        return vm.raiseTypeError("wrapper " + std::string(slot.name)
                                 + "() takes no keyword arguments");
    if (slot.most >= 0 && (given < slot.least || given > slot.most)) {
        const int bound = given < slot.least ? slot.least : slot.most;
        return vm.raiseTypeError("expected "
                                 + std::string(slot.least == slot.most ? ""
                                               : given < slot.least    ? "at least "
                                                                       : "at most ")
                                 + std::to_string(bound) + " argument" + (bound == 1 ? "" : "s")
                                 + ", got " + std::to_string(given));
    }
    return slot.wrapper(vm, self, args, wrapper->wrapped);
}

Ref wrapperCall(Vm& vm, Object* self, const CallArgs& args)
{
    const auto* wrapper = asBuiltin(self);
    if (args.count == 0)
        return vm.raiseTypeError("descriptor '" + std::string(wrapperName(wrapper)) + "' of "
                                 + quotedOwner(wrapper->owner) + " object needs an argument");
    if (!isA(args[0], wrapper->owner))
        return vm.raiseTypeError("descriptor '" + std::string(wrapperName(wrapper))
                                 + "' requires a " + quotedOwner(wrapper->owner)
                                 + " object but received a '" + args[0]->type->name + "'");
    return callWrapped(vm, wrapper, args[0], {args.values + 1, args.count - 1, args.keywords});
}

Ref wrapperGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    auto* wrapper = asBuiltin(self);
    if (objectOrNull == nullptr)
        return vm.own(self);
    if (!appliesTo(vm, objectOrNull, wrapper->owner, wrapperName(wrapper)))
        return {};
    Ref made = newDescriptor(vm, vm.types().methodWrapper, wrapper->owner);
    auto* bound = made.as<BuiltinFunctionObject>();
    bound->slot = wrapper->slot;
    bound->wrapped = wrapper->wrapped;
    vm.heap().place(bound->id, {Role::Field, 0}, bound->self, vm.own(objectOrNull));
    return made;
}

Ref boundWrapperRepr(Vm& vm, Object* self)
{
    const auto* bound = asBuiltin(self);
    return vm.newStr("<method-wrapper '" + std::string(wrapperName(bound)) + "' of "
                     + bound->self->type->name + " object at " + addressText(vm, bound->self)
                     + ">");
}

Ref boundWrapperCall(Vm& vm, Object* self, const CallArgs& args)
{
    return callWrapped(vm, asBuiltin(self), asBuiltin(self)->self, args);
}

// --- Computed attributes and __slots__ members ---

const NativeGetSet& getSetOf(Object* descriptor)
{
    return *reinterpret_cast<const NativeGetSet*>(asDescriptor(descriptor)->numbers[0]);
}

TypeObject* ownerOf(Object* descriptor)
{
    return static_cast<TypeObject*>(asDescriptor(descriptor)->fields()[kOwner]);
}

std::string nameOf(Object* descriptor)
{
    const auto* record = asDescriptor(descriptor);
    if (record->tag == 1) {
        const auto slot = static_cast<std::size_t>(record->numbers[0]);
        return ownerOf(descriptor)->memberSlots[slot]->text;
    }
    return getSetOf(descriptor).name;
}

Ref getSetRepr(Vm& vm, Object* self)
{
    return vm.newStr("<attribute '" + nameOf(self) + "' of " + quotedOwner(ownerOf(self))
                     + " objects>");
}

Ref memberRepr(Vm& vm, Object* self)
{
    return vm.newStr("<member '" + nameOf(self) + "' of " + quotedOwner(ownerOf(self))
                     + " objects>");
}

Ref getSetGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    if (objectOrNull == nullptr)
        return vm.own(self);
    if (!appliesTo(vm, objectOrNull, ownerOf(self), nameOf(self)))
        return {};
    return getSetOf(self).get(vm, objectOrNull);
}

bool getSetSet(Vm& vm, Object* self, Object* object, Object* valueOrNull)
{
    if (!appliesTo(vm, object, ownerOf(self), nameOf(self)))
        return false;
    const NativeGetSet& getSet = getSetOf(self);
    if (getSet.set != nullptr)
        return getSet.set(vm, object, valueOrNull);
    vm.raise(vm.exceptions().attributeError, "attribute '" + nameOf(self) + "' of "
                                                 + quotedOwner(ownerOf(self))
                                                 + " objects is not writable");
    return false;
}

Object** memberField(Object* self, Object* object)
{
    AttributeBlock* block = static_cast<GcObject*>(object)->attributes;
    return &block->slots()[asDescriptor(self)->numbers[0]];
}

Ref memberGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    if (objectOrNull == nullptr)
        return vm.own(self);
    if (!appliesTo(vm, objectOrNull, ownerOf(self), nameOf(self)))
        return {};
    Object* value = *memberField(self, objectOrNull);
    if (value == nullptr)
        return vm.raise(
            vm.exceptions().attributeError,
            textOf(vm.dialect(), Text::MemberMissing, {objectOrNull->type->name, nameOf(self)}));
    return vm.own(value);
}

bool memberSet(Vm& vm, Object* self, Object* object, Object* valueOrNull)
{
    if (!appliesTo(vm, object, ownerOf(self), nameOf(self)))
        return false;
    Object** field = memberField(self, object);
    if (valueOrNull == nullptr && *field == nullptr) {
        vm.raise(vm.exceptions().attributeError, nameOf(self));
        return false;
    }
    const auto slot = static_cast<std::uint32_t>(asDescriptor(self)->numbers[0]);
    vm.heap().set(object->id, {Role::MemberSlot, slot}, *field,
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

Ref descriptorName(Vm& vm, Object* self)
{
    if (self->type->layout == Kind::Record)
        return vm.newStr(nameOf(self));
    const auto* function = asBuiltin(self);
    return vm.newStr(function->slot != nullptr ? function->slot->name : function->method->name);
}

Ref descriptorObjClass(Vm& vm, Object* self)
{
    return vm.own(self->type->layout == Kind::Record ? ownerOf(self) : asBuiltin(self)->owner);
}

Ref descriptorQualName(Vm& vm, Object* self)
{
    Ref name = descriptorName(vm, self);
    Ref owner = descriptorObjClass(vm, self);
    return vm.newStr(typeName(owner.as<TypeObject>()) + "." + asStr(name.get())->text);
}

Ref descriptorDoc(Vm& vm, Object* self)
{
    if (self->type->layout != Kind::BuiltinFunction)
        return vm.none();
    Ref name = descriptorName(vm, self);
    return functionDoc(vm, asStr(name.get())->text);
}

Ref boundSelf(Vm& vm, Object* self)
{
    return vm.own(asBuiltin(self)->self);
}

constexpr NativeGetSet kDescriptorGetSets[] = {
    {"__name__", descriptorName},
    {"__objclass__", descriptorObjClass},
    {"__qualname__", descriptorQualName},
    {"__doc__", descriptorDoc},
};
constexpr NativeGetSet kBoundGetSets[] = {
    {"__name__", descriptorName},         {"__objclass__", descriptorObjClass},
    {"__qualname__", descriptorQualName}, {"__self__", boundSelf},
    {"__doc__", descriptorDoc},
};

// --- __dict__ and __weakref__ of classes of a script ---

Ref instanceDict(Vm& vm, Object* self)
{
    return attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
}

bool setInstanceDict(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull != nullptr && valueOrNull->type->layout != Kind::Dict) {
        vm.raiseTypeError("__dict__ must be set to a dictionary, not a '" + valueOrNull->type->name
                          + "'");
        return false;
    }
    Ref names = valueOrNull == nullptr ? vm.heap().newDict() : vm.own(valueOrNull);
    attributes::setDict(vm.heap(), static_cast<GcObject*>(self), std::move(names));
    return true;
}

Ref instanceWeakref(Vm& vm, Object* self)
{
    WeakrefObject* first = static_cast<GcObject*>(self)->weakrefs;
    return first != nullptr ? vm.own(first) : vm.none();
}

constexpr NativeGetSet kInstanceDictGetSet{"__dict__", instanceDict, setInstanceDict};
constexpr NativeGetSet kInstanceWeakrefGetSet{"__weakref__", instanceWeakref};

} // namespace

const NativeGetSet* dictGetSet()
{
    return &kInstanceDictGetSet;
}

const NativeGetSet* weakrefGetSet()
{
    return &kInstanceWeakrefGetSet;
}

void addDictGetSet(Vm& vm, TypeObject* type)
{
    dict::set(vm.heap(), type->dict, vm.names().dict, newGetSetDescriptor(vm, type, dictGetSet()));
}

Ref newMethodDescriptor(Vm& vm, TypeObject* type, const NativeMethod* method)
{
    const bool isClassMethod = method->binding == NativeMethod::Binding::Class;
    Ref made = newDescriptor(
        vm, isClassMethod ? vm.types().classMethodDescriptor : vm.types().methodDescriptor, type);
    made.as<BuiltinFunctionObject>()->method = method;
    return made;
}

Ref newSlotWrapper(Vm& vm, TypeObject* type, const SlotDefinition* slot, AnySlot wrapped)
{
    Ref made = newDescriptor(vm, vm.types().wrapperDescriptor, type);
    made.as<BuiltinFunctionObject>()->slot = slot;
    made.as<BuiltinFunctionObject>()->wrapped = wrapped;
    return made;
}

Ref newGetSetDescriptor(Vm& vm, TypeObject* type, const NativeGetSet* getSet)
{
    Object* fields[1] = {type};
    Ref made = vm.heap().newRecord(vm.types().getSetDescriptor, fields);
    made.as<RecordObject>()->numbers[0] = reinterpret_cast<std::int64_t>(getSet);
    return made;
}

Ref newMemberDescriptor(Vm& vm, TypeObject* type, std::uint32_t slot)
{
    Object* fields[1] = {type};
    Ref made = vm.heap().newRecord(vm.types().memberDescriptor, fields, 1);
    made.as<RecordObject>()->numbers[0] = slot;
    return made;
}

void installDescriptors(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    TypeSlots method;
    method.repr = methodRepr;
    method.call = callAny;
    method.descriptorGet = methodGet;
    vm.defineType(types.methodDescriptor, method, {}, kDescriptorGetSets);

    TypeSlots classMethod;
    classMethod.repr = methodRepr;
    classMethod.descriptorGet = classMethodGet;
    vm.defineType(types.classMethodDescriptor, classMethod, {}, kDescriptorGetSets);

    TypeSlots wrapper;
    wrapper.repr = wrapperRepr;
    wrapper.call = wrapperCall;
    wrapper.descriptorGet = wrapperGet;
    vm.defineType(types.wrapperDescriptor, wrapper, {}, kDescriptorGetSets);

    TypeSlots bound;
    bound.repr = boundWrapperRepr;
    bound.call = boundWrapperCall;
    vm.defineType(types.methodWrapper, bound, {}, kBoundGetSets);

    TypeSlots getSet;
    getSet.repr = getSetRepr;
    getSet.descriptorGet = getSetGet;
    getSet.descriptorSet = getSetSet;
    vm.defineType(types.getSetDescriptor, getSet, {}, kDescriptorGetSets);

    TypeSlots member;
    member.repr = memberRepr;
    member.descriptorGet = memberGet;
    member.descriptorSet = memberSet;
    vm.defineType(types.memberDescriptor, member, {}, kDescriptorGetSets);
    installPropertyTypes(vm);
}

} // namespace model
