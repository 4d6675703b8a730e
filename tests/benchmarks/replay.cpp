// How fast a recording can be prepared for, and walked through. The journals are written by
// hand in the proportions of real runs; no interpreter takes part.

#include "tests/benchmarks/replay.h"

#include "model/history/timeline.h"
#include "tests/benchmarks/stopwatch.h"

#include <algorithm>
#include <random>

using namespace model;

namespace benchmarks {

namespace {

/// Writes a journal in which a script makes instances and works with them.
class Script
{
public:
    Script() : m_recording(std::make_shared<Recording>())
    {
        for (const Kind kind : {Kind::Type, Kind::Activation, Kind::List, Kind::Str}) {
            ObjectState& state = m_recording->start.edit({++m_lastId});
            state.life = ObjectState::Life::Alive;
            state.kind = kind;
        }
        m_counts.resize(m_lastId + 1, 1U << 20U);
    }

    EventIndex size() const { return m_recording->journal.size(); }
    std::shared_ptr<const Recording> recording() const { return m_recording; }

    /// `name = Node(text)`: born, initialised in a frame of its own, stored.
    ObjectId makeNode()
    {
        add(event::LineReached{kFrame, 1, 2});
        const ObjectId node = bear(kNode, Kind::Instance);
        link(node, Role::Class, kNode);
        add(event::Tracked{node});
        move(kInterpreter, Role::Native, kFrame, onStack(2), node);
        link(kFrame, onStack(3), kText);
        move(kFrame, onStack(3), node, {Role::Attribute, 0}, kText);
        return node;
    }
    void keepInList(ObjectId node)
    {
        move(kFrame, onStack(2), kList, {Role::Item, m_items++}, node);
    }
    void dropAtOnce(ObjectId node)
    {
        m_counts[node.value] = 0;
        add(event::Unlinked{kFrame, onStack(2), node, 1});
        add(event::Untracked{node, 0});
        unlink(node, {Role::Attribute, 0}, kText);
        unlink(node, Role::Class, kNode);
        add(event::Freed{node});
    }
    /// `x = nodes[i]; x.next`: touched for a moment.
    void touch(ObjectId node)
    {
        link(kFrame, onStack(2), node);
        move(kFrame, onStack(2), kFrame, {Role::Local, 0}, node);
        unlink(kFrame, {Role::Local, 0}, node);
    }

private:
    static constexpr ObjectId kNode{1};
    static constexpr ObjectId kFrame{2};
    static constexpr ObjectId kList{3};
    static constexpr ObjectId kText{4};

    static Slot onStack(std::uint32_t depth) { return {Role::Stack, depth}; }
    void add(const Event& event) { m_recording->journal.append(event); }
    ObjectId bear(ObjectId type, Kind kind)
    {
        m_counts.push_back(1);
        add(event::Allocated{{++m_lastId}, type, kind, false, {}});
        return {m_lastId};
    }
    void link(ObjectId owner, Slot slot, ObjectId target)
    {
        add(event::Linked{owner, slot, target, m_counts[target.value]++});
    }
    void unlink(ObjectId owner, Slot slot, ObjectId target)
    {
        add(event::Unlinked{owner, slot, target, m_counts[target.value]--});
    }
    void move(ObjectId from, Slot fromSlot, ObjectId to, Slot toSlot, ObjectId target)
    {
        add(event::Moved{from, fromSlot, to, toSlot, target});
    }

    std::shared_ptr<Recording> m_recording;
    std::uint32_t m_lastId = 0;
    std::uint32_t m_items = 0;
    std::vector<std::uint32_t> m_counts;
};

std::shared_ptr<const Recording> shortLives(EventIndex events)
{
    Script script;
    while (script.size() < events)
        script.dropAtOnce(script.makeNode());
    return script.recording();
}

std::shared_ptr<const Recording> growingList(EventIndex events)
{
    Script script;
    while (script.size() < events)
        script.keepInList(script.makeNode());
    return script.recording();
}

/// Half of the events make `live` objects, the others touch them in random order.
std::shared_ptr<const Recording> randomTouches(EventIndex events)
{
    Script script;
    std::vector<ObjectId> nodes;
    while (script.size() < events / 2) {
        nodes.push_back(script.makeNode());
        script.keepInList(nodes.back());
    }
    std::mt19937 random(1);
    while (script.size() < events)
        script.touch(nodes[random() % nodes.size()]);
    return script.recording();
}

void measureSeeks(Timeline& timeline)
{
    std::mt19937 random(7);
    double worst = 0;
    double sum = 0;
    constexpr int kSeeks = 200;
    for (int i = 0; i < kSeeks; ++i) {
        const auto index = static_cast<EventIndex>(random() % (timeline.size() + 1));
        const Stopwatch watch;
        timeline.seek(index);
        worst = std::max(worst, watch.ms());
        sum += watch.ms();
    }
    report("seek to a random event, mean", sum / kSeeks, "ms");
    report("seek to a random event, worst of 200", worst, "ms");
}

void measure(std::string_view name, const std::shared_ptr<const Recording>& recording)
{
    heading(name);
    const double events = recording->journal.size();
    report("events", events / 1e6, "million");
    Snapshot snapshot = recording->start;
    Stopwatch watch;
    for (EventIndex i = 0; i < recording->journal.size(); ++i)
        snapshot.apply(recording->journal.at(i));
    report("apply, without keyframes", events / watch.ms() / 1e3, "million/s");
    watch = {};
    for (EventIndex i = recording->journal.size(); i-- > 0;)
        snapshot.revert(recording->journal.at(i));
    report("revert", events / watch.ms() / 1e3, "million/s");

    const double before = residentMiB();
    watch = {};
    Timeline timeline(recording);
    report("build the timeline", watch.ms() / events * 1e6, "ms per million");
    report("keyframes", static_cast<double>(timeline.keyframeCount()), "");
    report("memory of the timeline", residentMiB() - before, "MiB");
    measureSeeks(timeline);
    report("memory of the process", residentMiB(), "MiB");
}

} // namespace

void measureReplay()
{
    constexpr EventIndex kMillion = 1000000;
    report("size of an event", sizeof(Event), "bytes");
    report("size of an object's state", sizeof(ObjectState), "bytes");
    measure("Objects that die at once, 10^6 events", shortLives(kMillion));
    measure("A growing list, 10^6 events", growingList(kMillion));
    measure("Random touches, 10^6 events", randomTouches(kMillion));
    measure("A growing list, 10^7 events, 1.2 * 10^6 objects", growingList(10 * kMillion));
    measure("Random touches, 10^7 events, 6 * 10^5 objects", randomTouches(10 * kMillion));
}

} // namespace benchmarks
