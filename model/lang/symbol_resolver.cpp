#include "model/lang/symbol_resolver.h"

#include <algorithm>

namespace model {

namespace {

/// In one of the functions inside, seen through comprehensions that are no functions.
bool isFreeInChildren(const Scope& scope, std::string_view name)
{
    std::vector<const Scope*> pending(scope.children().begin(), scope.children().end());
    while (!pending.empty()) {
        const Scope& child = *pending.back();
        pending.pop_back();
        if (child.isInlined()) {
            pending.insert(pending.end(), child.children().begin(), child.children().end());
            continue;
        }
        for (const Symbol& symbol : child.symbols())
            if (symbol.name == name && symbol.kind == NameKind::Free)
                return true;
    }
    return false;
}

} // namespace

std::optional<Diagnostic> SymbolResolver::run(std::deque<Scope>& scopes)
{
    Surroundings outer;
    Names free;
    resolve(scopes.front(), outer, free, true);
    for (Scope& scope : scopes)
        listCellsAndFree(scope);
    return std::move(m_error);
}

bool SymbolResolver::failAt(const Scope& scope, std::string_view name, std::string message)
{
    Diagnostic diagnostic;
    diagnostic.countsBytes = true;
    diagnostic.message = std::move(message);
    for (const Scope::Directive& directive : scope.m_directives)
        if (directive.name == name && !diagnostic.span.isValid())
            diagnostic.span = directive.span;
    m_error = std::move(diagnostic);
    return false;
}

bool SymbolResolver::resolve(Scope& scope, Surroundings& outer, Names& free, bool isModule)
{
    const bool isClass = scope.kind() == ScopeKind::Class;
    Surroundings inner;
    // What a class body binds is not visible in its methods.
    if (isClass)
        inner = outer;
    for (Symbol& symbol : scope.m_symbols)
        if (!resolveName(scope, symbol, outer, free, isModule))
            return false;
    if (isClass) {
        inner.bound.insert("__class__");
    } else {
        inner = outer;
        if (scope.isFunctionLike())
            for (const Symbol& symbol : scope.m_symbols)
                if (symbol.kind == NameKind::Local)
                    inner.bound.insert(symbol.name);
    }

    Names freeInside;
    Names inlinedCells;
    for (Scope* child : scope.m_children) {
        Surroundings copy = inner;
        Names freeInChild;
        if (!resolve(*child, copy, freeInChild, false))
            return false;
        if (child->isInlined())
            inlineComprehension(scope, *child, freeInChild, inlinedCells);
        freeInside.merge(freeInChild);
    }
    if (scope.isFunctionLike()) {
        for (Symbol& symbol : scope.m_symbols)
            if (symbol.kind == NameKind::Local
                && (freeInside.erase(symbol.name) > 0 || inlinedCells.contains(symbol.name)))
                symbol.kind = NameKind::Cell;
    } else if (isClass && freeInside.erase("__class__") > 0) {
        scope.m_needsClassCell = true;
    }
    for (const std::string_view name : inlinedCells)
        scope.add(name).isComprehensionCell = true;
    passFreeVariables(scope, outer, freeInside, isModule);
    free.insert(freeInside.begin(), freeInside.end());
    return true;
}

bool SymbolResolver::resolveName(Scope& scope, Symbol& symbol, Surroundings& outer, Names& free,
                                 bool isModule)
{
    const std::string quoted = "'" + std::string(symbol.name) + "'";
    if (symbol.isGlobal) {
        if (symbol.isNonlocal)
            return failAt(scope, symbol.name, "name " + quoted + " is nonlocal and global");
        symbol.kind = NameKind::GlobalExplicit;
        outer.globals.insert(symbol.name);
        outer.bound.erase(symbol.name);
        return true;
    }
    if (symbol.isNonlocal) {
        if (isModule)
            return failAt(scope, symbol.name, "nonlocal declaration not allowed at module level");
        if (!outer.bound.contains(symbol.name))
            return failAt(scope, symbol.name, "no binding for nonlocal " + quoted + " found");
        symbol.kind = NameKind::Free;
        free.insert(symbol.name);
        return true;
    }
    if (symbol.isAssigned || symbol.isParameter || symbol.isImported) {
        symbol.kind = NameKind::Local;
        outer.globals.erase(symbol.name);
        return true;
    }
    if (outer.bound.contains(symbol.name)) {
        symbol.kind = NameKind::Free;
        free.insert(symbol.name);
        return true;
    }
    symbol.kind = NameKind::GlobalImplicit;
    return true;
}

/// Names of an inlined comprehension that the scope around it lacks become names there; those that
/// it shares with it need no closure any more.
///
/// Source:  CPython 3.12, Python/symtable.c, inline_comprehension.
void SymbolResolver::inlineComprehension(Scope& scope, const Scope& comprehension, Names& free,
                                         Names& cells)
{
    const bool isClass = scope.kind() == ScopeKind::Class;
    for (const Symbol& symbol : comprehension.m_symbols) {
        if (symbol.isParameter)
            continue;
        if (symbol.kind == NameKind::Cell || symbol.isComprehensionCell)
            cells.insert(symbol.name);
        const auto known = scope.m_byName.find(symbol.name);
        if (known == scope.m_byName.end()) {
            Symbol& copy = scope.add(symbol.name);
            copy = symbol;
            if (symbol.kind == NameKind::Free && isClass && symbol.name == "__class__") {
                copy.kind = NameKind::GlobalImplicit;
                free.erase(symbol.name);
            }
            continue;
        }
        const Symbol& outer = *known->second;
        const bool isBound = outer.isAssigned || outer.isParameter || outer.isImported;
        if (isBound && !isClass && !isFreeInChildren(comprehension, symbol.name))
            free.erase(symbol.name);
    }
}

/// Free variables of inner scopes that come from further out pass through this one.
void SymbolResolver::passFreeVariables(Scope& scope, const Surroundings& outer, const Names& free,
                                       bool isModule)
{
    const bool isClass = scope.kind() == ScopeKind::Class;
    for (std::string_view name : free) {
        if (const auto known = scope.m_byName.find(name); known != scope.m_byName.end()) {
            Symbol& symbol = *known->second;
            const bool isBound = symbol.isAssigned || symbol.isParameter || symbol.isImported;
            if (isClass && (isBound || symbol.isGlobal))
                symbol.isFreeThroughClass = true;
            continue;
        }
        if (!isModule && !outer.bound.contains(name))
            continue;
        scope.add(name).kind = NameKind::Free;
    }
}

void SymbolResolver::listCellsAndFree(Scope& scope)
{
    // Captured parameters keep the slots they have, before all other cells.
    for (std::string_view parameter : scope.m_variableNames)
        if (scope.m_byName.at(parameter)->kind == NameKind::Cell)
            scope.m_cellVariables.push_back(parameter);
    const auto parameterCells = static_cast<std::ptrdiff_t>(scope.m_cellVariables.size());
    for (const Symbol& symbol : scope.m_symbols) {
        const bool isCell = symbol.kind == NameKind::Cell || symbol.isComprehensionCell;
        if (isCell && !symbol.isParameter)
            scope.m_cellVariables.push_back(symbol.name);
        if (symbol.kind == NameKind::Free || symbol.isFreeThroughClass)
            scope.m_freeVariables.push_back(symbol.name);
    }
    std::sort(scope.m_cellVariables.begin() + parameterCells, scope.m_cellVariables.end());
    std::sort(scope.m_freeVariables.begin(), scope.m_freeVariables.end());
    if (scope.m_needsClassCell)
        scope.m_cellVariables.insert(scope.m_cellVariables.begin(), "__class__");
}

} // namespace model
