#include "model/lang/symbol_collector.h"

#include <algorithm>

// Scopes, names and errors; the visits are in symbol_statements.cpp and symbol_expressions.cpp.

namespace model {

bool hasFutureAnnotations(const Module& module)
{
    for (const Stmt* stmt : module.body) {
        if (const auto* text = tryAs<ExprStmt>(stmt);
            text && text->value->kind == ExprKind::Constant)
            continue;
        const auto* import = tryAs<ImportFromStmt>(stmt);
        if (!import || import->module != "__future__")
            return false;
        for (const Alias* alias : import->names)
            if (alias->name == "annotations")
                return true;
    }
    return false;
}

SymbolCollector::SymbolCollector(const Module& module, SymbolTable& table, const Syntax& syntax)
    : m_module(module), m_table(table), m_syntax(syntax),
      m_hasFutureAnnotations(hasFutureAnnotations(module))
{}

std::optional<Diagnostic> SymbolCollector::run()
{
    open(ScopeKind::Module, "<module>", &m_module, {});
    visit(m_module.body);
    return std::move(m_error);
}

std::string SymbolCollector::qualifiedName(std::string_view name, ScopeKind kind) const
{
    if (m_stack.size() < 2)
        return std::string(name);
    const Scope* around = m_stack.back().scope;
    while (around->isInlined())
        around = around->parent();
    const Scope& parent = *around;
    if (parent.kind() == ScopeKind::Module)
        return std::string(name);
    if (kind == ScopeKind::Class || kind == ScopeKind::Function) {
        const Symbol* symbol = parent.find(name);
        if (symbol && symbol->isGlobal)
            return std::string(name);
    }
    std::string qualified(parent.qualifiedName());
    if (parent.isFunctionLike() && parent.kind() != ScopeKind::Comprehension)
        qualified += ".<locals>";
    return qualified + "." + std::string(name);
}

Scope& SymbolCollector::open(ScopeKind kind, std::string_view name, const Node* node,
                             const SourceSpan& span)
{
    std::string qualified = qualifiedName(name, kind);
    Scope& scope = m_table.m_scopes.emplace_back();
    scope.m_kind = kind;
    scope.m_name = name;
    scope.m_qualifiedName = std::move(qualified);
    scope.m_privateName = m_privateName;
    scope.m_node = node;
    scope.m_names = m_table.m_names.get();
    m_table.m_byNode.emplace(node, &scope);
    int iterableDepth = 0;
    if (!m_stack.empty()) {
        Scope& parent = *current().scope;
        scope.m_parent = &parent;
        scope.m_isNested = parent.m_isNested || parent.isFunctionLike();
        parent.m_children.push_back(&scope);
        iterableDepth = current().iterableDepth;
    }
    m_stack.push_back({&scope, span, iterableDepth, false, false, {}});
    return scope;
}

Symbol* SymbolCollector::define(std::string_view name, Use use, const SourceSpan& span)
{
    return defineIn(current(), current().scope->mangled(name), use, span);
}

/// nullptr after an error.
Symbol* SymbolCollector::defineIn(OpenScope& target, std::string_view mangled, Use use,
                                  const SourceSpan& span)
{
    Symbol& symbol = target.scope->add(mangled);
    if (use == Use::Parameter && symbol.isParameter) {
        fail(span, "duplicate argument '" + std::string(mangled) + "' in function definition");
        return nullptr;
    }
    switch (use) {
    case Use::Parameter:
        symbol.isParameter = true;
        target.scope->m_variableNames.push_back(mangled);
        break;
    case Use::Local: symbol.isAssigned = true; break;
    case Use::Read: symbol.isReferenced = true; break;
    case Use::Import: symbol.isImported = true; break;
    case Use::Annotation: symbol.isAnnotated = symbol.isAssigned = true; break;
    case Use::Global:
        symbol.isGlobal = true;
        m_stack.front().scope->add(mangled).isGlobal = true;
        break;
    case Use::Nonlocal: symbol.isNonlocal = true; break;
    }
    if (target.isTarget) {
        if (symbol.isGlobal || symbol.isNonlocal) {
            fail(span, "comprehension inner loop cannot rebind assignment expression target '"
                           + std::string(mangled) + "'");
            return nullptr;
        }
        symbol.isIterationVariable = true;
    }
    return &symbol;
}

bool SymbolCollector::fail(const SourceSpan& span, std::string message, DiagnosticKind kind)
{
    if (!m_error) {
        Diagnostic diagnostic;
        diagnostic.kind = kind;
        diagnostic.countsBytes = true;
        diagnostic.message = std::move(message);
        diagnostic.span = span;
        m_error = std::move(diagnostic);
    }
    return false;
}

bool SymbolCollector::visitParameters(const Parameters& parameters)
{
    const auto add = [this](const Parameter* parameter) {
        return !parameter || define(parameter->name, Use::Parameter, parameter->span);
    };
    for (const NodeList<Parameter> group :
         {parameters.positionalOnly, parameters.positional, parameters.keywordOnly})
        for (const Parameter* parameter : group)
            if (!add(parameter))
                return false;
    if (!add(parameters.varArgs) || !add(parameters.keywordArgs))
        return false;
    return std::ranges::all_of(parameters.positional, [this](const Parameter* parameter) {
        return !parameter->parts || addUnpacked(as<TupleExpr>(*parameter->parts));
    });
}

/// The names of one level come before those of the tuples inside it.
///
/// Source:  CPython 2.7, Python/symtable.c, symtable_visit_params_nested()
bool SymbolCollector::addUnpacked(const TupleExpr& parts)
{
    for (const Expr* part : parts.elements)
        if (const auto* name = tryAs<NameExpr>(part))
            if (!define(name->name, Use::Parameter, name->span))
                return false;
    return std::ranges::all_of(parts.elements, [this](const Expr* part) {
        const auto* inner = tryAs<TupleExpr>(part);
        return !inner || addUnpacked(*inner);
    });
}

bool SymbolCollector::visitDefaults(const Parameters& parameters)
{
    return visitAll(parameters.defaults) && visitAll(parameters.keywordDefaults);
}

bool SymbolCollector::visitAnnotation(const Expr* annotation)
{
    // With the future import annotations are text; they bind and read nothing.
    return m_hasFutureAnnotations || visit(annotation);
}

bool SymbolCollector::visitAnnotations(const Parameters& parameters, const Expr* returns)
{
    const auto visitGroup = [this](NodeList<Parameter> group) {
        for (const Parameter* parameter : group)
            if (!visitAnnotation(parameter->annotation))
                return false;
        return true;
    };
    return visitGroup(parameters.positionalOnly) && visitGroup(parameters.positional)
           && (!parameters.varArgs || visitAnnotation(parameters.varArgs->annotation))
           && (!parameters.keywordArgs || visitAnnotation(parameters.keywordArgs->annotation))
           && visitGroup(parameters.keywordOnly) && visitAnnotation(returns);
}

} // namespace model
