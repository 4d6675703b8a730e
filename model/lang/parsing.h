#pragma once

#include "model/core/result.h"
#include "model/dialect/syntax.h"
#include "model/lang/ast.h"
#include "model/lang/lexer.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace model {

/// The parser behind parseModule(): recursive descent over a vector of tokens.
///
/// Every rule returns its node, or nullptr when the input does not fit; then the position is
/// anywhere and the caller goes back if it has an alternative. As in CPython there are two
/// passes: the first only parses; when it fails, the second one parses again with the rules
/// named invalid...() switched on, which look for well-known mistakes and raise() the error.
/// The order in which rules are tried is that of the published grammar, because it decides
/// which of several mistakes is reported.
///
/// Source:  The Python Language Reference 3.11, "Full Grammar specification".
class Parser
{
public:
    /// `text` is what the tokens were cut from.
    Parser(std::string_view text, const Lexer& lexer, std::vector<Token> tokens, NodeArena& arena,
           const Syntax& syntax);

    /// Both passes; on failure error() is set.
    bool parseFile(Module& module);
    bool parseExpressionFile(Module& module);
    bool parseStatement(Module& module, bool mayBeUnfinished);
    /// The same for the expression of an f-string in parentheses.
    Expr* parseFStringExpression(int firstColumn);

    const Diagnostic& error() const { return *m_error; }

private:
    struct Arguments
    {
        std::vector<Expr*> positional;
        std::vector<Keyword*> keywords;
    };
    struct ExprList
    {
        std::vector<Expr*> items;
        bool hasTrailingComma = false;
    };
    struct ParameterLists;
    struct Remembered
    {
        void* node;
        std::size_t end;
    };
    enum class Rule : std::uint8_t {
        Expression,
        Disjunction,
        InvalidNamed,
        Primary,
        Pattern,
        Block
    };
    enum class TargetUse { Assign, For, Delete };
    enum class ParameterForm { WithoutDefault, WithDefault, MaybeDefault };

    // ---- Tokens (parsing.cpp)
    const Token& token() const { return m_tokens[m_at]; }
    TokenKind kind() const { return m_tokens[m_at].kind; }
    TokenKind kindAfter(std::size_t distance = 1);
    const Token& previous() const { return m_tokens[m_at - 1]; }
    std::string_view text(const Token& token) const;
    bool isAt(TokenKind kind) const { return kind == m_tokens[m_at].kind; }
    bool isAtSoftKeyword(std::string_view word) const;
    bool accept(TokenKind kind);
    /// Goes back to try something else; false if an error was raised meanwhile.
    [[nodiscard]] bool backTo(std::size_t position);
    SourceSpan spanFrom(std::size_t firstToken) const;
    static SourceSpan spanOf(const Token& token);

    // ---- Errors (parsing.cpp). All return nullptr, so that a rule can `return raise(...)`.
    std::nullptr_t raise(const SourceSpan& span, std::string message,
                         DiagnosticKind kind = DiagnosticKind::SyntaxError);
    std::nullptr_t raiseAtLastToken(std::string message,
                                    DiagnosticKind kind = DiagnosticKind::SyntaxError);
    std::nullptr_t raiseToLastToken(const SourceSpan& from, std::string message);
    std::nullptr_t raiseTooDeep();
    std::nullptr_t raiseInvalidTarget(const Expr* expr, TargetUse use);
    bool expectForced(TokenKind kind, std::string_view shown);
    const Token& lastToken();
    void raiseLexError();
    void raiseLexError(const LexError& fault);
    void raiseOldLexError();
    void raiseOldEnd();
    void raiseInOldWords(const Token& furthest);
    void markTokenBefore(SourceSpan& span) const;
    template <class Run>
    bool failInOldWords(const Token& furthest, Run run);
    void raiseGeneric(const Token& furthest);
    void preferLaterLexError();
    bool reachedEnd();
    bool hasMoreStatements();
    std::string lineText(int line) const;
    /// Runs `rule` in one or two passes; false when it ended in an error.
    template <class Run>
    bool runPasses(Run run);

