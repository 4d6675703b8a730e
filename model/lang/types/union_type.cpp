// types.UnionType: int | str.

#include "model/lang/class_system.h"
#include "model/lang/types/generic_alias.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

TupleObject* argumentsOf(Object* self)
{
    return static_cast<TupleObject*>(static_cast<RecordObject*>(self)->fields()[0]);
}

bool canBeInUnion(Vm& vm, const Object* object)
{
    const BuiltinTypes& types = vm.types();
    return object == vm.heap().none() || object->type->layout == Kind::Type
           || object->type == types.genericAlias || object->type == types.unionType;
}

/// Adds the members of an operand that are not there yet; false with an exception set.
bool addMembers(Vm& vm, Object* operand, std::vector<Object*>& members)
{
    if (operand->type == vm.types().unionType) {
        for (Object* member : argumentsOf(operand)->span())
            if (!addMembers(vm, member, members))
                return false;
        return true;
    }
    if (operand == vm.heap().none())
        operand = vm.types().noneType;
    for (Object* known : members) {
        const bool areAliases =
            known->type == vm.types().genericAlias && operand->type == known->type;
        const std::optional<bool> isKnown =
            areAliases ? compareTruth(vm, known, operand, CompareOp::Equal) : known == operand;
        if (!isKnown || *isKnown)
            return isKnown.has_value();
    }
    members.push_back(operand);
    return true;
}

Ref unionRepr(Vm& vm, Object* self)
{
    std::string text;
    for (Object* member : argumentsOf(self)->span()) {
        const std::optional<std::string> one =
            member == vm.types().noneType ? "None" : typeArgumentText(vm, member);
        if (!one)
            return {};
        text += (text.empty() ? "" : " | ") + *one;
    }
    return vm.newStr(std::move(text));
}

Ref memberSet(Vm& vm, Object* self, TypeObject* type)
{
    return call(vm, type, {argumentsOf(self)});
}

std::optional<Hash> unionHash(Vm& vm, Object* self)
{
    Ref members = memberSet(vm, self, vm.types().frozenSet);
    return members ? hash(vm, members.get()) : std::nullopt;
}

Ref unionCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const TypeObject* type = vm.types().unionType;
    const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (a->type != type || b->type != type || !isEquality)
        return vm.own(vm.heap().notImplemented());
    Ref left = memberSet(vm, a, vm.types().set);
    Ref right = left ? memberSet(vm, b, vm.types().set) : Ref();
    return right ? compare(vm, left.get(), right.get(), op) : Ref();
}

Ref unionOr(Vm& vm, Object* a, Object* b)
{
    Ref made = newUnion(vm, a, b);
    return made || vm.hasError() ? std::move(made) : vm.own(vm.heap().notImplemented());
}

Ref unionGetItem(Vm& vm, Object* self, Object*)
{
    const std::optional<std::string> text = reprText(vm, self);
    return text ? vm.raiseTypeError(*text + " is not a generic class") : Ref();
}

using MemberCheck = std::optional<bool> (*)(Vm&, Object*, Object*);

Ref checkMembers(Vm& vm, Object* self, Object* object, const char* function, MemberCheck check)
{
    for (Object* member : argumentsOf(self)->span()) {
        if (member->type == vm.types().genericAlias)
            return vm.raiseTypeError(std::string(function)
                                     + " argument 2 cannot be a parameterized generic");
        const std::optional<bool> fits = check(vm, object, member);
        if (!fits || *fits)
            return fits ? vm.boolean(true) : Ref();
    }
    return vm.boolean(false);
}

Ref unionInstanceCheck(Vm& vm, Object* self, const CallArgs& args)
{
    return checkMembers(vm, self, args[0], "isinstance()", isInstance);
}

Ref unionSubclassCheck(Vm& vm, Object* self, const CallArgs& args)
{
    if (args[0]->type->layout != Kind::Type)
        return vm.raiseTypeError("issubclass() arg 1 must be a class");
    return checkMembers(vm, self, args[0], "issubclass()", isSubclass);
}

constexpr NativeMethod kUnionMethods[] = {
    {"__instancecheck__", unionInstanceCheck, Arity::One},
    {"__subclasscheck__", unionSubclassCheck, Arity::One},
};
constexpr NativeGetSet kUnionGetSets[] = {
    {"__args__", [](Vm& vm, Object* self) { return vm.own(argumentsOf(self)); }},
    {"__parameters__",
     [](Vm& vm, Object*) { return vm.heap().newTuple(std::span<Object* const>{}); }},
};

} // namespace

Ref newUnion(Vm& vm, Object* left, Object* right)
{
    if (!canBeInUnion(vm, left) || !canBeInUnion(vm, right))
        return {};
    std::vector<Object*> members;
    if (!addMembers(vm, left, members) || !addMembers(vm, right, members))
        return {};
    if (members.size() == 1)
        return vm.own(members.front());
    Ref arguments = vm.heap().newTuple(std::span<Object* const>(members));
    Object* fields[1] = {arguments.get()};
    return vm.heap().newRecord(vm.types().unionType, fields);
}

void installUnionType(Vm& vm)
{
    TypeSlots slots;
    slots.repr = unionRepr;
    slots.hash = unionHash;
    slots.compare = unionCompare;
    slots.getItem = unionGetItem;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] = unionOr;
    TypeObject* type = vm.types().unionType;
    type->isSubclassable = false;
    vm.defineType(type, slots, kUnionMethods, kUnionGetSets);
}

} // namespace model
