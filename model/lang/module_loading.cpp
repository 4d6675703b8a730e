// Modules: where their source is found, and how their bodies are run.

#include "model/lang/module_loading.h"

#include "model/core/verify.h"
#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/compiler.h"
#include "model/lang/modules/library.h"
#include "model/lang/parser.h"
#include "model/lang/types/syntax_errors.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace model {

Ref raiseNotFound(Vm& vm, const std::string& name, const std::string& why)
{
    const bool isOld = vm.dialect().objects.hasOldTypes;
    std::string message = isOld ? "No module named " + name.substr(name.rfind('.') + 1)
                                : "No module named '" + name + "'" + why;
    const bool isHere = findLibraryModule(name) != nullptr; // 2.7 may be without it all the same.
    if (why.empty() && !isHere && isStandardModule(vm.dialect(), name))
        message += " (CPython has it, Refscope does not)";
    TypeObject* type = isOld ? vm.exceptions().importError : vm.exceptions().moduleNotFoundError;
    return raiseImport(vm, type, std::move(message), name);
}

namespace {

void putName(Vm& vm, DictObject* names, const char* name, Ref value)
{
    dict::set(vm.heap(), names, vm.heap().name(name), std::move(value));
}

/// The `__spec__` of a module; `source` is null for the modules written in C++.
Ref newSpec(Vm& vm, StrObject* name, const ModuleText* source)
{
    Ref spec = newInstance(vm, vm.moduleSpecType());
    const auto put = [&](const char* key, Ref value) {
        attributes::set(vm.heap(), spec.as<GcObject>(), vm.heap().name(key), std::move(value));
    };
    const bool isPackage = source != nullptr && source->isPackage;
    put("name", vm.own(name));
    put("loader", vm.none());
    put("origin", vm.newStr(source == nullptr ? "built-in" : source->fileName));
    put("loader_state", vm.none());
    put("submodule_search_locations", isPackage ? vm.heap().newList() : vm.none());
    put("_set_fileattr", vm.boolean(source != nullptr));
    put("_cached", vm.none());
    return spec;
}

void setInitializing(Vm& vm, Object* spec, bool isInitializing)
{
    attributes::set(vm.heap(), static_cast<GcObject*>(spec), vm.heap().name("_initializing"),
                    vm.boolean(isInitializing));
}

Ref specRepr(Vm& vm, Object* self)
{
    std::string text;
    for (const char* key : {"name", "loader", "origin"}) {
        Ref value = getAttribute(vm, self, key);
        const std::optional<std::string> shown =
            value ? reprText(vm, value.get()) : std::optional<std::string>();
        if (!shown)
            return {};
        text += (text.empty() ? "" : ", ") + std::string(key) + "=" + *shown;
    }
    return vm.newStr("ModuleSpec(" + text + ")");
}

/// `__spec__.parent`: the module itself if it is a package.
Ref specParent(Vm& vm, Object* self)
{
    Ref name = getAttribute(vm, self, "name");
    Ref places = name ? getAttribute(vm, self, "submodule_search_locations") : Ref();
    if (!places || asStr(name.get()) == nullptr)
        return {};
    if (places.get() != vm.heap().none())
        return name;
    return vm.newStr(parentPackage(asStr(name.get())->text));
}

Ref specHasLocation(Vm& vm, Object* self)
{
    return getAttribute(vm, self, "_set_fileattr");
}

constexpr NativeGetSet kSpecGetSets[] = {{"parent", specParent}, {"has_location", specHasLocation}};

Ref newSourceModule(Vm& vm, StrObject* name, const ModuleText& source)
{
    Heap& heap = vm.heap();
    Ref module = vm.newModule(name->text);
    DictObject* names = module.as<ModuleObject>()->dict;
    heap.track(names);
    const std::string package = source.isPackage ? name->text : parentPackage(name->text);
    putName(vm, names, "__package__", vm.newStr(package));
    Ref spec = newSpec(vm, name, &source);
    if (source.isPackage)
        putName(vm, names, "__path__", getAttribute(vm, spec.get(), "submodule_search_locations"));
    putName(vm, names, "__spec__", std::move(spec));
    putName(vm, names, "__file__", vm.newStr(source.fileName));
    putName(vm, names, "__cached__", vm.none());
    return module;
}

std::shared_ptr<const CodeBody> compileModuleText(Vm& vm, const ModuleText& source)
{
    const auto text = std::make_shared<const SourceText>(source.fileName, source.text);
    // Modules of the library are written for the default dialect.
    const Dialect& dialect = source.isLibrary ? defaultDialect() : vm.dialect();
    auto parsed = parseModule(text, dialect.syntax);
    CompileOptions options;
    options.dialect = &vm.dialect();
    options.isLibrary = source.isLibrary;
    auto compiled = parsed ? compile(**parsed, source.fileName, options)
                           : Result<std::unique_ptr<CodeBody>>(parsed.diagnostic());
    if (compiled)
        return std::shared_ptr<const CodeBody>(std::move(*compiled));
    if (source.isLibrary) {
        std::fputs(renderDiagnostic(compiled.diagnostic()).c_str(), stderr);
        verify(false, "a module of the embedded library does not compile");
    }
    raiseSyntaxError(vm, compiled.diagnostic());
    return nullptr;
}

bool runModuleBody(Vm& vm, ModuleObject* module, const ModuleText& source)
{
    vm.keepSource(source.fileName, source.text);
    const auto body = compileModuleText(vm, source);
    if (body == nullptr)
        return false;
    Ref code = vm.newCode(body);
    putName(vm, module->dict, "__builtins__",
            vm.own(source.isLibrary ? vm.libraryBuiltins() : vm.builtins()));
    return static_cast<bool>(vm.runCode(code.as<CodeObject>(), module->dict, module->dict));
}

/// Takes a module out of sys.modules again.
void forgetModule(Vm& vm, StrObject* name)
{
    bool isMissing = false;
    dict::remove(vm.heap(), vm.modules(), name, dict::hashOf(name), isMissing);
}

Ref loadSourceModule(Vm& vm, StrObject* name, const ModuleText& source)
{
    if (!vm.enterCall(" while importing a module"))
        return {};
    Heap& heap = vm.heap();
    Ref module = newSourceModule(vm, name, source);
    Ref spec = getAttribute(vm, module.get(), "__spec__");
    setInitializing(vm, spec.get(), true);
    dict::set(heap, vm.modules(), name, module);
    const bool isFine = runModuleBody(vm, module.as<ModuleObject>(), source);
    vm.leaveCall();
    setInitializing(vm, spec.get(), false);
    if (!isFine) {
        Ref error = vm.takeError();
        forgetModule(vm, name);
        vm.setError(std::move(error));
        return {};
    }
    if (source.isLibrary)
        removeAbsentNames(vm, module.as<ModuleObject>());
    // A body may have put something else in its place.
    Object* loaded = dict::get(heap, vm.modules(), name);
    return loaded != nullptr ? vm.own(loaded) : raiseNotFound(vm, name->text);
}

Ref loadNativeModule(Vm& vm, StrObject* name, Ref (*make)(Vm&))
{
    Ref module = make(vm);
    if (!module)
        return {};
    removeAbsentNames(vm, module.as<ModuleObject>());
    const std::string package = parentPackage(name->text);
    putName(vm, module.as<ModuleObject>()->dict, "__package__", vm.newStr(package));
    putName(vm, module.as<ModuleObject>()->dict, "__spec__", newSpec(vm, name, nullptr));
    dict::set(vm.heap(), vm.modules(), name, module);
    return module;
}

/// The package of "a.b.c", imported: "a.b"; empty for a top-level module or with an exception.
Ref importParent(Vm& vm, StrObject* name)
{
    const std::string parent = parentPackage(name->text);
    if (parent.empty())
        return {};
    Ref parentName = vm.newStr(parent);
    Ref module = vm.importModule(parentName.as<StrObject>());
    if (!module)
        return {};
    if (dict::get(vm.heap(), vm.modules(), name) != nullptr)
        return module;
    bool failed = false;
    if (!findAttribute(vm, module.get(), vm.heap().name("__path__"), failed))
        return failed ? Ref()
                      : raiseNotFound(vm, name->text, "; '" + parent + "' is not a package");
    return module;
}

Ref executeFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args[0]->type->layout != Kind::Module)
        return vm.raiseTypeError("reload() argument must be a module");
    return executeModule(vm, static_cast<ModuleObject*>(args[0])) ? vm.none() : Ref();
}

