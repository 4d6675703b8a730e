// _operator: the operators as functions, and itemgetter, attrgetter, methodcaller.
//
// Source: CPython 3.11, Modules/_operator.c.

#include "model/dialect/details.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// --- Operators ---

template <CompareOp op>
Ref compareFunction(Vm& vm, Object*, const CallArgs& args)
{
    return compare(vm, args[0], args[1], op);
}

template <BinaryOp op>
Ref binaryFunction(Vm& vm, Object*, const CallArgs& args)
{
    return binary(vm, args[0], args[1], op);
}

template <BinaryOp op>
Ref inPlaceFunction(Vm& vm, Object*, const CallArgs& args)
{
    return inPlace(vm, args[0], args[1], op);
}

template <Ref (*operation)(Vm&, Object*)>
Ref unaryFunction(Vm& vm, Object*, const CallArgs& args)
{
    return operation(vm, args[0]);
}

template <bool wanted>
Ref truthFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<bool> truth = isTrue(vm, args[0]);
    return truth ? vm.boolean(*truth == wanted) : Ref();
}

template <bool wanted>
Ref identityFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.boolean((args[0] == args[1]) == wanted);
}

template <bool isInPlace>
Ref concatFunction(Vm& vm, Object*, const CallArgs& args)
{
    const TypeSlots& slots = *args[0]->type->slots;
    if (slots.concat == nullptr && slots.getItem == nullptr)
        return vm.raiseTypeError("'" + args[0]->type->name + "' object can't be concatenated");
    return isInPlace ? inPlace(vm, args[0], args[1], BinaryOp::Add)
                     : binary(vm, args[0], args[1], BinaryOp::Add);
}

Ref containsFunction(Vm& vm, Object*, const CallArgs& args)
{
    return boolOrError(vm, contains(vm, args[0], args[1]));
}

Ref getItemFunction(Vm& vm, Object*, const CallArgs& args)
{
    return getItem(vm, args[0], args[1]);
}

Ref setItemFunction(Vm& vm, Object*, const CallArgs& args)
{
    return noneOrError(vm, setItem(vm, args[0], args[1], args[2]));
}

Ref deleteItemFunction(Vm& vm, Object*, const CallArgs& args)
{
    return noneOrError(vm, deleteItem(vm, args[0], args[1]));
}

/// The number of equal items, or the place of the first one.
template <bool wantsPlace>
Ref searchFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref iterator = iterate(vm, args[0]);
    if (!iterator) {
        if (vm.errorIs(vm.exceptions().typeError)) {
            vm.clearError();
            vm.raiseTypeError("argument of type '" + args[0]->type->name + "' is not iterable");
        }
        return {};
    }
    std::int64_t place = 0;
    std::int64_t found = 0;
    while (Ref item = next(vm, iterator.get())) {
        const std::optional<bool> equal = compareTruth(vm, item.get(), args[1], CompareOp::Equal);
        if (!equal)
            return {};
        if (*equal && wantsPlace)
            return vm.newInt(place);
        found += *equal ? 1 : 0;
        ++place;
    }
    if (vm.hasError())
        return {};
    return wantsPlace ? vm.raiseValueError("sequence.index(x): x not in sequence")
                      : vm.newInt(found);
}

Ref lengthHintFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::int64_t missing = 0;
    if (args.count > 1) {
        if (asInt(args[1]) == nullptr)
            return vm.raiseTypeError("'" + args[1]->type->name
                                     + "' object cannot be interpreted as an integer");
        missing = asInt(args[1])->value;
    }
    if (args[0]->type->slots->length != nullptr) {
        const std::optional<std::int64_t> size = length(vm, args[0]);
        return size ? vm.newInt(*size) : Ref();
    }
    bool failed = false;
    Ref method = lookupSpecial(vm, args[0], vm.names().lengthHint, failed);
    if (failed)
        return {};
    Ref hint = method ? call(vm, method.get()) : Ref();
    if (!hint) {
        if (vm.hasError() && !vm.errorIs(vm.exceptions().typeError))
            return {};
        if (vm.hasError())
            vm.clearError();
        return vm.newInt(missing);
    }
    if (hint.get() == vm.heap().notImplemented())
        return vm.newInt(missing);
    if (asInt(hint.get()) == nullptr)
        return vm.raiseTypeError("__length_hint__ must be an integer, not " + hint->type->name);
    if (asInt(hint.get())->value < 0)
        return vm.raiseValueError("__length_hint__() should return >= 0");
    return hint;
}

