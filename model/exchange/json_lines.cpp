#include "model/exchange/json_lines.h"

#include "model/exchange/enum_names.h"

#include <array>
#include <ostream>

namespace model {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Event>> kEventNames{
    "Allocated",
    "Freed",
    "Linked",
    "Unlinked",
    "Moved",
    "ItemsShifted",
    "Tracked",
    "Untracked",
    "GenerationChanged",
    "WeakrefLinked",
    "WeakrefCleared",
    "CallbackCalled",
    "CallbackReturned",
    "CacheUsed",
    "FinalizerCalled",
    "FinalizerReturned",
    "FrameEntered",
    "FrameLeft",
    "FrameOwned",
    "LineReached",
    "OutputWritten",
    "ExceptionRaised",
    "ExceptionCaught",
    "ExceptionIgnored",
    "CollectionStarted",
    "CollectionPhaseEntered",
    "FoundUnreachable",
    "CollectionFinished",
    "TextChanged",
    "StatementStarted",
    "RunStopped"};

/// Writes the members of one event, each with a comma before it.
struct Members
{
    std::ostream& out;
    const TextTable& texts;

    void key(std::string_view name) const { out << ", \"" << name << "\": "; }
    void put(std::string_view name, std::uint32_t value) const
    {
        key(name);
        out << value;
    }
    void put(std::string_view name, ObjectId id) const { put(name, id.value); }
    void put(std::string_view name, std::string_view text) const
    {
        key(name);
        writeJsonString(out, text);
    }
    void put(std::string_view name, TextId text) const { put(name, texts.text(text)); }
    void put(std::string_view name, Slot slot) const
    {
        key(name);
        out << "[\"" << roleName(slot.role()) << "\", " << slot.index() << ']';
    }
    void flag(std::string_view name, bool value) const
    {
        key(name);
        out << (value ? "true" : "false");
    }

    void operator()(const event::Allocated& e) const
    {
        put("object", e.object);
        put("type", e.type);
        put("layout", kindName(e.kind));
        flag("isTracked", e.isTracked);
        put("text", e.text);
    }
    void operator()(const event::Freed& e) const { put("object", e.object); }
    void operator()(const event::Linked& e) const
    {
        edge(e.owner, e.slot, e.target);
        counts(e.before, e.before + 1);
    }
    void operator()(const event::Unlinked& e) const
    {
        edge(e.owner, e.slot, e.target);
        counts(e.before, e.before - 1);
    }
    void operator()(const event::Moved& e) const
    {
        put("fromOwner", e.fromOwner);
        put("fromSlot", e.fromSlot);
        put("toOwner", e.toOwner);
        put("toSlot", e.toSlot);
        put("target", e.target);
    }
    void operator()(const event::ItemsShifted& e) const
    {
        put("owner", e.owner);
        put("at", e.at);
        key("delta");
        out << e.delta;
    }
    void operator()(const event::Tracked& e) const { put("object", e.object); }
    void operator()(const event::Untracked& e) const
    {
        put("object", e.object);
        put("generation", std::uint32_t{e.generation});
    }
    void operator()(const event::GenerationChanged& e) const
    {
        put("object", e.object);
        counts(e.before, e.after);
    }
    void operator()(const event::WeakrefLinked& e) const
    {
        put("ref", e.ref);
        put("referent", e.referent);
    }
    void operator()(const event::WeakrefCleared& e) const
    {
        put("ref", e.ref);
        put("referent", e.referent);
        put("reason", reasonName(e.reason));
    }
    void operator()(const event::CallbackCalled& e) const
    {
        put("ref", e.ref);
        put("callback", e.callback);
    }
    void operator()(const event::CallbackReturned& e) const
    {
        put("ref", e.ref);
        flag("raised", e.raised);
    }
    void operator()(const event::CacheUsed& e) const
    {
        put("cache", e.cache);
        put("key", e.key);
        put("use", useName(e.use));
    }
    void operator()(const event::FinalizerCalled& e) const { put("object", e.object); }
    void operator()(const event::FinalizerReturned& e) const
    {
        put("object", e.object);
        flag("resurrected", e.resurrected);
    }
    void operator()(const event::FrameEntered& e) const { frame(e.frame, e.caller); }
    void operator()(const event::FrameLeft& e) const { frame(e.frame, e.caller); }
    void operator()(const event::FrameOwned& e) const
    {
        put("frame", e.frame);
        put("ownerBefore", e.ownerBefore);
        put("ownerAfter", e.ownerAfter);
    }
    void operator()(const event::LineReached& e) const
    {
        put("frame", e.frame);
        counts(e.before, e.after);
    }
    void operator()(const event::OutputWritten& e) const
    {
        put("stream", std::string_view(e.stream == event::Stream::Out ? "Out" : "Error"));
        put("text", e.text);
    }
    void operator()(const event::ExceptionRaised& e) const { thrown(e.exception, e.frame); }
    void operator()(const event::ExceptionCaught& e) const { thrown(e.exception, e.frame); }
    void operator()(const event::ExceptionIgnored& e) const
    {
        put("exception", e.exception);
        put("where", e.where);
    }
    void operator()(const event::CollectionStarted& e) const
    {
        put("generation", std::uint32_t{e.generation});
        flag("isAutomatic", e.isAutomatic);
    }
    void operator()(const event::CollectionPhaseEntered& e) const
    {
        put("phase", phaseName(e.phase));
        put("count", e.count);
    }
    void operator()(const event::FoundUnreachable& e) const { put("object", e.object); }
    void operator()(const event::CollectionFinished& e) const
    {
        put("generation", std::uint32_t{e.generation});
        put("collected", e.collected);
        put("uncollectable", e.uncollectable);
    }
    void operator()(const event::TextChanged& e) const
    {
        put("object", e.object);
        put("before", e.before);
        put("after", e.after);
    }
    void operator()(const event::StatementStarted& e) const { put("statement", e.statement); }
    void operator()(const event::RunStopped& e) const { put("reason", e.reason); }

