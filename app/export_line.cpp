#include "app/export_line.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <utility>

namespace app {

namespace {

using NamedKinds = std::array<std::pair<const char*, model::StepKind>, 5>;

constexpr NamedKinds kKinds{{{"line", model::StepKind::Line},
                             {"statement", model::StepKind::Statement},
                             {"change", model::StepKind::ReferenceChange},
                             {"collection", model::StepKind::Collection},
                             {"event", model::StepKind::AnyEvent}}};
constexpr double kBoardScale = 2; ///< A storyboard is read as if printed, at 288 pixels an inch.
constexpr std::array<const char*, 7> kSwitches{"dead",  "classes",   "functions", "modules",
                                               "atoms", "internals", "builtins"};

std::vector<std::string> formNames()
{
    std::vector<std::string> names;
    names.reserve(ui::allForms().size());
    for (const ui::FormFacts& facts : ui::allForms())
        names.emplace_back(facts.ending);
    return names;
}

std::optional<ui::ExportForm> formNamed(const std::string& name)
{
    for (const ui::FormFacts& facts : ui::allForms())
        if (name == facts.ending)
            return facts.form;
    return std::nullopt;
}

/// "1280x720" as two numbers.
std::optional<std::pair<int, int>> twoNumbers(const std::string& text)
{
    int first = 0;
    int second = 0;
    const char* end = text.data() + text.size();
    const auto one = std::from_chars(text.data(), end, first);
    if (one.ec != std::errc() || one.ptr == end || *one.ptr != 'x')
        return std::nullopt;
    const auto two = std::from_chars(one.ptr + 1, end, second);
    if (two.ec != std::errc() || two.ptr != end)
        return std::nullopt;
    return std::pair(first, second);
}

std::string checkTwoNumbers(const std::string& text)
{
    return twoNumbers(text) ? std::string() : "two numbers with an x between are wanted: " + text;
}

void addMoments(CLI::App& command, ExportLine& line)
{
    const auto group =
        command.add_option_group("Moments", "Which moments of the run; one of these");
    group->add_option("--step", line.step, "After N steps, that is N lines of the script")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
    group->add_option("--line", line.line, "Just before line L runs for the first time")
        ->type_name("L")
        ->check(CLI::PositiveNumber);
    group->add_option("--stop", line.stop, "At stop point N of a lesson, from 1")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    group->add_flag("--end", line.end, "At the end of the script (default of stills and graphs)");
    group->add_flag("--all", line.all,
                    "Every line and the end (default of films); several stills become OUT-000, "
                    "OUT-001, ...");
    group->add_flag("--all-stops", line.allStops, "Every stop point of a lesson");
    std::vector<std::string> kinds;
    kinds.reserve(kKinds.size());
    for (const auto& [name, kind] : kKinds)
        kinds.emplace_back(name);
    group
        ->add_option("--every", line.every,
                     "Every line, statement, change of references, phase of a collection, event")
        ->type_name("KIND")
        ->check(CLI::IsMember(kinds));
    group->require_option(0, 1);
    command.add_option("--from", line.picture.fromLine, "Of several moments: from line L on")
        ->type_name("L")
        ->check(CLI::PositiveNumber);
    command.add_option("--to", line.picture.toLine, "Of several moments: up to line L, run later")
        ->type_name("L")
        ->check(CLI::PositiveNumber);
}

void addSizes(CLI::App& command, ExportLine& line)
{
    CLI::Option* scale =
        command
            .add_option("--scale", line.scale,
                        "Enlarge by this factor, 0.1 to 16 (1; storyboards in PNG 2)")
            ->type_name("S")
            ->check(CLI::Range(0.1, 16.0));
    CLI::Option* width =
        command.add_option("--width", line.widthPx, "So many pixels wide")->type_name("PX");
    CLI::Option* mm =
        command.add_option("--width-mm", line.widthMm, "So many millimetres wide")->type_name("MM");
    CLI::Option* fit = command
                           .add_option("--fit", line.fit,
                                       "Exactly so many pixels, what there is to see fitted into "
                                       "the middle: 3840x2160")
                           ->type_name("WxH")
                           ->check(checkTwoNumbers);
    scale->excludes(width)->excludes(mm)->excludes(fit);
    width->excludes(mm)->excludes(fit);
    mm->excludes(fit);
    command
        .add_option("--dpi", line.picture.options.dotsPerInch,
                    "Pixels per inch where millimetres say the width "
                    "(300)")
        ->type_name("N")
        ->check(CLI::Range(36, 2400));
}

void addMarks(CLI::App& command, ExportLine& line)
{
    const auto question = command.add_option_group("Marks", "What is marked; one of these");
    question->add_option("--why", line.picture.why, "Why this object is alive, as for --object")
        ->type_name("NAME");
    question
        ->add_option("--cut", line.picture.cut, "The fewest references without which it would die")
        ->type_name("NAME");
    question
        ->add_option("--without", line.picture.without,
                     "What would die without this reference: a variable, or a path as a.next")
        ->type_name("NAME");
    question->add_flag("--cycles", line.picture.marksCycles, "Which objects hold each other");
    question->require_option(0, 1);
    command.add_flag("--no-marks", line.picture.isUnmarked,
                     "Do not mark what the stops of a lesson point at");
}

void addLook(CLI::App& command, ExportLine& line)
{
    ui::ExportOptions& options = line.picture.options;
    command.add_option("--theme", line.theme, "light, dark, high-contrast or print")
        ->type_name("THEME")
        ->check(CLI::IsMember({"light", "dark", "high-contrast", "print"}));
    command.add_flag("--transparent", options.isTransparent, "PNG and SVG: no ground");
    command.add_option("--show", line.picture.show, "What else is shown, as in the menu View")
        ->type_name("THING,...")
        ->delimiter(',')
        ->check(CLI::IsMember(kSwitches));
    command.add_option("--hide", line.picture.hide, "What is not shown: dead, or types of objects")
        ->type_name("THING,...")
        ->delimiter(',');
    CLI::Option* object =
        command
            .add_option("--object", line.picture.object,
                        "Only this object: a variable, a path as a.next, or a number as #7")
            ->type_name("NAME");
    command.add_option("--around", line.picture.around, "And what is N references around it")
        ->type_name("N")
        ->check(CLI::Range(1, 9))
        ->needs(object);
    command.add_flag("--legend", options.hasLegend, "Explain the lines below the picture");
    CLI::Option* captions =
        command.add_flag("--captions", line.hasCaptions, "Say below stills what happened");
    command.add_flag("--no-captions", line.hasNoCaptions, "Say nothing in films and storyboards")
        ->excludes(captions);
    command.add_flag("--no-fonts", line.hasNoFonts, "SVG and HTML: do not embed the fonts");
    command.add_option("--watermark", line.watermark, "A few words in the corner")
        ->type_name("TEXT");
}

void addSequences(CLI::App& command, ExportLine& line)
{
    ui::ExportOptions& options = line.picture.options;
    command.add_flag("--storyboard", line.isStoryboard, "Stills: several moments on a sheet");
    command
        .add_option("--grid", line.grid, "Columns and rows of a storyboard, 0: as fits best (0x0)")
        ->type_name("CxR")
        ->check(checkTwoNumbers);
    command.add_option("--page", line.page, "Of PDF and storyboards: fit, slide, a4 or letter")
        ->type_name("PAGE")
        ->check(CLI::IsMember({"fit", "slide", "a4", "letter"}));
    command.add_option("--size", line.size, "Films: pixels (1280x720)")
        ->type_name("WxH")
        ->check(checkTwoNumbers);
    command.add_option("--speed", options.speed, "Films: 2 is twice as fast")->type_name("X");
    command.add_option("--hold", options.stopMs, "Films: milliseconds at a stop point (3500)")
        ->type_name("MS")
        ->check(CLI::Range(20, 600000));
    command.add_option("--rest", options.stepMs, "Films: milliseconds at other moments (1600)")
        ->type_name("MS")
        ->check(CLI::Range(20, 600000));
    command.add_option("--fps", options.framesPerSecond, "Films: frames a second (25)")
        ->type_name("N");
    command.add_flag("--no-motion", line.hasNoMotion, "Films: cut from moment to moment");
}

ui::Theme::Id themeNamed(std::string_view name)
{
    if (name == "dark")
        return ui::Theme::Id::Dark;
    if (name == "high-contrast")
        return ui::Theme::Id::HighContrast;
    return name == "print" ? ui::Theme::Id::Print : ui::Theme::Id::Light;
}

ui::PageSize pageNamed(std::string_view name)
{
    if (name == "slide")
        return ui::PageSize::Slide;
    if (name == "a4")
        return ui::PageSize::A4;
    return name == "letter" ? ui::PageSize::Letter : ui::PageSize::Fit;
}

std::optional<Moment> momentOf(const ExportLine& line)
{
    if (line.step)
        return AtStep{*line.step};
    if (line.line)
        return AtLine{*line.line};
    if (line.stop)
        return AtStop{*line.stop};
    if (line.end)
        return AtEnd{};
    if (line.all)
        return AtEveryStep{};
    if (line.allStops)
        return AtEveryStop{};
    for (const auto& [name, kind] : kKinds)
        if (line.every == name)
            return AtEveryStep{kind};
    return std::nullopt;
}

} // namespace

CLI::App* addExport(CLI::App& program, ExportLine& line)
{
    CLI::App* command =
        program.add_subcommand("export", "Write pictures, films, graphs or texts of a run");
    command->add_option("FILE", line.picture.file, "The Python script, or a session (.refscope)")
        ->required();
    command
        ->add_option("-o,--output", line.picture.output,
                     "The file, whose ending says the form; a folder (OUT/); - for stdout")
        ->required()
        ->type_name("OUT");
    command->add_option("--form", line.form, "The form, whatever the file is called")
        ->type_name("FORM")
        ->check(CLI::IsMember(formNames()));
    addMoments(*command, line);
    addSizes(*command, line);
    addLook(*command, line);
    addMarks(*command, line);
    addSequences(*command, line);
    command->parse_complete_callback([&line] {
        const std::string& output = line.picture.output;
        const bool isNamed = !line.form.empty() || output == "-" || output.ends_with('/')
                             || ui::formOfPath(QString::fromStdString(output));
        if (!isNamed)
            throw CLI::ValidationError("--output", "cannot tell the form from the name " + output
                                                       + "; it should end in "
                                                       + ui::knownEndings().toStdString());
    });
    command->add_flag("--transcript", line.picture.options.hasTranscript,
                      "Write a text beside each file: what there is to see, and what happens");
    command->add_flag("-q,--quiet", line.picture.isQuiet, "Print nothing but faults");
    command->footer("Forms: png, svg, pdf; films: gif, apng, webp, mp4 and webm (by ffmpeg), html "
                    "(a player); graphs:\ndot, mmd (Mermaid), json (one moment), jsonl (all "
                    "events); txt (a transcript).\nThe names of the files that were written go to "
                    "stdout. The status is 0, or 1 when the script\ncannot be read, the moment "
                    "does not exist or a file cannot be written: then nothing has changed.");
    return command;
}

ExportPicture exportOf(const ExportLine& line)
{
    ExportPicture picture = line.picture;
    picture.form = formNamed(line.form);
    picture.moment = momentOf(line);
    ui::ExportOptions& options = picture.options;
    options.theme = themeNamed(line.theme);
    options.page = pageNamed(line.page);
    options.widthMm = line.widthMm;
    options.widthPx = line.widthPx;
    options.embedsFonts = !line.hasNoFonts;
    options.watermark = QString::fromStdString(line.watermark);
    if (line.hasCaptions || line.hasNoCaptions)
        options.hasCaptions = line.hasCaptions;
    options.scale = line.scale.value_or(1);
    if (line.isStoryboard) {
        options.arrangement = ui::Arrangement::Storyboard;
        const auto form =
            picture.form ? picture.form : ui::formOfPath(QString::fromStdString(picture.output));
        if (form.value_or(ui::ExportForm::Png) == ui::ExportForm::Png && !line.scale)
            options.scale = kBoardScale;
    }
    if (line.hasNoMotion)
        options.transitionMs = 0;
    if (const auto grid = twoNumbers(line.grid))
        std::tie(options.columns, options.rows) = *grid;
    if (const auto size = twoNumbers(line.size))
        std::tie(options.filmWidth, options.filmHeight) = *size;
    if (const auto fit = twoNumbers(line.fit))
        options.fitPx = QSize(fit->first, fit->second);
    return picture;
}

} // namespace app
