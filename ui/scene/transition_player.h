#pragma once

#include "ui/picture/transition.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// One step of a film: where it ends, and which reference calls its callback meanwhile.
struct FilmStep
{
    std::shared_ptr<const Picture> to;
    model::ObjectId ringing;
};

/// Plays a chain of transitions, one after the other. It paints nothing: it says what stands
/// still, and for every frame what moves. Steps that change nothing to be seen take no time.
class TransitionPlayer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFrameMs = 16;

    explicit TransitionPlayer(QObject* parent = nullptr);

    /// `step(i)` is asked for when its turn comes. A film that still runs is dropped.
    void play(std::shared_ptr<const Picture> from, std::size_t count,
              std::function<FilmStep(std::size_t)> step, qreal stepMs);
    bool isPlaying() const { return m_isPlaying; }
    void setStepMs(qreal stepMs) { m_stepMs = stepMs; }

    /// Stops without a word.
    void stop();

Q_SIGNALS:
    void stepStarted(const std::shared_ptr<const ui::Picture>& still);
    void frameReady(const ui::Picture& moving, std::optional<QPointF> spark);
    void finished();

private:
    void nextStep();
    void tick();
    std::optional<QPointF> sparkAt(qreal t) const;

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::shared_ptr<const Picture> m_from;
    FilmStep m_current;
    std::optional<Transition> m_transition;
    std::function<FilmStep(std::size_t)> m_step;
    std::size_t m_index = 0;
    std::size_t m_count = 0;
    qreal m_stepMs = 250;
    bool m_isPlaying = false;
};

} // namespace ui
