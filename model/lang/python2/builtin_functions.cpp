// The names of `__builtin__`: what Python 3 dropped, and what gives lists there.

#include "model/heap/text.h"
#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/python2/text_values.h"
#include "model/lang/types/sequence.h"

#include <cmath>

namespace model::python2 {

Ref sortedFunction(Vm& vm, const CallArgs& args); // containers.cpp

namespace {

Ref cmpFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<int> order = compareAnything(vm, args[0], args[1]);
    return order ? vm.newInt(*order) : Ref();
}

Ref listOf(Vm& vm, const Ref& iterable)
{
    return iterable ? toList(vm, iterable.get()) : Ref();
}

Ref rangeFunction(Vm& vm, Object*, const CallArgs& args)
{
    return listOf(vm, call(vm, vm.types().range, args));
}

Ref zipFunction(Vm& vm, Object*, const CallArgs& args)
{
    return listOf(vm, call(vm, vm.types().zip, args));
}

/// map(None, a, b): tuples up to the end of the longest.
Ref paired(Vm& vm, const CallArgs& args)
{
    std::vector<Ref> lists;
    std::size_t longest = 0;
    for (std::uint32_t i = 1; i < args.count; ++i) {
        lists.push_back(toList(vm, args[i]));
        if (!lists.back())
            return {};
        longest = std::max(longest, lists.back().as<ListObject>()->items.size());
    }
    if (lists.size() == 1)
        return std::move(lists.front());
    std::vector<Ref> rows;
    for (std::size_t row = 0; row < longest; ++row) {
        std::vector<Ref> values;
        for (const Ref& list : lists) {
            const auto& items = list.as<ListObject>()->items;
            values.push_back(row < items.size() ? vm.own(items[row]) : vm.none());
        }
        rows.push_back(vm.heap().newTuple(std::move(values)));
    }
    return listOf(vm, vm.heap().newTuple(std::move(rows)));
}

Ref mapFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count < 2)
        return vm.raiseTypeError("map() requires at least two args");
    if (args[0] == vm.heap().none())
        return paired(vm, args);
    return listOf(vm, call(vm, vm.types().map, args));
}

Ref filterFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref kept = listOf(vm, call(vm, vm.types().filter, args));
    if (!kept)
        return {};
    if (args[1]->type == vm.types().tuple)
        return toTuple(vm, kept.get());
    if (asStr(args[1]) == nullptr)
        return kept;
    std::string text;
    for (Object* item : kept.as<ListObject>()->items)
        text += asStr(item)->text;
    return isUnicode(vm, args[1]) ? vm.heap().newUnicode(std::move(text))
                                  : vm.newStr(std::move(text));
}

Ref sorted(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 0)
        return vm.raiseTypeError("Required argument 'iterable' (pos 1) not found");
    return sortedFunction(vm, args);
}

Ref reduceFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref iterator = iterate(vm, args[1]);
    if (!iterator)
        return vm.errorIs(vm.exceptions().typeError)
                   ? (vm.clearError(), vm.raiseTypeError("reduce() arg 2 must support iteration"))
                   : Ref();
    Ref result = args.count > 2 ? vm.own(args[2]) : next(vm, iterator.get());
    if (!result)
        return vm.hasError()
                   ? Ref()
                   : vm.raiseTypeError("reduce() of empty sequence with no initial value");
    while (Ref item = next(vm, iterator.get())) {
        result = call(vm, args[0], {result.get(), item.get()});
        if (!result)
            return {};
    }
    return vm.hasError() ? Ref() : std::move(result);
}

Ref applyFunction(Vm& vm, Object*, const CallArgs& args)
{
    Ref arguments =
        args.count > 1 ? toTuple(vm, args[1]) : vm.heap().newTuple(std::span<Object* const>{});
    if (!arguments)
        return {};
    auto* keywords = args.count > 2 ? static_cast<DictObject*>(args[2]) : nullptr;
    return callWithDict(vm, args[0], arguments.as<TupleObject>(), keywords);
}

Ref unichrFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::int64_t> code = indexValue(vm, args[0]);
    if (!code)
        return {};
    if (*code < 0 || *code > 0x10FFFF)
        return vm.raiseValueError("unichr() arg not in range(0x110000) (wide Python build)");
    std::string text;
    appendUtf8(text, static_cast<std::uint32_t>(*code));
    return vm.heap().newUnicode(std::move(text));
}

Ref chrFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::int64_t> code = indexValue(vm, args[0]);
    if (!code)
        return {};
    if (*code < 0 || *code > 255)
        return vm.raiseValueError("chr() arg not in range(256)");
    std::string text;
    appendUtf8(text, static_cast<std::uint32_t>(*code));
    return vm.newStr(std::move(text));
}

