#include "model/lang/code_generator.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

/// In the order of Constant::Value.
constexpr std::array<std::string_view, 11> kConstantTypes = {
    "NoneType", "ellipsis", "bool",  "int",       "float", "complex",
    "str",      "bytes",    "tuple", "frozenset", "code"};
static_assert(std::variant_size_v<Constant::Value> == kConstantTypes.size());

template <class... Types>
bool isOneOf(const Constant& constant)
{
    return (std::holds_alternative<Types>(constant.value) || ...);
}

/// A literal other than the objects of which there is one only.
bool isPlainLiteral(const Constant* constant)
{
    return constant && !isOneOf<NoneConstant, EllipsisConstant, bool>(*constant);
}

} // namespace

void CodeGenerator::warn(std::string message)
{
    if (!m_options.warnings || syntax().oldStatements)
        return;
    CompileWarning warning{m_unit->span.line, std::move(message)};
    // A `finally` body is compiled more than once.
    std::vector<CompileWarning>& all = *m_options.warnings;
    if (std::find(all.begin(), all.end(), warning) == all.end())
        all.push_back(std::move(warning));
}

void CodeGenerator::warnOfIdentityWithLiteral(const CompareExpr& expr)
{
    bool isLeftLiteral = isPlainLiteral(m_folder.constantOf(expr.left));
    for (std::size_t i = 0; i < expr.ops.size(); ++i) {
        const CompareOperator op = expr.ops[i];
        const bool isLiteral = isPlainLiteral(m_folder.constantOf(expr.comparators[i]));
        if (isLeftLiteral || isLiteral) {
            if (op == CompareOperator::Is)
                return warn("\"is\" with a literal. Did you mean \"==\"?");
            if (op == CompareOperator::IsNot)
                return warn("\"is not\" with a literal. Did you mean \"!=\"?");
        }
        isLeftLiteral = isLiteral;
    }
}

void CodeGenerator::warnOfTupleInAssert(const Expr& test)
{
    const Constant* constant = m_folder.constantOf(&test);
    const auto* folded = constant ? std::get_if<TupleConstant>(&constant->value) : nullptr;
    const auto* tuple = constant ? nullptr : tryAs<TupleExpr>(&test);
    if ((folded && !folded->items.empty()) || (tuple && !tuple->elements.empty()))
        warn("assertion is always true, perhaps remove parentheses?");
}

void CodeGenerator::warnOfCall(const Expr& function)
{
    const Expr& resolved = m_folder.resolve(function);
    const std::string_view type = typeNameOf(resolved);
    if (!type.empty() && resolved.kind != ExprKind::Lambda)
        warn("'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
}

void CodeGenerator::warnOfSubscript(const SubscriptExpr& expr)
{
    const Expr& value = m_folder.resolve(*expr.value);
    const std::string_view type = typeNameOf(value);
    if (type.empty() || type == "dict")
        return;
    const bool isSequence = type == "str" || type == "bytes" || type == "tuple" || type == "list";
    if (!isSequence)
        return warn("'" + std::string(type)
                    + "' object is not subscriptable; perhaps you missed a comma?");
    const std::string_view index = typeNameOf(m_folder.resolve(*expr.index));
    if (!index.empty() && index != "int" && index != "bool")
        warn(std::string(type) + " indices must be integers or slices, not " + std::string(index)
             + "; perhaps you missed a comma?");
}

/// The type an expression certainly has; empty if that cannot be said.
std::string_view CodeGenerator::typeNameOf(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::Tuple: return "tuple";
    case ExprKind::List:
    case ExprKind::ListComp: return "list";
    case ExprKind::Dict:
    case ExprKind::DictComp: return "dict";
    case ExprKind::Set:
    case ExprKind::SetComp: return "set";
    case ExprKind::GeneratorExp: return "generator";
    case ExprKind::Lambda: return "function";
    case ExprKind::JoinedStr:
    case ExprKind::FormattedValue: return "str";
    case ExprKind::Constant: return kConstantTypes[m_folder.valueOf(expr).value.index()];
    default: return {};
    }
}

} // namespace model
