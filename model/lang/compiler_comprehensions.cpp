#include "model/lang/code_generator.h"

namespace model {

void CodeGenerator::visitAnyComprehension(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::ListComp: {
        const auto& list = as<ListCompExpr>(expr);
        if (syntax().leakingListComprehensions)
            return visitLeakingComprehension(list);
        visitComprehension(expr, {expr.kind, list.generators, list.element});
        break;
    }
    case ExprKind::SetComp: {
        const auto& set = as<SetCompExpr>(expr);
        visitComprehension(expr, {expr.kind, set.generators, set.element});
        break;
    }
    case ExprKind::DictComp: {
        const auto& dict = as<DictCompExpr>(expr);
        visitComprehension(expr, {expr.kind, dict.generators, dict.key, dict.value});
        break;
    }
    default: {
        const auto& generator = as<GeneratorExpExpr>(expr);
        visitComprehension(expr, {expr.kind, generator.generators, generator.element});
        break;
    }
    }
}

/// A loop in the midst of the code around it.
void CodeGenerator::visitLeakingComprehension(const ListCompExpr& expr)
{
    emit(Op::BuildList, 0);
    visitExpr(m_folder.resolveIterable(*expr.generators.front()->iterable));
    emit(Op::GetIter);
    visitGenerators({.kind = expr.kind,
                     .generators = expr.generators,
                     .element = expr.element,
                     .isLeaking = true},
                    0, 0, true);
}

/// A comprehension is a function that is called at once with the outermost iterator.
void CodeGenerator::visitComprehension(const Expr& expr, const ComprehensionParts& parts)
{
    if (refuseAsync(expr, parts))
        return;
    if (m_symbols.scopeOf(&expr).isInlined())
        return visitInlined(expr, parts);
    enterUnit(&expr, expr.span.line);
    at(expr.span);
    m_unit->variables.indexOf(".0");
    m_unit->argumentCount = 1;
    emitEmptyContainer(parts.kind);
    visitGenerators(parts, 0, 0);
    if (parts.kind != ExprKind::GeneratorExp)
        emit(Op::ReturnValue);
    makeFunction(leaveUnit(true), 0);
    visitExpr(m_folder.resolveIterable(*parts.generators.front()->iterable));
    emit(Op::GetIter);
    emit(Op::Call, 0);
}

void CodeGenerator::emitEmptyContainer(ExprKind kind)
{
    switch (kind) {
    case ExprKind::ListComp: return emit(Op::BuildList, 0);
    case ExprKind::SetComp: return emit(Op::BuildSet, 0);
    case ExprKind::DictComp: return emit(Op::BuildMap, 0);
    default: return;
    }
}

bool CodeGenerator::refuseAsync(const Expr& expr, const ComprehensionParts& parts)
{
    for (const Comprehension* generator : parts.generators) {
        if (!generator->isAsync)
            continue;
        if (parts.kind == ExprKind::GeneratorExp)
            unsupported("an asynchronous generator expression", expr.span);
        else
            failAt(DiagnosticKind::SyntaxError,
                   "asynchronous comprehension outside of an asynchronous function", expr.span);
        return true;
    }
    return false;
}

void CodeGenerator::visitGenerators(const ComprehensionParts& parts, std::size_t index,
                                    std::uint32_t depth, bool isInlined)
{
    const Comprehension& generator = *parts.generators[index];
    BasicBlock* start = newBlock();
    BasicBlock* ifCleanup = newBlock();
    BasicBlock* anchor = newBlock();
    const Expr* single = index == 0 || parts.isLeaking ? nullptr : onlyElement(*generator.iterable);
    if (index == 0) {
        if (!isInlined)
            emit(Op::LoadFast, 0);
    } else if (single) {
        visitExpr(*single); // `for y in [f(x)]` is an assignment.
    } else {
        visitExpr(m_folder.resolveIterable(*generator.iterable));
        emit(Op::GetIter);
    }
    if (!single) {
        ++depth;
        use(start);
        jump(Op::ForIter, anchor);
    }
    visitExpr(*generator.target);
    for (const Expr* condition : generator.conditions)
        jumpIf(*condition, ifCleanup, false);
    if (index + 1 < parts.generators.size())
        visitGenerators(parts, index + 1, depth);
    else
        emitElement(parts, depth);
    use(ifCleanup);
    if (!single) {
        jump(kJump, start);
        use(anchor);
    }
}

/// The element of a display of one, other than a constant or a starred one; else nullptr.
const Expr* CodeGenerator::onlyElement(const Expr& iterable)
{
    const Expr& resolved = m_folder.resolveIterable(iterable);
    NodeList<Expr> elements;
    if (const auto* tuple = tryAs<TupleExpr>(&resolved))
        elements = tuple->elements;
    else if (const auto* list = tryAs<ListExpr>(&resolved))
        elements = list->elements;
    const bool isSingle = elements.size() == 1 && elements[0]->kind != ExprKind::Starred;
    return isSingle ? elements[0] : nullptr;
}

void CodeGenerator::emitElement(const ComprehensionParts& parts, std::uint32_t depth)
{
    visitExpr(*parts.element);
    switch (parts.kind) {
    case ExprKind::ListComp: emit(Op::ListAppend, depth + 1); break;
    case ExprKind::SetComp: emit(Op::SetAdd, depth + 1); break;
    case ExprKind::DictComp:
        visitExpr(*parts.value);
        emit(Op::MapAdd, depth + 1);
        break;
    default:
        emit(Op::YieldValue);
        emit(Op::Resume, 1);
        emit(Op::PopTop);
        break;
    }
}

} // namespace model
