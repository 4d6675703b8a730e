#include "model/lang/slot_generic.h"

#include "model/dialect/rules.h"
namespace model::generic {

namespace {

/// The unbound special method of the type, held, and whether it wants self as argument.
struct Special
{
    Ref method;
    bool isUnbound = false;
};

Special lookup(Vm& vm, Object* object, StrObject* name)
{
    Special special;
    Object* found = lookupInType(vm, object->type, name);
    if (found == nullptr)
        return special;
    special.method = vm.own(found);
    if (found->type == vm.types().function || found->type == vm.types().methodDescriptor
        || found->type == vm.types().wrapperDescriptor) {
        special.isUnbound = true;
    } else if (const auto get = found->type->slots->descriptorGet) {
        special.method = get(vm, found, object, object->type);
    }
    return special;
}

/// With one argument more in front. With keywords, all are held once more meanwhile.
///
/// Source:  CPython 3.11 Objects/call.c, _PyObject_Call_Prepend().
Ref callWithFirst(Vm& vm, Object* callee, Object* first, const CallArgs& args)
{
    std::vector<Object*> values{first};
    values.insert(values.end(), args.values, args.values + args.count + args.keywordCount());
    std::vector<Ref> held;
    if (args.keywordCount() > 0)
        for (Object* value : values)
            held.push_back(vm.own(value));
    return model::call(vm, callee, CallArgs{values.data(), args.count + 1, args.keywords});
}

Ref callFound(Vm& vm, const Special& special, Object* object, const CallArgs& args)
{
    if (special.isUnbound && vm.dialect().objects.hasOldTypes) {
        Ref bound = vm.heap().newBoundMethod(special.method.get(), object, object->type);
        return model::call(vm, bound.get(), args);
    }
    if (!special.isUnbound)
        return model::call(vm, special.method.get(), args);
    return callWithFirst(vm, special.method.get(), object, args);
}

Ref callOrNotImplemented(Vm& vm, Object* object, StrObject* name, Object* other)
{
    bool isMissing = false;
    Ref result = callSpecial(vm, object, name, {other}, isMissing);
    return isMissing ? vm.own(vm.heap().notImplemented()) : std::move(result);
}

} // namespace

Ref callSpecial(Vm& vm, Object* object, StrObject* name, std::initializer_list<Object*> args,
                bool& isMissing)
{
    Special special = lookup(vm, object, name);
    isMissing = !special.method && !vm.hasError();
    if (!special.method)
        return {};
    return callFound(vm, special, object,
                     CallArgs{args.begin(), static_cast<std::uint32_t>(args.size()), nullptr});
}

Ref callSpecial(Vm& vm, Object* object, StrObject* name, std::initializer_list<Object*> args)
{
    bool isMissing = false;
    Ref result = callSpecial(vm, object, name, args, isMissing);
    if (isMissing)
        vm.raise(vm.exceptions().attributeError, name->text);
    return result;
}

Ref repr(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().repr);
}

Ref str(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().str);
}

std::optional<Hash> notHashable(Vm& vm, Object* object)
{
    vm.raiseTypeError("unhashable type: '" + object->type->name + "'");
    return std::nullopt;
}

std::optional<Hash> hash(Vm& vm, Object* object)
{
    Object* found = lookupInType(vm, object->type, vm.names().hash);
    if (found == nullptr || found == vm.heap().none())
        return notHashable(vm, object);
    Ref result = callSpecial(vm, object, vm.names().hash);
    if (!result)
        return std::nullopt;
    if (asInt(result.get()) == nullptr) {
        vm.raiseTypeError("__hash__ method should return an integer");
        return std::nullopt;
    }
    const IntObject* value = asInt(result.get());
    if (value->big)
        return vm.types().integer->slots->hash(vm, asInt(result.get()));
    return value->value == -1 ? -2 : value->value;
}

Ref call(Vm& vm, Object* object, const CallArgs& args)
{
    Special special = lookup(vm, object, vm.names().call);
    if (!special.method)
        return vm.hasError() ? Ref() : vm.raise(vm.exceptions().attributeError, "__call__");
    return callFound(vm, special, object, args);
}

