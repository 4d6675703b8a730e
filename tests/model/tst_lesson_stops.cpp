// A lesson's comments: what is read, which moments its stops mean, and what is a mistake.

#include "model/lesson/lesson_answers.h"
#include "model/lesson/lesson_parser.h"
#include "model/lesson/stop_places.h"
#include "model/session/run.h"
#include "tests/support/registry.h"

#include <QStringList>

using namespace model;

class TestLessonStops final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleAimAndPythonAreRead();
    void stopsLieAtTheirMoments_data();
    void stopsLieAtTheirMoments();
    void captionsSpeakOfTheRun();
    void commentsInStringsAreNone();
    void mistakesAreFoundInTheText_data();
    void mistakesAreFoundInTheText();
    void mistakesAreFoundInTheRun_data();
    void mistakesAreFoundInTheRun();
    void aFilmsStopLiesAtItsCollection();
    void theSolutionTakesTheLearnersPlace();
    void theRunAnswers_data();
    void theRunAnswers();
    void whoDiesIsMarkedWithReasons();
    void aPrintedCountIsExplained();
};

namespace {

const std::string kLessonHead = "\"\"\"Title\n\nThe aim.\n\"\"\"\n# refscope: lesson\n";

std::string lessonText(const QString& script)
{
    return kLessonHead + script.toStdString() + '\n';
}

struct LessonRun
{
    explicit LessonRun(const QString& script)
        : text(lessonText(script)), parsed(parseLesson(text, "lesson.py")),
          timeline(record(text, "lesson.py").recording), placed(placeStops(parsed.lesson, timeline))
    {}

    std::string text;
    ParsedLesson parsed;
    Timeline timeline;
    std::vector<PlacedStop> placed;

    const LessonStop& stop(std::size_t index) const
    {
        return parsed.lesson.stops[placed.at(index).stop];
    }
    QString caption(std::size_t index)
    {
        timeline.seek(placed.at(index).at);
        return QString::fromStdString(plainText(captionAt(stop(index), timeline)));
    }
    LessonAnswer answer(std::size_t index)
    {
        return answerOf(*stop(index).question, timeline, placed.at(index).at,
                        placed.at(index + 1).at);
    }
    ObjectId named(const char* name) { return namedObject({name, false, {}}, timeline); }
};

QStringList placesOf(const std::vector<Diagnostic>& mistakes)
{
    QStringList found;
    for (const Diagnostic& each : mistakes)
        found << QStringLiteral("%1:%2 %3")
                     .arg(each.span.line)
                     .arg(each.span.column)
                     .arg(QString::fromStdString(each.message));
    return found;
}

} // namespace

void TestLessonStops::titleAimAndPythonAreRead()
{
    const std::string text =
        "# refscope: lesson\n# refscope: python 2.7\n'''A title\n\n  What one\n"
        "  learns.\n'''\n# refscope: show functions\nx = 1\n#: One.\n#:\n"
        "#: Two, `{x}`.\n";
    const ParsedLesson parsed = parseLesson(text, "a.py");
    QCOMPARE(placesOf(parsed.mistakes), QStringList());
    QCOMPARE(parsed.lesson.title, std::string("A title"));
    QCOMPARE(parsed.lesson.aim, std::string("What one learns."));
    QCOMPARE(parsed.lesson.python, std::string("2.7"));
    QCOMPARE(wantedPython(text), std::string("2.7"));
    QCOMPARE(parsed.lesson.show, std::vector<std::string>{"functions"});
    QVERIFY(isLesson(text));
    QVERIFY(!isLesson("#: a comment for Sphinx\nx = 1\n"));
    QCOMPARE(parsed.lesson.stops.size(), std::size_t{1});
    const std::vector<CaptionPart>& caption = parsed.lesson.stops[0].caption;
    QCOMPARE(caption.size(), std::size_t{5});
    QCOMPARE(caption[3].text, std::string("{x}")); // Code is taken as it stands.
}

