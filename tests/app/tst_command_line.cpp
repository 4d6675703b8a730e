// The command line: what each form means, what it refuses, and with which status.

#include "app/command_line.h"
#include "tests/support/registry.h"

using app::Answer;
using app::CommandLine;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOpensTheWindow();
    void fileOpensTheWindowWithIt();
    void pythonPathIsAskedForWithoutACommand();
    void runTakesTheFileAndTheScriptsArguments();
    void runTakesTheTestsOfAFile();
    void runTakesStatementsAndABranch();
    void optionsAfterTheFirstScriptArgumentBelongToTheScript();
    void doubleDashEndsOurOwnOptions();
    void everyRunHasATimeLimitThatCanBeSet();
    void traceSpeaksInSentencesOrJson();
    void exportTakesTheMomentScaleAndTheme();
    void exportLeavesOpenWhatIsNotSaid();
    void exportTakesAllOptions();
    void whyTakesTheObjectTheMomentAndWhatToIgnore();
    void lintSpeaksInSentencesOrJson();
    void diffTakesTwoVersions();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void unknownPythonIsRefusedWithTheListOfWhatExists();
    void helpAndVersionExitWithZero_data();
    void helpAndVersionExitWithZero();
};

namespace {

using Arguments = std::vector<std::string>;

const Arguments kPythons = {"3.11", "3.12"};

CommandLine parsed(const Arguments& arguments)
{
    auto result = app::parseCommandLine(arguments, kPythons);
    if (const auto* answer = std::get_if<Answer>(&result))
        qFatal("refused: %s", answer->text.c_str());
    return std::get<CommandLine>(std::move(result));
}

Answer refused(const Arguments& arguments)
{
    auto result = app::parseCommandLine(arguments, kPythons);
    return std::holds_alternative<Answer>(result) ? std::get<Answer>(result) : Answer{-1, {}};
}

template <typename Command>
Command commandOf(const Arguments& arguments)
{
    return std::get<Command>(parsed(arguments).command);
}

Arguments words(const QString& line)
{
    Arguments result;
    for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        result.push_back(word.toStdString());
    return result;
}

} // namespace

void TestCommandLine::nothingOpensTheWindow()
{
    QVERIFY(commandOf<app::OpenWindow>({}).files.empty());
    QCOMPARE(parsed({}).python, std::string("3.11"));
}

void TestCommandLine::fileOpensTheWindowWithIt()
{
    QCOMPARE(commandOf<app::OpenWindow>({"a.py"}).files, Arguments{"a.py"});
    QCOMPARE(commandOf<app::OpenWindow>({"a.py", "b.refscope"}).files,
             (Arguments{"a.py", "b.refscope"}));
    QCOMPARE(commandOf<app::OpenWindow>({"a.py"}).language, std::string());
    QCOMPARE(commandOf<app::OpenWindow>({"--language", "de", "a.py"}).language, std::string("de"));
    QCOMPARE(commandOf<app::OpenWindow>({"a.py"}).python, std::string());
    QCOMPARE(commandOf<app::OpenWindow>({"--python", "3.11", "a.py"}).python, std::string("3.11"));
    QCOMPARE(parsed({"--python", "3.12", "a.py"}).python, std::string("3.12"));
}

void TestCommandLine::pythonPathIsAskedForWithoutACommand()
{
    commandOf<app::ShowPythonPath>({"--python-path"});
}

void TestCommandLine::runTakesTheFileAndTheScriptsArguments()
{
    const auto run = commandOf<app::RunScript>({"run", "--record", "a.py", "one", "two"});
    QCOMPARE(run.file, std::string("a.py"));
    QCOMPARE(run.arguments, (Arguments{"one", "two"}));
    QVERIFY(run.record);
    QVERIFY(commandOf<app::RunScript>({"run", "a.py", "--record"}).record);
    QVERIFY(!commandOf<app::RunScript>({"run", "a.py"}).record);
    QCOMPARE(parsed({"run", "--python", "3.12", "a.py"}).python, std::string("3.12"));
    QCOMPARE(parsed({"--python", "3.12", "run", "a.py"}).python, std::string("3.12"));
}

void TestCommandLine::runTakesTheTestsOfAFile()
{
    const auto run =
        commandOf<app::RunScript>({"run", "-m", "unittest", "test_a.py", "-v", "Class.test_b"});
    QCOMPARE(run.module, std::string("unittest"));
    QCOMPARE(run.file, std::string("test_a.py"));
    QCOMPARE(run.arguments, (Arguments{"-v", "Class.test_b"}));
    QCOMPARE(commandOf<app::RunScript>({"run", "a.py", "x", "-m", "y"}).module, std::string());
}