Ref getAttribute(Vm& vm, Object* object, StrObject* name)
{
    return callSpecial(vm, object, vm.names().getattribute, {name});
}

/// __getattribute__, and __getattr__ where that fails (slot_tp_getattr_hook()).
Ref getAttributeHook(Vm& vm, Object* object, StrObject* name)
{
    Object* getattribute = lookupInType(vm, object->type, vm.names().getattribute);
    Ref value;
    if (getattribute != nullptr && getattribute->type == vm.types().wrapperDescriptor) {
        const auto plain = reinterpret_cast<decltype(TypeSlots::getAttribute)>(
            static_cast<BuiltinFunctionObject*>(getattribute)->wrapped);
        value = plain(vm, object, name);
    } else {
        value = callSpecial(vm, object, vm.names().getattribute, {name});
    }
    if (value || !vm.errorIs(vm.exceptions().attributeError))
        return value;
    bool failed = false;
    Object* hook = lookupInType(vm, object->type, vm.names().getattr);
    if (hook == nullptr)
        return {};
    vm.clearError();
    if (hook->type == vm.types().function && !vm.dialect().rules->calls.getattrHookIsBound)
        return model::call(vm, hook, {object, name});
    Ref bound = lookupSpecial(vm, object, vm.names().getattr, failed);
    return bound ? model::call(vm, bound.get(), {name}) : Ref();
}

bool setAttribute(Vm& vm, Object* object, StrObject* name, Object* valueOrNull)
{
    Ref result = valueOrNull == nullptr
                     ? callSpecial(vm, object, vm.names().delattr, {name})
                     : callSpecial(vm, object, vm.names().setattr, {name, valueOrNull});
    return static_cast<bool>(result);
}

Ref compare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const Names& names = vm.names();
    StrObject* const methods[] = {names.lt, names.le, names.eq, names.ne, names.gt, names.ge};
    return callOrNotImplemented(vm, a, methods[static_cast<std::size_t>(op)], b);
}

Ref iter(Vm& vm, Object* object)
{
    Object* found = lookupInType(vm, object->type, vm.names().iter);
    if (found == vm.heap().none())
        return vm.raiseTypeError("'" + object->type->name + "' object is not iterable");
    if (found != nullptr)
        return callSpecial(vm, object, vm.names().iter);
    if (lookupInType(vm, object->type, vm.names().getitem) == nullptr)
        return vm.raiseTypeError("'" + object->type->name + "' object is not iterable");
    Object* fields[1] = {object};
    return vm.heap().newRecord(vm.types().sequenceIterator, fields);
}

Ref next(Vm& vm, Object* object)
{
    if (vm.dialect().objects.hasOldTypes) {
        bool isMissing = false;
        Ref result = callSpecial(vm, object, vm.heap().name("next"), {}, isMissing);
        if (!isMissing)
            return result;
    }
    return callSpecial(vm, object, vm.names().next);
}

Ref descriptorGet(Vm& vm, Object* descriptor, Object* objectOrNull, TypeObject* type)
{
    Object* found = lookupInType(vm, descriptor->type, vm.names().get);
    if (found == nullptr)
        return vm.own(descriptor);
    Object* none = vm.heap().none();
    return callSpecial(vm, descriptor, vm.names().get,
                       {objectOrNull == nullptr ? none : objectOrNull,
                        type == nullptr ? none : static_cast<Object*>(type)});
}

bool descriptorSet(Vm& vm, Object* descriptor, Object* object, Object* valueOrNull)
{
    Ref result = valueOrNull == nullptr
                     ? callSpecial(vm, descriptor, vm.names().delete_, {object})
                     : callSpecial(vm, descriptor, vm.names().set, {object, valueOrNull});
    return static_cast<bool>(result);
}

