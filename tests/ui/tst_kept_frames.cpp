// Frames that outlive their call: what keeps them is seen. Recordings of real scripts.

#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"
#include "ui/session/script_recorder.h"

using tests::cardTitled;
using tests::Studio;
using ui::Card;
using ui::Picture;

namespace {

std::shared_ptr<const model::Recording> recordingOf(const char* source)
{
    ui::Script script;
    script.source = QString::fromUtf8(source);
    std::atomic<bool> isCancelled = false;
    return ui::scriptRecorder()(script, isCancelled).recording;
}

constexpr char kTraceback[] = R"(def fail(x):
    raise ValueError(x)

try:
    fail(1)
except ValueError as e:
    kept = e
print('here')
)";

constexpr char kGenerator[] = R"(def count(n):
    while n:
        yield n

g = count(3)
next(g)
print('here')
)";

constexpr char kResurrection[] = R"(class Loud:
    def __del__(self):
        global saved
        saved = self

loud = Loud()
del loud
print('here')
)";

constexpr char kClassBody[] = R"(class Route:
    stops = []
    length = 2
    width = 3
)";

bool leads(const Picture& picture, const Card& from, const Card& to)
{
    return std::any_of(picture.edges.begin(), picture.edges.end(), [&](const ui::Edge& edge) {
        return edge.from == from.id && edge.target == to.id;
    });
}

} // namespace

class TestKeptFrames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exceptionLeadsToTheFramesOfItsTraceback();
    void generatorLeadsToItsFrame();
    void frameOfTheScriptHasNoSecondCard();
    void resurrectedSaysSo();
    void bodyOfAClassShowsItsNames();
};

void TestKeptFrames::exceptionLeadsToTheFramesOfItsTraceback()
{
    const Studio studio(recordingOf(kTraceback));
    const Picture picture = studio.at(tests::atLine(*studio.recording, 8));
    const Card* error = cardTitled(picture, QStringLiteral("ValueError"));
    const Card* frame = cardTitled(picture, QStringLiteral("fail()"));
    QVERIFY(error && frame);
    QVERIFY(leads(picture, *error, *frame));
    QCOMPARE(frame->subtitle, QStringLiteral("kept by ValueError") + error->subtitle);
    // Back to the names it does not lead: they are there anyway.
    QVERIFY(!leads(picture, *error, picture.cards.front()));
}

void TestKeptFrames::generatorLeadsToItsFrame()
{
    const Studio studio(recordingOf(kGenerator));
    const Picture picture = studio.at(tests::atLine(*studio.recording, 7));
    const Card* generator = cardTitled(picture, QStringLiteral("generator"));
    const Card* frame = cardTitled(picture, QStringLiteral("count()"));
    QVERIFY(generator && frame);
    QVERIFY(leads(picture, *generator, *frame));
    QVERIFY(frame->subtitle.startsWith(QStringLiteral("kept by generator")));
}

void TestKeptFrames::frameOfTheScriptHasNoSecondCard()
{
    const Studio studio(recordingOf(kTraceback));
    // Until the shutdown clears the names, the traceback keeps the frame of the script as well.
    for (model::EventIndex i = tests::atLine(*studio.recording, 8);
         i < studio.recording->journal.size(); i += 7) {
        const Picture picture = studio.at(i);
        const auto names =
            std::count_if(picture.cards.begin(), picture.cards.end(), [](const Card& card) {
                return card.title == QLatin1String("__main__")
                       || card.title == QLatin1String("<module>");
            });
        QVERIFY2(names <= 1, qPrintable(QString::number(i)));
    }
}

void TestKeptFrames::resurrectedSaysSo()
{
    const Studio studio(recordingOf(kResurrection));
    const Picture picture = studio.at(tests::atLine(*studio.recording, 8));
    const Card* loud = cardTitled(picture, QStringLiteral("Loud"));
    QVERIFY(loud && !loud->isDead && loud->wasFinalized);
}

void TestKeptFrames::bodyOfAClassShowsItsNames()
{
    const Studio studio(recordingOf(kClassBody));
    const Picture picture = studio.at(tests::atLine(*studio.recording, 4));
    const Card* body = cardTitled(picture, QStringLiteral("Route()"));
    QVERIFY(body);
    QVERIFY(tests::rowLabelled(picture, *body, QStringLiteral("stops")));
    const ui::Row* length = tests::rowLabelled(picture, *body, QStringLiteral("length"));
    QVERIFY(length);
    QCOMPARE(length->value, QStringLiteral("2"));
    QVERIFY(!tests::rowLabelled(picture, *body, QStringLiteral("__module__")));
    QVERIFY(!tests::rowLabelled(picture, *body, QStringLiteral("'__module__'")));
}

REFSCOPE_TEST(TestKeptFrames)
#include "tst_kept_frames.moc"