    template <class T>
    T* make(const SourceSpan& span)
    {
        T* node = m_arena.make<T>();
        node->span = span;
        return node;
    }
    template <class T>
    NodeList<T> list(const std::vector<T*>& items)
    {
        return m_arena.copy(items);
    }

    // ---- Statements (statements.cpp, compound.cpp, imports.cpp, function_parameters.cpp)
    bool statements(std::vector<Stmt*>& body, TokenKind end);
    bool statement(std::vector<Stmt*>& body);
    bool simpleStatements(std::vector<Stmt*>& body);
    Stmt* simpleStatement();
    Stmt* expressionStatement();
    Stmt* annotatedAssignment(Expr* target, std::size_t start);
    Stmt* assignment(Expr* first, std::size_t start);
    Stmt* augmentedAssignment(Expr* target, std::size_t start);
    Expr* assignedValue();
    Stmt* returnStatement();
    Stmt* raiseStatement();
    Stmt* deleteStatement();
    Stmt* assertStatement();
    Stmt* scopeStatement(bool isGlobal);
    Stmt* yieldStatement();
    template <class T>
    Stmt* keywordStatement();
    Stmt* importStatement();
    Stmt* importFromStatement();
    bool importFromTargets(std::vector<Alias*>& names);
    bool importFromNames(std::vector<Alias*>& names);
    Alias* importFromName();
    std::optional<std::string_view> dottedName();

    Stmt* compoundStatement(bool& isCompound);
    Stmt* ifStatement();
    Stmt* whileStatement();
    Stmt* forStatement(std::size_t start, bool isAsync);
    template <class T>
    Stmt* forStatementOf(std::size_t start);
    Stmt* withStatement(std::size_t start, bool isAsync);
    template <class T>
    Stmt* withStatementOf(std::size_t start);
    bool parenthesizedWithItems(std::vector<WithItem>& items);
    bool withItems(std::vector<WithItem>& items);
    bool withItem(std::vector<WithItem>& items);
    Stmt* tryStatement();
    template <class T>
    Stmt* tryNode(std::size_t start, NodeList<Stmt> body,
                  const std::vector<ExceptHandler*>& handlers, NodeList<Stmt> orElse,
                  NodeList<Stmt> finally);
    ExceptHandler* exceptHandler(bool isStar);
    Stmt* classDefinition(NodeList<Expr> decorators);
    Stmt* functionDefinition(NodeList<Expr> decorators, std::size_t start, bool isAsync);
    template <class T>
    Stmt* functionDefinitionOf(NodeList<Expr> decorators, std::size_t start);
    Expr* dottedDecorator(Expr* decorator, std::size_t start);
    Stmt* decorated();
    Stmt* asyncStatement(NodeList<Expr> decorators);
    /// The suite after a colon; `what` ("'if' statement") and line are for the error.
    bool block(NodeList<Stmt>& body, std::string_view what, int line);
    bool parseBlock(NodeList<Stmt>& body, std::string_view what, int line);
    bool elseBlock(NodeList<Stmt>& body);
    SourceSpan toLastToken(const SourceSpan& span) const;

    Parameters* parameters(bool isLambda);
    bool positionalParameters(ParameterLists& lists, bool isLambda);
    bool starParameters(ParameterLists& lists, bool isLambda);
    bool keywordArgsParameter(ParameterLists& lists, bool isLambda);
    bool keywordOnlyParameters(ParameterLists& lists, bool isLambda);
    bool slash(ParameterLists& lists, bool isLambda);
    Parameter* parameter(bool isLambda, bool allowStar = false);
    bool isAtPositional() const;
    Parameter* positionalParameter(std::size_t place, bool isLambda);
    Expr* unpackedNames();
    bool parameterEnd(bool isLambda);
    Expr* defaultValue();

