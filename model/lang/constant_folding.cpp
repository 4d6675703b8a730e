#include "model/lang/constant_folding.h"

#include "model/lang/constant_arithmetic.h"
#include "model/lang/percent_format.h"

namespace model {

namespace {

bool hasStarred(NodeList<Expr> elements)
{
    for (const Expr* element : elements)
        if (element->kind == ExprKind::Starred)
            return true;
    return false;
}

std::optional<CompareOperator> oppositeTest(CompareOperator op)
{
    switch (op) {
    case CompareOperator::Is: return CompareOperator::IsNot;
    case CompareOperator::IsNot: return CompareOperator::Is;
    case CompareOperator::In: return CompareOperator::NotIn;
    case CompareOperator::NotIn: return CompareOperator::In;
    default: return std::nullopt;
    }
}

bool isFoldable(ExprKind kind)
{
    return kind == ExprKind::Name || kind == ExprKind::UnaryOp || kind == ExprKind::BinOp
           || kind == ExprKind::Tuple || kind == ExprKind::Subscript || kind == ExprKind::Compare;
}

} // namespace

const Expr& ConstantFolder::resolve(const Expr& expr)
{
    if (!isFoldable(expr.kind))
        return expr;
    if (expr.kind == ExprKind::Name)
        return foldName(as<NameExpr>(expr));
    if (const auto found = m_resolved.find(&expr); found != m_resolved.end())
        return *found->second;
    const Expr& folded = fold(expr);
    m_resolved.emplace(&expr, &folded);
    return folded;
}

const Expr& ConstantFolder::fold(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::UnaryOp: return foldUnaryExpr(as<UnaryOpExpr>(expr));
    case ExprKind::BinOp: return foldBinaryExpr(as<BinOpExpr>(expr));
    case ExprKind::Tuple: return foldTuple(as<TupleExpr>(expr));
    case ExprKind::Subscript: return foldSubscriptExpr(as<SubscriptExpr>(expr));
    case ExprKind::Compare: return foldCompare(as<CompareExpr>(expr));
    default: return expr;
    }
}

const Expr& ConstantFolder::resolveIterable(const Expr& expr)
{
    if (const auto found = m_iterables.find(&expr); found != m_iterables.end())
        return *found->second;
    const Expr& form = m_foldsOperators ? iterableForm(resolve(expr)) : resolve(expr);
    m_iterables.emplace(&expr, &form);
    return form;
}

const Constant& ConstantFolder::valueOf(const Expr& constant)
{
    const auto found = m_values.find(&constant);
    if (found != m_values.end())
        return *found->second;
    Constant& value = m_constants.emplace_back(literalConstant(as<ConstantExpr>(constant)));
    value.isInTree = true;
    m_values.emplace(&constant, &value);
    return value;
}

const Constant* ConstantFolder::constantOf(const Expr* expr)
{
    if (!expr)
        return nullptr;
    const Expr& resolved = resolve(*expr);
    return resolved.kind == ExprKind::Constant ? &valueOf(resolved) : nullptr;
}

const Expr& ConstantFolder::foldName(const NameExpr& expr)
{
    if (expr.context != ExprContext::Load || expr.name != "__debug__")
        return expr;
    if (const auto found = m_resolved.find(&expr); found != m_resolved.end())
        return *found->second;
    const Expr& folded = madeConstant(expr.span, {true});
    m_resolved.emplace(&expr, &folded);
    return folded;
}

const Expr& ConstantFolder::foldUnaryExpr(const UnaryOpExpr& expr)
{
    const Expr& operand = resolve(*expr.operand);
    if (operand.kind == ExprKind::Constant) {
        const auto* number = std::get_if<IntConstant>(&valueOf(operand).value);
        if (!m_foldsOperators && (expr.op != UnaryOperator::USub || !number))
            return expr;
        auto value = foldedUnary(expr.op, valueOf(operand));
        if (value && number && number->isLong)
            std::get<IntConstant>(value->value).isLong = true;
        return value ? madeConstant(expr.span, std::move(*value)) : expr;
    }
    const auto* compare = tryAs<CompareExpr>(&operand);
    if (expr.op != UnaryOperator::Not || !compare || compare->ops.size() != 1)
        return expr;
    const auto opposite = oppositeTest(compare->ops.front());
    if (!opposite)
        return expr;
    auto* test = m_nodes.make<CompareExpr>(*compare);
    test->ops = m_nodes.copy(&*opposite, 1);
    return *test;
}

