#include "model/exchange/snapshot_json.h"

#include "model/exchange/enum_names.h"
#include "model/exchange/json_lines.h"
#include "model/query/labels.h"

#include <ostream>
#include <set>

namespace model {

namespace {

class SnapshotWriter
{
public:
    SnapshotWriter(std::ostream& out, const Recording& recording, const Snapshot& snapshot)
        : m_out(out), m_recording(recording), m_snapshot(snapshot),
          m_lastOlder(recording.start.lastId())
    {}

    void write(EventIndex cursor)
    {
        m_out << "{\"refscope-snapshot\": 1, \"dialect\": ";
        writeJsonString(m_out, m_recording.dialect);
        m_out << ", \"file\": ";
        writeJsonString(m_out, m_recording.fileName);
        const ObjectId frame = m_snapshot.topFrame();
        m_out << ", \"event\": " << cursor
              << ", \"line\": " << (frame ? m_snapshot.at(frame).line : 0)
              << ", \"names\": " << m_snapshot.mainNamespace().value
              << ", \"frame\": " << frame.value << ", \"objects\": [";
        const ObjectId names = m_snapshot.mainNamespace();
        if (names && names.value <= m_lastOlder)
            writeObject(names, true);
        for (std::uint32_t id = m_lastOlder + 1; id <= m_snapshot.lastId(); ++id)
            if (m_snapshot.at({id}).isAlive())
                writeObject({id}, true);
        for (const std::uint32_t id : m_older)
            if (id != names.value && m_snapshot.at({id}).isAlive())
                writeObject({id}, false);
        m_out << "\n]}\n";
    }

private:
    void writeObject(ObjectId id, bool isWhole)
    {
        const ObjectState& state = m_snapshot.at(id);
        m_out << (m_isFirst ? "\n" : ",\n") << "{\"id\": " << id.value << ", \"label\": ";
        m_isFirst = false;
        writeJsonString(m_out, objectLabel(m_snapshot, m_recording, id));
        m_out << ", \"type\": ";
        writeJsonString(m_out, state.type && m_snapshot.contains(state.type)
                                   ? text(m_snapshot.at(state.type).text)
                                   : std::string_view());
        m_out << ", \"kind\": \"" << kindName(state.kind) << "\", \"refcount\": ";
        if (state.isStatic())
            m_out << "null";
        else
            m_out << state.refcount;
        if (!isWhole) {
            m_out << ", \"isOlder\": true}";
            return;
        }
        m_out << ", \"isTracked\": " << (state.isTracked ? "true" : "false")
              << ", \"generation\": " << unsigned{state.generation};
        if (state.kind == Kind::Activation)
            m_out << ", \"line\": " << state.line;
        if (state.kind == Kind::Weakref)
            m_out << ", \"referent\": " << state.referent.value;
        writeReferences(id, state);
        m_out << '}';
    }
    void writeReferences(ObjectId id, const ObjectState& state)
    {
        m_out << ", \"references\": [";
        bool isFirst = true;
        for (const Edge& edge : state.edges) {
            m_out << (isFirst ? "" : ", ") << "{\"slot\": [\"" << roleName(edge.slot.role())
                  << "\", " << edge.slot.index() << "], \"label\": ";
            writeJsonString(m_out, slotLabel(m_snapshot, m_recording, id, edge.slot));
            m_out << ", \"target\": " << edge.target.value << '}';
            isFirst = false;
            note(edge.target);
        }
        m_out << "], \"weakrefs\": [";
        for (std::size_t i = 0; i < state.weakrefs.size(); ++i)
            m_out << (i == 0 ? "" : ", ") << state.weakrefs[i].value;
        m_out << ']';
        note(state.referent);
    }
    void note(ObjectId target)
    {
        if (target && target.value <= m_lastOlder)
            m_older.insert(target.value);
    }
    std::string_view text(TextId id) const { return m_recording.journal.texts().text(id); }

    std::ostream& m_out;
    const Recording& m_recording;
    const Snapshot& m_snapshot;
    const std::uint32_t m_lastOlder;
    std::set<std::uint32_t> m_older;
    bool m_isFirst = true;
};

} // namespace

void writeSnapshotJson(std::ostream& out, const Recording& recording, const Snapshot& snapshot,
                       EventIndex cursor)
{
    SnapshotWriter(out, recording, snapshot).write(cursor);
}

} // namespace model
