#include "app/command_line.h"

#include "app/export_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace app {

namespace {

/// The options of all commands while CLI11 fills them; the parser refers to these fields.
struct Options
{
    std::string python;
    double seconds = kDefaultSeconds;
    std::vector<std::string> windowFiles;
    std::string language;
    RunScript run;
    TraceScript trace;
    ExportLine picture;
    WhyObject why;
    LintScript lint;
    DiffVersions diff;
    std::optional<int> step;
    std::optional<int> line;
    bool end = false;
};

std::string joined(std::span<const std::string> words)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

void checkPython(CLI::Option& option, std::span<const std::string> pythons)
{
    option.type_name("VERSION")->check([pythons](const std::string& version) {
        const bool exists = std::find(pythons.begin(), pythons.end(), version) != pythons.end();
        return exists ? std::string()
                      : "there is no model of Python " + version + "; there is: " + joined(pythons);
    });
}

void addPython(CLI::App& command, Options& options, std::span<const std::string> pythons)
{
    checkPython(*command.add_option("--python", options.python,
                                    "The Python to be modelled: " + joined(pythons)),
                pythons);
}

void addSeconds(CLI::App& command, Options& options)
{
    command
        .add_option("--seconds", options.seconds, "Stop the script after S seconds (60); 0: never")
        ->type_name("S")
        ->check(CLI::NonNegativeNumber);
}

CLI::App* addRun(CLI::App& program, Options& options)
{
    CLI::App* run = program.add_subcommand("run", "Run a script; print what CPython prints");
    run->add_option("FILE", options.run.file, "The Python script, or a session (.refscope)")
        ->required();
    run->add_option("-c", options.run.statements,
                    "Type STATEMENT behind the script, as in python -i; may come several times")
        ->type_name("STATEMENT")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    run->add_option("--branch", options.run.branch, "Of a session: this branch, not the main one")
        ->type_name("NAME");
    run->add_option("-m", options.run.module, "unittest: run the tests of FILE")
        ->type_name("MODULE")
        ->check(CLI::IsMember({"unittest"}));
    run->add_flag("--record", options.run.record, "Record every event, as the window does");
    run->prefix_command();
    run->footer(
        "The first argument that is none of these options, and all after it, belong to "
        "the script;\nso does everything after --. With -m unittest they are names of tests, "
        "Class or Class.test,\nand the options of unittest: -v, -q, -f, -b, -k.");
    return run;
}

CLI::App* addTrace(CLI::App& program, Options& options)
{
    CLI::App* trace = program.add_subcommand("trace", "Print every event in a script's memory");
    trace->add_option("FILE", options.trace.file, "The Python script")->required();
    trace->add_flag("--json", options.trace.json, "JSON Lines instead of sentences");
    return trace;
}

/// Which moment of the run; of these options only one may be given.
void addMoment(CLI::App& command, Options& options)
{
    CLI::Option* step =
        command.add_option("--step", options.step, "After N steps, that is N lines of the script")
            ->type_name("N")
            ->check(CLI::NonNegativeNumber);
    CLI::Option* line =
        command.add_option("--line", options.line, "Just before line L runs for the first time")
            ->type_name("L")
            ->check(CLI::PositiveNumber);
    CLI::Option* end = command.add_flag("--end", options.end, "At the end (default)");
    line->excludes(step);
    end->excludes(step)->excludes(line);
}

CLI::App* addWhy(CLI::App& program, Options& options)
{
    CLI::App* why = program.add_subcommand("why", "Say why an object is alive, or how it died");
    why->add_option("FILE", options.why.file, "The Python script")->required();
    why->add_option("--object", options.why.object,
                    "A variable, a path as a.next, a[0] or d['k'], or a number as #7")
        ->required()
        ->type_name("NAME");
    why->add_option("--ignore", options.why.ignored,
                    "Leave out this holder, named like an object or as the answer names it; may "
                    "be repeated")
        ->type_name("HOLDER")
        ->allow_extra_args(false);
    addMoment(*why, options);
    why->add_flag("--json", options.why.json, "One JSON object instead of sentences");
    why->footer("The status is 0 with an answer, and 1 when the script cannot be read or the "
                "moment or the\nobject does not exist.");
    return why;
}

CLI::App* addLint(CLI::App& program, Options& options)
{
    CLI::App* lint = program.add_subcommand("lint", "Look for common mistakes with lifetimes");
    lint->add_option("FILE", options.lint.file, "The Python script")->required();
    lint->add_flag("--json", options.lint.json, "JSON Lines instead of sentences");
    lint->footer("The script is run, and what the run shows is looked at. The status is 0 when "
                 "nothing was\nfound, 1 when something was, 2 when the script cannot be read or "
                 "compiled.");
    return lint;
}

CLI::App* addDiff(CLI::App& program, Options& options, std::span<const std::string> pythons)
{
    CLI::App* diff = program.add_subcommand("diff", "Compare a script in two versions of Python");
    diff->add_option("FILE", options.diff.file, "The Python script, or a session (.refscope)")
        ->required();
    CLI::Option* two =
        diff->add_option("--python", options.diff.pythons,
                         "Twice: the versions to be compared, of " + joined(pythons));
    checkPython(*two, pythons);
    two->required()->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    two->allow_extra_args(false);
    diff->add_flag("--json", options.diff.json, "JSON Lines instead of sentences");
    diff->footer("Output, deaths, finalizers, callbacks, counts and collections are compared, "
                 "objects by where\nthey were made. The status is 0 when nothing differs, 1 when "
                 "something does, 2 when the script\ncannot be read or neither version runs it.");
    return diff;
}

Moment momentOf(const Options& options)
{
    if (options.step)
        return AtStep{*options.step};
    if (options.line)
        return AtLine{*options.line};
    return AtEnd{};
}

WhyObject whyOf(const Options& options)
{
    WhyObject why = options.why;
    why.moment = momentOf(options);
    return why;
}

/// Where `run FILE --` hands over to the script's own arguments. CLI11 would give what follows
/// to the next positional of the program, the file for the window.
std::size_t scriptTail(std::span<const std::string> arguments)
{
    const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
    const bool isRun = std::find(arguments.begin(), dashes, "run") != dashes;
    return static_cast<std::size_t>((isRun ? dashes : arguments.end()) - arguments.begin());
}

RunScript runOf(const Options& options, std::vector<std::string> arguments,
                std::span<const std::string> tail)
{
    if (!tail.empty()) // Without the "--" itself.
        arguments.insert(arguments.end(), tail.begin() + 1, tail.end());
    RunScript run = options.run;
    run.arguments = std::move(arguments);
    return run;
}

/// CLI11 reports help, version and mistakes alike as an Error; it prints to streams.
Answer answerTo(const CLI::App& program, const CLI::Error& error)
{
    std::ostringstream out;
    std::ostringstream err;
    const int status = program.exit(error, out, err);
    return status == 0 ? Answer{0, out.str()} : Answer{2, err.str()};
}

/// What a parsed command line asks for.
Command commandOf(const CLI::App& program, const Options& options,
                  std::span<const std::string> tail, bool isPythonAsked)
{
    if (program.got_subcommand("run"))
        return runOf(options, program.get_subcommand("run")->remaining(), tail);
    if (program.got_subcommand("trace"))
        return options.trace;
    if (program.got_subcommand("export"))
        return exportOf(options.picture);
    if (program.got_subcommand("why"))
        return whyOf(options);
    if (program.got_subcommand("lint"))
        return options.lint;
    if (program.got_subcommand("diff"))
        return options.diff;
    return OpenWindow{options.windowFiles, options.language,
                      isPythonAsked ? options.python : std::string()};
}

} // namespace

