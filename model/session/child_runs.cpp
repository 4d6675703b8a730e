#include "model/session/child_runs.h"

#include "model/lang/vm.h"
#include "model/session/run.h"

namespace model {

namespace {

Ref runInChild(Vm& vm, Object*, const CallArgs& args)
{
    const StrObject* source = asStr(args[0]);
    if (source == nullptr)
        return vm.raiseTypeError("run() argument must be str, not " + args[0]->type->name);
    RunOptions options;
    options.dialect = &vm.dialect();
    options.limits = vm.limits;
    options.cancel = vm.cancel;
    options.findModule = vm.findModule;
    const RunResult result = run(source->text, "<string>", options);
    std::vector<Ref> parts;
    parts.push_back(vm.newInt(result.exitStatus));
    parts.push_back(vm.newStr(result.out));
    parts.push_back(vm.newStr(result.err + result.stopReason));
    return vm.heap().newTuple(std::move(parts));
}

constexpr NativeMethod kChildFunctions[] = {{"run", runInChild, Arity::One}};

} // namespace

void installChildRuns(Vm& vm)
{
    vm.addModule("_refscope_child",
                 [](Vm& inner) { return inner.newModule("_refscope_child", kChildFunctions); });
}

} // namespace model
