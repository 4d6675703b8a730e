// SyntaxError as an exception: what the compiler raises while a script runs.

#include "model/lang/syntax_errors.h"

#include "model/heap/text.h"

namespace model {

namespace {

/// The order of ExceptionObject::details; the end column stays in the arguments.
enum SyntaxDetail : std::uint32_t { kMessage, kFile, kLine, kColumn, kText, kEndLine };
constexpr std::uint32_t kPlaceSize = 6;

ExceptionObject* asError(Object* object)
{
    return static_cast<ExceptionObject*>(object);
}

void setPart(Vm& vm, Object* self, std::uint32_t index, Object* value)
{
    vm.heap().set(self->id, {Role::ExceptionDetail, index}, asError(self)->details[index],
                  value == nullptr ? Ref() : vm.own(value));
}

template <std::uint32_t index>
Ref getPart(Vm& vm, Object* self)
{
    Object* value = asError(self)->details[index];
    return value != nullptr ? vm.own(value) : vm.none();
}

template <std::uint32_t index>
bool setPartFrom(Vm& vm, Object* self, Object* valueOrNull)
{
    setPart(vm, self, index, valueOrNull);
    return true;
}

/// The second argument, where it is the tuple of the place.
TupleObject* placeOf(const ExceptionObject* error)
{
    auto* args = static_cast<TupleObject*>(error->args);
    if (args == nullptr || args->size != 2 || args->items()[1]->type->layout != Kind::Tuple)
        return nullptr;
    return static_cast<TupleObject*>(args->items()[1]);
}

Ref getEndColumn(Vm& vm, Object* self)
{
    const TupleObject* place = placeOf(asError(self));
    return place != nullptr && place->size == kPlaceSize ? vm.own(place->items()[kPlaceSize - 1])
                                                         : vm.none();
}

constexpr NativeGetSet kSyntaxErrorGetSets[] = {
    {"msg", getPart<kMessage>, setPartFrom<kMessage>},
    {"filename", getPart<kFile>, setPartFrom<kFile>},
    {"lineno", getPart<kLine>, setPartFrom<kLine>},
    {"offset", getPart<kColumn>, setPartFrom<kColumn>},
    {"text", getPart<kText>, setPartFrom<kText>},
    {"end_lineno", getPart<kEndLine>, setPartFrom<kEndLine>},
    {"end_offset", getEndColumn},
    {"print_file_and_line", [](Vm& vm, Object*) { return vm.none(); }},
};

TypeObject* classOf(const Vm& vm, DiagnosticKind kind)
{
    switch (kind) {
    case DiagnosticKind::IndentationError: return vm.exceptions().indentationError;
    case DiagnosticKind::TabError: return vm.exceptions().tabError;
    case DiagnosticKind::MemoryError: return vm.exceptions().memoryError;
    case DiagnosticKind::RecursionError: return vm.exceptions().recursionError;
    default: return vm.exceptions().syntaxError;
    }
}

std::int64_t columnNumber(const Diagnostic& fault, int byte)
{
    const auto bytes = std::min(fault.sourceLine.size(), static_cast<std::size_t>(byte));
    return static_cast<std::int64_t>(
               countCodePoints(std::string_view(fault.sourceLine).substr(0, bytes)))
           + (byte - static_cast<int>(bytes)) + 1;
}

std::optional<std::int64_t> wholeNumber(const Object* object)
{
    if (object == nullptr || object->type->layout != Kind::Int)
        return std::nullopt;
    return static_cast<const IntObject*>(object)->value;
}

} // namespace

Ref raiseSyntaxError(Vm& vm, const Diagnostic& fault)
{
    TypeObject* type = classOf(vm, fault.kind);
    if (!type->isSubtypeOf(vm.exceptions().syntaxError))
        return vm.raise(type, fault.message);
    const bool isUnsupported = fault.kind == DiagnosticKind::Unsupported;
    std::vector<Ref> place;
    place.push_back(vm.newStr(fault.file));
    place.push_back(vm.newInt(fault.span.line));
    place.push_back(vm.newInt(columnNumber(fault, fault.span.column)));
    place.push_back(fault.sourceLine.empty() ? vm.newStr("") : vm.newStr(fault.sourceLine + "\n"));
    place.push_back(vm.newInt(fault.span.endLine));
    place.push_back(vm.newInt(columnNumber(fault, fault.span.endColumn)));
    Ref message =
        vm.newStr(fault.message + (isUnsupported ? " (Refscope does not execute this)" : ""));
    Ref where = vm.heap().newTuple(std::move(place));
    Ref made = call(vm, type, {message.get(), where.get()});
    if (made)
        vm.raiseObject(std::move(made));
    return {};
}

bool initSyntaxError(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.keywordCount() > 0) {
        vm.raiseTypeError(self->type->name + "() takes no keyword arguments");
        return false;
    }
    vm.heap().set(self->id, Role::Args, asError(self)->args, vm.heap().newTuple(args.positional()));
    if (args.count >= 1)
        setPart(vm, self, kMessage, args[0]);
    if (args.count != 2)
        return true;
    Ref place = toTuple(vm, args[1]);
    if (!place)
        return false;
    const auto* parts = place.as<TupleObject>();
    if (parts->size < 4 || parts->size > kPlaceSize) {
        const bool isShort = parts->size < 4;
        vm.raiseTypeError(std::string("function ")
                          + (isShort ? "missing required argument" : "takes at most 6 arguments")
                          + " ("
                          + (isShort ? "pos " + std::to_string(parts->size + 1)
                                     : std::to_string(parts->size) + " given")
                          + ")");
        return false;
    }
    for (std::uint32_t i = 0; i < std::min(parts->size, kPlaceSize - 1); ++i)
        setPart(vm, self, kFile + i, parts->items()[i]);
    return true;
}

