#include "model/lang/symbol_collector.h"

namespace model {

namespace {

/// CPython allows three levels of its compiler for each of the 1000 levels of recursion.
constexpr int kMaxDepth = 2990;

} // namespace

bool SymbolCollector::visit(NodeList<Stmt> body)
{
    for (const Stmt* stmt : body)
        if (!visit(*stmt))
            return false;
    return true;
}

bool SymbolCollector::visit(const Stmt& stmt)
{
    if (++m_depth > kMaxDepth)
        return fail({}, "maximum recursion depth exceeded during compilation",
                    DiagnosticKind::RecursionError);
    const bool isOk = visitStatement(stmt);
    --m_depth;
    return isOk;
}

bool SymbolCollector::visit(const Expr* expr)
{
    if (!expr)
        return true;
    if (++m_depth > kMaxDepth)
        return fail({}, "maximum recursion depth exceeded during compilation",
                    DiagnosticKind::RecursionError);
    const bool isOk = visitExpression(*expr);
    --m_depth;
    return isOk;
}

bool SymbolCollector::visitStatement(const Stmt& stmt)
{
    const auto visitLoop = [this](const auto& loop) {
        return visit(loop.target) && visit(loop.iterable) && visit(loop.body) && visit(loop.orElse);
    };
    const auto visitWith = [this](const auto& with) {
        for (const WithItem* item : with.items)
            if (!visit(item->context) || !visit(item->target))
                return false;
        return visitTryBody(with.body);
    };
    switch (stmt.kind) {
    case StmtKind::FunctionDef: return visitFunction(as<FunctionDefStmt>(stmt), false);
    case StmtKind::AsyncFunctionDef: return visitFunction(as<AsyncFunctionDefStmt>(stmt), true);
    case StmtKind::ClassDef: return visitClass(as<ClassDefStmt>(stmt));
    case StmtKind::For: return visitLoop(as<ForStmt>(stmt));
    case StmtKind::AsyncFor: return visitLoop(as<AsyncForStmt>(stmt));
    case StmtKind::With: return visitWith(as<WithStmt>(stmt));
    case StmtKind::AsyncWith: return visitWith(as<AsyncWithStmt>(stmt));
    case StmtKind::Try: return visitTry(as<TryStmt>(stmt));
    case StmtKind::TryStar: return visitTry(as<TryStarStmt>(stmt));
    case StmtKind::Match: return visitMatch(as<MatchStmt>(stmt));
    case StmtKind::While: {
        const auto& loop = as<WhileStmt>(stmt);
        return visit(loop.test) && visit(loop.body) && visit(loop.orElse);
    }
    case StmtKind::If: {
        const auto& choice = as<IfStmt>(stmt);
        return visit(choice.test) && visit(choice.body) && visit(choice.orElse);
    }
    default: return visitSimple(stmt);
    }
}

/// Up to 2.7 a generator cannot return a value; the later of the two statements is to blame.
bool SymbolCollector::failMixed(SourceSpan span)
{
    span.column = span.endColumn = -1;
    return fail(span, "'return' with argument inside generator");
}

bool SymbolCollector::visitReturn(const ReturnStmt& stmt)
{
    if (!visit(stmt.value))
        return false;
    if (stmt.value == nullptr || !m_syntax.oldStatements)
        return true;
    current().returnsValue = true;
    return !current().scope->isGenerator() || failMixed(stmt.span);
}

bool SymbolCollector::visitSimple(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::Return: return visitReturn(as<ReturnStmt>(stmt));
    case StmtKind::Delete: return visitAll(as<DeleteStmt>(stmt).targets);
    case StmtKind::Assign:
        return visitAll(as<AssignStmt>(stmt).targets) && visit(as<AssignStmt>(stmt).value);
    case StmtKind::AugAssign:
        return visit(as<AugAssignStmt>(stmt).target) && visit(as<AugAssignStmt>(stmt).value);
    case StmtKind::AnnAssign: return visitAnnotated(as<AnnAssignStmt>(stmt));
    case StmtKind::Raise:
        return visit(as<RaiseStmt>(stmt).exception) && visit(as<RaiseStmt>(stmt).cause)
               && visit(as<RaiseStmt>(stmt).value) && visit(as<RaiseStmt>(stmt).traceback);
    case StmtKind::Assert:
        return visit(as<AssertStmt>(stmt).test) && visit(as<AssertStmt>(stmt).message);
    case StmtKind::Import: return visitImport(as<ImportStmt>(stmt).names);
    case StmtKind::ImportFrom: return visitImport(as<ImportFromStmt>(stmt).names);
    case StmtKind::Global: return visitDeclaration(stmt, as<GlobalStmt>(stmt).names, true);
    case StmtKind::Nonlocal: return visitDeclaration(stmt, as<NonlocalStmt>(stmt).names, false);
    case StmtKind::Expr: return visit(as<ExprStmt>(stmt).value);
    case StmtKind::Print:
        return visit(as<PrintStmt>(stmt).stream) && visitAll(as<PrintStmt>(stmt).values);
    default: return true;
    }
}

template <class T>
bool SymbolCollector::visitFunction(const T& stmt, bool isAsync)
{
    if (!define(stmt.name, Use::Local, stmt.span) || !visitDefaults(*stmt.parameters)
        || !visitAnnotations(*stmt.parameters, stmt.returns) || !visitAll(stmt.decorators))
        return false;
    Scope& scope = open(ScopeKind::Function, stmt.name, &stmt, stmt.span);
    scope.m_isCoroutine = isAsync;
    const bool isOk = visitParameters(*stmt.parameters) && visit(stmt.body);
    close();
    return isOk;
}

