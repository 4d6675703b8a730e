// Calling any object from native code.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"

namespace model {

Object* CallArgs::keyword(std::string_view name) const
{
    for (std::uint32_t i = 0; i < keywordCount(); ++i)
        if (static_cast<const StrObject*>(keywords->items()[i])->text == name)
            return values[count + i];
    return nullptr;
}

namespace {

/// "list.append", "sys.getrefcount", "len": as _PyObject_FunctionStr() names natives.
std::string nativeText(Vm& vm, const BuiltinFunctionObject* function)
{
    std::string name = function->method->name;
    if (!vm.dialect().calls.namesFunctionsWhole)
        return name;
    if (function->owner != nullptr)
        return function->owner->name + "." + name;
    if (function->module != nullptr) {
        const std::string& module = static_cast<const StrObject*>(function->module)->text;
        return module == "builtins" ? name : module + "." + name;
    }
    if (function->self != nullptr && function->self->type->layout != Kind::Module) {
        const auto* type = function->self->type->layout == Kind::Type
                               ? static_cast<const TypeObject*>(function->self)
                               : function->self->type;
        return type->name + "." + name;
    }
    return name;
}

/// The class that CPython's library writes in Python and that defines this method, or null.
const TypeObject* libraryClassOf(Vm& vm, const BuiltinFunctionObject* function)
{
    if (function->owner != nullptr)
        return function->owner->isHeapType ? function->owner : nullptr;
    if (function->self == nullptr || !function->self->type->isHeapType)
        return nullptr;
    for (Object* member : function->self->type->mro->span()) {
        auto* type = static_cast<TypeObject*>(member);
        Object* found = dict::get(vm.heap(), type->dict, vm.heap().name(function->method->name));
        if (found != nullptr && found->type == vm.types().methodDescriptor
            && static_cast<BuiltinFunctionObject*>(found)->method == function->method)
            return type->isHeapType ? type : nullptr;
    }
    return nullptr;
}

/// What a Python function without parameters says to arguments.
bool refuseArguments(Vm& vm, const TypeObject* type, const char* method, const CallArgs& args)
{
    const std::string text =
        (vm.dialect().calls.namesFunctionsWhole ? type->name + "." : std::string()) + method
        + "() ";
    if (args.keywordCount() > 0)
        vm.raiseTypeError(text + "got an unexpected keyword argument '"
                          + asStr(args.keywords->items()[0])->text + "'");
    else
        vm.raiseTypeError(text + "takes 1 positional argument but " + std::to_string(args.count + 1)
                          + " were given");
    return false;
}

/// Checks arguments against the method's arity, self not counted.
bool checkArity(Vm& vm, const BuiltinFunctionObject* function, const CallArgs& args)
{
    const NativeMethod& method = *function->method;
    if (method.arity == Arity::Anything)
        return true;
    if (method.arity == Arity::None && args.count + args.keywordCount() > 0)
        if (const TypeObject* type = libraryClassOf(vm, function))
            return refuseArguments(vm, type, method.name, args);
    if (args.keywordCount() > 0) {
        vm.raiseTypeError(nativeText(vm, function) + "() takes no keyword arguments");
        return false;
    }
    const auto given = static_cast<int>(args.count);
    const auto givenText = " (" + std::to_string(given) + " given)";
    switch (method.arity) {
    case Arity::None:
        if (given == 0)
            return true;
        vm.raiseTypeError(nativeText(vm, function) + "() takes no arguments" + givenText);
        return false;
    case Arity::One:
        if (given == 1)
            return true;
        vm.raiseTypeError(nativeText(vm, function) + "() takes exactly one argument" + givenText);
        return false;
    default: break;
    }
    if (given >= method.least && (method.most < 0 || given <= method.most))
        return true;
    const bool isTooFew = given < method.least;
    const int bound = isTooFew ? method.least : method.most;
    const char* how = method.least == method.most ? "" : isTooFew ? "at least " : "at most ";
    vm.raiseTypeError(std::string(method.name) + " expected " + how + std::to_string(bound)
                      + " argument" + (bound == 1 ? "" : "s") + ", got " + std::to_string(given));
    return false;
}

Ref callNativeFunction(Vm& vm, BuiltinFunctionObject* function, const CallArgs& args)
{
    if (!checkArity(vm, function, args) || !vm.enterCall(" while calling a Python object"))
        return {};
    Ref result = function->method->function(vm, function->self, args);
    vm.leaveCall();
    return result;
}

/// A method of a built-in type called with self as its first argument: list.append(l, x).
Ref callDescriptor(Vm& vm, BuiltinFunctionObject* function, const CallArgs& args)
{
    if (args.count == 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::MissesSelf,
                                        {function->owner->name, function->method->name}));
    Object* self = args[0];
    if (!isA(self, function->owner))
        return vm.raiseTypeError("descriptor '" + std::string(function->method->name) + "' for '"
                                 + function->owner->name + "' objects doesn't apply to a '"
                                 + self->type->name + "' object");
    const CallArgs rest{args.values + 1, args.count - 1, args.keywords};
    if (!checkArity(vm, function, rest) || !vm.enterCall(" while calling a Python object"))
        return {};
    Ref result = function->method->function(vm, self, rest);
    vm.leaveCall();
    return result;
}

Ref callPython(Vm& vm, FunctionObject* function, const CallArgs& args)
{
    // The frame's parameters take references of their own: these are lent.
    const ArgumentSource source{nullptr, 0, const_cast<Object**>(args.values)};
    Activation* called = bindCall(vm, function, source, args.count, args.keywords);
    if (called == nullptr)
        return {};
    if (!vm.heap().frameRules().areObjects)
        vm.heap().place(called->id, Role::FrameFunction, called->function, vm.own(function));
    vm.heap().setCaller(called, vm.top());
    vm.heap().record(
        event::FrameEntered{called->id, vm.top() == nullptr ? ObjectId{} : vm.top()->id});
    return vm.execute(called);
}

Ref callBoundMethod(Vm& vm, BoundMethodObject* method, const CallArgs& args)
{
    std::vector<Object*> values;
    values.reserve(1 + args.count + args.keywordCount());
    values.push_back(method->self);
    values.insert(values.end(), args.values, args.values + args.count + args.keywordCount());
    Ref function = vm.own(method->function);
    return call(vm, function.get(), CallArgs{values.data(), args.count + 1, args.keywords});
}

} // namespace

