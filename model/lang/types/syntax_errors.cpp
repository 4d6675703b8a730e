// SyntaxError and its subclasses.

#include "model/lang/types/syntax_errors.h"

#include "model/lang/class_system.h"
#include "model/lang/types/exception_details.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

/// Places in the details of the exception.
enum : std::uint32_t {
    kMessage,
    kFileName,
    kLine,
    kOffset,
    kEndLine,
    kEndOffset,
    kSourceText,
    kPrintPlace,
};

Object* partOfError(Object* self, std::uint32_t index)
{
    return static_cast<ExceptionObject*>(self)->details[index];
}

bool syntaxErrorInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!vm.exceptions().baseException->slots->init(vm, self, args))
        return false;
    if (args.count > 0)
        setExceptionDetail(vm, self, kMessage, args[0]);
    if (args.count != 2)
        return true;
    Ref info = toTuple(vm, args[1]);
    if (!info)
        return false;
    auto* place = info.as<TupleObject>();
    if (place->size < 4 || place->size > 6) {
        vm.raiseTypeError(std::string("function missing required argument '")
                          + (place->size == 0   ? "filename' (pos 1)"
                             : place->size == 1 ? "lineno' (pos 2)"
                             : place->size == 2 ? "offset' (pos 3)"
                                                : "text' (pos 4)"));
        return false;
    }
    if (place->size == 5) {
        vm.raiseTypeError("end_offset must be provided when end_lineno is provided");
        return false;
    }
    constexpr std::uint32_t kOrder[] = {kFileName,   kLine,    kOffset,
                                        kSourceText, kEndLine, kEndOffset};
    for (std::uint32_t i = 0; i < place->size; ++i)
        setExceptionDetail(vm, self, kOrder[i], place->items()[i]);
    return true;
}

Ref syntaxErrorStr(Vm& vm, Object* self)
{
    Object* message = partOfError(self, kMessage);
    const std::optional<std::string> text =
        strText(vm, message == nullptr ? vm.heap().none() : message);
    if (!text)
        return {};
    const StrObject* file =
        partOfError(self, kFileName) ? asStr(partOfError(self, kFileName)) : nullptr;
    const IntObject* line = partOfError(self, kLine) ? asInt(partOfError(self, kLine)) : nullptr;
    if (file == nullptr && line == nullptr)
        return vm.newStr(*text);
    std::string place;
    if (file != nullptr)
        place = file->text.substr(file->text.rfind('/') + 1);
    if (line != nullptr)
        place += (place.empty() ? "line " : ", line ") + std::to_string(line->value);
    return vm.newStr(*text + " (" + place + ")");
}

constexpr NativeGetSet kSyntaxErrorGetSets[] = {
    {"msg", getExceptionDetail<kMessage>, setExceptionDetailTo<kMessage>},
    {"filename", getExceptionDetail<kFileName>, setExceptionDetailTo<kFileName>},
    {"lineno", getExceptionDetail<kLine>, setExceptionDetailTo<kLine>},
    {"offset", getExceptionDetail<kOffset>, setExceptionDetailTo<kOffset>},
    {"text", getExceptionDetail<kSourceText>, setExceptionDetailTo<kSourceText>},
    {"end_lineno", getExceptionDetail<kEndLine>, setExceptionDetailTo<kEndLine>},
    {"end_offset", getExceptionDetail<kEndOffset>, setExceptionDetailTo<kEndOffset>},
    {"print_file_and_line", getExceptionDetail<kPrintPlace>, setExceptionDetailTo<kPrintPlace>},
};

TypeObject* typeOf(const Vm& vm, DiagnosticKind kind)
{
    switch (kind) {
    case DiagnosticKind::IndentationError: return vm.exceptions().indentationError;
    case DiagnosticKind::TabError: return vm.exceptions().tabError;
    case DiagnosticKind::MemoryError: return vm.exceptions().memoryError;
    case DiagnosticKind::RecursionError: return vm.exceptions().recursionError;
    default: return vm.exceptions().syntaxError;
    }
}

