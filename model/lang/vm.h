#pragma once

#include "model/dialect/dialect.h"
#include "model/gc/collector.h"
#include "model/heap/dict_table.h"
#include "model/heap/heap.h"
#include "model/lang/exception_types.h"
#include "model/lang/limits.h"
#include "model/lang/module_text.h"
#include "model/lang/module_types.h"
#include "model/lang/names.h"
#include "model/lang/operations.h"
#include "model/lang/type_slots.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace model {

/// The interpreter: one heap, the built-in types and modules, the stack of activations, the
/// exception that travels. Executes bytecode; the operations on objects are free functions
/// (operations.h), types and modules install themselves (install...()).
///
/// Errors:  a script's exception is state: natives return an empty Ref and leave it set.
/// Cost:    see tests/benchmarks.
/// Source:  CPython Python/ceval.c of 3.11.
class Vm final : public Callouts, private CollectorClient
{
public:
    struct Handled;

    Vm(Heap& heap, const Dialect& dialect);
    ~Vm() override;

    Heap& heap() { return m_heap; }
    const BuiltinTypes& types() const { return m_heap.types(); }
    const ExceptionTypes& exceptions() const { return m_exceptions; }
    const Names& names() const { return m_names; }
    const Dialect& dialect() const { return m_dialect; }
    Ref none() { return m_heap.newNone(); }
    Ref boolean(bool value) { return {m_heap, m_heap.boolean(value)}; }
    Ref own(Object* object) { return {m_heap, object}; }

    // --- Exceptions ---
    /// Sets an exception of this type with one str argument; gives an empty Ref.
    Ref raise(TypeObject* type, std::string message);
    Ref raiseTypeError(std::string message)
    {
        return raise(m_exceptions.typeError, std::move(message));
    }
    Ref raiseValueError(std::string message)
    {
        return raise(m_exceptions.valueError, std::move(message));
    }
    /// With this object as the only argument (KeyError(key), StopIteration(value)).
    Ref raiseWith(TypeObject* type, Object* argument);
    /// Sets this exception object as it is; sets its context to the one being handled.
    void raiseObject(Ref exception);
    bool hasError() const { return static_cast<bool>(m_error); }
    bool errorIs(const TypeObject* type) const;
    Ref takeError();          ///< Clears it.
    void setError(Ref error); ///< Puts it back, without touching its context.
    void clearError();
    /// The exception being handled (sys.exc_info()), borrowed, or null.
    Object* handledException() const;
    /// What sys.exc_info() tells, or null.
    const Handled* handledState() const;
    /// Reports an exception that cannot travel, and clears it (R38, R39). `where` may be null.
    void reportUnraisable(Object* where, std::string_view message = {});

    void addTracebackOf(Activation* frame, Object* error);
    /// Up to 2.7 instances of classic classes travel, too; their tracebacks are the thread's.
    Object* tracebackOf(const Object* error) const; ///< Borrowed, or null.
    Ref takeTracebackOf(Object* error);
    void setTracebackOf(Object* error, Ref traceback);
    /// What a script put in place of sys.unraisablehook or sys.excepthook; empty otherwise.
    Ref replacedHook(std::string_view name);
    void makeUnraisableType();
    /// The argument of sys.unraisablehook.
    Ref newUnraisable(Object* error, Object* whereOrNull, std::string_view message);

    // --- Making things ---
    Ref newStr(std::string text) { return m_heap.newStr(std::move(text)); }
    Ref newInt(std::int64_t value) { return m_heap.newInt(value); }
    Ref newException(TypeObject* type, std::vector<Ref> args);

    // --- Types and modules ---
    /// Fills a built-in type: inherits slots from its base, adds methods and attributes.
    void defineType(TypeObject* type, const TypeSlots& slots,
                    std::span<const NativeMethod> methods = {},
                    std::span<const NativeGetSet> getSets = {});
    /// A further built-in type of a module ("weakref.finalize", "functools.partial").
    TypeObject* newType(std::string dottedName, TypeObject* base, Kind layout);
    Ref newModule(std::string_view name, std::span<const NativeMethod> functions = {});
    void addBuiltins(std::span<const NativeMethod> functions);
    void setBuiltins(Ref module);
    DictObject* builtins() const { return m_builtins; }
    /// What modules of the library see: Python 3's builtins, also up to 2.7.
    DictObject* libraryBuiltins() const
    {
        return m_libraryBuiltins == nullptr ? m_builtins : m_libraryBuiltins;
    }
    Ref newNativeFunction(const NativeMethod* method, Object* self, Object* module = nullptr);
    /// The factory of a built-in module, run at its first import.
    void addModule(std::string name, Ref (*make)(Vm&));

