// BaseException and what the built-in exception classes add to it.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/exception_details.h"
#include "model/lang/types/install.h"
#include "model/lang/types/object_reduce.h"

namespace model {

namespace {

ExceptionObject* asException(Object* object)
{
    return static_cast<ExceptionObject*>(object);
}

TupleObject* argsOf(Object* object)
{
    return static_cast<TupleObject*>(asException(object)->args);
}

Ref exceptionCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Ref tuple = givenTuple(vm, args); // Older for the collector.
    Ref made = vm.heap().create<ExceptionObject>(type, Kind::Exception);
    auto* exception = made.as<ExceptionObject>();
    if (!type->memberSlots.empty())
        attributes::prepare(vm.heap(), exception);
    vm.heap().place(exception->id, Role::Args, exception->args, std::move(tuple));
    vm.heap().track(exception);
    return made;
}

bool exceptionInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.keywordCount() > 0) {
        vm.raiseTypeError(typeName(self->type) + "() takes no keyword arguments");
        return false;
    }
    if (args.tuple == nullptr || args.tuple != asException(self)->args)
        vm.heap().set(self->id, Role::Args, asException(self)->args, givenTuple(vm, args));
    if (vm.dialect().objects.hasOldTypes)
        python2::keepMessage(vm, asException(self));
    return true;
}

Ref exceptionStr(Vm& vm, Object* self)
{
    const TupleObject* args = argsOf(self);
    if (args->size == 0)
        return vm.newStr({});
    return args->size == 1 ? str(vm, args->items()[0]) : str(vm, asException(self)->args);
}

Ref exceptionRepr(Vm& vm, Object* self)
{
    const TupleObject* args = argsOf(self);
    const std::string name = typeName(self->type);
    if (args->size == 1) {
        const std::optional<std::string> only = reprText(vm, args->items()[0]);
        return only ? vm.newStr(name + "(" + *only + ")") : Ref();
    }
    const std::optional<std::string> all = reprText(vm, asException(self)->args);
    return all ? vm.newStr(name + *all) : Ref();
}

// --- Attributes of all exceptions ---

Ref getArgs(Vm& vm, Object* self)
{
    return vm.own(asException(self)->args);
}

bool setArgs(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr) {
        vm.raiseTypeError("args may not be deleted");
        return false;
    }
    Ref tuple = toTuple(vm, valueOrNull);
    if (!tuple)
        return false;
    vm.heap().set(self->id, Role::Args, asException(self)->args, std::move(tuple));
    return true;
}

template <Object* ExceptionObject::*field>
Ref getLink(Vm& vm, Object* self)
{
    Object* value = asException(self)->*field;
    return value != nullptr ? vm.own(value) : vm.none();
}

bool setTraceback(Vm& vm, Object* self, Object* valueOrNull)
{
    const bool isNone = valueOrNull == vm.heap().none();
    if (valueOrNull == nullptr || (!isNone && valueOrNull->type != vm.types().traceback)) {
        vm.raiseTypeError(valueOrNull == nullptr ? "__traceback__ may not be deleted"
                                                 : "__traceback__ must be a traceback or None");
        return false;
    }
    vm.heap().set(self->id, Role::Traceback, asException(self)->traceback,
                  isNone ? Ref() : vm.own(valueOrNull));
    return true;
}

template <Object* ExceptionObject::*field, Role role>
bool setLink(Vm& vm, Object* self, Object* valueOrNull)
{
    const std::string name = role == Role::Cause ? "__cause__" : "__context__";
    const bool isNone = valueOrNull == vm.heap().none();
    if (valueOrNull == nullptr || (!isNone && !isA(valueOrNull, vm.exceptions().baseException))) {
        vm.raiseTypeError(valueOrNull == nullptr
                              ? name + " may not be deleted"
                              : "exception " + name.substr(2, name.size() - 4)
                                    + " must be None or derive from BaseException");
        return false;
    }
    vm.heap().set(self->id, role, asException(self)->*field, isNone ? Ref() : vm.own(valueOrNull));
    if (role == Role::Cause)
        asException(self)->suppressContext = true;
    return true;
}

Ref getSuppress(Vm& vm, Object* self)
{
    return vm.boolean(asException(self)->suppressContext);
}

bool setSuppress(Vm& vm, Object* self, Object* valueOrNull)
{
    const std::optional<bool> value =
        valueOrNull == nullptr ? std::optional<bool>() : isTrue(vm, valueOrNull);
    if (value)
        asException(self)->suppressContext = *value;
    return value.has_value();
}

Ref getExceptionDict(Vm& vm, Object* self)
{
    return attributes::dictOf(vm.heap(), asException(self));
}

Ref withTraceback(Vm& vm, Object* self, const CallArgs& args)
{
    return setTraceback(vm, self, args[0]) ? vm.own(self) : Ref();
}

Ref addNote(Vm& vm, Object* self, const CallArgs& args)
{
    if (asStr(args[0]) == nullptr)
        return vm.raiseTypeError("note must be a str, not '" + args[0]->type->name + "'");
    StrObject* name = vm.heap().name("__notes__");
    bool failed = false;
    Ref notes = findAttribute(vm, self, name, failed);
    if (failed)
        return {};
    if (!notes) {
        notes = vm.heap().newList();
        if (!setAttribute(vm, self, name, notes.get()))
            return {};
    }
    return callMethod(vm, notes.get(), vm.heap().name("append"), {args[0]});
}

Ref setState(Vm& vm, Object*, const CallArgs&)
{
    return vm.none();
}

