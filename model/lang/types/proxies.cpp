// weakref.proxy: what is forwarded to the object behind, and what is not (R72 to R80).

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/types/install.h"
#include "model/lang/types/numbers.h"
#include "model/weak/weak_references.h"

namespace model {

namespace {

/// The object behind a proxy, held for the operation; empty with a ReferenceError.
Ref behind(Vm& vm, Object* proxy)
{
    Ref referent = weak::dereference(vm.heap(), static_cast<WeakrefObject*>(proxy));
    if (!referent)
        vm.raise(vm.exceptions().referenceError, "weakly-referenced object no longer exists");
    return referent;
}

/// Any operand: the object behind if it is a proxy, else itself.
Ref unwrap(Vm& vm, Object* operand)
{
    return weak::isProxy(vm.heap(), operand) ? behind(vm, operand) : vm.own(operand);
}

template <Ref (*operation)(Vm&, Object*)>
Ref forwardUnary(Vm& vm, Object* self)
{
    Ref object = behind(vm, self);
    return object ? operation(vm, object.get()) : Ref();
}

template <BinaryOp op>
Ref forwardBinary(Vm& vm, Object* a, Object* b)
{
    Ref left = unwrap(vm, a);
    Ref right = left ? unwrap(vm, b) : Ref();
    return right ? binary(vm, left.get(), right.get(), op) : Ref();
}

template <BinaryOp op>
Ref forwardInPlace(Vm& vm, Object* a, Object* b)
{
    Ref left = unwrap(vm, a);
    Ref right = left ? unwrap(vm, b) : Ref();
    return right ? inPlace(vm, left.get(), right.get(), op) : Ref();
}

/// pow(a, b, c), where any of the three may be a proxy.
Ref proxyPower(Vm& vm, Object* base, Object* exponent, Object* modulus)
{
    Ref first = unwrap(vm, base);
    Ref second = first ? unwrap(vm, exponent) : Ref();
    Ref third = second ? unwrap(vm, modulus) : Ref();
    return third ? power(vm, first.get(), second.get(), third.get()) : Ref();
}

Ref proxyRepr(Vm& vm, Object* self)
{
    const GcObject* referent = static_cast<WeakrefObject*>(self)->referent;
    const Object* shown =
        referent != nullptr ? static_cast<const Object*>(referent) : vm.heap().none();
    return vm.newStr(textOf(vm.dialect(), referent != nullptr ? Text::LiveProxy : Text::DeadProxy,
                            {addressText(vm, self), shown->type->name, addressText(vm, shown)}));
}

std::optional<Hash> proxyHash(Vm& vm, Object* self)
{
    vm.raiseTypeError("unhashable type: '" + self->type->name + "'");
    return std::nullopt;
}

Ref proxyGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    Ref object = behind(vm, self);
    return object ? getAttribute(vm, object.get(), name) : Ref();
}

bool proxySetAttribute(Vm& vm, Object* self, StrObject* name, Object* valueOrNull)
{
    Ref object = behind(vm, self);
    return object && object->type->slots->setAttribute(vm, object.get(), name, valueOrNull);
}

Ref proxyCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    Ref left = unwrap(vm, a);
    Ref right = left ? unwrap(vm, b) : Ref();
    return right ? compare(vm, left.get(), right.get(), op) : Ref();
}

std::optional<bool> proxyTruth(Vm& vm, Object* self)
{
    Ref object = behind(vm, self);
    return object ? isTrue(vm, object.get()) : std::nullopt;
}

std::int64_t proxyLength(Vm& vm, Object* self)
{
    Ref object = behind(vm, self);
    return object ? length(vm, object.get()).value_or(-1) : -1;
}

Ref proxyGetItem(Vm& vm, Object* self, Object* key)
{
    Ref object = behind(vm, self);
    return object ? getItem(vm, object.get(), key) : Ref();
}

bool proxySetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    Ref object = behind(vm, self);
    if (!object)
        return false;
    return valueOrNull == nullptr ? deleteItem(vm, object.get(), key)
                                  : setItem(vm, object.get(), key, valueOrNull);
}