bool init(Vm& vm, Object* self, const CallArgs& args)
{
    Special special = lookup(vm, self, vm.names().init);
    if (!special.method)
        return !vm.hasError();
    Ref result = callFound(vm, special, self, args);
    if (!result)
        return false;
    if (result.get() != vm.heap().none()) {
        vm.raiseTypeError("__init__() should return None, not '" + result->type->name + "'");
        return false;
    }
    return true;
}

Ref create(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Ref method = model::getAttribute(vm, type, vm.names().new_);
    if (!method)
        return {};
    return callWithFirst(vm, method.get(), type, args);
}

void finalize(Vm& vm, Object* object)
{
    Ref error = vm.takeError();
    Special special = lookup(vm, object, vm.names().del);
    if (special.method) {
        Ref result = callFound(vm, special, object, {});
        if (!result && vm.dialect().objects.hasOldTypes) {
            Ref failure = vm.takeError();
            Ref bound = vm.heap().newBoundMethod(special.method.get(), object, object->type);
            vm.setError(std::move(failure));
            vm.reportUnraisable(bound.get());
        } else if (!result) {
            vm.reportUnraisable(special.method.get());
        }
    }
    vm.setError(std::move(error));
}

std::optional<bool> truth(Vm& vm, Object* object)
{
    bool isMissing = false;
    Ref result;
    const bool hasOldName = vm.dialect().objects.hasOldTypes;
    if (hasOldName)
        result = callSpecial(vm, object, vm.heap().name("__nonzero__"), {}, isMissing);
    if (!hasOldName || isMissing)
        result = callSpecial(vm, object, vm.names().boolean, {}, isMissing);
    if (isMissing) {
        result = callSpecial(vm, object, vm.names().len, {}, isMissing);
        if (isMissing)
            return true;
        if (!result)
            return std::nullopt;
        return isTrue(vm, result.get());
    }
    if (!result)
        return std::nullopt;
    if (hasOldName)
        return isTrue(vm, result.get());
    if (result->type != vm.types().boolean) {
        vm.raiseTypeError("__bool__ should return bool, returned " + result->type->name);
        return std::nullopt;
    }
    return result.get() == vm.heap().boolean(true);
}

std::int64_t length(Vm& vm, Object* object)
{
    Ref result = callSpecial(vm, object, vm.names().len);
    if (!result)
        return -1;
    const std::optional<std::int64_t> size = indexValue(vm, result.get());
    if (size && *size < 0) {
        vm.raiseValueError("__len__() should return >= 0");
        return -1;
    }
    return size.value_or(-1);
}

Ref getItem(Vm& vm, Object* object, Object* key)
{
    return callSpecial(vm, object, vm.names().getitem, {key});
}

bool setItem(Vm& vm, Object* object, Object* key, Object* valueOrNull)
{
    Ref result = valueOrNull == nullptr
                     ? callSpecial(vm, object, vm.names().delitem, {key})
                     : callSpecial(vm, object, vm.names().setitem, {key, valueOrNull});
    return static_cast<bool>(result);
}

std::optional<bool> contains(Vm& vm, Object* object, Object* item)
{
    Object* found = lookupInType(vm, object->type, vm.names().contains);
    if (found == vm.heap().none()) {
        vm.raiseTypeError("'" + object->type->name + "' object is not a container");
        return std::nullopt;
    }
    if (found != nullptr) {
        Ref result = callSpecial(vm, object, vm.names().contains, {item});
        if (!result)
            return std::nullopt;
        return isTrue(vm, result.get());
    }
    Ref iterator = iterate(vm, object);
    if (!iterator) {
        if (vm.errorIs(vm.exceptions().typeError)) {
            vm.clearError();
            vm.raiseTypeError("argument of type '" + object->type->name + "' is not iterable");
        }
        return std::nullopt;
    }
    while (Ref candidate = model::next(vm, iterator.get())) {
        const std::optional<bool> same = compareTruth(vm, candidate.get(), item, CompareOp::Equal);
        if (!same || *same)
            return same;
    }
    if (vm.hasError())
        return std::nullopt;
    return false;
}

