#include "model/session/version_story.h"

#include "model/session/boundary.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>
#include <unordered_set>

namespace model {

namespace {

using Story = VersionStory;
using Happened = VersionStory::Happening::Sort;

bool isComparedKind(Kind kind)
{
    switch (kind) {
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::Instance:
    case Kind::Generator:
    case Kind::Weakref:
    case Kind::Exception:
    case Kind::WeakValueDictionary:
    case Kind::WeakKeyDictionary:
    case Kind::WeakSet:
    case Kind::WeakCache:
    case Kind::Deque: return true;
    default: return false;
    }
}

/// 0x7f12ab becomes 0x...
std::string withoutAddresses(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        plain += text[i];
        const bool isAddress = text[i] == 'x' && i > 0 && text[i - 1] == '0';
        if (!isAddress || i + 1 == text.size()
            || std::isxdigit(static_cast<unsigned char>(text[i + 1])) == 0)
            continue;
        while (i + 1 < text.size() && std::isxdigit(static_cast<unsigned char>(text[i + 1])) != 0)
            ++i;
        plain += "...";
    }
    return plain;
}

bool isTracebackLine(std::string_view line)
{
    return line.empty() || line.front() == ' ' || line.starts_with("Traceback (most recent");
}

/// What is in the story, before the walk that tells it: kinds alone do not say it.
class Cast
{
public:
    explicit Cast(const Recording& recording)
    {
        for (EventIndex i = 0; i < recording.journal.size(); ++i) {
            const Event& event = recording.journal.at(i);
            if (const auto* made = std::get_if<event::Linked>(&event))
                note(made->slot, made->target);
            else if (const auto* moved = std::get_if<event::Moved>(&event))
                note(moved->toSlot, moved->target);
        }
    }

    bool has(ObjectId object, Kind kind) const
    {
        return isComparedKind(kind) && !m_inner.contains(object);
    }

private:
    void note(Slot slot, ObjectId target)
    {
        const Role role = slot.role();
        if (role == Role::InstanceDict || role == Role::TypeDict || role == Role::ModuleDict
            || role == Role::Mro || role == Role::Bases || role == Role::Globals
            || role == Role::Defaults || role == Role::KwDefaults || role == Role::Annotations)
            m_inner.insert(target);
    }

    std::unordered_set<ObjectId> m_inner; // Parts of functions, classes, instances.
};

class StoryWalk
{
public:
    StoryWalk(const Timeline& timeline, const Births& births)
        : m_timeline(timeline), m_births(births), m_cast(timeline.recording())
    {
        m_story.end = sessionEnd(timeline.recording());
    }

    Story run(const std::atomic<bool>* cancel);

    void operator()(const event::LineReached& reached);
    void operator()(const event::FrameEntered& entered);
    void operator()(const event::FrameLeft& left);
    void operator()(const event::StatementStarted& started) { m_statement = started.statement + 1; }
    void operator()(const event::Allocated& born);
    void operator()(const event::Freed& freed) { add(freed.object, Happened::Died); }
    void operator()(const event::FinalizerCalled& e) { add(e.object, Happened::Finalizer); }
    void operator()(const event::FinalizerReturned& e)
    {
        if (e.resurrected)
            add(e.object, Happened::Resurrected);
    }
    void operator()(const event::WeakrefCleared& e)
    {
        if (e.reason != event::ClearReason::RefDied)
            add(e.ref, Happened::Cleared);
    }
    void operator()(const event::CallbackCalled& e) { add(e.ref, Happened::Callback); }
    void operator()(const event::CollectionStarted& e)
    {
        m_isCollecting = true;
        m_isAutomatic = e.isAutomatic;
        m_collection = here();
    }
    void operator()(const event::CollectionFinished& e);
    void operator()(const event::OutputWritten& e);
    template <class Other>
    void operator()(const Other&)
    {}

private:
    struct Running
    {
        ObjectId frame;
        std::size_t stop = Story::kNone; ///< None: not the script's, or before its first line.
    };

    Story::Place here() const;
    void add(ObjectId object, Happened sort);
    void print(std::vector<Story::Printed>& lines, std::string& open, std::string_view text);

