// _time: a clock that only moves when a script asks for it or sleeps. It starts at the same
// moment in every run, so that runs stay the same.

#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/sequence.h"

#include <cmath>

namespace model {

namespace {

/// 2024-01-01 00:00:00 UTC
constexpr std::int64_t kStartSeconds = 1704067200;
constexpr std::int64_t kBillion = 1000000000;
/// What looking at the clock costs: it never shows the same time twice.
constexpr std::int64_t kTickNs = 1000;

std::int64_t lookAtClock(Vm& vm)
{
    vm.clockNs += kTickNs;
    return vm.clockNs;
}

Ref secondsFrom(Vm& vm, std::int64_t start)
{
    const std::int64_t now = lookAtClock(vm);
    return vm.heap().newFloat(static_cast<double>(start)
                              + static_cast<double>(now) / static_cast<double>(kBillion));
}

Ref timeFunction(Vm& vm, Object*, const CallArgs&)
{
    return secondsFrom(vm, kStartSeconds);
}

Ref timeNsFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(kStartSeconds * kBillion + lookAtClock(vm));
}

Ref monotonicFunction(Vm& vm, Object*, const CallArgs&)
{
    return secondsFrom(vm, 0);
}

Ref monotonicNsFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(lookAtClock(vm));
}

Ref sleepFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::optional<double> seconds;
    if (const IntObject* whole = asInt(args[0]))
        seconds = integer::toDouble(whole);
    else if (args[0]->type->slots->toFloat != nullptr)
        seconds = doubleValue(vm, args[0]);
    else
        vm.raiseTypeError("'" + args[0]->type->name
                          + "' object cannot be interpreted as an integer");
    if (!seconds)
        return {};
    if (std::isnan(*seconds))
        return vm.raiseValueError("Invalid value NaN (not a number)");
    if (*seconds < 0)
        return vm.raiseValueError("sleep length must be non-negative");
    if (*seconds > 9e9)
        return vm.raise(vm.exceptions().overflowError,
                        "timestamp too large to convert to C _PyTime_t");
    vm.clockNs += static_cast<std::int64_t>(std::ceil(*seconds * static_cast<double>(kBillion)));
    return vm.none();
}

constexpr NativeMethod kTimeFunctions[] = {
    {"time", timeFunction, Arity::None},
    {"time_ns", timeNsFunction, Arity::None},
    {"monotonic", monotonicFunction, Arity::None},
    {"monotonic_ns", monotonicNsFunction, Arity::None},
    {"perf_counter", monotonicFunction, Arity::None},
    {"perf_counter_ns", monotonicNsFunction, Arity::None},
    {"process_time", monotonicFunction, Arity::None},
    {"process_time_ns", monotonicNsFunction, Arity::None},
    {"thread_time", monotonicFunction, Arity::None},
    {"thread_time_ns", monotonicNsFunction, Arity::None},
    {"sleep", sleepFunction, Arity::One},
};

Ref makeTime(Vm& vm)
{
    return vm.newModule("_time", kTimeFunctions);
}

} // namespace

void installTimeModule(Vm& vm)
{
    vm.addModule("_time", makeTime);
}

} // namespace model
