#pragma once

#include "model/session/session_document.h"

#include <string>
#include <string_view>

namespace model {

/// The version of the format that is written; older ones are read as well.
inline constexpr int kSessionVersion = 1;

/// The text of a `.refscope` file: JSON, with the script line by line, so that versions of it can
/// be compared. Bytes that are no UTF-8 are replaced.
///
/// Cost:    O(n); nothing is written to a disk here.
std::string writeSession(const SessionDocument& session);

/// Reads such a text. Unknown fields are passed over.
///
/// Errors:  text that is damaged, of a newer version, or lacks something: a Diagnostic of kind
///          File with the line, and what would mend it. `fileName` is only for that.
/// Source:  RFC 8259; nlohmann::json 3.11 reads the characters.
Result<SessionDocument> readSession(std::string_view text, const std::string& fileName);

/// Whether a text is meant to be a session, damaged or not: it begins as one.
bool looksLikeSession(std::string_view text);

} // namespace model
