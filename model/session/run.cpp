#include "model/session/run.h"

#include "model/history/capture.h"
#include "model/lang/compiler.h"
#include "model/lang/parser.h"
#include "model/lang/traceback_text.h"
#include "model/lang/vm.h"
#include "model/session/child_runs.h"

namespace model {

namespace {

/// About what CPython 3.11 itself keeps in its oldest generation when a script begins (with the
/// module site and nothing installed). It decides when full collections run (R116).
constexpr std::int64_t kStartupObjects = 5000;

/// One script on its way through parser, compiler and interpreter.
class Run
{
public:
    Run(const std::string& source, const std::string& fileName, const RunOptions& options)
        : m_source(source), m_fileName(fileName), m_options(options),
          m_vm(m_heap, options.dialect == nullptr ? dialects().front() : *options.dialect)
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
    void prepareMain();
    void runMain(CodeObject* code, std::vector<Ref> tree, Recording* recording);
    void handleUncaught();
    int exitStatusOf(ExceptionObject* exit);

    const std::string& m_source;
    const std::string& m_fileName;
    const RunOptions& m_options;
    Heap m_heap;
    Vm m_vm;
    RunResult m_result;
    std::vector<CompileWarning> m_warnings;
};

std::shared_ptr<const CodeBody> Run::compileSource()
{
    const auto text = std::make_shared<const SourceText>(m_fileName, m_source, SourceOrigin::File);
    auto parsed = parseModule(text);
    if (!parsed) {
        m_result.diagnostic = parsed.diagnostic();
        return nullptr;
    }
    CompileOptions options;
    options.warnings = &m_warnings;
    auto compiled = compile(**parsed, m_fileName, options);
    if (!compiled) {
        m_result.diagnostic = compiled.diagnostic();
        return nullptr;
    }
    return std::shared_ptr<const CodeBody>(std::move(*compiled));
}

/// What a script finds in its namespace at the start.
void Run::prepareMain()
{
    DictObject* names = m_vm.mainModule()->dict;
    dict::set(m_heap, names, m_vm.names().file, m_vm.newStr(m_fileName));
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

void Run::handleUncaught()
{
    Ref error = m_vm.takeError();
    if (m_vm.isStopped())
        return;
    auto* exception = error.as<ExceptionObject>();
    m_heap.record(event::ExceptionCaught{exception->id, {}});
    if (isA(exception, m_vm.exceptions().systemExit)) {
        m_result.exitStatus = exitStatusOf(exception);
        return;
    }
    m_result.exitStatus = 1;
    if (Ref hook = m_vm.replacedHook("excepthook")) {
        Object* traceback = exception->traceback != nullptr ? exception->traceback : m_heap.none();
        if (call(m_vm, hook.get(), {exception->type, exception, traceback}))
            return;
        Ref second = m_vm.takeError();
        m_vm.writeError("Error in sys.excepthook:\n" + exceptionText(m_vm, second.get())
                        + "\nOriginal exception was:\n");
    }
    m_vm.writeError(exceptionText(m_vm, exception));
}

/// `tree` is what the script's syntax tree owns: CPython keeps it until the code has run.
void Run::runMain(CodeObject* code, std::vector<Ref> tree, Recording* recording)
{
    DictObject* names = m_vm.mainModule()->dict;
    Ref result = m_vm.runCode(code, names, names);
    tree.clear();
    if (!result)
        handleUncaught();
    if (recording != nullptr)
        collectNames(m_heap, *recording); // Classes and code do not outlive the shutdown.
    m_vm.shutDown();
}

RunResult Run::execute(Recording* recording)
{
    const std::shared_ptr<const CodeBody> body = compileSource();
    if (body == nullptr) {
        m_result.exitStatus = 1;
        m_vm.writeError(renderDiagnostic(*m_result.diagnostic));
    } else {
        m_vm.keepSource(m_fileName, m_source);
        showWarnings(m_vm, m_fileName, m_warnings);
        prepareMain();
        std::vector<Ref> tree;
        Ref code = m_vm.newCode(body, &tree);
        if (recording != nullptr) {
            recording->start = capture(m_heap, recording->journal.texts());
            recording->startGenerations = captureGenerations(m_heap);
            recording->start.setMainModule(m_vm.mainModule()->id);
            collectNames(m_heap, *recording);
            m_heap.setJournal(&recording->journal);
        }
        runMain(code.as<CodeObject>(), std::move(tree), recording);
        if (recording != nullptr) {
            collectNames(m_heap, *recording);
            m_heap.setJournal(nullptr);
        }
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
    recording->dialect = (options.dialect == nullptr ? dialects().front() : *options.dialect).name;
    recording->out = result.out;
    recording->err = result.err;
    recording->exitStatus = result.exitStatus;
    recording->stopReason = result.stopReason;
    result.recording = std::move(recording);
    return result;
}

} // namespace model