constexpr NativeMethod kMethods[] = {
    {"with_traceback", withTraceback, Arity::One},
    {"add_note", addNote, Arity::One},
    {"__setstate__", setState, Arity::One},
    {"__reduce__", exceptionReduce, Arity::None},
};
constexpr NativeGetSet kExceptionGetSets[] = {
    {"args", getArgs, setArgs},
    {"__traceback__", getLink<&ExceptionObject::traceback>, setTraceback},
    {"__context__", getLink<&ExceptionObject::context>,
     setLink<&ExceptionObject::context, Role::Context>},
    {"__cause__", getLink<&ExceptionObject::cause>, setLink<&ExceptionObject::cause, Role::Cause>},
    {"__suppress_context__", getSuppress, setSuppress},
    {"__dict__", getExceptionDict},
};

// --- What some classes add ---

/// StopIteration.value and SystemExit.code: the first argument, or all of several.
template <bool joinsSeveral>
bool valueInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!exceptionInit(vm, self, args))
        return false;
    Object* value = nullptr;
    if (args.count == 1 || (args.count > 1 && !joinsSeveral))
        value = args[0];
    else if (args.count > 1)
        value = asException(self)->args;
    setExceptionDetail(vm, self, 0, value);
    return true;
}

/// Exceptions that take some of their details as keywords.
template <std::uint32_t... index>
bool keywordInit(Vm& vm, Object* self, const CallArgs& args,
                 std::initializer_list<std::pair<const char*, std::uint32_t>> names)
{
    if (!exceptionInit(vm, self, CallArgs{args.values, args.count, nullptr, args.tuple}))
        return false;
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& given = asStr(args.keywords->items()[i])->text;
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](const auto& name) { return given == name.first; });
        if (found == names.end()) {
            vm.raiseTypeError("'" + given + "' is an invalid keyword argument for "
                              + typeName(self->type) + "()");
            return false;
        }
        setExceptionDetail(vm, self, found->second, args.values[args.count + i]);
    }
    return true;
}

bool nameErrorInit(Vm& vm, Object* self, const CallArgs& args)
{
    return keywordInit(vm, self, args, {{"name", 0}});
}

bool attributeErrorInit(Vm& vm, Object* self, const CallArgs& args)
{
    return keywordInit(vm, self, args, {{"obj", 0}, {"name", 1}});
}

bool importErrorInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!keywordInit(vm, self, args, {{"name", 1}, {"path", 2}}))
        return false;
    setExceptionDetail(vm, self, 0, args.count == 1 ? args[0] : nullptr);
    return true;
}

Ref keyErrorStr(Vm& vm, Object* self)
{
    const TupleObject* args = argsOf(self);
    return args->size == 1 ? repr(vm, args->items()[0]) : exceptionStr(vm, self);
}

constexpr NativeGetSet kStopIteration[] = {
    {"value", getExceptionDetail<0>, setExceptionDetailTo<0>}};
constexpr NativeGetSet kSystemExit[] = {{"code", getExceptionDetail<0>, setExceptionDetailTo<0>}};
constexpr NativeGetSet kNameError[] = {{"name", getExceptionDetail<0>, setExceptionDetailTo<0>}};
constexpr NativeGetSet kAttributeError[] = {
    {"obj", getExceptionDetail<0>, setExceptionDetailTo<0>},
    {"name", getExceptionDetail<1>, setExceptionDetailTo<1>}};
constexpr NativeGetSet kImportError[] = {{"msg", getExceptionDetail<0>, setExceptionDetailTo<0>},
                                         {"name", getExceptionDetail<1>, setExceptionDetailTo<1>},
                                         {"path", getExceptionDetail<2>, setExceptionDetailTo<2>}};
/// Own operations and attributes of one class.
struct Extension
{
    decltype(TypeSlots::init) init = nullptr;
    TypeSlots::Unary str = nullptr;
    std::span<const NativeGetSet> getSets = {};
};

Extension extensionOf(const ExceptionTypes& types, const TypeObject* type)
{
    if (type == types.stopIteration)
        return {valueInit<false>, nullptr, kStopIteration};
    if (type == types.systemExit)
        return {valueInit<true>, nullptr, kSystemExit};
    if (type == types.nameError)
        return {nameErrorInit, nullptr, kNameError};
    if (type == types.attributeError)
        return {attributeErrorInit, nullptr, kAttributeError};
    if (type == types.importError)
        return {importErrorInit, nullptr, kImportError};
    if (type == types.keyError)
        return {nullptr, keyErrorStr, {}};
    return {};
}

void defineException(Vm& vm, TypeObject* type)
{
    const Extension extension = extensionOf(vm.exceptions(), type);
    TypeSlots slots;
    slots.create = type->base->slots->create; // The base stands above, and OSError has its own.
    slots.init = extension.init;
    slots.str = extension.str;
    vm.defineType(type, slots, {}, extension.getSets);
}

} // namespace

Ref givenTuple(Vm& vm, const CallArgs& args)
{
    return args.tuple != nullptr ? vm.own(args.tuple) : vm.heap().newTuple(args.positional());
}

void installExceptions(Vm& vm)
{
    const ExceptionTypes& types = vm.exceptions();
    TypeSlots base;
    base.create = exceptionCreate;
    base.init = exceptionInit;
    base.repr = exceptionRepr;
    base.str = exceptionStr;
    vm.defineType(types.baseException, base, kMethods, kExceptionGetSets);
    // In the order of the table: a base stands above its subclasses.
#define X(member, name, parent)                                                                    \
    if (types.member == types.osError)                                                             \
        installOsError(vm);                                                                        \
    else if (types.member != types.baseException)                                                  \
        defineException(vm, types.member);
    REFSCOPE_EXCEPTIONS(X)
#undef X
    installSyntaxErrors(vm);
}

} // namespace model
