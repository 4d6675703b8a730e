#include "model/lang/future_imports.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

bool isKnownFeature(std::string_view feature)
{
    static constexpr std::array<std::string_view, 10> kFeatures = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
    return std::find(kFeatures.begin(), kFeatures.end(), feature) != kFeatures.end();
}

/// What 2.7 does not know.
bool isLateFeature(std::string_view feature)
{
    return feature == "barry_as_FLUFL" || feature == "generator_stop" || feature == "annotations";
}

bool isText(const Stmt& stmt)
{
    const auto* statement = tryAs<ExprStmt>(&stmt);
    const auto* constant = statement ? tryAs<ConstantExpr>(statement->value) : nullptr;
    return constant && constant->constant == ConstantKind::Str;
}

Diagnostic refusal(const Module& module, const std::string& fileName, const Stmt& import,
                   int column, std::string message)
{
    Diagnostic diagnostic;
    diagnostic.message = std::move(message);
    // A point, not a stretch: CPython gives no end here.
    diagnostic.span = {import.span.line, column, import.span.line, column};
    diagnostic.file = fileName;
    if (module.source)
        diagnostic.sourceLine = module.source->line(import.span.line);
    return diagnostic;
}

} // namespace

Result<FutureImports> readFutureImports(const Module& module, const std::string& fileName,
                                        const Syntax& syntax)
{
    FutureImports future;
    bool isOver = false;
    int previousLine = 0;
    for (const Stmt* stmt : module.body) {
        // Only a future import that is late on a line of its own is left to the compiler.
        if (isOver && stmt->span.line > previousLine)
            break;
        previousLine = stmt->span.line;
        const auto* import = tryAs<ImportFromStmt>(stmt);
        if (!import || import->module != "__future__") {
            isOver = isOver || stmt != module.body.front() || !isText(*stmt);
            continue;
        }
        if (isOver)
            return refusal(module, fileName, *stmt, stmt->span.column - 1,
                           "from __future__ imports must occur at the beginning of the file");
        future.lastLine = stmt->span.line;
        for (const Alias* alias : import->names) {
            if (syntax.oldStatements && isLateFeature(alias->name))
                return refusal(module, fileName, *stmt, -1,
                               "future feature " + std::string(alias->name) + " is not defined");
            if (alias->name == "annotations")
                future.hasAnnotations = true;
            else if (alias->name == "division")
                future.hasDivision = true;
            else if (alias->name == "braces")
                return refusal(module, fileName, *stmt, stmt->span.column, "not a chance");
            else if (!isKnownFeature(alias->name))
                return refusal(module, fileName, *stmt, stmt->span.column,
                               "future feature " + std::string(alias->name) + " is not defined");
        }
    }
    return future;
}

} // namespace model
