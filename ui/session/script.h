#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// A script as the window knows it: where it came from and what it says.
struct Script
{
    Q_DECLARE_TR_FUNCTIONS(ui::Script)

public:
    QString path; ///< File or resource; empty for a script without a file.
    QString source;
    /// What runs: all of the script or its first top-level statements, then those of the console.
    std::optional<std::size_t> scriptStatements = {};
    std::vector<std::string> statements = {};
    std::string dialect = {}; ///< The Python that runs it, "3.11"; empty: the default one.

    /// What the title bar and messages call it: the file's name without folders.
    QString name() const;
    /// True for a lesson that is compiled into the program.
    bool isLesson() const { return path.startsWith(QLatin1String(":/")); }
};

/// The result of reading a script's file: the script, or a sentence that says why not and what
/// would mend it.
struct LoadedScript
{
    Script script;
    QString error;

    bool isGood() const { return error.isEmpty(); }
};

/// The first `maxBytes` + 1 bytes of a file.
///
/// Errors:  a sentence that says why it cannot be read and what would help; empty: it was read.
QString readLocalFile(const QString& path, qint64 maxBytes, QByteArray& bytes);

/// Reads a UTF-8 file of at most kMaxScriptBytes.
LoadedScript loadScript(const QString& path);

inline constexpr qint64 kMaxScriptBytes = 4 * 1024 * 1024;

} // namespace ui