const Expr& ConstantFolder::foldBinaryExpr(const BinOpExpr& expr)
{
    if (!m_foldsOperators)
        return expr;
    const Constant* left = constantOf(expr.left);
    if (!left)
        return expr;
    const Expr& right = resolve(*expr.right);
    if (right.kind == ExprKind::Constant) {
        auto value = foldedBinary(*left, expr.op, valueOf(right));
        return value ? madeConstant(expr.span, std::move(*value)) : expr;
    }
    const auto* format = std::get_if<StrConstant>(&left->value);
    const auto* items = tryAs<TupleExpr>(&right);
    if (expr.op != BinaryOperator::Mod || !format || !items || hasStarred(items->elements))
        return expr;
    const Expr* joined = formatAsJoinedStr(expr, format->text, *items);
    return joined ? *joined : expr;
}

const Expr* ConstantFolder::formatAsJoinedStr(const BinOpExpr& expr, std::string_view format,
                                              const TupleExpr& items)
{
    const auto pieces = splitPercentFormat(format, items.elements.size());
    if (!pieces)
        return nullptr;
    std::vector<Expr*> values;
    std::size_t next = 0;
    const auto textNode = [this](std::string_view text) {
        auto* node = m_nodes.make<ConstantExpr>();
        node->span = {-1, -1, -1, -1};
        node->constant = ConstantKind::Str;
        node->text = m_nodes.copyText(text);
        return node;
    };
    for (const FormatPiece& piece : *pieces) {
        if (piece.conversion == 0) {
            values.push_back(textNode(piece.text));
            continue;
        }
        auto* field = m_nodes.make<FormattedValueExpr>();
        field->value = items.elements[next++];
        field->span = resolve(*field->value).span;
        field->conversion = piece.conversion;
        field->formatSpec = piece.text.empty() ? nullptr : textNode(piece.text);
        values.push_back(field);
    }
    auto* joined = m_nodes.make<JoinedStrExpr>();
    joined->span = expr.span;
    joined->values = m_nodes.copy(values);
    return joined;
}

const Expr& ConstantFolder::foldTuple(const TupleExpr& expr)
{
    if (expr.context != ExprContext::Load)
        return expr;
    auto items = allConstants(expr.elements);
    return items ? madeConstant(expr.span, {TupleConstant{std::move(*items)}}) : expr;
}

const Expr& ConstantFolder::foldSubscriptExpr(const SubscriptExpr& expr)
{
    if (expr.context != ExprContext::Load || !m_foldsOperators)
        return expr;
    const Constant* value = constantOf(expr.value);
    const Constant* index = value ? constantOf(expr.index) : nullptr;
    if (!index)
        return expr;
    auto item = foldedSubscript(*value, *index);
    return item ? madeConstant(expr.span, std::move(*item)) : expr;
}

const Expr& ConstantFolder::foldCompare(const CompareExpr& expr)
{
    const CompareOperator last = expr.ops.back();
    if (last != CompareOperator::In && last != CompareOperator::NotIn)
        return expr;
    const Expr& searched = resolve(*expr.comparators.back());
    const Expr& form = iterableForm(searched);
    if (&form == &searched)
        return expr;
    std::vector<Expr*> comparators(expr.comparators.begin(), expr.comparators.end());
    // Nodes hold pointers to mutable expressions, though nobody changes them.
    comparators.back() = const_cast<Expr*>(&form);
    auto* compare = m_nodes.make<CompareExpr>(expr);
    compare->comparators = m_nodes.copy(comparators);
    return *compare;
}

const Expr& ConstantFolder::iterableForm(const Expr& resolved)
{
    if (const auto* list = tryAs<ListExpr>(&resolved)) {
        if (hasStarred(list->elements))
            return resolved;
        if (auto items = allConstants(list->elements))
            return madeConstant(list->span, {TupleConstant{std::move(*items)}});
        auto* tuple = m_nodes.make<TupleExpr>();
        tuple->span = list->span;
        tuple->elements = list->elements;
        tuple->context = list->context;
        return *tuple;
    }
    if (const auto* set = tryAs<SetExpr>(&resolved))
        if (auto items = allConstants(set->elements))
            return madeConstant(set->span, foldedSet(*items));
    return resolved;
}

const Expr& ConstantFolder::madeConstant(const SourceSpan& span, Constant value)
{
    auto* node = m_nodes.make<ConstantExpr>();
    node->span = span;
    value.isInTree = true;
    m_values.emplace(node, &m_constants.emplace_back(std::move(value)));
    return *node;
}

std::optional<std::vector<Constant>> ConstantFolder::allConstants(NodeList<Expr> elements)
{
    std::vector<Constant> items;
    for (const Expr* element : elements) {
        const Constant* value = constantOf(element);
        if (!value)
            return std::nullopt;
        items.push_back(*value);
    }
    return items;
}

} // namespace model
