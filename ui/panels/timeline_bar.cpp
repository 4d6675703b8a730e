#include "ui/panels/timeline_bar.h"

#include "ui/panels/timeline_slider.h"
#include "ui/session/session_controller.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>

namespace ui {

namespace {

constexpr std::array<double, 6> kSpeeds = {0.25, 0.5, 1, 2, 4, 8};

} // namespace

TimelineBar::TimelineBar(SessionController& session, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_slider(new TimelineSlider(this)),
      m_position(new QLabel(this))
{
    setObjectName(QStringLiteral("timelineBar"));
    setAccessibleName(tr("Timeline"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(2);
    addButtons(actions);
    row->addSpacing(6);
    row->addWidget(m_slider, 1);
    row->addSpacing(6);
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setAccessibleName(tr("Position"));
    m_position->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_position);
    row->addSpacing(8);
    row->addWidget(makeStepBox());
    row->addSpacing(4);
    row->addWidget(makeSpeedBox());

    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_session.seek(static_cast<model::EventIndex>(value)); });
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_session.setPlaying(false); });
    connect(&m_session, &SessionController::recordingChanged, this, &TimelineBar::showRecording);
    connect(&m_session, &SessionController::cursorChanged, this, &TimelineBar::showCursor);
    showRecording();
}

void TimelineBar::addButtons(const Actions& actions)
{
    for (QAction* action :
         {actions.first, actions.back, actions.play, actions.forward, actions.last}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize({18, 18});
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFocusPolicy(Qt::TabFocus);
        layout()->addWidget(button);
    }
}

QComboBox* TimelineBar::makeStepBox()
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("stepKind"));
    box->setAccessibleName(tr("Step by"));
    box->setToolTip(tr("How far one step goes"));
    box->addItem(tr("By line"), static_cast<int>(model::StepKind::Line));
    box->addItem(tr("By reference change"), static_cast<int>(model::StepKind::ReferenceChange));
    box->addItem(tr("By collection phase"), static_cast<int>(model::StepKind::Collection));
    box->addItem(tr("By event"), static_cast<int>(model::StepKind::AnyEvent));
    const auto showKind = [box](model::StepKind kind) {
        box->setCurrentIndex(box->findData(static_cast<int>(kind)));
    };
    showKind(m_session.stepKind());
    connect(box, &QComboBox::activated, this, [this, box] {
        m_session.setStepKind(static_cast<model::StepKind>(box->currentData().toInt()));
    });
    connect(&m_session, &SessionController::stepKindChanged, box, showKind);
    return box;
}

QComboBox* TimelineBar::makeSpeedBox()
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("speed"));
    box->setAccessibleName(tr("Speed"));
    box->setToolTip(tr("How fast it plays"));
    for (const double speed : kSpeeds)
        box->addItem(tr("%1×").arg(QLocale().toString(speed)), speed);
    const auto showSpeed = [box](double speed) { box->setCurrentIndex(box->findData(speed)); };
    showSpeed(m_session.speed());
    connect(box, &QComboBox::activated, this,
            [this, box] { m_session.setSpeed(box->currentData().toDouble()); });
    connect(&m_session, &SessionController::speedChanged, box, showSpeed);
    return box;
}

void TimelineBar::showRecording()
{
    const bool hasRecording = m_session.hasRecording();
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRun(m_session.eventCount(), hasRecording ? &m_session.landmarks() : nullptr,
                         hasRecording ? m_session.timeline().libraryCode().get() : nullptr);
    }
    m_slider->setEnabled(hasRecording);
    // As wide as its longest text, so that nothing beside it moves while it counts.
    const QString widest = tr("Event %1 of %1").arg(QLocale().toString(m_session.eventCount()));
    m_position->setMinimumWidth(m_position->fontMetrics().horizontalAdvance(widest) + 4);
    showCursor();
}

void TimelineBar::showCursor()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(m_session.cursor()));
    if (!m_session.hasRecording()) {
        m_position->setText(tr("No run"));
        return;
    }
    m_position->setText(tr("Event %1 of %2")
                            .arg(QLocale().toString(m_session.cursor()),
                                 QLocale().toString(m_session.eventCount())));
}

} // namespace ui
