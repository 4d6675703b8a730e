#include "model/lang/tree_dumper.h"

#include "model/lang/constant_repr.h"

namespace model {

void TreeDumper::open(std::string_view kind)
{
    m_text += kind;
    m_text += '(';
    m_needsComma = false;
}

void TreeDumper::close()
{
    m_text += ')';
    m_needsComma = true;
}

void TreeDumper::close(const SourceSpan& span)
{
    number("lineno", span.line);
    number("col_offset", span.column);
    number("end_lineno", span.endLine);
    number("end_col_offset", span.endColumn);
    close();
}

void TreeDumper::field(std::string_view name)
{
    if (m_needsComma)
        m_text += ", ";
    m_text += name;
    m_text += '=';
    m_needsComma = true;
}

void TreeDumper::number(std::string_view name, int value)
{
    field(name);
    m_text += std::to_string(value);
}

void TreeDumper::identifier(std::string_view name, std::string_view value)
{
    field(name);
    m_text += asciiRepr(value);
}

void TreeDumper::optionalIdentifier(std::string_view name, std::string_view value)
{
    if (!value.empty())
        identifier(name, value);
}

/// A node without fields: `op=Add()`.
void TreeDumper::named(std::string_view name, std::string_view value)
{
    field(name);
    m_text += value;
    m_text += "()";
}

template <class T>
void TreeDumper::one(std::string_view name, const T* node)
{
    field(name);
    write(node);
    m_needsComma = true;
}

template <class T>
void TreeDumper::optional(std::string_view name, const T* node)
{
    if (node)
        one(name, node);
}

template <class T>
void TreeDumper::many(std::string_view name, std::span<T> nodes)
{
    field(name);
    m_text += '[';
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i > 0)
            m_text += ", ";
        write(nodes[i]);
    }
    m_text += ']';
    m_needsComma = true;
}

std::string TreeDumper::dump(const Module& module)
{
    m_text.clear();
    open("Module");
    many("body", module.body);
    field("type_ignores");
    m_text += "[]";
    close();
    return std::move(m_text);
}

void TreeDumper::write(std::string_view name)
{
    m_text += asciiRepr(name);
}

void TreeDumper::write(CompareOperator op)
{
    m_text += operatorName(op);
    m_text += "()";
}

void TreeDumper::write(const Parameters* parameters)
{
    open("arguments");
    many("posonlyargs", parameters->positionalOnly);
    many("args", parameters->positional);
    optional("vararg", parameters->varArgs);
    many("kwonlyargs", parameters->keywordOnly);
    many("kw_defaults", parameters->keywordDefaults);
    optional("kwarg", parameters->keywordArgs);
    many("defaults", parameters->defaults);
    close();
}

void TreeDumper::write(const Parameter* parameter)
{
    open("arg");
    identifier("arg", parameter->name);
    optional("annotation", parameter->annotation);
    close(parameter->span);
}

void TreeDumper::write(const Keyword* keyword)
{
    open("keyword");
    optionalIdentifier("arg", keyword->name);
    one("value", keyword->value);
    close(keyword->span);
}

void TreeDumper::write(const Alias* alias)
{
    open("alias");
    identifier("name", alias->name);
    optionalIdentifier("asname", alias->asName);
    close(alias->span);
}

void TreeDumper::write(const WithItem* item)
{
    open("withitem");
    one("context_expr", item->context);
    optional("optional_vars", item->target);
    close();
}

void TreeDumper::write(const Comprehension* clause)
{
    open("comprehension");
    one("target", clause->target);
    one("iter", clause->iterable);
    many("ifs", clause->conditions);
    number("is_async", clause->isAsync);
    close();
}

void TreeDumper::write(const ExceptHandler* handler)
{
    open("ExceptHandler");
    optional("type", handler->type);
    optionalIdentifier("name", handler->name);
    many("body", handler->body);
    close(handler->span);
}

void TreeDumper::write(const MatchCase* matchCase)
{
    open("match_case");
    one("pattern", matchCase->pattern);
    optional("guard", matchCase->guard);
    many("body", matchCase->body);
    close();
}

