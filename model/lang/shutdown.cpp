// The end of the interpreter (R153 to R159).

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/lang/evaluator.h"
#include "model/lang/modules/install.h"
#include "model/lang/python2/install.h"
#include "model/lang/traceback_text.h"
#include "model/lang/vm.h"
#include "model/weak/weak_references.h"

namespace model {

namespace {

/// _PyModule_ClearDict(): names with one underscore first, then the others, set to None.
void wipe(Vm& vm, DictObject* names)
{
    Heap& heap = vm.heap();
    const auto wipeIf = [&](auto&& isWanted) {
        for (std::size_t i = 0; names->keys != nullptr && i < names->keys->entries.size(); ++i) {
            const DictKeys::Entry entry = names->keys->entries[i];
            if (entry.key == nullptr || entry.value == nullptr || entry.value == heap.none())
                continue;
            StrObject* name = asStr(entry.key);
            if (name == nullptr || !isWanted(name->text))
                continue;
            dict::set(heap, names, name, vm.none());
        }
    };
    wipeIf(
        [](const std::string& name) { return name.starts_with('_') && !name.starts_with("__"); });
    wipeIf(
        [](const std::string& name) { return !name.starts_with('_') || name != "__builtins__"; });
}

/// finalize_modules_delete_special(): places in which the console and scripts leave things behind.
void restoreSystem(Vm& vm, DictObject* names)
{
    static constexpr const char* kForgotten[] = {"path",       "argv",
                                                 "ps1",        "ps2",
                                                 "last_exc",   "last_type",
                                                 "last_value", "last_traceback",
                                                 "path_hooks", "path_importer_cache",
                                                 "meta_path",  "__interactivehook__"};
    static constexpr std::pair<const char*, const char*> kStreams[] = {
        {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    Heap& heap = vm.heap();
    if (dict::get(heap, vm.builtins(), heap.name("_")) != nullptr) // The console's last value.
        dict::set(heap, vm.builtins(), heap.name("_"), vm.none());
    for (const char* name : kForgotten)
        dict::set(heap, names, heap.name(name), vm.none());
    for (const auto& [name, original] : kStreams)
        if (Object* stream = dict::get(heap, names, heap.name(original)))
            dict::set(heap, names, heap.name(name), vm.own(stream));
}

/// What an exit function raised: as what a finalizer raises, or as it did up to 3.9.
void tellExitError(Vm& vm, Object* function)
{
    if (detailsOf(vm.dialect()).exceptions.exitErrorsAreIgnored)
        return vm.reportUnraisable(function, "Exception ignored in atexit callback");
    const bool isExit = vm.errorIs(vm.exceptions().systemExit);
    Ref error = vm.takeError();
    if (!isExit)
        vm.writeError("Error in atexit._run_exitfuncs:\n" + exceptionText(vm, error.get()));
}

} // namespace

/// From 3.13 on the message names the function.
static void reportExitError(Vm& vm, Object* function)
{
    const std::string message = "Exception ignored in atexit callback";
    Ref error = vm.takeError();
    const std::optional<std::string> shown = reprText(vm, function);
    vm.clearError();
    vm.setError(std::move(error));
    vm.reportUnraisable(nullptr, message + " " + shown.value_or("<object repr() failed>"));
}

/// From the last to the first of those that were there at the start; functions registered
/// meanwhile do not run. All are held until the end (R153).
void Vm::runExitFunctions()
{
    for (std::size_t i = exitFunctions.size(); i-- > 0 && !isStopped();) {
        if (i >= exitFunctions.size() || !exitFunctions[i].function)
            continue;
        const ExitFunction at = exitFunctions[i];
        if (callWithDict(*this, at.function.get(), at.args.as<TupleObject>(),
                         at.keywords.as<DictObject>()))
            continue;
        if (m_dialect.rules->library.exitErrorHasObject)
            tellExitError(*this, at.function.get());
        else
            reportExitError(*this, at.function.get());
    }
    const std::vector<ExitFunction> done = std::exchange(exitFunctions, {});
}

/// What is left in gc.garbage is told where it was asked for (R148).
void Vm::tellGarbageAtExit()
{
    if ((gcDebugFlags & kDebugUncollectable) == 0 || (gcDebugFlags & kDebugSaveAll) != 0
        || m_gcGarbage->items.empty())
        return;
    if (const std::optional<std::string> text = reprText(*this, m_gcGarbage))
        writeError("      " + *text + "\n");
    else
        reportUnraisable(m_gcGarbage);
}

void Vm::shutDown()
{
    if (isStopped())
        return;
    runExitFunctions();
    if (m_dialect.collector.onlyCollectionFrees) {
        m_isFinalizing = true; // Nobody collects any more: what lives now is never finalized.
        return;
    }
    if (m_heap.generations().isEnabled || m_dialect.objects.hasOldTypes)
        m_collector.collect(2);
    m_isFinalizing = true;
    if (m_dialect.objects.hasOldTypes) {
        if (softSpace)
            writeOut("\n");
        python2::clearModules(*this);
        return;
    }
    // sys.modules is emptied; what nobody else holds dies, `__main__` first of all.
    Ref mainNames = own(m_main->dict);
    std::vector<Ref> others;  // Weak references, in the order of import.
    std::vector<Ref> natives; // The interpreter keeps these, as CPython does.
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(m_modules, position, key, value)) {
        if (value == m_main || value->type->layout != Kind::Module)
            continue;
        auto* module = static_cast<ModuleObject*>(value);
        others.push_back(weak::newReference(m_heap, types().weakref, module, nullptr));
        if (module->dict == m_builtins || m_moduleFactories.contains(module->name))
            natives.push_back(own(module));
    }
    m_main = nullptr;
    // Natives of the interpreter still look into sys, whose names go last.
    Ref sys = own(dict::get(m_heap, m_modules, m_heap.name("sys")));
    const bool hasSys = sys && sys->type->layout == Kind::Module;
    if (hasSys)
        restoreSystem(*this, sys.as<ModuleObject>()->dict);
    dict::clear(m_heap, m_modules);
    if (hasSys)
        dict::set(m_heap, m_modules, m_heap.name("sys"), std::move(sys));
    releaseFinalizers(*this);
    // The namespace goes by count, or, where functions hold it, as trash of the collection.
    mainNames.reset();
    m_collector.collectAtExit();
    tellGarbageAtExit();
    for (auto other = others.rbegin(); other != others.rend(); ++other)
        if (GcObject* module = other->as<WeakrefObject>()->referent) {
            Ref held = own(module);
            if (held.as<ModuleObject>()->dict != m_builtins)
                wipe(*this, held.as<ModuleObject>()->dict);
        }
    others.clear();
    m_collector.collectAtExit();
}

} // namespace model