void TestCommandLine::runTakesStatementsAndABranch()
{
    const auto run = commandOf<app::RunScript>({"run", "a.refscope", "-c", "x = 1", "--branch",
                                                "my branch", "-c", "-x", "word", "-c", "y"});
    QCOMPARE(run.file, std::string("a.refscope"));
    QCOMPARE(run.statements, (Arguments{"x = 1", "-x"}));
    QCOMPARE(run.branch, std::string("my branch"));
    QCOMPARE(run.arguments, (Arguments{"word", "-c", "y"}));
    QVERIFY(commandOf<app::RunScript>({"run", "a.py", "--", "-c", "x"}).statements.empty());
}

void TestCommandLine::optionsAfterTheFirstScriptArgumentBelongToTheScript()
{
    const auto run = commandOf<app::RunScript>({"run", "a.py", "x", "--record", "--python", "2"});
    QVERIFY(!run.record);
    QCOMPARE(run.arguments, (Arguments{"x", "--record", "--python", "2"}));
    QCOMPARE(commandOf<app::RunScript>({"run", "a.py", "-v"}).arguments, (Arguments{"-v"}));
}

void TestCommandLine::doubleDashEndsOurOwnOptions()
{
    const auto run = commandOf<app::RunScript>({"run", "a.py", "--", "--record", "x"});
    QVERIFY(!run.record);
    QCOMPARE(run.arguments, (Arguments{"--record", "x"}));
}

void TestCommandLine::everyRunHasATimeLimitThatCanBeSet()
{
    QCOMPARE(parsed({"run", "a.py"}).seconds, app::kDefaultSeconds);
    QCOMPARE(parsed({"run", "--seconds", "2.5", "a.py"}).seconds, 2.5);
    QCOMPARE(parsed({"trace", "a.py", "--seconds", "0"}).seconds, 0.0);
}

void TestCommandLine::traceSpeaksInSentencesOrJson()
{
    QVERIFY(!commandOf<app::TraceScript>({"trace", "a.py"}).json);
    QVERIFY(commandOf<app::TraceScript>({"trace", "a.py", "--json"}).json);
}

void TestCommandLine::exportTakesTheMomentScaleAndTheme()
{
    const auto atStep = commandOf<app::ExportPicture>(
        {"export", "a.py", "-o", "out.png", "--step", "7", "--scale", "2", "--theme", "dark"});
    QCOMPARE(atStep.file, std::string("a.py"));
    QCOMPARE(atStep.output, std::string("out.png"));
    QCOMPARE(std::get<app::AtStep>(*atStep.moment).step, 7);
    QCOMPARE(atStep.options.scale, 2.0);
    QCOMPARE(atStep.options.theme, ui::Theme::Id::Dark);

    const auto atLine =
        commandOf<app::ExportPicture>({"export", "a.py", "--line", "12", "-o", "out.svg"});
    QCOMPARE(std::get<app::AtLine>(*atLine.moment).line, 12);

    const auto all = commandOf<app::ExportPicture>({"export", "a.py", "--all", "-o", "out.png"});
    QVERIFY(std::holds_alternative<app::AtEveryStep>(*all.moment));
}

void TestCommandLine::exportLeavesOpenWhatIsNotSaid()
{
    const auto picture = commandOf<app::ExportPicture>({"export", "a.py", "-o", "out.svg"});
    QVERIFY(!picture.moment && !picture.form && !picture.isQuiet && !picture.isUnmarked);
    QCOMPARE(picture.options.theme, ui::Theme::Id::Light);
    QCOMPARE(picture.options.scale, 1.0);
    QVERIFY(picture.options.embedsFonts && picture.options.watermark.isEmpty());
    QVERIFY(picture.options.columns == 0 && picture.options.rows == 0);
    const auto boardScale = [](const char* file) {
        return commandOf<app::ExportPicture>({"export", "a.py", "-o", file, "--storyboard"})
            .options.scale;
    };
    QCOMPARE(boardScale("b.png"), 2.0); // For print.
    QCOMPARE(boardScale("out/"), 2.0);
    QCOMPARE(boardScale("b.svg"), 1.0);
    const auto themed = [](const char* name) {
        return commandOf<app::ExportPicture>({"export", "a.py", "-o", "b.png", "--theme", name})
            .options.theme;
    };
    QCOMPARE(themed("light"), ui::Theme::Id::Light);
    QCOMPARE(themed("dark"), ui::Theme::Id::Dark);
    QCOMPARE(themed("high-contrast"), ui::Theme::Id::HighContrast);
    QCOMPARE(themed("print"), ui::Theme::Id::Print);
}