void TreeDumper::write(const Expr* expr)
{
    if (!expr) {
        m_text += "None";
        return;
    }
    open(kindName(expr->kind));
    fields(*expr);
    close(expr->span);
}

void TreeDumper::write(const Stmt* stmt)
{
    open(kindName(stmt->kind));
    fields(*stmt);
    close(stmt->span);
}

void TreeDumper::write(const Pattern* pattern)
{
    open(kindName(pattern->kind));
    fields(*pattern);
    close(pattern->span);
}

void TreeDumper::operatorFields(const Expr& expr)
{
    if (const auto* boolOp = tryAs<BoolOpExpr>(&expr)) {
        named("op", operatorName(boolOp->op));
        many("values", boolOp->values);
    } else if (const auto* binary = tryAs<BinOpExpr>(&expr)) {
        one("left", binary->left);
        named("op", operatorName(binary->op));
        one("right", binary->right);
    } else if (const auto* unary = tryAs<UnaryOpExpr>(&expr)) {
        named("op", operatorName(unary->op));
        one("operand", unary->operand);
    } else {
        const auto& compare = as<CompareExpr>(expr);
        one("left", compare.left);
        many("ops", compare.ops);
        many("comparators", compare.comparators);
    }
}

void TreeDumper::containerFields(const Expr& expr)
{
    if (const auto* dict = tryAs<DictExpr>(&expr)) {
        many("keys", dict->keys);
        many("values", dict->values);
    } else if (const auto* set = tryAs<SetExpr>(&expr)) {
        many("elts", set->elements);
    } else if (const auto* listNode = tryAs<ListExpr>(&expr)) {
        many("elts", listNode->elements);
        named("ctx", contextName(listNode->context));
    } else {
        const auto& tuple = as<TupleExpr>(expr);
        many("elts", tuple.elements);
        named("ctx", contextName(tuple.context));
    }
}

void TreeDumper::comprehensionFields(const Expr& expr)
{
    if (const auto* dict = tryAs<DictCompExpr>(&expr)) {
        one("key", dict->key);
        one("value", dict->value);
        many("generators", dict->generators);
        return;
    }
    const auto write = [this](const auto& node) {
        one("elt", node.element);
        many("generators", node.generators);
    };
    switch (expr.kind) {
    case ExprKind::ListComp: return write(as<ListCompExpr>(expr));
    case ExprKind::SetComp: return write(as<SetCompExpr>(expr));
    default: return write(as<GeneratorExpExpr>(expr));
    }
}

void TreeDumper::fields(const Pattern& pattern)
{
    switch (pattern.kind) {
    case PatternKind::MatchValue: return one("value", as<MatchValuePattern>(pattern).value);
    case PatternKind::MatchSingleton: {
        ConstantExpr constant;
        constant.constant = as<MatchSingletonPattern>(pattern).constant;
        field("value");
        m_text += constantRepr(constant);
        return;
    }
    case PatternKind::MatchSequence:
        return many("patterns", as<MatchSequencePattern>(pattern).patterns);
    case PatternKind::MatchMapping: {
        const auto& mapping = as<MatchMappingPattern>(pattern);
        many("keys", mapping.keys);
        many("patterns", mapping.patterns);
        return optionalIdentifier("rest", mapping.rest);
    }
    case PatternKind::MatchClass: {
        const auto& match = as<MatchClassPattern>(pattern);
        one("cls", match.type);
        many("patterns", match.patterns);
        many("kwd_attrs", match.keywordNames);
        return many("kwd_patterns", match.keywordPatterns);
    }
    case PatternKind::MatchStar:
        return optionalIdentifier("name", as<MatchStarPattern>(pattern).name);
    case PatternKind::MatchAs: {
        const auto& match = as<MatchAsPattern>(pattern);
        optional("pattern", match.pattern);
        return optionalIdentifier("name", match.name);
    }
    case PatternKind::MatchOr: return many("patterns", as<MatchOrPattern>(pattern).patterns);
    }
}