constexpr NativeMethod kExecute[] = {{"execute", executeFunction, Arity::One}};

} // namespace

Ref raiseImport(Vm& vm, TypeObject* type, std::string message, const std::string& name,
                Object* pathOrNull)
{
    std::vector<Ref> args;
    args.push_back(vm.newStr(std::move(message)));
    Ref error = vm.newException(type, std::move(args));
    auto* exception = error.as<ExceptionObject>();
    Heap& heap = vm.heap();
    const auto detail = [&](std::uint32_t index, Ref value) {
        heap.place(exception->id, {Role::ExceptionDetail, index}, exception->details[index],
                   std::move(value));
    };
    detail(0, vm.own(static_cast<TupleObject*>(exception->args)->items()[0]));
    detail(1, vm.newStr(name));
    if (pathOrNull != nullptr)
        detail(2, vm.own(pathOrNull));
    vm.raiseObject(std::move(error));
    return {};
}

std::string parentPackage(const std::string& name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos ? std::string() : name.substr(0, dot);
}

std::optional<ModuleText> findModuleText(const Vm& vm, const std::string& name)
{
    if (vm.findModule)
        if (std::optional<ModuleText> found = vm.findModule(name))
            return found;
    // Modules with names of 2.7 are below the folder `python2`.
    const LibraryModule* old =
        vm.dialect().objects.hasOldTypes ? findLibraryModule("python2." + name) : nullptr;
    if (const LibraryModule* library = old != nullptr ? old : findLibraryModule(name))
        return ModuleText{library->fileName(), library->text(), library->isPackage, true};
    return std::nullopt;
}

