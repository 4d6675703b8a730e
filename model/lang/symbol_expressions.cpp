#include "model/lang/symbol_collector.h"

namespace model {

bool SymbolCollector::visitAll(NodeList<Expr> exprs)
{
    for (const Expr* expr : exprs)
        if (!visit(expr))
            return false;
    return true;
}

bool SymbolCollector::visitExpression(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::BoolOp: return visitAll(as<BoolOpExpr>(expr).values);
    case ExprKind::NamedExpr: return visitNamed(as<NamedExprExpr>(expr));
    case ExprKind::BinOp:
        return visit(as<BinOpExpr>(expr).left) && visit(as<BinOpExpr>(expr).right);
    case ExprKind::UnaryOp: return visit(as<UnaryOpExpr>(expr).operand);
    case ExprKind::Lambda: return visitLambda(as<LambdaExpr>(expr));
    case ExprKind::IfExp: {
        const auto& choice = as<IfExpExpr>(expr);
        return visit(choice.test) && visit(choice.body) && visit(choice.orElse);
    }
    case ExprKind::Dict:
        return visitAll(as<DictExpr>(expr).keys) && visitAll(as<DictExpr>(expr).values);
    case ExprKind::Set: return visitAll(as<SetExpr>(expr).elements);
    case ExprKind::ListComp: {
        const auto& node = as<ListCompExpr>(expr);
        return m_syntax.leakingListComprehensions
                   ? visitLeakingComprehension(node)
                   : visitComprehension(expr, "<listcomp>", node.generators, node.element, nullptr);
    }
    case ExprKind::SetComp: {
        const auto& node = as<SetCompExpr>(expr);
        return visitComprehension(expr, "<setcomp>", node.generators, node.element, nullptr);
    }
    case ExprKind::DictComp: {
        const auto& node = as<DictCompExpr>(expr);
        return visitComprehension(expr, "<dictcomp>", node.generators, node.key, node.value);
    }
    case ExprKind::GeneratorExp: {
        const auto& node = as<GeneratorExpExpr>(expr);
        return visitComprehension(expr, "<genexpr>", node.generators, node.element, nullptr);
    }
    case ExprKind::Await:
        current().scope->m_isCoroutine = true;
        return visit(as<AwaitExpr>(expr).value);
    case ExprKind::Yield: return visitYield(expr, as<YieldExpr>(expr).value);
    case ExprKind::YieldFrom: return visitYield(expr, as<YieldFromExpr>(expr).value);
    case ExprKind::Compare:
        return visit(as<CompareExpr>(expr).left) && visitAll(as<CompareExpr>(expr).comparators);
    case ExprKind::Call: return visitCall(as<CallExpr>(expr));
    case ExprKind::FormattedValue:
        return visit(as<FormattedValueExpr>(expr).value)
               && visit(as<FormattedValueExpr>(expr).formatSpec);
    case ExprKind::JoinedStr: return visitAll(as<JoinedStrExpr>(expr).values);
    case ExprKind::Constant: return true;
    case ExprKind::Attribute: return visit(as<AttributeExpr>(expr).value);
    case ExprKind::Subscript:
        return visit(as<SubscriptExpr>(expr).value) && visit(as<SubscriptExpr>(expr).index);
    case ExprKind::Starred: return visit(as<StarredExpr>(expr).value);
    case ExprKind::Name: return visitName(as<NameExpr>(expr));
    case ExprKind::List: return visitAll(as<ListExpr>(expr).elements);
    case ExprKind::Tuple: return visitAll(as<TupleExpr>(expr).elements);
    case ExprKind::Slice:
        return visit(as<SliceExpr>(expr).lower) && visit(as<SliceExpr>(expr).upper)
               && visit(as<SliceExpr>(expr).step);
    }
    return true;
}

bool SymbolCollector::visitCall(const CallExpr& expr)
{
    if (!visit(expr.function) || !visitAll(expr.arguments))
        return false;
    for (const Keyword* keyword : expr.keywords)
        if (!visit(keyword->value))
            return false;
    return true;
}

bool SymbolCollector::visitName(const NameExpr& name)
{
    const bool isRead = name.context == ExprContext::Load;
    if (!define(name.name, isRead ? Use::Read : Use::Local, name.span))
        return false;
    // super() without arguments needs the class.
    if (isRead && name.name == "super" && current().scope->isFunctionLike())
        return define("__class__", Use::Read, name.span);
    return true;
}

bool SymbolCollector::visitLambda(const LambdaExpr& expr)
{
    if (!visitDefaults(*expr.parameters))
        return false;
    open(ScopeKind::Lambda, "<lambda>", &expr, expr.span);
    const bool isOk = visitParameters(*expr.parameters) && visit(expr.body);
    close();
    return isOk;
}

