// types.GenericAlias: list[int], dict[str, list[int]].

#include "model/lang/types/generic_alias.h"

#include "model/lang/class_system.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

enum AliasField : std::uint32_t { kOrigin, kArguments, kParameters, kAliasFields };

/// The record's tag: an alias that was unpacked (`*tuple[int]`).
constexpr std::uint32_t kUnpacked = 1;

RecordObject* asAlias(Object* object)
{
    return static_cast<RecordObject*>(object);
}

Object* field(Object* self, AliasField index)
{
    return asAlias(self)->fields()[index];
}

std::optional<std::string> argumentsText(Vm& vm, Object* arguments)
{
    std::string text;
    for (Object* argument : static_cast<TupleObject*>(arguments)->span()) {
        std::optional<std::string> one;
        if (argument->type->layout == Kind::List) {
            Ref items = toTuple(vm, argument);
            one = argumentsText(vm, items.get());
            if (one)
                one = "[" + *one + "]";
        } else {
            one = typeArgumentText(vm, argument);
        }
        if (!one)
            return std::nullopt;
        text += (text.empty() ? "" : ", ") + *one;
    }
    return text;
}

Ref aliasRepr(Vm& vm, Object* self)
{
    const std::optional<std::string> origin = typeArgumentText(vm, field(self, kOrigin));
    std::optional<std::string> arguments;
    if (origin)
        arguments = argumentsText(vm, field(self, kArguments));
    if (!arguments)
        return {};
    return vm.newStr((asAlias(self)->tag == kUnpacked ? "*" : "") + *origin + "["
                     + (arguments->empty() ? "()" : *arguments) + "]");
}

/// Attributes of its own; all others are those of the origin.
bool isOwnAttribute(std::string_view name)
{
    constexpr std::string_view kOwn[] = {"__class__",         "__origin__",
                                         "__args__",          "__unpacked__",
                                         "__parameters__",    "__call__",
                                         "__mro_entries__",   "__reduce_ex__",
                                         "__reduce__",        "__copy__",
                                         "__deepcopy__",      "__instancecheck__",
                                         "__subclasscheck__", "__typing_unpacked_tuple_args__"};
    return std::find(std::begin(kOwn), std::end(kOwn), name) != std::end(kOwn);
}

Ref aliasGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    if (isOwnAttribute(name->text))
        return genericGetAttribute(vm, self, name);
    return getAttribute(vm, field(self, kOrigin), name);
}

/// An object of the origin, which learns what it was made of (`__orig_class__`).
Ref aliasCall(Vm& vm, Object* self, const CallArgs& args)
{
    Ref made = call(vm, field(self, kOrigin), args);
    if (!made || setAttribute(vm, made.get(), vm.heap().name("__orig_class__"), self))
        return made;
    if (!vm.errorIs(vm.exceptions().attributeError) && !vm.errorIs(vm.exceptions().typeError))
        return {};
    vm.clearError();
    return made;
}

std::optional<Hash> aliasHash(Vm& vm, Object* self)
{
    const std::optional<Hash> origin = hash(vm, field(self, kOrigin));
    const std::optional<Hash> arguments = origin ? hash(vm, field(self, kArguments)) : std::nullopt;
    if (!arguments)
        return std::nullopt;
    return *origin ^ *arguments;
}

Ref aliasCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const TypeObject* type = vm.types().genericAlias;
    const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (a->type != type || b->type != type || !isEquality)
        return vm.own(vm.heap().notImplemented());
    std::optional<bool> isSame = asAlias(a)->tag == asAlias(b)->tag;
    for (const AliasField part : {kOrigin, kArguments})
        if (isSame && *isSame)
            isSame = compareTruth(vm, field(a, part), field(b, part), CompareOp::Equal);
    return isSame ? vm.boolean(*isSame == (op == CompareOp::Equal)) : Ref();
}

Ref aliasGetItem(Vm& vm, Object* self, Object*)
{
    const std::optional<std::string> text = reprText(vm, self);
    return text ? vm.raiseTypeError(*text + " is not a generic class") : Ref();
}

/// iter(): the alias once, unpacked.
Ref aliasIter(Vm& vm, Object* self)
{
    Ref unpacked = newGenericAlias(vm, field(self, kOrigin), field(self, kArguments));
    unpacked.as<RecordObject>()->tag = kUnpacked;
    Object* item = unpacked.get();
    Ref list = vm.heap().newList(std::span<Object* const>(&item, 1));
    return iterate(vm, list.get());
}

Ref aliasOr(Vm& vm, Object* a, Object* b)
{
    Ref made = newUnion(vm, a, b);
    return made || vm.hasError() ? std::move(made) : vm.own(vm.heap().notImplemented());
}

