#include "ui/main_window/windows.h"

#include "ui/main_window/main_window.h"
#include "ui/main_window/script_editing.h"
#include "ui/main_window/session_files.h"
#include "ui/session/session_storage.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QScreen>

#include <algorithm>

namespace ui {

namespace {

constexpr QPoint kWindowOffset(32, 32);

/// Where a window goes beside one at `at`: further down, or back at the top left where the screen
/// ends. Never to where that one is.
QPoint placeBeside(const MainWindow& window, QPoint at)
{
    const QRect screen = window.screen()->availableGeometry();
    const QRect there(at + kWindowOffset, window.size());
    return screen.contains(there) || at == screen.topLeft() ? there.topLeft() : screen.topLeft();
}

void bringToFront(MainWindow& window)
{
    if (window.isMinimized())
        window.showNormal();
    window.raise();
    window.activateWindow();
}

} // namespace

QList<MainWindow*> allWindows()
{
    QList<MainWindow*> windows;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(widget))
            windows.append(window);
    return windows;
}

MainWindow* openWindow(const Recorder& recorder, const MainWindow* beside)
{
    if (beside != nullptr)
        beside->saveSettings();
    auto* window = new MainWindow(recorder);
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (beside != nullptr) {
        window->setWindowState(window->windowState() & ~Qt::WindowFullScreen);
        if (!window->isMaximized()) {
            window->resize(beside->size());
            window->move(placeBeside(*window, beside->pos()));
        }
    }
    window->show();
    window->activateWindow();
    return window;
}

bool closeAllWindows(MainWindow* first)
{
    QList<MainWindow*> windows = allWindows();
    windows.removeOne(first);
    windows.prepend(first);
    windows.removeIf([](const MainWindow* window) { return !window->isVisible(); });
    for (MainWindow* window : windows) {
        if (window->isWindowModified())
            bringToFront(*window);
        if (!window->mayClose())
            return false;
    }
    std::reverse(windows.begin(), windows.end());
    for (MainWindow* window : windows)
        window->closeUnasked();
    return true;
}

// --- What a window does with the others -----------------------------------------------------

void MainWindow::connectWindows()
{
    connect(m_actions.open, &QAction::triggered, this, [this] {
        if (const QString path = askForFile(tr("Open")); !path.isEmpty())
            openFile(path);
    });
    connect(m_actions.newWindow, &QAction::triggered, this,
            [this] { openWindow(m_recorder, this)->newScript(); });
    connect(m_actions.openElsewhere, &QAction::triggered, this, &MainWindow::openElsewhere);
    connect(m_actions.closeWindow, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions.quit, &QAction::triggered, this, [this] { closeAllWindows(this); });
    connect(m_actions.themes, &QActionGroup::triggered, this, [](QAction* action) {
        for (MainWindow* window : allWindows())
            window->applyTheme(static_cast<ThemeChoice>(action->data().toInt()));
    });
}

/// A session that a window has already comes to the front: two of them would overwrite each other.
void MainWindow::openElsewhere()
{
    const QString path = askForFile(tr("Open in New Window"));
    if (path.isEmpty())
        return;
    for (MainWindow* window : allWindows())
        if (window->isVisible() && isSessionFile(path)
            && QFileInfo(window->session().sessionPath()) == QFileInfo(path)) {
            bringToFront(*window);
            return;
        }
    openWindow(m_recorder, this)->openFile(path);
}

bool MainWindow::mayClose()
{
    m_editing->takeText();
    return m_files->mayLeave();
}

void MainWindow::closeUnasked()
{
    m_isCloseAgreed = true;
    close();
    m_isCloseAgreed = false; // Where nobody deletes a closed window it may be shown again.
}

} // namespace ui