std::variant<CommandLine, Answer> parseCommandLine(std::span<const std::string> arguments,
                                                   std::span<const std::string> pythons)
{
    Options options;
    options.python = pythons.front();

    CLI::App program("Refscope shows what keeps Python objects alive.", "refscope");
    program.set_version_flag("--version", "refscope " REFSCOPE_VERSION);
    program.add_option("FILES", options.windowFiles,
                       "The Python scripts or sessions (.refscope) to open, each in a window");
    program.add_option("--language", options.language, "The language of the window: en or de")
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"en", "de"}));
    bool wantsPythonPath = false;
    program.add_flag("--python-path", wantsPythonPath,
                     "Print the folder of the module refscope, for PYTHONPATH of a real Python");
    program.require_subcommand(0, 1);
    addRun(program, options);
    addTrace(program, options);
    addExport(program, options.picture);
    addWhy(program, options);
    addLint(program, options);
    addPython(program, options, pythons);
    for (CLI::App* command : program.get_subcommands({})) {
        addPython(*command, options, pythons);
        addSeconds(*command, options);
    }
    CLI::App* diff = addDiff(program, options, pythons);
    addSeconds(*diff, options);

    const auto ours = arguments.first(scriptTail(arguments));
    const auto tail = arguments.subspan(ours.size());
    try {
        // CLI11 takes the arguments from the back of the vector.
        program.parse(std::vector<std::string>(ours.rbegin(), ours.rend()));
        if (!options.windowFiles.empty() && !program.get_subcommands().empty())
            throw CLI::ExtrasError(program.get_name(), options.windowFiles);
        if (diff->parsed() && options.diff.pythons.size() != 2)
            throw CLI::ValidationError("--python", "is needed twice: the two versions to compare");
    } catch (const CLI::Error& error) {
        return answerTo(program, error);
    }

    const auto asks = [](const CLI::App* app) { return app->count("--python") > 0; };
    const bool isPythonAsked =
        asks(&program) || std::ranges::any_of(program.get_subcommands({}), asks);
    Command command = wantsPythonPath ? Command(ShowPythonPath{})
                                      : commandOf(program, options, tail, isPythonAsked);
    return CommandLine{std::move(command), options.python, isPythonAsked, options.seconds};
}

} // namespace app