    void edge(ObjectId owner, Slot slot, ObjectId target) const
    {
        put("owner", owner);
        put("slot", slot);
        put("target", target);
    }
    void counts(std::uint32_t before, std::uint32_t after) const
    {
        put("before", before);
        put("after", after);
    }
    void frame(ObjectId which, ObjectId caller) const
    {
        put("frame", which);
        put("caller", caller);
    }
    void thrown(ObjectId exception, ObjectId where) const
    {
        put("exception", exception);
        put("frame", where);
    }
};

/// Length of the UTF-8 sequence at the start of `text`; 0 if there is none.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = byte(0) < 0x80   ? 1
                               : byte(0) < 0xC2 ? 0
                               : byte(0) < 0xE0 ? 2
                               : byte(0) < 0xF0 ? 3
                               : byte(0) < 0xF5 ? 4
                                                : 0;
    if (length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
    const bool isSurrogate = length == 3 && byte(0) == 0xED && byte(1) >= 0xA0;
    const bool isTooLong = (length == 3 && byte(0) == 0xE0 && byte(1) < 0xA0)
                           || (length == 4 && byte(0) == 0xF0 && byte(1) < 0x90)
                           || (length == 4 && byte(0) == 0xF4 && byte(1) > 0x8F);
    return isSurrogate || isTooLong ? 0 : length;
}

} // namespace

void writeJsonHeader(std::ostream& out, const Recording& recording)
{
    out << "{\"refscope-journal\": 1, \"dialect\": ";
    writeJsonString(out, recording.dialect);
    out << ", \"file\": ";
    writeJsonString(out, recording.fileName);
    out << ", \"events\": " << recording.journal.size()
        << ", \"firstId\": " << recording.start.lastId() + 1 << "}\n";
}

void writeJsonLine(std::ostream& out, const Recording& recording, EventIndex index)
{
    const Event& event = recording.journal.at(index);
    out << "{\"index\": " << index << ", \"kind\": \"" << kEventNames[event.index()] << '"';
    std::visit(Members{out, recording.journal.texts()}, event);
    out << "}\n";
}

void writeJsonString(std::ostream& out, std::string_view text)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    out << '"';
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const auto c = static_cast<unsigned char>(text.front());
        if (length == 0)
            out << "\\ufffd";
        else if (c == '"' || c == '\\')
            out << '\\' << text.front();
        else if (c == '\n')
            out << "\\n";
        else if (c < 0x20)
            out << "\\u00" << kDigits[c >> 4U] << kDigits[c & 0xFU];
        else
            out << text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    out << '"';
}

} // namespace model