    const Timeline& m_timeline;
    const Births& m_births;
    Cast m_cast;
    Story m_story;
    EventIndex m_at = 0;
    std::size_t m_nextStop = 0;
    std::uint32_t m_statement = 0;
    std::vector<Running> m_running;
    std::unordered_map<ObjectId, std::size_t> m_waiting; // Stops of generators.
    std::size_t m_last = Story::kNone;
    std::unordered_map<std::string, std::uint32_t> m_counts; // By birth without its ordinal.
    bool m_isCollecting = false;
    bool m_isAutomatic = false;
    Story::Place m_collection;
    std::string m_openOut; // A line that is not at its end.
    std::string m_openErr;
};

void StoryWalk::operator()(const event::LineReached& reached)
{
    const std::vector<EventIndex>& stops = m_timeline.lineStops();
    if (m_nextStop == stops.size() || stops[m_nextStop] != m_at + 1)
        return;
    ++m_nextStop;
    std::uint32_t depth = 0;
    for (const Running& each : m_running)
        depth += each.stop != Story::kNone && each.frame != reached.frame ? 1U : 0U;
    if (!m_running.empty() && m_running.back().frame == reached.frame)
        m_running.back().stop = m_story.stops.size();
    m_story.stops.push_back({m_at + 1, reached.after, m_statement, depth});
}

void StoryWalk::operator()(const event::FrameEntered& entered)
{
    const auto waited = m_waiting.find(entered.frame);
    m_running.push_back({entered.frame, waited == m_waiting.end() ? Story::kNone : waited->second});
}

void StoryWalk::operator()(const event::FrameLeft& left)
{
    if (m_running.empty() || m_running.back().frame != left.frame)
        return;
    m_waiting[left.frame] = m_running.back().stop;
    m_running.pop_back();
    if (m_running.empty() && !m_story.stops.empty())
        m_last = m_story.stops.size() - 1;
}

/// Between two statements of the console nothing runs: what happens there belongs to the last line.
Story::Place StoryWalk::here() const
{
    for (std::size_t i = m_running.size(); i-- > 0;)
        if (m_running[i].stop != Story::kNone)
            return {m_at, m_running[i].stop};
    return {m_at, m_last};
}

void StoryWalk::operator()(const event::Allocated& born)
{
    const Birth* birth = m_births.of(born.object);
    if (birth == nullptr || birth->line == 0 || !m_cast.has(born.object, born.kind))
        return;
    Story::Life life{born.object, born.kind, *birth, here(), {}};
    life.birth.ordinal = 0;
    life.birth.ordinal = m_counts[birthText(life.birth)]++;
    m_story.byBirth.emplace(birthText(life.birth), m_story.lives.size());
    m_story.lifeOf.emplace(born.object, m_story.lives.size());
    m_story.lives.push_back(std::move(life));
}

void StoryWalk::add(ObjectId object, Happened sort)
{
    const auto life = m_story.lifeOf.find(object);
    if (life != m_story.lifeOf.end())
        m_story.lives[life->second].happenings.push_back({sort, here(), m_isCollecting});
}

void StoryWalk::operator()(const event::CollectionFinished& e)
{
    m_isCollecting = false;
    const Story::Collection made{m_collection, e.generation, e.collected, e.uncollectable};
    if (m_isAutomatic && m_collection.stop != Story::kNone && m_collection.at < m_story.end)
        m_story.automatic.push_back(made);
    else if (!m_isAutomatic && m_collection.at < m_story.end)
        m_story.collections.push_back(made);
}

void StoryWalk::print(std::vector<Story::Printed>& lines, std::string& open, std::string_view text)
{
    open += text;
    std::size_t begin = 0;
    for (std::size_t end = open.find('\n'); end != std::string::npos;
         end = open.find('\n', begin)) {
        const std::string_view line(open.data() + begin, end - begin);
        if (&lines == &m_story.out || !isTracebackLine(line))
            lines.push_back({here(), withoutAddresses(line)});
        begin = end + 1;
    }
    open.erase(0, begin);
}

void StoryWalk::operator()(const event::OutputWritten& e)
{
    const std::string_view text = m_timeline.journal().texts().text(e.text);
    if (e.stream == event::Stream::Out)
        print(m_story.out, m_openOut, text);
    else
        print(m_story.err, m_openErr, text);
}

Story StoryWalk::run(const std::atomic<bool>* cancel)
{
    for (; m_at < m_timeline.size(); ++m_at) {
        if (cancel != nullptr && *cancel)
            return {};
        std::visit(*this, m_timeline.journal().at(m_at));
    }
    if (!m_openOut.empty())
        print(m_story.out, m_openOut, "\n");
    if (!m_openErr.empty())
        print(m_story.err, m_openErr, "\n");
    return std::move(m_story);
}

std::string ordinalWord(std::uint32_t ordinal)
{
    constexpr std::array kWords = {"", "second ", "third ", "fourth ", "fifth "};
    return ordinal < kWords.size() ? kWords[ordinal] : std::to_string(ordinal + 1) + "th ";
}

} // namespace

VersionStory versionStory(const Timeline& timeline, const Births& births,
                          const std::atomic<bool>* cancel)
{
    return StoryWalk(timeline, births).run(cancel);
}

std::string birthName(const Birth& birth)
{
    std::string word = birth.type.substr(birth.type.rfind('.') + 1);
    if (word == "ReferenceType" || word == "weakref")
        word = "weak reference";
    else if (word == "ProxyType" || word == "CallableProxyType" || word == "weakproxy")
        word = "proxy";
    const std::string type = "the " + ordinalWord(birth.ordinal) + word + " of ";
    return birth.statement > 0 ? type + "statement " + std::to_string(birth.statement)
                               : type + "line " + std::to_string(birth.line);
}

std::vector<std::pair<std::size_t, std::size_t>> pairedLives(const VersionStory& left,
                                                             const VersionStory& right)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<bool> isPaired(right.lives.size());
    using Origin = std::tuple<Kind, std::uint32_t, std::uint32_t>;
    const auto originOf = [](const Story::Life& life) {
        return Origin{life.kind, life.birth.line, life.birth.statement};
    };
    std::map<Origin, std::vector<std::size_t>> lone;
    for (std::size_t i = 0; i < left.lives.size(); ++i) {
        const auto same = right.byBirth.find(birthText(left.lives[i].birth));
        if (same == right.byBirth.end()) {
            lone[originOf(left.lives[i])].push_back(i);
            continue;
        }
        pairs.emplace_back(i, same->second);
        isPaired[same->second] = true;
    }
    for (auto& [origin, lives] : lone)
        std::ranges::reverse(lives); // The oldest is taken first.
    for (std::size_t i = 0; i < right.lives.size(); ++i) {
        const auto found = lone.find(originOf(right.lives[i]));
        if (isPaired[i] || found == lone.end() || found->second.empty())
            continue;
        pairs.emplace_back(found->second.back(), i);
        found->second.pop_back();
    }
    return pairs;
}

} // namespace model
