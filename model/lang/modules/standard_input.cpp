// sys.stdin and input(): text that the host gives, line by line; without a host it is empty.

#include "model/lang/modules/standard_input.h"

#include "model/core/characters.h"
#include "model/heap/text.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

constexpr std::string_view kClosed = "I/O operation on closed file.";

bool isInput(const Object* stream)
{
    return static_cast<const RecordObject*>(stream)->tag == 0;
}

Ref unsupported(Vm& vm, const char* what)
{
    Ref module = vm.importModule(vm.heap().name("io"));
    Ref type = module ? getAttribute(vm, module.get(), "UnsupportedOperation") : Ref();
    return type ? vm.raise(static_cast<TypeObject*>(type.get()), what) : Ref();
}

/// Whether the stream may be read; otherwise an exception is set.
bool canRead(Vm& vm, Object* self)
{
    if (!isInput(self))
        unsupported(vm, "not readable");
    else if (asRecord(self)->numbers[0] != 0)
        vm.raiseValueError(std::string(kClosed));
    else
        return true;
    return false;
}

/// Asks the host for another line; false at the end. What is no UTF-8 becomes U+FFFD.
bool readMore(Vm& vm)
{
    std::string line = vm.input ? vm.input() : std::string();
    if (line.empty())
        return false;
    for (std::size_t at = findInvalidUtf8(line); at != std::string::npos;
         at = findInvalidUtf8(line))
        line.replace(at, 1, "\xEF\xBF\xBD");
    vm.inputLeft += line;
    return true;
}

/// The first `size` bytes of what was read.
std::string takeBytes(Vm& vm, std::size_t size)
{
    std::string taken = vm.inputLeft.substr(0, size);
    vm.inputLeft.erase(0, size);
    return taken;
}

/// The next line with its end, at most `limit` characters of it; empty at the end.
std::string takeLine(Vm& vm, std::int64_t limit)
{
    while (vm.inputLeft.find('\n') == std::string::npos && readMore(vm)) {
    }
    std::size_t size = std::min(vm.inputLeft.find('\n'), vm.inputLeft.size() - 1) + 1;
    if (vm.inputLeft.empty() || limit == 0)
        return {};
    std::size_t end = 0;
    for (std::int64_t i = 0; limit > 0 && i < limit && end < size; ++i)
        do
            ++end;
        while (end < size && (static_cast<unsigned char>(vm.inputLeft[end]) & 0xC0U) == 0x80);
    return takeBytes(vm, limit > 0 ? end : size);
}

/// An optional count of characters; -1 where there is none.
std::optional<std::int64_t> countArgument(Vm& vm, const CallArgs& args)
{
    if (args.count == 0 || args[0] == vm.heap().none())
        return -1;
    return sizeValue(vm, args[0]);
}

Ref streamRead(Vm& vm, Object* self, const CallArgs& args)
{
    const auto count = canRead(vm, self) ? countArgument(vm, args) : std::nullopt;
    if (!count)
        return {};
    std::string text;
    for (std::int64_t left = *count; left != 0;) {
        const std::string part = takeLine(vm, left);
        if (part.empty())
            break;
        text += part;
        left -= left > 0 ? static_cast<std::int64_t>(countCodePoints(part)) : 0;
    }
    return vm.newStr(std::move(text));
}

Ref streamReadLine(Vm& vm, Object* self, const CallArgs& args)
{
    const auto count = canRead(vm, self) ? countArgument(vm, args) : std::nullopt;
    return count ? vm.newStr(takeLine(vm, *count)) : Ref();
}

Ref streamReadLines(Vm& vm, Object* self, const CallArgs&)
{
    return canRead(vm, self) ? toList(vm, self) : Ref();
}

Ref streamClose(Vm& vm, Object* self, const CallArgs&)
{
    asRecord(self)->numbers[0] = 1;
    return vm.none();
}

constexpr NativeMethod kReadingMethods[] = {
    {"read", streamRead, Arity::Between, 0, 1},
    {"readline", streamReadLine, Arity::Between, 0, 1},
    {"readlines", streamReadLines, Arity::Between, 0, 1},
    {"close", streamClose, Arity::None},
};

Object* standardStream(Vm& vm, const char* name)
{
    Object* sys = dict::get(vm.heap(), vm.modules(), vm.heap().name("sys"));
    return sys == nullptr
               ? nullptr
               : dict::get(vm.heap(), static_cast<ModuleObject*>(sys)->dict, vm.heap().name(name));
}

/// Source:  CPython Python/bltinmodule.c, builtin_input_impl(), without a terminal.
Ref inputFunction(Vm& vm, Object*, const CallArgs& args)
{
    for (const char* name : {"stdin", "stdout", "stderr"}) {
        const Object* stream = standardStream(vm, name);
        if (stream == nullptr || stream == vm.heap().none())
            return vm.raise(vm.exceptions().runtimeError, std::string("input(): lost sys.") + name);
    }
    if (args.count > 0) {
        const std::optional<std::string> prompt = strText(vm, args[0]);
        if (!prompt || !vm.writeToStdout(*prompt))
            return {};
    }
    Ref stream = vm.own(standardStream(vm, "stdin"));
    Ref read = getAttribute(vm, stream.get(), "readline");
    Ref line = read ? call(vm, read.get()) : Ref();
    if (!line)
        return {};
    const StrObject* text = asStr(line.get());
    if (text == nullptr)
        return vm.raiseTypeError("object.readline() returned non-string");
    if (text->text.empty())
        return vm.raise(vm.exceptions().eofError, "EOF when reading a line");
    return text->text.ends_with('\n') ? vm.newStr(text->text.substr(0, text->text.size() - 1))
                                      : std::move(line);
}

constexpr NativeMethod kInputFunctions[] = {
    {"input", inputFunction, Arity::Between, 0, 1},
};

} // namespace

std::span<const NativeMethod> readingMethods()
{
    return kReadingMethods;
}

Ref nextInputLine(Vm& vm, Object* self)
{
    if (!canRead(vm, self))
        return {};
    std::string line = takeLine(vm, -1);
    return line.empty() ? Ref() : vm.newStr(std::move(line));
}

Ref refuseWriting(Vm& vm)
{
    return unsupported(vm, "not writable");
}

void installInput(Vm& vm)
{
    vm.addBuiltins(kInputFunctions);
}

} // namespace model
