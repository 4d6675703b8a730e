#include "model/session/run.h"

#include "model/dialect/rules.h"
#include "model/history/capture.h"
#include "model/lang/compiler.h"
#include "model/lang/evaluator.h"
#include "model/lang/parser.h"
#include "model/lang/traceback_text.h"
#include "model/lang/vm.h"
#include "model/session/child_runs.h"
#include "model/session/statement_input.h"

namespace model {

namespace {

/// About what CPython 3.11 itself keeps in its oldest generation when a script begins (with the
/// module site and nothing installed). It decides when full collections run (R116).
constexpr std::int64_t kStartupObjects = 5000;

/// The lines of the module's statements.
std::vector<StatementLines> linesOf(const Module& module)
{
    std::vector<StatementLines> lines;
    for (const Stmt* statement : module.body) {
        StatementLines found{statement->span.line, statement->span.endLine};
        NodeList<Expr> decorators;
        if (const auto* function = tryAs<FunctionDefStmt>(statement))
            decorators = function->decorators;
        else if (const auto* type = tryAs<ClassDefStmt>(statement))
            decorators = type->decorators;
        if (!decorators.empty())
            found.first = decorators.front()->span.line;
        lines.push_back(found);
    }
    return lines;
}

/// One script on its way through parser, compiler and interpreter.
class Run
{
public:
    Run(const std::string& source, const std::string& fileName, const RunOptions& options)
        : m_source(source), m_fileName(fileName), m_options(options),
          m_heap(options.dialect == nullptr ? defaultDialect() : *options.dialect),
          m_vm(m_heap, m_heap.dialect())
    {
        m_vm.limits = options.limits;
        m_vm.cancel = options.cancel;
        m_vm.sink = options.sink;
        m_vm.input = options.input;
        m_vm.findModule = options.findModule;
        installChildRuns(m_vm);
    }

    RunResult execute(Recording* recording);

private:
    std::shared_ptr<const CodeBody> compileSource();
    std::shared_ptr<const CodeBody> compileStatement(std::uint32_t index);
    void prepareMain();
    void startRecording();
    void runScript(const std::shared_ptr<const CodeBody>& body);
    void runStatement(std::uint32_t index);
    void runCode(Ref code, Ref function, std::vector<Ref> tree);
    void noteConsoleCode(const CodeObject* code, std::uint32_t statement);
    void handleUncaught();
    void keepAsLast(Object* exception);
    int exitStatusOf(ExceptionObject* exit);
    EventIndex now() const { return m_recording == nullptr ? 0 : m_recording->journal.size(); }

