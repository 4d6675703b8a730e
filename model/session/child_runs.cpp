#include "model/session/child_runs.h"

#include "model/lang/vm.h"
#include "model/session/run.h"

#include <unordered_map>

namespace model {

namespace {

/// The sources of the child's modules, before those that the parent can import.
FindModule withModules(const DictObject* modules, const FindModule& others)
{
    std::unordered_map<std::string, std::string> texts;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(modules, position, key, value))
        if (asStr(key) != nullptr && asStr(value) != nullptr)
            texts[asStr(key)->text] = asStr(value)->text;
    return [texts, others](const std::string& name) -> std::optional<ModuleText> {
        const auto found = texts.find(name);
        if (found != texts.end())
            return ModuleText{name + ".py", found->second, false, false};
        return others ? others(name) : std::nullopt;
    };
}

Ref runInChild(Vm& vm, Object*, const CallArgs& args)
{
    const StrObject* source = asStr(args[0]);
    if (source == nullptr || args[1]->type->layout != Kind::Dict)
        return vm.raiseTypeError("run() needs a source and a dict of modules");
    RunOptions options;
    options.dialect = &vm.dialect();
    options.limits = vm.limits;
    options.cancel = vm.cancel;
    options.findModule = withModules(static_cast<DictObject*>(args[1]), vm.findModule);
    const RunResult result = run(source->text, "<string>", options);
    std::vector<Ref> parts;
    parts.push_back(vm.newInt(result.exitStatus));
    parts.push_back(vm.newStr(result.out));
    parts.push_back(vm.newStr(result.err + result.stopReason));
    return vm.heap().newTuple(std::move(parts));
}

constexpr NativeMethod kChildFunctions[] = {{"run", runInChild, Arity::Between, 2, 2}};

} // namespace

void installChildRuns(Vm& vm)
{
    vm.addModule("_refscope_child",
                 [](Vm& inner) { return inner.newModule("_refscope_child", kChildFunctions); });
}

} // namespace model
