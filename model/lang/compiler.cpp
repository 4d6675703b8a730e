#include "model/lang/compiler.h"

#include "model/dialect/rules.h"
#include "model/lang/code_generator.h"
#include "model/lang/old_parser_errors.h"

namespace model {

/// Modules of the library are written for the default dialect.
static const Syntax& syntaxOf(const CompileOptions& options)
{
    return options.isLibrary ? defaultDialect().syntax : options.dialect->syntax;
}

static Result<std::unique_ptr<CodeBody>>
compileInNewWords(const Module& module, const std::string& fileName, const CompileOptions& options)
{
    auto future = readFutureImports(module, fileName, syntaxOf(options));
    if (!future)
        return future.diagnostic();
    future->hasAnnotations |= options.hasFutureAnnotations;
    auto symbols = SymbolTable::build(module, syntaxOf(options));
    if (!symbols)
        return symbols.diagnostic();
    return CodeGenerator(module, *symbols, *future, fileName, options).run();
}

Result<std::unique_ptr<CodeBody>> compile(const Module& module, const std::string& fileName,
                                          const CompileOptions& options)
{
    auto compiled = compileInNewWords(module, fileName, options);
    return compiled || options.dialect->syntax.pegParser
               ? std::move(compiled)
               : Result<std::unique_ptr<CodeBody>>(
                   inOldWords(compiled.diagnostic(), syntaxOf(options)));
}

CodeGenerator::CodeGenerator(const Module& module, const SymbolTable& symbols,
                             const FutureImports& future, std::string fileName,
                             const CompileOptions& options)
    : m_module(module), m_symbols(symbols), m_future(future), m_fileName(std::move(fileName)),
      m_options(options), m_folder(syntax().constantsAreFolded)
{}

Result<std::unique_ptr<CodeBody>> CodeGenerator::run()
{
    compileModule();
    if (hasFailed())
        return *m_error;
    return std::move(m_result);
}

void CodeGenerator::compileModule()
{
    enterUnit(&m_module, 1);
    at({1, 0, 1, 0});
    // Up to 3.8 a module begins with its first statement.
    if (!syntax().pegParser && !m_module.body.empty())
        m_unit->firstLine = m_module.body.front()->span.line;
    bool returnsNone = true;
    switch (m_options.mode) {
    case CompileMode::Exec: visitBody(m_module.body); break;
    case CompileMode::Single:
        setUpAnnotations(m_module.body);
        visitStatements(m_module.body);
        break;
    case CompileMode::Eval:
        compileExpression();
        returnsNone = false;
        break;
    }
    m_result = finishUnit(returnsNone);
}

void CodeGenerator::compileExpression()
{
    const Stmt* only = m_module.body.size() == 1 ? m_module.body.front() : nullptr;
    const auto* statement = tryAs<ExprStmt>(only);
    if (statement)
        visitExpr(*statement->value);
    else
        failAt(DiagnosticKind::SyntaxError, "invalid syntax",
               m_module.body.empty() ? m_unit->span : m_module.body.front()->span);
}

void CodeGenerator::enterUnit(const Node* node, int firstLine)
{
    m_units.push_back(
        std::make_unique<CodeUnit>(m_symbols.scopeOf(node), firstLine, *m_options.dialect));
    m_unit = m_units.back().get();
    const bool isModule = m_unit->scope.kind() == ScopeKind::Module;
    if (isModule)
        at({0, 0, firstLine, 0});
    m_unit->flags = flagsOfUnit();
    // Up to 3.8 code that never runs has no say in the order of locals, see LocalOrder.
    if (!m_options.dialect->syntax.pegParser && m_unit->scope.isFunctionLike())
        for (const std::string_view name : m_unit->scope.variableNames())
            m_unit->variables.indexOf(name);
    emit(Op::Resume, 0);
}

std::uint32_t CodeGenerator::flagsOfUnit() const
{
    const Scope& scope = m_unit->scope;
    std::uint32_t flags = m_future.hasAnnotations ? std::uint32_t{kFutureAnnotations} : 0;
    if (!scope.isFunctionLike())
        return flags;
    flags |= kOptimized | kNewLocals;
    if (scope.isNested())
        flags |= kNested;
    if (scope.isGenerator())
        flags |= kGenerator;
    return flags;
}

std::unique_ptr<CodeBody> CodeGenerator::finishUnit(bool returnsNone)
{
    std::unique_ptr<CodeBody> body;
    if (!hasFailed()) {
        if (!m_unit->graph.current()->hasReturn) {
            atNoLine();
            if (returnsNone)
                loadNone();
            emit(Op::ReturnValue);
        }
        body = assemble(*m_unit, m_fileName, m_options.dialect->rules->constants);
        body->isLibrary = m_options.isLibrary;
        body->sourceKey = m_options.sourceKey.empty() ? m_fileName : m_options.sourceKey;
    }
    m_units.pop_back();
    m_unit = m_units.empty() ? nullptr : m_units.back().get();
    return body;
}

CodeGenerator::Body CodeGenerator::leaveUnit(bool returnsNone)
{
    return finishUnit(returnsNone);
}

void CodeGenerator::fail(std::string message)
{
    failAt(DiagnosticKind::SyntaxError, std::move(message), m_unit->span);
}

void CodeGenerator::unsupported(std::string_view construct, const SourceSpan& span)
{
    failAt(DiagnosticKind::Unsupported, std::string(construct) + " is not supported", span);
}

void CodeGenerator::failAt(DiagnosticKind kind, std::string message, const SourceSpan& span)
{
    if (hasFailed())
        return;
    Diagnostic diagnostic;
    diagnostic.kind = kind;
    diagnostic.countsBytes = true;
    diagnostic.message = std::move(message);
    diagnostic.span = span;
    diagnostic.file = m_fileName;
    if (m_module.source)
        diagnostic.sourceLine = m_module.source->line(span.line);
    m_error = std::move(diagnostic);
}

void CodeGenerator::loadConstant(Constant constant)
{
    emit(Op::LoadConst, m_unit->constants.indexOf(std::move(constant)));
}

void CodeGenerator::emitName(Op op, std::string_view name)
{
    emit(op, m_unit->names.indexOf(m_unit->scope.mangled(name)));
}

bool CodeGenerator::isForbidden(std::string_view name, ExprContext context)
{
    if (name != "__debug__" || context == ExprContext::Load)
        return false;
    fail(context == ExprContext::Store ? "cannot assign to __debug__" : "cannot delete __debug__");
    return true;
}

namespace {

Op chosen(ExprContext context, Op load, Op store, Op del)
{
    switch (context) {
    case ExprContext::Load: return load;
    case ExprContext::Store: return store;
    case ExprContext::Del: return del;
    }
    return load;
}

} // namespace

void CodeGenerator::nameOp(std::string_view name, ExprContext context)
{
    if (isForbidden(name, context))
        return;
    const Scope& scope = m_unit->scope;
    const std::string_view mangled = scope.mangled(name);
    const auto inlined = m_unit->inlinedSymbols.find(mangled);
    const Symbol* symbol =
        inlined != m_unit->inlinedSymbols.end() ? inlined->second : scope.find(name);
    const bool isFunction = scope.isFunctionLike();
    const bool isInlined = m_unit->inlinedDepth > 0;
    const bool isClass = scope.kind() == ScopeKind::Class && !isInlined;
    // The compiler's own names (__module__ ...) have no symbol.
    const NameKind kind = symbol ? symbol->kind : NameKind::Local;
    if (kind == NameKind::Cell || kind == NameKind::Free) {
        const std::uint32_t index = kind == NameKind::Cell
                                        ? m_unit->cells.at(mangled)
                                        : m_unit->cells.size() + m_unit->frees.at(mangled);
        const Op load = isClass ? Op::LoadClassDeref : Op::LoadDeref;
        emit(chosen(context, load, Op::StoreDeref, Op::DeleteDeref), index);
    } else if (kind == NameKind::Local && symbol
               && (isFunction || m_unit->hiddenNames.contains(mangled))) {
        emit(chosen(context, Op::LoadFast, Op::StoreFast, Op::DeleteFast),
             m_unit->variables.indexOf(mangled));
    } else if (kind == NameKind::GlobalExplicit || (kind == NameKind::GlobalImplicit && isFunction)
               || (isInlined && scope.kind() == ScopeKind::Class && context == ExprContext::Load)) {
        const Op op = chosen(context, Op::LoadGlobal, Op::StoreGlobal, Op::DeleteGlobal);
        const std::uint32_t index = m_unit->names.indexOf(mangled);
        emit(op, op == Op::LoadGlobal ? index << 1U : index);
    } else {
        emitName(chosen(context, Op::LoadName, Op::StoreName, Op::DeleteName), name);
    }
}

} // namespace model