    const std::string& m_source;
    const std::string& m_fileName;
    const RunOptions& m_options;
    Heap m_heap;
    Vm m_vm;
    RunResult m_result;
    Recording* m_recording = nullptr; ///< Null while nothing is recorded.
    std::vector<CompileWarning> m_warnings;
    std::vector<StatementLines> m_lines;
    bool m_hasFutureAnnotations = false;
    bool m_hasExited = false; ///< By SystemExit.
};

std::shared_ptr<const CodeBody> Run::compileSource()
{
    const auto text = std::make_shared<const SourceText>(m_fileName, m_source, SourceOrigin::File);
    auto parsed = parseModule(text, m_vm.dialect().syntax);
    if (!parsed) {
        m_result.diagnostic = parsed.diagnostic();
        return nullptr;
    }
    NodeList<Stmt>& statements = (*parsed)->body;
    if (m_options.scriptStatements && *m_options.scriptStatements < statements.size())
        statements = statements.first(*m_options.scriptStatements);
    m_lines = linesOf(**parsed);
    CompileOptions options;
    options.dialect = &m_vm.dialect();
    options.warnings = &m_warnings;
    auto compiled = compile(**parsed, m_fileName, options);
    if (!compiled) {
        m_result.diagnostic = compiled.diagnostic();
        return nullptr;
    }
    m_hasFutureAnnotations = ((*compiled)->flags & kFutureAnnotations) != 0;
    return std::shared_ptr<const CodeBody>(std::move(*compiled));
}

/// Null when the statement has a fault, which then stands on stderr.
std::shared_ptr<const CodeBody> Run::compileStatement(std::uint32_t index)
{
    const std::string& text = m_options.statements[index];
    const std::string file(kConsoleFile);
    CompileOptions options;
    options.dialect = &m_vm.dialect();
    options.mode = CompileMode::Single;
    options.warnings = &m_warnings;
    options.sourceKey = file + ' ' + std::to_string(index);
    options.hasFutureAnnotations = m_hasFutureAnnotations;
    m_warnings.clear();
    auto compiled = compileForConsole(text, options);
    if (!compiled) {
        m_vm.writeError(renderDiagnostic(compiled.diagnostic()));
        return nullptr;
    }
    m_hasFutureAnnotations = ((*compiled)->flags & kFutureAnnotations) != 0;
    m_vm.keepSource(options.sourceKey, text);
    showWarnings(m_vm, file, m_warnings);
    return std::shared_ptr<const CodeBody>(std::move(*compiled));
}

/// What a script finds in its namespace at the start.
void Run::prepareMain()
{
    DictObject* names = m_vm.mainModule()->dict;
    dict::set(m_heap, names, m_vm.names().file, m_vm.newStr(m_fileName));
    if (!m_vm.dialect().objects.hasOldTypes)
        dict::set(m_heap, names, m_heap.name("__cached__"), m_vm.none());
    Ref sys = m_vm.importModule(m_heap.name("sys"));
    Object* given = dict::get(m_heap, sys.as<ModuleObject>()->dict, m_heap.name("argv"));
    auto* arguments = static_cast<ListObject*>(given);
    std::vector<std::string> texts{m_fileName};
    texts.insert(texts.end(), m_options.arguments.begin(), m_options.arguments.end());
    for (const std::string& text : texts) {
        Ref item = m_vm.newStr(text);
        callMethod(m_vm, arguments, m_heap.name("append"), {item.get()});
    }
    // What the interpreter made of itself is old: a script's collections begin with its own.
    m_vm.collector().collect(2);
    Generations& gc = m_heap.generations();
    gc.counts = {};
    const std::int64_t own = gc.longLivedTotal;
    gc.unseen = own < kStartupObjects ? kStartupObjects - own : 0;
    gc.longLivedTotal = 0; // CPython's start has made no full collection yet.
    gc.longLivedPending = 0;
    gc.freeMethods = m_vm.dialect().rules->collector.methodsAtStart;
    gc.freeNativeMethods = m_vm.dialect().rules->collector.nativeMethodsAtStart;
    if (m_options.collectsAlways)
        gc.thresholds[0] = -1; // As gc.set_threshold(-1, 10, 10).
}

int Run::exitStatusOf(ExceptionObject* exit)
{
    Object* code = exit->details[0];
    if (code == nullptr || code == m_heap.none())
        return 0;
    if (const IntObject* number = asInt(code))
        return static_cast<int>(number->value & 0xFF);
    m_vm.writeError(strText(m_vm, code).value_or("") + "\n");
    return 1;
}

/// Where sys keeps what nobody caught, with all that its traceback holds.
///
/// Source:  CPython 3.11, Python/pythonrun.c, _PyErr_PrintEx().
void Run::keepAsLast(Object* exception)
{
    Object* sys = dict::get(m_heap, m_vm.modules(), m_heap.name("sys"));
    if (sys == nullptr || sys->type->layout != Kind::Module)
        return;
    DictObject* names = static_cast<ModuleObject*>(sys)->dict;
    Object* known = m_vm.tracebackOf(exception);
    Object* traceback = known != nullptr ? known : m_heap.none();
    if (m_vm.dialect().rules->calls.lastErrorIsKept)
        dict::set(m_heap, names, m_heap.name("last_exc"), m_vm.own(exception));
    dict::set(m_heap, names, m_heap.name("last_type"), m_vm.own(exception->type));
    dict::set(m_heap, names, m_heap.name("last_value"), m_vm.own(exception));
    dict::set(m_heap, names, m_heap.name("last_traceback"), m_vm.own(traceback));
}

void Run::handleUncaught()
{
    Ref error = m_vm.takeError();
    if (m_vm.isStopped())
        return;
    Object* exception = error.get();
    m_heap.record(event::ExceptionCaught{exception->id, {}});
    if (isA(exception, m_vm.exceptions().systemExit)) {
        m_hasExited = true;
        m_result.exitStatus = exitStatusOf(error.as<ExceptionObject>());
        return;
    }
    m_result.exitStatus = 1;
    keepAsLast(exception);
    if (Ref hook = m_vm.replacedHook("excepthook")) {
        Object* known = m_vm.tracebackOf(exception);
        Object* traceback = known != nullptr ? known : m_heap.none();
        if (call(m_vm, hook.get(), {exception->type, exception, traceback}))
            return;
        Ref second = m_vm.takeError();
        m_vm.writeError("Error in sys.excepthook:\n" + exceptionText(m_vm, second.get())
                        + "\nOriginal exception was:\n");
    }
    m_vm.writeError(exceptionText(m_vm, exception));
}

void Run::startRecording()
{
    m_recording->start = capture(m_heap, m_recording->journal.texts());
    m_recording->startGenerations = captureGenerations(m_heap);
    m_recording->start.setMainModule(m_vm.mainModule()->id);
    m_recording->scriptStatements = m_lines;
    collectNames(m_heap, *m_recording);
    m_heap.setJournal(&m_recording->journal);
    noteCollectorSettings(m_heap, m_vm.gcDebugFlags);
}

/// `tree` is what the syntax tree owns: CPython keeps it until the code has run.
void Run::runCode(Ref code, Ref function, std::vector<Ref> tree)
{
    DictObject* names = m_vm.mainModule()->dict;
    Ref result = function ? runInNamespace(m_vm, function.as<FunctionObject>(), names)
                          : runBody(m_vm, code.as<CodeObject>(), names, names);
    function.reset();
    code.reset();
    tree.clear();
    if (!result)
        handleUncaught();
}

/// All of a statement's code, before any of it dies.
void Run::noteConsoleCode(const CodeObject* code, std::uint32_t statement)
{
    m_recording->consoleCode[code->id] = statement;
    for (const Object* constant : code->constants)
        if (constant->type->layout == Kind::Code)
            noteConsoleCode(static_cast<const CodeObject*>(constant), statement);
}

void Run::runStatement(std::uint32_t index)
{
    const EventIndex begin = now();
    m_heap.record(event::StatementStarted{index});
    ++m_result.statementsRun;
    if (const std::shared_ptr<const CodeBody> body = compileStatement(index)) {
        std::vector<Ref> tree;
        Ref code = m_vm.newCode(body, &tree);
        if (m_recording != nullptr) {
            noteConsoleCode(code.as<CodeObject>(), index);
            for (const Object* constant : code.as<CodeObject>()->constants)
                collectNamesOf(constant, *m_recording);
        }
        Ref function = m_vm.newBodyFunction(code.as<CodeObject>(), m_vm.mainModule()->dict);
        runCode(std::move(code), std::move(function), std::move(tree));
    } else {
        m_result.exitStatus = 1;
    }
    if (m_recording != nullptr)
        m_recording->statements.push_back({m_options.statements[index], begin, now()});
}

void Run::runScript(const std::shared_ptr<const CodeBody>& body)
{
    m_vm.keepSource(m_fileName, m_source);
    showWarnings(m_vm, m_fileName, m_warnings);
    prepareMain();
    std::vector<Ref> tree;
    Ref code = m_vm.newCode(body, &tree);
    Ref function = m_vm.newBodyFunction(code.as<CodeObject>(), m_vm.mainModule()->dict);
    if (m_recording != nullptr)
        startRecording();
    runCode(std::move(code), std::move(function), std::move(tree));
    if (m_recording != nullptr)
        m_recording->scriptEnd = now();
    const auto count = static_cast<std::uint32_t>(m_options.statements.size());
    for (std::uint32_t i = 0; i < count && !m_hasExited && !m_vm.isStopped(); ++i)
        runStatement(i);
    if (m_recording != nullptr)
        collectNames(m_heap, *m_recording); // Classes and code do not outlive the shutdown.
    m_vm.shutDown();
    if (m_recording != nullptr) {
        collectNames(m_heap, *m_recording);
        m_heap.setJournal(nullptr);
    }
}

RunResult Run::execute(Recording* recording)
{
    m_recording = recording;
    if (const std::shared_ptr<const CodeBody> body = compileSource()) {
        runScript(body);
    } else {
        m_result.exitStatus = 1;
        m_vm.writeError(renderDiagnostic(*m_result.diagnostic));
    }
    m_result.out = std::move(m_vm.out);
    m_result.err = std::move(m_vm.err);
    m_result.stopReason = m_vm.stopReason();
    if (m_vm.isStopped())
        m_result.exitStatus = 1;
    return std::move(m_result);
}

} // namespace

RunResult run(const std::string& source, const std::string& fileName, const RunOptions& options)
{
    return Run(source, fileName, options).execute(nullptr);
}

RunResult record(const std::string& source, const std::string& fileName, const RunOptions& options)
{
    auto recording = std::make_shared<Recording>();
    recording->fileName = fileName;
    recording->source = source;
    RunResult result = Run(source, fileName, options).execute(recording.get());
    recording->dialect = (options.dialect == nullptr ? defaultDialect() : *options.dialect).name;
    recording->out = result.out;
    recording->err = result.err;
    recording->exitStatus = result.exitStatus;
    recording->stopReason = result.stopReason;
    result.recording = std::move(recording);
    return result;
}

} // namespace model