void TestLessonStops::stopsLieAtTheirMoments_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("captions");

    QTest::newRow("below a statement: it has run") << "print('a')\n#: {printed}.\nprint('b')\n"
                                                      "#: {printed}."
                                                   << QStringList{"a.", "b."};
    QTest::newRow("before all else") << "#: First.\nx = 1" << QStringList{"First."};
    QTest::newRow("in a loop: the first time") << "for i in (1, 2, 3):\n    print(i)\n"
                                                  "    #: {printed}\n#: {printed} at last"
                                               << QStringList{"1", "3 at last"};
    QTest::newRow("in a loop: passes") << "for i in (1, 2, 3):\n    print(i)\n    #: pass: 2\n"
                                          "    #: {printed}\n\n    #: pass: last\n"
                                          "    #: {printed} again"
                                       << QStringList{"2", "3 again"};
    QTest::newRow("order is that of time") << "def f():\n    print('in')\n    #: in: {printed}\n"
                                              "#: def\nprint('out')\n#: out: {printed}\nf()\n"
                                              "#: end: {printed}"
                                           << QStringList{"def", "out: out", "in: in", "end: in"};
    QTest::newRow("the beginning of a function") << "def f(x):\n    'doc'\n    #: {count x}\n"
                                                    "    y = x\n    #: {count x}\nf([])"
                                                 << QStringList{"1", "2"};
    QTest::newRow("clauses are one statement") << "try:\n    1/0\nexcept ZeroDivisionError:\n"
                                                  "    print('caught')\nelse:\n    pass\n"
                                                  "#: {printed}"
                                               << QStringList{"caught"};
    QTest::newRow("a statement of many lines")
        << "print(\n    'x',\n)\n#: {printed}" << QStringList{"x"};
    QTest::newRow("a decorated function") << "def d(f):\n    print('d')\n    return f\n@d\n"
                                             "def g():\n    pass\n#: {printed}"
                                          << QStringList{"d"};
    QTest::newRow("a generator's statement ends when it is resumed")
        << "def g():\n    yield 1\n    #: {printed}\nfor x in g():\n    print('body')"
        << QStringList{"body"};
    QTest::newRow("a recursion: from the inside out")
        << "def f(n):\n    if n:\n        f(n - 1)\n    print(n)\n    #: {printed}\n\n"
           "    #: pass: last\n    #: {printed}\nf(2)"
        << QStringList{"0", "2"};
    QTest::newRow("a class has run when its body has")
        << "class C:\n    print('body')\n    def f(self):\n        print('called')\n"
           "#: {printed}\nC().f()\n#: {printed}"
        << QStringList{"body", "called"};
    QTest::newRow("a call is no second definition")
        << "def f():\n    print('called')\n#: pass: last\n#: defined\nf()\n#: {printed}"
        << QStringList{"defined", "called"};
    QTest::newRow("two at one moment") << "x = 1\n#: A\n\n#: B" << QStringList{"A", "B"};
}

void TestLessonStops::stopsLieAtTheirMoments()
{
    QFETCH(QString, script);
    QFETCH(QStringList, captions);
    script.replace("#: in:", "#: `in`:").replace("#: out:", "#: `out`:");
    script.replace("#: end:", "#: `end`:");
    LessonRun run(script);
    QCOMPARE(placesOf(run.parsed.mistakes), QStringList());
    QCOMPARE(placesOf(lessonMistakes(run.parsed.lesson, run.timeline)), QStringList());
    QStringList found;
    for (std::size_t i = 0; i < run.placed.size(); ++i)
        found << run.caption(i);
    QCOMPARE(found, captions);
}

void TestLessonStops::captionsSpeakOfTheRun()
{
    LessonRun run("import gc\nclass Node:\n    pass\na = [Node()]\nb = a\n"
                  "#: `a` is {a}, held {count a} times; it holds {a[0]}.\n"
                  "n = Node(); n.me = n; del n; found = gc.collect()\n#: {collected} found");
    QVERIFY(run.caption(0).startsWith("a is list#"));
    QVERIFY(run.caption(0).contains("held 2 times; it holds Node#"));
    QCOMPARE(run.caption(1), QString("1 found"));
}

void TestLessonStops::commentsInStringsAreNone()
{
    const LessonRun run("x = '''\n#: not a stop\n'''\n#: a stop");
    QCOMPARE(placesOf(run.parsed.mistakes), QStringList());
    QCOMPARE(run.parsed.lesson.stops.size(), std::size_t{1});
}

