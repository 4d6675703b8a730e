#include "model/lang/symbol_resolver.h"

#include <algorithm>

namespace model {

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
    for (Scope* child : scope.m_children) {
        Surroundings copy = inner;
        if (!resolve(*child, copy, freeInside, false))
            return false;
    }
    if (scope.isFunctionLike()) {
        for (Symbol& symbol : scope.m_symbols)
            if (symbol.kind == NameKind::Local && freeInside.erase(symbol.name) > 0)
                symbol.kind = NameKind::Cell;
    } else if (isClass && freeInside.erase("__class__") > 0) {
        scope.m_needsClassCell = true;
    }
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
        if (symbol.kind == NameKind::Cell && !symbol.isParameter)
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
