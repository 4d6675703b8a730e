#include "model/core/verify.h"
#include "model/lang/code_generator.h"

#include <algorithm>

namespace model {

namespace {

Op unaryOp(UnaryOperator op)
{
    switch (op) {
    case UnaryOperator::Invert: return Op::UnaryInvert;
    case UnaryOperator::Not: return Op::UnaryNot;
    case UnaryOperator::UAdd: return Op::UnaryPositive;
    case UnaryOperator::USub: return Op::UnaryNegative;
    }
    return Op::Nop;
}

int characterCount(std::string_view text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

} // namespace

namespace {

BinaryOperation plainOperationOf(BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Add: return BinaryOperation::Add;
    case BinaryOperator::Sub: return BinaryOperation::Subtract;
    case BinaryOperator::Mult: return BinaryOperation::Multiply;
    case BinaryOperator::MatMult: return BinaryOperation::MatrixMultiply;
    case BinaryOperator::Div: return BinaryOperation::TrueDivide;
    case BinaryOperator::Mod: return BinaryOperation::Remainder;
    case BinaryOperator::Pow: return BinaryOperation::Power;
    case BinaryOperator::LShift: return BinaryOperation::LeftShift;
    case BinaryOperator::RShift: return BinaryOperation::RightShift;
    case BinaryOperator::BitOr: return BinaryOperation::Or;
    case BinaryOperator::BitXor: return BinaryOperation::Xor;
    case BinaryOperator::BitAnd: return BinaryOperation::And;
    case BinaryOperator::FloorDiv: return BinaryOperation::FloorDivide;
    }
    return BinaryOperation::Add;
}

} // namespace

/// The operand of BINARY_OP.
BinaryOperation CodeGenerator::binaryOperationOf(BinaryOperator op, bool isInPlace) const
{
    if (op == BinaryOperator::Div && syntax().classicDivision && !m_future.hasDivision)
        return isInPlace ? BinaryOperation::InPlaceDivide : BinaryOperation::Divide;
    const auto plain = static_cast<std::uint8_t>(plainOperationOf(op));
    const auto first = static_cast<std::uint8_t>(BinaryOperation::InPlaceAdd);
    return static_cast<BinaryOperation>(isInPlace ? plain + first : plain);
}

void CodeGenerator::visitExpr(const Expr& expr)
{
    if (hasFailed())
        return;
    const Expr& resolved = m_folder.resolve(expr);
    const SpanKeeper keeper(*m_unit);
    at(resolved.span);
    visitResolved(resolved);
}

void CodeGenerator::visitOptional(const Expr* expr)
{
    if (expr)
        visitExpr(*expr);
}

void CodeGenerator::visitAll(NodeList<Expr> exprs)
{
    for (const Expr* expr : exprs)
        visitExpr(*expr);
}

void CodeGenerator::visitResolved(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::NamedExpr:
        visitExpr(*as<NamedExprExpr>(expr).value);
        emit(Op::Copy, 1);
        visitExpr(*as<NamedExprExpr>(expr).target);
        break;
    case ExprKind::BoolOp: visitBoolOp(as<BoolOpExpr>(expr)); break;
    case ExprKind::BinOp: {
        const auto& binary = as<BinOpExpr>(expr);
        visitExpr(*binary.left);
        visitExpr(*binary.right);
        emit(Op::BinaryOp, static_cast<std::uint32_t>(binaryOperationOf(binary.op, false)));
        break;
    }
    case ExprKind::UnaryOp:
        visitExpr(*as<UnaryOpExpr>(expr).operand);
        emit(unaryOp(as<UnaryOpExpr>(expr).op));
        break;
    case ExprKind::Lambda: visitLambda(as<LambdaExpr>(expr)); break;
    case ExprKind::IfExp: visitIfExp(as<IfExpExpr>(expr)); break;
    case ExprKind::Dict: visitDict(as<DictExpr>(expr)); break;
    case ExprKind::Set:
        visitDisplay(as<SetExpr>(expr).elements, 0, {Op::BuildSet, Op::SetAdd, Op::SetUpdate});
        break;
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::GeneratorExp: visitAnyComprehension(expr); break;
    case ExprKind::Yield: visitYield(as<YieldExpr>(expr)); break;
    case ExprKind::YieldFrom: visitYieldFrom(as<YieldFromExpr>(expr)); break;
    case ExprKind::Await: visitAwait(as<AwaitExpr>(expr)); break;
    case ExprKind::Compare: visitCompare(as<CompareExpr>(expr)); break;
    case ExprKind::Call: visitCall(as<CallExpr>(expr)); break;
    case ExprKind::JoinedStr: visitJoinedStr(as<JoinedStrExpr>(expr)); break;
    case ExprKind::FormattedValue: visitFormattedValue(as<FormattedValueExpr>(expr)); break;
    default: visitTarget(expr); break;
    }
}

