#include "model/dialect/rules.h"
#include "model/lang/code_generator.h"

namespace model {

namespace {

constexpr std::size_t kStackUseGuideline = 30;

bool isUnpacking(NodeList<Expr> arguments, NodeList<Keyword> keywords)
{
    for (const Expr* argument : arguments)
        if (argument->kind == ExprKind::Starred)
            return true;
    for (const Keyword* keyword : keywords)
        if (keyword->name.empty())
            return true;
    return false;
}

} // namespace

void CodeGenerator::visitCall(const CallExpr& call)
{
    checkKeywords(call.keywords);
    if (canCallAsMethod(call))
        return visitMethodCall(call);
    warnOfCall(*call.function);
    at(m_folder.resolve(*call.function).span);
    emit(Op::PushNull);
    at(call.span);
    visitExpr(*call.function);
    visitArguments(0, call.arguments, call.keywords);
}

/// `x.f(...)` makes no bound method (R10), unless x is an imported module or there is `*`.
bool CodeGenerator::canCallAsMethod(const CallExpr& call)
{
    const auto* method = tryAs<AttributeExpr>(call.function);
    if (m_options.dialect->objects.hasOldTypes) // A bound method is made for each call.
        return false;
    if (!method || method->context != ExprContext::Load || isImported(*method->value))
        return false;
    const std::size_t count = call.arguments.size() + call.keywords.size();
    if (count + (call.keywords.empty() ? 0 : 1) >= kStackUseGuideline)
        return false;
    return !isUnpacking(call.arguments, call.keywords);
}

bool CodeGenerator::isImported(const Expr& expr) const
{
    const auto* name = tryAs<NameExpr>(&expr);
    const Symbol* symbol = name ? m_symbols.moduleScope().find(name->name) : nullptr;
    return symbol && symbol->isImported;
}

void CodeGenerator::visitMethodCall(const CallExpr& call)
{
    const auto& method = as<AttributeExpr>(*call.function);
    visitExpr(*method.value);
    at(method.span);
    startAtAttributeName(method);
    emitName(Op::LoadMethod, method.name);
    visitAll(call.arguments);
    if (!call.keywords.empty())
        emitKeywordNames(call.keywords);
    at(call.span);
    startAtAttributeName(method);
    emitCount(Op::Call, call.arguments.size() + call.keywords.size());
}

void CodeGenerator::emitKeywordNames(NodeList<Keyword> keywords)
{
    TupleConstant names;
    for (const Keyword* keyword : keywords) {
        visitExpr(*keyword->value);
        names.items.push_back({StrConstant{std::string(keyword->name)}});
    }
    emit(Op::KwNames, m_unit->constants.indexOf({std::move(names)}));
}

/// The arguments of a call and the call itself; `pushed` of them lie on the stack already.
void CodeGenerator::visitArguments(std::size_t pushed, NodeList<Expr> arguments,
                                   NodeList<Keyword> keywords)
{
    checkKeywords(keywords);
    if (arguments.size() + keywords.size() * 2 > kStackUseGuideline
        || isUnpacking(arguments, keywords))
        return visitUnpackedArguments(pushed, arguments, keywords);
    visitAll(arguments);
    if (!keywords.empty())
        emitKeywordNames(keywords);
    emitCount(Op::Call, pushed + arguments.size() + keywords.size());
}

void CodeGenerator::visitUnpackedArguments(std::size_t pushed, NodeList<Expr> arguments,
                                           NodeList<Keyword> keywords)
{
    const auto* only = arguments.size() == 1 ? tryAs<StarredExpr>(arguments.front()) : nullptr;
    if (pushed == 0 && only)
        visitExpr(*only->value);
    else
        visitDisplay(arguments, pushed, {.makesTuple = true});
    if (!keywords.empty())
        visitUnpackedKeywords(keywords);
    emit(Op::CallFunctionEx, keywords.empty() ? 0 : 1);
}

void CodeGenerator::visitUnpackedKeywords(NodeList<Keyword> keywords)
{
    const bool isSingle = keywords.size() == 1 && keywords[0]->name.empty() && !m_options.isLibrary;
    if (isSingle && m_options.dialect->rules->calls.mappingIsPassedOn)
        return visitExpr(*keywords[0]->value);
    std::size_t waiting = 0; // Plain keywords before the cursor without code so far.
    bool hasDict = false;
    const auto flush = [&](std::size_t end) {
        visitKeywordDict(keywords.subspan(end - waiting, waiting));
        if (hasDict)
            emit(Op::DictMerge, 1);
        hasDict = true;
        waiting = 0;
    };
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (!keywords[i]->name.empty()) {
            ++waiting;
            continue;
        }
        if (waiting > 0)
            flush(i);
        if (!hasDict)
            emit(Op::BuildMap, 0);
        hasDict = true;
        visitExpr(*keywords[i]->value);
        emit(Op::DictMerge, 1);
    }
    if (waiting > 0)
        flush(keywords.size());
}

void CodeGenerator::visitKeywordDict(NodeList<Keyword> keywords)
{
    const bool isBig = keywords.size() * 2 > kStackUseGuideline;
    if (keywords.size() > 1 && !isBig) {
        TupleConstant names;
        for (const Keyword* keyword : keywords) {
            visitExpr(*keyword->value);
            names.items.push_back({StrConstant{std::string(keyword->name)}});
        }
        loadConstant({std::move(names)});
        emitCount(Op::BuildConstKeyMap, keywords.size());
        return;
    }
    if (isBig)
        emitWithoutLine(Op::BuildMap, 0);
    for (const Keyword* keyword : keywords) {
        loadText(keyword->name);
        visitExpr(*keyword->value);
        if (isBig)
            emitWithoutLine(Op::MapAdd, 1);
    }
    if (!isBig)
        emitCount(Op::BuildMap, keywords.size());
}

void CodeGenerator::checkKeywords(NodeList<Keyword> keywords)
{
    for (std::size_t i = 0; i < keywords.size(); ++i) {
        if (keywords[i]->name.empty())
            continue;
        if (isForbidden(keywords[i]->name, ExprContext::Store))
            return;
        for (std::size_t j = i + 1; j < keywords.size(); ++j)
            if (keywords[j]->name == keywords[i]->name)
                return failAt(DiagnosticKind::SyntaxError,
                              "keyword argument repeated: " + std::string(keywords[i]->name),
                              keywords[j]->span);
    }
}

} // namespace model
