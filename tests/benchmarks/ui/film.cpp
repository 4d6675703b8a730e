#include "tests/benchmarks/ui/film.h"

#include "tests/benchmarks/stopwatch.h"
#include "tests/benchmarks/ui/heartbeat.h"
#include "tests/benchmarks/ui/offscreen.h"
#include "ui/main_window/film_controller.h"
#include "ui/main_window/main_window.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QTimer>

#include <functional>
#include <string>

namespace benchmarks {

namespace {

// 20,000 lists with 47 lists each, and 20,000 pairs that hold each other: these are found. As few
// events for an object as can be: a window keeps twelve million.
constexpr char kFilmScript[] = R"(import gc

gc.disable()
kept = [[%1] for _ in [0] * 20000]
for _ in [0] * 20000:
    a = []
    a.append([a])
del a
print("found", gc.collect())
)";

class Showing
{
public:
    explicit Showing(const QString& path)
        : m_window(ui::scriptRecorder()), m_session(m_window.session()),
          m_scene(m_window.findChild<ui::SceneView*>()),
          m_film(m_window.findChild<ui::FilmController*>())
    {
        m_window.resize(1500, 950);
        m_window.show();
        m_heart.beat();
        const Stopwatch watch;
        m_window.openFile(path);
        turnUntil([this] { return m_session.hasRecording() && isThere(); });
        m_heart.reportAs("open the script");
        report("open the script, in all", watch.ms(), "ms");
        report("events", static_cast<double>(m_session.eventCount()), "");
        report("memory", residentMiB(), "MiB");
    }

    void run()
    {
        then([this] { m_session.seek(m_session.landmarks().collections.front().begin); });
        m_heart.reportAs("go to the collection");
        const Stopwatch watch;
        QTimer::singleShot(0, &m_session, [this] { m_film->openHere(); });
        turnUntil([this] { return m_film->isReady() && isThere(); });
        m_heart.reportAs("open the film");
        report("open the film, in all", watch.ms(), "ms");
        report("memory with the film", residentMiB(), "MiB");
        const std::size_t steps = m_film->steps()->steps().size();
        report("steps", static_cast<double>(steps), "");
        walk("step", 30, [this](std::size_t) { m_film->goTo(m_film->step() + 1); });
        walk("scrub", 60,
             [this, steps](std::size_t i) { m_film->goTo(steps * (i * 7 % 60) / 60); });
        walk("phases", 2 * model::kFilmPhases, [this](std::size_t i) {
            m_film->goTo(
                m_film->steps()->firstOf(static_cast<model::FilmPhase>(i % model::kFilmPhases)));
        });
        QTimer::singleShot(0, &m_session, [this] { m_film->close(); });
        turnUntil([this] { return !m_film->isOpen() && isThere(); });
        m_heart.reportAs("leave the film");
        const auto end = m_session.eventCount();
        for (model::EventIndex i = 1; i <= 20; ++i)
            then([this, end, i] { m_session.seek(end / 20 * (i * 7 % 20)); });
        m_heart.reportAs("scrub the run");
        report("memory at the end", residentMiB(), "MiB");
    }

private:
    bool isThere() const { return !m_scene->isUnderWay(); }

    void then(const std::function<void()>& act)
    {
        actAndWait(m_session, act, [this] { return isThere(); });
    }

    void walk(const std::string& what, std::size_t count,
              const std::function<void(std::size_t)>& act)
    {
        const Stopwatch watch;
        for (std::size_t i = 0; i < count; ++i)
            then([&act, i] { act(i); });
        m_heart.reportAs(what);
        report(what + ", each", watch.ms() / static_cast<double>(count), "ms");
    }

    Heartbeat m_heart;
    ui::MainWindow m_window;
    ui::SessionController& m_session;
    ui::SceneView* m_scene;
    ui::FilmController* m_film;
};

} // namespace

void measureFilm()
{
    const OffscreenApplication application;

    heading("the film of a collection of 1,000,000 objects");
    const QString row = QStringLiteral("[], ").repeated(46) + QStringLiteral("[]");
    Showing showing(
        application.write(QStringLiteral("million.py"), QString::fromLatin1(kFilmScript).arg(row)));
    showing.run();
}

} // namespace benchmarks
