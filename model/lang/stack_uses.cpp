#include "model/lang/code_unit.h"

#include <optional>

namespace model {

namespace {

constexpr int kNobody = -1; ///< A value that no instruction pushed: an exception, a fault's index.

using Uses = std::vector<StackUse>;

Uses repeated(StackUse use, std::size_t count)
{
    return Uses(count, use);
}

Uses usesOfCall(std::uint32_t count)
{
    Uses uses = {StackUse::Callee, StackUse::Self};
    uses.insert(uses.end(), count, StackUse::Argument);
    return uses;
}

Uses usesOfMakeFunction(std::uint32_t flags)
{
    Uses uses;
    if ((flags & kMakeDefaults) != 0)
        uses.push_back(StackUse::Default);
    if ((flags & kMakeKeywordDefaults) != 0)
        uses.push_back(StackUse::Default);
    if ((flags & kMakeAnnotations) != 0)
        uses.push_back(StackUse::Annotation);
    if ((flags & kMakeClosure) != 0)
        uses.push_back(StackUse::Closure);
    uses.push_back(StackUse::Code);
    return uses;
}

/// What the instruction takes its operands as, the deepest first, where their number varies.
Uses usesOfVariable(Op op, std::uint32_t arg)
{
    switch (op) {
    case Op::BuildTuple:
    case Op::BuildList:
    case Op::BuildSet: return repeated(StackUse::Item, arg);
    case Op::BuildString: return repeated(StackUse::Text, arg);
    case Op::BuildMap: return repeated(StackUse::Item, 2 * std::size_t{arg});
    case Op::BuildConstKeyMap: return repeated(StackUse::Item, std::size_t{arg} + 1);
    case Op::BuildSlice: return repeated(StackUse::Index, arg);
    case Op::FormatValue: return repeated(StackUse::Text, (arg & 4U) != 0 ? 2 : 1);
    case Op::Call: return usesOfCall(arg);
    case Op::CallFunctionEx: {
        Uses uses = {StackUse::Temporary, StackUse::Callee, StackUse::ArgumentList};
        if ((arg & 1U) != 0)
            uses.push_back(StackUse::ArgumentList);
        return uses;
    }
    case Op::MakeFunction: return usesOfMakeFunction(arg);
    case Op::RaiseVarargs:
    case Op::RaiseOld: return repeated(StackUse::Exception, arg);
    case Op::PrintNewline: return repeated(StackUse::Owner, arg);
    default: return {};
    }
}

/// What the instruction takes its operands as, the deepest first.
Uses usesOf(Op op, std::uint32_t arg)
{
    switch (op) {
    case Op::PopTop:
    case Op::StoreFastMaybeNull: return {StackUse::Temporary};
    case Op::StoreName:
    case Op::StoreGlobal:
    case Op::StoreFast:
    case Op::StoreDeref: return {StackUse::Assigned};
    case Op::LoadAttr:
    case Op::LoadMethod:
    case Op::DeleteAttr: return {StackUse::Owner};
    case Op::StoreAttr: return {StackUse::Assigned, StackUse::Owner};
    case Op::BinarySubscr:
    case Op::DeleteSubscr: return {StackUse::Owner, StackUse::Index};
    case Op::StoreSubscr: return {StackUse::Assigned, StackUse::Owner, StackUse::Index};
    case Op::UnaryPositive:
    case Op::UnaryNegative:
    case Op::UnaryNot:
    case Op::UnaryInvert:
    case Op::PrintExpr:
    case Op::PrintItem: return {StackUse::Operand};
    case Op::BinaryOp:
    case Op::CompareOp:
    case Op::IsOp:
    case Op::ContainsOp:
    case Op::ImportName: return {StackUse::Operand, StackUse::Operand};
    case Op::ListToTuple: return {StackUse::Container};
    case Op::ListAppend:
    case Op::SetAdd: return {StackUse::Item};
    case Op::MapAdd: return {StackUse::Item, StackUse::Item};
    case Op::ListExtend:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge:
    case Op::UnpackSequence:
    case Op::UnpackEx:
    case Op::GetIter:
    case Op::GetYieldFromIter: return {StackUse::Iterable};
    case Op::ReturnValue: return {StackUse::ReturnValue};
    case Op::PopJumpForwardIfFalse:
    case Op::PopJumpForwardIfTrue:
    case Op::PopJumpForwardIfNone:
    case Op::PopJumpForwardIfNotNone:
    case Op::PopJumpBackwardIfFalse:
    case Op::PopJumpBackwardIfTrue:
    case Op::PopJumpBackwardIfNone:
    case Op::PopJumpBackwardIfNotNone: return {StackUse::Condition};
    case Op::YieldValue: return {StackUse::Yielded};
    case Op::Send: return {StackUse::Iterator, StackUse::Sent};
    case Op::CheckExcMatch: return {StackUse::Exception, StackUse::Operand};
    case Op::PushExcInfo:
    case Op::PopExcept:
    case Op::Reraise: return {StackUse::Exception};
    case Op::BeforeWith: return {StackUse::ContextManager};
    case Op::ImportStar: return {StackUse::Owner};
    default: return usesOfVariable(op, arg);
    }
}

/// Where the value stays on the stack while the instruction works with it.
struct Kept
{
    std::size_t depth = 0; ///< 1 is the top, after the operands have been taken.
    StackUse use = StackUse::Nothing;
};

std::optional<Kept> keptBy(Op op, std::uint32_t arg)
{
    switch (op) {
    case Op::ForIter: return Kept{1, StackUse::Iterator};
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::MapAdd:
    case Op::ListExtend:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge: return Kept{arg, StackUse::Container};
    case Op::ImportFrom: return Kept{1, StackUse::Owner};
    case Op::WithExceptStart:
        return Kept{arg == 0 ? std::size_t{4} : arg, StackUse::ContextManagerExit};
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop: return Kept{1, StackUse::Condition};
    default: return std::nullopt;
    }
}

/// Follows the code with a stack that holds, instead of values, the instructions that pushed
/// them. Every instruction is visited once, with the stack of the first way that leads there.
class UseLabeller
{
public:
    explicit UseLabeller(CodeBody& code) : m_code(code), m_isSeen(code.instructions.size()) {}

