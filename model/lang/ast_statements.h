#pragma once

#include "model/lang/ast.h"

namespace model {

template <StmtKind K>
struct StmtOf : Stmt
{
    static constexpr StmtKind kKind = K;
    constexpr StmtOf() { kind = K; }
};

/// `def` and `async def`. The span starts at `def`, not at the decorators.
template <StmtKind K>
struct FunctionStmt : StmtOf<K>
{
    std::string_view name;
    Parameters* parameters = nullptr;
    NodeList<Stmt> body;
    NodeList<Expr> decorators;
    Expr* returns = nullptr;
};

struct FunctionDefStmt : FunctionStmt<StmtKind::FunctionDef>
{};
struct AsyncFunctionDefStmt : FunctionStmt<StmtKind::AsyncFunctionDef>
{};

struct ClassDefStmt : StmtOf<StmtKind::ClassDef>
{
    std::string_view name;
    NodeList<Expr> bases;
    NodeList<Keyword> keywords;
    NodeList<Stmt> body;
    NodeList<Expr> decorators;
};

struct ReturnStmt : StmtOf<StmtKind::Return>
{
    Expr* value = nullptr; ///< nullptr: a bare `return`.
};

struct DeleteStmt : StmtOf<StmtKind::Delete>
{
    NodeList<Expr> targets;
};

/// `targets[0] = targets[1] = value`
struct AssignStmt : StmtOf<StmtKind::Assign>
{
    NodeList<Expr> targets;
    Expr* value = nullptr;
};

struct AugAssignStmt : StmtOf<StmtKind::AugAssign>
{
    Expr* target = nullptr; ///< Name, Attribute or Subscript, context Store.
    BinaryOperator op = BinaryOperator::Add;
    Expr* value = nullptr;
};

struct AnnAssignStmt : StmtOf<StmtKind::AnnAssign>
{
    Expr* target = nullptr;
    Expr* annotation = nullptr;
    Expr* value = nullptr; ///< nullptr: only annotated.
    bool isSimple = false; ///< A bare name without parentheses.
};

template <StmtKind K>
struct ForStmtOf : StmtOf<K>
{
    Expr* target = nullptr;
    Expr* iterable = nullptr;
    NodeList<Stmt> body;
    NodeList<Stmt> orElse;
};

struct ForStmt : ForStmtOf<StmtKind::For>
{};
struct AsyncForStmt : ForStmtOf<StmtKind::AsyncFor>
{};

struct WhileStmt : StmtOf<StmtKind::While>
{
    Expr* test = nullptr;
    NodeList<Stmt> body;
    NodeList<Stmt> orElse;
};

/// An `elif` is an IfStmt alone in orElse.
struct IfStmt : StmtOf<StmtKind::If>
{
    Expr* test = nullptr;
    NodeList<Stmt> body;
    NodeList<Stmt> orElse;
};

template <StmtKind K>
struct WithStmtOf : StmtOf<K>
{
    NodeList<WithItem> items;
    NodeList<Stmt> body;
};

struct WithStmt : WithStmtOf<StmtKind::With>
{};
struct AsyncWithStmt : WithStmtOf<StmtKind::AsyncWith>
{};

struct MatchStmt : StmtOf<StmtKind::Match>
{
    Expr* subject = nullptr;
    NodeList<MatchCase> cases;
};

struct RaiseStmt : StmtOf<StmtKind::Raise>
{
    Expr* exception = nullptr;
    Expr* cause = nullptr;
    Expr* value = nullptr;     ///< Of 2.7: `raise exception, value, traceback`.
    Expr* traceback = nullptr; ///< Likewise.
};

template <StmtKind K>
struct TryStmtOf : StmtOf<K>
{
    NodeList<Stmt> body;
    NodeList<ExceptHandler> handlers;
    NodeList<Stmt> orElse;
    NodeList<Stmt> finally;
};

struct TryStmt : TryStmtOf<StmtKind::Try>
{};
struct TryStarStmt : TryStmtOf<StmtKind::TryStar>
{};

struct AssertStmt : StmtOf<StmtKind::Assert>
{
    Expr* test = nullptr;
    Expr* message = nullptr;
};

struct ImportStmt : StmtOf<StmtKind::Import>
{
    NodeList<Alias> names;
};

struct ImportFromStmt : StmtOf<StmtKind::ImportFrom>
{
    std::string_view module; ///< Empty for `from . import x`.
    NodeList<Alias> names;
    int level = 0; ///< The number of leading dots.
};

struct GlobalStmt : StmtOf<StmtKind::Global>
{
    std::span<const std::string_view> names;
};

struct NonlocalStmt : StmtOf<StmtKind::Nonlocal>
{
    std::span<const std::string_view> names;
};

struct ExprStmt : StmtOf<StmtKind::Expr>
{
    Expr* value = nullptr;
};

/// `print >>stream, a, b`, up to 2.7.
struct PrintStmt : StmtOf<StmtKind::Print>
{
    Expr* stream = nullptr; ///< nullptr: sys.stdout.
    NodeList<Expr> values;
    bool endsLine = true; ///< No comma at the end.
};

struct PassStmt : StmtOf<StmtKind::Pass>
{};
struct BreakStmt : StmtOf<StmtKind::Break>
{};
struct ContinueStmt : StmtOf<StmtKind::Continue>
{};

} // namespace model
