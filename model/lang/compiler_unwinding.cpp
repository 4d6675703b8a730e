#include "model/lang/code_generator.h"

// return, break and continue, and what they undo on their way out.

namespace model {

void CodeGenerator::visitReturn(const ReturnStmt& stmt)
{
    if (!m_unit->scope.isFunctionLike())
        return fail("'return' outside function");
    const Expr* value = stmt.value ? &m_folder.resolve(*stmt.value) : nullptr;
    const bool keepsTop = value && value->kind != ExprKind::Constant;
    if (keepsTop) {
        visitExpr(*stmt.value);
    } else if (value) {
        at(value->span);
        emit(Op::Nop);
    }
    if (!value || value->span.line != stmt.span.line) {
        at(stmt.span);
        emit(Op::Nop);
    }
    unwind(keepsTop, false);
    if (!value)
        loadNone();
    else if (!keepsTop)
        loadConstant(m_folder.valueOf(*value));
    emit(Op::ReturnValue);
}

void CodeGenerator::visitBreak()
{
    const SourceSpan span = m_unit->span;
    emit(Op::Nop);
    const auto loop = unwind(false, true);
    if (!loop) {
        at(span);
        return fail("'break' outside loop");
    }
    unwindBlock(*loop, false);
    jump(kJump, loop->exit);
}

void CodeGenerator::visitContinue()
{
    const SourceSpan span = m_unit->span;
    emit(Op::Nop);
    const auto loop = unwind(false, true);
    if (!loop) {
        at(span);
        return fail("'continue' not properly in loop");
    }
    jump(kJump, loop->start);
}

void CodeGenerator::pushFrameBlock(const FrameBlock& block)
{
    constexpr std::size_t kMostNested = 20;
    if (m_unit->frameBlocks.size() >= kMostNested)
        fail("too many statically nested blocks");
    m_unit->frameBlocks.push_back(block);
}

std::optional<FrameBlock> CodeGenerator::unwind(bool keepsTop, bool stopsAtLoop)
{
    if (m_unit->frameBlocks.empty() || hasFailed())
        return std::nullopt;
    const FrameBlock top = m_unit->frameBlocks.back();
    const bool isLoop =
        top.kind == FrameBlockKind::WhileLoop || top.kind == FrameBlockKind::ForLoop;
    if (stopsAtLoop && isLoop)
        return top;
    // While it is being undone a block is no longer there: a `return` in its `finally` must
    // not run that `finally` again.
    m_unit->frameBlocks.pop_back();
    unwindBlock(top, keepsTop);
    const auto loop = unwind(keepsTop, stopsAtLoop);
    m_unit->frameBlocks.push_back(top);
    return loop;
}

void CodeGenerator::unwindBlock(const FrameBlock& block, bool keepsTop)
{
    switch (block.kind) {
    case FrameBlockKind::WhileLoop:
    case FrameBlockKind::ExceptionHandler: break;
    case FrameBlockKind::ForLoop:
    case FrameBlockKind::PopValue: popBelowTop(keepsTop); break;
    case FrameBlockKind::TryExcept: emit(kPopBlock); break;
    case FrameBlockKind::FinallyTry: unwindFinally(block, keepsTop); break;
    case FrameBlockKind::FinallyEnd:
        popBelowTop(keepsTop);
        if (triple() != 0) {
            popBelowTop(keepsTop);
            popBelowTop(keepsTop);
        }
        popExcept(keepsTop);
        break;
    case FrameBlockKind::With: unwindWith(block, keepsTop); break;
    case FrameBlockKind::HandlerCleanup: unwindHandler(block, keepsTop); break;
    }
}

void CodeGenerator::popBelowTop(bool keepsTop)
{
    if (keepsTop)
        emit(Op::Swap, 2);
    emit(Op::PopTop);
}

/// The exception being handled is the one of before again; a value stays on top.
void CodeGenerator::popExcept(bool keepsTop)
{
    if (keepsTop && triple() == 0)
        emit(Op::Swap, 2);
    emit(kPopBlock);
    emit(Op::PopExcept, triple() == 0 ? 0 : triple() | (keepsTop ? 1U : 0U));
}

void CodeGenerator::unwindFinally(const FrameBlock& block, bool keepsTop)
{
    emit(kPopBlock);
    if (keepsTop)
        pushFrameBlock({.kind = FrameBlockKind::PopValue});
    visitStatements(block.finalBody);
    if (keepsTop)
        popFrameBlock();
    // The rest runs after the finally body and belongs to no line of its own.
    atNoLine();
}

void CodeGenerator::unwindWith(const FrameBlock& block, bool keepsTop)
{
    at(block.span);
    emit(kPopBlock);
    if (keepsTop)
        emit(Op::Swap, 2);
    callExitWithNones();
    emit(Op::PopTop);
    atNoLine();
}

void CodeGenerator::unwindHandler(const FrameBlock& block, bool keepsTop)
{
    const bool hasName = !block.name.empty();
    if (hasName)
        emit(kPopBlock);
    popExcept(keepsTop);
    if (hasName)
        clearHandlerName(block.name);
}

} // namespace model
