// frame, traceback, generator.

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/generators.h"
#include "model/lang/types/install.h"
#include "model/lang/warnings.h"

namespace model {

namespace {

// --- Frames ---

FrameObject* asFrame(Object* object)
{
    return static_cast<FrameObject*>(object);
}

Ref frameRepr(Vm& vm, Object* self)
{
    const Activation* a = asFrame(self)->activation;
    return vm.newStr("<frame at " + addressText(vm, self) + ", file '" + a->code->body->fileName
                     + "', line " + std::to_string(a->code->body->line(a->instruction)) + ", code "
                     + a->code->body->name + ">");
}

Ref frameBack(Vm& vm, Object* self)
{
    FrameObject* frame = asFrame(self);
    if (frame->back != nullptr)
        return vm.own(frame->back);
    if (frame->ownsActivation || frame->activation->caller == nullptr)
        return vm.none();
    Ref back = vm.heap().frameObjectOf(frame->activation->caller);
    vm.heap().frameObjectOf(frame->activation); // Which holds it from now on, if it is to.
    return back;
}

Ref frameCode(Vm& vm, Object* self)
{
    return vm.own(asFrame(self)->activation->code);
}

Ref frameGlobals(Vm& vm, Object* self)
{
    return vm.own(asFrame(self)->activation->globals);
}

Ref frameBuiltins(Vm& vm, Object* self)
{
    return vm.own(asFrame(self)->activation->builtins);
}

Ref frameLine(Vm& vm, Object* self)
{
    const Activation* a = asFrame(self)->activation;
    return vm.newInt(a->code->body->line(a->instruction));
}

Ref frameLocals(Vm& vm, Object* self)
{
    return frameLocalsOf(vm, asFrame(self));
}

Ref frameClear(Vm& vm, Object* self, const CallArgs&)
{
    FrameObject* frame = asFrame(self);
    GeneratorObject* generator = frame->ownsActivation ? nullptr : frame->activation->generator;
    if (generator != nullptr && !generator->isRunning
        && !vm.dialect().rules->locals.suspendedFrameCanBeCleared)
        return vm.raise(vm.exceptions().runtimeError, "cannot clear a suspended frame");
    if (generator != nullptr && !generator->isRunning) {
        vm.finalize(generator); // A suspended generator is closed.
        return vm.none();
    }
    if (!frame->ownsActivation)
        return vm.raise(vm.exceptions().runtimeError, "cannot clear an executing frame");
    vm.heap().clearReferences(frame);
    return vm.none();
}

constexpr NativeMethod kFrameMethods[] = {{"clear", frameClear, Arity::None}};
constexpr NativeGetSet kFrameGetSets[] = {
    {"f_back", frameBack},
    {"f_code", frameCode},
    {"f_globals", frameGlobals},
    {"f_trace", [](Vm& vm, Object*) { return vm.none(); }},
    {"f_lasti",
     [](Vm& vm, Object* self) {
         return vm.newInt(2 * static_cast<std::int64_t>(asFrame(self)->activation->instruction));
     }},
    {"f_builtins", frameBuiltins},
    {"f_lineno", frameLine},
    {"f_locals", frameLocals},
};

// --- Tracebacks ---

TracebackObject* asTraceback(Object* object)
{
    return static_cast<TracebackObject*>(object);
}

Ref tracebackNext(Vm& vm, Object* self)
{
    Object* next = asTraceback(self)->next;
    return next != nullptr ? vm.own(next) : vm.none();
}

bool setTracebackNext(Vm& vm, Object* self, Object* valueOrNull)
{
    const bool isNone = valueOrNull == vm.heap().none();
    if (valueOrNull == nullptr || (!isNone && valueOrNull->type != vm.types().traceback)) {
        vm.raiseTypeError("expected traceback object or None, got '"
                          + (valueOrNull == nullptr ? "NULL" : valueOrNull->type->name) + "'");
        return false;
    }
    vm.heap().set(self->id, Role::TracebackNext, asTraceback(self)->next,
                  isNone ? Ref() : vm.own(valueOrNull));
    return true;
}

Ref tracebackFrame(Vm& vm, Object* self)
{
    Object* frame = asTraceback(self)->frame;
    return frame != nullptr ? vm.own(frame) : vm.none();
}

Ref tracebackLine(Vm& vm, Object* self)
{
    return vm.newInt(asTraceback(self)->line);
}

Ref tracebackIndex(Vm& vm, Object* self)
{
    return vm.newInt(asTraceback(self)->instruction);
}

constexpr NativeGetSet kTracebackGetSets[] = {
    {"tb_next", tracebackNext, setTracebackNext},
    {"tb_frame", tracebackFrame},
    {"tb_lineno", tracebackLine},
    {"tb_lasti", tracebackIndex},
};

// --- Generators ---

GeneratorObject* asGenerator(Object* object)
{
    return static_cast<GeneratorObject*>(object);
}

Ref generatorRepr(Vm& vm, Object* self)
{
    return vm.newStr("<generator object " + asStr(asGenerator(self)->qualName)->text + " at "
                     + addressText(vm, self) + ">");
}

Ref stopWith(Vm& vm, const Ref& value)
{
    if (value.get() == vm.heap().none())
        vm.raiseObject(vm.newException(vm.exceptions().stopIteration, {}));
    else
        vm.raiseWith(vm.exceptions().stopIteration, value.get());
    return {};
}

Ref generatorNext(Vm& vm, Object* self)
{
    Ref returned;
    Ref yielded = sendTo(vm, self, vm.heap().none(), returned);
    if (returned && returned.get() != vm.heap().none())
        return stopWith(vm, returned);
    return yielded;
}

Ref generatorSend(Vm& vm, Object* self, const CallArgs& args)
{
    Ref returned;
    Ref yielded = sendTo(vm, self, args[0], returned);
    return returned ? stopWith(vm, returned) : std::move(yielded);
}

Ref generatorThrow(Vm& vm, Object* self, const CallArgs& args)
{
    const PackedArguments packed =
        vm.dialect().calls.packsArguments ? packArguments(vm, args) : PackedArguments();
    if (args.count > 1 && !vm.dialect().rules->generators.throwTakesParts
        && !warn(vm, vm.exceptions().deprecationWarning,
                 "the (type, exc, tb) signature of throw() is deprecated, "
                 "use the single-arg signature instead."))
        return {};
    Ref error = vm.own(args[0]);
    const bool isClass = error->type->layout == Kind::Type;
    const auto* type = isClass ? static_cast<const TypeObject*>(error.get()) : nullptr;
    if (isClass && (type->isClassic || type->isSubtypeOf(vm.exceptions().baseException))) {
        if (args.count > 1 && isA(args[1], static_cast<TypeObject*>(error.get())))
            error = vm.own(args[1]);
        else if (args.count > 1 && args[1] != vm.heap().none())
            error = call(vm, error.get(), {args[1]});
        else
            error = call(vm, error.get());
    } else if (!error->type->isClassic && !isA(error.get(), vm.exceptions().baseException)) {
        return vm.raiseTypeError("exceptions must be classes or instances deriving from "
                                 "BaseException, not "
                                 + error->type->name);
    }
    if (!error)
        return {};
    const bool hasTraceback = args.count > 2 && args[2] != vm.heap().none();
    if (isClass || hasTraceback) { // Class and value without a traceback start a new one.
        vm.setTracebackOf(error.get(), hasTraceback ? vm.own(args[2]) : Ref());
    }
    Ref returned;
    Ref yielded = throwInto(vm, asGenerator(self), std::move(error), returned);
    return returned ? stopWith(vm, returned) : std::move(yielded);
}

Ref generatorClose(Vm& vm, Object* self, const CallArgs&)
{
    return closeGenerator(vm, asGenerator(self)) ? vm.none() : Ref();
}

Ref codeOf(Vm& vm, const GeneratorObject* generator)
{
    Object* code = generator->code;
    return vm.own(code != nullptr ? code : generator->activation->code);
}

Ref generatorFrame(Vm& vm, Object* self)
{
    Activation* activation = asGenerator(self)->frame();
    return activation != nullptr ? vm.heap().frameObjectOf(activation) : vm.none();
}

constexpr NativeMethod kGeneratorMethods[] = {
    {"send", generatorSend, Arity::One},
    {"throw", generatorThrow, Arity::Between, 1, 3},
    {"close", generatorClose, Arity::None},
};
constexpr NativeGetSet kGeneratorGetSets[] = {
    {"__name__", [](Vm& vm, Object* self) { return vm.own(asGenerator(self)->name); }},
    {"__qualname__", [](Vm& vm, Object* self) { return vm.own(asGenerator(self)->qualName); }},
    {"gi_running", [](Vm& vm, Object* self) { return vm.boolean(asGenerator(self)->isRunning); }},
    {"gi_suspended",
     [](Vm& vm, Object* self) {
         const auto* generator = asGenerator(self);
         return vm.boolean(generator->frame() != nullptr && generator->isStarted
                           && !generator->isRunning);
     }},
    {"gi_frame", generatorFrame},
    {"gi_code", [](Vm& vm, Object* self) { return codeOf(vm, asGenerator(self)); }},
    {"gi_yieldfrom",
     [](Vm& vm, Object* self) {
         Object* delegate = delegateOf(asGenerator(self));
         return delegate != nullptr ? vm.own(delegate) : vm.none();
     }},
};

Ref selfIter(Vm& vm, Object* self)
{
    return vm.own(self);
}

} // namespace

void installFrames(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    for (TypeObject* type : {types.frame, types.traceback, types.generator})
        type->isSubclassable = false;
    TypeSlots frame;
    frame.repr = frameRepr;
    vm.defineType(types.frame, frame, kFrameMethods, kFrameGetSets);
    vm.defineType(types.traceback, {}, {}, kTracebackGetSets);
    TypeSlots generator;
    generator.repr = generatorRepr;
    generator.iter = selfIter;
    generator.next = generatorNext;
    vm.defineType(types.generator, generator, kGeneratorMethods, kGeneratorGetSets);
}

} // namespace model
