#include "model/exchange/narrative.h"

#include "model/exchange/sentences.h"
#include "model/history/freeing.h"
#include "model/history/groups.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace model {

namespace {

bool isPlainValue(Kind kind)
{
    return kind < Kind::Code;
}

/// One look at each event: whether it is told, and how.
class Narrator
{
public:
    Narrator(Snapshot& now, const Recording& recording, const IsShown& isShown)
        : m_start(now), m_now(now), m_recording(recording), m_isShown(isShown),
          m_isTracing(onlyCollectionFrees(recording))
    {}

    void tell(const Event& event)
    {
        if (const auto* output = std::get_if<event::OutputWritten>(&event)) {
            m_printed += m_recording.journal.texts().text(output->text);
        } else if (std::visit([this](const auto& e) { return this->isTold(e); }, event)) {
            endOutput();
            m_told.push_back(
                std::visit([this, &event](const auto& e) { return told(e, event); }, event));
        }
        m_now.apply(event);
    }
    std::vector<std::string> take()
    {
        endOutput();
        addCounts();
        std::vector<std::string> sentences;
        sentences.reserve(m_told.size());
        for (Told& told : m_told)
            if (!isPassing(told.holder))
                sentences.push_back(std::move(told.words));
        return sentences;
    }

private:
    struct Told
    {
        std::string words;
        ObjectId counted = {}; ///< Its count may have changed by this.
        ObjectId holder = {};  ///< Whose reference came or went.
    };

    /// Output comes in pieces; people read lines.
    void endOutput()
    {
        while (!m_printed.empty() && m_printed.back() == '\n')
            m_printed.pop_back();
        for (std::size_t start = 0; start < m_printed.size();) {
            const std::size_t end = std::min(m_printed.find('\n', start), m_printed.size());
            m_told.push_back({"printed: " + m_printed.substr(start, end - start)});
            start = end + 1;
        }
        m_printed.clear();
    }
    /// What became of the count altogether stands behind the last that is said of an object: in
    /// between, temporary holders would count as well.
    void addCounts()
    {
        std::unordered_set<ObjectId> done;
        for (auto told = m_told.rbegin(); told != m_told.rend(); ++told) {
            const ObjectId id = told->counted;
            if (!id || isPassing(told->holder) || !done.insert(id).second || !m_now.at(id).isAlive()
                || m_now.at(id).isStatic())
                continue;
            if (m_isTracing) {
                if (m_now.at(id).refcount == 0)
                    told->words += "; nothing refers to it any more: it waits for the collection";
                continue;
            }
            const std::string after = std::to_string(m_now.at(id).refcount);
            const bool wasThere = m_start.contains(id) && m_start.at(id).isAlive();
            if (wasThere && m_start.at(id).refcount != m_now.at(id).refcount)
                told->words +=
                    ": count " + std::to_string(m_start.at(id).refcount) + " -> " + after;
            else if (!wasThere)
                told->words += ": count " + after;
        }
    }

    /// Whether an object, say the frame of a call, came and went meanwhile.
    bool isPassing(ObjectId id) const
    {
        const bool wasThere = m_start.contains(id) && m_start.at(id).isAlive();
        return id && !wasThere && !m_now.at(id).isAlive();
    }
    bool isShown(ObjectId id) const { return id && m_isShown(id); }
    static bool isKey(Slot slot) { return slot.role() == Role::Entry && slot.index() % 2 == 0; }
    /// What functions, classes and frames are made of is no news.
    static bool isInnard(Role role)
    {
        switch (role) {
        case Role::Class:
        case Role::InstanceDict:
        case Role::FrameCode:
        case Role::FrameLocals:
        case Role::FrameBack:
        case Role::FrameObject:
        case Role::FrameFunction:
        case Role::GeneratorCode:
        case Role::Code:
        case Role::Globals:
        case Role::Builtins:
        case Role::Module:
        case Role::Defaults:
        case Role::KwDefaults:
        case Role::Doc:
        case Role::Name:
        case Role::Annotations:
        case Role::QualName:
        case Role::Constant:
        case Role::TypeDict:
        case Role::Mro:
        case Role::Bases:
        case Role::Base:
        case Role::ModuleDict: return true;
        default: return false;
        }
    }
    bool isToldLink(ObjectId owner, Slot slot, ObjectId target) const
    {
        if (!owner || !isLastingSlot(slot) || isKey(slot) || isInnard(slot.role())
            || !isShown(owner))
            return false;
        return isShown(target) || (m_now.contains(target) && isPlainValue(m_now.at(target).kind));
    }

