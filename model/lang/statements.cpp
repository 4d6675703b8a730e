#include "model/lang/parsing.h"

// Statements in general and the simple ones.

namespace model {

namespace {

std::optional<BinaryOperator> augmentedOperator(TokenKind kind)
{
    switch (kind) {
    case TokenKind::PlusEqual: return BinaryOperator::Add;
    case TokenKind::MinusEqual: return BinaryOperator::Sub;
    case TokenKind::StarEqual: return BinaryOperator::Mult;
    case TokenKind::AtEqual: return BinaryOperator::MatMult;
    case TokenKind::SlashEqual: return BinaryOperator::Div;
    case TokenKind::PercentEqual: return BinaryOperator::Mod;
    case TokenKind::AmpersandEqual: return BinaryOperator::BitAnd;
    case TokenKind::BarEqual: return BinaryOperator::BitOr;
    case TokenKind::CaretEqual: return BinaryOperator::BitXor;
    case TokenKind::LeftShiftEqual: return BinaryOperator::LShift;
    case TokenKind::RightShiftEqual: return BinaryOperator::RShift;
    case TokenKind::DoubleStarEqual: return BinaryOperator::Pow;
    case TokenKind::DoubleSlashEqual: return BinaryOperator::FloorDiv;
    default: return std::nullopt;
    }
}

} // namespace

bool Parser::statements(std::vector<Stmt*>& body, TokenKind end)
{
    while (!isAt(end))
        if (!statement(body))
            return false;
    return true;
}

bool Parser::statement(std::vector<Stmt*>& body)
{
    const std::size_t start = m_at;
    bool isCompound = true;
    if (Stmt* compound = compoundStatement(isCompound)) {
        body.push_back(compound);
        return true;
    }
    return !isCompound && backTo(start) && simpleStatements(body);
}

bool Parser::simpleStatements(std::vector<Stmt*>& body)
{
    do {
        Stmt* next = simpleStatement();
        if (!next)
            return false;
        body.push_back(next);
    } while (accept(TokenKind::Semicolon) && !isAt(TokenKind::Newline));
    return accept(TokenKind::Newline);
}

template <class T>
Stmt* Parser::keywordStatement()
{
    Stmt* node = make<T>(spanOf(token()));
    ++m_at;
    return node;
}

Stmt* Parser::simpleStatement()
{
    if (m_syntax.oldStatements && (isAt(TokenKind::Name) || isAt(TokenKind::KeywordRaise)))
        if (Stmt* old = oldStatement(); old || m_error)
            return old;
    switch (kind()) {
    case TokenKind::KeywordReturn: return returnStatement();
    case TokenKind::KeywordImport: return importStatement();
    case TokenKind::KeywordFrom: return importFromStatement();
    case TokenKind::KeywordRaise: return raiseStatement();
    case TokenKind::KeywordPass: return keywordStatement<PassStmt>();
    case TokenKind::KeywordDel: return deleteStatement();
    case TokenKind::KeywordYield: return yieldStatement();
    case TokenKind::KeywordAssert: return assertStatement();
    case TokenKind::KeywordBreak: return keywordStatement<BreakStmt>();
    case TokenKind::KeywordContinue: return keywordStatement<ContinueStmt>();
    case TokenKind::KeywordGlobal: return scopeStatement(true);
    case TokenKind::KeywordNonlocal: return scopeStatement(false);
    default: return expressionStatement();
    }
}

/// An assignment of any kind or an expression.
Stmt* Parser::expressionStatement()
{
    const std::size_t start = m_at;
    if (Expr* first = starExpressions()) {
        Stmt* assigned = nullptr;
        const std::size_t behind = m_at;
        if (isAt(TokenKind::Colon) && !m_syntax.oldStatements)
            assigned = annotatedAssignment(first, start);
        else if (isAt(TokenKind::Equal))
            assigned = assignment(first, start);
        else if (augmentedOperator(kind()))
            assigned = augmentedAssignment(first, start);
        if (assigned || m_error)
            return assigned;
        if (m_callsInvalid && (!backTo(start) || invalidAssignment()))
            return nullptr;
        if (!backTo(behind))
            return nullptr;
        auto* node = make<ExprStmt>(spanFrom(start));
        node->value = first;
        return node;
    }
    if (m_callsInvalid && backTo(start))
        invalidAssignment();
    return nullptr;
}

Stmt* Parser::annotatedAssignment(Expr* target, std::size_t start)
{
    const bool isPlain = !isParenthesized(target, start);
    if (!isSingleTarget(target))
        return nullptr;
    ++m_at;
    Expr* annotation = expression();
    if (!annotation)
        return nullptr;
    Expr* value = nullptr;
    if (isAt(TokenKind::Equal)) {
        const std::size_t equal = m_at++;
        value = assignedValue();
        if (!value && !backTo(equal))
            return nullptr;
    }
    setContext(target, ExprContext::Store);
    auto* node = make<AnnAssignStmt>(spanFrom(start));
    node->target = target;
    node->annotation = annotation;
    node->value = value;
    node->isSimple = isPlain && target->kind == ExprKind::Name;
    return node;
}

Stmt* Parser::assignment(Expr* first, std::size_t start)
{
    std::vector<Expr*> targets;
    Expr* value = first;
    while (isAt(TokenKind::Equal)) {
        if (!canBeTarget(value, ExprContext::Store, true))
            return nullptr;
        targets.push_back(value);
        ++m_at;
        value = assignedValue();
        if (!value)
            return nullptr;
    }
    for (Expr* target : targets)
        setContext(target, ExprContext::Store);
    auto* node = make<AssignStmt>(spanFrom(start));
    node->targets = list(targets);
    node->value = value;
    return node;
}

Stmt* Parser::augmentedAssignment(Expr* target, std::size_t start)
{
    if (!isSingleTarget(target))
        return nullptr;
    const BinaryOperator op = *augmentedOperator(kind());
    ++m_at;
    Expr* value = assignedValue();
    if (!value)
        return nullptr;
    setContext(target, ExprContext::Store);
    auto* node = make<AugAssignStmt>(spanFrom(start));
    node->target = target;
    node->op = op;
    node->value = value;
    return node;
}

Expr* Parser::assignedValue()
{
    return isAt(TokenKind::KeywordYield) ? yieldExpression() : starExpressions();
}

Stmt* Parser::returnStatement()
{
    const std::size_t start = m_at++;
    const std::size_t before = m_at;
    Expr* value = starExpressions();
    if (!value && !backTo(before))
        return nullptr;
    auto* node = make<ReturnStmt>(spanFrom(start));
    node->value = value;
    return node;
}

Stmt* Parser::raiseStatement()
{
    const std::size_t start = m_at++;
    Expr* cause = nullptr;
    std::size_t before = m_at;
    Expr* exception = expression();
    if (!exception && !backTo(before))
        return nullptr;
    before = m_at;
    if (exception && accept(TokenKind::KeywordFrom)) {
        cause = expression();
        if (!cause && !backTo(before))
            return nullptr;
    }
    auto* node = make<RaiseStmt>(spanFrom(start));
    node->exception = exception;
    node->cause = cause;
    return node;
}

Stmt* Parser::deleteStatement()
{
    const std::size_t start = m_at++;
    std::vector<Expr*> targets;
    do {
        const std::size_t before = m_at;
        Expr* target = primary();
        if (!target || !canBeTarget(target, ExprContext::Del, false)) {
            if (!backTo(before))
                return nullptr;
            break;
        }
        targets.push_back(target);
    } while (accept(TokenKind::Comma));

    if (targets.empty() || (!isAt(TokenKind::Semicolon) && !isAt(TokenKind::Newline))) {
        if (m_callsInvalid && backTo(start))
            invalidDelete();
        return nullptr;
    }
    for (Expr* target : targets)
        setContext(target, ExprContext::Del);
    auto* node = make<DeleteStmt>(spanFrom(start));
    node->targets = list(targets);
    return node;
}

Stmt* Parser::assertStatement()
{
    const std::size_t start = m_at++;
    Expr* test = expression();
    if (!test)
        return nullptr;
    Expr* message = nullptr;
    if (isAt(TokenKind::Comma)) {
        const std::size_t comma = m_at++;
        message = expression();
        if (!message && !backTo(comma))
            return nullptr;
    }
    auto* node = make<AssertStmt>(spanFrom(start));
    node->test = test;
    node->message = message;
    return node;
}

Stmt* Parser::scopeStatement(bool isGlobal)
{
    const std::size_t start = m_at++;
    std::vector<std::string_view> names;
    do {
        if (!isAt(TokenKind::Name))
            return nullptr;
        names.push_back(text(token()));
        ++m_at;
    } while (accept(TokenKind::Comma));
    const auto stored = m_arena.copy(names);
    if (isGlobal) {
        auto* node = make<GlobalStmt>(spanFrom(start));
        node->names = stored;
        return node;
    }
    auto* node = make<NonlocalStmt>(spanFrom(start));
    node->names = stored;
    return node;
}

Stmt* Parser::yieldStatement()
{
    const std::size_t start = m_at;
    if (m_callsInvalid && (invalidAssignment() || !backTo(start)))
        return nullptr;
    Expr* value = yieldExpression();
    if (!value)
        return nullptr;
    auto* node = make<ExprStmt>(spanFrom(start));
    node->value = value;
    return node;
}

} // namespace model
