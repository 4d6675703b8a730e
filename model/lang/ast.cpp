#include "model/lang/ast.h"

#include <array>

namespace model {

namespace {

template <std::size_t N, class Enum>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view kindName(ExprKind kind)
{
    static constexpr std::array<std::string_view, 27> kNames = {
        "BoolOp",    "NamedExpr", "BinOp",     "UnaryOp",   "Lambda",   "IfExp",
        "Dict",      "Set",       "ListComp",  "SetComp",   "DictComp", "GeneratorExp",
        "Await",     "Yield",     "YieldFrom", "Compare",   "Call",     "FormattedValue",
        "JoinedStr", "Constant",  "Attribute", "Subscript", "Starred",  "Name",
        "List",      "Tuple",     "Slice"};
    return pick(kNames, kind);
}

std::string_view kindName(StmtKind kind)
{
    static constexpr std::array<std::string_view, 27> kNames = {"FunctionDef", "AsyncFunctionDef",
                                                                "ClassDef",    "Return",
                                                                "Delete",      "Assign",
                                                                "AugAssign",   "AnnAssign",
                                                                "For",         "AsyncFor",
                                                                "While",       "If",
                                                                "With",        "AsyncWith",
                                                                "Match",       "Raise",
                                                                "Try",         "TryStar",
                                                                "Assert",      "Import",
                                                                "ImportFrom",  "Global",
                                                                "Nonlocal",    "Expr",
                                                                "Pass",        "Break",
                                                                "Continue"};
    return pick(kNames, kind);
}

std::string_view kindName(PatternKind kind)
{
    static constexpr std::array<std::string_view, 8> kNames = {
        "MatchValue", "MatchSingleton", "MatchSequence", "MatchMapping",
        "MatchClass", "MatchStar",      "MatchAs",       "MatchOr"};
    return pick(kNames, kind);
}

std::string_view operatorName(BoolOperator op)
{
    return op == BoolOperator::And ? "And" : "Or";
}

std::string_view operatorName(UnaryOperator op)
{
    static constexpr std::array<std::string_view, 4> kNames = {"Invert", "Not", "UAdd", "USub"};
    return pick(kNames, op);
}

std::string_view operatorName(BinaryOperator op)
{
    static constexpr std::array<std::string_view, 13> kNames = {
        "Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",     "Pow",
        "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv"};
    return pick(kNames, op);
}

std::string_view operatorName(CompareOperator op)
{
    static constexpr std::array<std::string_view, 10> kNames = {
        "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
    return pick(kNames, op);
}

std::string_view contextName(ExprContext context)
{
    static constexpr std::array<std::string_view, 3> kNames = {"Load", "Store", "Del"};
    return pick(kNames, context);
}

std::string_view operatorText(UnaryOperator op)
{
    static constexpr std::array<std::string_view, 4> kTexts = {"~", "not", "+", "-"};
    return pick(kTexts, op);
}

std::string_view operatorText(BinaryOperator op)
{
    static constexpr std::array<std::string_view, 13> kTexts = {
        "+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"};
    return pick(kTexts, op);
}

std::string_view operatorText(CompareOperator op)
{
    static constexpr std::array<std::string_view, 10> kTexts = {
        "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
    return pick(kTexts, op);
}

} // namespace model