    bool isTold(const event::Freed& e) const
    {
        return isShown(e.object) && m_now.at(e.object).kind != Kind::Activation;
    }
    bool isTold(const event::Linked& e) const { return isToldLink(e.owner, e.slot, e.target); }
    bool isTold(const event::Unlinked& e) const { return isToldLink(e.owner, e.slot, e.target); }
    bool isTold(const event::Moved& e) const
    {
        return isToldLink(e.fromOwner, e.fromSlot, e.target)
               || isToldLink(e.toOwner, e.toSlot, e.target);
    }
    bool isTold(const event::WeakrefLinked& e) const { return isShown(e.ref); }
    bool isTold(const event::WeakrefCleared& e) const { return isShown(e.ref); }
    bool isTold(const event::CallbackCalled& e) const { return isShown(e.ref); }
    bool isTold(const event::FinalizerCalled& e) const { return isShown(e.object); }
    static bool isTold(const event::FinalizerReturned& e) { return e.resurrected; }
    static bool isTold(const event::ExceptionRaised&) { return true; }
    static bool isTold(const event::ExceptionIgnored&) { return true; }
    static bool isTold(const event::CollectionStarted&) { return true; }
    bool isTold(const event::FoundUnreachable& e) const { return isShown(e.object); }
    static bool isTold(const event::CollectionFinished&) { return true; }
    static bool isTold(const event::RunStopped&) { return true; }
    template <class Other>
    static bool isTold(const Other&)
    {
        return false;
    }

    std::string holder(ObjectId owner, Slot slot) const
    {
        return holderLabel(m_now, m_recording, owner, slot);
    }
    std::string name(ObjectId id) const { return objectLabel(m_now, m_recording, id); }
    Told linked(ObjectId owner, Slot slot, ObjectId target) const
    {
        return {holder(owner, slot) + " now refers to " + name(target), counted(target), owner};
    }
    Told unlinked(ObjectId owner, Slot slot, ObjectId target) const
    {
        return {holder(owner, slot) + " no longer refers to " + name(target), counted(target),
                owner};
    }
    ObjectId counted(ObjectId target) const { return isShown(target) ? target : ObjectId{}; }
    Told told(const event::Linked& e, const Event&) const
    {
        return linked(e.owner, e.slot, e.target);
    }
    Told told(const event::Unlinked& e, const Event&) const
    {
        return unlinked(e.owner, e.slot, e.target);
    }
    Told told(const event::Moved& e, const Event& event) const
    {
        const bool isFrom = isToldLink(e.fromOwner, e.fromSlot, e.target);
        const bool isTo = isToldLink(e.toOwner, e.toSlot, e.target);
        if (isFrom && isTo)
            return {sentence(m_now, m_recording, event), counted(e.target)};
        return isTo ? linked(e.toOwner, e.toSlot, e.target)
                    : unlinked(e.fromOwner, e.fromSlot, e.target);
    }
    template <class Other>
    Told told(const Other&, const Event& event) const
    {
        return {sentence(m_now, m_recording, event)};
    }

    const Snapshot m_start;
    Snapshot& m_now;
    const Recording& m_recording;
    const IsShown& m_isShown;
    bool m_isTracing; ///< Nobody counts.
    std::vector<Told> m_told;
    std::string m_printed;
};

/// How much a sentence explains: deaths and what they cause before references that come and go.
int weightOf(std::string_view sentence)
{
    const auto has = [sentence](std::string_view words) {
        return sentence.find(words) != std::string_view::npos;
    };
    if (has(" dies: ") || has("callback") || has("__del__") || has("resurrect"))
        return 3;
    if (has("collection") || has("is cleared") || has("unreachable"))
        return 2;
    return has("no longer refers") ? 1 : 0;
}

} // namespace

std::vector<std::string> narrate(Snapshot& before, const Recording& recording, EventIndex from,
                                 EventIndex to, const IsShown& isShown)
{
    Narrator narrator(before, recording, isShown);
    for (EventIndex i = from; i < to; ++i)
        narrator.tell(recording.journal.at(i));
    return narrator.take();
}

std::vector<std::string> shortened(const std::vector<std::string>& sentences, std::size_t most)
{
    if (sentences.size() <= most)
        return sentences;
    const std::size_t kept = most > 0 ? most - 1 : 0;
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return weightOf(sentences[a]) > weightOf(sentences[b]);
    });
    order.resize(kept);
    std::sort(order.begin(), order.end());
    std::vector<std::string> chosen;
    chosen.reserve(most);
    for (const std::size_t index : order)
        chosen.push_back(sentences[index]);
    chosen.push_back("+" + std::to_string(sentences.size() - kept) + " more");
    return chosen;
}

} // namespace model
