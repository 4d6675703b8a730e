#include "model/history/audit.h"

namespace model {

namespace {

/// What an event says about the time before it, against what was so: nothing if it is true.
struct Witness
{
    const Snapshot& before;

    template <class E>
    std::string operator()(const E&) const
    {
        return {};
    }
    std::string operator()(const event::Tracked& e) const
    {
        return before.at(e.object).isTracked ? "is tracked twice" : "";
    }
    std::string operator()(const event::Untracked& e) const
    {
        const ObjectState& state = before.at(e.object);
        return state.isTracked && state.generation == e.generation
                   ? ""
                   : "is untracked from a generation it is not in";
    }
    std::string operator()(const event::GenerationChanged& e) const
    {
        return before.at(e.object).generation == e.before ? "" : "leaves a generation it is not in";
    }
    std::string operator()(const event::WeakrefLinked& e) const
    {
        const ObjectState& ref = before.at(e.ref);
        return ref.referent || ref.lastReferent ? "refers weakly for the second time" : "";
    }
    std::string operator()(const event::WeakrefCleared& e) const
    {
        return before.at(e.ref).referent == e.referent ? "" : "loses a referent it did not have";
    }
    std::string operator()(const event::FrameEntered& e) const
    {
        if (before.topFrame() != e.caller)
            return "is entered from a frame that does not run";
        return before.at(e.frame).isRunning ? "is entered while it runs" : "";
    }
    std::string operator()(const event::FrameLeft& e) const
    {
        return before.topFrame() == e.frame && before.at(e.frame).caller == e.caller
                   ? ""
                   : "is left out of order";
    }
    std::string operator()(const event::FrameOwned& e) const
    {
        return before.at(e.frame).keeper == e.ownerBefore ? "" : "had another keeper";
    }
    std::string operator()(const event::LineReached& e) const
    {
        return before.at(e.frame).line == e.before ? "" : "was at another line";
    }
    std::string operator()(const event::TextChanged& e) const
    {
        return before.at(e.object).text == e.before ? "" : "had another text";
    }
};

/// The object that an event is about first of all.
struct Subject
{
    template <class E>
    ObjectId operator()(const E& e) const
    {
        if constexpr (requires { e.object; })
            return e.object;
        else if constexpr (requires { e.ref; })
            return e.ref;
        else if constexpr (requires { e.frame; })
            return e.frame;
        else
            return {};
    }
};

/// Counts holders on its own and compares with what the events say.
class Auditor
{
public:
    explicit Auditor(const Recording& recording);

    void run();
    std::vector<std::string> takeComplaints() { return std::move(m_complaints); }

private:
    void see(const Event& event);
    void expectCount(ObjectId object, std::uint32_t said);
    void bear(const event::Allocated& born);
    void bury(ObjectId object);
    void complain(ObjectId object, const std::string& what);

    const Recording& m_recording;
    Snapshot m_snapshot;
    EventIndex m_index = 0;
    std::vector<std::uint32_t> m_holders; // By id.
    std::vector<std::string> m_complaints;
};

Auditor::Auditor(const Recording& recording)
    : m_recording(recording), m_snapshot(recording.start), m_holders(m_snapshot.lastId() + 1)
{
    for (const ObjectId id : m_snapshot.liveObjects()) {
        m_holders[id.value] += m_snapshot.at(id).nativeHolders;
        for (const Edge& edge : m_snapshot.at(id).edges)
            ++m_holders[edge.target.value];
    }
    for (const ObjectId id : m_snapshot.liveObjects())
        if (m_snapshot.at(id).kind != Kind::Activation)
            expectCount(id, m_snapshot.at(id).refcount);
}

void Auditor::run()
{
    const Journal& journal = m_recording.journal;
    for (; m_index < journal.size() && m_complaints.size() < kMostComplaints; ++m_index) {
        see(journal.at(m_index));
        m_snapshot.apply(journal.at(m_index));
    }
    while (m_index > 0)
        m_snapshot.revert(journal.at(--m_index));
    if (!(m_snapshot == m_recording.start))
        complain({}, "the way back does not end at the start");
}

void Auditor::see(const Event& event)
{
    if (const std::string lie = std::visit(Witness{m_snapshot}, event); !lie.empty())
        complain(std::visit(Subject{}, event), lie);
    if (const auto* linked = std::get_if<event::Linked>(&event)) {
        expectCount(linked->target, linked->before);
        ++m_holders[linked->target.value];
    } else if (const auto* unlinked = std::get_if<event::Unlinked>(&event)) {
        expectCount(unlinked->target, unlinked->before);
        --m_holders[unlinked->target.value];
    } else if (const auto* born = std::get_if<event::Allocated>(&event)) {
        bear(*born);
    } else if (const auto* freed = std::get_if<event::Freed>(&event)) {
        bury(freed->object);
    }
}

void Auditor::expectCount(ObjectId object, std::uint32_t said)
{
    const std::uint32_t holders = m_holders[object.value];
    if (said != holders)
        complain(object, "has count " + std::to_string(said) + " and " + std::to_string(holders)
                             + " holders");
}

void Auditor::bear(const event::Allocated& born)
{
    if (m_holders.size() <= born.object.value)
        m_holders.resize(born.object.value + 1);
    m_holders[born.object.value] = born.kind == Kind::Activation ? 0 : 1;
}

void Auditor::bury(ObjectId object)
{
    const ObjectState& state = m_snapshot.at(object);
    if (m_holders[object.value] != 0)
        complain(object, "is freed with count " + std::to_string(m_holders[object.value]));
    if (!state.edges.empty())
        complain(object,
                 "is freed while it holds " + std::to_string(state.edges.size()) + " references");
    if (!state.weakrefs.empty())
        complain(object, "is freed while weak references point at it");
    if (state.isTracked)
        complain(object, "is freed while the collector tracks it");
}

void Auditor::complain(ObjectId object, const std::string& what)
{
    m_complaints.push_back("event " + std::to_string(m_index) + ": object "
                           + std::to_string(object.value) + ' ' + what);
}

} // namespace

std::vector<std::string> audit(const Recording& recording)
{
    Auditor auditor(recording);
    auditor.run();
    return auditor.takeComplaints();
}

} // namespace model