/// Always an int itself, not one of a subclass.
Ref indexFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref number = index(vm, args[0]);
    if (!number || number->type == vm.types().integer
        || !detailsOf(vm.dialect()).types.indexIsPlainInt)
        return number;
    const IntObject* value = asInt(number.get());
    return value->big ? integer::negated(vm, asInt(integer::negated(vm, value).get()))
                      : vm.newInt(value->value);
}

Ref callFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 0)
        return vm.raiseTypeError("call expected at least 1 argument, got 0");
    return call(vm, args[0], CallArgs{args.values + 1, args.count - 1, args.keywords});
}

constexpr NativeMethod kOperatorFunctions[] = {
    {"truth", truthFunction<true>, Arity::One},
    {"contains", containsFunction, Arity::Between, 2, 2},
    {"indexOf", searchFunction<true>, Arity::Between, 2, 2},
    {"countOf", searchFunction<false>, Arity::Between, 2, 2},
    {"is_", identityFunction<true>, Arity::Between, 2, 2},
    {"is_not", identityFunction<false>, Arity::Between, 2, 2},
    {"add", binaryFunction<BinaryOp::Add>, Arity::Between, 2, 2},
    {"sub", binaryFunction<BinaryOp::Subtract>, Arity::Between, 2, 2},
    {"mul", binaryFunction<BinaryOp::Multiply>, Arity::Between, 2, 2},
    {"matmul", binaryFunction<BinaryOp::MatrixMultiply>, Arity::Between, 2, 2},
    {"floordiv", binaryFunction<BinaryOp::FloorDivide>, Arity::Between, 2, 2},
    {"truediv", binaryFunction<BinaryOp::TrueDivide>, Arity::Between, 2, 2},
    {"mod", binaryFunction<BinaryOp::Remainder>, Arity::Between, 2, 2},
    {"neg", unaryFunction<negative>, Arity::One},
    {"pos", unaryFunction<positive>, Arity::One},
    {"abs", unaryFunction<absolute>, Arity::One},
    {"inv", unaryFunction<invert>, Arity::One},
    {"invert", unaryFunction<invert>, Arity::One},
    {"lshift", binaryFunction<BinaryOp::LeftShift>, Arity::Between, 2, 2},
    {"rshift", binaryFunction<BinaryOp::RightShift>, Arity::Between, 2, 2},
    {"not_", truthFunction<false>, Arity::One},
    {"and_", binaryFunction<BinaryOp::And>, Arity::Between, 2, 2},
    {"xor", binaryFunction<BinaryOp::Xor>, Arity::Between, 2, 2},
    {"or_", binaryFunction<BinaryOp::Or>, Arity::Between, 2, 2},
    {"pow", binaryFunction<BinaryOp::Power>, Arity::Between, 2, 2},
    {"iadd", inPlaceFunction<BinaryOp::Add>, Arity::Between, 2, 2},
    {"isub", inPlaceFunction<BinaryOp::Subtract>, Arity::Between, 2, 2},
    {"imul", inPlaceFunction<BinaryOp::Multiply>, Arity::Between, 2, 2},
    {"imatmul", inPlaceFunction<BinaryOp::MatrixMultiply>, Arity::Between, 2, 2},
    {"ifloordiv", inPlaceFunction<BinaryOp::FloorDivide>, Arity::Between, 2, 2},
    {"itruediv", inPlaceFunction<BinaryOp::TrueDivide>, Arity::Between, 2, 2},
    {"imod", inPlaceFunction<BinaryOp::Remainder>, Arity::Between, 2, 2},
    {"ilshift", inPlaceFunction<BinaryOp::LeftShift>, Arity::Between, 2, 2},
    {"irshift", inPlaceFunction<BinaryOp::RightShift>, Arity::Between, 2, 2},
    {"iand", inPlaceFunction<BinaryOp::And>, Arity::Between, 2, 2},
    {"ixor", inPlaceFunction<BinaryOp::Xor>, Arity::Between, 2, 2},
    {"ior", inPlaceFunction<BinaryOp::Or>, Arity::Between, 2, 2},
    {"ipow", inPlaceFunction<BinaryOp::Power>, Arity::Between, 2, 2},
    {"concat", concatFunction<false>, Arity::Between, 2, 2},
    {"iconcat", concatFunction<true>, Arity::Between, 2, 2},
    {"getitem", getItemFunction, Arity::Between, 2, 2},
    {"setitem", setItemFunction, Arity::Between, 3, 3},
    {"delitem", deleteItemFunction, Arity::Between, 2, 2},
    {"index", indexFunction, Arity::One},
    {"eq", compareFunction<CompareOp::Equal>, Arity::Between, 2, 2},
    {"ne", compareFunction<CompareOp::NotEqual>, Arity::Between, 2, 2},
    {"lt", compareFunction<CompareOp::Less>, Arity::Between, 2, 2},
    {"le", compareFunction<CompareOp::LessEqual>, Arity::Between, 2, 2},
    {"gt", compareFunction<CompareOp::Greater>, Arity::Between, 2, 2},
    {"ge", compareFunction<CompareOp::GreaterEqual>, Arity::Between, 2, 2},
    {"length_hint", lengthHintFunction, Arity::Between, 1, 2},
    {"call", callFunction, Arity::Anything},
};

