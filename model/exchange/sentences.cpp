#include "model/exchange/sentences.h"

#include "model/exchange/enum_names.h"
#include "model/heap/generations.h"
#include "model/history/freeing.h"

#include <cstdlib>

namespace model {

namespace {

std::string number(std::uint32_t value)
{
    return std::to_string(value);
}

std::string countFrom(std::uint32_t before, std::uint32_t after)
{
    if (before >= ObjectState::kStaticCount)
        return {};
    return ": count " + number(before) + " -> " + number(after);
}

/// On one line, whatever it contains.
std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        if (c == '\n')
            line += "\\n";
        else if (c == '\r')
            line += "\\r";
        else
            line += c;
    }
    return line;
}

/// One overload for each event; the sentences stand in the order of event.h.
struct Writer
{
    const Snapshot& before;
    const Recording& recording;
    bool isTracing = onlyCollectionFrees(recording); ///< Nobody counts then.

    std::string name(ObjectId id) const { return objectLabel(before, recording, id); }
    std::string_view text(TextId id) const { return recording.journal.texts().text(id); }
    std::string holder(ObjectId owner, Slot slot) const
    {
        return holderLabel(before, recording, owner, slot);
    }
    bool isMomentary(ObjectId owner, Slot slot) const
    {
        return !owner || slot.role() == Role::Stack;
    }
    bool isFrame(ObjectId id) const
    {
        return before.contains(id) && before.at(id).kind == Kind::Activation;
    }

