#include "ui/scene/transition_player.h"

#include "ui/picture/curve.h"

#include <algorithm>

namespace ui {

TransitionPlayer::TransitionPlayer(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &TransitionPlayer::tick);
}

void TransitionPlayer::play(std::shared_ptr<const Picture> from, std::size_t count,
                            std::function<FilmStep(std::size_t)> step, qreal stepMs)
{
    stop();
    m_from = std::move(from);
    m_step = std::move(step);
    m_count = count;
    m_index = 0;
    m_stepMs = stepMs;
    m_isPlaying = true;
    m_timer.start();
    nextStep();
}

void TransitionPlayer::stop()
{
    m_timer.stop();
    m_transition.reset();
    m_isPlaying = false;
}

void TransitionPlayer::nextStep()
{
    while (m_index < m_count) {
        m_current = m_step(m_index++);
        m_transition.emplace(m_from, m_current.to);
        m_from = m_current.to;
        if (m_transition->isEmpty() && !m_current.ringing)
            continue;
        m_clock.start();
        Q_EMIT stepStarted(m_transition->sharedStill());
        Q_EMIT frameReady(m_transition->moving(0), std::nullopt);
        return;
    }
    stop();
    Q_EMIT finished();
}

void TransitionPlayer::tick()
{
    const qreal t = static_cast<qreal>(m_clock.elapsed()) / std::max(1.0, m_stepMs);
    if (t >= 1) {
        nextStep();
        return;
    }
    Q_EMIT frameReady(m_transition->moving(t), sparkAt(t));
}

/// The way of the spark is the dotted edge of the reference that rings.
std::optional<QPointF> TransitionPlayer::sparkAt(qreal t) const
{
    if (!m_current.ringing)
        return std::nullopt;
    for (const Edge& edge : m_current.to->edges) {
        if (edge.kind != EdgeKind::Callback || edge.owner != m_current.ringing)
            continue;
        const Polyline line(
            std::span<const QPointF>(&m_current.to->points[edge.firstPoint], edge.pointCount));
        return line.at(line.length() * std::min(1.0, t * 1.15));
    }
    return std::nullopt;
}

} // namespace ui