void TestCommandLine::exportTakesAllOptions()
{
    const auto picture = commandOf<app::ExportPicture>(words(
        "export a.py -o out/ --form svg --all-stops --from 3 --to 9 --width-mm 120 --dpi 96 "
        "--transparent --show atoms,classes --hide dead,Node --object a.next --around 2 --legend "
        "--captions --no-fonts --watermark mine --storyboard --grid 2x4 --page a4 --size 640x360 "
        "--speed 2 --hold 900 --rest 500 --fps 12 --no-motion --transcript --no-marks --quiet"));
    QCOMPARE(picture.form, std::optional(ui::ExportForm::Svg));
    QVERIFY(std::holds_alternative<app::AtEveryStop>(*picture.moment));
    QCOMPARE(picture.fromLine, 3);
    QCOMPARE(picture.toLine, 9);
    QCOMPARE(picture.show, (Arguments{"atoms", "classes"}));
    QCOMPARE(picture.hide, (Arguments{"dead", "Node"}));
    QCOMPARE(picture.object, std::string("a.next"));
    QCOMPARE(picture.around, 2);
    QVERIFY(picture.isQuiet && picture.isUnmarked);
    const ui::ExportOptions& options = picture.options;
    QCOMPARE(options.widthMm, std::optional(120.0));
    QCOMPARE(options.dotsPerInch, 96);
    QVERIFY(options.isTransparent && options.hasLegend && options.hasTranscript);
    QVERIFY(!options.embedsFonts);
    QCOMPARE(options.hasCaptions, std::optional(true));
    QCOMPARE(options.watermark, QStringLiteral("mine"));
    QCOMPARE(options.arrangement, ui::Arrangement::Storyboard);
    QCOMPARE(options.columns * 100 + options.rows, 204);
    QCOMPARE(options.page, ui::PageSize::A4);
    QCOMPARE(options.filmWidth * 1000 + options.filmHeight, 640360);
    QCOMPARE(options.speed, 2.0);
    QCOMPARE(options.stopMs, 900);
    QCOMPARE(options.stepMs, 500);
    QCOMPARE(options.framesPerSecond, 12);
    QCOMPARE(options.transitionMs, 0);
    const auto changes = commandOf<app::ExportPicture>(words("export a.py -o - --every change"));
    QCOMPARE(std::get<app::AtEveryStep>(*changes.moment).kind, model::StepKind::ReferenceChange);
    const auto stop = commandOf<app::ExportPicture>(words("export a.py -o a.webp --stop 4"));
    QCOMPARE(std::get<app::AtStop>(*stop.moment).stop, 4);
}

void TestCommandLine::whyTakesTheObjectTheMomentAndWhatToIgnore()
{
    const auto plain = commandOf<app::WhyObject>(words("why a.py --object x"));
    QCOMPARE(plain.file, std::string("a.py"));
    QCOMPARE(plain.object, std::string("x"));
    QVERIFY(std::holds_alternative<app::AtEnd>(plain.moment));
    QVERIFY(plain.ignored.empty() && !plain.json);
    const auto full = commandOf<app::WhyObject>(
        words("why --object x.y --ignore a --ignore #7 --step 3 --json a.py"));
    QCOMPARE(full.file, std::string("a.py"));
    QCOMPARE(full.ignored, (Arguments{"a", "#7"}));
    QCOMPARE(std::get<app::AtStep>(full.moment).step, 3);
    QVERIFY(full.json);
    const auto atLine = commandOf<app::WhyObject>(words("why a.py --object x --line 4"));
    QCOMPARE(std::get<app::AtLine>(atLine.moment).line, 4);
}

void TestCommandLine::lintSpeaksInSentencesOrJson()
{
    QVERIFY(!commandOf<app::LintScript>(words("lint a.py")).json);
    QVERIFY(commandOf<app::LintScript>(words("lint a.py --json")).json);
    QCOMPARE(parsed(words("lint a.py --seconds 3")).seconds, 3.0);
}

