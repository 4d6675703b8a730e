// Binary, in-place and unary operators: which type's operation is asked, in which order.

#include "model/lang/class_system.h"
#include "model/lang/operations.h"

namespace model {

namespace {

constexpr const char* kOperators[kBinaryOps] = {
    "+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^", "divmod()", "/"};

TypeSlots::Binary operation(const Object* object, BinaryOp op)
{
    return object->type->slots->binary[static_cast<std::size_t>(op)];
}

/// binary_op1(): NotImplemented where neither side can.
Ref tryBinary(Vm& vm, Object* a, Object* b, BinaryOp op)
{
    Object* notImplemented = vm.heap().notImplemented();
    const TypeSlots::Binary left = operation(a, op);
    TypeSlots::Binary right = a->type == b->type ? nullptr : operation(b, op);
    if (right == left)
        right = nullptr;
    if (left != nullptr) {
        if (right != nullptr && b->type->isSubtypeOf(a->type)) {
            Ref result = right(vm, a, b);
            if (!result || result.get() != notImplemented)
                return result;
            right = nullptr;
        }
        Ref result = left(vm, a, b);
        if (!result || result.get() != notImplemented)
            return result;
    }
    if (right != nullptr)
        return right(vm, a, b);
    return vm.own(notImplemented);
}

Ref unsupported(Vm& vm, Object* a, Object* b, BinaryOp op, const char* suffix)
{
    std::string symbol = kOperators[static_cast<std::size_t>(op)];
    if (*suffix != '\0')
        symbol = (op == BinaryOp::Power ? std::string("**") : symbol) + suffix;
    return vm.raiseTypeError("unsupported operand type(s) for " + symbol + ": '"
                             + vm.shownType(a)->name + "' and '" + vm.shownType(b)->name + "'");
}

/// The sequence forms of + and *: tried after the number forms.
Ref trySequence(Vm& vm, Object* a, Object* b, BinaryOp op, bool isInPlace, bool& isKnown)
{
    isKnown = true;
    const TypeSlots& left = *a->type->slots;
    const TypeSlots& right = *b->type->slots;
    if (op == BinaryOp::Add) {
        if (isInPlace && left.inPlaceConcat != nullptr)
            return left.inPlaceConcat(vm, a, b);
        if (left.concat != nullptr)
            return left.concat(vm, a, b);
    }
    if (op == BinaryOp::Multiply) {
        const bool leftRepeats = left.repeat != nullptr;
        if (leftRepeats || right.repeat != nullptr) {
            Object* sequence = leftRepeats ? a : b;
            Object* count = leftRepeats ? b : a;
            if (count->type->slots->toIndex == nullptr)
                return vm.raiseTypeError("can't multiply sequence by non-int of type '"
                                         + count->type->name + "'");
            const std::optional<std::int64_t> times =
                indexValue(vm, count, vm.exceptions().overflowError);
            if (!times)
                return {};
            if (isInPlace && leftRepeats && left.inPlaceRepeat != nullptr)
                return left.inPlaceRepeat(vm, sequence, *times);
            return sequence->type->slots->repeat(vm, sequence, *times);
        }
    }
    isKnown = false;
    return {};
}

Ref unary(Vm& vm, Object* object, TypeSlots::Unary function, const char* complaint)
{
    if (function == nullptr)
        return vm.raiseTypeError(std::string("bad operand type for ") + complaint + ": '"
                                 + object->type->name + "'");
    return function(vm, object);
}

} // namespace

Ref binary(Vm& vm, Object* a, Object* b, BinaryOp op)
{
    Ref result = tryBinary(vm, a, b, op);
    if (!result || result.get() != vm.heap().notImplemented())
        return result;
    bool isKnown = false;
    result = trySequence(vm, a, b, op, false, isKnown);
    if (isKnown)
        return result;
    if (op == BinaryOp::RightShift && a->type->layout == Kind::BuiltinFunction
        && std::string_view(static_cast<BuiltinFunctionObject*>(a)->method->name) == "print")
        return vm.raiseTypeError("unsupported operand type(s) for >>: '" + a->type->name + "' and '"
                                 + b->type->name
                                 + "'. Did you mean \"print(<message>, file=<output_stream>)\"?");
    return unsupported(vm, a, b, op, "");
}

Ref inPlace(Vm& vm, Object* a, Object* b, BinaryOp op)
{
    Object* notImplemented = vm.heap().notImplemented();
    if (const auto function = a->type->slots->inPlace[static_cast<std::size_t>(op)]) {
        Ref result = function(vm, a, b);
        if (!result || result.get() != notImplemented)
            return result;
    }
    Ref result = tryBinary(vm, a, b, op);
    if (!result || result.get() != notImplemented)
        return result;
    bool isKnown = false;
    result = trySequence(vm, a, b, op, true, isKnown);
    if (isKnown)
        return result;
    return unsupported(vm, a, b, op, "=");
}

Ref negative(Vm& vm, Object* object)
{
    return unary(vm, object, object->type->slots->negative, "unary -");
}

Ref positive(Vm& vm, Object* object)
{
    return unary(vm, object, object->type->slots->positive, "unary +");
}

Ref invert(Vm& vm, Object* object)
{
    return unary(vm, object, object->type->slots->invert, "unary ~");
}

Ref absolute(Vm& vm, Object* object)
{
    return unary(vm, object, object->type->slots->absolute, "abs()");
}

Ref index(Vm& vm, Object* object)
{
    if (object->type == vm.types().integer || object->type == vm.types().boolean)
        return vm.own(object);
    const auto function = object->type->slots->toIndex;
    if (function == nullptr)
        return vm.raiseTypeError("'" + object->type->name
                                 + "' object cannot be interpreted as an integer");
    Ref number = function(vm, object);
    if (number && asInt(number.get()) == nullptr)
        return vm.raiseTypeError("__index__ returned non-int (type " + number->type->name + ")");
    return number;
}

std::optional<std::int64_t> indexValue(Vm& vm, Object* object, bool clip)
{
    return indexValue(vm, object, clip ? nullptr : vm.exceptions().indexError);
}

std::optional<std::int64_t> indexValue(Vm& vm, Object* object, TypeObject* errorOrNull)
{
    if (object->type == vm.types().integer && !static_cast<IntObject*>(object)->big) [[likely]]
        return static_cast<IntObject*>(object)->value;
    Ref number = index(vm, object);
    if (!number)
        return std::nullopt;
    const IntObject* value = asInt(number.get());
    if (!value->big)
        return value->value;
    if (errorOrNull == nullptr)
        return value->big->isNegative ? INT64_MIN : INT64_MAX;
    vm.raise(errorOrNull, "cannot fit '" + object->type->name + "' into an index-sized integer");
    return std::nullopt;
}

std::optional<std::int64_t> sizeValue(Vm& vm, Object* object)
{
    Ref number = index(vm, object);
    if (!number)
        return std::nullopt;
    const IntObject* value = asInt(number.get());
    if (!value->big)
        return value->value;
    vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C ssize_t");
    return std::nullopt;
}

} // namespace model