    // --- Output ---
    void writeOut(std::string_view text);
    /// Through sys.stdout, where a script replaced it; false with an exception set.
    bool writeToStdout(std::string_view text);
    /// Keeps the lines of a source for tracebacks.
    void keepSource(const std::string& fileName, std::string_view source);
    /// Through sys.stderr, where a script replaced it; exceptions of that are dropped.
    void writeError(std::string_view text);
    void writeErrorDirectly(std::string_view text);

    std::string out; ///< What the script printed so far ...
    std::string err; ///< ... and what went to stderr; both stay empty where `sink` takes it.
    std::function<void(event::Stream, std::string_view)> sink;

    // --- Input ---
    std::function<std::string()> input; ///< The next line of stdin; empty at the end.
    std::string inputLeft;              ///< What came and was not read yet.

    // --- Execution ---
    /// Runs code as the body of a module does, through a function of its own that then goes.
    Ref runCode(CodeObject* code, DictObject* globals, Object* locals);
    /// Runs an activation until it is left. The caller's native references are already in it.
    Ref execute(Activation* activation);
    /// Resumes a generator with a value (borrowed) or with the error that is set.
    Ref resume(GeneratorObject* generator, Object* valueOrNull);
    /// Makes objects of a compiled body, and of the bodies in its constants; constants that are
    /// equal in several of them are one object. `tree` receives what the syntax tree owns: keep it
    /// while the code runs where CPython keeps the tree so long, as for a script and exec().
    Ref newCode(std::shared_ptr<const CodeBody> body, std::vector<Ref>* tree = nullptr);
    Ref newFunction(CodeObject* code, DictObject* globals, Object* qualName = nullptr);
    /// What type() says: the walks of the weak containers are native here and generators there.
    TypeObject* shownType(const Object* object) const
    {
        if (object->type->isClassic) // All of one type, up to 2.7.
            return types().classicInstance;
        return object->type == types().weakIterator ? types().generator : object->type;
    }
    /// The function behind the frame of a module, of exec() or of a statement; empty where there
    /// is none.
    Ref newBodyFunction(CodeObject* code, DictObject* globals);
    /// Where code with these globals finds the built-in names.
    DictObject* builtinsOf(DictObject* globals);
    /// The module of this absolute, perhaps dotted name, imported if need be.
    Ref importModule(StrObject* name);
    ModuleTypes moduleTypes;
    std::int64_t clockNs = 0;         ///< Nanoseconds that the simulated clock has run.
    std::int64_t abstractVersion = 0; ///< Grows with each class registered with another (abc).
    TypeObject* moduleSpecType() const { return m_moduleSpecType; }
    DictObject* modules() const { return m_modules; }
    ModuleObject* mainModule() const { return m_main; }
    Activation* top() const { return m_top; }
    void setTop(Activation* activation) { m_top = activation; }

    /// Sources of modules beside the script; not set: there are none.
    FindModule findModule;
    Limits limits;
    const std::atomic<bool>* cancel = nullptr;
    /// Set once a limit was reached: nothing can catch that, and nothing runs any more.
    const std::string& stopReason() const { return m_stopReason; }
    void stop(std::string reason);
    /// Modules are being taken down: sources cannot be read any more.
    bool isFinalizing() const { return m_isFinalizing; }
    bool isStopped() const { return !m_stopReason.empty(); }
    /// Looks at limits and cancellation; false: stopped. Called at every back jump and call.
    bool checkLimits();

    int recursionDepth = 0;
    /// One level deeper; false with a RecursionError: "maximum recursion depth exceeded...".
    bool enterCall(const char* where = "");
    void leaveCall() { --recursionDepth; }

    /// Where exceptions being handled are kept: one for the thread, one for each generator.
    struct Handled
    {
        Object*& value;
        Object*& type; ///< This and the traceback with FrameRules::handleTriples only.
        Object*& traceback;
        ObjectId owner;
        Handled* previous;
    };
    Handled* handled = nullptr;

