#pragma once

#include "model/lang/symbols.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// First pass over a module: opens the scopes and notes how each name is used in them.
///
/// Source:  CPython 3.11, Python/symtable.c, symtable_visit_stmt and symtable_visit_expr. The
///          order of visits is kept, because it decides which of several errors is reported.
class SymbolCollector
{
public:
    SymbolCollector(const Module& module, SymbolTable& table, const Syntax& syntax);

    std::optional<Diagnostic> run();

private:
    enum class Use { Parameter, Local, Read, Import, Annotation, Global, Nonlocal };

    /// What is only known while a scope is open.
    struct OpenScope
    {
        Scope* scope = nullptr;
        SourceSpan span;
        int iterableDepth = 0; ///< Inside this many iterables of comprehensions.
        bool isTarget = false; ///< In the target of a comprehension.
        bool isComprehension = false;
        std::string_view comprehensionName;
        bool returnsValue = false; ///< A return with a value was seen.
        int tryDepth = 0;          ///< Inside this many bodies of `try` and `with`.
    };

    bool visitReturn(const ReturnStmt& stmt);
    bool failMixed(SourceSpan span);
    OpenScope& current() { return m_stack.back(); }
    Scope& open(ScopeKind kind, std::string_view name, const Node* node, const SourceSpan& span);
    void close() { m_stack.pop_back(); }
    std::string qualifiedName(std::string_view name, ScopeKind kind) const;
    Symbol* define(std::string_view name, Use use, const SourceSpan& span);
    Symbol* defineIn(OpenScope& target, std::string_view mangled, Use use, const SourceSpan& span);
    bool fail(const SourceSpan& span, std::string message,
              DiagnosticKind kind = DiagnosticKind::SyntaxError);

    // All of these return false after an error.
    bool visit(NodeList<Stmt> body);
    bool visit(const Stmt& stmt);
    bool visitStatement(const Stmt& stmt);
    bool visitSimple(const Stmt& stmt);
    bool visitAnnotated(const AnnAssignStmt& stmt);
    bool visitDeclaration(const Stmt& stmt, std::span<const std::string_view> names, bool isGlobal);
    bool visitImport(NodeList<Alias> names);
    bool visitClass(const ClassDefStmt& stmt);
    template <class T>
    bool visitFunction(const T& stmt, bool isAsync);
    template <class T>
    bool visitTry(const T& stmt);
    bool visitTryBody(NodeList<Stmt> body);
    bool visitDefaults(const Parameters& parameters);
    bool visitAnnotations(const Parameters& parameters, const Expr* returns);
    bool visitAnnotation(const Expr* annotation);
    bool visitParameters(const Parameters& parameters);
    bool addUnpacked(const TupleExpr& parts);
    bool visitMatch(const MatchStmt& stmt);
    bool visit(const Pattern* pattern);
    bool visitAll(NodeList<Pattern> patterns);

    bool visit(const Expr* expr);
    bool visitAll(NodeList<Expr> exprs);
    bool visitExpression(const Expr& expr);
    bool visitName(const NameExpr& name);
    bool visitNamed(const NamedExprExpr& expr);
    bool bindInEnclosing(const NamedExprExpr& expr);
    bool visitLambda(const LambdaExpr& expr);
    bool visitYield(const Expr& expr, const Expr* value);
    bool visitCall(const CallExpr& expr);
    bool visitComprehension(const Expr& expr, std::string_view name,
                            NodeList<Comprehension> generators, const Expr* element,
                            const Expr* value);
    bool visitGenerator(const Comprehension& generator, bool isOutermost);
    bool visitLeakingComprehension(const ListCompExpr& expr);
    bool visitTarget(const Expr* target);

    const Module& m_module;
    SymbolTable& m_table;
    const Syntax& m_syntax;
    std::vector<OpenScope> m_stack;
    std::string_view m_privateName;
    bool m_hasFutureAnnotations = false;
    int m_depth = 0;
    std::optional<Diagnostic> m_error;
};

/// Whether the module starts with `from __future__ import annotations`.
bool hasFutureAnnotations(const Module& module);

} // namespace model
