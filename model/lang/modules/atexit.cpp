// The module atexit: functions to be called when the interpreter ends.

#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"

namespace model {

namespace {

Ref registerExitFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 0)
        return vm.raiseTypeError("register() takes at least 1 argument (0 given)");
    if (!isCallable(args[0]))
        return vm.raiseTypeError("the first argument must be callable");
    Ref rest =
        vm.heap().newTuple(std::span<Object* const>(args.values + 1, args.values + args.count));
    Ref keywords;
    if (args.keywordCount() > 0)
        keywords = vm.heap().newDict();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        if (!dictSet(vm, keywords.as<DictObject>(), args.keywords->items()[i],
                     args.values[args.count + i]))
            return {};
    vm.exitFunctions.push_back({vm.own(args[0]), std::move(rest), std::move(keywords)});
    return vm.own(args[0]);
}

/// Every registration of an equal function goes; its place stays.
Ref unregisterExitFunction(Vm& vm, Object*, const CallArgs& args)
{
    for (std::size_t i = 0; i < vm.exitFunctions.size(); ++i) {
        Ref function = vm.exitFunctions[i].function;
        if (!function)
            continue;
        const std::optional<bool> isSame =
            compareTruth(vm, function.get(), args[0], CompareOp::Equal);
        if (!isSame)
            return {};
        if (*isSame && i < vm.exitFunctions.size())
            const Vm::ExitFunction gone = std::exchange(vm.exitFunctions[i], {});
    }
    return vm.none();
}

Ref clearExitFunctions(Vm& vm, Object*, const CallArgs&)
{
    const std::vector<Vm::ExitFunction> gone = std::exchange(vm.exitFunctions, {});
    return vm.none();
}

Ref runExitFunctionsNow(Vm& vm, Object*, const CallArgs&)
{
    vm.runExitFunctions();
    return vm.none();
}

Ref countExitFunctions(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(static_cast<std::int64_t>(vm.exitFunctions.size()));
}

constexpr NativeMethod kExitFunctions[] = {
    {"register", registerExitFunction, Arity::Anything},
    {"unregister", unregisterExitFunction, Arity::One},
    {"_clear", clearExitFunctions, Arity::None},
    {"_run_exitfuncs", runExitFunctionsNow, Arity::None},
    {"_ncallbacks", countExitFunctions, Arity::None},
};

Ref makeAtExit(Vm& vm)
{
    return vm.newModule("atexit", kExitFunctions);
}

} // namespace

void installAtExitModule(Vm& vm)
{
    vm.addModule("atexit", makeAtExit);
}

} // namespace model