Ref syntaxErrorText(Vm& vm, Object* self)
{
    const ExceptionObject* error = asError(self);
    const auto message = error->details[kMessage] != nullptr ? strText(vm, error->details[kMessage])
                                                             : std::optional<std::string>("None");
    if (!message)
        return {};
    const StrObject* file =
        error->details[kFile] != nullptr ? asStr(error->details[kFile]) : nullptr;
    const auto line = wholeNumber(error->details[kLine]);
    const std::string name =
        file == nullptr ? std::string() : file->text.substr(file->text.rfind('/') + 1);
    if (file != nullptr && line)
        return vm.newStr(*message + " (" + name + ", line " + std::to_string(*line) + ")");
    if (file != nullptr)
        return vm.newStr(*message + " (" + name + ")");
    if (line)
        return vm.newStr(*message + " (line " + std::to_string(*line) + ")");
    return vm.newStr(*message);
}

std::span<const NativeGetSet> syntaxErrorAttributes()
{
    return kSyntaxErrorGetSets;
}

std::optional<std::string> syntaxErrorLines(Vm& vm, Object* exception)
{
    if (!isA(exception, vm.exceptions().syntaxError))
        return std::nullopt;
    const ExceptionObject* error = asError(exception);
    const auto line = wholeNumber(error->details[kLine]);
    if (!line)
        return std::nullopt;
    const StrObject* file =
        error->details[kFile] != nullptr ? asStr(error->details[kFile]) : nullptr;
    std::string shown = "  File \"" + (file != nullptr ? file->text : std::string("<string>"))
                        + "\", line " + std::to_string(*line) + "\n";
    const StrObject* text =
        error->details[kText] != nullptr ? asStr(error->details[kText]) : nullptr;
    if (text != nullptr) {
        std::string source = text->text.substr(0, text->text.find_last_not_of(" \t\r\n\f") + 1);
        const std::size_t indent = std::min(source.find_first_not_of(" \t\f"), source.size());
        shown += "    " + source.substr(indent) + "\n";
        Ref end = getEndColumn(vm, exception);
        const std::int64_t from = wholeNumber(error->details[kColumn]).value_or(0);
        std::int64_t to = wholeNumber(end.get()).value_or(from);
        const auto length = static_cast<std::int64_t>(countCodePoints(source));
        if (to == from || to < 0 || wholeNumber(error->details[kEndLine]) != line)
            to = to == from || to < 0 ? from + 1 : length + 1;
        const std::int64_t start = std::min(from - 1, length) - static_cast<std::int64_t>(indent);
        if (from > 0 && start >= 0)
            shown +=
                "    " + std::string(static_cast<std::size_t>(start), ' ')
                + std::string(static_cast<std::size_t>(std::max<std::int64_t>(1, to - from)), '^')
                + "\n";
    }
    const auto message = error->details[kMessage] != nullptr
                             ? strText(vm, error->details[kMessage])
                             : std::optional<std::string>("<no detail available>");
    vm.clearError();
    return shown + error->type->name + ": " + message.value_or("<no detail available>");
}

} // namespace model