void TestLessonStops::mistakesAreFoundInTheText_data()
{
    QTest::addColumn<QString>("script"); // From line 6 on.
    QTest::addColumn<QStringList>("mistakes");

    QTest::newRow("unknown keyword")
        << "x = 1\n#: Text.\n#: loook: x" << QStringList{"8:0 'loook:' is not known"};
    QTest::newRow("no caption") << "x = 1\n#: look: x"
                                << QStringList{"7:0 this stop has no caption"};
    QTest::newRow("inside of brackets")
        << "x = [\n    #: Text.\n    1]\n#: Text."
        << QStringList{"7:4 a stop cannot stand inside of a statement"};
    QTest::newRow("unfinished code")
        << "x = 1\n#: This `x is not closed." << QStringList{"7:8 this code has no ` at its end"};
    QTest::newRow("unfinished value")
        << "x = 1\n#: This {x is not closed." << QStringList{"7:8 this value has no } at its end"};
    QTest::newRow("unknown value")
        << "x = 1\n#: This {size x}."
        << QStringList{
               "7:8 a value is {NAME}, {count NAME}, {generation NAME}, {printed} or {collected}"};
    QTest::newRow("unknown question")
        << "x = 1\n#: T.\n#: ask: lives\nx = 2\n#: T." << QStringList{"8:0 'lives' is no question"};
    QTest::newRow("count of nothing") << "x = 1\n#: T.\n#: ask: count\nx = 2\n#: T."
                                      << QStringList{"8:0 of what is the count asked?"};
    QTest::newRow("no number") << "x = 1\n#: T.\n#: pass: second"
                               << QStringList{"8:0 a pass is a number from 1, or 'last'"};
    QTest::newRow("no phase") << "x = 1\n#: T.\n#: film: sweep"
                              << QStringList{"8:0 'sweep' is no phase of a collection"};
    QTest::newRow("no switch") << "x = 1\n#: T.\n#: show: everything"
                               << QStringList{"8:9 'everything' is no switch of the scene"};
    QTest::newRow("no name") << "x = 1\n#: T.\n#: look: x,, x"
                             << QStringList{"8:11 a name is missing"};
    QTest::newRow("for the file") << "# refscope: colour blue\nx = 1\n#: T."
                                  << QStringList{"6:0 'colour' is nothing that can be said here"};
    QTest::newRow("an exercise without a check")
        << "#: exercise: Do it.\nx = 1" << QStringList{"6:0 this exercise is never checked"};
    QTest::newRow("a check without an exercise")
        << "x = 1\n#: T.\n#: check: x"
        << QStringList{"8:0 there is no exercise above that could be checked"};
    QTest::newRow("no stop") << "x = 1" << QStringList{"1:0 a lesson needs at least one stop"};
}

void TestLessonStops::mistakesAreFoundInTheText()
{
    QFETCH(QString, script);
    QFETCH(QStringList, mistakes);
    QCOMPARE(placesOf(parseLesson(lessonText(script), "lesson.py").mistakes), mistakes);
}

void TestLessonStops::mistakesAreFoundInTheRun_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("mistakes");

    QTest::newRow("never reached")
        << "if 0:\n    x = 1\n    #: T." << QStringList{"8:4 the run never comes to this stop"};
    QTest::newRow("too many passes") << "for i in (1, 2):\n    x = 1\n    #: T.\n    #: pass: 3"
                                     << QStringList{"8:4 the run never comes to this stop"};
    QTest::newRow("no such name") << "x = [1]\n#: T.\n#: look: x, y"
                                  << QStringList{"8:12 there is no 'y' at this stop"};
    QTest::newRow("no such value") << "x = [1]\ndel x\n#: It has {count x}."
                                   << QStringList{"8:10 the run has no such value at this stop"};
    QTest::newRow("no collection")
        << "x = [1]\n#: T.\n#: film: start" << QStringList{"7:0 the run never comes to this stop"};
    QTest::newRow("a question at the end")
        << "x = [1]\n#: T.\n#: ask: dies"
        << QStringList{"8:0 a question needs a stop behind it, where it is answered"};
    QTest::newRow("nothing printed") << "x = [1]\n#: T.\n#: ask: printed\ny = 1\n#: T."
                                     << QStringList{"8:0 nothing is printed before the next stop"};
}

void TestLessonStops::mistakesAreFoundInTheRun()
{
    QFETCH(QString, script);
    QFETCH(QStringList, mistakes);
    LessonRun run(script);
    QCOMPARE(placesOf(run.parsed.mistakes), QStringList());
    QCOMPARE(placesOf(lessonMistakes(run.parsed.lesson, run.timeline)), mistakes);
}

void TestLessonStops::aFilmsStopLiesAtItsCollection()
{
    const LessonRun run("import gc\nx = []\nx.append(x)\ndel x\nfound = gc.collect()\n#: T.\n"
                        "#: film: subtract_refs\n\n#: After.");
    QCOMPARE(run.placed.size(), std::size_t{2});
    QVERIFY(std::holds_alternative<event::CollectionStarted>(
        run.timeline.journal().at(run.placed[0].at)));
    QVERIFY(run.placed[1].at > run.placed[0].at);
}