    struct ExitFunction
    {
        Ref function; ///< Empty: unregistered.
        Ref args;
        Ref keywords; ///< A dict, or empty.
    };
    /// Functions to run at exit, last first (atexit).
    std::vector<ExitFunction> exitFunctions;
    Collector& collector() { return m_collector; }
    bool isCollectionPending = false; ///< It waits for the evaluator (CollectorRules).
    void runPendingCollection();
    int gcDebugFlags = 0; ///< gc.set_debug()
    ListObject* gcGarbage() const { return m_gcGarbage; }
    ListObject* gcCallbacks() const { return m_gcCallbacks; }
    bool softSpace = false; ///< Up to 2.7: `print` owes stdout a space.
    /// Up to 2.7: the exception being handled changes; the traceback of the one before goes with
    /// it, because not the exception but the thread has it.
    void replaceHandled(Ref exception);
    std::vector<Object*> reprStack;
    /// Lines of the sources that run, by file name, for tracebacks.
    std::unordered_map<std::string, std::vector<std::string>> sourceLines;

    /// What holds the empty frozenset where there is only one (emptyFrozenSetHolders).
    std::vector<Ref> emptyFrozenSet;

    /// Calls them and forgets them.
    void runExitFunctions();
    /// Ends the interpreter as Py_FinalizeEx() does (R153 to R159).
    void shutDown();

    // Callouts
    void finalize(GcObject* object) override;
    bool hasFinalizer(const GcObject* object) const override;
    void finalizeLegacy(GcObject* object) override;
    void callWeakrefCallback(WeakrefObject* ref, Object* callback) override;
    bool runsPython(const Object* what) const override;
    void collectionDue() override;
    int areEqual(Object* a, Object* b) override;
    bool hashOf(Object* object, Hash& hash) override;

private:
    Ref makeFunction(CodeObject* code, DictObject* globals, Object* qualName, Object* doc);
    static constexpr std::uint32_t kLimitInterval = 1024;

    // CollectorClient
    int debugFlags() const override { return gcDebugFlags; }
    void phaseChanged(bool isStart, int generation, std::int64_t collected,
                      std::int64_t uncollectable) override;
    void debugLine(const std::string& text) override;
    void addGarbage(GcObject* object) override;

    void tellGarbageAtExit();
    void makeNames();
    void prepareTypes();
    void prepareType(TypeObject* type);
    void installTypes();
    void makeExceptionTypes();
    TypeObject* exceptionBase(std::string_view member) const;
    void makeBuiltins();
    void makeMain();
    void addNew(TypeObject* type);
    void write(event::Stream stream, std::string& buffer, std::string_view text);
    static std::string secondsText(double seconds);
    void defineAttributes(TypeObject* type, std::span<const NativeMethod> methods,
                          std::span<const NativeGetSet> getSets);

    Heap& m_heap;
    const Dialect& m_dialect;
    Names m_names;
    ExceptionTypes m_exceptions;
    Ref m_error;
    Activation* m_top = nullptr;
    Object* m_threadException = nullptr;
    Object* m_threadType = nullptr;
    Object* m_threadTraceback = nullptr;
    Handled m_threadHandled{m_threadException, m_threadType, m_threadTraceback, kInterpreter,
                            nullptr};
    Collector m_collector{m_heap, *this};
    ListObject* m_gcGarbage = nullptr;
    ListObject* m_gcCallbacks = nullptr;
    TypeObject* m_unraisableType = nullptr;
    TypeObject* m_moduleSpecType = nullptr;
    DictObject* m_builtins = nullptr;
    DictObject* m_libraryBuiltins = nullptr; ///< Null: the same.
    DictObject* m_modules = nullptr;
    ModuleObject* m_main = nullptr;
    std::unordered_map<std::uint32_t, Ref> m_classicTracebacks; ///< By instance.
    std::unordered_map<std::string, Ref (*)(Vm&)> m_moduleFactories;
    std::vector<std::unique_ptr<TypeSlots>> m_slotTables;
    std::string m_stopReason;
    bool m_isFinalizing = false;
    std::uint32_t m_limitCountdown = kLimitInterval;
    std::uint64_t m_written = 0;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

} // namespace model