namespace {

/// The operation of the callee's type, with the arguments as they are.
Ref callSlot(Vm& vm, Object* callee, const CallArgs& args)
{
    const TypeObject* type = callee->type;
    if (type->slots->call == nullptr)
        return vm.raiseTypeError("'" + type->name + "' object is not callable");
    if (!vm.enterCall(" while calling a Python object"))
        return {};
    Ref result = type->slots->call(vm, callee, args);
    vm.leaveCall();
    return result;
}

/// True for what takes its arguments from where they lie (vectorcall), functions and methods
/// aside: a few built-in types.
bool takesVector(Vm& vm, const Object* callee)
{
    if (callee->type != vm.types().type)
        return callee->type->slots->call == nullptr || callee->type->takesVector;
    const auto* type = static_cast<const TypeObject*>(callee);
    if (type->isHeapType)
        return false;
    const BuiltinTypes& t = vm.types();
    if (type == t.integer || type == t.str)
        return vm.dialect().rules->calls.intAndStrTakeVectors;
    const HolderRules& rules = vm.dialect().rules->calls;
    if (type == t.enumerate || type == t.map || type == t.filter || type == t.zip)
        return rules.mappersTakeVectors;
    for (const TypeObject* known : {t.list, t.tuple, t.dict, t.set, t.frozenSet, t.boolean,
                                    t.floating, t.range, t.reversed, t.type})
        if (type == known)
            return rules.typesTakeVectors;
    return false;
}

/// What has no vectorcall gets its arguments in a tuple of its own, and those given by name in
/// a dict.
///
/// Source:  CPython 3.11 Objects/call.c, _PyObject_MakeTpCall().
Ref callPacked(Vm& vm, Object* callee, const CallArgs& args)
{
    const PackedArguments packed = packArguments(vm, args);
    auto* tuple = packed.tuple.as<TupleObject>();
    if (args.keywordCount() == 0)
        return callSlot(vm, callee, CallArgs{tuple->items(), args.count, nullptr, tuple});
    std::vector<Object*> values(args.values, args.values + args.count + args.keywordCount());
    return callSlot(vm, callee, CallArgs{values.data(), args.count, args.keywords, tuple});
}

} // namespace

