#include "model/lang/symbols.h"

#include "model/core/verify.h"
#include "model/lang/local_order.h"
#include "model/lang/symbol_collector.h"
#include "model/lang/symbol_resolver.h"

namespace model {

std::string mangledName(std::string_view className, std::string_view name)
{
    const std::size_t first = className.find_first_not_of('_');
    if (!name.starts_with("__") || name.ends_with("__") || first == std::string_view::npos
        || name.find('.') != std::string_view::npos)
        return std::string(name);
    return "_" + std::string(className.substr(first)) + std::string(name);
}

std::string_view Scope::mangled(std::string_view writtenName) const
{
    if (!writtenName.starts_with("__") || writtenName.ends_with("__") || m_privateName.empty())
        return writtenName;
    const std::string mangled = mangledName(m_privateName, writtenName);
    if (const auto known = m_byName.find(mangled); known != m_byName.end())
        return known->second->name;
    return m_names->copyText(mangled);
}

const Symbol* Scope::find(std::string_view writtenName) const
{
    return findMangled(mangled(writtenName));
}

const Symbol* Scope::findMangled(std::string_view name) const
{
    const auto known = m_byName.find(name);
    return known == m_byName.end() ? nullptr : known->second;
}

const Symbol& Scope::symbol(std::string_view writtenName) const
{
    const Symbol* found = find(writtenName);
    verify(found, "the name is used in this scope");
    return *found;
}

Symbol& Scope::add(std::string_view name)
{
    const auto [entry, isNew] = m_byName.try_emplace(name, nullptr);
    if (isNew) {
        entry->second = &m_symbols.emplace_back();
        entry->second->name = name;
    }
    return *entry->second;
}

Result<SymbolTable> SymbolTable::build(const Module& module, const Syntax& syntax)
{
    SymbolTable table;
    table.m_names = std::make_unique<NodeArena>();
    std::optional<Diagnostic> error = SymbolCollector(module, table, syntax).run();
    if (!error)
        error = SymbolResolver().run(table.m_scopes);
    if (error) {
        error->file = module.source->fileName();
        error->sourceLine = module.source->line(error->span.line);
        return *std::move(error);
    }
    const bool isFuture = hasFutureAnnotations(module);
    for (Scope& scope : table.m_scopes)
        if (scope.isFunctionLike())
            LocalOrder(scope, isFuture, syntax.leakingListComprehensions, !syntax.pegParser).run();
    return table;
}

const Scope& SymbolTable::scopeOf(const Node* node) const
{
    const auto found = m_byNode.find(node);
    verify(found != m_byNode.end(), "the node opens a scope of this table");
    return *found->second;
}

} // namespace model