void TestCommandLine::diffTakesTwoVersions()
{
    const Arguments two{"diff", "a.py", "--python", "3.12", "--python", "3.11"};
    const auto diff = commandOf<app::DiffVersions>(two);
    QCOMPARE(diff.file, std::string("a.py"));
    QCOMPARE(diff.pythons, (Arguments{"3.12", "3.11"}));
    QVERIFY(!diff.json);
    Arguments json = two;
    json.emplace_back("--json");
    json.insert(json.end(), {"--seconds", "5"});
    QVERIFY(commandOf<app::DiffVersions>(json).json);
    QCOMPARE(parsed(json).seconds, 5.0);
    for (const Arguments& wrong :
         {Arguments{"diff", "a.py"}, Arguments{"diff", "a.py", "--python", "3.11"},
          Arguments{"diff", "--python", "3.11", "--python", "3.12"},
          Arguments{"diff", "a.py", "--python", "3.11", "--python", "1.4"},
          Arguments{"diff", "a.py", "--python", "3.11", "--python", "3.12", "--python", "3.11"}})
        QCOMPARE(refused(wrong).status, 2);
}

void TestCommandLine::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("complaint");

    QTest::newRow("unknown option") << "--colour a.py"
                                    << "--colour";
    QTest::newRow("file before a command") << "a.py trace b.py"
                                           << "a.py";
    QTest::newRow("run without file") << "run"
                                      << "FILE";
    QTest::newRow("trace without file") << "trace --json"
                                        << "FILE";
    QTest::newRow("trace with two files") << "trace a.py b.py"
                                          << "b.py";
    QTest::newRow("export without output") << "export a.py"
                                           << "--output";
    QTest::newRow("export of an unknown kind") << "export a.py -o out.bmp"
                                               << ".png, .svg";
    QTest::newRow("two moments") << "export a.py -o a.png --step 1 --line 2"
                                 << "--step";
    QTest::newRow("step and end") << "export a.py -o a.png --step 1 --end"
                                  << "--step";
    QTest::newRow("all and end") << "export a.py -o a.png --all --end"
                                 << "--end";
    QTest::newRow("negative step") << "export a.py -o a.png --step -1"
                                   << "--step";
    QTest::newRow("line zero") << "export a.py -o a.png --line 0"
                               << "--line";
    QTest::newRow("step is a word") << "export a.py -o a.png --step two"
                                    << "--step";
    QTest::newRow("scale zero") << "export a.py -o a.png --scale 0"
                                << "--scale";
    QTest::newRow("unknown theme") << "export a.py -o a.png --theme pink"
                                   << "--theme";
    QTest::newRow("two widths") << "export a.py -o a.png --scale 2 --width 100"
                                << "--width";
    QTest::newRow("grid of words") << "export a.py -o a.png --grid many"
                                   << "--grid";
    QTest::newRow("around nothing") << "export a.py -o a.png --around 2"
                                    << "--object";
    QTest::newRow("two commands") << "trace a.py run b.py"
                                  << "run";
}

void TestCommandLine::wrongUsageExitsWithTwo()
{
    QFETCH(QString, line);
    QFETCH(QString, complaint);

    const Answer answer = refused(words(line));
    QCOMPARE(answer.status, 2);
    QVERIFY2(QString::fromStdString(answer.text).contains(complaint), answer.text.c_str());
}

void TestCommandLine::unknownPythonIsRefusedWithTheListOfWhatExists()
{
    for (const char* line : {"--python 2.7 a.py", "run --python 2.7 a.py",
                             "trace a.py --python 2.7", "export a.py -o a.png --python 2.7"}) {
        const Answer answer = refused(words(QString::fromUtf8(line)));
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.text.find("3.11, 3.12") != std::string::npos, answer.text.c_str());
    }
}

void TestCommandLine::helpAndVersionExitWithZero_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");

    QTest::newRow("help") << "--help"
                          << "export";
    QTest::newRow("short help") << "-h"
                                << "export";
    QTest::newRow("version") << "--version"
                             << "refscope ";
    QTest::newRow("run") << "run --help"
                         << "--record";
    QTest::newRow("trace") << "trace --help"
                           << "--json";
    QTest::newRow("export") << "export --help"
                            << "--theme";
}

void TestCommandLine::helpAndVersionExitWithZero()
{
    QFETCH(QString, line);
    QFETCH(QString, text);

    const Answer answer = refused(words(line));
    QCOMPARE(answer.status, 0);
    QVERIFY2(QString::fromStdString(answer.text).contains(text), answer.text.c_str());
}

REFSCOPE_TEST(TestCommandLine)
#include "tst_command_line.moc"