PackedArguments packArguments(Vm& vm, const CallArgs& args)
{
    PackedArguments packed;
    packed.tuple = vm.heap().newTuple(args.positional());
    if (args.keywordCount() == 0)
        return packed;
    packed.named = vm.heap().newDict();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        dict::set(vm.heap(), packed.named.as<DictObject>(), asStr(args.keywords->items()[i]),
                  vm.own(args.values[args.count + i]));
    return packed;
}

bool isCallable(const Object* object)
{
    return object->type->slots->call != nullptr;
}

Ref call(Vm& vm, Object* callee, const CallArgs& args)
{
    const BuiltinTypes& types = vm.types();
    TypeObject* type = callee->type;
    const bool isOld = vm.dialect().objects.hasOldTypes;
    if (isOld && args.tuple == nullptr && (type == types.function || type == types.boundMethod)) {
        // PyObject_Call() gets its arguments in a tuple.
        Ref tuple = vm.heap().newTuple(args.positional());
        CallArgs packed = args;
        packed.tuple = tuple.as<TupleObject>();
        return call(vm, callee, packed);
    }
    if (type == types.function)
        return callPython(vm, static_cast<FunctionObject*>(callee), args);
    if (isOld && type == types.boundMethod)
        return type->slots->call(vm, callee, args);
    if (type == types.builtinFunction)
        return callNativeFunction(vm, static_cast<BuiltinFunctionObject*>(callee), args);
    if (type == types.boundMethod)
        return callBoundMethod(vm, static_cast<BoundMethodObject*>(callee), args);
    if (type == types.methodDescriptor)
        return callDescriptor(vm, static_cast<BuiltinFunctionObject*>(callee), args);
    if (takesVector(vm, callee))
        return callSlot(vm, callee, args);
    return callPacked(vm, callee, args);
}

Ref call(Vm& vm, Object* callee, std::initializer_list<Object*> args)
{
    return call(vm, callee,
                CallArgs{args.begin(), static_cast<std::uint32_t>(args.size()), nullptr});
}

Ref callWithDict(Vm& vm, Object* callee, TupleObject* arguments, DictObject* keywords)
{
    const BuiltinTypes& t = vm.types();
    const TypeObject* type = callee->type;
    const bool isPlain = type == t.function || type == t.builtinFunction || type == t.boundMethod
                         || type == t.methodDescriptor;
    const bool isVector = isPlain || takesVector(vm, callee);
    if (keywords == nullptr || keywords->used == 0) {
        const CallArgs args{arguments->items(), arguments->size, nullptr, arguments};
        return isVector ? call(vm, callee, args) : callSlot(vm, callee, args);
    }
    std::vector<Object*> values(arguments->items(), arguments->items() + arguments->size);
    std::vector<Object*> names;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(keywords, position, key, value)) {
        if (asStr(key) == nullptr)
            return vm.raiseTypeError(
                textOf(vm.dialect(), Text::KeywordNoString, {calleeText(vm, callee)}));
        names.push_back(key);
        values.push_back(value);
    }
    // Who takes a vector gets one with references of its own (_PyStack_UnpackDict()).
    std::vector<Ref> held;
    if (isVector)
        for (Object* each : values)
            held.push_back(vm.own(each));
    Ref nameTuple = vm.heap().newTuple(std::span<Object* const>(names));
    const CallArgs args{values.data(), arguments->size, nameTuple.as<TupleObject>(), arguments};
    return isVector ? call(vm, callee, args) : callSlot(vm, callee, args);
}

/// "f()", "int object": what PyEval_GetFuncName() and PyEval_GetFuncDesc() give.
static std::string shortText(const Object* callee)
{
    if (callee->type->layout == Kind::Function)
        return static_cast<StrObject*>(static_cast<const FunctionObject*>(callee)->name)->text
               + "()";
    if (callee->type->layout == Kind::BuiltinFunction)
        return std::string(static_cast<const BuiltinFunctionObject*>(callee)->method->name) + "()";
    return callee->type->name + " object";
}

