// Paints the pictures of the window that the README shows: window_pictures FOLDER. Each is the real
// window, driven by the keys that a user would press.

#include "tests/support/source_path.h"
#include "ui/main_window/film_controller.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/versions.h"
#include "ui/panels/comparison_panel.h"
#include "ui/picture/picture.h"
#include "ui/scene/background_task.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"
#include "ui/session/session_controller.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>

namespace {

constexpr QSize kWindowSize{1280, 800};
constexpr int kPatience = 20000; // Milliseconds that a script may take.

/// The window over one script.
class Photographer
{
public:
    explicit Photographer(const char* script) : m_window(ui::scriptRecorder())
    {
        m_scene = m_window.findChild<ui::SceneView*>();
        m_scene->setReducedMotion(true);
        m_window.resize(kWindowSize);
        m_window.show();
        m_window.openFile(QString::fromStdString(tests::sourcePath(script)));
    }

    bool isReady()
    {
        return QTest::qWaitFor(
            [this] { return session().hasRecording() && !session().isRunning(); }, kPatience);
    }
    void setDark(bool isDark)
    {
        press(isDark ? Qt::Key_D : Qt::Key_L, Qt::AltModifier | Qt::ShiftModifier);
    }
    /// Enters a statement at this moment and compares its branch with what happened before.
    bool compareWith(const QString& statement)
    {
        QSignalSpy finished(&session(), &ui::SessionController::runFinished);
        session().enter(statement);
        if (finished.isEmpty() && !finished.wait(kPatience))
            return false;
        press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        return QTest::qWaitFor(
            [this] {
                const auto* panel = m_window.findChild<ui::ComparisonPanel*>();
                return panel != nullptr && panel->comparison() != nullptr;
            },
            kPatience);
    }
    /// Shows what the script does in another version of Python, side by side.
    bool compareWithVersion(const std::string& dialect)
    {
        auto* versions = m_window.findChild<ui::Versions*>();
        versions->compareWith(dialect);
        const bool isCompared =
            QTest::qWaitFor([versions] { return versions->comparison() != nullptr; }, kPatience);
        press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
        return isCompared;
    }
    /// Goes to the last line before this collection, the first being 0.
    void goBeforeCollection(std::size_t which)
    {
        const auto& stops = session().timeline().lineStops();
        const model::EventIndex begin = session().landmarks().collections[which].begin;
        session().seek(*std::prev(std::ranges::upper_bound(stops, begin)));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(&m_window, key, modifiers);
            QCoreApplication::processEvents();
        }
    }
    bool openFilm()
    {
        press(Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
        const auto* film = m_window.findChild<ui::FilmController*>();
        return QTest::qWaitFor([film] { return film->isReady(); }, kPatience);
    }
    /// Waits until no thread works for the window, what they found has arrived, and it looks the
    /// same twice.
    bool standsStill()
    {
        QImage last;
        return QTest::qWaitFor(
            [this, &last] {
                const bool isIdle = ui::workers().activeThreadCount() == 0;
                QCoreApplication::processEvents(); // Answers, and then the layout that they ask
                                                   // for.
                QCoreApplication::processEvents();
                const QImage now = m_window.grab().toImage();
                const bool isSame = now == std::exchange(last, now);
                return isSame && isIdle && ui::workers().activeThreadCount() == 0;
            },
            kPatience);
    }
    /// Selects the card with this value in one of its rows.
    void select(const QString& value)
    {
        const ui::Picture& picture = m_scene->picture();
        for (const ui::Card& card : picture.cards)
            for (std::uint32_t i = 0; i < card.rowCount; ++i)
                if (picture.rows[card.firstRow + i].value == value)
                    session().select(card.id);
    }
    bool save(const QString& file)
    {
        press(Qt::Key_9, Qt::ControlModifier);
        return standsStill() && m_window.grab().save(file);
    }
    ui::SessionController& session() { return m_window.session(); }

private:
    ui::MainWindow m_window;
    ui::SceneView* m_scene;
};

struct Shot
{
    const char* name;
    const char* script;
    bool isDark;
    std::function<bool(Photographer&)> arrange; ///< False if it never comes about.
};

const Shot kShots[] = {
    {"window", "resources/examples/ref_and_callback.py", false,
     [](Photographer& window) {
         window.session().goToLine(23);
         window.select(QStringLiteral("'sunset.png'"));
         return true;
     }},
    {"collection_film", "tests/scripts/tour/graph_with_cycle.py", false,
     [](Photographer& window) {
         window.goBeforeCollection(3);
         if (!window.openFilm())
             return false;
         window.press(Qt::Key_F11, Qt::ShiftModifier);
         window.press(Qt::Key_Right, Qt::ControlModifier, 2);
         window.press(Qt::Key_Right, Qt::NoModifier, 2);
         return true;
     }},
    {"why_alive", "tests/scripts/tour/graph_with_cycle.py", true,
     [](Photographer& window) {
         window.goBeforeCollection(1);
         window.select(QStringLiteral("'park'"));
         window.press(Qt::Key_F6);
         return true;
     }},
    {"branches", "resources/examples/weak_dictionary.py", false,
     [](Photographer& window) {
         window.session().goToLine(22);
         return window.compareWith(QStringLiteral("kept = again"));
     }},
    {"versions", "resources/examples/finalize.py", false,
     [](Photographer& window) {
         window.session().goToLine(19);
         return window.compareWithVersion("tracing");
     }},
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Refscope"));
    QApplication::setApplicationName(QStringLiteral("RefscopePictures"));
    if (argc != 2) {
        std::fputs("usage: window_pictures FOLDER\n", stderr);
        return 2;
    }
    // Nobody's settings, and none that stay.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QStandardPaths::setTestModeEnabled(true);
    ui::loadResources();
    for (const Shot& shot : kShots) {
        Photographer window(shot.script);
        const QString file = QStringLiteral("%1/%2.png").arg(argv[1], shot.name);
        if (!window.isReady()) {
            std::fprintf(stderr, "window_pictures: %s does not end\n", shot.script);
            return 1;
        }
        window.setDark(shot.isDark);
        if (!shot.arrange(window) || !window.save(file)) {
            std::fprintf(stderr, "window_pictures: cannot make %s\n", qPrintable(file));
            return 1;
        }
    }
    return 0;
}
