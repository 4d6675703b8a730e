#include "model/dialect/rules.h"
#include "model/lang/code_generator.h"

// try and with. The code for a fault lies behind the code for the normal way; Setup... opens
// the region that leads there.

namespace model {

void CodeGenerator::visitTry(const TryStmt& stmt)
{
    if (stmt.finally.empty())
        visitTryExcept(stmt);
    else
        visitTryFinally(stmt);
}

void CodeGenerator::visitTryFinally(const TryStmt& stmt)
{
    BasicBlock* body = newBlock();
    BasicBlock* end = newBlock();
    BasicBlock* exit = newBlock();
    BasicBlock* cleanup = newBlock();
    jump(kSetupFinally, end);
    use(body);
    pushFrameBlock({.kind = FrameBlockKind::FinallyTry,
                    .start = body,
                    .exit = end,
                    .finalBody = stmt.finally});
    if (stmt.handlers.empty())
        visitStatements(stmt.body);
    else
        visitTryExcept(stmt);
    emitWithoutLine(kPopBlock);
    popFrameBlock();
    visitStatements(stmt.finally);
    jumpWithoutLine(kJump, exit);

    use(end);
    atNoLine();
    setUpHandlerCleanup(cleanup);
    const bool handles = !m_options.dialect->objects.framesKeepHandled;
    emit(Op::PushExcInfo, handles ? triple() : kOnlyPassing);
    pushFrameBlock({.kind = FrameBlockKind::FinallyEnd, .start = end});
    visitStatements(stmt.finally);
    popFrameBlock();
    emit(Op::Reraise, triple());
    use(cleanup);
    popExceptAndReraise();
    use(exit);
}

void CodeGenerator::visitTryExcept(const TryStmt& stmt)
{
    BasicBlock* body = newBlock();
    BasicBlock* except = newBlock();
    BasicBlock* end = newBlock();
    BasicBlock* cleanup = newBlock();
    jump(kSetupFinally, except);
    use(body);
    pushFrameBlock({.kind = FrameBlockKind::TryExcept, .start = body});
    visitStatements(stmt.body);
    popFrameBlock();
    emitWithoutLine(kPopBlock);
    visitStatements(stmt.orElse);
    jumpWithoutLine(kJump, end);

    use(except);
    atNoLine();
    setUpHandlerCleanup(cleanup);
    emit(Op::PushExcInfo, triple());
    pushFrameBlock({.kind = FrameBlockKind::ExceptionHandler});
    for (const ExceptHandler* handler : stmt.handlers) {
        at(handler->span);
        if (!handler->type && handler != stmt.handlers.back())
            return fail("default 'except:' must be last");
        visitHandler(*handler, end);
    }
    atNoLine();
    popFrameBlock();
    emit(Op::Reraise, triple());
    use(cleanup);
    popExceptAndReraise();
    use(end);
}

void CodeGenerator::visitHandler(const ExceptHandler& handler, BasicBlock* end)
{
    BasicBlock* next = newBlock();
    if (handler.type) {
        visitExpr(*handler.type);
        emit(Op::CheckExcMatch);
        jump(kPopJumpIfFalse, next);
    }
    if (handler.target)
        visitOldHandlerBody(handler, end);
    else if (handler.name.empty())
        visitHandlerBody(handler, end);
    else
        visitNamedHandlerBody(handler, end);
    use(next);
}

void CodeGenerator::visitHandlerBody(const ExceptHandler& handler, BasicBlock* end)
{
    BasicBlock* body = newBlock();
    emit(Op::PopTop);
    popRestOfTriple();
    use(body);
    pushFrameBlock({.kind = FrameBlockKind::HandlerCleanup, .start = body});
    visitStatements(handler.body);
    popFrameBlock();
    atNoLine();
    emit(kPopBlock);
    emit(Op::PopExcept, triple());
    jump(kJump, end);
}

/// The target keeps the exception, as up to 2.7.
void CodeGenerator::visitOldHandlerBody(const ExceptHandler& handler, BasicBlock* end)
{
    BasicBlock* body = newBlock();
    visitExpr(*handler.target);
    use(body);
    pushFrameBlock({.kind = FrameBlockKind::HandlerCleanup, .start = body});
    visitStatements(handler.body);
    popFrameBlock();
    atNoLine();
    emit(kPopBlock);
    emit(Op::PopExcept);
    jump(kJump, end);
}

/// The name is set to None and deleted on every way out, also if the handler itself fails: the
/// exception would otherwise keep its traceback, and that the frame, alive (R12).
void CodeGenerator::visitNamedHandlerBody(const ExceptHandler& handler, BasicBlock* end)
{
    BasicBlock* cleanup = newBlock();
    BasicBlock* body = newBlock();
    nameOp(handler.name, ExprContext::Store);
    popRestOfTriple();
    jump(kSetupCleanup, cleanup);
    use(body);
    pushFrameBlock({.kind = FrameBlockKind::HandlerCleanup, .start = body, .name = handler.name});
    visitStatements(handler.body);
    popFrameBlock();
    atNoLine();
    emit(kPopBlock);
    // Up to 3.8 the name goes before the exception.
    const bool isNameFirst = !m_options.dialect->syntax.pegParser;
    if (isNameFirst)
        clearHandlerName(handler.name);
    emit(kPopBlock);
    emit(Op::PopExcept, triple());
    if (!isNameFirst)
        clearHandlerName(handler.name);
    jump(kJump, end);

    use(cleanup);
    atNoLine();
    clearHandlerName(handler.name);
    emit(Op::Reraise, 1);
}

void CodeGenerator::clearHandlerName(std::string_view name)
{
    loadNone();
    nameOp(name, ExprContext::Store);
    nameOp(name, ExprContext::Del);
}

void CodeGenerator::popExceptAndReraise()
{
    if (triple() != 0) {
        emit(Op::PopExcept, triple() | 2);
    } else {
        emit(Op::Copy, 3);
        emit(Op::PopExcept);
    }
    emit(Op::Reraise, 1);
}

std::uint32_t CodeGenerator::triple() const
{
    return m_options.dialect->frames.handleTriples ? kExceptionTriple : 0;
}

/// Opens the region of a handler: a fault in it leaves what PushExcInfo put below, one value or
/// three, where the exception lies now.
void CodeGenerator::setUpHandlerCleanup(BasicBlock* cleanup)
{
    jump(kSetupCleanup, cleanup);
    if (triple() != 0 && !hasFailed())
        m_unit->graph.current()->instructions.back().arg = 2;
}

/// The exception is taken: its type and traceback go.
void CodeGenerator::popRestOfTriple()
{
    if (triple() == 0)
        return;
    emit(Op::PopTop);
    emit(Op::PopTop);
}

void CodeGenerator::visitWith(const WithStmt& stmt, std::size_t index)
{
    BasicBlock* body = newBlock();
    BasicBlock* handler = newBlock();
    BasicBlock* exit = newBlock();
    BasicBlock* cleanup = newBlock();
    const WithItem& item = *stmt.items[index];
    visitExpr(*item.context);
    const bool isExpression = m_options.dialect->rules->positions.withIsItsExpression;
    const SourceSpan place = isExpression ? item.context->span : stmt.span;
    const SpanKeeper keeper(*m_unit);
    at(place);
    emit(Op::BeforeWith);
    jump(kSetupWith, handler);
    use(body);
    pushFrameBlock({.kind = FrameBlockKind::With, .start = body, .exit = handler, .span = place});
    if (item.target)
        visitExpr(*item.target);
    else
        emit(Op::PopTop);
    if (index + 1 == stmt.items.size())
        visitStatements(stmt.body);
    else
        visitWith(stmt, index + 1);
    const SourceSpan last = m_unit->span;
    atNoLine();
    emit(kPopBlock);
    popFrameBlock();
    // Up to 3.8 the end of the body belongs to its last line.
    at(m_options.dialect->syntax.pegParser ? place : last);
    callExitWithNones();
    emit(Op::PopTop);
    jump(kJump, exit);

    use(handler);
    setUpHandlerCleanup(cleanup);
    emit(Op::PushExcInfo, triple());
    emit(Op::WithExceptStart, triple() != 0 ? 8 : 0);
    finishWithHandler(cleanup);
    use(exit);
}

/// `__exit__` has answered whether it swallows the exception.
void CodeGenerator::finishWithHandler(BasicBlock* cleanup)
{
    atNoLine();
    BasicBlock* swallowed = newBlock();
    jump(kPopJumpIfTrue, swallowed);
    emit(Op::Reraise, triple() != 0 ? triple() | 6 : 2);
    use(cleanup);
    popExceptAndReraise();
    use(swallowed);
    emit(Op::PopTop);
    popRestOfTriple();
    emit(kPopBlock);
    emit(Op::PopExcept, triple());
    emit(Op::PopTop);
    emit(Op::PopTop);
}

void CodeGenerator::callExitWithNones()
{
    loadNone();
    loadNone();
    loadNone();
    emit(Op::Call, 2);
}

} // namespace model