Ref aliasCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (args.keywordCount() > 0)
        return vm.raiseTypeError("GenericAlias() takes no keyword arguments");
    if (args.count != 2)
        return vm.raiseTypeError("GenericAlias expected 2 arguments, got "
                                 + std::to_string(args.count));
    return newGenericAlias(vm, args[0], args[1]);
}

Ref aliasMroEntries(Vm& vm, Object* self, const CallArgs&)
{
    Object* origin = field(self, kOrigin);
    return vm.heap().newTuple(std::span<Object* const>(&origin, 1));
}

Ref refuseInstance(Vm& vm, Object*, const CallArgs&)
{
    return vm.raiseTypeError("isinstance() argument 2 cannot be a parameterized generic");
}

Ref refuseSubclass(Vm& vm, Object*, const CallArgs&)
{
    return vm.raiseTypeError("issubclass() argument 2 cannot be a parameterized generic");
}

Ref aliasReduce(Vm& vm, Object* self, const CallArgs&)
{
    std::vector<Ref> parts;
    parts.push_back(vm.own(field(self, kOrigin)));
    parts.push_back(vm.own(field(self, kArguments)));
    std::vector<Ref> whole;
    whole.push_back(vm.own(vm.types().genericAlias));
    whole.push_back(vm.heap().newTuple(std::move(parts)));
    return vm.heap().newTuple(std::move(whole));
}

Ref classGetItem(Vm& vm, Object* self, const CallArgs& args)
{
    return newGenericAlias(vm, self, args[0]);
}

constexpr NativeMethod kAliasMethods[] = {
    {"__mro_entries__", aliasMroEntries, Arity::One},
    {"__instancecheck__", refuseInstance, Arity::One},
    {"__subclasscheck__", refuseSubclass, Arity::One},
    {"__reduce__", aliasReduce, Arity::None},
};
constexpr NativeGetSet kAliasGetSets[] = {
    {"__origin__", [](Vm& vm, Object* self) { return vm.own(field(self, kOrigin)); }},
    {"__args__", [](Vm& vm, Object* self) { return vm.own(field(self, kArguments)); }},
    {"__parameters__", [](Vm& vm, Object* self) { return vm.own(field(self, kParameters)); }},
    {"__unpacked__",
     [](Vm& vm, Object* self) { return vm.boolean(asAlias(self)->tag == kUnpacked); }},
};
constexpr NativeMethod kClassGetItem{"__class_getitem__",         classGetItem, Arity::One, 0, 0,
                                     NativeMethod::Binding::Class};

} // namespace

std::optional<std::string> typeArgumentText(Vm& vm, Object* argument)
{
    if (argument == vm.heap().ellipsis())
        return "...";
    if (argument->type == vm.types().genericAlias)
        return reprText(vm, argument);
    bool failed = false;
    Ref qualName = findAttribute(vm, argument, vm.names().qualName, failed);
    if (failed)
        return std::nullopt;
    Ref module = qualName ? findAttribute(vm, argument, vm.names().module, failed) : Ref();
    if (failed)
        return std::nullopt;
    if (!module || module.get() == vm.heap().none())
        return reprText(vm, argument);
    const std::optional<std::string> name = strText(vm, qualName.get());
    const std::optional<std::string> where = strText(vm, module.get());
    if (!name || !where)
        return std::nullopt;
    return *where == "builtins" ? *name : *where + "." + *name;
}

Ref newGenericAlias(Vm& vm, Object* origin, Object* arguments)
{
    Ref tuple = arguments->type->layout == Kind::Tuple
                    ? vm.own(arguments)
                    : vm.heap().newTuple(std::span<Object* const>(&arguments, 1));
    Ref none = vm.heap().newTuple(std::span<Object* const>{});
    Object* fields[kAliasFields] = {origin, tuple.get(), none.get()};
    return vm.heap().newRecord(vm.types().genericAlias, fields);
}

void addClassGetItem(Vm& vm, TypeObject* type)
{
    dict::set(vm.heap(), type->dict, vm.names().classGetItem,
              newMethodDescriptor(vm, type, &kClassGetItem));
}

void installGenericAlias(Vm& vm)
{
    TypeSlots slots;
    slots.repr = aliasRepr;
    slots.getAttribute = aliasGetAttribute;
    slots.call = aliasCall;
    slots.hash = aliasHash;
    slots.compare = aliasCompare;
    slots.getItem = aliasGetItem;
    slots.iter = aliasIter;
    slots.create = aliasCreate;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] = aliasOr;
    TypeObject* type = vm.types().genericAlias;
    type->isWeaklyReferable = true;
    vm.defineType(type, slots, kAliasMethods, kAliasGetSets);
    const BuiltinTypes& t = vm.types();
    for (TypeObject* generic :
         {t.list, t.dict, t.tuple, t.set, t.frozenSet, t.enumerate, t.mappingProxy, t.weakref})
        addClassGetItem(vm, generic);
}

} // namespace model
