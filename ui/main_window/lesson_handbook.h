#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Opens the guide to writing lessons, or brings it to the front.
void showLessonHandbook(QWidget* window);

/// A small lesson to begin with.
QString lessonTemplate();

} // namespace ui
