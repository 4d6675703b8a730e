// types.GenericAlias: list[int], dict[str, list[int]].

#include "model/lang/types/generic_alias.h"

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/types/install.h"

#include <algorithm>

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

// --- Type variables: list[T], list[T][int] ---
//
// Source:  CPython Objects/genericaliasobject.c, _Py_make_parameters(), _Py_subs_parameters().

using Items = std::vector<Ref>;

void addOnce(Items& items, Ref item)
{
    if (std::ranges::none_of(items, [&](const Ref& known) { return known.get() == item.get(); }))
        items.push_back(std::move(item));
}

/// The tuple `__parameters__` of an argument; empty where it has none, or with an exception.
Ref parametersOf(Vm& vm, Object* argument)
{
    bool failed = false;
    Ref inner = findAttribute(vm, argument, vm.heap().name("__parameters__"), failed);
    return inner && inner->type->layout == Kind::Tuple ? std::move(inner) : Ref();
}

/// The type variables of the arguments, each once; they are found when first asked for.
Object* aliasParameters(Vm& vm, Object* self)
{
    std::int64_t& isKnown = asAlias(self)->numbers[0];
    if (isKnown != 0)
        return field(self, kParameters);
    StrObject* substitute = vm.heap().name("__typing_subst__");
    Items found;
    bool failed = false;
    Ref arguments = vm.own(field(self, kArguments));
    for (Object* argument : arguments.as<TupleObject>()->span()) {
        if (argument->type->layout == Kind::Type)
            continue;
        if (findAttribute(vm, argument, substitute, failed))
            addOnce(found, vm.own(argument));
        else if (Ref inner = failed ? Ref() : parametersOf(vm, argument))
            for (Object* parameter : inner.as<TupleObject>()->span())
                addOnce(found, vm.own(parameter));
        if (vm.hasError())
            return nullptr;
    }
    isKnown = 1;
    if (!found.empty())
        vm.heap().set(self->id, {Role::Field, kParameters}, asAlias(self)->fields()[kParameters],
                      vm.heap().newTuple(std::move(found)));
    return field(self, kParameters);
}

/// What stands for a parameter; null for an object that is none.
Object* valueFor(Object* parameter, TupleObject* parameters, TupleObject* values)
{
    for (std::uint32_t i = 0; i < parameters->size; ++i)
        if (parameters->items()[i] == parameter)
            return values->items()[i];
    return nullptr;
}

/// An argument with its type variables replaced.
Ref substituted(Vm& vm, Object* argument, TupleObject* parameters, TupleObject* values)
{
    if (argument->type->layout == Kind::Type)
        return vm.own(argument);
    bool failed = false;
    StrObject* name = vm.heap().name("__typing_subst__");
    Ref substitute = findAttribute(vm, argument, name, failed);
    if (failed)
        return {};
    if (substitute)
        return call(vm, substitute.get(), {valueFor(argument, parameters, values)});
    Ref inner = parametersOf(vm, argument);
    if (vm.hasError())
        return {};
    if (!inner || inner.as<TupleObject>()->size == 0)
        return vm.own(argument);
    Items chosen;
    for (Object* parameter : inner.as<TupleObject>()->span()) {
        Object* value = valueFor(parameter, parameters, values);
        chosen.push_back(vm.own(value != nullptr ? value : parameter));
    }
    Ref key = vm.heap().newTuple(std::move(chosen));
    return getItem(vm, argument, key.get());
}

Ref aliasGetItem(Vm& vm, Object* self, Object* given)
{
    if (aliasParameters(vm, self) == nullptr)
        return {};
    Ref parameters = vm.own(field(self, kParameters));
    auto* wanted = parameters.as<TupleObject>();
    const std::optional<std::string> shown = reprText(vm, self);
    if (!shown)
        return {};
    if (wanted->size == 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::NotGeneric, {*shown}));
    Ref values = given->type->layout == Kind::Tuple
                     ? vm.own(given)
                     : vm.heap().newTuple(std::span<Object* const>(&given, 1));
    auto* items = values.as<TupleObject>();
    if (items->size != wanted->size) {
        const bool isFew = items->size < wanted->size;
        const std::string count = std::to_string(wanted->size);
        return vm.raiseTypeError(
            textOf(vm.dialect(), Text::WrongArgumentsOfGeneric,
                   {isFew ? "few" : "many", *shown, std::to_string(items->size),
                    isFew ? textOf(vm.dialect(), Text::LeastArgumentsOfGeneric, {count}) : count}));
    }
    Items arguments;
    Ref old = vm.own(field(self, kArguments));
    for (Object* argument : old.as<TupleObject>()->span()) {
        arguments.push_back(substituted(vm, argument, wanted, items));
        if (!arguments.back())
            return {};
    }
    Ref tuple = vm.heap().newTuple(std::move(arguments));
    Ref made = newGenericAlias(vm, field(self, kOrigin), tuple.get());
    made.as<RecordObject>()->tag = asAlias(self)->tag;
    return made;
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
    {"__parameters__",
     [](Vm& vm, Object* self) {
         Object* found = aliasParameters(vm, self);
         return found != nullptr ? vm.own(found) : Ref();
     }},
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
    Ref origin = findAttribute(vm, argument, vm.heap().name("__origin__"), failed);
    Ref inner = origin ? findAttribute(vm, argument, vm.heap().name("__args__"), failed) : Ref();
    if (failed)
        return std::nullopt;
    if (inner)
        return reprText(vm, argument);
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
