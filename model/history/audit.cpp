#include "model/history/audit.h"

namespace model {

namespace {

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