// --- itemgetter and attrgetter: a tuple of what they get ---

TupleObject* wantedOf(Object* self)
{
    return asTuple(asRecord(self)->fields()[0]);
}

/// One result, or a tuple of several.
template <Ref (*get)(Vm&, Object*, Object*)>
Ref getterCall(Vm& vm, Object* self, const CallArgs& args)
{
    const std::string name = typeName(self->type);
    if (!rejectKeywords(vm, args, name.c_str()) || !checkPositional(vm, args, name.c_str(), 1, 1))
        return {};
    const TupleObject* wanted = wantedOf(self);
    if (wanted->size == 1)
        return get(vm, args[0], wanted->items()[0]);
    std::vector<Ref> results;
    for (std::uint32_t i = 0; i < wanted->size; ++i) {
        results.push_back(get(vm, args[0], wanted->items()[i]));
        if (!results.back())
            return {};
    }
    return vm.heap().newTuple(std::move(results));
}

Ref itemGetterCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "itemgetter"))
        return {};
    if (args.count == 0)
        return vm.raiseTypeError("itemgetter expected 1 argument, got 0");
    Ref wanted = vm.heap().newTuple(args.positional());
    Object* fields[1] = {wanted.get()};
    return makeRecord(vm, type, fields);
}

/// Reprs of the parts: "operator.itemgetter(1, 2)".
Ref getterRepr(Vm& vm, Object* self)
{
    const std::string& name = self->type->name;
    if (enterRepr(vm, self))
        return vm.newStr(name + "(...)");
    std::string text = name + "(";
    const bool isFine =
        appendReprs(vm, text, wantedOf(self), [](Object* tuple) { return asTuple(tuple)->span(); });
    leaveRepr(vm, self);
    return isFine ? vm.newStr(text + ")") : Ref();
}

Ref getterReduceAll(Vm& vm, Object* self, const CallArgs&)
{
    Object* whole[2] = {self->type, wantedOf(self)};
    return vm.heap().newTuple(std::span<Object* const>(whole));
}

constexpr NativeMethod kGetterReduce[] = {{"__reduce__", getterReduceAll, Arity::None}};

/// "a.b.c": one attribute after the other.
Ref getDotted(Vm& vm, Object* object, Object* path)
{
    std::string_view rest = asStr(path)->text;
    Ref at = vm.own(object);
    for (;;) {
        const std::size_t dot = rest.find('.');
        at = getAttribute(vm, at.get(), rest.substr(0, dot));
        if (!at || dot == std::string_view::npos)
            return at;
        rest.remove_prefix(dot + 1);
    }
}

Ref attributeGetterCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "attrgetter"))
        return {};
    if (args.count == 0)
        return vm.raiseTypeError("attrgetter expected 1 argument, got 0");
    for (Object* name : args.positional())
        if (asStr(name) == nullptr)
            return vm.raiseTypeError("attribute name must be a string");
    Ref wanted = vm.heap().newTuple(args.positional());
    Object* fields[1] = {wanted.get()};
    return makeRecord(vm, type, fields);
}

// --- methodcaller: name, arguments, keywords ---

enum CallerField : std::uint32_t { kCallerName, kCallerArgs, kCallerKeywords };

