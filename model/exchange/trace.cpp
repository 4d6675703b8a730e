#include "model/exchange/trace.h"

#include "model/exchange/json_lines.h"
#include "model/exchange/sentences.h"

#include <ostream>

namespace model {

void writeTrace(std::ostream& out, const Recording& recording, TraceFormat format)
{
    const Journal& journal = recording.journal;
    if (format == TraceFormat::JsonLines) {
        writeJsonHeader(out, recording);
        for (EventIndex i = 0; i < journal.size() && out; ++i)
            writeJsonLine(out, recording, i);
        return;
    }
    Snapshot snapshot = recording.start;
    for (EventIndex i = 0; i < journal.size() && out; ++i) {
        out << sentence(snapshot, recording, journal.at(i)) << '\n';
        snapshot.apply(journal.at(i));
    }
}

} // namespace model
