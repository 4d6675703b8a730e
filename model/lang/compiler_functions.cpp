#include "model/lang/code_generator.h"

namespace model {

namespace {

const ConstantExpr* docstringOf(NodeList<Stmt> body)
{
    const auto* statement = body.empty() ? nullptr : tryAs<ExprStmt>(body.front());
    const auto* constant = statement ? tryAs<ConstantExpr>(statement->value) : nullptr;
    return constant && constant->constant == ConstantKind::Str ? constant : nullptr;
}

template <class Definition>
int firstLineOf(const Definition& definition)
{
    return definition.decorators.empty() ? definition.span.line
                                         : definition.decorators.front()->span.line;
}

} // namespace

void CodeGenerator::visitFunctionDef(const FunctionDefStmt& stmt)
{
    checkParameters(*stmt.parameters);
    visitAll(stmt.decorators);
    std::uint32_t flags = visitDefaults(*stmt.parameters);
    flags |= visitAnnotations(*stmt.parameters, stmt.returns);

    enterUnit(&stmt, firstLineOf(stmt));
    const ConstantExpr* docstring = docstringOf(stmt.body);
    m_unit->constants.indexOf(docstring ? m_folder.valueOf(*docstring) : Constant{NoneConstant{}});
    declareParameters(*stmt.parameters);
    if (docstring)
        visitStatements(stmt.body.subspan(1));
    else
        visitStatements(stmt.body, true);
    makeFunction(leaveUnit(true), flags);
    applyDecorators(stmt.decorators);
    nameOp(stmt.name, ExprContext::Store);
}

void CodeGenerator::visitLambda(const LambdaExpr& expr)
{
    checkParameters(*expr.parameters);
    const std::uint32_t flags = visitDefaults(*expr.parameters);
    enterUnit(&expr, expr.span.line);
    m_unit->constants.indexOf({NoneConstant{}}); // So that a lambda has no docstring.
    declareParameters(*expr.parameters);
    visitExpr(*expr.body);
    const bool isGenerator = m_unit->scope.isGenerator();
    if (!isGenerator)
        emit(Op::ReturnValue);
    makeFunction(leaveUnit(!isGenerator), flags);
}

void CodeGenerator::checkParameters(const Parameters& parameters)
{
    const auto check = [this](const Parameter* parameter) {
        if (parameter)
            isForbidden(parameter->name, ExprContext::Store);
    };
    for (const Parameter* parameter : parameters.positionalOnly)
        check(parameter);
    for (const Parameter* parameter : parameters.positional)
        check(parameter);
    check(parameters.varArgs);
    for (const Parameter* parameter : parameters.keywordOnly)
        check(parameter);
    check(parameters.keywordArgs);
}

/// Gives the parameters the first slots of the frame.
void CodeGenerator::declareParameters(const Parameters& parameters)
{
    const auto declare = [this](const Parameter* parameter) {
        m_unit->variables.indexOf(m_unit->scope.mangled(parameter->name));
    };
    for (const Parameter* parameter : parameters.positionalOnly)
        declare(parameter);
    for (const Parameter* parameter : parameters.positional)
        declare(parameter);
    for (const Parameter* parameter : parameters.keywordOnly)
        declare(parameter);
    if (parameters.varArgs) {
        declare(parameters.varArgs);
        m_unit->flags |= kVarArgs;
    }
    if (parameters.keywordArgs) {
        declare(parameters.keywordArgs);
        m_unit->flags |= kVarKeywords;
    }
    const std::size_t positional = parameters.positionalOnly.size() + parameters.positional.size();
    m_unit->argumentCount = static_cast<int>(positional);
    m_unit->positionalOnlyCount = static_cast<int>(parameters.positionalOnly.size());
    m_unit->keywordOnlyCount = static_cast<int>(parameters.keywordOnly.size());
    for (std::size_t i = 0; i < parameters.positional.size(); ++i) {
        const Parameter& parameter = *parameters.positional[i];
        if (!parameter.parts)
            continue;
        emitCount(Op::LoadFast, i);
        visitExpr(*parameter.parts);
    }
}

std::uint32_t CodeGenerator::visitDefaults(const Parameters& parameters)
{
    std::uint32_t flags = 0;
    if (!parameters.defaults.empty()) {
        visitAll(parameters.defaults);
        emitCount(Op::BuildTuple, parameters.defaults.size());
        flags |= kMakeDefaults;
    }
    if (visitKeywordDefaults(parameters))
        flags |= kMakeKeywordDefaults;
    return flags;
}

bool CodeGenerator::visitKeywordDefaults(const Parameters& parameters)
{
    TupleConstant names;
    for (std::size_t i = 0; i < parameters.keywordOnly.size(); ++i) {
        if (!parameters.keywordDefaults[i])
            continue;
        const std::string_view name = m_unit->scope.mangled(parameters.keywordOnly[i]->name);
        names.items.push_back({StrConstant{std::string(name)}});
        visitExpr(*parameters.keywordDefaults[i]);
    }
    if (names.items.empty())
        return false;
    const std::size_t count = names.items.size();
    loadConstant({std::move(names)});
    emitCount(Op::BuildConstKeyMap, count);
    return true;
}

std::uint32_t CodeGenerator::visitAnnotations(const Parameters& parameters, const Expr* returns)
{
    std::size_t count = 0;
    const auto visit = [&](const Parameter* parameter) {
        if (parameter)
            count += visitAnnotation(parameter->name, parameter->annotation);
    };
    for (const Parameter* parameter : parameters.positional)
        visit(parameter);
    for (const Parameter* parameter : parameters.positionalOnly)
        visit(parameter);
    visit(parameters.varArgs);
    for (const Parameter* parameter : parameters.keywordOnly)
        visit(parameter);
    visit(parameters.keywordArgs);
    count += visitAnnotation("return", returns);
    if (count == 0)
        return 0;
    emitCount(Op::BuildTuple, count);
    return kMakeAnnotations;
}

/// Returns how many values were pushed.
std::size_t CodeGenerator::visitAnnotation(std::string_view name, const Expr* annotation)
{
    if (!annotation)
        return 0;
    loadText(m_unit->scope.mangled(name));
    const auto* starred = tryAs<StarredExpr>(annotation);
    if (m_future.hasAnnotations) {
        visitAnnotationText(*annotation);
    } else if (starred) {
        visitExpr(*starred->value);
        emit(Op::UnpackSequence, 1);
    } else {
        visitExpr(*annotation);
    }
    return 2;
}

void CodeGenerator::makeFunction(const Body& body, std::uint32_t flags)
{
    if (!body)
        return; // There was a fault inside.
    const std::vector<std::string> captured = body->freeNames();
    for (const std::string& name : captured) {
        // A class's own __class__ cell comes before one that it has from outside.
        const auto inlined = m_unit->inlinedSymbols.find(name);
        const bool isCell = inlined != m_unit->inlinedSymbols.end()
                                ? inlined->second->kind == NameKind::Cell
                                : m_unit->cells.contains(name)
                                      && (m_unit->scope.kind() == ScopeKind::Class
                                          || !m_unit->frees.contains(name));
        emit(Op::LoadClosure,
             isCell ? m_unit->cells.at(name) : m_unit->cells.size() + m_unit->frees.at(name));
    }
    if (!captured.empty()) {
        emitCount(Op::BuildTuple, captured.size());
        flags |= kMakeClosure;
    }
    loadConstant({body});
    emit(Op::MakeFunction, flags);
}

/// The innermost decorator is called first, each at its own position. A decorator lies on the
/// stack like a method and the function like its self, so no null is needed.
void CodeGenerator::applyDecorators(NodeList<Expr> decorators)
{
    const SpanKeeper keeper(*m_unit);
    for (std::size_t i = decorators.size(); i-- > 0;) {
        at(m_folder.resolve(*decorators[i]).span);
        emit(Op::Call, 0);
    }
}

void CodeGenerator::visitClassDef(const ClassDefStmt& stmt)
{
    visitAll(stmt.decorators);
    enterUnit(&stmt, firstLineOf(stmt));
    compileClassBody(stmt);
    const Body body = leaveUnit(true);
    emit(Op::PushNull);
    emit(Op::LoadBuildClass);
    makeFunction(body, 0);
    loadText(stmt.name);
    visitArguments(2, stmt.bases, stmt.keywords);
    applyDecorators(stmt.decorators);
    nameOp(stmt.name, ExprContext::Store);
}

void CodeGenerator::compileClassBody(const ClassDefStmt& stmt)
{
    nameOp("__name__", ExprContext::Load);
    nameOp("__module__", ExprContext::Store);
    if (!syntax().oldStatements) {
        loadText(m_unit->scope.qualifiedName());
        nameOp("__qualname__", ExprContext::Store);
    }
    const bool isPlaced = syntax().classesKnowTheirPlace;
    if (isPlaced) {
        loadConstant({IntConstant{std::to_string(m_unit->firstLine)}});
        nameOp("__firstlineno__", ExprContext::Store);
    }
    visitBody(stmt.body);
    atNoLine();
    if (isPlaced) {
        TupleConstant names;
        for (const std::string& name : m_unit->staticAttributes)
            names.items.push_back({StrConstant{name}});
        loadConstant({std::move(names)});
        nameOp("__static_attributes__", ExprContext::Store);
    }
    if (m_unit->scope.needsClassCell()) {
        emit(Op::LoadClosure, m_unit->cells.at("__class__"));
        emit(Op::Copy, 1);
        nameOp("__classcell__", ExprContext::Store);
    } else {
        loadNone();
    }
    emit(Op::ReturnValue);
}

} // namespace model
