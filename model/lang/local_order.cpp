#include "model/lang/local_order.h"

// The statements; the expressions are in local_order_expressions.cpp.

namespace model {

LocalOrder::LocalOrder(Scope& scope, bool hasFutureAnnotations, bool isLeaking, bool skipsDead)
    : m_scope(scope), m_hasFutureAnnotations(hasFutureAnnotations), m_isLeaking(isLeaking),
      m_skipsDead(skipsDead)
{
    for (std::string_view parameter : scope.m_variableNames)
        m_known.insert(parameter);
}

/// Whether a condition is constant, and which, where that decides what is compiled.
std::optional<bool> LocalOrder::constantTruth(const Expr& test) const
{
    const auto* constant = tryAs<ConstantExpr>(&test);
    if (!m_skipsDead || constant == nullptr)
        return std::nullopt;
    switch (constant->constant) {
    case ConstantKind::True: return true;
    case ConstantKind::False:
    case ConstantKind::None: return false;
    case ConstantKind::Int: return constant->text != "0";
    default: return std::nullopt;
    }
}

void LocalOrder::run()
{
    switch (m_scope.kind()) {
    case ScopeKind::Function: {
        const auto* stmt = static_cast<const Stmt*>(m_scope.node());
        if (const auto* function = tryAs<FunctionDefStmt>(stmt))
            visit(function->body);
        else
            visit(as<AsyncFunctionDefStmt>(*stmt).body);
        break;
    }
    case ScopeKind::Lambda: visit(static_cast<const LambdaExpr*>(m_scope.node())->body); break;
    case ScopeKind::Comprehension: visitOwnComprehension(); break;
    default: break;
    }
}

void LocalOrder::use(std::string_view writtenName)
{
    const Symbol* symbol = m_scope.find(writtenName);
    if (symbol && symbol->kind == NameKind::Local && m_known.insert(symbol->name).second)
        m_scope.m_variableNames.push_back(symbol->name);
}

void LocalOrder::visit(NodeList<Stmt> body)
{
    for (const Stmt* stmt : body)
        visit(*stmt);
}

void LocalOrder::visit(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::FunctionDef: return visitFunction(as<FunctionDefStmt>(stmt));
    case StmtKind::AsyncFunctionDef: return visitFunction(as<AsyncFunctionDefStmt>(stmt));
    case StmtKind::ClassDef: {
        const auto& definition = as<ClassDefStmt>(stmt);
        visitAll(definition.decorators);
        visitAll(definition.bases);
        visitKeywords(definition.keywords);
        return use(definition.name);
    }
    case StmtKind::For: return visitFor(as<ForStmt>(stmt));
    case StmtKind::AsyncFor: return visitFor(as<AsyncForStmt>(stmt));
    case StmtKind::While: {
        const auto& loop = as<WhileStmt>(stmt);
        visit(loop.test);
        m_blocks.push_back({true, {}});
        if (constantTruth(*loop.test) != false)
            visit(loop.body);
        m_blocks.pop_back();
        if (constantTruth(*loop.test) != true)
            visit(loop.orElse);
        return;
    }
    case StmtKind::If: {
        const auto& choice = as<IfStmt>(stmt);
        visit(choice.test);
        if (constantTruth(*choice.test) != false)
            visit(choice.body);
        if (constantTruth(*choice.test) != true)
            visit(choice.orElse);
        return;
    }
    case StmtKind::With: return visitWith(as<WithStmt>(stmt));
    case StmtKind::AsyncWith: return visitWith(as<AsyncWithStmt>(stmt));
    case StmtKind::Try: return visitTry(as<TryStmt>(stmt));
    case StmtKind::TryStar: return visitTryStar(as<TryStarStmt>(stmt));
    case StmtKind::Match: return visitMatch(as<MatchStmt>(stmt));
    default: return visitSimple(stmt);
    }
}