void TestLessonStops::theSolutionTakesTheLearnersPlace()
{
    const std::string text = lessonText("import math\n#: exercise: Let `f` give 2.\n"
                                        "def f():\n    return 1\n\n#: check: f() == 2\n"
                                        "#: it gives two\n#: solution:\n#: def f():\n"
                                        "#:     return 2\nprint(f())");
    const ParsedLesson parsed = parseLesson(text, "lesson.py");
    QCOMPARE(placesOf(parsed.mistakes), QStringList());
    QVERIFY(parsed.lesson.exercise);
    QCOMPARE(parsed.lesson.exercise->checks.size(), std::size_t{1});
    QCOMPARE(parsed.lesson.exercise->checks[0].expression, std::string("f() == 2"));
    QCOMPARE(parsed.lesson.exercise->checks[0].text, std::string("it gives two"));
    QCOMPARE(parsed.lesson.stops.size(), std::size_t{1});
    QCOMPARE(run(text, "a.py").out, std::string("1\n"));
    QCOMPARE(run(withSolution(text, parsed.lesson), "a.py").out, std::string("2\n"));
}

void TestLessonStops::theRunAnswers_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("answer");

    const QString head = "import sys, weakref\nclass Node:\n    def __del__(self):\n        pass\n"
                         "def one(ref):\n    pass\ndef two(ref):\n    pass\na = Node()\n"
                         "r1 = weakref.ref(a, one)\nr2 = weakref.ref(a, two)\n#: T.\n";
    QTest::newRow("a count") << head + "#: ask: count a\nb = a\n#: T."
                             << "2";
    QTest::newRow("a number that is printed")
        << head + "#: ask: printed count of a\nprint('it is', sys.getrefcount(a), '!')\n#: T."
        << "2";
    QTest::newRow("a text that is printed")
        << head + "#: ask: printed\nprint('x'); print('y')\n#: T."
        << "x\ny";
    QTest::newRow("the order of calls") << head + "#: ask: callbacks\ndel a\n#: T."
                                        << "__del__ of a, two(r2), one(r1)";
}

void TestLessonStops::theRunAnswers()
{
    QFETCH(QString, script);
    QFETCH(QString, answer);
    LessonRun run(script);
    const LessonAnswer found = run.answer(0);
    QCOMPARE(QString::fromStdString(found.problem), QString());
    QStringList labels;
    std::vector<std::string> order;
    for (const LessonAnswer::Call& call : found.calls) {
        labels << QString::fromStdString(call.label);
        order.push_back(call.label);
    }
    QCOMPARE(labels.isEmpty() ? QString::fromStdString(found.text) : labels.join(", "), answer);
    const LessonQuestion& question = *run.stop(0).question;
    if (labels.isEmpty()) {
        const QString typed = " " + answer + " ";
        QVERIFY(markText(question, found, run.timeline, typed.toStdString()).isRight);
        QVERIFY(!markText(question, found, run.timeline, "17").isRight);
        return;
    }
    QVERIFY(markOrder(found, run.timeline, order).isRight);
    std::swap(order[0], order[2]);
    const AnswerMark wrong = markOrder(found, run.timeline, order);
    QVERIFY(!wrong.isRight);
    QCOMPARE(wrong.reasons.size(), std::size_t{3});
}

void TestLessonStops::whoDiesIsMarkedWithReasons()
{
    LessonRun run("class Node:\n    pass\na = Node()\nb = Node()\na.next = Node()\nc = a.next\n"
                  "#: T.\n#: ask: dies\ndel a\n#: T.");
    const LessonAnswer answer = run.answer(0);
    run.timeline.seek(answer.from);
    const ObjectId a = run.named("a");
    const ObjectId b = run.named("b");
    const ObjectId c = run.named("c");
    QVERIFY(std::ranges::find(answer.dying, a) != answer.dying.end());
    const AnswerMark right = markDeaths(answer, run.timeline, {a, b, c}, {a});
    QVERIFY(right.isRight);
    QCOMPARE(right.reasons.size(), std::size_t{1});
    QVERIFY(right.reasons[0].find("name a") != std::string::npos);
    const AnswerMark wrong = markDeaths(answer, run.timeline, {a, b, c}, {c});
    QVERIFY(!wrong.isRight);
    QCOMPARE(wrong.reasons.size(), std::size_t{2}); // Why a died, why c did not.
    QVERIFY(wrong.reasons[1].find("because name c in __main__ holds it") != std::string::npos);
    QCOMPARE(run.timeline.cursor(), answer.from);
}

void TestLessonStops::aPrintedCountIsExplained()
{
    LessonRun run("import sys\na = []\n#: T.\n#: ask: printed count of a\n"
                  "print(sys.getrefcount(a))\n#: T.");
    const LessonAnswer answer = run.answer(0);
    const AnswerMark mark = markText(*run.stop(0).question, answer, run.timeline, "1");
    QVERIFY(!mark.isRight);
    QCOMPARE(mark.reasons.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(mark.reasons[0]),
             QString("a: 2 = name a in __main__ + argument of getrefcount"));
}

REFSCOPE_TEST(TestLessonStops)
#include "tst_lesson_stops.moc"