std::string dumpTree(const Module& module)
{
    return TreeDumper().dump(module);
}

// The fields of expressions and statements: one case per kind of node.

void TreeDumper::targetFields(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::Attribute:
        one("value", as<AttributeExpr>(expr).value);
        identifier("attr", as<AttributeExpr>(expr).name);
        return named("ctx", contextName(as<AttributeExpr>(expr).context));
    case ExprKind::Subscript:
        one("value", as<SubscriptExpr>(expr).value);
        one("slice", as<SubscriptExpr>(expr).index);
        return named("ctx", contextName(as<SubscriptExpr>(expr).context));
    case ExprKind::Starred:
        one("value", as<StarredExpr>(expr).value);
        return named("ctx", contextName(as<StarredExpr>(expr).context));
    case ExprKind::Name:
        identifier("id", as<NameExpr>(expr).name);
        return named("ctx", contextName(as<NameExpr>(expr).context));
    case ExprKind::Slice:
        optional("lower", as<SliceExpr>(expr).lower);
        optional("upper", as<SliceExpr>(expr).upper);
        return optional("step", as<SliceExpr>(expr).step);
    default: return;
    }
}

void TreeDumper::fields(const Expr& expr)
{
    switch (expr.kind) {
    case ExprKind::BoolOp:
    case ExprKind::BinOp:
    case ExprKind::UnaryOp:
    case ExprKind::Compare: return operatorFields(expr);
    case ExprKind::Dict:
    case ExprKind::Set:
    case ExprKind::List:
    case ExprKind::Tuple: return containerFields(expr);
    case ExprKind::ListComp:
    case ExprKind::SetComp:
    case ExprKind::DictComp:
    case ExprKind::GeneratorExp: return comprehensionFields(expr);
    case ExprKind::NamedExpr:
        one("target", as<NamedExprExpr>(expr).target);
        return one("value", as<NamedExprExpr>(expr).value);
    case ExprKind::Lambda:
        one("args", as<LambdaExpr>(expr).parameters);
        return one("body", as<LambdaExpr>(expr).body);
    case ExprKind::IfExp:
        one("test", as<IfExpExpr>(expr).test);
        one("body", as<IfExpExpr>(expr).body);
        return one("orelse", as<IfExpExpr>(expr).orElse);
    case ExprKind::Await: return one("value", as<AwaitExpr>(expr).value);
    case ExprKind::Yield: return optional("value", as<YieldExpr>(expr).value);
    case ExprKind::YieldFrom: return one("value", as<YieldFromExpr>(expr).value);
    case ExprKind::Call:
        one("func", as<CallExpr>(expr).function);
        many("args", as<CallExpr>(expr).arguments);
        return many("keywords", as<CallExpr>(expr).keywords);
    case ExprKind::FormattedValue: {
        const auto& value = as<FormattedValueExpr>(expr);
        one("value", value.value);
        number("conversion", value.conversion ? value.conversion : -1);
        return optional("format_spec", value.formatSpec);
    }
    case ExprKind::JoinedStr: return many("values", as<JoinedStrExpr>(expr).values);
    case ExprKind::Constant:
        field("value");
        m_text += constantRepr(as<ConstantExpr>(expr));
        return optionalIdentifier("kind", as<ConstantExpr>(expr).hasUPrefix ? "u" : "");
    case ExprKind::Attribute:
    case ExprKind::Subscript:
    case ExprKind::Starred:
    case ExprKind::Name:
    case ExprKind::Slice: return targetFields(expr);
    }
}

template <class T>
void TreeDumper::functionFields(const T& stmt)
{
    identifier("name", stmt.name);
    one("args", stmt.parameters);
    many("body", stmt.body);
    many("decorator_list", stmt.decorators);
    optional("returns", stmt.returns);
}

template <class T>
void TreeDumper::forFields(const T& stmt)
{
    one("target", stmt.target);
    one("iter", stmt.iterable);
    many("body", stmt.body);
    many("orelse", stmt.orElse);
}

