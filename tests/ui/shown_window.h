#pragma once

#include "ui/main_window/main_window.h"
#include "ui/scene/scene_view.h"
#include "ui/session/script_recorder.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// Whatever the script is, its run is this one, written by hand.
ui::Recorder playing(std::shared_ptr<const model::Recording> recording);

/// A real window on the screen, as at a first start but without motion, which a test drives by keys
/// and actions; and a folder for its files.
struct ShownWindow
{
    /// Over nothing yet. Without a recorder of another sort its scripts really run.
    explicit ShownWindow(ui::Recorder recorder = ui::scriptRecorder());

    ui::SessionController& session() { return window.session(); }
    ui::SceneView* scene() const { return window.findChild<ui::SceneView*>(); }
    const ui::Picture& picture() const { return scene()->picture(); }
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return window.findChild<Widget*>(QLatin1String(name));
    }

    /// Where a file of that name would be in the folder.
    QString pathOf(const char* name) const { return folder.filePath(QLatin1String(name)); }
    /// Writes a file into the folder; returns where it is.
    QString put(const char* name, const QByteArray& text) const;
    /// Opens a script, and waits for its run.
    void openText(const QByteArray& script);
    void openLesson();

    /// Makes a change, and waits for the run that follows.
    template <typename Change>
    void wait(Change&& change)
    {
        QSignalSpy finished(&session(), &ui::SessionController::runFinished);
        change();
        QVERIFY(finished.count() > 0 || finished.wait());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Closes the window and answers what it asks; false: it did not ask.
    bool close(QMessageBox::StandardButton answer);

    QTemporaryDir folder;
    ui::MainWindow window;
};

} // namespace tests
