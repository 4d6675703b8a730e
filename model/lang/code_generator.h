#pragma once

#include "model/lang/code_unit.h"
#include "model/lang/compiler.h"
#include "model/lang/constant_folding.h"
#include "model/lang/future_imports.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// Walks the syntax tree and emits code into one CodeUnit per code body. Its parts lie in
/// compiler_*.cpp, by the kind of source they compile.
///
/// Errors:  the first fault is remembered; what is emitted after it is thrown away. So no
///          function here needs to say whether it succeeded.
/// Source:  CPython 3.11, Python/compile.c; functions carry the names of their models there
///          in so far as they have one.
class CodeGenerator
{
public:
    CodeGenerator(const Module& module, const SymbolTable& symbols, const FutureImports& future,
                  std::string fileName, const CompileOptions& options);

    Result<std::unique_ptr<CodeBody>> run();

private:
    using Body = std::shared_ptr<const CodeBody>;

    /// Restores the current position when it goes out of scope.
    class SpanKeeper
    {
    public:
        explicit SpanKeeper(CodeUnit& unit) : m_unit(unit), m_span(unit.span) {}
        SpanKeeper(const SpanKeeper&) = delete;
        SpanKeeper& operator=(const SpanKeeper&) = delete;
        ~SpanKeeper() { m_unit.span = m_span; }

    private:
        CodeUnit& m_unit;
        SourceSpan m_span;
    };

    /// How a display of several elements is built: list, set, or a tuple by way of a list.
    struct DisplayOps
    {
        Op build = Op::BuildList;
        Op add = Op::ListAppend;
        Op extend = Op::ListExtend;
        bool makesTuple = false;
    };

    // ---- Units and faults (compiler.cpp)
    void compileModule();
    void compileExpression();
    void enterUnit(const Node* node, int firstLine);
    Body leaveUnit(bool returnsNone);
    std::unique_ptr<CodeBody> finishUnit(bool returnsNone);
    std::uint32_t flagsOfUnit() const;
    void fail(std::string message);
    void failAt(DiagnosticKind kind, std::string message, const SourceSpan& span);
    void unsupported(std::string_view construct, const SourceSpan& span);
    bool hasFailed() const { return m_error.has_value(); }

    // ---- Emission (compiler.cpp)
    BasicBlock* newBlock() { return m_unit->graph.newBlock(); }
    void use(BasicBlock* block) { m_unit->graph.use(block); }
    void emit(Op op, std::uint32_t arg = 0) { m_unit->graph.emit(op, arg, m_unit->span); }
    void emitWithoutLine(Op op, std::uint32_t arg = 0) { m_unit->graph.emit(op, arg, kNoLine); }
    void emitCount(Op op, std::size_t count) { emit(op, static_cast<std::uint32_t>(count)); }
    void jump(Op op, BasicBlock* to) { m_unit->graph.emitJump(op, to, m_unit->span); }
    void jumpWithoutLine(Op op, BasicBlock* to) { m_unit->graph.emitJump(op, to, kNoLine); }
    void at(const SourceSpan& span) { m_unit->span = span; }
    void atNoLine() { m_unit->span = kNoLine; }
    void loadConstant(Constant constant);
    void loadNone() { loadConstant({NoneConstant{}}); }
    void loadText(std::string_view text) { loadConstant({StrConstant{std::string(text)}}); }
    void emitName(Op op, std::string_view name);
    void nameOp(std::string_view name, ExprContext context);
    bool isForbidden(std::string_view name, ExprContext context);
    const Syntax& syntax() const
    {
        return m_options.isLibrary ? defaultDialect().syntax : m_options.dialect->syntax;
    }
    BinaryOperation binaryOperationOf(BinaryOperator op, bool isInPlace) const;

    // ---- Statements (compiler_statements.cpp)
    void visitBody(NodeList<Stmt> body);
    void setUpAnnotations(NodeList<Stmt> body);
    void visitStatements(NodeList<Stmt> statements, bool isStartOfBody = false);
    void visitStmt(const Stmt& stmt);
    void refuseStmt(const Stmt& stmt);
    void visitExprStmt(const ExprStmt& stmt);
    void visitFirstExprStmt(const ExprStmt& stmt);
    void visitAssign(const AssignStmt& stmt);
    void visitAssert(const AssertStmt& stmt);
    void visitRaise(const RaiseStmt& stmt);
    void visitPrint(const PrintStmt& stmt);
    void visitImport(const ImportStmt& stmt);
    void visitImportFrom(const ImportFromStmt& stmt);
    void importAs(std::string_view name, std::string_view asName);

