#pragma once

#include "model/history/groups.h"
#include "ui/export/export_options.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// `refscope [FILES...]`: a window for each file, or one with the first lesson.
struct OpenWindow
{
    std::vector<std::string> files;
    std::string language = {}; ///< "de" or "en"; empty: the one that was chosen in the window.
    std::string python = {};   ///< For scripts; empty: not asked for.
};

/// `refscope run FILE [ARGS...]`: the script as CPython would run it, or a session; with
/// `-c STATEMENT` more is typed behind it, as in `python -i`. With a module,
/// `refscope run -m unittest FILE [NAMES...]`: the tests of a file.
struct RunScript
{
    std::string file;
    std::string module;                  ///< Empty, or "unittest".
    std::vector<std::string> arguments;  ///< What the script finds in sys.argv after its name.
    bool record = false;                 ///< Records the journal too, as the window does.
    std::string branch;                  ///< Of a session: another branch than the main one.
    std::vector<std::string> statements; ///< What the console runs when the script has ended.
};

/// `refscope trace FILE`: the journal of the whole run.
struct TraceScript
{
    std::string file;
    bool json = false; ///< JSON Lines instead of sentences.
};

/// A step is what the window's Forward does: up to the next line of the script.
struct AtStep
{
    int step = 0; ///< From 0, the moment before the first line.
};

struct AtLine
{
    int line = 1; ///< The moment when this line is about to run for the first time.
};

struct AtEnd
{};

/// Every step of a kind and the end of the script.
struct AtEveryStep
{
    model::StepKind kind = model::StepKind::Line;
};

/// A stop point of a lesson, from 1.
struct AtStop
{
    int stop = 1;
};

struct AtEveryStop
{};

using Moment = std::variant<AtStep, AtLine, AtEnd, AtEveryStep, AtStop, AtEveryStop>;

/// `refscope export FILE -o OUT`: pictures, films, graphs and texts of a run; needs no display.
struct ExportPicture
{
    std::string file;
    /// A file, whose ending chooses the form; a folder (it ends in a slash); "-": stdout.
    std::string output;
    std::optional<ui::ExportForm> form = {}; ///< Instead of what the ending says.
    /// None: where a form wants one moment the end, where it wants many every line.
    std::optional<Moment> moment = {};
    int fromLine = 0; ///< Of several moments: from where this line first runs, 0: from the start.
    int toLine = 0;
    ui::ExportOptions options = {};
    std::vector<std::string> show = {}; ///< Switches of the scene: "functions", "classes" ...
    std::vector<std::string> hide = {}; ///< "dead", or types of objects.
    std::string object = {};            ///< Only this object (see WhyObject), or
    int around = 0;                     ///< what is so many references around it.
    std::string why = {};               ///< Marks why this object is alive (see WhyObject), or
    std::string cut = {};               ///< the smallest cut that would let it die, or
    std::string without = {};           ///< what would die without this reference, or
    bool marksCycles = false;           ///< which objects hold each other, or else
    bool isUnmarked = false;            ///< not even what a stop of a lesson points at.
    bool isQuiet = false;               ///< Does not print what was written.
};

/// `refscope why FILE --object NAME`: why an object is alive at a moment, or how it died.
struct WhyObject
{
    std::string file;
    std::string object;               ///< A variable, a path (a.next[0]) or a number (#7).
    std::vector<std::string> ignored; ///< Holders that are left out: the same, or their labels.
    Moment moment = AtEnd{};
    bool json = false;
};

/// `refscope lint FILE`: common mistakes with lifetimes that the run shows.
struct LintScript
{
    std::string file;
    bool json = false; ///< JSON Lines instead of sentences.
};

/// `refscope diff FILE --python A --python B`: what is another thing in two versions of Python.
struct DiffVersions
{
    std::string file;
    std::vector<std::string> pythons; ///< Two of those that exist.
    bool json = false;                ///< JSON Lines instead of sentences.
};

/// `refscope --python-path`: where the module refscope for real interpreters lies.
struct ShowPythonPath
{};

using Command = std::variant<OpenWindow, RunScript, TraceScript, ExportPicture, WhyObject,
                             LintScript, DiffVersions, ShowPythonPath>;

inline constexpr double kDefaultSeconds = 60;

/// What the user asked for, as a value.
struct CommandLine
{
    Command command;
    std::string python;         ///< The version of CPython to be modelled, one of those that exist.
    bool isPythonAsked = false; ///< --python was given: it counts more than the script's own wish.
    /// When a run that has not ended is stopped; 0: never. The window has limits of its own.
    double seconds = kDefaultSeconds;
};

/// The command line is answered already: print the text and end with the status.
struct Answer
{
    int status = 0;   ///< 0 for --help and --version, 2 for wrong usage.
    std::string text; ///< For stdout when the status is 0, else for stderr.
};

/// Reads the arguments after the program's name. `pythons` lists the versions that exist, the
/// default first. Reads no file and prints nothing.
std::variant<CommandLine, Answer> parseCommandLine(std::span<const std::string> arguments,
                                                   std::span<const std::string> pythons);

} // namespace app