/// Constants, and the expressions that can also be assigned to.
void CodeGenerator::visitTarget(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::Constant: loadConstant(m_folder.valueOf(expr)); break;
    case ExprKind::Name: nameOp(as<NameExpr>(expr).name, as<NameExpr>(expr).context); break;
    case ExprKind::Attribute: visitAttribute(as<AttributeExpr>(expr)); break;
    case ExprKind::Subscript: visitSubscript(as<SubscriptExpr>(expr)); break;
    case ExprKind::Slice: visitSlice(as<SliceExpr>(expr)); break;
    case ExprKind::List:
        visitListOrTuple(as<ListExpr>(expr).elements, as<ListExpr>(expr).context, false);
        break;
    case ExprKind::Tuple:
        visitListOrTuple(as<TupleExpr>(expr).elements, as<TupleExpr>(expr).context, true);
        break;
    case ExprKind::Starred:
        fail(as<StarredExpr>(expr).context == ExprContext::Store
                 ? "starred assignment target must be in a list or tuple"
                 : "can't use starred expression here");
        break;
    default: verify(false, "not an expression that is a target"); break;
    }
}

void CodeGenerator::visitBoolOp(const BoolOpExpr& expr)
{
    const Op test = expr.op == BoolOperator::And ? Op::JumpIfFalseOrPop : Op::JumpIfTrueOrPop;
    BasicBlock* end = newBlock();
    for (std::size_t i = 0; i + 1 < expr.values.size(); ++i) {
        visitExpr(*expr.values[i]);
        jump(test, end);
        use(newBlock());
    }
    visitExpr(*expr.values.back());
    use(end);
}

void CodeGenerator::visitCompare(const CompareExpr& expr)
{
    warnOfIdentityWithLiteral(expr);
    visitExpr(*expr.left);
    if (expr.ops.size() == 1) {
        visitExpr(*expr.comparators.front());
        emitComparison(expr.ops.front());
        return;
    }
    BasicBlock* cleanup = newBlock();
    for (std::size_t i = 0; i + 1 < expr.ops.size(); ++i) {
        visitExpr(*expr.comparators[i]);
        emit(Op::Swap, 2);
        emit(Op::Copy, 2);
        emitComparison(expr.ops[i]);
        jump(Op::JumpIfFalseOrPop, cleanup);
    }
    visitExpr(*expr.comparators.back());
    emitComparison(expr.ops.back());
    BasicBlock* end = newBlock();
    jumpWithoutLine(kJump, end);
    use(cleanup);
    emit(Op::Swap, 2);
    emit(Op::PopTop);
    use(end);
}

void CodeGenerator::emitComparison(CompareOperator op)
{
    const auto compare = [this](Comparison comparison) {
        emit(Op::CompareOp, static_cast<std::uint32_t>(comparison));
    };
    switch (op) {
    case CompareOperator::Eq: compare(Comparison::Equal); break;
    case CompareOperator::NotEq: compare(Comparison::NotEqual); break;
    case CompareOperator::Lt: compare(Comparison::Less); break;
    case CompareOperator::LtE: compare(Comparison::LessEqual); break;
    case CompareOperator::Gt: compare(Comparison::Greater); break;
    case CompareOperator::GtE: compare(Comparison::GreaterEqual); break;
    case CompareOperator::Is: emit(Op::IsOp, 0); break;
    case CompareOperator::IsNot: emit(Op::IsOp, 1); break;
    case CompareOperator::In: emit(Op::ContainsOp, 0); break;
    case CompareOperator::NotIn: emit(Op::ContainsOp, 1); break;
    }
}

