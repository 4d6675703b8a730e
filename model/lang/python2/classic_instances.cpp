// instance: what instances of classic classes do.

#include "model/lang/class_system.h"
#include "model/lang/python2/classic.h"
#include "model/lang/python2/install.h"
#include "model/lang/slot_generic.h"
#include "model/lang/types/atom_instances.h"

#include <utility>

namespace model::python2 {

namespace {

std::string classNameOf(const Object* self)
{
    return self->type->name;
}

/// instance_getattr2(): in the instance, then in its classes; empty where missing.
Ref findPlain(Vm& vm, Object* self, StrObject* name)
{
    if (Object* value = attributes::get(vm.heap(), static_cast<GcObject*>(self), name))
        return vm.own(value);
    Object* found = classicLookup(vm, self->type, name);
    if (found == nullptr)
        return {};
    Ref held = vm.own(found);
    const auto get = found->type->slots->descriptorGet;
    return get == nullptr ? std::move(held) : get(vm, found, self, self->type);
}

Ref instanceGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    if (name->text == "__dict__")
        return attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
    if (name->text == "__class__")
        return vm.own(self->type);
    Ref value = findPlain(vm, self, name);
    if (value || vm.hasError())
        return value;
    if (Object* hook = classicLookup(vm, self->type, vm.names().getattr))
        return call(vm, hook, {self, name});
    return vm.raise(vm.exceptions().attributeError,
                    classNameOf(self) + " instance has no attribute '" + name->text + "'");
}

/// A special method; empty where missing, also where __getattr__ does not know it.
Ref findHook(Vm& vm, Object* self, StrObject* name)
{
    Ref value = instanceGetAttribute(vm, self, name);
    if (!value && vm.errorIs(vm.exceptions().attributeError))
        vm.clearError();
    return value;
}

Ref callHook(Vm& vm, Object* self, StrObject* name, std::initializer_list<Object*> args)
{
    Ref method = instanceGetAttribute(vm, self, name);
    return method ? call(vm, method.get(), args) : Ref();
}

bool setClass(Vm& vm, Object* self, Object* value)
{
    if (value == nullptr || value->type != vm.types().classObject) {
        vm.raiseTypeError("__class__ must be set to a class");
        return false;
    }
    TypeObject*& type = self->type;
    Ref old = vm.own(type);
    vm.heap().unlink(self->id, Role::Class, type);
    type = static_cast<TypeObject*>(value);
    vm.heap().link(self->id, Role::Class, value);
    return true;
}

bool setDictionary(Vm& vm, Object* self, Object* value)
{
    if (value == nullptr || value->type->layout != Kind::Dict) {
        vm.raiseTypeError("__dict__ must be set to a dictionary");
        return false;
    }
    attributes::setDict(vm.heap(), static_cast<GcObject*>(self), vm.own(value));
    return true;
}

bool instanceSetAttribute(Vm& vm, Object* self, StrObject* name, Object* valueOrNull)
{
    if (name->text == "__dict__")
        return setDictionary(vm, self, valueOrNull);
    if (name->text == "__class__")
        return setClass(vm, self, valueOrNull);
    StrObject* hookName = valueOrNull == nullptr ? vm.names().delattr : vm.names().setattr;
    if (Object* hook = classicLookup(vm, self->type, hookName)) {
        Ref result = valueOrNull == nullptr ? call(vm, hook, {self, name})
                                            : call(vm, hook, {self, name, valueOrNull});
        return static_cast<bool>(result);
    }
    auto* owner = static_cast<GcObject*>(self);
    if (valueOrNull == nullptr && attributes::get(vm.heap(), owner, name) == nullptr) {
        vm.raise(vm.exceptions().attributeError,
                 classNameOf(self) + " instance has no attribute '" + name->text + "'");
        return false;
    }
    return attributes::set(vm.heap(), owner, name,
                           valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
}

Ref instanceRepr(Vm& vm, Object* self)
{
    Ref method = findHook(vm, self, vm.names().repr);
    if (method)
        return call(vm, method.get());
    if (vm.hasError())
        return {};
    char address[32];
    std::snprintf(address, sizeof address, "0x%llx",
                  static_cast<unsigned long long>(vm.heap().address(self)));
    return vm.newStr("<" + typeFullName(vm, self->type) + " instance at " + address + ">");
}

Ref instanceStr(Vm& vm, Object* self)
{
    Ref method = findHook(vm, self, vm.names().str);
    if (method)
        return call(vm, method.get());
    return vm.hasError() ? Ref() : instanceRepr(vm, self);
}

std::optional<Hash> instanceHash(Vm& vm, Object* self)
{
    Ref method = findHook(vm, self, vm.names().hash);
    if (!method) {
        if (vm.hasError())
            return std::nullopt;
        Ref equal = findHook(vm, self, vm.names().eq);
        if (!equal && !vm.hasError())
            equal = findHook(vm, self, vm.heap().name("__cmp__"));
        if (!equal && !vm.hasError())
            return vm.types().object->slots->hash(vm, self);
        if (!vm.hasError())
            vm.raiseTypeError("unhashable instance");
        return std::nullopt;
    }
    Ref result = call(vm, method.get());
    if (!result)
        return std::nullopt;
    if (asInt(result.get()) == nullptr) {
        vm.raiseTypeError("__hash__() should return an int");
        return std::nullopt;
    }
    return hash(vm, asInt(result.get()));
}

Ref instanceCall(Vm& vm, Object* self, const CallArgs& args)
{
    Ref method = findHook(vm, self, vm.names().call);
    if (!method)
        return vm.hasError() ? Ref()
                             : vm.raise(vm.exceptions().attributeError,
                                        classNameOf(self) + " instance has no __call__ method");
    return call(vm, method.get(), args);
}

Ref instanceCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const Names& names = vm.names();
    StrObject* const methods[] = {names.lt, names.le, names.eq, names.ne, names.gt, names.ge};
    if (!a->type->isClassic)
        return notImplemented(vm);
    Ref method = findHook(vm, a, methods[static_cast<std::size_t>(op)]);
    if (!method)
        return vm.hasError() ? Ref() : notImplemented(vm);
    return call(vm, method.get(), {b});
}

Ref instanceIter(Vm& vm, Object* self)
{
    if (Ref method = findHook(vm, self, vm.names().iter))
        return call(vm, method.get());
    if (vm.hasError())
        return {};
    if (!findHook(vm, self, vm.names().getitem))
        return vm.hasError() ? Ref() : vm.raiseTypeError("iteration over non-sequence");
    Object* fields[1] = {self};
    return vm.heap().newRecord(vm.types().sequenceIterator, fields);
}

Ref instanceNext(Vm& vm, Object* self)
{
    Ref method = findHook(vm, self, vm.heap().name("next"));
    if (!method)
        return vm.hasError() ? Ref() : vm.raiseTypeError("instance has no next() method");
    return call(vm, method.get());
}

std::optional<bool> instanceTruth(Vm& vm, Object* self)
{
    Ref method = findHook(vm, self, vm.heap().name("__nonzero__"));
    if (!method && !vm.hasError())
        method = findHook(vm, self, vm.names().len);
    if (!method)
        return vm.hasError() ? std::optional<bool>() : std::optional<bool>(true);
    Ref result = call(vm, method.get());
    if (!result)
        return std::nullopt;
    return isTrue(vm, result.get());
}

std::int64_t instanceLength(Vm& vm, Object* self)
{
    Ref result = callHook(vm, self, vm.names().len, {});
    if (!result)
        return -1;
    const std::optional<std::int64_t> size = indexValue(vm, result.get());
    if (size && *size < 0) {
        vm.raiseValueError("__len__() should return >= 0");
        return -1;
    }
    return size.value_or(-1);
}

Ref instanceGetItem(Vm& vm, Object* self, Object* key)
{
    return callHook(vm, self, vm.names().getitem, {key});
}

Ref instanceSequenceItem(Vm& vm, Object* self, std::int64_t index)
{
    Ref number = vm.newInt(index);
    return callHook(vm, self, vm.names().getitem, {number.get()});
}

bool instanceSetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    Ref result = valueOrNull == nullptr
                     ? callHook(vm, self, vm.names().delitem, {key})
                     : callHook(vm, self, vm.names().setitem, {key, valueOrNull});
    return static_cast<bool>(result);
}

