#pragma once

#include "model/core/source.h"
#include "model/lang/node_arena.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// The syntax tree of one Python 3.11 module: the node kinds of CPython's Parser/Python.asdl
// with the same fields and the same positions. Nodes are plain structs in an Arena that the
// Module owns; every pointer, span and string_view points into that arena. A consumer
// switches over `kind` and reaches the fields with as<NameExpr>(expr).
// Names are not mangled here; see mangledName() in symbols.h.

namespace model {

template <class T>
using NodeList = std::span<T* const>;

/// What every node has. Its address identifies it (SymbolTable::scopeOf).
struct Node
{
    SourceSpan span;
};

enum class ExprKind : std::uint8_t {
    BoolOp,
    NamedExpr,
    BinOp,
    UnaryOp,
    Lambda,
    IfExp,
    Dict,
    Set,
    ListComp,
    SetComp,
    DictComp,
    GeneratorExp,
    Await,
    Yield,
    YieldFrom,
    Compare,
    Call,
    FormattedValue,
    JoinedStr,
    Constant,
    Attribute,
    Subscript,
    Starred,
    Name,
    List,
    Tuple,
    Slice,
};

enum class StmtKind : std::uint8_t {
    FunctionDef,
    AsyncFunctionDef,
    ClassDef,
    Return,
    Delete,
    Assign,
    AugAssign,
    AnnAssign,
    For,
    AsyncFor,
    While,
    If,
    With,
    AsyncWith,
    Match,
    Raise,
    Try,
    TryStar,
    Assert,
    Import,
    ImportFrom,
    Global,
    Nonlocal,
    Expr,
    Pass,
    Break,
    Continue,
    Print,
};

enum class PatternKind : std::uint8_t {
    MatchValue,
    MatchSingleton,
    MatchSequence,
    MatchMapping,
    MatchClass,
    MatchStar,
    MatchAs,
    MatchOr,
};

enum class ExprContext : std::uint8_t { Load, Store, Del };
enum class BoolOperator : std::uint8_t { And, Or };
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class BinaryOperator : std::uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};
enum class CompareOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };
enum class ConstantKind : std::uint8_t {
    None,
    True,
    False,
    Ellipsis,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
};

struct Expr : Node
{
    ExprKind kind;
};

struct Stmt : Node
{
    StmtKind kind;
};

struct Pattern : Node
{
    PatternKind kind;
};

// ---- Parts of statements and expressions ---------------------------------------------

/// One parameter: CPython's `arg`.
struct Parameter : Node
{
    std::string_view name;
    Expr* annotation = nullptr;
    /// The tuple of names that takes the argument apart, up to 2.7; `name` then is ".0", where 0
    /// is the place among the parameters.
    Expr* parts = nullptr;
};

/// A function's parameters: CPython's `arguments`. `defaults` belong to the last parameters
/// of positionalOnly + positional; `keywordDefaults` has one entry (or nullptr) for each
/// keyword-only parameter.
struct Parameters
{
    NodeList<Parameter> positionalOnly;
    NodeList<Parameter> positional;
    Parameter* varArgs = nullptr;
    NodeList<Parameter> keywordOnly;
    NodeList<Expr> keywordDefaults;
    Parameter* keywordArgs = nullptr;
    NodeList<Expr> defaults;
};

/// `name=value` in a call or class header; an empty name is `**value`.
struct Keyword : Node
{
    std::string_view name;
    Expr* value = nullptr;
};

/// `name as asName`; asName is empty where there is none; name is "*" for a star import.
struct Alias : Node
{
    std::string_view name;
    std::string_view asName;
};

struct WithItem
{
    Expr* context = nullptr;
    Expr* target = nullptr; ///< nullptr: no `as`.
};

/// One `for target in iterable if ... if ...` of a comprehension.
struct Comprehension
{
    Expr* target = nullptr;
    Expr* iterable = nullptr;
    NodeList<Expr> conditions;
    bool isAsync = false;
};

struct ExceptHandler : Node
{
    Expr* type = nullptr;  ///< nullptr: bare `except:`.
    std::string_view name; ///< Empty: no `as`.
    NodeList<Stmt> body;
    Expr* target = nullptr; ///< Of 2.7: where the exception goes, for good; then without name.
};

struct MatchCase
{
    Pattern* pattern = nullptr;
    Expr* guard = nullptr;
    NodeList<Stmt> body;
};

} // namespace model

#include "model/lang/ast_expressions.h"
#include "model/lang/ast_patterns.h"
#include "model/lang/ast_statements.h"

namespace model {

/// A parsed file. Owns all its nodes.
struct Module : Node
{
    NodeList<Stmt> body;
    std::shared_ptr<const SourceText> source;
    NodeArena arena;
};

/// The node as its real type. The caller has looked at `kind`.
template <class T>
const T& as(const Expr& expr)
{
    return static_cast<const T&>(expr);
}

template <class T>
const T& as(const Stmt& stmt)
{
    return static_cast<const T&>(stmt);
}

template <class T>
const T& as(const Pattern& pattern)
{
    return static_cast<const T&>(pattern);
}

/// The node as a T, or nullptr if it is of another kind (or nullptr).
template <class T, class Base>
const T* tryAs(const Base* node)
{
    return node && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

/// "BinOp", "FunctionDef", "MatchOr": the class names of Python's ast module.
std::string_view kindName(ExprKind kind);
std::string_view kindName(StmtKind kind);
std::string_view kindName(PatternKind kind);

/// "Add", "NotIn", "Load": likewise.
std::string_view operatorName(BoolOperator op);
std::string_view operatorName(UnaryOperator op);
std::string_view operatorName(BinaryOperator op);
std::string_view operatorName(CompareOperator op);
std::string_view contextName(ExprContext context);

/// The operator as it is written: "+", "//", "not in".
std::string_view operatorText(UnaryOperator op);
std::string_view operatorText(BinaryOperator op);
std::string_view operatorText(CompareOperator op);

/// Python's ast.dump(module, include_attributes=True) as one line; strings as ascii() shows
/// them, so that the text needs no table of printable characters.
std::string dumpTree(const Module& module);

} // namespace model