void LocalOrder::visitSimple(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::Return: visit(as<ReturnStmt>(stmt).value); return unwind(false);
    case StmtKind::Break:
    case StmtKind::Continue: return unwind(true);
    case StmtKind::Delete: return visitAll(as<DeleteStmt>(stmt).targets);
    case StmtKind::Assign:
        visit(as<AssignStmt>(stmt).value);
        return visitAll(as<AssignStmt>(stmt).targets);
    case StmtKind::AugAssign: return visitAugmented(as<AugAssignStmt>(stmt));
    case StmtKind::AnnAssign: return visitAnnotated(as<AnnAssignStmt>(stmt));
    case StmtKind::Raise:
        visit(as<RaiseStmt>(stmt).exception);
        visit(as<RaiseStmt>(stmt).cause);
        visit(as<RaiseStmt>(stmt).value);
        return visit(as<RaiseStmt>(stmt).traceback);
    case StmtKind::Assert:
        visit(as<AssertStmt>(stmt).test);
        return visit(as<AssertStmt>(stmt).message);
    case StmtKind::Import:
        for (const Alias* alias : as<ImportStmt>(stmt).names)
            use(alias->asName.empty() ? alias->name.substr(0, alias->name.find('.'))
                                      : alias->asName);
        return;
    case StmtKind::ImportFrom:
        for (const Alias* alias : as<ImportFromStmt>(stmt).names)
            use(alias->asName.empty() ? alias->name : alias->asName);
        return;
    case StmtKind::Expr: return visit(as<ExprStmt>(stmt).value);
    case StmtKind::Print:
        visit(as<PrintStmt>(stmt).stream);
        return visitAll(as<PrintStmt>(stmt).values);
    default: return;
    }
}

void LocalOrder::visitAugmented(const AugAssignStmt& stmt)
{
    visit(stmt.target);
    visit(stmt.value);
}

/// The annotations of locals are not evaluated.
void LocalOrder::visitAnnotated(const AnnAssignStmt& stmt)
{
    visit(stmt.value);
    if (stmt.value || stmt.target->kind != ExprKind::Name)
        visit(stmt.target);
}

void LocalOrder::visitDefaults(const Parameters& parameters)
{
    visitAll(parameters.defaults);
    visitAll(parameters.keywordDefaults);
}

void LocalOrder::visitParameters(const Parameters& parameters, const Expr* returns)
{
    visitDefaults(parameters);
    if (m_hasFutureAnnotations)
        return;
    const auto visitGroup = [this](NodeList<Parameter> group) {
        for (const Parameter* parameter : group)
            visit(parameter->annotation);
    };
    visitGroup(parameters.positional);
    visitGroup(parameters.positionalOnly);
    if (parameters.varArgs)
        visit(parameters.varArgs->annotation);
    visitGroup(parameters.keywordOnly);
    if (parameters.keywordArgs)
        visit(parameters.keywordArgs->annotation);
    visit(returns);
}

template <class T>
void LocalOrder::visitFunction(const T& stmt)
{
    visitAll(stmt.decorators);
    visitParameters(*stmt.parameters, stmt.returns);
    use(stmt.name);
}

template <class T>
void LocalOrder::visitFor(const T& stmt)
{
    visit(stmt.iterable);
    m_blocks.push_back({true, {}});
    visit(stmt.target);
    visit(stmt.body);
    m_blocks.pop_back();
    visit(stmt.orElse);
}

template <class T>
void LocalOrder::visitWith(const T& stmt)
{
    for (const WithItem* item : stmt.items) {
        visit(item->context);
        visit(item->target);
    }
    visit(stmt.body);
}

/// Leaving a block by a jump emits its finally part at the place of the jump.
void LocalOrder::unwind(bool stopsAtLoop)
{
    std::vector<Block> left;
    while (!m_blocks.empty() && !(stopsAtLoop && m_blocks.back().isLoop)) {
        left.push_back(m_blocks.back());
        m_blocks.pop_back();
        visit(left.back().finally);
    }
    m_blocks.insert(m_blocks.end(), left.rbegin(), left.rend());
}