bool SymbolCollector::visitClass(const ClassDefStmt& stmt)
{
    if (!define(stmt.name, Use::Local, stmt.span) || !visitAll(stmt.bases))
        return false;
    for (const Keyword* keyword : stmt.keywords)
        if (!visit(keyword->value))
            return false;
    if (!visitAll(stmt.decorators))
        return false;
    const std::string_view outer = m_privateName;
    m_privateName = stmt.name;
    open(ScopeKind::Class, stmt.name, &stmt, stmt.span);
    const bool isOk = visit(stmt.body);
    close();
    m_privateName = outer;
    return isOk;
}

bool SymbolCollector::visitTryBody(NodeList<Stmt> body)
{
    ++current().tryDepth;
    const bool isOk = visit(body);
    --current().tryDepth;
    return isOk;
}

template <class T>
bool SymbolCollector::visitTry(const T& stmt)
{
    if (!visitTryBody(stmt.body) || !visit(stmt.orElse))
        return false;
    for (const ExceptHandler* handler : stmt.handlers) {
        if (!visit(handler->type))
            return false;
        if (!visit(handler->target))
            return false;
        if (!handler->name.empty() && !define(handler->name, Use::Local, handler->span))
            return false;
        if (!visit(handler->body))
            return false;
    }
    return visit(stmt.finally);
}

bool SymbolCollector::visitAnnotated(const AnnAssignStmt& stmt)
{
    if (const auto* name = tryAs<NameExpr>(stmt.target)) {
        const Symbol* symbol = current().scope->find(name->name);
        if (symbol && (symbol->isGlobal || symbol->isNonlocal) && stmt.isSimple
            && m_stack.size() > 1)
            return fail(stmt.span, "annotated name '" + std::string(name->name) + "' can't be "
                                       + (symbol->isGlobal ? "global" : "nonlocal"));
        if (stmt.isSimple && !define(name->name, Use::Annotation, name->span))
            return false;
        if (!stmt.isSimple && stmt.value && !define(name->name, Use::Local, name->span))
            return false;
    } else if (!visit(stmt.target)) {
        return false;
    }
    return visitAnnotation(stmt.annotation) && visit(stmt.value);
}

bool SymbolCollector::visitDeclaration(const Stmt& stmt, std::span<const std::string_view> names,
                                       bool isGlobal)
{
    const std::string word = isGlobal ? "global" : "nonlocal";
    for (std::string_view name : names) {
        const auto misplaced = [&](const std::string& use) {
            return fail(stmt.span, "name '" + std::string(name) + "' is " + use);
        };
        if (const Symbol* symbol = current().scope->find(name)) {
            if (symbol->isParameter)
                return misplaced("parameter and " + word);
            if (symbol->isReferenced)
                return misplaced("used prior to " + word + " declaration");
            if (symbol->isAnnotated)
                return fail(stmt.span,
                            "annotated name '" + std::string(name) + "' can't be " + word);
            if (symbol->isAssigned)
                return misplaced("assigned to before " + word + " declaration");
        }
        Symbol* symbol = define(name, isGlobal ? Use::Global : Use::Nonlocal, stmt.span);
        if (!symbol)
            return false;
        current().scope->m_directives.push_back({symbol->name, stmt.span});
    }
    return true;
}

bool SymbolCollector::visitImport(NodeList<Alias> names)
{
    for (const Alias* alias : names) {
        if (alias->name == "*") {
            if (current().scope->kind() != ScopeKind::Module)
                return fail(alias->span, "import * only allowed at module level");
            continue;
        }
        const std::string_view stored =
            alias->asName.empty() ? alias->name.substr(0, alias->name.find('.')) : alias->asName;
        if (!define(stored, Use::Import, alias->span))
            return false;
    }
    return true;
}

bool SymbolCollector::visitMatch(const MatchStmt& stmt)
{
    if (!visit(stmt.subject))
        return false;
    for (const MatchCase* matchCase : stmt.cases)
        if (!visit(matchCase->pattern) || !visit(matchCase->guard) || !visit(matchCase->body))
            return false;
    return true;
}

bool SymbolCollector::visitAll(NodeList<Pattern> patterns)
{
    for (const Pattern* pattern : patterns)
        if (!visit(pattern))
            return false;
    return true;
}

bool SymbolCollector::visit(const Pattern* pattern)
{
    const auto bind = [&](std::string_view name) {
        return name.empty() || define(name, Use::Local, pattern->span);
    };
    if (!pattern)
        return true;
    switch (pattern->kind) {
    case PatternKind::MatchValue: return visit(as<MatchValuePattern>(*pattern).value);
    case PatternKind::MatchSingleton: return true;
    case PatternKind::MatchSequence: return visitAll(as<MatchSequencePattern>(*pattern).patterns);
    case PatternKind::MatchStar: return bind(as<MatchStarPattern>(*pattern).name);
    case PatternKind::MatchMapping: {
        const auto& mapping = as<MatchMappingPattern>(*pattern);
        return visitAll(mapping.keys) && visitAll(mapping.patterns) && bind(mapping.rest);
    }
    case PatternKind::MatchClass: {
        const auto& match = as<MatchClassPattern>(*pattern);
        return visit(match.type) && visitAll(match.patterns) && visitAll(match.keywordPatterns);
    }
    case PatternKind::MatchAs: {
        const auto& match = as<MatchAsPattern>(*pattern);
        return visit(match.pattern) && bind(match.name);
    }
    case PatternKind::MatchOr: return visitAll(as<MatchOrPattern>(*pattern).patterns);
    }
    return true;
}

} // namespace model
