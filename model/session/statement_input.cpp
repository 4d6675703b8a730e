#include "model/session/statement_input.h"

#include "model/lang/parser.h"
#include "model/session/run.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::string_view kIncomplete = "incomplete input";

bool isBlank(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::size_t first = text.find_first_not_of(" \t\f\r\v");
        if (first < end && text[first] != '#')
            return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

Result<std::unique_ptr<CodeBody>> compiledAs(InputForm form, const std::string& text,
                                             const CompileOptions& options)
{
    const std::string file(kConsoleFile);
    auto parsed =
        parseModule(std::make_shared<const SourceText>(file, text), options.dialect->syntax, form);
    if (!parsed)
        return parsed.diagnostic();
    return compile(**parsed, file, options);
}

bool isSyntaxError(const Diagnostic& fault)
{
    return fault.kind == DiagnosticKind::SyntaxError
           || fault.kind == DiagnosticKind::IndentationError
           || fault.kind == DiagnosticKind::TabError;
}

} // namespace

StatementCheck checkStatement(const std::string& text, const Dialect& dialect)
{
    if (isBlank(text))
        return {};
    CompileOptions options;
    options.mode = CompileMode::Single;
    options.dialect = &dialect;
    const auto first = compiledAs(InputForm::UnfinishedStatement, text, options);
    if (first)
        return {};
    if (!isSyntaxError(first.diagnostic()))
        return {StatementState::Faulty, first.diagnostic()};
    const auto second = compiledAs(InputForm::UnfinishedStatement, text + '\n', options);
    if (second || second.diagnostic().message == kIncomplete)
        return {StatementState::Incomplete, std::nullopt};
    const auto whole = compiledAs(InputForm::Statement, text, options);
    if (whole)
        return {};
    return {StatementState::Faulty, whole.diagnostic()};
}

std::optional<Diagnostic> checkScript(const std::string& text, const std::string& fileName,
                                      const Dialect& dialect)
{
    const auto source = std::make_shared<const SourceText>(fileName, text, SourceOrigin::File);
    auto parsed = parseModule(source, dialect.syntax);
    if (!parsed)
        return parsed.diagnostic();
    CompileOptions options;
    options.dialect = &dialect;
    const auto compiled = compile(**parsed, fileName, options);
    if (!compiled)
        return compiled.diagnostic();
    return std::nullopt;
}

Result<std::unique_ptr<CodeBody>> compileForConsole(const std::string& text,
                                                    const CompileOptions& options)
{
    return compiledAs(InputForm::Statement, text + '\n', options);
}

} // namespace model