template <class T>
void LocalOrder::visitWithFinally(const T& stmt, void (LocalOrder::*inner)(const T&))
{
    if (m_skipsDead)
        visit(stmt.finally);
    m_blocks.push_back({false, stmt.finally});
    (this->*inner)(stmt);
    m_blocks.pop_back();
    visit(stmt.finally);
}

void LocalOrder::visitTry(const TryStmt& stmt)
{
    visitWithFinally(stmt, &LocalOrder::visitTryBody);
}

void LocalOrder::visitTryStar(const TryStarStmt& stmt)
{
    visitWithFinally(stmt, &LocalOrder::visitTryStarBody);
}

void LocalOrder::visitTryBody(const TryStmt& stmt)
{
    visit(stmt.body);
    visit(stmt.orElse);
    for (const ExceptHandler* handler : stmt.handlers)
        visit(*handler);
}

void LocalOrder::visitTryStarBody(const TryStarStmt& stmt)
{
    visit(stmt.body);
    for (const ExceptHandler* handler : stmt.handlers)
        visit(*handler);
    visit(stmt.orElse);
}

void LocalOrder::visit(const ExceptHandler& handler)
{
    visit(handler.type);
    visit(handler.target);
    if (!handler.name.empty())
        use(handler.name);
    visit(handler.body);
}

/// A case first evaluates what its pattern compares with; names are bound after it matched.
void LocalOrder::visitMatch(const MatchStmt& stmt)
{
    visit(stmt.subject);
    for (const MatchCase* matchCase : stmt.cases) {
        visitValues(matchCase->pattern);
        visitCaptures(matchCase->pattern);
        visit(matchCase->guard);
        visit(matchCase->body);
    }
}

void LocalOrder::visitValues(const Pattern* pattern)
{
    const auto visitEach = [this](NodeList<Pattern> patterns) {
        for (const Pattern* inner : patterns)
            visitValues(inner);
    };
    if (!pattern)
        return;
    switch (pattern->kind) {
    case PatternKind::MatchValue: return visit(as<MatchValuePattern>(*pattern).value);
    case PatternKind::MatchSequence: return visitEach(as<MatchSequencePattern>(*pattern).patterns);
    case PatternKind::MatchMapping:
        visitAll(as<MatchMappingPattern>(*pattern).keys);
        return visitEach(as<MatchMappingPattern>(*pattern).patterns);
    case PatternKind::MatchClass:
        visit(as<MatchClassPattern>(*pattern).type);
        visitEach(as<MatchClassPattern>(*pattern).patterns);
        return visitEach(as<MatchClassPattern>(*pattern).keywordPatterns);
    case PatternKind::MatchAs: return visitValues(as<MatchAsPattern>(*pattern).pattern);
    case PatternKind::MatchOr: return visitEach(as<MatchOrPattern>(*pattern).patterns);
    default: return;
    }
}

void LocalOrder::visitCaptures(const Pattern* pattern)
{
    const auto visitEach = [this](NodeList<Pattern> patterns) {
        for (const Pattern* inner : patterns)
            visitCaptures(inner);
    };
    if (!pattern)
        return;
    switch (pattern->kind) {
    case PatternKind::MatchSequence: return visitEach(as<MatchSequencePattern>(*pattern).patterns);
    case PatternKind::MatchMapping:
        visitEach(as<MatchMappingPattern>(*pattern).patterns);
        return use(as<MatchMappingPattern>(*pattern).rest);
    case PatternKind::MatchClass:
        visitEach(as<MatchClassPattern>(*pattern).patterns);
        return visitEach(as<MatchClassPattern>(*pattern).keywordPatterns);
    case PatternKind::MatchStar: return use(as<MatchStarPattern>(*pattern).name);
    case PatternKind::MatchAs:
        visitCaptures(as<MatchAsPattern>(*pattern).pattern);
        return use(as<MatchAsPattern>(*pattern).name);
    case PatternKind::MatchOr: return visitCaptures(as<MatchOrPattern>(*pattern).patterns[0]);
    default: return;
    }
}

} // namespace model
