// math: the functions of whole numbers.

#include "model/dialect/details.h"
#include "model/lang/modules/math_shared.h"

namespace model {

namespace {

/// A whole number that must not be negative.
Ref countArgument(Vm& vm, Object* given, const char* complaint)
{
    Ref number = index(vm, given);
    if (number && integer::isNegative(asInt(number.get())))
        return vm.raiseValueError(complaint);
    return number;
}

Ref product(Vm& vm, Object* a, Object* b)
{
    return binary(vm, a, b, BinaryOp::Multiply);
}

Ref gcdFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (!detailsOf(vm.dialect()).types.gcdTakesAny && !checkPositional(vm, args, "gcd", 2, 2))
        return {};
    Ref result = vm.newInt(0);
    for (Object* given : args.positional()) {
        Ref number = index(vm, given);
        if (!number)
            return {};
        result = integer::greatestCommonDivisor(vm, asInt(result.get()), asInt(number.get()));
    }
    return result;
}

Ref lcmFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref result = vm.newInt(1);
    for (Object* given : args.positional()) {
        Ref number = index(vm, given);
        if (!number)
            return {};
        if (integer::isZero(asInt(number.get())) || integer::isZero(asInt(result.get()))) {
            result = vm.newInt(0);
            continue;
        }
        Ref shared = integer::greatestCommonDivisor(vm, asInt(result.get()), asInt(number.get()));
        Ref part = binary(vm, result.get(), shared.get(), BinaryOp::FloorDivide);
        Ref whole = part ? product(vm, part.get(), number.get()) : Ref();
        result = whole ? absolute(vm, whole.get()) : Ref();
        if (!result)
            return {};
    }
    return result;
}

/// from * (from + 1) * ... * to
Ref productOfRange(Vm& vm, std::int64_t from, std::int64_t to)
{
    if (from > to)
        return vm.newInt(1);
    if (from == to)
        return vm.newInt(from);
    const std::int64_t middle = from + (to - from) / 2;
    Ref low = productOfRange(vm, from, middle);
    Ref high = productOfRange(vm, middle + 1, to);
    return product(vm, low.get(), high.get());
}

Ref factorialFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref number = countArgument(vm, args[0], "factorial() not defined for negative values");
    if (!number)
        return {};
    if (asInt(number.get())->big)
        return vm.raise(vm.exceptions().overflowError,
                        "factorial() argument should not exceed 9223372036854775807");
    return productOfRange(vm, 1, asInt(number.get())->value);
}

Ref isqrtFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref number = countArgument(vm, args[0], "isqrt() argument must be nonnegative");
    return number ? integer::squareRoot(vm, asInt(number.get())) : Ref();
}

/// n * (n - 1) * ... of k factors; divided by k! for combinations.
Ref chooseFrom(Vm& vm, Object* n, std::int64_t k, bool isOrdered)
{
    Ref result = vm.newInt(1);
    for (std::int64_t i = 0; i < k && result; ++i) {
        Ref step = vm.newInt(i);
        Ref factor = binary(vm, n, step.get(), BinaryOp::Subtract);
        result = factor ? product(vm, result.get(), factor.get()) : Ref();
        if (result && !isOrdered) {
            Ref divisor = vm.newInt(i + 1);
            result = binary(vm, result.get(), divisor.get(), BinaryOp::FloorDivide);
        }
    }
    return result;
}

template <bool isOrdered>
Ref chooseFunction(Vm& vm, Object* self, const CallArgs& args)
{
    if (isOrdered && (args.count == 1 || args[1] == vm.heap().none()))
        return factorialFunction(vm, self, args);
    Ref n = index(vm, args[0]);
    Ref k = n ? index(vm, args[1]) : Ref();
    if (!k)
        return {};
    if (integer::isNegative(asInt(n.get())))
        return vm.raiseValueError("n must be a non-negative integer");
    if (integer::isNegative(asInt(k.get())))
        return vm.raiseValueError("k must be a non-negative integer");
    if (integer::compare(asInt(k.get()), asInt(n.get())) > 0)
        return vm.newInt(0);
    if (!isOrdered) { // The smaller of k and n - k.
        Ref other = binary(vm, n.get(), k.get(), BinaryOp::Subtract);
        if (integer::compare(asInt(other.get()), asInt(k.get())) < 0)
            k = std::move(other);
    }
    if (asInt(k.get())->big)
        return vm.raise(vm.exceptions().overflowError, "k must not exceed 9223372036854775807");
    return chooseFrom(vm, n.get(), asInt(k.get())->value, isOrdered);
}

constexpr NativeMethod kIntegerFunctions[] = {
    {"gcd", gcdFunction, Arity::Between, 0, -1},
    {"lcm", lcmFunction, Arity::Between, 0, -1},
    {"factorial", factorialFunction, Arity::One},
    {"isqrt", isqrtFunction, Arity::One},
    {"comb", chooseFunction<false>, Arity::Between, 2, 2},
    {"perm", chooseFunction<true>, Arity::Between, 1, 2},
};

} // namespace

void addIntegerFunctions(Vm& vm, Object* module)
{
    StrObject* name = vm.heap().name("math");
    for (const NativeMethod& function : kIntegerFunctions)
        putInModule(vm, module, function.name, vm.newNativeFunction(&function, module, name));
}

} // namespace model