Ref sequenceItem(Vm& vm, Object* object, std::int64_t index)
{
    Ref number = vm.newInt(index);
    return callSpecial(vm, object, vm.names().getitem, {number.get()});
}

Ref negative(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().neg);
}

Ref positive(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().pos);
}

Ref absolute(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().abs);
}

Ref invert(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().invert);
}

Ref toInt(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().integer);
}

Ref toFloat(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().floating);
}

Ref toIndex(Vm& vm, Object* object)
{
    return callSpecial(vm, object, vm.names().index);
}

/// pow(a, b, c) asks the left operand only.
Ref power(Vm& vm, Object* base, Object* exponent, Object* modulus)
{
    if (modulus == nullptr || modulus == vm.heap().none())
        return binary<BinaryOp::Power>(vm, base, exponent);
    if (base->type->slots->power != &power)
        return vm.own(vm.heap().notImplemented());
    return callSpecial(vm, base, vm.names().binary[static_cast<std::size_t>(BinaryOp::Power)],
                       {exponent, modulus});
}

// --- Binary operators ---

const char* binaryName(BinaryOp op)
{
    constexpr const char* kNames[kBinaryOps] = {
        "__add__", "__and__",     "__floordiv__", "__lshift__", "__matmul__",
        "__mul__", "__mod__",     "__or__",       "__pow__",    "__rshift__",
        "__sub__", "__truediv__", "__xor__",      "__divmod__", "__div__"};
    return kNames[static_cast<std::size_t>(op)];
}

const char* reflectedName(BinaryOp op)
{
    constexpr const char* kNames[kBinaryOps] = {
        "__radd__", "__rand__",     "__rfloordiv__", "__rlshift__", "__rmatmul__",
        "__rmul__", "__rmod__",     "__ror__",       "__rpow__",    "__rrshift__",
        "__rsub__", "__rtruediv__", "__rxor__",      "__rdivmod__", "__rdiv__"};
    return kNames[static_cast<std::size_t>(op)];
}

const char* inPlaceName(BinaryOp op)
{
    constexpr const char* kNames[kBinaryOps] = {
        "__iadd__", "__iand__",     "__ifloordiv__", "__ilshift__", "__imatmul__",
        "__imul__", "__imod__",     "__ior__",       "__ipow__",    "__irshift__",
        "__isub__", "__itruediv__", "__ixor__",      "__idivmod__", "__idiv__"};
    return kNames[static_cast<std::size_t>(op)];
}

/// SLOT1BINFULL of typeobject.c: which of the two sides' methods is asked, and when the right
/// one goes first.
Ref binaryBy(Vm& vm, Object* a, Object* b, BinaryOp op, TypeSlots::Binary self)
{
    const auto slotOf = [op](const Object* object) {
        return object->type->slots->binary[static_cast<std::size_t>(op)];
    };
    StrObject* name = vm.names().binary[static_cast<std::size_t>(op)];
    StrObject* reflected = vm.names().reflected[static_cast<std::size_t>(op)];
    Object* notImplemented = vm.heap().notImplemented();
    bool asksOther = a->type != b->type && slotOf(b) == self;
    if (slotOf(a) == self) {
        if (asksOther && b->type->isSubtypeOf(a->type)) {
            Object* ofOther = lookupInType(vm, b->type, reflected);
            Object* ofSelf = lookupInType(vm, a->type, reflected);
            if (ofOther != nullptr && ofOther != ofSelf) {
                Ref result = callOrNotImplemented(vm, b, reflected, a);
                if (!result || result.get() != notImplemented)
                    return result;
                asksOther = false;
            }
        }
        Ref result = callOrNotImplemented(vm, a, name, b);
        if (!result || result.get() != notImplemented || a->type == b->type)
            return result;
    }
    if (asksOther)
        return callOrNotImplemented(vm, b, reflected, a);
    return vm.own(notImplemented);
}

Ref inPlaceBy(Vm& vm, Object* a, Object* b, BinaryOp op)
{
    return callOrNotImplemented(vm, a, vm.names().inPlace[static_cast<std::size_t>(op)], b);
}

} // namespace model::generic