    // ---- Patterns (patterns.cpp)
    Stmt* matchStatement();
    bool matchCase(std::vector<MatchCase*>& cases);
    Expr* matchSubject();
    Pattern* patterns();
    Pattern* pattern();
    Pattern* orPattern();
    Pattern* closedPattern();
    Pattern* closedPatternUncached();
    Pattern* literalPattern();
    Pattern* nameOrClassPattern();
    Pattern* classPattern(Expr* type, std::size_t start);
    Pattern* starPattern();
    Pattern* sequencePattern(TokenKind closing);
    Pattern* mappingPattern();
    bool mappingItem(std::vector<Expr*>& keys, std::vector<Pattern*>& values);
    bool maybeStarPatterns(std::vector<Pattern*>& items, bool& hasTrailingComma);
    Expr* patternNumber();
    Expr* signedNumber();
    bool captureName(std::string_view& name);

    // ---- What only versions up to 2.7 have (parsing_python2.cpp)
    Stmt* oldStatement();
    Stmt* printStatement();
    bool printedValues(PrintStmt& node);
    Stmt* execStatement();
    Stmt* oldRaiseStatement();
    bool oldHandlerTarget(ExceptHandler& handler);
    Expr* backquoted();
    Expr* oldStrings();
    void noteFutureImport(const ImportFromStmt& import);

    // ---- Expressions (expressions.cpp, primary.cpp, displays.cpp)
    Expr* starExpressions();
    Expr* starExpression();
    Expr* expression();
    Expr* expressionUncached();
    Expr* expressionWithoutInvalid();
    Expr* expressions();
    Expr* namedExpression();
    Expr* assignmentExpression();
    Expr* starNamedExpression();
    ExprList starNamedExpressions();
    Expr* yieldExpression();
    Expr* lambda();
    Expr* disjunction();
    Expr* disjunctionUncached();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    bool compareOperator(CompareOperator& op);
    Expr* bitwiseOr();
    Expr* binary(int minimumPrecedence);
    Expr* factor();
    Expr* power();
    Expr* primary();
    Expr* primaryUncached();
    Expr* attribute(Expr* value);
    Expr* call(Expr* function);
    Expr* subscript(Expr* value);
    Expr* slices();
    Expr* slice();
    Expr* sliceOrStarred();
    Expr* atom();
    Expr* name();
    Expr* constant(ConstantKind kind);
    Expr* numberLiteral();
    Expr* parenthesized();
    Expr* tupleRest(std::size_t start, Expr* first);
    Expr* listDisplay();
    Expr* braceDisplay();
    Expr* dictDisplay(std::size_t start);
    Expr* dictComprehension(std::size_t start, Expr* key, Expr* value);
    Expr* setDisplay(std::size_t start);
    bool dictItem(std::vector<Expr*>& keys, std::vector<Expr*>& values);
    bool comprehensionClauses(std::vector<Comprehension*>& clauses, bool isOldList = false);
    Comprehension* comprehensionClause(bool isOldList);
    Expr* bareTuple(std::size_t start, Expr* first);
    template <class T>
    Expr* comprehension(std::size_t start, Expr* element, TokenKind closing);

    // ---- Calls (arguments.cpp)
    bool arguments(Arguments& result);
    static bool hasUnpacking(const Arguments& given);
    bool oldBases(Arguments& result);
    bool checkOldOrder(const Arguments& given);
    bool args(Arguments& result);
    bool positionalArguments(Arguments& result);
    bool keywordArguments(Arguments& result);
    Expr* positionalArgument();
    bool keywordArgument(Arguments& result, bool& sawDoubleStar);
    Expr* starredExpression();

    // ---- Targets (targets.cpp)
    Expr* starTargets();
    Expr* starTarget();
    Expr* asTarget(Expr* expr, ExprContext context, bool allowStar);
    bool canBeTarget(const Expr* expr, ExprContext context, bool allowStar) const;
    void setContext(Expr* expr, ExprContext context);
    bool isSingleTarget(const Expr* expr) const;
    bool isParenthesized(const Expr* expr, std::size_t firstToken) const;

    // ---- Strings (string_literal.cpp, fstring.cpp)
    Expr* strings();

