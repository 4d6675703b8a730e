#include "model/lang/code_generator.h"

// Conditions and loops.

namespace model {

void CodeGenerator::visitIf(const IfStmt& stmt)
{
    BasicBlock* end = newBlock();
    BasicBlock* orElse = stmt.orElse.empty() ? end : newBlock();
    jumpIf(*stmt.test, orElse, false);
    visitStatements(stmt.body);
    if (!stmt.orElse.empty()) {
        jumpWithoutLine(kJump, end);
        use(orElse);
        visitStatements(stmt.orElse);
    }
    use(end);
}

void CodeGenerator::visitFor(const ForStmt& stmt)
{
    BasicBlock* start = newBlock();
    BasicBlock* body = newBlock();
    BasicBlock* cleanup = newBlock();
    BasicBlock* end = newBlock();
    pushFrameBlock({.kind = FrameBlockKind::ForLoop, .start = start, .exit = end});
    visitExpr(m_folder.resolveIterable(*stmt.iterable));
    emit(Op::GetIter);
    use(start);
    jump(Op::ForIter, cleanup);
    use(body);
    visitExpr(*stmt.target);
    visitStatements(stmt.body);
    atNoLine();
    jump(kJump, start);
    use(cleanup);
    popFrameBlock();
    visitStatements(stmt.orElse);
    use(end);
}

void CodeGenerator::visitWhile(const WhileStmt& stmt)
{
    BasicBlock* loop = newBlock();
    BasicBlock* body = newBlock();
    BasicBlock* anchor = newBlock();
    BasicBlock* end = newBlock();
    use(loop);
    pushFrameBlock({.kind = FrameBlockKind::WhileLoop, .start = loop, .exit = end});
    jumpIf(*stmt.test, anchor, false);
    use(body);
    visitStatements(stmt.body);
    at(stmt.span);
    jumpIf(*stmt.test, body, true);
    popFrameBlock();
    use(anchor);
    visitStatements(stmt.orElse);
    use(end);
}

void CodeGenerator::jumpIf(const Expr& condition, BasicBlock* target, bool when)
{
    const Expr& expr = m_folder.resolve(condition);
    if (const auto* unary = tryAs<UnaryOpExpr>(&expr); unary && unary->op == UnaryOperator::Not)
        return jumpIf(*unary->operand, target, !when);
    if (const auto* boolOp = tryAs<BoolOpExpr>(&expr))
        return jumpIfBoolOp(*boolOp, target, when);
    if (const auto* ifExp = tryAs<IfExpExpr>(&expr))
        return jumpIfIfExp(*ifExp, target, when);
    if (const auto* compare = tryAs<CompareExpr>(&expr)) {
        at(compare->span);
        if (compare->ops.size() > 1)
            return jumpIfChain(*compare, target, when);
    }
    visitExpr(condition);
    jump(when ? kPopJumpIfTrue : kPopJumpIfFalse, target);
}

void CodeGenerator::jumpIfBoolOp(const BoolOpExpr& expr, BasicBlock* target, bool when)
{
    const bool isOr = expr.op == BoolOperator::Or;
    BasicBlock* shortcut = isOr == when ? target : newBlock();
    for (std::size_t i = 0; i + 1 < expr.values.size(); ++i)
        jumpIf(*expr.values[i], shortcut, isOr);
    jumpIf(*expr.values.back(), target, when);
    if (shortcut != target)
        use(shortcut);
}

void CodeGenerator::jumpIfIfExp(const IfExpExpr& expr, BasicBlock* target, bool when)
{
    BasicBlock* end = newBlock();
    BasicBlock* orElse = newBlock();
    jumpIf(*expr.test, orElse, false);
    jumpIf(*expr.body, target, when);
    jumpWithoutLine(kJump, end);
    use(orElse);
    jumpIf(*expr.orElse, target, when);
    use(end);
}

void CodeGenerator::jumpIfChain(const CompareExpr& expr, BasicBlock* target, bool when)
{
    warnOfIdentityWithLiteral(expr);
    BasicBlock* cleanup = newBlock();
    visitExpr(*expr.left);
    for (std::size_t i = 0; i + 1 < expr.ops.size(); ++i) {
        visitExpr(*expr.comparators[i]);
        emit(Op::Swap, 2);
        emit(Op::Copy, 2);
        emitComparison(expr.ops[i]);
        jump(kPopJumpIfFalse, cleanup);
    }
    visitExpr(*expr.comparators.back());
    emitComparison(expr.ops.back());
    jump(when ? kPopJumpIfTrue : kPopJumpIfFalse, target);
    BasicBlock* end = newBlock();
    jumpWithoutLine(kJump, end);
    use(cleanup);
    emit(Op::PopTop);
    if (!when)
        jumpWithoutLine(kJump, target);
    use(end);
}

} // namespace model
