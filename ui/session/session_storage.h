#pragma once

#include "model/session/session_document.h"

#include <QString>

namespace ui {

/// A session that was read, or a sentence that says why not and what would mend it.
struct LoadedSession
{
    model::SessionDocument document;
    QString error;

    bool isGood() const { return error.isEmpty(); }
};

inline constexpr qint64 kMaxSessionBytes = 64 * 1024 * 1024;

/// Whether a file is meant to be a session, damaged or not: by its suffix, or by how it begins.
bool isSessionFile(const QString& path);

/// Reads a `.refscope` file of at most kMaxSessionBytes.
LoadedSession loadSession(const QString& path);

/// Writes a text; a file that was there stays whole if that fails.
///
/// Errors:  a sentence that says why it failed and what would help; empty: it is written.
QString writeWholeFile(const QString& path, const std::string& text);

} // namespace ui
