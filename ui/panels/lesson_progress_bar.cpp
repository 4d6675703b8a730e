#include "ui/panels/lesson_progress_bar.h"

#include "ui/theme/panel_colors.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr double kMostDotDistance = 18;
constexpr double kDotRadius = 3;
constexpr double kCurrentRadius = 5.5;

} // namespace

LessonProgressBar::LessonProgressBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("The stops of this lesson; diamonds are questions. Click to go there."));
}

QSize LessonProgressBar::sizeHint() const
{
    return {static_cast<int>(kMostDotDistance) * static_cast<int>(m_hasQuestion.size()), 16};
}

QSize LessonProgressBar::minimumSizeHint() const
{
    return {40, 16};
}

void LessonProgressBar::setStops(std::vector<bool> hasQuestion)
{
    m_hasQuestion = std::move(hasQuestion);
    updateGeometry();
    update();
}

void LessonProgressBar::setCurrent(std::size_t index)
{
    m_current = index;
    update();
}

double LessonProgressBar::distance() const
{
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_hasQuestion.size()));
    return std::min(kMostDotDistance, width() / count);
}

void LessonProgressBar::paintEvent(QPaintEvent*)
{
    const PanelColors& colors = panelColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_hasQuestion.size(); ++i) {
        const QPointF at((static_cast<double>(i) + 0.5) * distance(), height() / 2.0);
        const double radius = i == m_current ? kCurrentRadius : kDotRadius;
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(i <= m_current ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
        if (!m_hasQuestion[i]) {
            painter.drawEllipse(at, radius, radius);
            continue;
        }
        const double reach = radius + 1.5;
        const std::array<QPointF, 4> diamond = {at + QPointF(0, -reach), at + QPointF(reach, 0),
                                                at + QPointF(0, reach), at + QPointF(-reach, 0)};
        painter.drawPolygon(diamond.data(), static_cast<int>(diamond.size()));
    }
}

void LessonProgressBar::mousePressEvent(QMouseEvent* event)
{
    const auto index = static_cast<std::size_t>(std::max(0.0, event->position().x() / distance()));
    if (event->button() == Qt::LeftButton && index < m_hasQuestion.size())
        Q_EMIT stopChosen(index);
}

} // namespace ui
