#pragma once

#include "ui/panels/timeline_bar.h"

namespace ui {

class TimelineLives;

/// All about time in one panel: the row of controls, and below it the lives of the objects.
class TimelinePanel final : public QWidget
{
    Q_OBJECT

public:
    TimelinePanel(SessionController& session, const TimelineBar::Actions& actions,
                  QWidget* parent = nullptr);

    TimelineBar* bar() const { return m_bar; }
    TimelineLives* lives() const { return m_lives; }

private:
    TimelineBar* m_bar;
    TimelineLives* m_lives;
};

} // namespace ui
