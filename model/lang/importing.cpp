// Import statements: names, packages and what is bound.

#include "model/lang/importing.h"

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/module_loading.h"

#include <algorithm>

namespace model {

namespace {

std::optional<std::string> packageOf(Vm& vm, Object* globals)
{
    const auto complain = [&](const char* why) {
        vm.raise(vm.exceptions().importError, why);
        return std::optional<std::string>();
    };
    if (globals == nullptr || globals->type->layout != Kind::Dict) {
        vm.raise(vm.exceptions().keyError, "'__name__' not in globals");
        return std::nullopt;
    }
    auto* names = static_cast<DictObject*>(globals);
    const auto find = [&](const char* name) -> StrObject* {
        Object* value = dict::get(vm.heap(), names, vm.heap().name(name));
        return value == nullptr ? nullptr : asStr(value);
    };
    std::string package;
    if (const StrObject* given = find("__package__")) {
        package = given->text;
    } else if (const StrObject* name = find("__name__")) {
        const bool isPackage = dict::get(vm.heap(), names, vm.heap().name("__path__")) != nullptr;
        package = isPackage ? name->text : parentPackage(name->text);
    }
    if (package.empty())
        return complain("attempted relative import with no known parent package");
    return package;
}

/// resolve_name(): the absolute name of a relative one.
std::optional<std::string> absoluteName(Vm& vm, const std::string& name, Object* globals,
                                        std::int64_t level)
{
    std::optional<std::string> package = packageOf(vm, globals);
    for (; package && level > 1; --level) {
        const std::size_t dot = package->rfind('.');
        if (dot == std::string::npos) {
            vm.raise(vm.exceptions().importError,
                     "attempted relative import beyond top-level package");
            return std::nullopt;
        }
        package->resize(dot);
    }
    if (package && !name.empty())
        *package += "." + name;
    return package;
}

/// _handle_fromlist(): imports those of the names that are submodules.
bool importSubmodules(Vm& vm, Object* module, Object* fromList)
{
    Ref names = toTuple(vm, fromList);
    if (!names)
        return false;
    bool failed = false;
    for (Object* item : names.as<TupleObject>()->span()) {
        StrObject* name = asStr(item);
        if (name == nullptr) {
            vm.raiseTypeError("Item in ``from list'' must be str, not " + item->type->name);
            return false;
        }
        if (name->text == "*") {
            Ref all = findAttribute(vm, module, vm.names().all, failed);
            if (failed || (all && !importSubmodules(vm, module, all.get())))
                return false;
            continue;
        }
        Ref present = findAttribute(vm, module, name, failed);
        if (failed)
            return false;
        if (present)
            continue;
        Ref full = vm.newStr(static_cast<ModuleObject*>(module)->name + "." + name->text);
        const bool exists = findModuleText(vm, asStr(full.get())->text).has_value();
        if (exists && !vm.importModule(full.as<StrObject>()))
            return false;
    }
    return true;
}

Ref importFunction(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"name", true}, {"globals"}, {"locals"}, {"fromlist"}, {"level"}};
    Object* given[5];
    if (!parseArguments(vm, args, "__import__", kParameters, given))
        return {};
    if (asStr(given[0]) == nullptr)
        return vm.raiseTypeError("module name must be a string");
    std::int64_t level = 0;
    if (given[4] != nullptr) {
        const std::optional<std::int64_t> number = indexValue(vm, given[4]);
        if (!number)
            return {};
        level = *number;
    }
    if (vm.dialect().rules->library.importsLeaveLocks) // Locked even if it is there already.
        vm.heap().tracing().noteImport(vm.heap().lastId());
    return importLevel(vm, asStr(given[0]), given[1], given[3], level);
}

/// Modules that 2.7 does not have, though the library here stands on them.
bool isTooLate(Vm& vm, const std::string& name, Object* globals)
{
    static constexpr std::string_view kLate[] = {
        "builtins", "collections.abc", "copyreg", "dataclasses",
        "enum",     "queue",           "reprlib", "typing"};
    if (!vm.dialect().objects.hasOldTypes || !std::ranges::binary_search(kLate, name)
        || (vm.findModule && vm.findModule(name)))
        return false;
    if (globals == nullptr || globals->type->layout != Kind::Dict)
        return true;
    Object* builtins =
        dict::get(vm.heap(), static_cast<DictObject*>(globals), vm.heap().name("__builtins__"));
    return builtins != vm.libraryBuiltins();
}

constexpr NativeMethod kImportFunctions[] = {{"__import__", importFunction, Arity::Anything}};

} // namespace

