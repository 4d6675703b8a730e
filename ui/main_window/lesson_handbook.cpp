#include "ui/main_window/lesson_handbook.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

namespace {

struct HandbookWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::LessonHandbook)
};

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

void showLessonHandbook(QWidget* window)
{
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("lessonHandbook"));
    if (dialog == nullptr) {
        dialog = new QDialog(window);
        dialog->setObjectName(QStringLiteral("lessonHandbook"));
        dialog->setWindowTitle(HandbookWords::tr("Writing Lessons"));
        auto* text = new QTextBrowser(dialog);
        text->setAccessibleName(dialog->windowTitle());
        text->setMarkdown(readText(QStringLiteral(":/docs/lessons.md")));
        auto* column = new QVBoxLayout(dialog);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(text);
        dialog->resize(780, 760);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

QString lessonTemplate()
{
    return readText(QStringLiteral(":/docs/lesson_template.py"));
}

} // namespace ui
