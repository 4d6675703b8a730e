#pragma once

#include "model/history/recording.h"

#include <iosfwd>

namespace model {

enum class TraceFormat : std::uint8_t { Sentences, JsonLines };

/// Writes the whole journal, one line per event, as it goes through it: memory stays that of
/// one snapshot. Sentences are those of sentences.h; the JSON form is described in
/// json_lines.h. A failing stream is the caller's to notice.
void writeTrace(std::ostream& out, const Recording& recording, TraceFormat format);

} // namespace model