std::string calleeText(Vm& vm, Object* callee)
{
    if (callee == nullptr)
        return "function";
    if (callee->type == vm.types().boundMethod)
        callee = static_cast<BoundMethodObject*>(callee)->function;
    if (!vm.dialect().calls.namesFunctionsWhole)
        return shortText(callee);
    if (callee->type == vm.types().builtinFunction || callee->type == vm.types().methodDescriptor)
        return nativeText(vm, static_cast<BuiltinFunctionObject*>(callee)) + "()";
    bool failed = false;
    Ref qualName = findAttribute(vm, callee, vm.names().qualName, failed);
    if (failed)
        vm.clearError();
    const StrObject* text = qualName ? asStr(qualName.get()) : nullptr;
    if (text == nullptr)
        return strText(vm, callee).value_or("function");
    Ref module = findAttribute(vm, callee, vm.names().module, failed);
    if (failed)
        vm.clearError();
    const StrObject* where = module ? asStr(module.get()) : nullptr;
    const bool isPlain = where == nullptr || where->text == "builtins";
    return (isPlain ? "" : where->text + ".") + text->text + "()";
}

bool parseArguments(Vm& vm, const CallArgs& args, const char* function,
                    std::span<const NativeParameter> parameters, Object** out)
{
    const auto positionalMost = static_cast<std::uint32_t>(
        std::count_if(parameters.begin(), parameters.end(),
                      [](const NativeParameter& p) { return !p.isKeywordOnly; }));
    std::fill_n(out, parameters.size(), nullptr);
    const std::string text = function;
    const std::uint32_t given = args.count + args.keywordCount();
    if (given > parameters.size() || args.count > positionalMost) {
        const bool isPositional = args.count > positionalMost && positionalMost < parameters.size();
        const std::size_t most = isPositional ? positionalMost : parameters.size();
        const bool isExact = std::all_of(parameters.begin(), parameters.end(),
                                         [](const NativeParameter& p) { return p.isRequired; });
        vm.raiseTypeError(text + "() takes " + (isExact ? "exactly " : "at most ")
                          + std::to_string(most) + (isPositional ? " positional" : "") + " argument"
                          + (most == 1 ? "" : "s") + " ("
                          + std::to_string(isPositional ? args.count : given) + " given)");
        return false;
    }
    for (std::uint32_t i = 0; i < args.count; ++i)
        out[i] = args[i];
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = static_cast<const StrObject*>(args.keywords->items()[i])->text;
        const auto found = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const NativeParameter& p) { return name == p.name; });
        if (found == parameters.end()) {
            vm.raiseTypeError(textOf(vm.dialect(), Text::UnexpectedKeyword, {name, text}));
            return false;
        }
        Object*& place = out[found - parameters.begin()];
        if (place != nullptr) {
            std::string message = "argument for ";
            message.append(text).append("() given by name ('").append(name);
            message.append("') and position (");
            message.append(std::to_string(found - parameters.begin() + 1)).append(")");
            vm.raiseTypeError(message);
            return false;
        }
        place = args.values[args.count + i];
    }
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].isRequired && out[i] == nullptr) {
            vm.raiseTypeError(text + "() missing required argument '" + parameters[i].name
                              + "' (pos " + std::to_string(i + 1) + ")");
            return false;
        }
    return true;
}

static Ref runFrame(Vm& vm, Activation* frame, Object* nameSpace)
{
    Heap& heap = vm.heap();
    heap.place(frame->id, Role::FrameLocals, frame->locals, vm.own(nameSpace));
    heap.setCaller(frame, vm.top());
    heap.record(event::FrameEntered{frame->id, vm.top() == nullptr ? ObjectId{} : vm.top()->id});
    return vm.execute(frame);
}

Ref runInNamespace(Vm& vm, FunctionObject* body, Object* nameSpace)
{
    Activation* frame = bindCall(vm, body, {}, 0, nullptr);
    if (frame == nullptr)
        return {};
    Heap& heap = vm.heap();
    if (!heap.frameRules().areObjects)
        heap.place(frame->id, Role::FrameFunction, frame->function, vm.own(body));
    return runFrame(vm, frame, nameSpace);
}

Ref runBody(Vm& vm, CodeObject* code, DictObject* globals, Object* nameSpace)
{
    Activation* frame = vm.heap().newFrame(code, globals, vm.builtinsOf(globals),
                                           static_cast<std::uint32_t>(code->body->stackSize));
    return runFrame(vm, frame, nameSpace);
}

} // namespace model
