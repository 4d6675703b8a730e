// What the modules traceback and linecache, which are written in Python, need to know.

#include "model/dialect/rules.h"
#include "model/lang/marked_lines.h"
#include "model/lang/modules/install.h"
#include "model/lang/suggestions.h"
#include "model/lang/traceback_text.h"

namespace model {

namespace {

/// The lines of a source that runs, with their line ends.
Ref sourceLinesFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<Ref> lines;
    const StrObject* name = asStr(args[0]);
    const auto found = name == nullptr ? vm.sourceLines.end() : vm.sourceLines.find(name->text);
    if (found == vm.sourceLines.end() || vm.isFinalizing())
        return vm.heap().newList();
    for (const std::string& line : found->second)
        lines.push_back(vm.newStr(line + "\n"));
    Ref tuple = vm.heap().newTuple(std::move(lines));
    return toList(vm, tuple.get());
}

/// The marks under a line: marks(line, lineno, end_lineno, column, end_column).
Ref marksFunction(Vm& vm, Object*, const CallArgs& args)
{
    const StrObject* line = asStr(args[0]);
    if (line == nullptr)
        return vm.raiseTypeError("marks() needs a line of text");
    int numbers[4] = {};
    for (std::uint32_t i = 0; i < 4; ++i) {
        const std::optional<std::int64_t> value = indexValue(vm, args[i + 1]);
        if (!value)
            return {};
        numbers[i] = static_cast<int>(*value);
    }
    return vm.newStr(caretMarks({numbers[0], numbers[2], numbers[1], numbers[3]}, line->text));
}

/// The lines of an entry with their marks, from 3.13 on; None where marks() does that:
/// marked_lines(lines, lineno, end_lineno, column, end_column).
Ref markedLinesFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (!vm.dialect().rules->positions.wholeExpressionsAreShown)
        return vm.none();
    Ref given = toList(vm, args[0]);
    if (!given)
        return {};
    std::vector<std::string> lines;
    for (const Object* line : given.as<ListObject>()->items)
        lines.push_back(static_cast<const StrObject*>(line)->text);
    int numbers[4] = {};
    for (std::uint32_t i = 0; i < 4; ++i) {
        const bool isNone = args[i + 1] == vm.heap().none();
        const std::optional<std::int64_t> value = isNone ? -1 : indexValue(vm, args[i + 1]);
        if (!value)
            return {};
        numbers[i] = static_cast<int>(*value);
    }
    if (numbers[1] < numbers[0])
        numbers[1] = numbers[0];
    return vm.newStr(markedLines(lines, {numbers[0], numbers[2], numbers[1], numbers[3]}));
}

/// What a traceback ends with, each line with its line end.
Ref exceptionLinesFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<Ref> lines;
    std::string text;
    if (isA(args[1], vm.exceptions().baseException)) {
        text = exceptionLine(vm, args[1]);
    } else {
        const std::optional<std::string> shown = strText(vm, args[1]);
        vm.clearError();
        text = args[0]->type->layout == Kind::Type ? static_cast<TypeObject*>(args[0])->name
                                                   : std::string("None");
        if (shown && !shown->empty())
            text += ": " + *shown;
    }
    std::size_t start = 0;
    // Only a SyntaxError with its place has several entries; a message keeps its line ends.
    while (text.compare(start, 2, "  ") == 0) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string::npos)
            break;
        lines.push_back(vm.newStr(text.substr(start, end + 1 - start)));
        start = end + 1;
    }
    lines.push_back(vm.newStr(text.substr(start) + "\n"));
    Ref tuple = vm.heap().newTuple(std::move(lines));
    return toList(vm, tuple.get());
}

/// ". Did you mean: 'name'?", or "".
Ref exceptionHintFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (!isA(args[0], vm.exceptions().baseException))
        return vm.newStr("");
    return vm.newStr(suggestion(vm, static_cast<ExceptionObject*>(args[0])));
}

constexpr NativeMethod kTracebackSupport[] = {
    {"source_lines", sourceLinesFunction, Arity::One},
    {"marked_lines", markedLinesFunction, Arity::Between, 5, 5},
    {"marks", marksFunction, Arity::Between, 5, 5},
    {"exception_lines", exceptionLinesFunction, Arity::Between, 2, 2},
    {"exception_hint", exceptionHintFunction, Arity::One},
};

} // namespace

void installTracebackSupport(Vm& vm)
{
    vm.addModule("_refscope_traceback", [](Vm& inner) {
        return inner.newModule("_refscope_traceback", kTracebackSupport);
    });
}

} // namespace model