bool SymbolCollector::visitYield(const Expr& expr, const Expr* value)
{
    if (!visit(value))
        return false;
    current().scope->m_isGenerator = true;
    if (current().tryDepth > 0)
        current().scope->m_yieldsInsideTry = true;
    if (current().returnsValue)
        return failMixed(expr.span);
    if (current().isComprehension)
        return fail(expr.span, "'yield' inside " + std::string(current().comprehensionName));
    return true;
}

bool SymbolCollector::visitNamed(const NamedExprExpr& expr)
{
    if (current().iterableDepth > 0)
        return fail(expr.span,
                    "assignment expression cannot be used in a comprehension iterable expression");
    if (current().isComprehension && !bindInEnclosing(expr))
        return false;
    return visit(expr.value) && visit(expr.target);
}

/// `:=` inside a comprehension binds in the nearest function or module around it.
bool SymbolCollector::bindInEnclosing(const NamedExprExpr& expr)
{
    const auto& target = as<NameExpr>(*expr.target);
    for (std::size_t i = m_stack.size(); i-- > 0;) {
        OpenScope& outer = m_stack[i];
        const Symbol* known = outer.scope->find(target.name);
        if (outer.isComprehension) {
            if (known && known->isIterationVariable && known->isAssigned)
                return fail(target.span,
                            "assignment expression cannot rebind comprehension iteration variable '"
                                + std::string(target.name) + "'");
            continue;
        }
        if (outer.scope->kind() == ScopeKind::Class)
            return fail(target.span, "assignment expression within a comprehension cannot be used "
                                     "in a class body");
        const bool isModule = outer.scope->kind() == ScopeKind::Module;
        const bool isGlobal = isModule || (known && known->isGlobal);
        const Symbol* symbol =
            define(target.name, isGlobal ? Use::Global : Use::Nonlocal, target.span);
        if (!symbol)
            return false;
        current().scope->m_directives.push_back({symbol->name, target.span});
        return defineIn(outer, outer.scope->mangled(target.name),
                        isModule ? Use::Global : Use::Local, target.span);
    }
    return true;
}

bool SymbolCollector::visitTarget(const Expr* target)
{
    current().isTarget = true;
    const bool isOk = visit(target);
    current().isTarget = false;
    return isOk;
}

bool SymbolCollector::visitGenerator(const Comprehension& generator, bool isOutermost)
{
    if (!visitTarget(generator.target))
        return false;
    if (!isOutermost) {
        ++current().iterableDepth;
        const bool isOk = visit(generator.iterable);
        --current().iterableDepth;
        if (!isOk)
            return false;
    }
    if (generator.isAsync)
        current().scope->m_isCoroutine = true;
    return visitAll(generator.conditions);
}

/// Its names are those of the scope around it.
bool SymbolCollector::visitLeakingComprehension(const ListCompExpr& expr)
{
    for (const Comprehension* generator : expr.generators)
        if (!visit(generator->target) || !visit(generator->iterable)
            || !visitAll(generator->conditions))
            return false;
    return visit(expr.element);
}

bool SymbolCollector::visitComprehension(const Expr& expr, std::string_view name,
                                         NodeList<Comprehension> generators, const Expr* element,
                                         const Expr* value)
{
    // The outermost iterable belongs to the scope around the comprehension.
    ++current().iterableDepth;
    const bool isOk = visit(generators[0]->iterable);
    --current().iterableDepth;
    if (!isOk)
        return false;

    const bool isGenerator = expr.kind == ExprKind::GeneratorExp;
    Scope& scope = open(ScopeKind::Comprehension, name, &expr, expr.span);
    OpenScope& opened = current();
    opened.isComprehension = true;
    scope.m_isInlined = m_syntax.inlineComprehensions && !isGenerator;
    opened.comprehensionName = expr.kind == ExprKind::ListComp   ? "list comprehension"
                               : expr.kind == ExprKind::SetComp  ? "set comprehension"
                               : expr.kind == ExprKind::DictComp ? "dict comprehension"
                                                                 : "generator expression";
    if (!define(".0", Use::Parameter, expr.span))
        return false;
    for (const Comprehension* generator : generators)
        if (!visitGenerator(*generator, generator == generators[0]))
            return false;
    if (!visit(value) || !visit(element))
        return false;
    scope.m_isGenerator = isGenerator;
    close();
    if (scope.m_isCoroutine && !isGenerator)
        current().scope->m_isCoroutine = true;
    return true;
}

} // namespace model
