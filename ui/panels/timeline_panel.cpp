#include "ui/panels/timeline_panel.h"

#include "ui/panels/timeline_lives.h"

#include <QVBoxLayout>

namespace ui {

TimelinePanel::TimelinePanel(SessionController& session, const TimelineBar::Actions& actions,
                             QWidget* parent)
    : QWidget(parent), m_bar(new TimelineBar(session, actions, this)),
      m_lives(new TimelineLives(session, this))
{
    setObjectName(QStringLiteral("timelinePanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_lives, 1);
}

} // namespace ui