std::optional<bool> proxyContains(Vm& vm, Object* self, Object* item)
{
    Ref object = behind(vm, self);
    return object ? contains(vm, object.get(), item) : std::nullopt;
}

Ref proxyNext(Vm& vm, Object* self)
{
    Ref object = behind(vm, self);
    if (!object)
        return {};
    if (object->type->slots->next == nullptr)
        return vm.raiseTypeError("Weakref proxy referenced a non-iterator '" + object->type->name
                                 + "' object");
    return object->type->slots->next(vm, object.get());
}

Ref proxyCall(Vm& vm, Object* self, const CallArgs& args)
{
    Ref object = behind(vm, self);
    return object ? call(vm, object.get(), args) : Ref();
}

Ref toIntOf(Vm& vm, Object* object)
{
    return call(vm, vm.types().integer, {object});
}

Ref toFloatOf(Vm& vm, Object* object)
{
    return call(vm, vm.types().floating, {object});
}

Ref proxyBytes(Vm& vm, Object* self, const CallArgs&)
{
    Ref object = behind(vm, self);
    return object ? callMethod(vm, object.get(), vm.names().bytes) : Ref();
}

Ref proxyReversed(Vm& vm, Object* self, const CallArgs&)
{
    Ref object = behind(vm, self);
    return object ? callMethod(vm, object.get(), vm.names().reversed) : Ref();
}

template <std::size_t... op>
void fillBinary(TypeSlots& slots, bool hasOldDivision, std::index_sequence<op...>)
{
    ((slots.binary[op] = forwardBinary<static_cast<BinaryOp>(op)>), ...);
    ((slots.inPlace[op] = forwardInPlace<static_cast<BinaryOp>(op)>), ...);
    slots.inPlace[static_cast<std::size_t>(BinaryOp::DivMod)] = nullptr;
    constexpr auto kOld = static_cast<std::size_t>(BinaryOp::Divide);
    slots.binary[kOld] = hasOldDivision ? slots.binary[kOld] : nullptr;
    slots.inPlace[kOld] = hasOldDivision ? slots.inPlace[kOld] : nullptr;
}

TypeSlots proxySlots(bool hasOldDivision)
{
    TypeSlots slots;
    slots.repr = proxyRepr;
    slots.str = forwardUnary<str>;
    slots.hash = proxyHash;
    slots.getAttribute = proxyGetAttribute;
    slots.setAttribute = proxySetAttribute;
    slots.compare = proxyCompare;
    slots.iter = forwardUnary<iterate>;
    slots.next = proxyNext;
    slots.truth = proxyTruth;
    slots.length = proxyLength;
    slots.getItem = proxyGetItem;
    slots.setItem = proxySetItem;
    slots.contains = proxyContains;
    slots.negative = forwardUnary<negative>;
    slots.positive = forwardUnary<positive>;
    slots.absolute = forwardUnary<absolute>;
    slots.invert = forwardUnary<invert>;
    slots.power = proxyPower;
    slots.toInt = forwardUnary<toIntOf>;
    slots.toFloat = forwardUnary<toFloatOf>;
    slots.toIndex = forwardUnary<index>;
    fillBinary(slots, hasOldDivision, std::make_index_sequence<kBinaryOps>{});
    return slots;
}

constexpr NativeMethod kProxyMethods[] = {
    {"__bytes__", proxyBytes, Arity::None},
    {"__reversed__", proxyReversed, Arity::None},
};

} // namespace

void installProxies(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    types.proxy->isSubclassable = false;
    types.callableProxy->isSubclassable = false;
    TypeSlots slots = proxySlots(vm.dialect().objects.hasOldTypes);
    vm.defineType(types.proxy, slots, kProxyMethods);
    types.proxy->slots->create = nullptr;
    slots.call = proxyCall;
    vm.defineType(types.callableProxy, slots);
    types.callableProxy->slots->create = nullptr;
}

} // namespace model
