#include "model/dialect/rules.h"
#include "model/lang/code_generator.h"

namespace model {

namespace {

bool isDocstring(const Stmt& stmt)
{
    const auto* statement = tryAs<ExprStmt>(&stmt);
    const auto* constant = statement ? tryAs<ConstantExpr>(statement->value) : nullptr;
    return constant && constant->constant == ConstantKind::Str;
}

bool hasAnnotation(NodeList<Stmt> statements);

template <class Try>
bool tryHasAnnotation(const Try& stmt)
{
    for (const ExceptHandler* handler : stmt.handlers)
        if (hasAnnotation(handler->body))
            return true;
    return hasAnnotation(stmt.body) || hasAnnotation(stmt.finally) || hasAnnotation(stmt.orElse);
}

bool hasAnnotation(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::AnnAssign: return true;
    case StmtKind::For:
        return hasAnnotation(as<ForStmt>(stmt).body) || hasAnnotation(as<ForStmt>(stmt).orElse);
    case StmtKind::While:
        return hasAnnotation(as<WhileStmt>(stmt).body) || hasAnnotation(as<WhileStmt>(stmt).orElse);
    case StmtKind::If:
        return hasAnnotation(as<IfStmt>(stmt).body) || hasAnnotation(as<IfStmt>(stmt).orElse);
    case StmtKind::With: return hasAnnotation(as<WithStmt>(stmt).body);
    case StmtKind::Try: return tryHasAnnotation(as<TryStmt>(stmt));
    default: return false;
    }
}

/// Whether names are annotated here, however deep, short of other scopes: then the body makes
/// its `__annotations__`.
bool hasAnnotation(NodeList<Stmt> statements)
{
    for (const Stmt* stmt : statements)
        if (hasAnnotation(*stmt))
            return true;
    return false;
}

} // namespace

void CodeGenerator::setUpAnnotations(NodeList<Stmt> body)
{
    if (hasAnnotation(body))
        emit(Op::SetupAnnotations);
}

void CodeGenerator::visitBody(NodeList<Stmt> body)
{
    if (body.empty())
        return;
    if (m_unit->scope.kind() == ScopeKind::Module)
        at(body.front()->span);
    setUpAnnotations(body);
    if (!isDocstring(*body.front())) {
        visitStatements(body, true);
        return;
    }
    visitExpr(*as<ExprStmt>(*body.front()).value);
    atNoLine();
    nameOp("__doc__", ExprContext::Store);
    visitStatements(body.subspan(1));
}

void CodeGenerator::visitStatements(NodeList<Stmt> statements, bool isStartOfBody)
{
    for (const Stmt* stmt : statements) {
        if (hasFailed())
            return;
        if (isStartOfBody && stmt->kind == StmtKind::Expr)
            visitFirstExprStmt(as<ExprStmt>(*stmt));
        else
            visitStmt(*stmt);
        isStartOfBody = false;
    }
}

/// A text that is put together from others is not a docstring, and CPython, to make sure of
/// that, evaluates it like an f-string.
void CodeGenerator::visitFirstExprStmt(const ExprStmt& stmt)
{
    const Constant* constant = isDocstring(stmt) ? nullptr : m_folder.constantOf(stmt.value);
    if (!constant || !std::holds_alternative<StrConstant>(constant->value)) {
        visitStmt(stmt);
        return;
    }
    at(stmt.span);
    visitExpr(*stmt.value);
    atNoLine();
    emit(Op::PopTop);
}

void CodeGenerator::visitStmt(const Stmt& stmt)
{
    at(stmt.span);
    switch (stmt.kind) {
    case StmtKind::FunctionDef: visitFunctionDef(as<FunctionDefStmt>(stmt)); break;
    case StmtKind::ClassDef: visitClassDef(as<ClassDefStmt>(stmt)); break;
    case StmtKind::Return: visitReturn(as<ReturnStmt>(stmt)); break;
    case StmtKind::Delete: visitAll(as<DeleteStmt>(stmt).targets); break;
    case StmtKind::Assign: visitAssign(as<AssignStmt>(stmt)); break;
    case StmtKind::AugAssign: visitAugAssign(as<AugAssignStmt>(stmt)); break;
    case StmtKind::AnnAssign: visitAnnAssign(as<AnnAssignStmt>(stmt)); break;
    case StmtKind::For: visitFor(as<ForStmt>(stmt)); break;
    case StmtKind::While: visitWhile(as<WhileStmt>(stmt)); break;
    case StmtKind::If: visitIf(as<IfStmt>(stmt)); break;
    case StmtKind::With: visitWith(as<WithStmt>(stmt), 0); break;
    case StmtKind::Raise: visitRaise(as<RaiseStmt>(stmt)); break;
    case StmtKind::Try: visitTry(as<TryStmt>(stmt)); break;
    case StmtKind::Assert: visitAssert(as<AssertStmt>(stmt)); break;
    case StmtKind::Import: visitImport(as<ImportStmt>(stmt)); break;
    case StmtKind::ImportFrom: visitImportFrom(as<ImportFromStmt>(stmt)); break;
    case StmtKind::Expr: visitExprStmt(as<ExprStmt>(stmt)); break;
    case StmtKind::Pass: emit(Op::Nop); break;
    case StmtKind::Print: visitPrint(as<PrintStmt>(stmt)); break;
    case StmtKind::Break: visitBreak(); break;
    case StmtKind::Continue: visitContinue(); break;
    case StmtKind::Global:
    case StmtKind::Nonlocal: break;
    case StmtKind::AsyncFunctionDef:
    case StmtKind::AsyncFor:
    case StmtKind::AsyncWith:
    case StmtKind::Match:
    case StmtKind::TryStar: refuseStmt(stmt); break;
    }
}