    std::string operator()(const event::Allocated& e) const
    {
        ObjectState state; // The snapshot does not know the object yet.
        state.kind = e.kind;
        state.type = e.type;
        state.text = e.text;
        const std::string born = objectLabel(before, recording, e.object, state);
        return e.kind == Kind::Activation ? "a frame of " + born + " is made" : born + " is born";
    }
    std::string operator()(const event::Freed& e) const
    {
        if (isFrame(e.object))
            return "the frame of " + name(e.object) + " is gone";
        return name(e.object) + (isTracing ? " is freed" : " dies: its count is 0");
    }
    std::string operator()(const event::Linked& e) const
    {
        const std::string change =
            name(e.target) + (isTracing ? std::string() : countFrom(e.before, e.before + 1));
        if (isMomentary(e.owner, e.slot))
            return place(e.owner) + " takes hold of " + change;
        return holder(e.owner, e.slot) + " now refers to " + change;
    }
    std::string operator()(const event::Unlinked& e) const
    {
        const std::string change =
            name(e.target) + (isTracing ? wait(e) : countFrom(e.before, e.before - 1));
        if (isMomentary(e.owner, e.slot))
            return place(e.owner) + " lets go of " + change;
        return holder(e.owner, e.slot) + " no longer refers to " + change;
    }
    std::string operator()(const event::Moved& e) const
    {
        const bool fromMoment = isMomentary(e.fromOwner, e.fromSlot);
        const bool toMoment = isMomentary(e.toOwner, e.toSlot);
        const std::string target = name(e.target);
        if (fromMoment && !toMoment)
            return holder(e.toOwner, e.toSlot) + " now refers to " + target
                   + ", which it takes over from " + place(e.fromOwner);
        if (!fromMoment && toMoment)
            return holder(e.fromOwner, e.fromSlot) + " no longer refers to " + target + ", which "
                   + place(e.toOwner) + " takes over";
        if (fromMoment)
            return target + " passes from " + place(e.fromOwner) + " to " + place(e.toOwner);
        return target + " passes from " + holder(e.fromOwner, e.fromSlot) + " to "
               + holder(e.toOwner, e.toSlot);
    }
    std::string operator()(const event::ItemsShifted& e) const
    {
        const std::string by = number(static_cast<std::uint32_t>(std::abs(e.delta)));
        const std::uint32_t first =
            e.delta < 0 ? e.at + static_cast<std::uint32_t>(-e.delta) : e.at;
        return "the items of " + name(e.owner) + " from [" + number(first) + "] on move "
               + (e.delta < 0 ? "down" : "up") + " by " + by;
    }
    std::string operator()(const event::Tracked& e) const
    {
        return "the collector now tracks " + name(e.object);
    }
    std::string operator()(const event::Untracked& e) const
    {
        return "the collector no longer tracks " + name(e.object);
    }
    std::string operator()(const event::GenerationChanged& e) const
    {
        if (e.after == Generations::kSetAside)
            return name(e.object) + " is uncollectable";
        if (e.before == e.after)
            return name(e.object) + " moves to the end of generation " + number(e.after);
        return name(e.object) + " moves from generation " + number(e.before) + " to "
               + number(e.after);
    }
    std::string operator()(const event::WeakrefLinked& e) const
    {
        return name(e.ref) + " now refers weakly to " + name(e.referent);
    }
    std::string operator()(const event::WeakrefCleared& e) const
    {
        const std::string ref = name(e.ref);
        const std::string referent = name(e.referent);
        switch (e.reason) {
        case event::ClearReason::ReferentDied:
            return ref + " is cleared: " + referent + " is dying";
        case event::ClearReason::ReferentIsTrash:
            return ref + " is cleared: "
                   + (isTracing ? "nothing reaches " : "only trash refers to ") + referent;
        case event::ClearReason::RefDied:
            return ref + " is dying and no longer refers weakly to " + referent;
        case event::ClearReason::RefIsTrash:
            return ref + " is cleared: only trash refers to it, so no callback is called";
        }
        return ref + " is cleared";
    }
    std::string operator()(const event::CallbackCalled& e) const
    {
        return "callback " + callable(e.callback) + "(" + name(e.ref) + ") is called";
    }
    std::string operator()(const event::CallbackReturned& e) const
    {
        return "the callback of " + name(e.ref)
               + (e.raised ? " has raised an exception, which is ignored" : " has returned");
    }
    std::string operator()(const event::CacheUsed& e) const
    {
        const std::string cache = name(e.cache);
        const std::string key = name(e.key);
        switch (e.use) {
        case event::CacheUse::Hit: return cache + " has an object for " + key + ": a hit";
        case event::CacheUse::Miss: return cache + " has no object for " + key + ": a miss";
        case event::CacheUse::Eviction:
            return cache + " no longer keeps the object for " + key + " alive: an eviction";
        case event::CacheUse::Death:
            return "the object that " + cache + " has for " + key + " dies";
        }
        return cache + " is used";
    }
    std::string operator()(const event::FinalizerCalled& e) const
    {
        return "the finalizer of " + name(e.object) + " is called";
    }
    std::string operator()(const event::FinalizerReturned& e) const
    {
        return "the finalizer of " + name(e.object) + " has returned"
               + (e.resurrected ? ": the object lives on" : "");
    }
    std::string operator()(const event::FrameEntered& e) const
    {
        return name(e.frame) + (before.at(e.frame).line == 0 ? " is entered" : " is resumed");
    }
    std::string operator()(const event::FrameLeft& e) const { return name(e.frame) + " is left"; }
    std::string operator()(const event::FrameOwned& e) const
    {
        if (!e.ownerAfter)
            return name(e.ownerBefore) + " no longer keeps the frame of " + name(e.frame);
        return name(e.ownerAfter) + " now keeps the frame of " + name(e.frame);
    }
    std::string operator()(const event::LineReached& e) const
    {
        std::string line = "line " + number(e.after) + " in " + name(e.frame);
        const std::string_view source = lineText(sourceOf(e.frame), e.after);
        return source.empty() ? line : line + ": " + onOneLine(source);
    }
    std::string operator()(const event::OutputWritten& e) const
    {
        return (e.stream == event::Stream::Out ? "printed: " : "printed on stderr: ")
               + onOneLine(text(e.text));
    }
    std::string operator()(const event::ExceptionRaised& e) const
    {
        return name(e.exception) + " is raised" + (e.frame ? " in " + name(e.frame) : "");
    }
    std::string operator()(const event::ExceptionCaught& e) const
    {
        return e.frame ? name(e.exception) + " is caught in " + name(e.frame)
                       : "nobody catches " + name(e.exception);
    }
    std::string operator()(const event::ExceptionIgnored& e) const
    {
        return name(e.exception) + " is reported and ignored"
               + (e.where ? ", raised in " + name(e.where) : "");
    }
    std::string operator()(const event::CollectionStarted& e) const
    {
        const std::string begins =
            std::string(e.isAutomatic ? "an automatic" : "a") + " collection";
        return begins + (isTracing ? "" : " of generation " + number(e.generation)) + " begins";
    }
    std::string operator()(const event::CollectionPhaseEntered& e) const
    {
        if (e.phase == event::CollectorPhase::Mark)
            return "the collector marks what is reached, of " + number(e.count) + " objects";
        if (e.phase == event::CollectorPhase::Sweep)
            return "the collector sweeps what is not reached";
        return "the collector enters " + std::string(phaseName(e.phase)) + ": " + number(e.count)
               + (e.count == 1 ? " object" : " objects");
    }
    std::string operator()(const event::FoundUnreachable& e) const
    {
        return isTracing ? "nothing reaches " + name(e.object)
                         : "only trash refers to " + name(e.object);
    }
    std::string operator()(const event::CollectionFinished& e) const
    {
        if (isTracing)
            return "the collection ends: " + number(e.collected)
                   + (e.collected == 1 ? " object freed" : " objects freed");
        return "the collection of generation " + number(e.generation) + " ends: "
               + number(e.collected) + " collected, " + number(e.uncollectable) + " uncollectable";
    }
    std::string operator()(const event::TextChanged& e) const
    {
        if (!e.before)
            return name(e.object) + " reads " + onOneLine(text(e.after));
        return name(e.object) + " now reads " + onOneLine(text(e.after)) + ", no longer "
               + onOneLine(text(e.before));
    }
    std::string operator()(const event::StatementStarted& e) const
    {
        const std::string begins = "statement " + number(e.statement + 1) + " begins";
        return e.statement < recording.statements.size()
                   ? begins + ": " + onOneLine(recording.statements[e.statement].text)
                   : begins;
    }
    std::string operator()(const event::RunStopped& e) const
    {
        return "the run is stopped: " + onOneLine(text(e.reason));
    }