std::optional<bool> instanceContains(Vm& vm, Object* self, Object* item)
{
    if (Ref method = findHook(vm, self, vm.names().contains)) {
        Ref result = call(vm, method.get(), {item});
        return result ? isTrue(vm, result.get()) : std::nullopt;
    }
    Ref iterator = vm.hasError() ? Ref() : iterate(vm, self);
    while (iterator) {
        Ref candidate = next(vm, iterator.get());
        if (!candidate)
            break;
        const std::optional<bool> same = compareTruth(vm, candidate.get(), item, CompareOp::Equal);
        if (!same || *same)
            return same;
    }
    if (vm.hasError())
        return std::nullopt;
    return false;
}

template <StrObject* Names::*name>
Ref instanceUnary(Vm& vm, Object* self)
{
    return callHook(vm, self, vm.names().*name, {});
}

/// One side's method; NotImplemented where it has none.
Ref askSide(Vm& vm, Object* side, StrObject* name, Object* other)
{
    if (!side->type->isClassic)
        return notImplemented(vm);
    Ref method = findHook(vm, side, name);
    if (!method)
        return vm.hasError() ? Ref() : notImplemented(vm);
    return call(vm, method.get(), {other});
}

template <std::size_t op>
Ref instanceBinary(Vm& vm, Object* a, Object* b)
{
    Ref result = askSide(vm, a, vm.names().binary[op], b);
    if (!result || result.get() != vm.heap().notImplemented())
        return result;
    return askSide(vm, b, vm.names().reflected[op], a);
}