void CodeGenerator::refuseStmt(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::AsyncFunctionDef: unsupported("async def", stmt.span); break;
    case StmtKind::AsyncFor: fail("'async for' outside async function"); break;
    case StmtKind::AsyncWith: fail("'async with' outside async function"); break;
    case StmtKind::Match: unsupported("match", stmt.span); break;
    default: unsupported("except*", stmt.span); break;
    }
}

void CodeGenerator::visitExprStmt(const ExprStmt& stmt)
{
    if (m_options.mode == CompileMode::Single && m_units.size() == 1) {
        visitExpr(*stmt.value);
        emit(Op::PrintExpr);
        return;
    }
    if (m_folder.constantOf(stmt.value)) {
        emit(Op::Nop);
        return;
    }
    visitExpr(*stmt.value);
    atNoLine();
    emit(Op::PopTop);
}

void CodeGenerator::visitAssign(const AssignStmt& stmt)
{
    visitExpr(*stmt.value);
    for (std::size_t i = 0; i < stmt.targets.size(); ++i) {
        if (i + 1 < stmt.targets.size())
            emit(Op::Copy, 1);
        visitExpr(*stmt.targets[i]);
    }
}

void CodeGenerator::visitAssert(const AssertStmt& stmt)
{
    warnOfTupleInAssert(*stmt.test);
    BasicBlock* end = newBlock();
    jumpIf(*stmt.test, end, true);
    emit(Op::LoadAssertionError);
    if (stmt.message) {
        visitExpr(*stmt.message);
        emit(Op::Call, 0);
    }
    const SpanKeeper keeper(*m_unit);
    if (m_options.dialect->rules->positions.assertionIsStatement)
        at(stmt.span);
    emit(Op::RaiseVarargs, 1);
    use(end);
}

/// Each value is printed before the next one is evaluated.
void CodeGenerator::visitPrint(const PrintStmt& stmt)
{
    const std::uint32_t hasStream = stmt.stream ? 1 : 0;
    visitOptional(stmt.stream);
    for (const Expr* value : stmt.values) {
        visitExpr(*value);
        emit(Op::PrintItem, hasStream);
    }
    if (stmt.endsLine)
        emit(Op::PrintNewline, hasStream);
    else if (stmt.stream)
        emit(Op::PopTop);
}

void CodeGenerator::visitRaise(const RaiseStmt& stmt)
{
    if (syntax().oldStatements && stmt.exception) {
        visitExpr(*stmt.exception);
        visitOptional(stmt.value);
        visitOptional(stmt.traceback);
        emit(Op::RaiseOld, 1U + (stmt.value ? 1U : 0U) + (stmt.traceback ? 1U : 0U));
        return;
    }
    visitOptional(stmt.exception);
    visitOptional(stmt.cause);
    emit(Op::RaiseVarargs, (stmt.exception ? 1U : 0U) + (stmt.cause ? 1U : 0U));
}

void CodeGenerator::visitImport(const ImportStmt& stmt)
{
    for (const Alias* alias : stmt.names) {
        loadConstant({IntConstant{"0"}});
        loadNone();
        emitName(Op::ImportName, alias->name);
        if (alias->asName.empty())
            nameOp(alias->name.substr(0, alias->name.find('.')), ExprContext::Store);
        else
            importAs(alias->name, alias->asName);
    }
}

/// `import a.b.c as d`: IMPORT_NAME has left `a`; the parts are fetched one from the other.
void CodeGenerator::importAs(std::string_view name, std::string_view asName)
{
    std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
        nameOp(asName, ExprContext::Store);
        return;
    }
    while (true) {
        const std::size_t start = dot + 1;
        dot = name.find('.', start);
        emit(Op::ImportFrom, m_unit->names.indexOf(name.substr(start, dot - start)));
        if (dot == std::string_view::npos)
            break;
        emit(Op::Swap, 2);
        emit(Op::PopTop);
    }
    nameOp(asName, ExprContext::Store);
    emit(Op::PopTop);
}

void CodeGenerator::visitImportFrom(const ImportFromStmt& stmt)
{
    loadConstant({IntConstant{std::to_string(stmt.level)}});
    TupleConstant names;
    for (const Alias* alias : stmt.names)
        names.items.push_back({StrConstant{std::string(alias->name)}});
    if (stmt.span.line > m_future.lastLine && stmt.module == "__future__") {
        fail("from __future__ imports must occur at the beginning of the file");
        return;
    }
    loadConstant({std::move(names)});
    emitName(Op::ImportName, stmt.module);
    if (stmt.names.front()->name == "*") {
        emit(Op::ImportStar);
        return;
    }
    for (const Alias* alias : stmt.names) {
        emitName(Op::ImportFrom, alias->name);
        nameOp(alias->asName.empty() ? alias->name : alias->asName, ExprContext::Store);
    }
    emit(Op::PopTop);
}

} // namespace model
