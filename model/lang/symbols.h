#pragma once

#include "model/core/result.h"
#include "model/dialect/syntax.h"
#include "model/lang/ast.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

enum class ScopeKind : std::uint8_t { Module, Class, Function, Lambda, Comprehension };

/// Where a name lives, seen from one scope: CPython's LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT,
/// FREE and CELL.
enum class NameKind : std::uint8_t { Local, GlobalExplicit, GlobalImplicit, Free, Cell };

struct Symbol
{
    std::string_view name; ///< As stored at run time, that is mangled.
    NameKind kind = NameKind::GlobalImplicit;
    bool isParameter = false;
    bool isAssigned = false;   ///< Bound here: assignment, import, def, class, for, except as ...
    bool isReferenced = false; ///< Read here.
    bool isImported = false;
    bool isAnnotated = false;
    bool isGlobal = false;            ///< Declared so, here or (for the module) in some function.
    bool isNonlocal = false;          ///< Declared so.
    bool isIterationVariable = false; ///< A comprehension's target.
    /// A cell inside an inlined comprehension, whatever it is around it (DEF_COMP_CELL).
    bool isComprehensionCell = false;
    /// Free in a class body and at the same time bound there: the methods' free variable
    /// passes through the class (CPython's DEF_FREE_CLASS).
    bool isFreeThroughClass = false;
};

/// The names of one block of code: what each is, and the slots they get.
///
/// Source:  CPython 3.11, Python/symtable.c.
class Scope
{
public:
    ScopeKind kind() const { return m_kind; }
    /// "f", "C", "<lambda>", "<listcomp>", "<module>": the code object's co_name.
    std::string_view name() const { return m_name; }
    std::string_view qualifiedName() const { return m_qualifiedName; }
    const Node* node() const { return m_node; }
    const Scope* parent() const { return m_parent; }
    std::span<const Scope* const> children() const { return m_children; }

    /// A function, lambda or comprehension: its locals are slots.
    bool isFunctionLike() const { return m_kind >= ScopeKind::Function; }
    /// Lies, at any depth, inside a function.
    bool isNested() const { return m_isNested; }
    /// A comprehension whose code is part of the scope around it (PEP 709).
    bool isInlined() const { return m_isInlined; }
    bool isGenerator() const { return m_isGenerator; }
    /// CodeBody::yieldsInsideTry
    bool yieldsInsideTry() const { return m_yieldsInsideTry; }
    bool isCoroutine() const { return m_isCoroutine; }
    /// A class whose methods use super() or __class__: its body makes the `__class__` cell.
    bool needsClassCell() const { return m_needsClassCell; }

    /// What the name as written in the source (not mangled) means here. Every name that the
    /// source of this scope uses has a symbol; nullptr for others.
    const Symbol* find(std::string_view writtenName) const;
    /// The same for a name as stored at run time.
    const Symbol* findMangled(std::string_view name) const;
    /// The same for a name that is known to be used here.
    const Symbol& symbol(std::string_view writtenName) const;
    /// The name as stored at run time: `__x` inside class C is `_C__x`.
    std::string_view mangled(std::string_view writtenName) const;

    /// All symbols in order of first appearance.
    const std::deque<Symbol>& symbols() const { return m_symbols; }

    /// co_varnames: parameters, then the other plain locals in the order in which the compiler
    /// first meets them (rule R26). Empty outside functions.
    const std::vector<std::string_view>& variableNames() const { return m_variableNames; }
    /// co_cellvars: captured parameters in their order, then the others sorted; in a class body at
    /// most `__class__`.
    const std::vector<std::string_view>& cellVariables() const { return m_cellVariables; }
    /// co_freevars: sorted.
    const std::vector<std::string_view>& freeVariables() const { return m_freeVariables; }

private:
    friend class SymbolTable;
    friend class SymbolCollector;
    friend class SymbolResolver;
    friend class LocalOrder;

    /// A global or nonlocal statement, for errors that only show when all names are known.
    struct Directive
    {
        std::string_view name;
        SourceSpan span;
    };

    Symbol& add(std::string_view mangledName);

    ScopeKind m_kind = ScopeKind::Module;
    bool m_isNested = false;
    bool m_isInlined = false;
    bool m_isGenerator = false;
    bool m_yieldsInsideTry = false;
    bool m_isCoroutine = false;
    bool m_needsClassCell = false;
    std::string_view m_name;
    std::string m_qualifiedName;
    std::string_view m_privateName; ///< The innermost class's name, for mangling.
    const Node* m_node = nullptr;
    const Scope* m_parent = nullptr;
    NodeArena* m_names = nullptr;
    std::vector<Directive> m_directives;
    std::vector<Scope*> m_children;
    std::deque<Symbol> m_symbols;
    std::unordered_map<std::string_view, Symbol*> m_byName;
    std::vector<std::string_view> m_variableNames;
    std::vector<std::string_view> m_cellVariables;
    std::vector<std::string_view> m_freeVariables;
};

/// The scopes of one module. Views into the module's arena: the Module must outlive it.
///
/// Errors:  SyntaxError with CPython's texts for misplaced global, nonlocal, duplicate
///          arguments, yield in comprehensions and the like.
class SymbolTable
{
public:
    static Result<SymbolTable> build(const Module& module, const Syntax& syntax = {});

    /// The scope that a Module, ClassDefStmt, FunctionDefStmt, AsyncFunctionDefStmt,
    /// LambdaExpr or comprehension opens.
    const Scope& scopeOf(const Node* node) const;
    const Scope& moduleScope() const { return m_scopes.front(); }
    const std::deque<Scope>& scopes() const { return m_scopes; }

private:
    friend class SymbolCollector;

    SymbolTable() = default;

    std::unique_ptr<NodeArena> m_names;
    std::deque<Scope> m_scopes; ///< In order of appearance; a deque, so that they stay put.
    std::unordered_map<const Node*, Scope*> m_byNode;
};

/// `__x` in class `C` becomes `_C__x`; other names stay as they are.
///
/// Source:  CPython 3.11, Python/compile.c, _Py_Mangle.
std::string mangledName(std::string_view className, std::string_view name);

} // namespace model