template <std::size_t op>
Ref instanceInPlace(Vm& vm, Object* a, Object* b)
{
    return askSide(vm, a, vm.names().inPlace[op], b);
}

template <std::size_t... op>
void fillBinary(TypeSlots& slots, std::index_sequence<op...>)
{
    ((slots.binary[op] = instanceBinary<op>), ...);
    ((slots.inPlace[op] = instanceInPlace<op>), ...);
}

/// Source:  CPython 2.7, Objects/classobject.c, instance_dealloc()
void instanceFinalize(Vm& vm, Object* self)
{
    Ref error = vm.takeError();
    Ref method = findPlain(vm, self, vm.names().del);
    if (method) {
        Ref result = call(vm, method.get());
        if (!result)
            vm.reportUnraisable(method.get());
    }
    vm.clearError();
    vm.setError(std::move(error));
}

} // namespace

bool hasClassicFinalizer(Vm& vm, const GcObject* object)
{
    auto* self = const_cast<GcObject*>(object);
    return attributes::get(vm.heap(), self, vm.names().del) != nullptr
           || classicLookup(vm, self->type, vm.names().del) != nullptr;
}

void fillInstanceSlots(TypeSlots& slots)
{
    slots.repr = instanceRepr;
    slots.str = instanceStr;
    slots.hash = instanceHash;
    slots.call = instanceCall;
    slots.getAttribute = instanceGetAttribute;
    slots.setAttribute = instanceSetAttribute;
    slots.compare = instanceCompare;
    slots.iter = instanceIter;
    slots.next = instanceNext;
    slots.truth = instanceTruth;
    slots.length = instanceLength;
    slots.getItem = instanceGetItem;
    slots.sequenceItem = instanceSequenceItem;
    slots.setItem = instanceSetItem;
    slots.contains = instanceContains;
    slots.negative = instanceUnary<&Names::neg>;
    slots.positive = instanceUnary<&Names::pos>;
    slots.absolute = instanceUnary<&Names::abs>;
    slots.invert = instanceUnary<&Names::invert>;
    slots.toInt = instanceUnary<&Names::integer>;
    slots.toFloat = instanceUnary<&Names::floating>;
    slots.finalize = instanceFinalize;
    fillBinary(slots, std::make_index_sequence<kBinaryOps>{});
}

Ref newClassicInstance(Vm& vm, TypeObject* type)
{
    Ref made = vm.heap().create<GcObject>(type, Kind::Instance);
    attributes::prepare(vm.heap(), made.as<GcObject>());
    attributes::dictOf(vm.heap(), made.as<GcObject>());
    vm.heap().track(made.as<GcObject>());
    return made;
}

} // namespace model::python2
