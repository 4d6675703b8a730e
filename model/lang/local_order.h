#pragma once

#include "model/lang/symbols.h"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace model {

/// Gives the locals of one function their slots: in the order in which CPython's compiler
/// first loads, stores or deletes them while it emits the function's code. That is mostly the
/// order of the source; values come before targets, and a `return` emits the finally blocks
/// it leaves.
///
/// Source:  CPython 3.11, Python/compile.c, compiler_visit_stmt and compiler_unwind_fblock;
///          rule R26.
class LocalOrder
{
public:
    /// `isLeaking`: variables of list comprehensions are locals, as up to 2.7.
    /// `skipsDead`: as up to 3.8, code below a constant condition is not looked at, and a finally
    /// part comes before what it protects.
    LocalOrder(Scope& scope, bool hasFutureAnnotations, bool isLeaking = false,
               bool skipsDead = false);

    void run();

private:
    /// A block that `return`, `break` or `continue` may leave.
    struct Block
    {
        bool isLoop = false;
        NodeList<Stmt> finally;
    };

    void use(std::string_view writtenName);
    void visit(NodeList<Stmt> body);
    void visit(const Stmt& stmt);
    void visitSimple(const Stmt& stmt);
    void visitAnnotated(const AnnAssignStmt& stmt);
    void visitAugmented(const AugAssignStmt& stmt);
    template <class T>
    void visitFunction(const T& stmt);
    template <class T>
    void visitFor(const T& stmt);
    template <class T>
    void visitWith(const T& stmt);
    void visitTry(const TryStmt& stmt);
    void visitTryStar(const TryStarStmt& stmt);
    template <class T>
    void visitWithFinally(const T& stmt, void (LocalOrder::*inner)(const T&));
    void visitTryBody(const TryStmt& stmt);
    void visitTryStarBody(const TryStarStmt& stmt);
    void visit(const ExceptHandler& handler);
    void visitMatch(const MatchStmt& stmt);
    void visitValues(const Pattern* pattern);
    void visitCaptures(const Pattern* pattern);
    void visitParameters(const Parameters& parameters, const Expr* returns);
    void visitDefaults(const Parameters& parameters);
    void unwind(bool stopsAtLoop);
    std::optional<bool> constantTruth(const Expr& test) const;

    void visit(const Expr* expr);
    void visitAll(NodeList<Expr> exprs);
    void visitListComprehension(const ListCompExpr& expr);
    void visitKeywords(NodeList<Keyword> keywords);
    void visitDict(const DictExpr& dict);
    void visitOwnComprehension();
    void visitGenerators(NodeList<Comprehension> generators);

    Scope& m_scope;
    std::unordered_set<std::string_view> m_known;
    std::vector<Block> m_blocks;
    bool m_hasFutureAnnotations = false;
    bool m_isLeaking = false;
    bool m_skipsDead = false;
};

} // namespace model
