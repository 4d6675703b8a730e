#pragma once

#include <QString>

namespace ui {

/// How far somebody has come in a lesson. It is kept with the settings.
struct LessonProgress
{
    int reached = 0; ///< Stops that were visited, from the first on.
    int stops = 0;   ///< How many there are; 0: the lesson was never opened.
    int at = 0;      ///< The stop visited last, from 0.

    bool isDone() const { return stops > 0 && reached >= stops; }
    bool isBegun() const { return stops > 0; }
};

/// `path` names the lesson: its file or resource.
LessonProgress lessonProgress(const QString& path);
void keepLessonProgress(const QString& path, const LessonProgress& progress);

/// "done", "4 of 9", or nothing.
QString progressWords(const LessonProgress& progress);

} // namespace ui