    void run()
    {
        follow(0, m_code.isGenerator() ? Stack{kNobody} : Stack{});
        while (!m_pending.empty()) {
            auto [at, stack] = std::move(m_pending.back());
            m_pending.pop_back();
            walk(at, std::move(stack));
        }
    }

private:
    using Stack = std::vector<int>;

    void follow(std::size_t at, Stack stack)
    {
        if (at < m_isSeen.size() && !m_isSeen[at])
            m_pending.emplace_back(at, std::move(stack));
    }

    void walk(std::size_t at, Stack stack)
    {
        for (; at < m_isSeen.size() && !m_isSeen[at]; ++at) {
            m_isSeen[at] = true;
            followHandler(at, stack);
            const Instruction instruction = m_code.instructions[at];
            const std::size_t before = stack.size();
            step(at, instruction, stack);
            if (isJump(instruction.op)) {
                Stack jumped = stack;
                jumped.resize(resultSize(before, instruction, true), static_cast<int>(at));
                follow(instruction.arg, std::move(jumped));
            }
            if (endsPath(instruction.op))
                return;
            stack.resize(resultSize(before, instruction, false), static_cast<int>(at));
        }
    }

    static bool endsPath(Op op)
    {
        return op == Op::JumpForward || op == Op::JumpBackward || op == Op::JumpBackwardNoInterrupt
               || op == Op::ReturnValue || op == Op::Reraise || op == Op::RaiseVarargs
               || op == Op::RaiseOld;
    }

    static std::size_t resultSize(std::size_t before, const Instruction& instruction, bool jumped)
    {
        const std::ptrdiff_t effect = stackEffect(instruction.op, instruction.arg, jumped);
        return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(before) + effect);
    }

    void followHandler(std::size_t at, const Stack& stack)
    {
        const ExceptionRow* row = findHandler(m_code, static_cast<std::uint32_t>(at));
        if (!row || m_isSeen[row->target])
            return;
        Stack cut(stack.begin(),
                  stack.begin() + std::min<std::ptrdiff_t>(row->depth, std::ssize(stack)));
        cut.resize(row->depth, kNobody);
        cut.resize(row->depth + (row->pushesInstruction ? 2U : 1U), kNobody);
        follow(row->target, std::move(cut));
    }

    /// Labels the producers of the operands and takes these off the stack.
    void step(std::size_t at, const Instruction& instruction, Stack& stack)
    {
        if (instruction.op == Op::Swap) {
            std::swap(stack.back(), stack[stack.size() - instruction.arg]);
            return;
        }
        Uses uses = usesOf(instruction.op, instruction.arg);
        if (instruction.op == Op::Call)
            chooseCallee(uses, stack);
        for (std::size_t i = uses.size(); i-- > 0;) {
            label(stack.back(), uses[i]);
            stack.pop_back();
        }
        if (const auto kept = keptBy(instruction.op, instruction.arg))
            label(stack[stack.size() - kept->depth], kept->use);
        if (instruction.op == Op::BeforeWith)
            pushExit(at, stack);
        if (stack.size() < resultSize(stack.size() + uses.size(), instruction, false))
            markProducer(at);
    }

    /// `null, callable, arguments` or `method, self, arguments`.
    void chooseCallee(Uses& uses, const Stack& stack) const
    {
        const int below = stack[stack.size() - uses.size()];
        const bool isNull =
            below != kNobody
            && m_code.instructions[static_cast<std::size_t>(below)].op == Op::PushNull;
        if (isNull) {
            uses[0] = StackUse::Temporary;
            uses[1] = StackUse::Callee;
        }
    }

    void pushExit(std::size_t at, Stack& stack)
    {
        stack.push_back(static_cast<int>(at));
        label(static_cast<int>(at), StackUse::ContextManagerExit);
    }

    void markProducer(std::size_t at)
    {
        StackUse& use = m_code.instructions[at].use;
        if (use == StackUse::Nothing)
            use = StackUse::Temporary;
    }

    void label(int producer, StackUse use)
    {
        if (producer == kNobody)
            return;
        StackUse& present = m_code.instructions[static_cast<std::size_t>(producer)].use;
        if (present == StackUse::Nothing || present == StackUse::Temporary)
            present = use;
    }

    CodeBody& m_code;
    std::vector<bool> m_isSeen;
    std::vector<std::pair<std::size_t, Stack>> m_pending;
};

} // namespace

void labelStackUses(CodeBody& code)
{
    UseLabeller(code).run();
}

} // namespace model