    /// The text whose lines the frame counts: the script, or a statement of the console.
    std::string_view sourceOf(ObjectId frame) const
    {
        const auto console = before.contains(frame)
                                 ? recording.consoleCode.find(before.at(frame).type)
                                 : recording.consoleCode.end();
        if (console == recording.consoleCode.end())
            return recording.source;
        return console->second < recording.statements.size()
                   ? std::string_view(recording.statements[console->second].text)
                   : std::string_view();
    }
    /// What becomes of an object when a reference to it goes and none is left.
    static std::string wait(const event::Unlinked& e)
    {
        return e.before == 1 ? "; it waits for the collection" : "";
    }
    /// Where something lies for a moment.
    std::string place(ObjectId owner) const
    {
        return owner ? "the value stack of " + name(owner) : "the interpreter";
    }
    std::string callable(ObjectId id) const
    {
        const std::string_view own = before.contains(id) ? text(before.at(id).text) : "";
        return own.empty() ? name(id) : std::string(own);
    }
};

} // namespace

std::string sentence(const Snapshot& before, const Recording& recording, const Event& event)
{
    return std::visit(Writer{before, recording}, event);
}

std::string_view lineText(std::string_view source, std::uint32_t line)
{
    if (line == 0)
        return {};
    for (; line > 1 && !source.empty(); --line) {
        const std::size_t end = source.find('\n');
        source = end == std::string_view::npos ? std::string_view() : source.substr(end + 1);
    }
    source = source.substr(0, source.find('\n'));
    const std::size_t first = source.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    const std::size_t last = source.find_last_not_of(" \t\r");
    return source.substr(first, last - first + 1);
}

} // namespace model
