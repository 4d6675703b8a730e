// bool: two ints with names; & | ^ of two of them stay bool.

#include "model/lang/types/atom_instances.h"
#include "model/lang/types/numbers.h"

namespace model {

namespace {

bool isBool(const Object* object)
{
    return object->type->layout == Kind::Bool;
}

template <BinaryOp op>
Ref boolBits(Vm& vm, Object* a, Object* b)
{
    if (!isBool(a) || !isBool(b))
        return vm.types().integer->slots->binary[static_cast<std::size_t>(op)](vm, a, b);
    const std::int64_t left = plainInt(a)->value;
    const std::int64_t right = plainInt(b)->value;
    const std::int64_t result = op == BinaryOp::And  ? left & right
                                : op == BinaryOp::Or ? left | right
                                                     : left ^ right;
    return vm.boolean(result != 0);
}

Ref boolRepr(Vm& vm, Object* self)
{
    return vm.heap().intern(plainInt(self)->value != 0 ? "True" : "False");
}

Ref createBool(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (args.keywordCount() > 0)
        return vm.raiseTypeError("bool() takes no keyword arguments");
    if (args.count > 1)
        return vm.raiseTypeError("bool expected at most 1 argument, got "
                                 + std::to_string(args.count));
    if (args.count == 0)
        return vm.boolean(false);
    const std::optional<bool> truth = isTrue(vm, args[0]);
    return truth ? vm.boolean(*truth) : Ref();
}

} // namespace

void installBoolean(Vm& vm)
{
    TypeSlots slots;
    slots.binary[static_cast<std::size_t>(BinaryOp::And)] = boolBits<BinaryOp::And>;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] = boolBits<BinaryOp::Or>;
    slots.binary[static_cast<std::size_t>(BinaryOp::Xor)] = boolBits<BinaryOp::Xor>;
    slots.repr = boolRepr;
    slots.create = createBool;
    vm.types().boolean->isSubclassable = false;
    vm.defineType(vm.types().boolean, slots);
}

} // namespace model