template <class T>
void TreeDumper::withFields(const T& stmt)
{
    many("items", stmt.items);
    many("body", stmt.body);
}

template <class T>
void TreeDumper::tryFields(const T& stmt)
{
    many("body", stmt.body);
    many("handlers", stmt.handlers);
    many("orelse", stmt.orElse);
    many("finalbody", stmt.finally);
}

void TreeDumper::fields(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::FunctionDef: return functionFields(as<FunctionDefStmt>(stmt));
    case StmtKind::AsyncFunctionDef: return functionFields(as<AsyncFunctionDefStmt>(stmt));
    case StmtKind::For: return forFields(as<ForStmt>(stmt));
    case StmtKind::AsyncFor: return forFields(as<AsyncForStmt>(stmt));
    case StmtKind::With: return withFields(as<WithStmt>(stmt));
    case StmtKind::AsyncWith: return withFields(as<AsyncWithStmt>(stmt));
    case StmtKind::Try: return tryFields(as<TryStmt>(stmt));
    case StmtKind::TryStar: return tryFields(as<TryStarStmt>(stmt));
    case StmtKind::ClassDef: {
        const auto& definition = as<ClassDefStmt>(stmt);
        identifier("name", definition.name);
        many("bases", definition.bases);
        many("keywords", definition.keywords);
        many("body", definition.body);
        return many("decorator_list", definition.decorators);
    }
    case StmtKind::While:
        one("test", as<WhileStmt>(stmt).test);
        many("body", as<WhileStmt>(stmt).body);
        return many("orelse", as<WhileStmt>(stmt).orElse);
    case StmtKind::If:
        one("test", as<IfStmt>(stmt).test);
        many("body", as<IfStmt>(stmt).body);
        return many("orelse", as<IfStmt>(stmt).orElse);
    case StmtKind::Match:
        one("subject", as<MatchStmt>(stmt).subject);
        return many("cases", as<MatchStmt>(stmt).cases);
    default: return simpleFields(stmt);
    }
}

void TreeDumper::simpleFields(const Stmt& stmt)
{
    switch (stmt.kind) {
    case StmtKind::Return: return optional("value", as<ReturnStmt>(stmt).value);
    case StmtKind::Delete: return many("targets", as<DeleteStmt>(stmt).targets);
    case StmtKind::Assign:
        many("targets", as<AssignStmt>(stmt).targets);
        return one("value", as<AssignStmt>(stmt).value);
    case StmtKind::AugAssign:
        one("target", as<AugAssignStmt>(stmt).target);
        named("op", operatorName(as<AugAssignStmt>(stmt).op));
        return one("value", as<AugAssignStmt>(stmt).value);
    case StmtKind::AnnAssign:
        one("target", as<AnnAssignStmt>(stmt).target);
        one("annotation", as<AnnAssignStmt>(stmt).annotation);
        optional("value", as<AnnAssignStmt>(stmt).value);
        return number("simple", as<AnnAssignStmt>(stmt).isSimple);
    case StmtKind::Raise:
        optional("exc", as<RaiseStmt>(stmt).exception);
        return optional("cause", as<RaiseStmt>(stmt).cause);
    case StmtKind::Assert:
        one("test", as<AssertStmt>(stmt).test);
        return optional("msg", as<AssertStmt>(stmt).message);
    case StmtKind::Import: return many("names", as<ImportStmt>(stmt).names);
    case StmtKind::ImportFrom:
        optionalIdentifier("module", as<ImportFromStmt>(stmt).module);
        many("names", as<ImportFromStmt>(stmt).names);
        return number("level", as<ImportFromStmt>(stmt).level);
    case StmtKind::Global: return many("names", as<GlobalStmt>(stmt).names);
    case StmtKind::Nonlocal: return many("names", as<NonlocalStmt>(stmt).names);
    case StmtKind::Expr: return one("value", as<ExprStmt>(stmt).value);
    default: return;
    }
}

} // namespace model
