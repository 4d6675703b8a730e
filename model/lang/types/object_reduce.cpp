// __reduce_ex__, __reduce__ and __getstate__ of object: what copy and pickle ask for.

#include "model/lang/types/object_reduce.h"

#include "model/dialect/texts.h"
#include "model/lang/class_system.h"

namespace model {

namespace {

Ref copyregFunction(Vm& vm, const char* name)
{
    Ref module = vm.importModule(vm.heap().name("copyreg"));
    return module ? getAttribute(vm, module.get(), std::string_view(name)) : Ref();
}

/// True for objects that consist of nothing but attributes and members.
bool isPlainObject(const TypeObject* type)
{
    return type->layout == Kind::Instance && !type->wrapsAtom
           && (type->isHeapType || type->base == nullptr || type->base == type);
}

/// The members of `__slots__` that have a value, by name; empty if there are none.
Ref memberValues(Vm& vm, Object* self)
{
    Ref names = copyregFunction(vm, "_slotnames");
    Ref list = names ? call(vm, names.get(), {self->type}) : Ref();
    if (!list)
        return {};
    Ref values = vm.heap().newDict();
    if (list.get() == vm.heap().none())
        return values;
    Ref iterator = iterate(vm, list.get());
    while (Ref name = iterator ? next(vm, iterator.get()) : Ref()) {
        StrObject* text = asStr(name.get());
        if (text == nullptr)
            return vm.raiseTypeError("slot names must be strings");
        bool failed = false;
        Ref value = findAttribute(vm, self, vm.heap().name(text->text), failed);
        if (failed)
            return {};
        if (value)
            dict::set(vm.heap(), values.as<DictObject>(), text, std::move(value));
    }
    return vm.hasError() ? Ref() : std::move(values);
}

/// object_getstate_default(): `isRequired` refuses what holds more than attributes.
Ref defaultState(Vm& vm, Object* self, bool isRequired)
{
    if (isRequired && self->type->isVariableSize)
        return vm.raiseTypeError(
            textOf(vm.dialect(), Text::CannotPickleVariableSize, {self->type->name}));
    if (isRequired && !isPlainObject(self->type))
        return vm.raiseTypeError("cannot pickle '" + self->type->name + "' object");
    Ref state = vm.none();
    bool failed = false;
    Ref names = findAttribute(vm, self, vm.names().dict, failed);
    if (failed)
        return {};
    if (names && (names->type->layout != Kind::Dict || names.as<DictObject>()->used > 0))
        state = std::move(names);
    Ref members = memberValues(vm, self);
    if (!members)
        return {};
    if (members.as<DictObject>()->used == 0)
        return state;
    std::vector<Ref> both;
    both.push_back(std::move(state));
    both.push_back(std::move(members));
    return vm.heap().newTuple(std::move(both));
}

Ref stateOf(Vm& vm, Object* self, bool isRequired)
{
    Ref method = getAttribute(vm, self, "__getstate__");
    if (!method)
        return {};
    const bool isDefault =
        method->type == vm.types().builtinFunction
        && method.as<BuiltinFunctionObject>()->method->function == objectGetState;
    return isDefault ? defaultState(vm, self, isRequired) : call(vm, method.get());
}

/// What `__getnewargs_ex__` or `__getnewargs__` gives; both empty where neither exists.
bool findNewArguments(Vm& vm, Object* self, Ref& arguments, Ref& keywords)
{
    bool failed = false;
    if (Ref method = lookupSpecial(vm, self, vm.heap().name("__getnewargs_ex__"), failed)) {
        Ref both = call(vm, method.get());
        if (!both)
            return false;
        const auto* parts = both.as<TupleObject>();
        if (both->type->layout != Kind::Tuple || parts->size != 2
            || parts->items()[0]->type->layout != Kind::Tuple
            || parts->items()[1]->type->layout != Kind::Dict) {
            vm.raiseTypeError("__getnewargs_ex__ should return a tuple, not '" + both->type->name
                              + "'");
            return false;
        }
        arguments = vm.own(parts->items()[0]);
        keywords = vm.own(parts->items()[1]);
        return true;
    }
    if (failed)
        return false;
    Ref method = lookupSpecial(vm, self, vm.heap().name("__getnewargs__"), failed);
    if (!method)
        return !failed;
    arguments = call(vm, method.get());
    if (!arguments)
        return false;
    if (arguments->type->layout != Kind::Tuple) {
        vm.raiseTypeError("__getnewargs__ should return a tuple, not '" + arguments->type->name
                          + "'");
        return false;
    }
    return true;
}

/// Iterators over the items of a list or dict, as subclasses of them have.
bool findItems(Vm& vm, Object* self, Ref& listItems, Ref& dictItems)
{
    listItems = self->type->layout == Kind::List ? iterate(vm, self) : vm.none();
    dictItems = vm.none();
    if (self->type->layout == Kind::Dict) {
        Ref items = callMethod(vm, self, vm.heap().name("items"));
        dictItems = items ? iterate(vm, items.get()) : Ref();
    }
    return listItems && dictItems;
}

/// Protocol 2 and later: reduce_newobj().
Ref reduceNew(Vm& vm, Object* self)
{
    if (self->type->slots->create == nullptr)
        return vm.raiseTypeError("cannot pickle '" + self->type->name + "' object");
    Ref arguments;
    Ref keywords;
    if (!findNewArguments(vm, self, arguments, keywords))
        return {};
    const bool hasArguments = static_cast<bool>(arguments);
    const bool hasKeywords = keywords && keywords.as<DictObject>()->used > 0;
    Ref maker = copyregFunction(vm, hasKeywords ? "__newobj_ex__" : "__newobj__");
    if (!maker)
        return {};
    std::vector<Ref> parts;
    parts.push_back(vm.own(self->type));
    if (hasKeywords) {
        parts.push_back(arguments);
        parts.push_back(keywords);
    } else if (hasArguments) {
        for (Object* argument : arguments.as<TupleObject>()->span())
            parts.push_back(vm.own(argument));
    }
    Ref made = vm.heap().newTuple(std::move(parts));
    const Kind layout = self->type->layout;
    Ref state = stateOf(vm, self, !(hasArguments || layout == Kind::List || layout == Kind::Dict));
    Ref listItems;
    Ref dictItems;
    if (!state || !findItems(vm, self, listItems, dictItems))
        return {};
    std::vector<Ref> whole;
    for (Ref* part : {&maker, &made, &state, &listItems, &dictItems})
        whole.push_back(std::move(*part));
    return vm.heap().newTuple(std::move(whole));
}

Ref reduceWith(Vm& vm, Object* self, std::int64_t protocol)
{
    if (protocol >= 2)
        return reduceNew(vm, self);
    Ref function = copyregFunction(vm, "_reduce_ex");
    Ref number = vm.newInt(protocol);
    return function ? call(vm, function.get(), {self, number.get()}) : Ref();
}

} // namespace

Ref objectGetState(Vm& vm, Object* self, const CallArgs&)
{
    return defaultState(vm, self, false);
}

Ref objectReduce(Vm& vm, Object* self, const CallArgs&)
{
    return reduceWith(vm, self, 0);
}

Ref objectReduceEx(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> protocol = indexValue(vm, args[0]);
    if (!protocol)
        return {};
    StrObject* name = vm.heap().name("__reduce__");
    const Object* original = dict::get(vm.heap(), vm.types().object->dict, name);
    if (lookupInType(vm, self->type, name) != original) {
        Ref method = getAttribute(vm, self, name);
        return method ? call(vm, method.get()) : Ref();
    }
    return reduceWith(vm, self, *protocol);
}

Ref reduceToCall(Vm& vm, Object* self, Ref contents)
{
    std::vector<Ref> arguments;
    arguments.push_back(std::move(contents));
    Ref state = stateOf(vm, self, false);
    if (!state)
        return {};
    std::vector<Ref> whole;
    whole.push_back(vm.own(self->type));
    whole.push_back(vm.heap().newTuple(std::move(arguments)));
    whole.push_back(std::move(state));
    return vm.heap().newTuple(std::move(whole));
}

Ref reduceSet(Vm& vm, Object* self, const CallArgs&)
{
    Ref items = toList(vm, self);
    return items ? reduceToCall(vm, self, std::move(items)) : Ref();
}

Ref reduceByteArray(Vm& vm, Object* self, const CallArgs&)
{
    Ref bytes = call(vm, vm.types().bytes, {self});
    return bytes ? reduceToCall(vm, self, std::move(bytes)) : Ref();
}

Ref tupleNewArguments(Vm& vm, Object* self, const CallArgs&)
{
    Ref plain = vm.heap().newTuple(static_cast<TupleObject*>(self)->span());
    Object* only = plain.get();
    return vm.heap().newTuple(std::span<Object* const>(&only, 1));
}

Ref bytesNewArguments(Vm& vm, Object* self, const CallArgs&)
{
    Ref plain = vm.heap().newBytes(asBytes(self)->bytes);
    Object* only = plain.get();
    return vm.heap().newTuple(std::span<Object* const>(&only, 1));
}

Ref complexNewArguments(Vm& vm, Object* self, const CallArgs&)
{
    const auto* value = static_cast<ComplexObject*>(atomOf(self, Kind::Complex));
    std::vector<Ref> parts;
    parts.push_back(vm.heap().newFloat(value->real));
    parts.push_back(vm.heap().newFloat(value->imaginary));
    return vm.heap().newTuple(std::move(parts));
}

Ref exceptionReduce(Vm& vm, Object* self, const CallArgs&)
{
    std::vector<Ref> parts;
    parts.push_back(vm.own(self->type));
    parts.push_back(vm.own(static_cast<ExceptionObject*>(self)->args));
    Ref names = attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
    if (names && names.as<DictObject>()->used > 0)
        parts.push_back(std::move(names));
    return vm.heap().newTuple(std::move(parts));
}

} // namespace model
