#include "model/session/session_export.h"

#include "model/lang/parser.h"

#include <algorithm>

namespace model {

namespace {

/// The expressions of a statement that a console shows, those in its blocks included.
void addShown(NodeList<Stmt> body, std::vector<const ExprStmt*>& shown)
{
    for (const Stmt* statement : body) {
        if (const auto* expression = tryAs<ExprStmt>(statement)) {
            shown.push_back(expression);
        } else if (const auto* branch = tryAs<IfStmt>(statement)) {
            addShown(branch->body, shown);
            addShown(branch->orElse, shown);
        } else if (const auto* loop = tryAs<ForStmt>(statement)) {
            addShown(loop->body, shown);
            addShown(loop->orElse, shown);
        } else if (const auto* during = tryAs<WhileStmt>(statement)) {
            addShown(during->body, shown);
            addShown(during->orElse, shown);
        } else if (const auto* with = tryAs<WithStmt>(statement)) {
            addShown(with->body, shown);
        } else if (const auto* attempt = tryAs<TryStmt>(statement)) {
            addShown(attempt->body, shown);
            for (const ExceptHandler* handler : attempt->handlers)
                addShown(handler->body, shown);
            addShown(attempt->orElse, shown);
            addShown(attempt->finally, shown);
        }
    }
}

/// Where a place of the text is, in bytes.
std::size_t offsetOf(std::string_view text, int line, int column)
{
    std::size_t at = 0;
    for (int passed = 1; passed < line; ++passed)
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    return std::min(at + static_cast<std::size_t>(column), text.size());
}

/// A statement of a console as one of a script.
std::string asScript(const std::string& statement, const Syntax& syntax, bool& usesHook)
{
    const auto source = std::make_shared<const SourceText>("", statement + '\n');
    const auto parsed = parseModule(source, syntax, InputForm::Statement);
    if (!parsed)
        return statement + '\n';
    std::vector<const ExprStmt*> shown;
    addShown((*parsed)->body, shown);
    std::string text(source->text());
    for (auto expression = shown.rbegin(); expression != shown.rend(); ++expression) {
        const SourceSpan& span = (*expression)->span;
        text.insert(offsetOf(text, span.endLine, span.endColumn), "))");
        text.insert(offsetOf(text, span.line, span.column), "sys.displayhook((");
        usesHook = true;
    }
    return text;
}

std::string scriptOf(const SessionDocument& session, const Syntax& syntax, const Branch& branch)
{
    if (!branch.scriptStatements)
        return session.script();
    const auto source = std::make_shared<const SourceText>("", session.script());
    const auto parsed = parseModule(source, syntax);
    if (!parsed || *branch.scriptStatements >= (*parsed)->body.size())
        return session.script();
    if (*branch.scriptStatements == 0)
        return {};
    const SourceSpan& last = (*parsed)->body[*branch.scriptStatements - 1]->span;
    const std::string text(source->text());
    return text.substr(0, offsetOf(text, last.endLine, last.endColumn)) + '\n';
}

} // namespace

std::string exportPython(const SessionDocument& session, BranchId id)
{
    const Branch& branch = session.branch(id);
    const Dialect* dialect = findDialect(session.dialect());
    const Syntax syntax = dialect == nullptr ? Syntax() : dialect->syntax;
    bool usesHook = false;
    std::string statements;
    for (const SessionStatement& statement : branch.statements)
        statements += asScript(statement.text, syntax, usesHook);
    std::string text = scriptOf(session, syntax, branch);
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    return text + (usesHook ? "import sys\n" : "") + statements;
}

} // namespace model
