// What only versions up to 2.7 have: print, raise of several parts, and exceptions that are being
// handled until their function returns.

#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"

namespace model {

Evaluator::Flow Evaluator::stepOldStatements(Instruction instruction)
{
    switch (instruction.op) {
    case Op::PrintItem: return printItem(instruction.arg == 1);
    case Op::PrintNewline: return printNewline(instruction.arg == 1);
    default: return raiseOld(instruction.arg);
    }
}

namespace {

/// sys.stdout, or null with a RuntimeError.
Ref standardOutput(Vm& vm)
{
    Object* sys = dict::get(vm.heap(), vm.modules(), vm.heap().name("sys"));
    Object* stream = sys == nullptr ? nullptr
                                    : dict::get(vm.heap(), static_cast<ModuleObject*>(sys)->dict,
                                                vm.heap().name("stdout"));
    if (stream == nullptr)
        return vm.raise(vm.exceptions().runtimeError, "lost sys.stdout");
    return vm.own(stream);
}

bool isOwnStream(const Vm& vm, const Object* stream)
{
    return stream->type == vm.types().textStream;
}

/// PyFile_SoftSpace(): whether a space is due; from now on it is or is not.
bool exchangeSoftSpace(Vm& vm, Object* stream, bool isDue)
{
    if (isOwnStream(vm, stream))
        return std::exchange(vm.softSpace, isDue);
    StrObject* name = vm.heap().name("softspace");
    bool failed = false;
    Ref old = findAttribute(vm, stream, name, failed);
    const IntObject* number = old ? asInt(old.get()) : nullptr;
    const bool wasDue = number != nullptr && number->value != 0;
    vm.clearError();
    if (!setAttribute(vm, stream, name, vm.newInt(isDue ? 1 : 0).get()))
        vm.clearError();
    return wasDue;
}

bool writeTo(Vm& vm, Object* stream, Object* text)
{
    return static_cast<bool>(callMethod(vm, stream, vm.heap().name("write"), {text}));
}

} // namespace

/// Source:  CPython 2.7, Python/ceval.c, PRINT_ITEM
Evaluator::Flow Evaluator::printItem(bool hasStream)
{
    Ref stream = hasStream ? m_vm.own(at(2)) : standardOutput(m_vm);
    if (stream.get() == m_heap.none())
        stream = standardOutput(m_vm);
    if (!stream)
        return Flow::Failed;
    Ref value = pop();
    if (exchangeSoftSpace(m_vm, stream.get(), false)
        && !writeTo(m_vm, stream.get(), m_vm.newStr(" ").get()))
        return Flow::Failed;
    Ref text = asStr(value.get()) != nullptr ? value : str(m_vm, value.get());
    if (!text || !writeTo(m_vm, stream.get(), text.get()))
        return Flow::Failed;
    const StrObject* shown = asStr(value.get());
    const char last = shown == nullptr || shown->text.empty() ? 'x' : shown->text.back();
    const bool endsInSpace =
        last == '\n' || last == '\t' || last == '\r' || last == '\f' || last == '\v';
    exchangeSoftSpace(m_vm, stream.get(), !endsInSpace);
    return Flow::Next;
}

Evaluator::Flow Evaluator::printNewline(bool hasStream)
{
    Ref stream = hasStream ? pop() : standardOutput(m_vm);
    if (stream.get() == m_heap.none())
        stream = standardOutput(m_vm);
    if (!stream || !writeTo(m_vm, stream.get(), m_vm.newStr("\n").get()))
        return Flow::Failed;
    exchangeSoftSpace(m_vm, stream.get(), false);
    return Flow::Next;
}

// --- raise ---

namespace {

/// PyExceptionClass_Check()
bool isExceptionType(const Vm& vm, const Object* object)
{
    if (object->type->layout != Kind::Type)
        return false;
    const auto* type = static_cast<const TypeObject*>(object);
    return type->isClassic || type->isSubtypeOf(vm.exceptions().baseException);
}

/// PyExceptionInstance_Check()
bool isExceptionInstance(const Vm& vm, const Object* object)
{
    return object->type->isClassic || isA(object, vm.exceptions().baseException);
}

/// PyErr_NormalizeException(): an exception of this class, made from the value.
Ref makeException(Vm& vm, Object* type, Object* value)
{
    if (value != nullptr && isA(value, static_cast<TypeObject*>(type)))
        return vm.own(value);
    if (value == nullptr || value == vm.heap().none())
        return call(vm, type);
    if (value->type->layout == Kind::Tuple)
        return callWithDict(vm, type, static_cast<TupleObject*>(value), nullptr);
    return call(vm, type, {value});
}

} // namespace

Evaluator::Flow Evaluator::raiseOld(std::uint32_t count)
{
    Ref traceback = count > 2 ? pop() : Ref();
    Ref value = count > 1 ? pop() : Ref();
    Ref type = pop();
    while (type->type->layout == Kind::Tuple && type.as<TupleObject>()->size > 0)
        type = m_vm.own(type.as<TupleObject>()->items()[0]);
    if (traceback && traceback.get() == m_heap.none())
        traceback.reset();
    if (traceback && traceback->type != m_vm.types().traceback) {
        m_vm.raiseTypeError("raise: arg 3 must be a traceback or None");
        return Flow::Failed;
    }
    Ref made;
    if (isExceptionType(m_vm, type.get())) {
        made = makeException(m_vm, type.get(), value.get());
    } else if (isExceptionInstance(m_vm, type.get())) {
        if (value && value.get() != m_heap.none())
            m_vm.raiseTypeError("instance exception may not have a separate value");
        else
            made = std::move(type);
    } else {
        m_vm.raiseTypeError("exceptions must be old-style classes or derived from BaseException, "
                            "not "
                            + type->type->name);
    }
    if (!made)
        return Flow::Failed;
    // What an earlier raise of the same object left behind belongs to that one.
    m_skipTraceback = static_cast<bool>(traceback); // It is raised where that says.
    if (traceback || m_vm.tracebackOf(made.get()) != nullptr)
        m_vm.setTracebackOf(made.get(), std::move(traceback));
    m_vm.raiseObject(std::move(made));
    return Flow::Failed;
}

/// What is no class matches nothing, and is no fault.
///
/// Source:  CPython 2.7, Python/errors.c, PyErr_GivenExceptionMatches()
Evaluator::Flow Evaluator::checkOldMatch()
{
    bool isMatch = false;
    std::vector<Object*> wanted{top()};
    while (!wanted.empty() && !isMatch) {
        Object* candidate = wanted.back();
        wanted.pop_back();
        if (candidate->type->layout == Kind::Tuple) {
            const auto parts = static_cast<TupleObject*>(candidate)->span();
            wanted.insert(wanted.end(), parts.begin(), parts.end());
        } else if (isExceptionType(m_vm, candidate)) {
            isMatch = isA(at(2), static_cast<TypeObject*>(candidate));
        }
    }
    drop();
    push(m_vm.boolean(isMatch));
    return Flow::Next;
}

// --- What is being handled ---

/// The thread and `sys` know the exception; its traceback belongs to them, not to it.
void Vm::replaceHandled(Ref exception)
{
    Handled& place = *handled;
    Object* old = place.value;
    if (old != nullptr && old == exception.get())
        return;
    Ref heldTraceback; // Goes after the exception.
    Ref held = old == nullptr ? Ref() : own(old);
    const bool isTravelling = held && held.get() == m_error.get();
    if (held && !isTravelling && isExceptionInstance(*this, held.get()))
        heldTraceback = takeTracebackOf(held.get());
    Object* sys = dict::get(m_heap, m_modules, m_heap.name("sys"));
    Ref value = exception ? exception : none();
    m_heap.set(place.owner, Role::HandledException, place.value, std::move(exception));
    if (sys == nullptr || sys->type->layout != Kind::Module)
        return;
    DictObject* names = static_cast<ModuleObject*>(sys)->dict;
    const bool isNone = value.get() == m_heap.none();
    Object* traceback = isNone ? nullptr : tracebackOf(value.get());
    Ref type = isNone ? none() : own(value->type);
    Ref shownTraceback = traceback == nullptr ? none() : own(traceback);
    dict::set(m_heap, names, m_heap.name("exc_type"), std::move(type));
    held.reset();
    dict::set(m_heap, names, m_heap.name("exc_value"), std::move(value));
    dict::set(m_heap, names, m_heap.name("exc_traceback"), std::move(shownTraceback));
}

/// set_exc_info(): the first exception a frame handles puts aside what was handled before.
void Evaluator::keepHandledException(Ref exception)
{
    Vm::Handled& handled = *m_vm.handled;
    if (m_frame->savedException == nullptr) {
        Ref before = m_heap.take(handled.owner, Role::HandledException, handled.value);
        m_heap.place(m_frame->id, Role::HandledException, m_frame->savedException,
                     before ? std::move(before) : m_vm.none());
    }
    m_vm.replaceHandled(std::move(exception));
}

/// reset_exc_info()
void Evaluator::restoreHandledException()
{
    Ref before = m_heap.take(m_frame->id, Role::HandledException, m_frame->savedException);
    if (before.get() == m_heap.none())
        before.reset();
    m_vm.replaceHandled(std::move(before));
}

} // namespace model
