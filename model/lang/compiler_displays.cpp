#include "model/dialect/rules.h"
#include "model/lang/code_generator.h"
#include "model/lang/constant_arithmetic.h"

// Lists, tuples, sets, dicts and f-strings.

namespace model {

namespace {

/// With more values than this a display is built step by step, to keep the stack small.
constexpr std::size_t kDisplayGuideline = 30;

bool hasStarred(NodeList<Expr> elements)
{
    for (const Expr* element : elements)
        if (element->kind == ExprKind::Starred)
            return true;
    return false;
}

bool fillsDisplays(const CompileOptions& options)
{
    return options.isLibrary || options.dialect->rules->constants.fillDisplays;
}

} // namespace

void CodeGenerator::visitListOrTuple(NodeList<Expr> elements, ExprContext context, bool isTuple)
{
    switch (context) {
    case ExprContext::Store: assignSequence(elements); break;
    case ExprContext::Load: visitDisplay(elements, 0, {.makesTuple = isTuple}); break;
    case ExprContext::Del: visitAll(elements); break;
    }
}

void CodeGenerator::visitDisplay(NodeList<Expr> elements, std::size_t pushed, const DisplayOps& ops)
{
    if (visitConstantDisplay(elements, pushed, ops))
        return;
    const std::size_t count = elements.size() + pushed;
    if (hasStarred(elements) || count > kDisplayGuideline)
        return visitGrowingDisplay(elements, pushed, ops);
    visitAll(elements);
    emitCount(ops.makesTuple ? Op::BuildTuple : ops.build, count);
}

bool CodeGenerator::visitConstantDisplay(NodeList<Expr> elements, std::size_t pushed,
                                         const DisplayOps& ops)
{
    const bool isTuple = ops.makesTuple && pushed == 0;
    if (elements.size() <= 2 || !(isTuple || fillsDisplays(m_options)) || !areAllConstant(elements))
        return false;
    std::vector<Constant> items;
    for (const Expr* element : elements)
        items.push_back(*m_folder.constantOf(element));
    if (isTuple) {
        loadConstant({TupleConstant{std::move(items)}});
        return true;
    }
    emitCount(ops.build, pushed);
    if (ops.add == Op::SetAdd)
        loadConstant(foldedSet(items));
    else
        loadConstant({TupleConstant{std::move(items)}});
    emit(ops.extend, 1);
    if (ops.makesTuple)
        emit(Op::ListToTuple);
    return true;
}

void CodeGenerator::visitGrowingDisplay(NodeList<Expr> elements, std::size_t pushed,
                                        const DisplayOps& ops)
{
    bool isBuilt = elements.size() + pushed > kDisplayGuideline;
    if (isBuilt)
        emitCount(ops.build, pushed);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (const auto* starred = tryAs<StarredExpr>(elements[i])) {
            if (!isBuilt)
                emitCount(ops.build, i + pushed);
            isBuilt = true;
            visitExpr(*starred->value);
            emit(ops.extend, 1);
        } else {
            visitExpr(*elements[i]);
            if (isBuilt)
                emit(ops.add, 1);
        }
    }
    if (ops.makesTuple)
        emit(Op::ListToTuple);
}

bool CodeGenerator::areAllConstant(NodeList<Expr> exprs)
{
    for (const Expr* expr : exprs)
        if (!m_folder.constantOf(expr))
            return false;
    return true;
}

void CodeGenerator::visitDict(const DictExpr& expr)
{
    std::size_t waiting = 0; // Entries before the cursor that no code has been emitted for.
    bool hasDict = false;
    const auto flush = [&](std::size_t end) {
        visitDictPart(expr, end - waiting, end);
        if (hasDict)
            emit(Op::DictUpdate, 1);
        hasDict = true;
        waiting = 0;
    };
    for (std::size_t i = 0; i < expr.values.size(); ++i) {
        if (expr.keys[i]) {
            ++waiting;
            if ((waiting - 1) * 2 > kDisplayGuideline)
                flush(i + 1);
            continue;
        }
        if (waiting > 0)
            flush(i);
        if (!hasDict)
            emit(Op::BuildMap, 0);
        hasDict = true;
        visitExpr(*expr.values[i]);
        emit(Op::DictUpdate, 1);
    }
    if (waiting > 0)
        flush(expr.values.size());
    if (!hasDict)
        emit(Op::BuildMap, 0);
}

void CodeGenerator::visitDictPart(const DictExpr& expr, std::size_t begin, std::size_t end)
{
    const std::size_t count = end - begin;
    const bool isBig = count * 2 > kDisplayGuideline;
    const NodeList<Expr> keys = expr.keys.subspan(begin, count);
    if (count > 1 && !isBig && areAllConstant(keys)) {
        visitAll(expr.values.subspan(begin, count));
        TupleConstant names;
        for (const Expr* key : keys)
            names.items.push_back(*m_folder.constantOf(key));
        loadConstant({std::move(names)});
        emitCount(Op::BuildConstKeyMap, count);
        return;
    }
    if (isBig)
        emit(Op::BuildMap, 0);
    for (std::size_t i = begin; i < end; ++i) {
        visitExpr(*expr.keys[i]);
        visitExpr(*expr.values[i]);
        if (isBig)
            emit(Op::MapAdd, 1);
    }
    if (!isBig)
        emitCount(Op::BuildMap, count);
}

void CodeGenerator::visitJoinedStr(const JoinedStrExpr& expr)
{
    if (expr.values.size() > kDisplayGuideline) {
        loadText("");
        emitName(Op::LoadMethod, "join");
        emit(Op::BuildList, 0);
        for (const Expr* value : expr.values) {
            visitExpr(*value);
            emit(Op::ListAppend, 1);
        }
        emit(Op::Call, 1);
        return;
    }
    visitAll(expr.values);
    if (expr.values.size() != 1)
        emitCount(Op::BuildString, expr.values.size());
}

void CodeGenerator::visitFormattedValue(const FormattedValueExpr& expr)
{
    constexpr std::uint32_t kHasSpec = 4;
    visitExpr(*expr.value);
    std::uint32_t operand = 0;
    switch (expr.conversion) {
    case 's': operand = 1; break;
    case 'r': operand = 2; break;
    case 'a': operand = 3; break;
    default: break;
    }
    if (expr.formatSpec) {
        visitExpr(*expr.formatSpec);
        operand |= kHasSpec;
    }
    emit(Op::FormatValue, operand);
}

} // namespace model
