#pragma once

#include "model/lang/ast.h"
#include "model/lang/code_body.h"
#include "model/lang/node_arena.h"

#include <deque>
#include <optional>
#include <unordered_map>

namespace model {

/// The syntax tree as CPython's optimizer leaves it, without changing it: expressions whose
/// value is known are constants, `not a in b` is `a not in b`, a list that is only searched or
/// iterated is a tuple, and `'%s' % (x,)` is an f-string.
///
/// Cost:    each expression is folded once, on the first question about it.
/// Source:  CPython 3.11, Python/ast_opt.c.
class ConstantFolder
{
public:
    /// With `foldsOperators` false only tuples and signed numbers become constants.
    explicit ConstantFolder(bool foldsOperators = true) : m_foldsOperators(foldsOperators) {}

    /// What the compiler has to look at instead of `expr`; often `expr` itself.
    const Expr& resolve(const Expr& expr);

    /// The same for what a `for` iterates over and what `in` searches.
    const Expr& resolveIterable(const Expr& expr);

    /// The value of a resolved expression of kind Constant.
    const Constant& valueOf(const Expr& constant);

    /// The value if the expression resolves to a constant, or nullptr.
    const Constant* constantOf(const Expr* expr);

private:
    const Expr& fold(const Expr& expr);
    const Expr& foldName(const NameExpr& expr);
    const Expr& foldUnaryExpr(const UnaryOpExpr& expr);
    const Expr& foldBinaryExpr(const BinOpExpr& expr);
    const Expr& foldTuple(const TupleExpr& expr);
    const Expr& foldSubscriptExpr(const SubscriptExpr& expr);
    const Expr& foldCompare(const CompareExpr& expr);
    const Expr* formatAsJoinedStr(const BinOpExpr& expr, std::string_view format,
                                  const TupleExpr& items);

    const Expr& iterableForm(const Expr& resolved);
    const Expr& madeConstant(const SourceSpan& span, Constant value);
    std::optional<std::vector<Constant>> allConstants(NodeList<Expr> elements);

    bool m_foldsOperators;
    std::unordered_map<const Expr*, const Expr*> m_resolved;
    std::unordered_map<const Expr*, const Expr*> m_iterables;
    std::unordered_map<const Expr*, const Constant*> m_values;
    std::deque<Constant> m_constants; ///< A deque, so that constants stay where they are.
    NodeArena m_nodes;
};

} // namespace model
