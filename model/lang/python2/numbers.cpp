// int and long: a result is long where an operand is, or where it does not fit; `/` rounds down.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/atom_instances.h"

#include <utility>

namespace model::python2 {

namespace {

/// The operations of int before these were laid over them: the same in every interpreter.
const TypeSlots& plainNumbers(Vm& vm)
{
    static const TypeSlots slots = *vm.types().integer->slots;
    return slots;
}

bool isLong(const Vm& vm, const Object* object)
{
    return object->type == vm.types().longInteger
           || object->type->isSubtypeOf(vm.types().longInteger);
}

Ref asLong(Vm& vm, Ref result)
{
    if (!result)
        return result;
    if (result->type == vm.types().integer)
        return vm.heap().newLong(result.as<IntObject>()->value);
    if (result->type != vm.types().tuple) // divmod()
        return result;
    std::vector<Ref> items;
    for (Object* item : result.as<TupleObject>()->span())
        items.push_back(asLong(vm, vm.own(item)));
    return vm.heap().newTuple(std::move(items));
}

template <std::size_t op>
Ref numberOperation(Vm& vm, Object* a, Object* b)
{
    Ref result = plainNumbers(vm).binary[op](vm, a, b);
    return isLong(vm, a) || isLong(vm, b) ? asLong(vm, std::move(result)) : std::move(result);
}

/// `/` of whole numbers.
Ref divideDown(Vm& vm, Object* a, Object* b)
{
    return numberOperation<static_cast<std::size_t>(BinaryOp::FloorDivide)>(vm, a, b);
}

template <TypeSlots::Unary TypeSlots::*slot>
Ref unaryOperation(Vm& vm, Object* self)
{
    Ref result = (plainNumbers(vm).*slot)(vm, self);
    return isLong(vm, self) ? asLong(vm, std::move(result)) : std::move(result);
}

Ref longRepr(Vm& vm, Object* self)
{
    Ref digits = plainNumbers(vm).repr(vm, self);
    return digits ? vm.newStr(digits.as<StrObject>()->text + "L") : Ref();
}

Ref longStr(Vm& vm, Object* self)
{
    return plainNumbers(vm).repr(vm, self);
}

Ref createLong(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Ref made;
    const StrObject* text = args.count > 0 ? asStr(args[0]) : nullptr;
    if (text != nullptr && (text->text.ends_with('L') || text->text.ends_with('l'))) {
        Ref digits = vm.newStr(text->text.substr(0, text->text.size() - 1));
        std::vector<Object*> values(args.values, args.values + args.count + args.keywordCount());
        values[0] = digits.get();
        made = plainNumbers(vm).create(vm, vm.types().integer,
                                       {values.data(), args.count, args.keywords});
    } else {
        made = plainNumbers(vm).create(vm, vm.types().integer, args);
    }
    return atomInstance(vm, type, vm.types().longInteger, asLong(vm, std::move(made)));
}

/// A long that fits is an int.
Ref createInt(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Ref made = plainNumbers(vm).create(vm, type, args);
    const bool fits =
        made && made->type == vm.types().longInteger && made.as<IntObject>()->big == nullptr;
    return fits ? vm.newInt(made.as<IntObject>()->value) : std::move(made);
}

template <std::size_t... op>
void fillOperations(const TypeSlots& plain, TypeSlots& slots, std::index_sequence<op...>)
{
    ((slots.binary[op] = plain.binary[op] == nullptr ? nullptr : numberOperation<op>), ...);
}

Ref trueDivideOf(Vm& vm, Object* a, Object* b, const TypeObject* type)
{
    return type->slots->binary[static_cast<std::size_t>(BinaryOp::TrueDivide)](vm, a, b);
}

Ref divideFloats(Vm& vm, Object* a, Object* b)
{
    return trueDivideOf(vm, a, b, vm.types().floating);
}

Ref divideComplex(Vm& vm, Object* a, Object* b)
{
    return trueDivideOf(vm, a, b, vm.types().complex);
}

/// "%.12g", and ".0" behind whole numbers.
Ref floatStr(Vm& vm, Object* self)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.12g", asFloat(self)->value);
    std::string shown = text;
    if (shown.find_first_not_of("-0123456789") == std::string::npos)
        shown += ".0";
    return vm.newStr(std::move(shown));
}

} // namespace

void installNumbers(Vm& vm)
{
    constexpr auto kDivide = static_cast<std::size_t>(BinaryOp::Divide);
    const BuiltinTypes& types = vm.types();
    const TypeSlots& plain = plainNumbers(vm);
    TypeSlots slots = plain;
    fillOperations(plain, slots, std::make_index_sequence<kBinaryOps>{});
    slots.binary[kDivide] = divideDown;
    slots.negative = unaryOperation<&TypeSlots::negative>;
    slots.positive = unaryOperation<&TypeSlots::positive>;
    slots.absolute = unaryOperation<&TypeSlots::absolute>;
    slots.invert = unaryOperation<&TypeSlots::invert>;
    slots.create = createInt;
    *types.integer->slots = slots;
    for (std::size_t op = 0; op < kBinaryOps; ++op)
        if (types.boolean->slots->binary[op] == plain.binary[op])
            types.boolean->slots->binary[op] = slots.binary[op];
    types.boolean->slots->binary[kDivide] = divideDown;
    slots.repr = longRepr;
    slots.str = longStr;
    slots.create = createLong;
    vm.defineType(types.longInteger, slots);
    types.floating->slots->binary[kDivide] = divideFloats;
    types.floating->slots->str = floatStr;
    types.complex->slots->binary[kDivide] = divideComplex;
    // Methods of whole numbers serve both types.
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(types.integer->dict, position, key, value))
        if (value->type == types.methodDescriptor
            && dict::get(vm.heap(), types.longInteger->dict, asStr(key)) == nullptr)
            addMethod(vm, types.longInteger, static_cast<BuiltinFunctionObject*>(value)->method);
}

} // namespace model::python2
