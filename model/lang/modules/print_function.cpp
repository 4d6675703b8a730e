// print(), and what goes to sys.stdout and sys.stderr from the interpreter itself.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/modules/install.h"
#include "model/lang/vm.h"

namespace model {

namespace {

/// A stream of `sys`, borrowed; null where a script has deleted it.
Object* systemStream(Vm& vm, const char* name)
{
    Object* sys = dict::get(vm.heap(), vm.modules(), vm.heap().name("sys"));
    return sys == nullptr
               ? nullptr
               : dict::get(vm.heap(), static_cast<ModuleObject*>(sys)->dict, vm.heap().name(name));
}

bool isOwnStream(Vm& vm, const Object* stream)
{
    return stream->type == vm.heap().types().textStream;
}

/// Null for `file`: the program's own output, which outlives sys.stdout at shutdown.
bool writeText(Vm& vm, Object* file, std::string text)
{
    if (file == nullptr || isOwnStream(vm, file)) {
        if (file == nullptr || static_cast<RecordObject*>(file)->tag == 1)
            vm.writeOut(text);
        else
            vm.writeErrorDirectly(text);
        return !vm.isStopped();
    }
    Ref method = getAttribute(vm, file, "write");
    Ref chunk = vm.newStr(std::move(text));
    return method && call(vm, method.get(), {chunk.get()});
}

/// PyFile_WriteObject(): the method first, then the text.
bool writeObject(Vm& vm, Object* file, Object* object)
{
    if (file == nullptr || isOwnStream(vm, file)) {
        const std::optional<std::string> text = strText(vm, object);
        return text && writeText(vm, file, *text);
    }
    Ref method = getAttribute(vm, file, "write");
    Ref text = method ? str(vm, object) : Ref();
    return text && call(vm, method.get(), {text.get()});
}

/// The texts that print() puts between and after the objects.
struct PrintOptions
{
    std::string separator = " ";
    std::string end = "\n";
    Object* file = nullptr;
    Object* flush = nullptr;
};

bool readOptions(Vm& vm, const CallArgs& args, PrintOptions& options)
{
    const auto complain = [&vm](const std::string& message) {
        vm.raiseTypeError(message);
        return false;
    };
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.keywords->items()[i])->text;
        Object* value = args.values[args.count + i];
        const bool isNone = value == vm.heap().none();
        if (name == "file") {
            options.file = isNone ? nullptr : value;
        } else if (name == "flush") {
            options.flush = value;
        } else if (name != "sep" && name != "end") {
            return complain(textOf(vm.dialect(), Text::UnexpectedKeyword, {name, "print"}));
        } else if (!isNone) {
            if (asStr(value) == nullptr)
                return complain(name + " must be None or a string, not " + value->type->name);
            (name == "sep" ? options.separator : options.end) = asStr(value)->text;
        }
    }
    return true;
}

/// The bound write() of the program's own output counts as an allocation and not as a death:
/// its memory is kept. It is not worth an object here.
void countBoundWrite(Vm& vm)
{
    Generations& gc = vm.heap().generations();
    if (!vm.dialect().rules->calls.printBindsWrite || gc.freeNativeMethods > 0)
        return;
    ++gc.freeNativeMethods;
    ++gc.counts[0];
    Journal* journal = vm.heap().journal();
    if (journal == nullptr || journal->collectorSettings().empty())
        return;
    CollectorSettings changed = journal->collectorSettings().back();
    changed.from = journal->size();
    changed.counts = gc.counts;
    journal->append(changed);
}

Ref printFunction(Vm& vm, Object*, const CallArgs& args)
{
    // The objects lie in a tuple of their own (_PyArg_UnpackKeywordsWithVararg()).
    Ref packed;
    if (vm.dialect().rules->calls.printPacksArguments)
        packed = vm.heap().newTuple(args.positional());
    PrintOptions options;
    if (!readOptions(vm, args, options))
        return {};
    Ref file = options.file != nullptr ? vm.own(options.file) : Ref();
    if (!file) {
        Object* stream = systemStream(vm, "stdout");
        if (stream == nullptr && !vm.isFinalizing())
            return vm.raise(vm.exceptions().runtimeError, "lost sys.stdout");
        if (stream == vm.heap().none())
            return vm.none();
        if (stream != nullptr)
            file = vm.own(stream);
    }
    if (file && isOwnStream(vm, file.get()))
        countBoundWrite(vm);
    for (std::uint32_t i = 0; i < args.count; ++i) {
        if (i > 0 && !writeText(vm, file.get(), options.separator))
            return {};
        if (!writeObject(vm, file.get(), args[i]))
            return {};
    }
    if (!writeText(vm, file.get(), options.end))
        return {};
    const std::optional<bool> flushes =
        options.flush == nullptr ? std::optional<bool>(false) : isTrue(vm, options.flush);
    if (!flushes)
        return {};
    if (*flushes && file && !isOwnStream(vm, file.get())
        && !callMethod(vm, file.get(), vm.heap().name("flush")))
        return {};
    return vm.none();
}

constexpr NativeMethod kPrint[] = {{"print", printFunction, Arity::Anything}};

} // namespace

bool Vm::writeToStdout(std::string_view text)
{
    Object* stream = systemStream(*this, "stdout");
    if (stream == nullptr || stream == m_heap.none()) {
        writeOut(text);
        return !isStopped();
    }
    Ref held = own(stream);
    return writeText(*this, held.get(), std::string(text));
}

void Vm::writeError(std::string_view text)
{
    Object* stream = systemStream(*this, "stderr");
    if (stream == m_heap.none())
        return;
    if (stream == nullptr || isOwnStream(*this, stream) || isStopped()) {
        writeErrorDirectly(text);
        return;
    }
    Ref error = takeError();
    Ref held = own(stream);
    if (!writeText(*this, held.get(), std::string(text))) {
        clearError();
        writeErrorDirectly(text);
    }
    setError(std::move(error));
}

void installPrint(Vm& vm)
{
    vm.addBuiltins(kPrint);
}

} // namespace model