Ref octFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::int64_t> number = indexValue(vm, args[0]);
    if (!number)
        return {};
    char text[40];
    const bool isNegative = *number < 0;
    const auto size =
        isNegative ? 0 - static_cast<std::uint64_t>(*number) : static_cast<std::uint64_t>(*number);
    std::snprintf(text, sizeof text, "%s%s%llo%s", isNegative ? "-" : "", size == 0 ? "" : "0",
                  static_cast<unsigned long long>(size),
                  args[0]->type == vm.types().longInteger ? "L" : "");
    return vm.newStr(text);
}

Ref hexFunction(Vm& vm, Object*, const CallArgs& args)
{
    Object* plain = dict::get(vm.heap(), vm.libraryBuiltins(), vm.heap().name("hex"));
    Ref text = call(vm, plain, {args[0]});
    const bool isLong = args[0]->type == vm.types().longInteger;
    return text && isLong ? vm.newStr(text.as<StrObject>()->text + "L") : std::move(text);
}

Ref roundFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (asStr(args[0]) != nullptr)
        return vm.raiseTypeError("a float is required");
    const std::optional<std::int64_t> digits =
        args.count > 1 ? indexValue(vm, args[1]) : std::optional<std::int64_t>(0);
    Ref value = digits ? call(vm, vm.types().floating, {args[0]}) : Ref();
    if (!value)
        return {};
    double scale = 1;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(std::abs(*digits), 300); ++i)
        scale *= 10;
    const double number = asFloat(value.get())->value;
    const double scaled = *digits < 0 ? number / scale : number * scale;
    const double rounded = std::round(scaled);
    return vm.heap().newFloat(*digits < 0 ? rounded * scale : rounded / scale);
}

Ref internFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args[0]->type != vm.types().str)
        return vm.raiseTypeError("intern() argument 1 must be string, not " + args[0]->type->name);
    return vm.heap().internObject(static_cast<StrObject*>(args[0]));
}

Ref callableFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (!args[0]->type->isClassic)
        return vm.boolean(isCallable(args[0]));
    bool failed = false;
    Ref method = findAttribute(vm, args[0], vm.names().call, failed);
    vm.clearError();
    return vm.boolean(static_cast<bool>(method));
}

constexpr NativeMethod kFunctions[] = {
    {"cmp", cmpFunction, Arity::Between, 2, 2},
    {"range", rangeFunction, Arity::Between, 1, 3},
    {"zip", zipFunction, Arity::Anything},
    {"map", mapFunction, Arity::Anything},
    {"filter", filterFunction, Arity::Between, 2, 2},
    {"sorted", sorted, Arity::Anything},
    {"reduce", reduceFunction, Arity::Between, 2, 3},
    {"apply", applyFunction, Arity::Between, 1, 3},
    {"unichr", unichrFunction, Arity::One},
    {"chr", chrFunction, Arity::One},
    {"hex", hexFunction, Arity::One},
    {"oct", octFunction, Arity::One},
    {"round", roundFunction, Arity::Between, 1, 2},
    {"intern", internFunction, Arity::One},
    {"callable", callableFunction, Arity::One},
};

} // namespace

void installBuiltins(Vm& vm)
{
    Heap& heap = vm.heap();
    const BuiltinTypes& types = vm.types();
    DictObject* names = vm.builtins();
    const auto put = [&](const char* name, Object* value) {
        dict::set(heap, names, heap.name(name), vm.own(value));
    };
    Object* input = dict::get(heap, names, heap.name("input"));
    if (input != nullptr)
        put("raw_input", input);
    put("xrange", types.range);
    dict::set(heap, vm.libraryBuiltins(), heap.name("range"), vm.own(types.range));
    put("unicode", types.unicode);
    put("long", types.longInteger);
    put("basestring", types.str->base);
    put("bytes", types.str);
    put("file", types.textStream);
    put("True", heap.boolean(true));
    put("False", heap.boolean(false));
    put("None", heap.none());
    put("StandardError", vm.exceptions().exception);
    vm.addBuiltins(kFunctions);
    for (const char* name : {"ascii", "aiter", "anext", "breakpoint", "input",
                             "ModuleNotFoundError", "RecursionError", "StopAsyncIteration"}) {
        StrObject* key = heap.name(name);
        bool isMissing = false;
        Ref gone = dict::remove(heap, names, key, dict::hashOf(key), isMissing);
    }
    if (Object* module = dict::get(heap, vm.modules(), heap.name("builtins")))
        dict::set(heap, vm.modules(), heap.name("__builtin__"), vm.own(module));
}

} // namespace model::python2
