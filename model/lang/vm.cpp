#include "model/lang/vm.h"

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/evaluator.h"
#include "model/lang/module_loading.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/weak_bindings.h"
#include "model/lang/python2/classic.h"
#include "model/lang/python2/install.h"
#include "model/lang/slot_generic.h"
#include "model/lang/types/install.h"
#include "model/weak/weak_container.h"

namespace model {

Vm::Vm(Heap& heap, const Dialect& dialect) : m_heap(heap), m_dialect(dialect)
{
    m_heap.setCallouts(this);
    if (!detailsOf(dialect).types.weakTypesAreDotted) {
        types().weakref->name = "weakref";
        types().proxy->name = "weakproxy";
        types().callableProxy->name = "weakcallableproxy";
    }
    handled = &m_threadHandled;
    for (int i = 0; i < Generations::kCount; ++i)
        m_heap.generations().thresholds[static_cast<std::size_t>(i)] =
            dialect.thresholds[static_cast<std::size_t>(i)];
    // Nothing is collected while the interpreter builds itself.
    m_heap.generations().isEnabled = false;
    makeNames();
    prepareTypes();
    makeExceptionTypes();
    installTypes();
    if (dialect.objects.hasOldTypes)
        python2::installTypes(*this);
    makeBuiltins();
    if (dialect.objects.hasOldTypes) {
        m_libraryBuiltins = static_cast<DictObject*>(dict::copy(m_heap, m_builtins).release());
        python2::installBuiltins(*this);
    }
    makeMain();
    m_heap.generations().isEnabled = true;
}

Vm::~Vm()
{
    // The heap frees the memory; no script code runs any more.
    m_heap.setCallouts(nullptr);
    exitFunctions.clear();
    (void)m_error.release();
}

void Vm::makeNames()
{
#define X(member, text) m_names.member = m_heap.name(text);
    REFSCOPE_NAMES(X)
#undef X
    for (std::size_t i = 0; i < kBinaryOps; ++i) {
        const auto op = static_cast<BinaryOp>(i);
        m_names.binary[i] = m_heap.name(generic::binaryName(op));
        m_names.reflected[i] = m_heap.name(generic::reflectedName(op));
        m_names.inPlace[i] = m_heap.name(generic::inPlaceName(op));
    }
}

/// Every static type gets its operations table, namespace and MRO before any is filled.
void Vm::prepareTypes()
{
    const auto prepare = [this](TypeObject* type) { prepareType(type); };
#define X(member, name, layout, base) prepare(types().member);
    REFSCOPE_BUILTIN_TYPES(X)
#undef X
    for (TypeObject* type :
         {types().unicode, types().longInteger, types().classObject, types().classicInstance})
        if (type != nullptr)
            prepare(type);
}

void Vm::prepareType(TypeObject* type)
{
    m_slotTables.push_back(std::make_unique<TypeSlots>());
    type->slots = m_slotTables.back().get();
    if (type->base != nullptr)
        *type->slots = *type->base->slots;
    m_heap.place(type->id, Role::TypeDict, type->dict, m_heap.newDict());
    std::vector<Object*> line;
    for (TypeObject* at = type; at != nullptr; at = at->base)
        line.push_back(at);
    m_heap.place(type->id, Role::Mro, type->mro, m_heap.newTuple(std::span<Object* const>(line)));
    if (type->base == nullptr)
        return;
    Object* base = type->base;
    m_heap.link(type->id, Role::Base, base);
    m_heap.place(type->id, Role::Bases, type->bases,
                 m_heap.newTuple(std::span<Object* const>(&base, 1)));
    type->base->subclasses.push_back(type);
}

void Vm::makeExceptionTypes()
{
    const auto make = [this](TypeObject*& member, const char* name, TypeObject* base) {
        member = newType(name, base, Kind::Exception);
        member->hasAttributes = true;
    };
#define X(member, name, base) make(m_exceptions.member, name, exceptionBase(#base));
    REFSCOPE_EXCEPTIONS(X)
#undef X
}

TypeObject* Vm::exceptionBase(std::string_view member) const
{
    if (member == "object")
        return types().object;
#define X(name, text, base)                                                                        \
    if (member == #name)                                                                           \
        return m_exceptions.name;
    REFSCOPE_EXCEPTIONS(X)
#undef X
    return nullptr;
}

TypeObject* Vm::newType(std::string dottedName, TypeObject* base, Kind layout)
{
    Ref made = m_heap.newType(std::move(dottedName), base, layout);
    auto* type = static_cast<TypeObject*>(made.release());
    prepareType(type);
    return type;
}

void Vm::makeBuiltins()
{
    Ref modules = m_heap.newDict();
    m_modules = static_cast<DictObject*>(modules.release());
    m_gcGarbage = static_cast<ListObject*>(m_heap.newList().release());
    m_gcCallbacks = static_cast<ListObject*>(m_heap.newList().release());
    m_moduleSpecType = newType("_frozen_importlib.ModuleSpec", types().object, Kind::Instance);
    m_moduleSpecType->hasAttributes = true;
    installBuiltinModules(*this);
    for (const char* name : {"builtins", "sys"})
        if (Object* module = dict::get(m_heap, m_modules, m_heap.name(name)))
            removeAbsentNames(*this, static_cast<ModuleObject*>(module));
}

void Vm::makeMain()
{
    Ref module = newModule(m_names.main->text);
    m_main = module.as<ModuleObject>();
    m_heap.track(m_main->dict);
    Object* builtinsModule = dict::get(m_heap, m_modules, m_heap.name("builtins"));
    dict::set(m_heap, m_main->dict, m_names.builtins, own(builtinsModule));
    dict::set(m_heap, m_modules, m_names.main, std::move(module));
}

// --- Exceptions ---

Ref Vm::newException(TypeObject* type, std::vector<Ref> args)
{
    const bool hasValue = !args.empty();
    Ref first = hasValue ? args.front() : Ref();
    Ref tuple = m_heap.newTuple(std::move(args)); // Older than the exception for the collector.
    Ref made = m_heap.create<ExceptionObject>(type, Kind::Exception);
    auto* exception = made.as<ExceptionObject>();
    m_heap.place(exception->id, Role::Args, exception->args, std::move(tuple));
    if (type->isSubtypeOf(m_exceptions.stopIteration) || type->isSubtypeOf(m_exceptions.systemExit))
        m_heap.place(exception->id, {Role::ExceptionDetail, 0}, exception->details[0],
                     hasValue ? std::move(first) : none());
    if (m_dialect.objects.hasOldTypes)
        python2::keepMessage(*this, exception);
    m_heap.track(exception);
    return made;
}

Ref Vm::raise(TypeObject* type, std::string message)
{
    Ref text = newStr(std::move(message));
    return raiseWith(type, text.get());
}

Ref Vm::raiseWith(TypeObject* type, Object* argument)
{
    std::vector<Ref> args;
    args.push_back(own(argument));
    Ref exception = newException(type, std::move(args));
    exception.as<ExceptionObject>()->isBare = true;
    raiseObject(std::move(exception));
    return {};
}

/// _PyErr_SetObject(): the exception being handled becomes the context of the new one.
void Vm::raiseObject(Ref exception)
{
    Object* current = m_dialect.hasOldReports ? nullptr : handledException();
    if (current != nullptr && current != exception.get()) {
        // A chain that already leads to the new exception is cut there.
        auto* at = static_cast<ExceptionObject*>(current);
        while (at->context != nullptr) {
            if (at->context == exception.get()) {
                m_heap.clear(at->id, Role::Context, at->context);
                break;
            }
            at = static_cast<ExceptionObject*>(at->context);
        }
        auto* raised = exception.as<ExceptionObject>();
        m_heap.set(raised->id, Role::Context, raised->context, own(current));
    }
    m_heap.record(event::ExceptionRaised{exception->id, m_top == nullptr ? ObjectId{} : m_top->id});
    m_error = std::move(exception);
}

bool Vm::errorIs(const TypeObject* type) const
{
    return m_error && !isStopped() && m_error->type->isSubtypeOf(type);
}

Ref Vm::takeError()
{
    return std::exchange(m_error, Ref());
}

void Vm::setError(Ref error)
{
    m_error = std::move(error);
}

void Vm::clearError()
{
    const Ref traceback =
        m_error && m_error->type->isClassic ? takeTracebackOf(m_error.get()) : Ref();
    m_error.reset();
}

const Vm::Handled* Vm::handledState() const
{
    for (const Handled* at = handled; at != nullptr; at = at->previous)
        if (at->value != nullptr && at->value != m_heap.none())
            return at;
    return nullptr;
}

Object* Vm::handledException() const
{
    const Handled* state = handledState();
    return state == nullptr ? nullptr : state->value;
}

// --- Limits ---

void Vm::stop(std::string reason)
{
    if (isStopped())
        return;
    m_stopReason = std::move(reason);
    if (Journal* journal = m_heap.journal())
        journal->append(event::RunStopped{journal->texts().intern(m_stopReason)});
    if (!m_error)
        m_error = newException(m_exceptions.memoryError, {});
}

bool Vm::checkLimits()
{
    if (--m_limitCountdown != 0 && !isStopped())
        return true;
    m_limitCountdown = kLimitInterval;
    if (isCollectionPending)
        runPendingCollection();
    if (m_dialect.collector.onlyCollectionFrees && !hasError() && m_collector.isDueByGrowth())
        m_collector.collect(Generations::kCount - 1, true);
    if (cancel != nullptr && cancel->load(std::memory_order_relaxed))
        stop("stopped by the user");
    const Journal* journal = m_heap.journal();
    if (journal != nullptr && journal->size() > limits.events)
        stop("stopped after " + std::to_string(limits.events) + " events");
    if (m_heap.liveObjects() > limits.objects)
        stop("stopped at " + std::to_string(limits.objects) + " live objects");
    if (limits.wallSeconds > 0) {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_started;
        if (passed.count() > limits.wallSeconds)
            stop("stopped after " + secondsText(limits.wallSeconds) + " seconds");
    }
    return !isStopped();
}

std::string Vm::secondsText(double seconds)
{
    std::string text = std::to_string(seconds);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

bool Vm::enterCall(const char* where)
{
    if (isStopped())
        return false;
    if (++recursionDepth <= limits.recursion)
        return true;
    --recursionDepth;
    raise(m_exceptions.recursionError, std::string("maximum recursion depth exceeded") + where);
    return false;
}

// --- Code and functions ---

DictObject* Vm::builtinsOf(DictObject* globals)
{
    Object* named = dict::get(m_heap, globals, m_names.builtins);
    return named != nullptr && named->type == types().dict ? static_cast<DictObject*>(named)
                                                           : m_builtins;
}

Ref Vm::makeFunction(CodeObject* code, DictObject* globals, Object* qualName, Object* doc)
{
    Ref made = m_heap.create<FunctionObject>(types().function, Kind::Function);
    auto* f = made.as<FunctionObject>();
    m_heap.place(f->id, Role::Code, f->code, own(code));
    m_heap.place(f->id, Role::Globals, f->globals, own(globals));
    if (m_dialect.collector.findsBuiltinsOfFunctions)
        m_heap.place(f->id, Role::Builtins, f->builtins, own(builtinsOf(globals)));
    m_heap.place(f->id, Role::Name, f->name, own(code->name));
    m_heap.place(f->id, Role::QualName, f->qualName, own(qualName));
    m_heap.place(f->id, Role::Doc, f->doc, own(doc));
    m_heap.describe(f, static_cast<StrObject*>(f->qualName)->text);
    m_heap.track(f);
    return made;
}

Ref Vm::newFunction(CodeObject* code, DictObject* globals, Object* qualName)
{
    const bool hasDoc = !code->constants.empty() && code->constants[0]->type == types().str;
    Ref made = makeFunction(code, globals, qualName == nullptr ? code->qualName : qualName,
                            hasDoc ? code->constants[0] : m_heap.none());
    auto* f = made.as<FunctionObject>();
    if (Object* module = dict::get(m_heap, globals, m_names.name))
        m_heap.place(f->id, Role::Module, f->module, own(module));
    return made;
}

Ref Vm::newBodyFunction(CodeObject* code, DictObject* globals)
{
    if (!m_dialect.calls.hasBodyFunctions)
        return {};
    Ref made = makeFunction(code, globals, code->name, m_heap.none());
    auto* f = made.as<FunctionObject>();
    Object* module = m_dialect.rules->calls.bodyFunctionHasModule
                         ? dict::get(m_heap, globals, m_names.name)
                         : nullptr;
    if (module != nullptr)
        m_heap.place(f->id, Role::Module, f->module, own(module));
    return made;
}

Ref Vm::runCode(CodeObject* code, DictObject* globals, Object* locals)
{
    const Ref function = newBodyFunction(code, globals);
    return function ? runInNamespace(*this, function.as<FunctionObject>(), locals)
                    : runBody(*this, code, globals, locals);
}

// --- Output ---

void Vm::writeOut(std::string_view text)
{
    write(event::Stream::Out, out, text);
}

void Vm::writeErrorDirectly(std::string_view text)
{
    write(event::Stream::Error, err, text);
}

void Vm::write(event::Stream stream, std::string& buffer, std::string_view text)
{
    if (Journal* journal = m_heap.journal())
        journal->append(event::OutputWritten{stream, journal->texts().intern(text)});
    m_written += text.size();
    if (m_written > limits.outputBytes) {
        stop("stopped after " + std::to_string(limits.outputBytes) + " bytes of output");
        return;
    }
    if (sink)
        sink(stream, text);
    else
        buffer += text;
}

// --- Callouts ---

bool Vm::hasFinalizer(const GcObject* object) const
{
    if (object->type->layout == Kind::Generator) {
        const Activation* frame = static_cast<const GeneratorObject*>(object)->frame();
        if (frame == nullptr)
            return false;
        const CodeBody& body = *frame->code->body;
        if (m_dialect.objects.finalizesAgain)
            return isInsideTry(body, frame->instruction);
        return body.yieldsInsideTry || !m_dialect.rules->generators.finalizeOnlyWithTry;
    }
    if (object->type == types().weakIterator && m_dialect.rules->generators.finalizeOnlyWithTry)
        return weak::isOpen(object);
    if (object->type->isClassic)
        return python2::hasClassicFinalizer(const_cast<Vm&>(*this), object);
    return object->type->slots->finalize != nullptr;
}

void Vm::callWeakrefCallback(WeakrefObject* ref, Object* callback)
{
    const ObjectId id = ref->id;
    m_heap.record(event::CallbackCalled{id, callback->id});
    Ref error = takeError();
    bool raised = false;
    if (WeakContainer::handleDeath(m_heap, ref, callback)) {
        raised = hasError();
    } else {
        Ref result = call(*this, callback, {ref});
        raised = !result;
    }
    if (raised)
        reportUnraisable(callback);
    setError(std::move(error));
    m_heap.record(event::CallbackReturned{id, raised});
}

/// Functions in C do not, but PyPy has written print() in Python. A generator that waits in no
/// `try` or `with`, nor in a handler, has nothing to do.
bool Vm::runsPython(const Object* what) const
{
    if (what->type->layout == Kind::Generator) {
        const Activation* frame = static_cast<const GeneratorObject*>(what)->frame();
        return frame != nullptr && findHandler(*frame->code->body, frame->instruction) != nullptr;
    }
    if (what->type == types().weakIterator)
        return weak::isSuspended(what);
    if (what->type == types().type)
        return static_cast<const TypeObject*>(what)->isHeapType;
    if (what->type != types().builtinFunction)
        return true;
    const NativeMethod* method = static_cast<const BuiltinFunctionObject*>(what)->method;
    return method != nullptr && std::string_view(method->name) == "print";
}

int Vm::areEqual(Object* a, Object* b)
{
    const std::optional<bool> same = compareTruth(*this, a, b, CompareOp::Equal);
    return same ? (*same ? 1 : 0) : -1;
}

bool Vm::hashOf(Object* object, Hash& result)
{
    const std::optional<Hash> value = hash(*this, object);
    if (value)
        result = *value;
    return value.has_value();
}

} // namespace model
