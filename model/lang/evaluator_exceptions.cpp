// Raising, handling, with statements, imports.

#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"
#include "model/lang/importing.h"

namespace model {

Evaluator::Flow Evaluator::stepExceptions(Instruction instruction)
{
    switch (instruction.op) {
    case Op::PushExcInfo: return pushExceptionInfo();
    case Op::CheckExcMatch: return checkExceptionMatch();
    case Op::PopExcept: return popException();
    case Op::Reraise: return reraise(instruction.arg);
    case Op::RaiseVarargs: return raiseVarargs(instruction.arg);
    case Op::BeforeWith: return beforeWith();
    case Op::WithExceptStart: return withExceptStart();
    case Op::ImportName: return importName(instruction.arg);
    case Op::ImportFrom: return importFrom(instruction.arg);
    case Op::ImportStar: return importStar();
    case Op::PrintExpr: return printExpression();
    default: return stepOldStatements(instruction);
    }
}

/// The exception on top becomes the one being handled; the one before goes below it.
Evaluator::Flow Evaluator::pushExceptionInfo()
{
    Vm::Handled& handled = *m_vm.handled;
    Ref exception = pop();
    if (m_vm.dialect().objects.framesKeepHandled) {
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

static bool isExceptionClass(const Vm& vm, const Object* object)
{
    return object->type->layout == Kind::Type
           && static_cast<const TypeObject*>(object)->isSubtypeOf(vm.exceptions().baseException);
}

Evaluator::Flow Evaluator::checkExceptionMatch()
{
    Object* wanted = top();
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

/// Goes on with the exception on top, as if it came from where it was first raised.
Evaluator::Flow Evaluator::reraise(std::uint32_t depthOfIndex)
{
    if (depthOfIndex > 0)
        m_frame->instruction =
            static_cast<std::uint32_t>(static_cast<IntObject*>(at(depthOfIndex + 1))->value);
    m_vm.setError(pop());
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
Evaluator::Flow Evaluator::withExceptStart()
{
    Object* exception = top();
    Object* traceback = static_cast<ExceptionObject*>(exception)->traceback;
    Ref held = m_vm.own(traceback == nullptr ? m_heap.none() : traceback);
    Ref result = call(m_vm, at(4), {exception->type, exception, held.get()});
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
