#include "model/lang/evaluator.h"

#include "model/core/verify.h"
#include "model/dialect/rules.h"
#include "model/lang/modules/library.h"

namespace model {

Ref Vm::execute(Activation* activation)
{
    return Evaluator(*this).run(activation);
}

Ref Evaluator::run(Activation* entry)
{
    if (!m_vm.enterCall()) {
        const ObjectId below = entry->caller == nullptr ? ObjectId{} : entry->caller->id;
        m_heap.record(event::FrameLeft{entry->id, below});
        entry->caller = nullptr;
        if (entry->generator == nullptr)
            m_heap.retire(entry);
        return {};
    }
    entry->isEntry = true;
    enter(entry);
    bool isFailing = m_vm.hasError(); // A generator is resumed with an exception thrown in.
    for (;;) {
        if (!isFailing) {
            m_frame->instruction = m_next;
            m_current = m_next;
            if (m_heap.journal() != nullptr && m_body->startsLine[m_next]) [[unlikely]]
                reachLine();
            const Flow flow = step(m_body->instructions[m_next++]);
            if (flow == Flow::Next || flow == Flow::Jumped) [[likely]]
                continue;
            if (flow == Flow::Leave)
                break;
        }
        isFailing = false;
        if (!handleError()) {
            m_result.reset();
            break;
        }
    }
    m_vm.leaveCall();
    return std::move(m_result);
}

void Evaluator::enter(Activation* activation)
{
    m_frame = activation;
    m_body = activation->code->body;
    m_slots = activation->slots();
    m_stack = activation->stack();
    m_next = activation->instruction;
    m_current = m_next;
    m_vm.setTop(activation);
}

void Evaluator::reachLine()
{
    const auto line = static_cast<std::uint32_t>(m_body->line(m_next));
    if (line == 0 || m_body->instructions[m_next].op == Op::Resume)
        return;
    if (m_heap.journal() != nullptr) [[unlikely]] {
        if (m_body->isLibrary) // Its lines are no steps of the script.
            return;
        m_heap.record(event::LineReached{m_frame->id, m_frame->line, line});
    }
    m_frame->line = line;
}

Evaluator::Flow Evaluator::step(Instruction instruction)
{
    switch (instruction.op) {
    case Op::Nop: return Flow::Next;
    case Op::Resume: return instruction.arg < 2 ? runPendingCollection() : Flow::Next;
    case Op::LoadFast: {
        Object* value = m_slots[instruction.arg];
        if (value == nullptr) [[unlikely]]
            return unboundLocal(instruction.arg);
        pushCopy(value);
        return Flow::Next;
    }
    case Op::StoreFast: {
        Object* value = m_stack[--m_frame->stackSize];
        const Slot slot{Role::Local, instruction.arg};
        Object*& local = m_slots[instruction.arg];
        Object* old = std::exchange(local, nullptr);
        if (old != nullptr)
            m_heap.move(m_frame->id, slot, kInterpreter, Role::Native, old);
        m_heap.move(m_frame->id, {Role::Stack, depth()}, m_frame->id, slot, value);
        local = value;
        if (old != nullptr)
            m_heap.dropNative(old);
        return Flow::Next;
    }
    case Op::LoadConst: pushCopy(m_frame->code->constants[instruction.arg]); return Flow::Next;
    case Op::PopTop: drop(); return Flow::Next;
    case Op::PushNull: pushNull(); return Flow::Next;
    case Op::Copy: pushCopy(at(instruction.arg)); return Flow::Next;
    case Op::Swap: {
        Object*& a = at(1);
        Object*& b = at(instruction.arg);
        if (m_heap.journal() != nullptr) [[unlikely]]
            recordSwap(instruction.arg);
        std::swap(a, b);
        return Flow::Next;
    }
    case Op::ReturnValue: return returnValue(pop());
    default: break;
    }
    if (instruction.op <= Op::SetupAnnotations)
        return stepLoads(instruction);
    if (instruction.op <= Op::ContainsOp)
        return stepOperators(instruction);
    if (instruction.op <= Op::FormatValue)
        return stepBuilds(instruction);
    if (instruction.op <= Op::MakeFunction)
        return stepCalls(instruction);
    if (instruction.op <= Op::Send)
        return stepJumps(instruction);
    return stepExceptions(instruction);
}

/// Two values of the stack change places: three moves through native hands.
void Evaluator::recordSwap(std::uint32_t position)
{
    Object* a = at(1);
    Object* b = at(position);
    if (a != nullptr)
        m_heap.move(m_frame->id, slotAt(1), kInterpreter, Role::Native, a);
    if (b != nullptr)
        m_heap.move(m_frame->id, slotAt(position), m_frame->id, slotAt(1), b);
    if (a != nullptr)
        m_heap.move(kInterpreter, Role::Native, m_frame->id, slotAt(position), a);
}

Evaluator::Flow Evaluator::replaceTop(std::uint32_t operands, Ref result)
{
    if (!result)
        return Flow::Failed;
    // The left operand goes before the right one, then the result takes their place.
    if (operands == 2) {
        Ref right = pop();
        drop();
    } else {
        drop(operands);
    }
    push(std::move(result));
    return Flow::Next;
}

// --- Leaving frames ---

void Evaluator::leaveFrame()
{
    Activation* left = m_frame;
    Activation* caller = left->caller;
    m_heap.record(event::FrameLeft{left->id, caller == nullptr ? ObjectId{} : caller->id});
    m_vm.setTop(caller);
    if (left->savedException != nullptr) [[unlikely]]
        restoreHandledException();
    if (left->generator != nullptr) {
        GeneratorObject* generator = left->generator;
        const GeneratorRules& rules = m_vm.dialect().rules->generators;
        generator->activation = nullptr;
        generator->isRunning = false;
        left->generator = nullptr;
        if (!rules.endedFrameKeepsCaller)
            m_heap.forgetCaller(left); // gen_send_ex2() forgets who resumed it.
        if (!rules.holdsCode)
            m_heap.place(generator->id, Role::GeneratorCode, generator->code, m_vm.own(left->code));
    }
    m_heap.retire(left);
}

Evaluator::Flow Evaluator::returnValue(Ref value)
{
    const bool isEntry = m_frame->isEntry;
    Activation* caller = m_frame->caller;
    verify(m_frame->stackSize == 0, "a frame returns with an empty value stack");
    leaveFrame();
    if (isEntry) {
        m_result = std::move(value);
        return Flow::Leave;
    }
    m_vm.leaveCall();
    enter(caller);
    if (m_keepsArguments)
        dropCall();
    ++m_next;
    push(std::move(value));
    return Flow::Jumped;
}

// --- Exceptions on their way ---

/// Finds the handler of the exception that is set, leaving frames that have none. False: the
/// entry activation was left, too.
bool Evaluator::handleError()
{
    for (;;) {
        if (!m_vm.isStopped())
            addTraceback();
        const ExceptionRow* row = m_vm.isStopped() ? nullptr : findHandler(*m_body, m_current);
        if (row != nullptr) {
            cutStack(row->depth);
            if (row->pushesInstruction)
                push(m_vm.newInt(m_frame->instruction));
            Ref error = m_vm.takeError();
            m_heap.record(event::ExceptionCaught{error->id, m_frame->id});
            push(std::move(error));
            m_next = row->target;
            return true;
        }
        cutStack(0);
        const bool isEntry = m_frame->isEntry;
        Activation* caller = m_frame->caller;
        leaveFrame();
        if (isEntry)
            return false;
        m_vm.leaveCall();
        enter(caller);
        if (m_keepsArguments)
            dropCall();
    }
}

void Evaluator::cutStack(std::uint32_t size)
{
    while (depth() > size)
        drop();
}

/// PyTraceBack_Here(): one more entry at the front of the exception's traceback.
void Evaluator::addTraceback()
{
    if (std::exchange(m_skipTraceback, false))
        return;
    Ref error = m_vm.takeError();
    m_vm.addTracebackOf(m_frame, error.get());
    m_vm.setError(std::move(error));
}

} // namespace model
