#include "model/lang/traceback_text.h"

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/heap/text.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/marked_lines.h"
#include "model/lang/parser.h"
#include "model/lang/suggestions.h"
#include "model/lang/types/syntax_errors.h"
#include "model/lang/warnings.h"

#include <set>
#include <utility>

namespace model {

namespace {

/// How often the same line is shown before the rest is counted.
constexpr int kRepeatLimit = 3;

/// The carets under a source line: which characters, and which of them stand out.
struct Carets
{
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t primaryStart = 0; ///< With hasAnchors: [primaryStart, primaryEnd) is marked ^.
    std::size_t primaryEnd = 0;
    bool hasAnchors = false;
};

std::size_t charactersIn(std::string_view line, int bytes)
{
    return countCodePoints(line.substr(0, static_cast<std::size_t>(bytes)));
}

std::string entryText(const Vm& vm, const TracebackObject* entry, TracebackUse use)
{
    const PositionRules& rules = vm.dialect().rules->positions;
    const CodeBody& body = *entry->frame->activation->code->body;
    std::string text = "  File \"" + body.fileName + "\", line " + std::to_string(entry->line)
                       + ", in " + body.name + "\n";
    const auto source = vm.sourceLines.find(body.sourceKey);
    if (vm.isFinalizing() || source == vm.sourceLines.end() || entry->line == 0
        || entry->line > source->second.size())
        return text;
    const std::string& line = source->second[entry->line - 1];
    const std::size_t indent = line.find_first_not_of(" \t\f");
    if (indent == std::string::npos)
        return text;
    if (use == TracebackUse::Report && rules.wholeExpressionsAreShown) {
        SourceSpan span = body.span(entry->instruction);
        if (span.line != static_cast<int>(entry->line))
            span = {static_cast<int>(entry->line), -1, static_cast<int>(entry->line), -1};
        const auto first = source->second.begin() + static_cast<std::ptrdiff_t>(entry->line) - 1;
        return text + markedLines({first, source->second.end()}, span);
    }
    const std::size_t last = line.find_last_not_of("\r\n");
    text += "    " + line.substr(indent, last + 1 - indent) + "\n";
    if (vm.dialect().hasOldReports
        || (use == TracebackUse::Ignored && !rules.ignoredErrorsAreMarked))
        return text;
    return detailsOf(vm.dialect()).tracebacks.hasMarks
               ? text + caretMarks(body.span(entry->instruction), line.substr(0, last + 1))
               : text;
}

std::string repeatText(int count)
{
    if (count <= kRepeatLimit)
        return {};
    const int more = count - kRepeatLimit;
    return "  [Previous line repeated " + std::to_string(more) + " more time"
           + (more == 1 ? "" : "s") + "]\n";
}

void appendTraceback(Vm& vm, Object* error, std::string& text)
{
    if (Object* traceback = vm.tracebackOf(error))
        text += tracebackText(vm, static_cast<TracebackObject*>(traceback), TracebackUse::Report);
    text += exceptionLine(vm, error) + "\n";
}

void appendChain(Vm& vm, Object* object, std::set<const Object*>& seen, std::string& text)
{
    if (vm.dialect().hasOldReports)
        return appendTraceback(vm, object, text);
    auto* exception = static_cast<ExceptionObject*>(object);
    seen.insert(object);
    Object* before = exception->cause;
    const char* link = "\nThe above exception was the direct cause of the following exception:\n\n";
    if (before == nullptr && !exception->suppressContext) {
        before = exception->context;
        link = "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
    if (before != nullptr && !seen.contains(before)) {
        appendChain(vm, before, seen, text);
        text += link;
    }
    appendTraceback(vm, exception, text);
    if (exception->notes == nullptr && detailsOf(vm.dialect()).exceptions.haveNotes)
        if (Object* notes = attributes::get(vm.heap(), exception, vm.heap().name("__notes__")))
            if (notes->type->layout == Kind::List)
                for (Object* note : static_cast<ListObject*>(notes)->items)
                    text += strText(vm, note).value_or("<note str() failed>") + "\n";
}

} // namespace

std::string caretMarks(const SourceSpan& span, const std::string& line)
{
    if (span.line <= 0 || span.endLine <= 0 || span.column < 0 || span.endColumn < 0
        || static_cast<std::size_t>(span.column) > line.size())
        return {};
    const std::size_t indent = line.find_first_not_of(" \t\f");
    const std::size_t last = line.find_last_not_of(" \t\f\r\n");
    if (indent == std::string::npos)
        return {};
    Carets carets;
    carets.start = charactersIn(line, span.column);
    if (span.line == span.endLine) {
        carets.end = charactersIn(line, span.endColumn);
        const auto from = static_cast<std::size_t>(span.column);
        const std::string_view segment =
            std::string_view(line).substr(from, static_cast<std::size_t>(span.endColumn) - from);
        if (const auto anchors = caretAnchors(segment)) {
            carets.hasAnchors = true;
            carets.primaryStart =
                carets.start + charactersIn(segment, static_cast<int>(anchors->start));
            carets.primaryEnd =
                carets.start + charactersIn(segment, static_cast<int>(anchors->end));
        }
    } else {
        carets.end = charactersIn(line, static_cast<int>(last) + 1);
    }
    const std::size_t length = countCodePoints(line);
    if (carets.end - carets.start == length - indent && !carets.hasAnchors)
        return {};
    std::string marks = "    ";
    for (std::size_t at = indent; at < carets.end; ++at) {
        const bool isSecondary =
            carets.hasAnchors && (at < carets.primaryStart || at >= carets.primaryEnd);
        marks += at < carets.start ? ' ' : isSecondary ? '~' : '^';
    }
    return marks + "\n";
}

std::string tracebackText(Vm& vm, const TracebackObject* traceback, TracebackUse use)
{
    std::string text = "Traceback (most recent call last):\n";
    const CodeObject* lastCode = nullptr;
    std::uint32_t lastLine = 0;
    int count = 0;
    for (const TracebackObject* entry = traceback; entry != nullptr;
         entry = static_cast<const TracebackObject*>(entry->next)) {
        const CodeObject* code = entry->frame->activation->code;
        if (vm.dialect().hasOldReports || code != lastCode || entry->line != lastLine) {
            text += repeatText(count);
            lastCode = code;
            lastLine = entry->line;
            count = 0;
        }
        if (++count <= kRepeatLimit)
            text += entryText(vm, entry, use);
    }
    return text + repeatText(count);
}

std::string exceptionLine(Vm& vm, Object* exception, TracebackUse use)
{
    if (const std::optional<std::string> lines = syntaxErrorLines(vm, exception))
        return *lines;
    std::string name = typeFullName(vm, exception->type);
    if (!detailsOf(vm.dialect()).tracebacks.namesClassesWhole && exception->type->isHeapType) {
        const std::string whole = typeQualName(exception->type);
        name.erase(name.size() - whole.size(), whole.rfind('.') + 1);
    }
    if (detailsOf(vm.dialect()).tracebacks.hidesMain && !vm.dialect().hasOldReports
        && name.starts_with("__main__."))
        name.erase(0, std::string_view("__main__.").size());
    const std::optional<std::string> message = strText(vm, exception);
    if (!message) {
        vm.clearError();
        return name + ": <exception str() failed>";
    }
    if (vm.dialect().hasOldReports)
        return message->empty() ? name : name + ": " + *message;
    const bool hasHint =
        detailsOf(vm.dialect()).tracebacks.hasHints
        && (use == TracebackUse::Report || vm.dialect().rules->positions.ignoredErrorsAreMarked);
    const std::string hint =
        hasHint ? suggestion(vm, static_cast<ExceptionObject*>(exception)) : std::string();
    const std::string whole = *message + hint;
    return whole.empty() ? name : name + ": " + whole;
}

std::string exceptionText(Vm& vm, Object* exception)
{
    std::string text;
    std::set<const Object*> seen;
    appendChain(vm, exception, seen, text);
    return text;
}

void showWarnings(Vm& vm, const std::string& fileName, const std::vector<CompileWarning>& warnings)
{
    for (const CompileWarning& warning : warnings)
        vm.writeError(warningText(vm, fileName, warning.line, "SyntaxWarning", warning.message));
}

// --- Exceptions that cannot travel ---

/// One line; what native code raised shows its value, other exceptions show themselves.
///
/// Source:  CPython 2.7, Python/errors.c, PyErr_WriteUnraisable()
static std::string oldReport(Vm& vm, Object* error, Object* whereOrNull)
{
    std::string text = "Exception " + typeFullName(vm, error->type);
    Object* shown = error;
    if (!error->type->isClassic) {
        const auto* exception = static_cast<const ExceptionObject*>(error);
        const auto* args = static_cast<const TupleObject*>(exception->args);
        if (exception->isBare && args != nullptr && args->size == 1)
            shown = error->type == vm.exceptions().keyError ? exception->args : args->items()[0];
    }
    text += ": " + reprText(vm, shown).value_or("<exception repr() failed>");
    vm.clearError();
    text +=
        " in "
        + (whereOrNull == nullptr ? std::string("<?>")
                                  : reprText(vm, whereOrNull).value_or("<object repr() failed>"));
    return text + " ignored\n";
}

/// PyPy has the report in Python, and imports `traceback` for the first one.
static void noteReport(Vm& vm)
{
    TracingBooks& books = vm.heap().tracing();
    const bool isFirst = !std::exchange(books.hasReportedErrors, true);
    if (isFirst && vm.dialect().rules->library.importsLeaveLocks
        && dict::get(vm.heap(), vm.modules(), vm.heap().name("traceback")) == nullptr)
        books.noteImport(vm.heap().lastId());
}

void Vm::reportUnraisable(Object* where, std::string_view message)
{
    Ref error = takeError();
    if (!error || isStopped())
        return;
    Ref held = where == nullptr || where == m_heap.none() ? Ref() : own(where);
    m_collector.startPython();
    m_heap.record(event::ExceptionIgnored{error->id, where == nullptr ? ObjectId{} : where->id});
    if (m_dialect.hasOldReports) {
        const Ref traceback = takeTracebackOf(error.get());
        writeError(oldReport(*this, error.get(), held.get()));
        clearError();
        error.reset();
        return;
    }
    auto* exception = error.as<ExceptionObject>();
    if (exception->traceback == nullptr && m_top != nullptr)
        addTracebackOf(m_top, exception);
    if (Ref hook = replacedHook("unraisablehook")) {
        Ref arguments = newUnraisable(error.get(), held.get(), message);
        Ref result = arguments ? call(*this, hook.get(), {arguments.get()}) : Ref();
        if (result)
            return;
        error = takeError();
        exception = error.as<ExceptionObject>();
        held = std::move(hook);
        message = "Exception ignored in sys.unraisablehook";
    }
    noteReport(*this);
    std::string text;
    if (!message.empty())
        text = std::string(message) + (held ? ": " : ":\n");
    else if (held)
        text = "Exception ignored in: ";
    if (held) {
        const std::optional<std::string> shown = reprText(*this, held.get());
        clearError();
        text += shown.value_or("<object repr() failed>") + "\n";
    }
    if (exception->traceback != nullptr)
        text += tracebackText(*this, static_cast<TracebackObject*>(exception->traceback),
                              TracebackUse::Ignored);
    text += exceptionLine(*this, exception, TracebackUse::Ignored) + "\n";
    writeError(text);
}

void Vm::keepSource(const std::string& fileName, std::string_view source)
{
    std::vector<std::string>& lines = sourceLines[fileName];
    lines.clear();
    while (!source.empty()) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        lines.emplace_back(source.substr(0, end));
        source.remove_prefix(std::min(end + 1, source.size()));
    }
}

/// PyTraceBack_Here(): one more entry at the front of the exception's traceback.
void Vm::addTracebackOf(Activation* frame, Object* error)
{
    Ref made = m_heap.create<TracebackObject>(types().traceback, Kind::Traceback);
    auto* traceback = made.as<TracebackObject>();
    m_heap.place(traceback->id, Role::TracebackFrame, traceback->frame,
                 m_heap.frameObjectOf(frame));
    traceback->instruction = frame->instruction;
    traceback->line = static_cast<std::uint32_t>(frame->code->body->line(frame->instruction));
    m_heap.place(traceback->id, Role::TracebackNext, traceback->next, takeTracebackOf(error));
    m_heap.track(traceback);
    setTracebackOf(error, std::move(made));
}

Object* Vm::tracebackOf(const Object* error) const
{
    if (!error->type->isClassic)
        return static_cast<const ExceptionObject*>(error)->traceback;
    const auto found = m_classicTracebacks.find(error->id.value);
    return found == m_classicTracebacks.end() ? nullptr : found->second.get();
}

Ref Vm::takeTracebackOf(Object* error)
{
    if (!error->type->isClassic) {
        auto* exception = static_cast<ExceptionObject*>(error);
        return m_heap.take(exception->id, Role::Traceback, exception->traceback);
    }
    const auto found = m_classicTracebacks.find(error->id.value);
    if (found == m_classicTracebacks.end())
        return {};
    Ref traceback = std::move(found->second);
    m_classicTracebacks.erase(found);
    return traceback;
}

void Vm::setTracebackOf(Object* error, Ref traceback)
{
    if (!error->type->isClassic) {
        auto* exception = static_cast<ExceptionObject*>(error);
        m_heap.set(exception->id, Role::Traceback, exception->traceback, std::move(traceback));
        return;
    }
    const Ref old = takeTracebackOf(error);
    if (traceback)
        m_classicTracebacks.emplace(error->id.value, std::move(traceback));
}

} // namespace model
