// Operators, comparisons, and the jumps that ask for truth.

#include "model/lang/evaluator.h"

namespace model {

Evaluator::Flow Evaluator::stepOperators(Instruction instruction)
{
    switch (instruction.op) {
    case Op::UnaryPositive: return replaceTop(positive(m_vm, top()));
    case Op::UnaryNegative: return replaceTop(negative(m_vm, top()));
    case Op::UnaryInvert: return replaceTop(invert(m_vm, top()));
    case Op::UnaryNot: {
        const std::optional<bool> truth = isTrue(m_vm, top());
        return truth ? replaceTop(m_vm.boolean(!*truth)) : Flow::Failed;
    }
    case Op::BinaryOp: return binaryOperation(instruction);
    case Op::CompareOp: return compareOperation(instruction);
    case Op::IsOp: return replaceTop(2, m_vm.boolean((at(2) == at(1)) != (instruction.arg == 1)));
    default: return containsOperation(instruction);
    }
}

Evaluator::Flow Evaluator::binaryOperation(Instruction instruction)
{
    constexpr auto kFirstInPlace = static_cast<std::uint32_t>(BinaryOperation::InPlaceAdd);
    Object* left = at(2);
    Object* right = at(1);
    if (instruction.arg < kFirstInPlace)
        return replaceTop(2, binary(m_vm, left, right, static_cast<BinaryOp>(instruction.arg)));
    if (instruction.arg == static_cast<std::uint32_t>(BinaryOperation::Divide))
        return replaceTop(2, binary(m_vm, left, right, BinaryOp::Divide));
    const auto op = static_cast<BinaryOp>(instruction.arg - kFirstInPlace);
    return replaceTop(2, inPlace(m_vm, left, right, op));
}

Evaluator::Flow Evaluator::compareOperation(Instruction instruction)
{
    return replaceTop(2, compare(m_vm, at(2), at(1), static_cast<CompareOp>(instruction.arg)));
}

Evaluator::Flow Evaluator::containsOperation(Instruction instruction)
{
    const std::optional<bool> found = contains(m_vm, at(1), at(2));
    if (!found)
        return Flow::Failed;
    return replaceTop(2, m_vm.boolean(*found != (instruction.arg == 1)));
}

Evaluator::Flow Evaluator::stepJumps(Instruction instruction)
{
    const std::uint32_t target = instruction.arg;
    switch (instruction.op) {
    case Op::JumpForward:
    case Op::JumpBackwardNoInterrupt: m_next = target; return Flow::Jumped;
    case Op::JumpBackward: return jumpBackward(target);
    case Op::PopJumpForwardIfFalse: return popJump(target, false);
    case Op::PopJumpForwardIfTrue: return popJump(target, true);
    case Op::PopJumpBackwardIfFalse: return popJump(target, false);
    case Op::PopJumpBackwardIfTrue: return popJump(target, true);
    case Op::PopJumpForwardIfNone:
    case Op::PopJumpBackwardIfNone:
    case Op::PopJumpForwardIfNotNone:
    case Op::PopJumpBackwardIfNotNone: {
        const bool wantsNone = instruction.op == Op::PopJumpForwardIfNone
                               || instruction.op == Op::PopJumpBackwardIfNone;
        const bool isNone = top() == m_heap.none();
        drop();
        if (isNone == wantsNone)
            m_next = target;
        return Flow::Next;
    }
    case Op::JumpIfFalseOrPop: return jumpOrPop(target, false);
    case Op::JumpIfTrueOrPop: return jumpOrPop(target, true);
    case Op::GetIter: return replaceTop(iterate(m_vm, top()));
    case Op::ForIter: return forIter(target);
    case Op::GetYieldFromIter:
        if (top()->type == m_vm.types().generator)
            return Flow::Next;
        return replaceTop(iterate(m_vm, top()));
    case Op::ReturnGenerator: return makeGenerator();
    case Op::YieldValue: return yieldValue();
    default: return send(target);
    }
}

Evaluator::Flow Evaluator::jumpBackward(std::uint32_t target)
{
    m_next = target;
    return m_vm.checkLimits() ? Flow::Jumped : Flow::Failed;
}

Evaluator::Flow Evaluator::popJump(std::uint32_t target, bool jumpIf)
{
    Object* condition = top();
    bool truth = false;
    if (condition->type == m_vm.types().boolean) {
        truth = condition == m_heap.boolean(true);
    } else {
        const std::optional<bool> asked = isTrue(m_vm, condition);
        if (!asked)
            return Flow::Failed;
        truth = *asked;
    }
    drop();
    if (truth != jumpIf)
        return Flow::Next;
    const bool isBackward = target < m_next;
    m_next = target;
    return !isBackward || m_vm.checkLimits() ? Flow::Jumped : Flow::Failed;
}

Evaluator::Flow Evaluator::jumpOrPop(std::uint32_t target, bool jumpIf)
{
    const std::optional<bool> truth = isTrue(m_vm, top());
    if (!truth)
        return Flow::Failed;
    if (*truth == jumpIf)
        m_next = target;
    else
        drop();
    return Flow::Next;
}

Evaluator::Flow Evaluator::forIter(std::uint32_t target)
{
    Object* iterator = top();
    Ref item = iterator->type->slots->next(m_vm, iterator);
    if (item) {
        push(std::move(item));
        return Flow::Next;
    }
    if (m_vm.hasError()) {
        if (!m_vm.errorIs(m_vm.exceptions().stopIteration))
            return Flow::Failed;
        m_vm.clearError();
    }
    drop();
    m_next = target;
    return Flow::Jumped;
}

} // namespace model