namespace {

/// Many modules of CPython 3.13 import `types`, which leaves a class to the collector; some of
/// them allocate so much that it comes at once.
void importTypesFor(Vm& vm, std::string_view module)
{
    static constexpr std::string_view kSmall[] = {"_weakrefset", "copy",      "dataclasses", "enum",
                                                  "sysconfig",   "threading", "weakref"};
    static constexpr std::string_view kLarge[] = {
        "contextlib", "difflib", "doctest",  "inspect",   "json",   "pprint",  "queue",
        "re",         "string",  "textwrap", "traceback", "typing", "unittest"};
    const bool isLarge = std::binary_search(std::begin(kLarge), std::end(kLarge), module);
    StrObject* types = vm.heap().name("types");
    if ((!isLarge && !std::binary_search(std::begin(kSmall), std::end(kSmall), module))
        || dict::get(vm.heap(), vm.modules(), types) != nullptr)
        return;
    vm.importModule(types);
    if (isLarge && vm.heap().generations().isEnabled)
        vm.collector().collect(0, true);
}

} // namespace

Ref Vm::importModule(StrObject* name)
{
    if (Object* loaded = dict::get(m_heap, m_modules, name)) {
        if (loaded == m_heap.none())
            return raiseImport(*this, m_exceptions.moduleNotFoundError,
                               "import of " + name->text + " halted; None in sys.modules",
                               name->text);
        return own(loaded);
    }
    if (m_dialect.rules->library.importsLeaveLocks)
        m_heap.tracing().noteImport(m_heap.lastId());
    Ref parent = importParent(*this, name);
    if (hasError())
        return {};
    if (Object* loaded = dict::get(m_heap, m_modules, name)) // By the body of its package.
        return own(loaded);
    const auto factory = m_moduleFactories.find(name->text);
    std::optional<ModuleText> source;
    if (factory == m_moduleFactories.end()) {
        source = findModuleText(*this, name->text);
        if (!source)
            return raiseNotFound(*this, name->text);
    }
    if (m_dialect.rules->library.typesLeavesClass)
        importTypesFor(*this, name->text);
    Ref module = source ? loadSourceModule(*this, name, *source)
                        : loadNativeModule(*this, name, factory->second);
    if (module && parent) {
        Ref child = m_heap.intern(name->text.substr(name->text.rfind('.') + 1));
        if (!setAttribute(*this, parent.get(), child.as<StrObject>(), module.get()))
            return {};
    }
    return module;
}

bool executeModule(Vm& vm, ModuleObject* module)
{
    const std::optional<ModuleText> source = findModuleText(vm, module->name);
    return !source || runModuleBody(vm, module, *source);
}

bool isInitializing(Vm& vm, ModuleObject* module)
{
    Object* spec = dict::get(vm.heap(), module->dict, vm.heap().name("__spec__"));
    if (spec == nullptr || spec->type != vm.moduleSpecType())
        return false;
    return attributes::get(vm.heap(), static_cast<GcObject*>(spec), vm.heap().name("_initializing"))
           == vm.heap().boolean(true);
}

void installModuleLoading(Vm& vm)
{
    TypeSlots slots;
    slots.repr = specRepr;
    vm.defineType(vm.moduleSpecType(), slots, {}, kSpecGetSets);
    vm.addModule("_refscope_import",
                 [](Vm& inner) { return inner.newModule("_refscope_import", kExecute); });
}

} // namespace model
