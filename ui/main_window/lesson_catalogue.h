#pragma once

#include <QString>

#include <functional>
#include <vector>

class QMenu;

namespace ui {

/// The lessons that come with the program, as `contents.txt` beside them lists them: chapters in
/// order, and in each its lessons.
struct LessonCatalogue
{
    struct Entry
    {
        QString path; ///< Of the resource.
        QString title;
        QString aim;
        QString python; ///< The version that it is about, or empty.
    };
    struct Chapter
    {
        QString title;
        std::vector<Entry> lessons;
    };

    std::vector<Chapter> chapters;

    /// The one behind this one, over the chapters' ends; null behind the last.
    const Entry* after(const QString& path) const;
    const Entry* find(const QString& path) const;
};

/// Read once, when it is asked for first. Cost: reads all lessons.
const LessonCatalogue& lessonCatalogue();

/// The lesson that shows what the program can do.
QString tourLesson();

/// A submenu for each chapter.
void fillLessonMenu(QMenu* menu, const std::function<void(const QString&)>& open);

} // namespace ui
