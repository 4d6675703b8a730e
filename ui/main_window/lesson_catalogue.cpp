#include "ui/main_window/lesson_catalogue.h"

#include "model/lesson/lesson_parser.h"

#include <QFile>
#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

QString lessonFolder()
{
    return QStringLiteral(":/lessons/");
}

QByteArray readResource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LessonCatalogue::Entry readEntry(const QString& name)
{
    const QString path = lessonFolder() + name + QStringLiteral(".py");
    const std::string text = readResource(path).toStdString();
    const model::Lesson lesson = model::parseLesson(text, name.toStdString()).lesson;
    return {path, QString::fromStdString(lesson.title), QString::fromStdString(lesson.aim),
            QString::fromStdString(lesson.python)};
}

LessonCatalogue readCatalogue()
{
    LessonCatalogue catalogue;
    const QString contents =
        QString::fromUtf8(readResource(lessonFolder() + QStringLiteral("contents.txt")));
    for (const QString& line : contents.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("# ")))
            catalogue.chapters.push_back({line.mid(2).trimmed(), {}});
        else if (!catalogue.chapters.empty())
            catalogue.chapters.back().lessons.push_back(readEntry(line.trimmed()));
    }
    return catalogue;
}

} // namespace

const LessonCatalogue::Entry* LessonCatalogue::after(const QString& path) const
{
    bool isNext = false;
    for (const Chapter& chapter : chapters)
        for (const Entry& entry : chapter.lessons) {
            if (isNext)
                return &entry;
            isNext = entry.path == path;
        }
    return nullptr;
}

const LessonCatalogue::Entry* LessonCatalogue::find(const QString& path) const
{
    for (const Chapter& chapter : chapters) {
        const auto found = std::ranges::find(chapter.lessons, path, &Entry::path);
        if (found != chapter.lessons.end())
            return &*found;
    }
    return nullptr;
}

const LessonCatalogue& lessonCatalogue()
{
    static const LessonCatalogue catalogue = readCatalogue();
    return catalogue;
}

QString tourLesson()
{
    return lessonFolder() + QStringLiteral("tour.py");
}

void fillLessonMenu(QMenu* menu, const std::function<void(const QString&)>& open)
{
    // Nobody needs the titles before the menu opens, and all lessons are read for them.
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, open] {
        if (menu->property("isFilled").toBool())
            return;
        menu->setProperty("isFilled", true);
        menu->addSeparator();
        for (const LessonCatalogue::Chapter& chapter : lessonCatalogue().chapters) {
            QMenu* part = menu->addMenu(chapter.title);
            for (const LessonCatalogue::Entry& entry : chapter.lessons) {
                QAction* action = part->addAction(entry.title);
                action->setStatusTip(entry.aim);
                const QString path = entry.path;
                QObject::connect(action, &QAction::triggered, part, [open, path] { open(path); });
            }
        }
    });
}

} // namespace ui