    // ---- Assignments (compiler_assignments.cpp)
    void visitAugAssign(const AugAssignStmt& stmt);
    void loadAugTarget(const Expr& target);
    void storeAugTarget(const Expr& target);
    void visitAnnAssign(const AnnAssignStmt& stmt);
    void storeAnnotation(const AnnAssignStmt& stmt, const NameExpr& target);
    void evaluateAndDrop(const Expr& expr);
    void evaluateSubscriptParts(const Expr& index);
    void visitAnnotationText(const Expr& annotation);
    void assignSequence(NodeList<Expr> elements);
    bool isModuleOrClass() const { return !m_unit->scope.isFunctionLike(); }

    // ---- Conditions and loops (compiler_control.cpp)
    void visitIf(const IfStmt& stmt);
    void visitFor(const ForStmt& stmt);
    void visitWhile(const WhileStmt& stmt);
    void jumpIf(const Expr& condition, BasicBlock* target, bool when);
    void jumpIfBoolOp(const BoolOpExpr& expr, BasicBlock* target, bool when);
    void jumpIfIfExp(const IfExpExpr& expr, BasicBlock* target, bool when);
    void jumpIfChain(const CompareExpr& expr, BasicBlock* target, bool when);

    // ---- The ways out (compiler_unwinding.cpp)
    void visitReturn(const ReturnStmt& stmt);
    void visitBreak();
    void visitContinue();
    void pushFrameBlock(const FrameBlock& block);
    void popFrameBlock() { m_unit->frameBlocks.pop_back(); }
    /// Undoes the frame blocks from the inside out; with `stopsAtLoop` up to the innermost loop,
    /// which it returns.
    std::optional<FrameBlock> unwind(bool keepsTop, bool stopsAtLoop);
    void unwindBlock(const FrameBlock& block, bool keepsTop);
    void unwindHandler(const FrameBlock& block, bool keepsTop);
    void unwindFinally(const FrameBlock& block, bool keepsTop);
    void unwindWith(const FrameBlock& block, bool keepsTop);
    void popBelowTop(bool keepsTop);

    // ---- try and with (compiler_try.cpp)
    void visitTry(const TryStmt& stmt);
    void visitTryFinally(const TryStmt& stmt);
    void visitTryExcept(const TryStmt& stmt);
    void visitHandler(const ExceptHandler& handler, BasicBlock* end);
    void visitNamedHandlerBody(const ExceptHandler& handler, BasicBlock* end);
    void visitHandlerBody(const ExceptHandler& handler, BasicBlock* end);
    void visitOldHandlerBody(const ExceptHandler& handler, BasicBlock* end);
    void clearHandlerName(std::string_view name);
    void visitWith(const WithStmt& stmt, std::size_t index);
    void finishWithHandler(BasicBlock* cleanup);
    void callExitWithNones();
    void popExceptAndReraise();
    std::uint32_t triple() const; ///< kExceptionTriple where handlers keep the parts apart.
    void popRestOfTriple();
    void setUpHandlerCleanup(BasicBlock* cleanup);
    void popExcept(bool keepsTop);

    // ---- Expressions (compiler_expressions.cpp)
    void visitExpr(const Expr& expr);
    void visitOptional(const Expr* expr);
    void visitAll(NodeList<Expr> exprs);
    void visitResolved(const Expr& expr);
    void visitTarget(const Expr& expr);
    void visitBoolOp(const BoolOpExpr& expr);
    void visitCompare(const CompareExpr& expr);
    void emitComparison(CompareOperator op);
    void visitIfExp(const IfExpExpr& expr);
    void visitAttribute(const AttributeExpr& expr);
    void startAtAttributeName(const AttributeExpr& expr);
    void noteStaticAttribute(const AttributeExpr& expr);
    void visitSubscript(const SubscriptExpr& expr);
    void visitSlice(const SliceExpr& expr);
    void visitYield(const YieldExpr& expr);
    void visitYieldFrom(const YieldFromExpr& expr);
    void visitAwait(const AwaitExpr& expr);

    // ---- Displays and f-strings (compiler_displays.cpp)
    void visitListOrTuple(NodeList<Expr> elements, ExprContext context, bool isTuple);
    void visitDisplay(NodeList<Expr> elements, std::size_t pushed, const DisplayOps& ops);
    bool visitConstantDisplay(NodeList<Expr> elements, std::size_t pushed, const DisplayOps& ops);
    void visitGrowingDisplay(NodeList<Expr> elements, std::size_t pushed, const DisplayOps& ops);
    void visitDict(const DictExpr& expr);
    void visitDictPart(const DictExpr& expr, std::size_t begin, std::size_t end);
    void visitJoinedStr(const JoinedStrExpr& expr);
    void visitFormattedValue(const FormattedValueExpr& expr);
    bool areAllConstant(NodeList<Expr> exprs);

