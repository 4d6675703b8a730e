// How modules went up to 2.7: one name after the other becomes None (R158).

#include "model/lang/python2/install.h"

namespace model::python2 {

namespace {

/// _PyModule_Clear(): names with one underscore first, then all others.
void wipe(Vm& vm, DictObject* names)
{
    Heap& heap = vm.heap();
    const auto wipeIf = [&](auto&& isWanted) {
        for (std::size_t i = 0; i < dict::entryCount(names); ++i) {
            Object* key = nullptr;
            Object* value = nullptr;
            if (!dict::entryAt(names, i, key, value) || value == heap.none())
                continue;
            StrObject* name = asStr(key);
            if (name != nullptr && isWanted(name->text))
                dict::set(heap, names, name, vm.none());
        }
    };
    wipeIf(
        [](const std::string& name) { return name.starts_with('_') && !name.starts_with("__"); });
    wipeIf([](const std::string& name) { return name != "__builtins__"; });
}

void wipeEntry(Vm& vm, DictObject* modules, StrObject* name)
{
    Object* module = dict::get(vm.heap(), modules, name);
    if (module == nullptr || module->type->layout != Kind::Module)
        return;
    Ref names = vm.own(static_cast<ModuleObject*>(module)->dict);
    wipe(vm, names.as<DictObject>());
    dict::set(vm.heap(), modules, name, vm.none());
}

/// Modules of the script and of the library, those the interpreter itself looks into aside.
std::vector<StrObject*> otherModules(Vm& vm)
{
    std::vector<StrObject*> names;
    for (std::size_t i = 0; i < dict::entryCount(vm.modules()); ++i) {
        Object* key = nullptr;
        Object* value = nullptr;
        if (!dict::entryAt(vm.modules(), i, key, value) || value->type->layout != Kind::Module)
            continue;
        const std::string& name = asStr(key)->text;
        if (name != "sys" && name != "builtins" && name != "__builtin__")
            names.push_back(asStr(key));
    }
    return names;
}

void forgetInSys(Vm& vm)
{
    Heap& heap = vm.heap();
    Object* sys = dict::get(heap, vm.modules(), heap.name("sys"));
    if (sys == nullptr || sys->type->layout != Kind::Module)
        return;
    DictObject* names = static_cast<ModuleObject*>(sys)->dict;
    for (const char* name : {"path", "argv", "ps1", "ps2", "exitfunc", "exc_type", "exc_value",
                             "exc_traceback", "last_type", "last_value", "last_traceback",
                             "path_hooks", "path_importer_cache", "meta_path"})
        dict::set(heap, names, heap.name(name), vm.none());
    constexpr std::pair<const char*, const char*> kStreams[] = {
        {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    for (const auto& [name, original] : kStreams)
        if (Object* stream = dict::get(heap, names, heap.name(original)))
            dict::set(heap, names, heap.name(name), vm.own(stream));
}

} // namespace

/// Source:  CPython 2.7, Python/import.c, PyImport_Cleanup()
void clearModules(Vm& vm)
{
    forgetInSys(vm);
    wipeEntry(vm, vm.modules(), vm.names().main);
    for (bool isDone = false; !isDone;) {
        isDone = true;
        for (StrObject* name : otherModules(vm)) {
            Object* module = dict::get(vm.heap(), vm.modules(), name);
            if (module == nullptr || module->refcount != 1)
                continue;
            wipeEntry(vm, vm.modules(), name);
            isDone = false;
        }
    }
    for (StrObject* name : otherModules(vm))
        wipeEntry(vm, vm.modules(), name);
}

} // namespace model::python2