void CodeGenerator::visitIfExp(const IfExpExpr& expr)
{
    BasicBlock* end = newBlock();
    BasicBlock* orElse = newBlock();
    jumpIf(*expr.test, orElse, false);
    visitExpr(*expr.body);
    jumpWithoutLine(kJump, end);
    use(orElse);
    visitExpr(*expr.orElse);
    use(end);
}

void CodeGenerator::visitAttribute(const AttributeExpr& expr)
{
    visitExpr(*expr.value);
    startAtAttributeName(expr);
    switch (expr.context) {
    case ExprContext::Load: emitName(Op::LoadAttr, expr.name); break;
    case ExprContext::Store:
        noteStaticAttribute(expr);
        if (!isForbidden(expr.name, ExprContext::Store))
            emitName(Op::StoreAttr, expr.name);
        break;
    case ExprContext::Del: emitName(Op::DeleteAttr, expr.name); break;
    }
}

/// `self.x = ...` anywhere in a class.
void CodeGenerator::noteStaticAttribute(const AttributeExpr& expr)
{
    const auto* owner = tryAs<NameExpr>(expr.value);
    if (owner == nullptr || owner->name != "self")
        return;
    const auto found = std::find_if(m_units.rbegin(), m_units.rend(), [](const auto& unit) {
        return unit->scope.kind() == ScopeKind::Class;
    });
    if (found == m_units.rend())
        return;
    std::vector<std::string>& names = (*found)->staticAttributes;
    if (std::find(names.begin(), names.end(), expr.name) == names.end())
        names.emplace_back(expr.name);
}

/// In a chain over several lines, a fault is reported on the line of the attribute's name.
void CodeGenerator::startAtAttributeName(const AttributeExpr& expr)
{
    SourceSpan& span = m_unit->span;
    if (span.line == expr.span.endLine)
        return;
    span.line = expr.span.endLine;
    const int length = characterCount(expr.name);
    if (length <= expr.span.endColumn) {
        span.column = expr.span.endColumn - length;
    } else {
        span.column = -1;
        span.endColumn = -1;
    }
    span.endLine = std::max(span.line, span.endLine);
    if (span.line == span.endLine)
        span.endColumn = std::max(span.column, span.endColumn);
}

void CodeGenerator::visitSubscript(const SubscriptExpr& expr)
{
    if (expr.context == ExprContext::Load)
        warnOfSubscript(expr);
    visitExpr(*expr.value);
    visitExpr(*expr.index);
    switch (expr.context) {
    case ExprContext::Load: emit(Op::BinarySubscr); break;
    case ExprContext::Store: emit(Op::StoreSubscr); break;
    case ExprContext::Del: emit(Op::DeleteSubscr); break;
    }
}

void CodeGenerator::visitSlice(const SliceExpr& expr)
{
    for (const Expr* bound : {expr.lower, expr.upper}) {
        if (bound)
            visitExpr(*bound);
        else
            loadNone();
    }
    visitOptional(expr.step);
    emit(Op::BuildSlice, expr.step ? 3 : 2);
}

void CodeGenerator::visitYield(const YieldExpr& expr)
{
    if (!m_unit->scope.isFunctionLike())
        return fail("'yield' outside function");
    if (expr.value)
        visitExpr(*expr.value);
    else
        loadNone();
    emit(Op::YieldValue);
    emit(Op::Resume, 1);
}

void CodeGenerator::visitYieldFrom(const YieldFromExpr& expr)
{
    if (!m_unit->scope.isFunctionLike())
        return fail("'yield' outside function");
    visitExpr(*expr.value);
    emit(Op::GetYieldFromIter);
    loadNone();
    BasicBlock* start = newBlock();
    BasicBlock* resume = newBlock();
    BasicBlock* exit = newBlock();
    use(start);
    jump(Op::Send, exit);
    use(resume);
    emit(Op::YieldValue);
    emit(Op::Resume, 2);
    jump(kJumpNoInterrupt, start);
    use(exit);
}

void CodeGenerator::visitAwait(const AwaitExpr&)
{
    // Whoever could await is an `async def`, and that has been refused before.
    fail(m_unit->scope.isFunctionLike() ? "'await' outside async function"
                                        : "'await' outside function");
}

} // namespace model
