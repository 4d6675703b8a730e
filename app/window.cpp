#include "app/window.h"

#include "ui/main_window/language.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/windows.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>

namespace app {

namespace {

Q_LOGGING_CATEGORY(startup, "refscope.startup", QtWarningMsg)

/// Says in the log when the scene has painted its first card; switched on by
/// QT_LOGGING_RULES="refscope.startup.debug=true". `./dev bench start` listens to it.
class FirstPicture final : public QObject
{
public:
    explicit FirstPicture(ui::SceneView* scene) : QObject(scene), m_scene(scene)
    {
        scene->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_scene->picture().cards.empty()) {
            watched->removeEventFilter(this);
            // Behind all that is painted now.
            QTimer::singleShot(0, this, [] { qCDebug(startup, "first picture"); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    ui::SceneView* m_scene;
};

/// Whether Qt can be expected to find a screen; without one it would abort.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

} // namespace

int runWindow(const OpenWindow& command, int argc, char** argv)
{
    if (!hasDisplay()) {
        std::fputs("refscope: there is no display for the window (DISPLAY is not set); run, trace "
                   "and export need none\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Refscope"));
    QApplication::setApplicationName(QStringLiteral("Refscope"));
    QApplication::setApplicationVersion(QStringLiteral(REFSCOPE_VERSION));
    ui::loadResources();

    const ui::Translation translation(
        command.language.empty() ? ui::chosenLanguage() : QString::fromStdString(command.language));
    ui::MainWindow* const first = ui::openWindow(ui::scriptRecorder());
    if (startup().isDebugEnabled())
        new FirstPicture(first->findChild<ui::SceneView*>());
    if (command.files.empty()) {
        first->welcome();
        first->openTour();
    }
    ui::MainWindow* window = first;
    for (const std::string& file : command.files) {
        if (&file != &command.files.front())
            window = ui::openWindow(ui::scriptRecorder(), window);
        window->openFile(QDir::current().absoluteFilePath(QString::fromStdString(file)),
                         command.python);
    }
    first->offerRestore();
    const int status = QApplication::exec();
    qDeleteAll(ui::allWindows()); // What ended otherwise than by closing its last window.
    return status;
}

} // namespace app