/// A column as messages count it: from 1, in characters unless CPython counts bytes here.
int offsetOf(const Diagnostic& diagnostic, int column)
{
    if (column < 0 || diagnostic.countsBytes)
        return column + 1;
    const auto bytes = std::min(static_cast<std::size_t>(column), diagnostic.sourceLine.size());
    int characters = 0;
    for (const char c : diagnostic.sourceLine.substr(0, bytes))
        characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return characters + column - static_cast<int>(bytes) + 1;
}

} // namespace

Ref raiseSyntaxError(Vm& vm, const Diagnostic& diagnostic)
{
    TypeObject* type = typeOf(vm, diagnostic.kind);
    if (diagnostic.message.empty()) {
        vm.raiseObject(vm.newException(type, {}));
        return {};
    }
    if (!type->isSubtypeOf(vm.exceptions().syntaxError) || !diagnostic.span.isValid())
        return vm.raise(type, diagnostic.message);
    const SourceSpan& span = diagnostic.span;
    std::vector<Ref> place;
    place.push_back(vm.newStr(diagnostic.file));
    place.push_back(vm.newInt(span.line));
    const bool hasNoOffset = span.column < 0 && vm.dialect().hasOldReports;
    place.push_back(hasNoOffset ? vm.none() : vm.newInt(offsetOf(diagnostic, span.column)));
    place.push_back(vm.newStr(diagnostic.sourceLine + "\n"));
    place.push_back(vm.newInt(span.endLine));
    place.push_back(vm.newInt(offsetOf(diagnostic, span.endColumn)));
    Ref info = vm.heap().newTuple(std::move(place));
    const bool isUnsupported = diagnostic.kind == DiagnosticKind::Unsupported;
    Ref message =
        vm.newStr(diagnostic.message + (isUnsupported ? " (Refscope does not execute this)" : ""));
    Ref error = call(vm, type, {message.get(), info.get()});
    if (error)
        vm.raiseObject(std::move(error));
    return {};
}

std::optional<std::string> syntaxErrorLines(Vm& vm, Object* exception)
{
    if (!isA(exception, vm.exceptions().syntaxError))
        return std::nullopt;
    Object* line = partOfError(exception, kLine);
    if (line == nullptr || asInt(line) == nullptr)
        return std::nullopt;
    Diagnostic diagnostic;
    diagnostic.kind = exception->type == vm.exceptions().syntaxError
                          ? DiagnosticKind::SyntaxError
                          : DiagnosticKind::IndentationError;
    Object* file = partOfError(exception, kFileName);
    diagnostic.file = file != nullptr && asStr(file) != nullptr ? asStr(file)->text : "<string>";
    const auto number = [exception](std::uint32_t index, int otherwise) {
        Object* value = partOfError(exception, index);
        const IntObject* given = value == nullptr ? nullptr : asInt(value);
        return given == nullptr ? otherwise : static_cast<int>(given->value);
    };
    const int offset = number(kOffset, -1);
    diagnostic.span = {number(kLine, 1), offset - 1, number(kEndLine, 0),
                       number(kEndOffset, 0) - 1};
    diagnostic.countsBytes = true;
    Object* text = partOfError(exception, kSourceText);
    if (text != nullptr && asStr(text) != nullptr) {
        const std::string& given = asStr(text)->text;
        diagnostic.sourceLine = given.substr(0, given.find('\n'));
        if (diagnostic.span.endLine > diagnostic.span.line)
            diagnostic.span.endColumn = static_cast<int>(diagnostic.sourceLine.size());
    }
    if (offset < 0)
        diagnostic.span.column = diagnostic.span.endColumn = -1;
    Object* message = partOfError(exception, kMessage);
    const std::optional<std::string> said =
        strText(vm, message == nullptr ? vm.heap().none() : message);
    vm.clearError();
    return renderPlace(diagnostic) + typeName(exception->type) + ": "
           + said.value_or("<no detail available>");
}

void installSyntaxErrors(Vm& vm)
{
    const ExceptionTypes& types = vm.exceptions();
    TypeSlots slots;
    slots.init = syntaxErrorInit;
    slots.str = syntaxErrorStr;
    for (TypeObject* type : {types.syntaxError, types.indentationError, types.tabError})
        vm.defineType(type, slots, {},
                      type == types.syntaxError ? std::span<const NativeGetSet>(kSyntaxErrorGetSets)
                                                : std::span<const NativeGetSet>());
}

} // namespace model
