#pragma once

#include "model/lang/symbols.h"

#include <deque>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace model {

/// Second pass: settles for each name whether it is local, a cell, free or global.
///
/// Source:  CPython 3.11, Python/symtable.c, analyze_block and analyze_name.
class SymbolResolver
{
public:
    /// `scopes` starts with the module.
    std::optional<Diagnostic> run(std::deque<Scope>& scopes);

private:
    using Names = std::unordered_set<std::string_view>;

    /// What a scope sees of the scopes around it.
    struct Surroundings
    {
        Names bound;   ///< Names that enclosing functions bind.
        Names globals; ///< Names declared global there.
    };

    bool resolve(Scope& scope, Surroundings& outer, Names& free, bool isModule);
    bool resolveName(Scope& scope, Symbol& symbol, Surroundings& outer, Names& free, bool isModule);
    bool failAt(const Scope& scope, std::string_view name, std::string message);
    static void inlineComprehension(Scope& scope, const Scope& comprehension, Names& free,
                                    Names& cells);
    void passFreeVariables(Scope& scope, const Surroundings& outer, const Names& free,
                           bool isModule);
    void listCellsAndFree(Scope& scope);

    std::optional<Diagnostic> m_error;
};

} // namespace model
