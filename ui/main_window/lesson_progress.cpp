#include "ui/main_window/lesson_progress.h"

#include <QCoreApplication>
#include <QSettings>
#include <QUrl>

namespace ui {

namespace {

struct ProgressWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::LessonProgress)
};

QString progressKey(const QString& path)
{
    return QStringLiteral("lessons/") + QString::fromLatin1(QUrl::toPercentEncoding(path));
}

} // namespace

LessonProgress lessonProgress(const QString& path)
{
    QSettings settings;
    settings.beginGroup(progressKey(path));
    return {settings.value(QStringLiteral("reached"), 0).toInt(),
            settings.value(QStringLiteral("stops"), 0).toInt(),
            settings.value(QStringLiteral("at"), 0).toInt()};
}

void keepLessonProgress(const QString& path, const LessonProgress& progress)
{
    QSettings settings;
    settings.beginGroup(progressKey(path));
    settings.setValue(QStringLiteral("reached"), progress.reached);
    settings.setValue(QStringLiteral("stops"), progress.stops);
    settings.setValue(QStringLiteral("at"), progress.at);
}

QString progressWords(const LessonProgress& progress)
{
    if (progress.isDone())
        return ProgressWords::tr("done");
    if (!progress.isBegun())
        return {};
    return ProgressWords::tr("%1 of %2").arg(progress.reached).arg(progress.stops);
}

} // namespace ui
