#include "model/lang/local_order.h"

namespace model {

void LocalOrder::visitAll(NodeList<Expr> exprs)
{
    for (const Expr* expr : exprs)
        visit(expr);
}

void LocalOrder::visitKeywords(NodeList<Keyword> keywords)
{
    for (const Keyword* keyword : keywords)
        visit(keyword->value);
}

void LocalOrder::visitDict(const DictExpr& dict)
{
    for (std::size_t i = 0; i < dict.values.size(); ++i) {
        visit(dict.keys[i]);
        visit(dict.values[i]);
    }
}

/// The body of the comprehension whose scope this is; its first iterable is evaluated outside.
void LocalOrder::visitOwnComprehension()
{
    const auto& expr = *static_cast<const Expr*>(m_scope.node());
    switch (expr.kind) {
    case ExprKind::ListComp:
        visitGenerators(as<ListCompExpr>(expr).generators);
        return visit(as<ListCompExpr>(expr).element);
    case ExprKind::SetComp:
        visitGenerators(as<SetCompExpr>(expr).generators);
        return visit(as<SetCompExpr>(expr).element);
    case ExprKind::DictComp:
        visitGenerators(as<DictCompExpr>(expr).generators);
        visit(as<DictCompExpr>(expr).key);
        return visit(as<DictCompExpr>(expr).value);
    default:
        visitGenerators(as<GeneratorExpExpr>(expr).generators);
        return visit(as<GeneratorExpExpr>(expr).element);
    }
}

void LocalOrder::visitGenerators(NodeList<Comprehension> generators)
{
    for (const Comprehension* generator : generators) {
        if (generator != generators[0])
            visit(generator->iterable);
        visit(generator->target);
        visitAll(generator->conditions);
    }
}

void LocalOrder::visitListComprehension(const ListCompExpr& expr)
{
    if (!m_isLeaking)
        return visit(expr.generators[0]->iterable);
    for (const Comprehension* generator : expr.generators) {
        visit(generator->iterable);
        visit(generator->target);
        visitAll(generator->conditions);
    }
    visit(expr.element);
}

void LocalOrder::visit(const Expr* expr)
{
    if (!expr)
        return;
    switch (expr->kind) {
    case ExprKind::BoolOp: return visitAll(as<BoolOpExpr>(*expr).values);
    case ExprKind::NamedExpr:
        visit(as<NamedExprExpr>(*expr).value);
        return visit(as<NamedExprExpr>(*expr).target);
    case ExprKind::BinOp:
        visit(as<BinOpExpr>(*expr).left);
        return visit(as<BinOpExpr>(*expr).right);
    case ExprKind::UnaryOp: return visit(as<UnaryOpExpr>(*expr).operand);
    case ExprKind::Lambda: return visitDefaults(*as<LambdaExpr>(*expr).parameters);
    case ExprKind::IfExp:
        visit(as<IfExpExpr>(*expr).test);
        visit(as<IfExpExpr>(*expr).body);
        return visit(as<IfExpExpr>(*expr).orElse);
    case ExprKind::Dict: return visitDict(as<DictExpr>(*expr));
    case ExprKind::Set: return visitAll(as<SetExpr>(*expr).elements);
    case ExprKind::ListComp: return visitListComprehension(as<ListCompExpr>(*expr));
    case ExprKind::SetComp: return visit(as<SetCompExpr>(*expr).generators[0]->iterable);
    case ExprKind::DictComp: return visit(as<DictCompExpr>(*expr).generators[0]->iterable);
    case ExprKind::GeneratorExp: return visit(as<GeneratorExpExpr>(*expr).generators[0]->iterable);
    case ExprKind::Await: return visit(as<AwaitExpr>(*expr).value);
    case ExprKind::Yield: return visit(as<YieldExpr>(*expr).value);
    case ExprKind::YieldFrom: return visit(as<YieldFromExpr>(*expr).value);
    case ExprKind::Compare:
        visit(as<CompareExpr>(*expr).left);
        return visitAll(as<CompareExpr>(*expr).comparators);
    case ExprKind::Call:
        visit(as<CallExpr>(*expr).function);
        visitAll(as<CallExpr>(*expr).arguments);
        return visitKeywords(as<CallExpr>(*expr).keywords);
    case ExprKind::FormattedValue:
        visit(as<FormattedValueExpr>(*expr).value);
        return visit(as<FormattedValueExpr>(*expr).formatSpec);
    case ExprKind::JoinedStr: return visitAll(as<JoinedStrExpr>(*expr).values);
    case ExprKind::Constant: return;
    case ExprKind::Attribute: return visit(as<AttributeExpr>(*expr).value);
    case ExprKind::Subscript:
        visit(as<SubscriptExpr>(*expr).value);
        return visit(as<SubscriptExpr>(*expr).index);
    case ExprKind::Starred: return visit(as<StarredExpr>(*expr).value);
    case ExprKind::Name: return use(as<NameExpr>(*expr).name);
    case ExprKind::List: return visitAll(as<ListExpr>(*expr).elements);
    case ExprKind::Tuple: return visitAll(as<TupleExpr>(*expr).elements);
    case ExprKind::Slice:
        visit(as<SliceExpr>(*expr).lower);
        visit(as<SliceExpr>(*expr).upper);
        return visit(as<SliceExpr>(*expr).step);
    }
}

} // namespace model
