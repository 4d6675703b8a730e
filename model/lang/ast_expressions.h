#pragma once

#include "model/lang/ast.h"

namespace model {

/// Gives a node its kind tag once: every default-made NameExpr is tagged Name.
template <ExprKind K>
struct ExprOf : Expr
{
    static constexpr ExprKind kKind = K;
    constexpr ExprOf() { kind = K; }
};

struct BoolOpExpr : ExprOf<ExprKind::BoolOp>
{
    BoolOperator op = BoolOperator::And;
    NodeList<Expr> values; ///< Two or more: `a and b and c` is one node.
};

struct NamedExprExpr : ExprOf<ExprKind::NamedExpr>
{
    Expr* target = nullptr; ///< Always a NameExpr.
    Expr* value = nullptr;
};

struct BinOpExpr : ExprOf<ExprKind::BinOp>
{
    Expr* left = nullptr;
    BinaryOperator op = BinaryOperator::Add;
    Expr* right = nullptr;
};

struct UnaryOpExpr : ExprOf<ExprKind::UnaryOp>
{
    UnaryOperator op = UnaryOperator::Not;
    Expr* operand = nullptr;
};

struct LambdaExpr : ExprOf<ExprKind::Lambda>
{
    Parameters* parameters = nullptr;
    Expr* body = nullptr;
};

struct IfExpExpr : ExprOf<ExprKind::IfExp>
{
    Expr* test = nullptr;
    Expr* body = nullptr;
    Expr* orElse = nullptr;
};

struct DictExpr : ExprOf<ExprKind::Dict>
{
    NodeList<Expr> keys; ///< nullptr where the entry is `**value`.
    NodeList<Expr> values;
};

struct SetExpr : ExprOf<ExprKind::Set>
{
    NodeList<Expr> elements;
};

struct ListCompExpr : ExprOf<ExprKind::ListComp>
{
    Expr* element = nullptr;
    NodeList<Comprehension> generators;
};

struct SetCompExpr : ExprOf<ExprKind::SetComp>
{
    Expr* element = nullptr;
    NodeList<Comprehension> generators;
};

struct DictCompExpr : ExprOf<ExprKind::DictComp>
{
    Expr* key = nullptr;
    Expr* value = nullptr;
    NodeList<Comprehension> generators;
};

struct GeneratorExpExpr : ExprOf<ExprKind::GeneratorExp>
{
    Expr* element = nullptr;
    NodeList<Comprehension> generators;
};

struct AwaitExpr : ExprOf<ExprKind::Await>
{
    Expr* value = nullptr;
};

struct YieldExpr : ExprOf<ExprKind::Yield>
{
    Expr* value = nullptr; ///< nullptr: a bare `yield`.
};

struct YieldFromExpr : ExprOf<ExprKind::YieldFrom>
{
    Expr* value = nullptr;
};

/// `left ops[0] comparators[0] ops[1] comparators[1] ...`
struct CompareExpr : ExprOf<ExprKind::Compare>
{
    Expr* left = nullptr;
    std::span<const CompareOperator> ops;
    NodeList<Expr> comparators;
};

struct CallExpr : ExprOf<ExprKind::Call>
{
    Expr* function = nullptr;
    NodeList<Expr> arguments; ///< StarredExpr for `*value`.
    NodeList<Keyword> keywords;
};

/// `{value!conversion:spec}` inside an f-string.
struct FormattedValueExpr : ExprOf<ExprKind::FormattedValue>
{
    Expr* value = nullptr;
    char conversion = 0;        ///< 's', 'r', 'a', or 0 for none.
    Expr* formatSpec = nullptr; ///< A JoinedStrExpr, or nullptr.
};

/// An f-string: ConstantExpr (Str) and FormattedValueExpr in turn.
struct JoinedStrExpr : ExprOf<ExprKind::JoinedStr>
{
    NodeList<Expr> values;
};

/// A literal.
struct ConstantExpr : ExprOf<ExprKind::Constant>
{
    ConstantKind constant = ConstantKind::None;
    bool hasUPrefix = false; ///< Written u'...'; CPython's `kind`.
    bool isUnicode = false;  ///< Of 2.7: a unicode literal.
    bool isLong = false;     ///< Of 2.7: 10L.
    std::uint8_t base = 10;  ///< Int: 2, 8, 10 or 16.
    double number = 0;       ///< Float: the value. Complex: the imaginary part.
    /// Str: UTF-8, lone surrogates as WTF-8. Bytes: the bytes. Int: the digits in `base`,
    /// lower case, no prefix, no underscores, no leading zeros (but "0").
    std::string_view text;
};

struct AttributeExpr : ExprOf<ExprKind::Attribute>
{
    Expr* value = nullptr;
    std::string_view name;
    ExprContext context = ExprContext::Load;
};

struct SubscriptExpr : ExprOf<ExprKind::Subscript>
{
    Expr* value = nullptr;
    Expr* index = nullptr; ///< May be a SliceExpr, or a TupleExpr that holds some.
    ExprContext context = ExprContext::Load;
};

struct StarredExpr : ExprOf<ExprKind::Starred>
{
    Expr* value = nullptr;
    ExprContext context = ExprContext::Load;
};

struct NameExpr : ExprOf<ExprKind::Name>
{
    std::string_view name;
    ExprContext context = ExprContext::Load;
};

struct ListExpr : ExprOf<ExprKind::List>
{
    NodeList<Expr> elements;
    ExprContext context = ExprContext::Load;
};

struct TupleExpr : ExprOf<ExprKind::Tuple>
{
    NodeList<Expr> elements;
    ExprContext context = ExprContext::Load;
};

/// `lower:upper:step`; each may be nullptr.
struct SliceExpr : ExprOf<ExprKind::Slice>
{
    Expr* lower = nullptr;
    Expr* upper = nullptr;
    Expr* step = nullptr;
};

} // namespace model