    // ---- Second pass (invalid_*.cpp): true when an error was raised.
    bool invalidExpression();
    bool invalidLegacyExpression();
    bool invalidNamedExpression();
    bool invalidGroup();
    bool invalidComprehension();
    bool invalidDictComprehension();
    bool invalidDict();
    bool invalidKeyValue();
    bool invalidArguments();
    bool invalidKeywordGenerator();
    bool endsInKeywords(const Arguments& given) const;
    bool invalidKeywordArgument();
    void raisePositionalAfterKeyword(const Arguments& given);
    bool invalidParameters(bool isLambda);
    bool invalidDefaultOrder(bool isLambda);
    bool invalidParentheses(bool isLambda);
    bool invalidSlash(bool isLambda);
    bool invalidStarParameters(bool isLambda);
    bool invalidKeywordArgsParameter(bool isLambda);
    bool invalidAssignment();
    bool invalidAnnotation();
    bool invalidAnnotationTarget(Expr*& target);
    bool invalidAssignmentTargets();
    bool invalidAugmentedAssignment();
    bool invalidDelete();
    bool invalidForTarget();
    bool invalidWithItem();
    bool invalidWith();
    bool invalidWithHeader(std::size_t first, bool isInParentheses);
    bool invalidTry();
    bool invalidTryMixture(bool isStar);
    bool invalidExcept();
    bool invalidClassPattern();
    bool invalidAsPattern();
    // What these rules look at.
    bool isLegacyStatementName(const Expr* expr) const;
    bool isLikeSoftKeyword() const;
    bool isDisplayOrConstant();
    Parameter* parameterForm(bool isLambda, ParameterForm form);
    int parameterForms(bool isLambda, ParameterForm form);
    bool slashGroup(bool isLambda);

    template <class Produce>
    auto remembered(Rule rule, Produce produce) -> decltype(produce());

    std::string_view m_text;
    const Lexer& m_lexer;
    std::vector<Token> m_tokens;
    NodeArena& m_arena;
    const Syntax& m_syntax;
    std::size_t m_at = 0;
    std::size_t m_furthest = 0;
    int m_depth = 0;
    bool m_isSecondPass = false; ///< Results of rules are remembered.
    bool m_callsInvalid = false; ///< The invalid rules are on.
    bool m_isFString = false;
    bool m_hasPrintFunction = false;   ///< from __future__ import print_function
    bool m_hasUnicodeLiterals = false; ///< from __future__ import unicode_literals
    int m_fStringColumn = 0;
    std::optional<Diagnostic> m_error;
    bool m_isLexError = false;      ///< m_error is about a token, not about its place.
    bool m_mayBeUnfinished = false; ///< A failure at the end of the text is "incomplete input".
    std::unordered_map<std::uint64_t, Remembered> m_memory;
    /// Where the first pass saw a brace that opens nothing valid, so that nested ones are not
    /// tried again and again.
    std::unordered_set<std::size_t> m_failedBraces;

    friend class StringLiteral;
    friend class DepthGuard;
};

/// What CPython calls an expression in messages: "function call", "literal", "attribute".
std::string_view expressionName(const Expr& expr);

/// Counts the nesting of rules, so that no input overflows the stack.
class DepthGuard
{
public:
    explicit DepthGuard(Parser& parser) : m_parser(parser) { ++m_parser.m_depth; }
    ~DepthGuard() { --m_parser.m_depth; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;

    bool isTooDeep() const { return m_parser.m_depth > kMaxDepth; }

private:
    static constexpr int kMaxDepth = 3000;

    Parser& m_parser;
};

template <class Produce>
auto Parser::remembered(Rule rule, Produce produce) -> decltype(produce())
{
    if (!m_isSecondPass)
        return produce();
    const std::uint64_t key = (static_cast<std::uint64_t>(rule) << 56) | m_at;
    if (const auto found = m_memory.find(key); found != m_memory.end()) {
        m_at = found->second.end;
        return static_cast<decltype(produce())>(found->second.node);
    }
    const auto node = produce();
    if (!m_error)
        m_memory[key] = {node, m_at};
    return node;
}

} // namespace model
