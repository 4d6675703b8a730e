// How long the window keeps its user waiting, over a real run.

#include "tests/benchmarks/ui/window.h"

#include "tests/benchmarks/stopwatch.h"
#include "tests/benchmarks/ui/heartbeat.h"
#include "tests/benchmarks/ui/offscreen.h"
#include "ui/main_window/main_window.h"
#include "ui/panels/journal_panel.h"
#include "ui/panels/source_view.h"
#include "ui/picture/picture.h"
#include "ui/scene/background_task.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>
#include <memory>

namespace benchmarks {

namespace {

constexpr int kLiveObjects = 20'000;
constexpr char kScript[] = R"(import weakref

class Node:
    def __init__(self, number):
        self.number = number
        self.next = None

nodes = []
for number in range(%1):
    node = Node(number)
    if nodes:
        node.next = nodes[-1]
    nodes.append(node)
refs = [weakref.ref(node) for node in nodes]
total = 0
for turn in range(3):
    for node in nodes:
        total += node.number
nodes[0].next = nodes[-1]
print(total)
del nodes[100:200]
print(len(nodes))
)";

class Visit
{
public:
    explicit Visit(const QString& path)
        : m_window(std::make_unique<ui::MainWindow>(ui::scriptRecorder())),
          m_session(m_window->session()), m_scene(m_window->findChild<ui::SceneView*>())
    {
        m_window->show();
        turnUntil([this] { return m_window->isVisible(); });
        m_heart.beat();
        const Stopwatch watch;
        m_window->openFile(path);
        turnUntil([this] { return m_session.hasRecording() && isThere(); });
        m_heart.reportAs("open");
        report("open, in all", watch.ms(), "ms");
        report("events", m_session.eventCount(), "");
    }

    void run()
    {
        const std::size_t turns = 40;
        for (std::size_t i = 0; i < turns; ++i)
            then([this] { m_session.stepForward(); });
        m_heart.reportAs("step at the beginning");
        scrub(60);
        m_heart.reportAs("scrub");
        then([this] { m_session.goToEnd(); });
        m_heart.reportAs("jump to the end");
        report("cards at the end", static_cast<double>(m_scene->picture().cards.size()), "");
        for (std::size_t i = 0; i < turns; ++i)
            then([this] { m_session.stepBack(); });
        for (std::size_t i = 0; i < turns; ++i)
            then([this] { m_session.stepForward(model::StepKind::AnyEvent); });
        m_heart.reportAs("step at the end");
        then([this] { m_session.select(m_scene->picture().cards.back().id); });
        for (std::size_t i = 0; i < 10; ++i)
            then([this] { m_session.stepBack(); });
        m_heart.reportAs("step with a selection");
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("journalFilter"));
        const Stopwatch watch;
        filter->setText(QStringLiteral("Node#77 "));
        turnUntil([&watch] { return watch.ms() > 1500; });
        m_heart.reportAs("filter the journal");
        scrub(20, false);
        m_heart.reportAs("scrub without waiting");
    }

    void leave()
    {
        const Stopwatch watch;
        m_window->close();
        report("close, until the window is gone", watch.ms(), "ms");
        m_window.reset();
        ui::workers().waitForDone();
        report("close, until all is freed", watch.ms(), "ms");
    }

private:
    bool isThere() const { return !m_scene->isUnderWay(); }

    void then(const std::function<void()>& act)
    {
        actAndWait(m_session, act, [this] { return isThere(); });
    }

    void scrub(model::EventIndex stops, bool waits = true)
    {
        for (model::EventIndex i = 0; i <= stops; ++i) {
            const model::EventIndex to = m_session.eventCount() / stops * (i * 7 % stops);
            QTimer::singleShot(0, &m_session, [this, to] { m_session.seek(to); });
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            if (waits)
                turnUntil([this] { return isThere(); });
        }
        turnUntil([this] { return isThere(); });
    }

    Heartbeat m_heart;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::SessionController& m_session;
    ui::SceneView* m_scene;
};

void measureSource()
{
    heading("a script of 50,000 lines");
    QString text;
    for (int i = 1; i <= 50'000; ++i)
        text += QStringLiteral("value_%1 = %1\n").arg(i);
    ui::SourceView view;
    view.resize(400, 300);
    view.show();
    const Stopwatch watch;
    view.setSource(text);
    view.setLines(45'000, {});
    report("open the source", watch.ms(), "ms");
}

} // namespace

void measureWindow()
{
    const OffscreenApplication application;
    measureSource();

    heading("a window over 20,000 live objects");
    Visit visit(application.write(QStringLiteral("nodes.py"),
                                  QString::fromLatin1(kScript).arg(kLiveObjects)));
    visit.run();
    visit.leave();
}

} // namespace benchmarks
