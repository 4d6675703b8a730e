#include "tests/ui/shown_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTimer>

#include <utility>

namespace tests {

ui::Recorder playing(std::shared_ptr<const model::Recording> recording)
{
    return [recording = std::move(recording)](const ui::Script&, std::atomic<bool>&) {
        return ui::Recorded{recording, std::nullopt};
    };
}

ShownWindow::ShownWindow(ui::Recorder recorder) : window((QSettings().clear(), std::move(recorder)))
{
    scene()->setReducedMotion(true);
    window.resize(1300, 850);
    window.show();
}

QString ShownWindow::put(const char* name, const QByteArray& text) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

void ShownWindow::openText(const QByteArray& script)
{
    wait([&] { window.openFile(put("script.py", script)); });
}

void ShownWindow::openLesson()
{
    wait([this] { window.openFile(QStringLiteral(":/examples/ref_and_callback.py")); });
}

void ShownWindow::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&window, static_cast<Qt::Key>(key), modifiers);
}

bool ShownWindow::close(QMessageBox::StandardButton answer)
{
    bool hasAsked = false;
    QTimer answering; // Ends with this scope: whoever was not asked answers nothing.
    answering.setSingleShot(true);
    QObject::connect(&answering, &QTimer::timeout, &window, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr)
            return;
        hasAsked = true;
        box->button(answer)->click();
    });
    answering.start(0); // Runs in the event loop of the question.
    window.close();
    return hasAsked;
}

} // namespace tests