Ref methodCallerCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.count == 0)
        return vm.raiseTypeError("methodcaller needs at least one argument, the method name");
    if (asStr(args[0]) == nullptr)
        return vm.raiseTypeError("method name must be a string");
    Ref name = vm.heap().intern(asStr(args[0])->text);
    Ref positional = vm.heap().newTuple(args.positional().subspan(1));
    Ref keywords = args.keywordCount() > 0 ? packKeywords(vm, args) : Ref();
    Object* fields[3] = {name.get(), positional.get(), keywords.get()};
    return makeRecord(vm, type, fields);
}

Ref methodCallerCall(Vm& vm, Object* self, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "methodcaller")
        || !checkPositional(vm, args, "methodcaller", 1, 1))
        return {};
    Object** fields = asRecord(self)->fields();
    Ref method = getAttribute(vm, args[0], asStr(fields[kCallerName]));
    return method ? callWithDict(vm, method.get(), asTuple(fields[kCallerArgs]),
                                 static_cast<DictObject*>(fields[kCallerKeywords]))
                  : Ref();
}

Ref methodCallerRepr(Vm& vm, Object* self)
{
    const std::string& name = self->type->name;
    if (enterRepr(vm, self))
        return vm.newStr(name + "(...)");
    Object** fields = asRecord(self)->fields();
    std::optional<std::string> text = reprText(vm, fields[kCallerName]);
    for (Object* item : asTuple(fields[kCallerArgs])->span()) {
        const std::optional<std::string> shown = text ? reprText(vm, item) : std::nullopt;
        text = shown ? std::optional(*text + ", " + *shown) : std::nullopt;
    }
    auto* keywords = static_cast<DictObject*>(fields[kCallerKeywords]);
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (text && keywords != nullptr && dict::next(keywords, position, key, value)) {
        const std::optional<std::string> shown = reprText(vm, value);
        text = shown ? std::optional(*text + ", " + asStr(key)->text + "=" + *shown) : std::nullopt;
    }
    leaveRepr(vm, self);
    return text ? vm.newStr(name + "(" + *text + ")") : Ref();
}

Ref methodCallerReduce(Vm& vm, Object* self, const CallArgs&)
{
    Object** fields = asRecord(self)->fields();
    const TupleObject* args = asTuple(fields[kCallerArgs]);
    std::vector<Object*> all{fields[kCallerName]};
    all.insert(all.end(), args->items(), args->items() + args->size);
    if (fields[kCallerKeywords] == nullptr) {
        Ref start = vm.heap().newTuple(std::span<Object* const>(all));
        Object* whole[2] = {self->type, start.get()};
        return vm.heap().newTuple(std::span<Object* const>(whole));
    }
    Object* head[2] = {self->type, fields[kCallerName]};
    Ref start = vm.heap().newTuple(std::span<Object* const>(head));
    Ref bound = callWithDict(vm, vm.moduleTypes.partial, start.as<TupleObject>(),
                             asDict(fields[kCallerKeywords]));
    if (!bound)
        return {};
    Object* whole[2] = {bound.get(), fields[kCallerArgs]};
    return vm.heap().newTuple(std::span<Object* const>(whole));
}

constexpr NativeMethod kCallerMethods[] = {{"__reduce__", methodCallerReduce, Arity::None}};

Ref makeOperator(Vm& vm)
{
    Ref module = vm.newModule("_operator", kOperatorFunctions);
    const auto make = [&](TypeObject*& member, const char* name, auto create, auto callIt,
                          auto show, std::span<const NativeMethod> methods) {
        TypeObject* type = newModuleType(vm, member, name, vm.types().object, Kind::Record);
        type->clearsFields = true;
        type->visitsType = true;
        type->takesVector = true;
        TypeSlots slots;
        slots.create = create;
        slots.call = callIt;
        slots.repr = show;
        vm.defineType(type, slots, methods);
        putInModule(vm, module.get(), typeName(type), vm.own(type));
    };
    make(vm.moduleTypes.itemGetter, "operator.itemgetter", itemGetterCreate, getterCall<getItem>,
         getterRepr, kGetterReduce);
    make(vm.moduleTypes.attributeGetter, "operator.attrgetter", attributeGetterCreate,
         getterCall<getDotted>, getterRepr, kGetterReduce);
    make(vm.moduleTypes.methodCaller, "operator.methodcaller", methodCallerCreate, methodCallerCall,
         methodCallerRepr, kCallerMethods);
    return module;
}

} // namespace

void installOperatorModule(Vm& vm)
{
    vm.addModule("_operator", makeOperator);
}

} // namespace model
