// Raising, handling, with statements, imports.

#include "model/dialect/details.h"
#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"
#include "model/lang/importing.h"

namespace model {

Evaluator::Flow Evaluator::stepExceptions(Instruction instruction)
{
    switch (instruction.op) {
    case Op::PushExcInfo:
        return instruction.arg != kExceptionTriple ? pushExceptionInfo(instruction.arg)
                                                   : pushExceptionTriple();
    case Op::CheckExcMatch: return checkExceptionMatch();
    case Op::PopExcept:
        return instruction.arg == 0 ? popException()
                                    : popExceptionTriple(instruction.arg & ~kExceptionTriple);
    case Op::Reraise: return reraise(instruction.arg);
    case Op::RaiseVarargs: return raiseVarargs(instruction.arg);
    case Op::BeforeWith: return beforeWith();
    case Op::WithExceptStart: return withExceptStart(instruction.arg);
    case Op::ImportName: return importName(instruction.arg);
    case Op::ImportFrom: return importFrom(instruction.arg);
    case Op::ImportStar: return importStar();
    case Op::PrintExpr: return printExpression();
    default: return stepOldStatements(instruction);
    }
}

/// The exception on top becomes the one being handled; the one before goes below it.
Evaluator::Flow Evaluator::pushExceptionInfo(std::uint32_t mark)
{
    Vm::Handled& handled = *m_vm.handled;
    Ref exception = pop();
    if (m_vm.dialect().objects.framesKeepHandled) {
        if (mark != kOnlyPassing)
            keepHandledException(m_vm.own(exception.get()));
        push(m_vm.none());
        push(std::move(exception));
        return Flow::Next;
    }
    Ref previous = m_heap.take(handled.owner, Role::HandledException, handled.value);
    push(previous ? std::move(previous) : m_vm.none());
    m_heap.place(handled.owner, Role::HandledException, handled.value, m_vm.own(exception.get()));
    push(std::move(exception));
    return Flow::Next;
}

Evaluator::Flow Evaluator::popException()
{
    Vm::Handled& handled = *m_vm.handled;
    Ref previous = pop();
    if (m_vm.dialect().objects.framesKeepHandled) // Until the frame is left.
        return Flow::Next;
    if (previous.get() == m_heap.none())
        previous.reset();
    m_heap.set(handled.owner, Role::HandledException, handled.value, std::move(previous));
    return Flow::Next;
}

/// The same with type and traceback beside the exception: the three of before go below those of
/// the new one.
///
/// Source:  CPython 3.10 Python/ceval.c, exception_unwind.
Evaluator::Flow Evaluator::pushExceptionTriple()
{
    Vm::Handled& handled = *m_vm.handled;
    Ref exception = pop();
    const auto before = [&](std::uint32_t index, Object*& field) {
        Ref old = m_heap.take(handled.owner, {Role::HandledException, index}, field);
        push(old ? std::move(old) : m_vm.none());
    };
    before(2, handled.traceback);
    before(1, handled.type);
    before(0, handled.value);
    Object* traceback = exception.as<ExceptionObject>()->traceback;
    Ref held = traceback == nullptr ? m_vm.none() : m_vm.own(traceback);
    const auto now = [&](std::uint32_t index, Object*& field, Object* value) {
        m_heap.place(handled.owner, {Role::HandledException, index}, field, m_vm.own(value));
    };
    now(1, handled.type, exception->type);
    now(0, handled.value, exception.get());
    now(2, handled.traceback, held.get());
    push(std::move(held));
    pushCopy(exception->type);
    push(std::move(exception));
    return Flow::Next;
}

/// Takes the three of before from below `above` other values.
Evaluator::Flow Evaluator::popExceptionTriple(std::uint32_t above)
{
    Vm::Handled& handled = *m_vm.handled;
    std::vector<Ref> kept;
    for (std::uint32_t i = 0; i < above; ++i)
        kept.push_back(pop());
    const auto restore = [&](std::uint32_t index, Object*& field) {
        Ref previous = pop();
        if (previous.get() == m_heap.none())
            previous.reset();
        Ref old = m_heap.take(handled.owner, {Role::HandledException, index}, field);
        m_heap.place(handled.owner, {Role::HandledException, index}, field, std::move(previous));
        return old;
    };
    Ref value = restore(0, handled.value);
    Ref type = restore(1, handled.type);
    Ref traceback = restore(2, handled.traceback);
    type.reset();
    value.reset();
    traceback.reset();
    while (!kept.empty()) {
        push(std::move(kept.back()));
        kept.pop_back();
    }
    return Flow::Next;
}

static bool isExceptionClass(const Vm& vm, const Object* object)
{
    return object->type->layout == Kind::Type
           && static_cast<const TypeObject*>(object)->isSubtypeOf(vm.exceptions().baseException);
}

Evaluator::Flow Evaluator::checkExceptionMatch()
{
    Object* wanted = top();
    if (m_vm.dialect().objects.hasOldTypes)
        return checkOldMatch();
    const bool isTuple = wanted->type->layout == Kind::Tuple;
    const auto candidates =
        isTuple ? static_cast<TupleObject*>(wanted)->span() : std::span<Object* const>(&wanted, 1);
    bool isMatch = false;
    for (Object* candidate : candidates) {
        if (!isExceptionClass(m_vm, candidate)) {
            m_vm.raiseTypeError("catching classes that do not inherit from BaseException is "
                                "not allowed");
            return Flow::Failed;
        }
        isMatch |= isA(at(2), static_cast<TypeObject*>(candidate));
    }
    drop();
    push(m_vm.boolean(isMatch));
    return Flow::Next;
}

/// An exception on its way again has the traceback that was kept apart.
void Evaluator::restoreTraceback(ExceptionObject* exception, Ref traceback)
{
    if (traceback.get() == m_heap.none())
        traceback.reset();
    if (exception->traceback != traceback.get())
        m_heap.set(exception->id, Role::Traceback, exception->traceback, std::move(traceback));
}

/// Goes on with the exception on top, as if it came from where it was first raised.
Evaluator::Flow Evaluator::reraise(std::uint32_t depthOfIndex)
{
    const bool isTriple = (depthOfIndex & kExceptionTriple) != 0;
    depthOfIndex &= ~kExceptionTriple;
    if (depthOfIndex > 0)
        m_frame->instruction =
            static_cast<std::uint32_t>(static_cast<IntObject*>(at(depthOfIndex + 1))->value);
    Ref error = pop();
    if (isTriple) {
        drop();
        restoreTraceback(error.as<ExceptionObject>(), pop());
    }
    m_vm.setError(std::move(error));
    m_skipTraceback = true;
    return Flow::Failed;
}

Evaluator::Flow Evaluator::raiseVarargs(std::uint32_t count)
{
    Ref cause = count == 2 ? pop() : Ref();
    if (count > 0)
        return raiseFrom(pop(), std::move(cause));
    Object* current = m_vm.handledException();
    if (current == nullptr) {
        m_vm.raise(m_vm.exceptions().runtimeError, "No active exception to reraise");
        return Flow::Failed;
    }
    if (m_heap.frameRules().handleTriples)
        restoreTraceback(static_cast<ExceptionObject*>(current),
                         m_vm.own(m_vm.handledState()->traceback));
    m_vm.setError(m_vm.own(current));
    m_skipTraceback = true;
    return Flow::Failed;
}

/// An exception or its class, made an exception; empty with a TypeError otherwise.
static Ref instantiate(Vm& vm, Ref exception, const char* complaint)
{
    if (isExceptionClass(vm, exception.get())) {
        Ref made = call(vm, exception.get());
        if (made && !isA(made.get(), vm.exceptions().baseException))
            return vm.raiseTypeError("calling " + reprText(vm, exception.get()).value_or("?")
                                     + " should have returned an instance of BaseException, not "
                                     + reprText(vm, made->type).value_or("?"));
        return made;
    }
    if (isA(exception.get(), vm.exceptions().baseException))
        return exception;
    return vm.raiseTypeError(complaint);
}

Evaluator::Flow Evaluator::raiseFrom(Ref exception, Ref cause)
{
    Ref made = instantiate(m_vm, std::move(exception), "exceptions must derive from BaseException");
    if (!made)
        return Flow::Failed;
    if (cause) {
        auto* raised = made.as<ExceptionObject>();
        if (cause.get() == m_heap.none())
            cause.reset();
        else
            cause = instantiate(m_vm, std::move(cause),
                                "exception causes must derive from BaseException");
        if (m_vm.hasError())
            return Flow::Failed;
        m_heap.set(raised->id, Role::Cause, raised->cause, std::move(cause));
        raised->suppressContext = true;
    }
    m_vm.raiseObject(std::move(made));
    return Flow::Failed;
}

// --- with ---

Evaluator::Flow Evaluator::beforeWith()
{
    const auto special = [this](StrObject* name, const char* hint) {
        bool failed = false;
        Ref method = lookupSpecial(m_vm, top(), name, failed);
        if (!method && !failed && detailsOf(m_vm.dialect()).exceptions.withLooksUpAttributes)
            return m_vm.raiseWith(m_vm.exceptions().attributeError, name);
        if (!method && !failed)
            m_vm.raiseTypeError("'" + top()->type->name
                                + "' object does not support the context manager protocol" + hint);
        return method;
    };
    Ref enterMethod = special(m_vm.names().enter, "");
    if (!enterMethod)
        return Flow::Failed;
    Ref exitMethod = special(m_vm.names().exit, " (missed __exit__ method)");
    if (!exitMethod)
        return Flow::Failed;
    drop();
    push(std::move(exitMethod));
    Ref result = call(m_vm, enterMethod.get());
    enterMethod.reset();
    if (!result)
        return Flow::Failed;
    push(std::move(result));
    return Flow::Next;
}

/// exit, index, previous exception, exception -> the same and the result of exit(...).
Evaluator::Flow Evaluator::withExceptStart(std::uint32_t depthOfExit)
{
    Object* exception = top();
    Object* traceback = depthOfExit == 0 ? m_vm.tracebackOf(exception) : at(3);
    Ref held =
        depthOfExit == 0 ? m_vm.own(traceback == nullptr ? m_heap.none() : traceback) : Ref();
    Ref result = call(m_vm, at(depthOfExit == 0 ? 4 : depthOfExit),
                      {exception->type, exception, depthOfExit == 0 ? held.get() : traceback});
    held.reset();
    if (!result)
        return Flow::Failed;
    push(std::move(result));
    return Flow::Next;
}

// --- import ---

/// level, names -> module
Evaluator::Flow Evaluator::importName(std::uint32_t name)
{
    Ref fromList = pop();
    Ref level = pop();
    Ref module =
        importStatement(m_vm, *m_frame, m_frame->code->names[name], fromList.get(), level.get());
    if (!module)
        return Flow::Failed;
    push(std::move(module));
    return Flow::Next;
}

Evaluator::Flow Evaluator::importFrom(std::uint32_t name)
{
    Ref value = importNameFrom(m_vm, top(), m_frame->code->names[name]);
    if (!value)
        return Flow::Failed;
    push(std::move(value));
    return Flow::Next;
}

Evaluator::Flow Evaluator::importStar()
{
    Ref module = pop();
    return importAllFrom(m_vm, module.get(), m_frame->locals) ? Flow::Next : Flow::Failed;
}

/// The console shows what an expression gives, None aside, and keeps it as `_`.
Evaluator::Flow Evaluator::printExpression()
{
    Ref value = pop();
    Object* sys = dict::get(m_heap, m_vm.modules(), m_heap.name("sys"));
    Object* hook = sys == nullptr ? nullptr
                                  : dict::get(m_heap, static_cast<ModuleObject*>(sys)->dict,
                                              m_heap.name("displayhook"));
    if (hook == nullptr) {
        m_vm.raise(m_vm.exceptions().runtimeError, "lost sys.displayhook");
        return Flow::Failed;
    }
    Ref shown = call(m_vm, hook, {value.get()});
    return shown ? Flow::Next : Flow::Failed;
}

} // namespace model
