// Which statements of a session are done at a moment of its recording.

#include "model/history/groups.h"
#include "model/session/boundary.h"
#include "model/session/run.h"
#include "tests/support/registry.h"

#include <QObject>

using namespace model;

class TestBoundary final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMomentHasALastBoundary();
    void boundariesComeBackToTheirMoments();
    void emptyScriptHasEndedFromTheBeginning();
    void runningUpToABoundaryComesToTheSameNames();
    void stepsByStatementStopWhereOneBegins();
};

namespace {

const std::string kBoundaryScript = "def f(n):\n"
                                    "    return [n,\n"
                                    "            n]\n"
                                    "a = f(1); b = f(2)\n"
                                    "for i in range(2):\n"
                                    "    c = f(i)\n"
                                    "@staticmethod\n"
                                    "def g(): pass\n"
                                    "d = f(3)\n";

std::shared_ptr<const Recording> recorded(const std::string& script,
                                          std::vector<std::string> statements,
                                          std::optional<std::size_t> kept = {})
{
    RunOptions options;
    options.statements = std::move(statements);
    options.scriptStatements = kept;
    return record(script, "script.py", options).recording;
}

/// The names in `__main__`, dunder ones aside.
QStringList namesAt(const Recording& recording, const Snapshot& snapshot)
{
    QStringList names;
    const ObjectId dict = snapshot.mainNamespace();
    for (const Edge& edge : snapshot.at(dict).edges)
        if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 0) {
            const auto text = recording.journal.texts().text(snapshot.at(edge.target).text);
            if (!text.starts_with("'__"))
                names << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        }
    return names;
}

} // namespace

void TestBoundary::everyMomentHasALastBoundary()
{
    const auto recording = recorded(kBoundaryScript, {"e = f(4)", "g = f(5)"});
    const Timeline timeline(recording);

    QCOMPARE(boundaryAt(timeline, 0), (Boundary{0, 0}));
    Boundary last = boundaryAt(timeline, 0);
    std::vector<Boundary> found{last};
    for (EventIndex i = 0; i <= timeline.size(); ++i) {
        const Boundary now = boundaryAt(timeline, i);
        if (now != last)
            found.push_back(now);
        last = now;
    }
    // Behind `def` comes the line with two statements, then the loop, which begins at statement 3.
    const std::vector<Boundary> expected{
        {0, 0},           {1, 0}, {3, 0}, {4, 0}, {5, 0}, {std::nullopt, 0}, {std::nullopt, 1},
        {std::nullopt, 2}};
    QVERIFY(found == expected);
    QCOMPARE(boundaryAt(timeline, recording->scriptEnd), (Boundary{std::nullopt, 0}));
    QCOMPARE(boundaryAt(timeline, recording->scriptEnd - 1), (Boundary{5, 0}));
    QCOMPARE(boundaryAt(timeline, recording->statements[0].end - 1), (Boundary{std::nullopt, 0}));
    QCOMPARE(boundaryAt(timeline, recording->statements[0].end), (Boundary{std::nullopt, 1}));
}

void TestBoundary::boundariesComeBackToTheirMoments()
{
    const auto recording = recorded(kBoundaryScript, {"e = f(4)", "1/0", "g = f(5)"});
    const Timeline timeline(recording);
    for (EventIndex i = 0; i <= timeline.size(); ++i) {
        const Boundary boundary = boundaryAt(timeline, i);
        const EventIndex moment = momentOf(timeline, boundary);
        QVERIFY(boundaryAt(timeline, moment) == boundary);
        QVERIFY(moment <= i || boundary == (Boundary{0, 0}));
    }
    QCOMPARE(sessionEnd(*recording), recording->statements.back().end);
    QCOMPARE(momentOf(timeline, {std::nullopt, 99}), sessionEnd(*recording));
}

void TestBoundary::emptyScriptHasEndedFromTheBeginning()
{
    const auto recording = recorded("# nothing\n", {"x = 1"});
    const Timeline timeline(recording);
    QCOMPARE(boundaryAt(timeline, 0), (Boundary{std::nullopt, 0}));
    QCOMPARE(boundaryAt(timeline, timeline.size()), (Boundary{std::nullopt, 1}));
}

void TestBoundary::runningUpToABoundaryComesToTheSameNames()
{
    const auto recording = recorded(kBoundaryScript, {"e = f(4)", "g = f(5)"});
    Timeline timeline(recording);
    for (const Boundary& boundary : {Boundary{0, 0}, Boundary{1, 0}, Boundary{3, 0}, Boundary{4, 0},
                                     Boundary{5, 0}, Boundary{std::nullopt, 1}}) {
        std::vector<std::string> statements{"e = f(4)", "g = f(5)"};
        statements.resize(boundary.statements);
        const auto part = recorded(kBoundaryScript, statements, boundary.scriptStatements);
        Timeline partial(part);
        partial.seek(sessionEnd(*part));
        timeline.seek(momentOf(timeline, boundary));
        QCOMPARE(namesAt(*part, partial.snapshot()), namesAt(*recording, timeline.snapshot()));
    }
}

void TestBoundary::stepsByStatementStopWhereOneBegins()
{
    const auto recording = recorded(kBoundaryScript, {"e = f(4)", "g = f(5)"});
    const Timeline timeline(recording);
    std::vector<EventIndex> stops;
    for (EventIndex at = next(timeline, StepKind::Statement, 0); at < timeline.size();
         at = next(timeline, StepKind::Statement, at))
        stops.push_back(at);
    QVERIFY(stops == timeline.statementStops());
    // The line with two statements is one step, and so is the loop, however often it goes round.
    QCOMPARE(stops.size(), std::size_t{7});
    std::vector<std::size_t> begun;
    for (const EventIndex stop : stops)
        if (const auto boundary = boundaryAt(timeline, stop); boundary.scriptStatements)
            begun.push_back(*boundary.scriptStatements);
    QCOMPARE(begun, (std::vector<std::size_t>{0, 1, 3, 4, 5}));
    QCOMPARE(stops[5], recording->statements[0].begin + 1);
    QCOMPARE(previous(timeline, StepKind::Statement, stops[5]), stops[4]);
}

REFSCOPE_TEST(TestBoundary)
#include "tst_boundary.moc"