Ref importLevel(Vm& vm, StrObject* name, Object* globals, Object* fromList, std::int64_t level)
{
    if (level < 0)
        return vm.raiseValueError("level must be >= 0");
    Ref absolute = vm.own(name);
    if (level > 0) {
        std::optional<std::string> text = absoluteName(vm, name->text, globals, level);
        if (!text)
            return {};
        absolute = vm.newStr(std::move(*text));
    } else if (name->text.empty()) {
        return vm.raiseValueError("Empty module name");
    }
    if (isTooLate(vm, asStr(absolute.get())->text, globals))
        return raiseNotFound(vm, asStr(absolute.get())->text);
    Ref module = vm.importModule(absolute.as<StrObject>());
    if (!module)
        return {};
    std::optional<bool> hasNames = false;
    if (fromList != nullptr && fromList != vm.heap().none())
        hasNames = isTrue(vm, fromList);
    if (!hasNames)
        return {};
    if (*hasNames) {
        bool failed = false;
        const bool isPackage =
            module->type->layout == Kind::Module
            && findAttribute(vm, module.get(), vm.heap().name("__path__"), failed);
        if (failed || (isPackage && !importSubmodules(vm, module.get(), fromList)))
            return {};
        return module;
    }
    const std::size_t dot = name->text.find('.');
    if (dot == std::string::npos)
        return module;
    // `import a.b.c` binds `a`.
    const std::string& whole = asStr(absolute.get())->text;
    Ref top = vm.newStr(whole.substr(0, whole.size() - (name->text.size() - dot)));
    return vm.importModule(top.as<StrObject>());
}

Ref importStatement(Vm& vm, const Activation& frame, StrObject* name, Object* fromList,
                    Object* level)
{
    Heap& heap = vm.heap();
    Object* function = dict::get(heap, frame.builtins, heap.name("__import__"));
    if (function == nullptr)
        return vm.raise(vm.exceptions().importError, "__import__ not found");
    const bool isOriginal =
        function->type == vm.types().builtinFunction
        && static_cast<BuiltinFunctionObject*>(function)->method == kImportFunctions;
    if (!isOriginal) {
        Object* locals = frame.locals != nullptr ? frame.locals : heap.none();
        return call(vm, function, {name, frame.globals, locals, fromList, level});
    }
    return importLevel(vm, name, frame.globals, fromList, static_cast<IntObject*>(level)->value);
}

Ref importNameFrom(Vm& vm, Object* module, StrObject* name)
{
    bool failed = false;
    Ref value = findAttribute(vm, module, name, failed);
    if (value || failed)
        return value;
    Ref package = findAttribute(vm, module, vm.names().name, failed);
    if (failed)
        return {};
    const StrObject* packageName = package ? asStr(package.get()) : nullptr;
    if (packageName != nullptr) {
        Ref full = vm.newStr(packageName->text + "." + name->text);
        if (Object* loaded = dict::get(vm.heap(), vm.modules(), full.as<StrObject>()))
            return vm.own(loaded);
    }
    const std::string shown = packageName == nullptr ? "<unknown module name>" : packageName->text;
    const std::string what = "cannot import name '" + name->text + "' from ";
    Object* path =
        module->type->layout == Kind::Module
            ? dict::get(vm.heap(), static_cast<ModuleObject*>(module)->dict, vm.names().file)
            : nullptr;
    if (path == nullptr || asStr(path) == nullptr)
        return raiseImport(vm, vm.exceptions().importError,
                           what + "'" + shown + "' (unknown location)", shown);
    const std::string where = "'" + shown + "'";
    const std::string place = " (" + asStr(path)->text + ")";
    if (isInitializing(vm, static_cast<ModuleObject*>(module)))
        return raiseImport(vm, vm.exceptions().importError,
                           what + "partially initialized module " + where
                               + " (most likely due to a circular import)" + place,
                           shown, path);
    return raiseImport(vm, vm.exceptions().importError, what + where + place, shown, path);
}

bool importAllFrom(Vm& vm, Object* module, Object* nameSpace)
{
    bool failed = false;
    Ref names = findAttribute(vm, module, vm.names().all, failed);
    if (failed)
        return false;
    const bool skipsPrivate = !names;
    if (!names) {
        Ref attributes = findAttribute(vm, module, vm.names().dict, failed);
        if (!attributes) {
            if (!failed)
                vm.raise(vm.exceptions().importError,
                         "from-import-* object has no __dict__ and no __all__");
            return false;
        }
        names = callMethod(vm, attributes.get(), vm.names().keys);
    }
    Ref list = names ? toList(vm, names.get()) : Ref();
    if (!list)
        return false;
    for (std::size_t i = 0; i < list.as<ListObject>()->items.size(); ++i) {
        Ref key = vm.own(list.as<ListObject>()->items[i]);
        StrObject* name = asStr(key.get());
        if (name == nullptr) {
            const std::string where = module->type->layout == Kind::Module
                                          ? static_cast<ModuleObject*>(module)->name
                                          : module->type->name;
            vm.raiseTypeError(
                (skipsPrivate ? "Key in " + where + ".__dict__" : "Item in " + where + ".__all__")
                + " must be str, not " + key->type->name);
            return false;
        }
        if (skipsPrivate && name->text.starts_with('_'))
            continue;
        Ref value = getAttribute(vm, module, name);
        if (!value || !setItem(vm, nameSpace, name, value.get()))
            return false;
    }
    return true;
}

void installImporting(Vm& vm)
{
    installModuleLoading(vm);
    vm.addBuiltins(kImportFunctions);
}

} // namespace model