    // ---- Calls (compiler_calls.cpp)
    void visitCall(const CallExpr& call);
    bool canCallAsMethod(const CallExpr& call);
    void visitMethodCall(const CallExpr& call);
    void visitArguments(std::size_t pushed, NodeList<Expr> arguments, NodeList<Keyword> keywords);
    void visitUnpackedArguments(std::size_t pushed, NodeList<Expr> arguments,
                                NodeList<Keyword> keywords);
    void visitUnpackedKeywords(NodeList<Keyword> keywords);
    void visitKeywordDict(NodeList<Keyword> keywords);
    void emitKeywordNames(NodeList<Keyword> keywords);
    void checkKeywords(NodeList<Keyword> keywords);
    bool isImported(const Expr& expr) const;

    // ---- Warnings (compiler_warnings.cpp)
    void warn(std::string message);
    void warnOfIdentityWithLiteral(const CompareExpr& expr);
    void warnOfTupleInAssert(const Expr& test);
    void warnOfCall(const Expr& function);
    void warnOfSubscript(const SubscriptExpr& expr);
    std::string_view typeNameOf(const Expr& expr);

    // ---- Functions and classes (compiler_functions.cpp)
    void visitFunctionDef(const FunctionDefStmt& stmt);
    void visitLambda(const LambdaExpr& expr);
    void visitClassDef(const ClassDefStmt& stmt);
    void compileClassBody(const ClassDefStmt& stmt);
    void checkParameters(const Parameters& parameters);
    void declareParameters(const Parameters& parameters);
    std::uint32_t visitDefaults(const Parameters& parameters);
    bool visitKeywordDefaults(const Parameters& parameters);
    std::uint32_t visitAnnotations(const Parameters& parameters, const Expr* returns);
    std::size_t visitAnnotation(std::string_view name, const Expr* annotation);
    void makeFunction(const Body& body, std::uint32_t flags);
    void applyDecorators(NodeList<Expr> decorators);

    // ---- Comprehensions (compiler_comprehensions.cpp)
    struct ComprehensionParts
    {
        ExprKind kind = ExprKind::ListComp;
        NodeList<Comprehension> generators = {};
        const Expr* element = nullptr; ///< Of a dict comprehension: the key.
        const Expr* value = nullptr;   ///< Of a dict comprehension.
        bool isLeaking = false;        ///< Runs in the scope around it, up to 2.7.
    };
    void visitAnyComprehension(const Expr& expr);
    void visitComprehension(const Expr& expr, const ComprehensionParts& parts);
    void emitEmptyContainer(ExprKind kind);

    // ---- Comprehensions as part of the code around them (compiler_inlining.cpp)
    /// What is undone behind an inlined comprehension.
    struct InlinedState
    {
        std::vector<std::string_view> pushed; ///< Names whose values lie on the stack meanwhile.
        /// Names that mean something else inside, with what they meant before (null: nothing).
        std::vector<std::pair<std::string_view, const Symbol*>> replaced;
        std::vector<std::string_view> hidden;
        BasicBlock* cleanup = nullptr;
        BasicBlock* end = nullptr;
    };
    void visitInlined(const Expr& expr, const ComprehensionParts& parts);
    InlinedState enterInlined(const Scope& scope);
    void isolateName(const Symbol& symbol, InlinedState& state);
    void leaveInlined(const InlinedState& state);
    void restoreNames(const InlinedState& state);
    bool refuseAsync(const Expr& expr, const ComprehensionParts& parts);
    void visitGenerators(const ComprehensionParts& parts, std::size_t index, std::uint32_t depth,
                         bool isInlined = false);
    void visitLeakingComprehension(const ListCompExpr& expr);
    const Expr* onlyElement(const Expr& iterable);
    void emitElement(const ComprehensionParts& parts, std::uint32_t depth);

    const Module& m_module;
    const SymbolTable& m_symbols;
    FutureImports m_future;
    std::string m_fileName;
    CompileOptions m_options;
    ConstantFolder m_folder;
    std::vector<std::unique_ptr<CodeUnit>> m_units; ///< The innermost is last.
    CodeUnit* m_unit = nullptr;
    std::unique_ptr<CodeBody> m_result;
    std::optional<Diagnostic> m_error;
};

} // namespace model
