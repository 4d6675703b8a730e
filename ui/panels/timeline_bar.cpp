#include "ui/panels/timeline_bar.h"

#include "ui/session/session_controller.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr std::array<double, 6> kSpeeds = {0.25, 0.5, 1, 2, 4, 8};

} // namespace

TimelineBar::TimelineBar(SessionController& session, const Actions& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_slider(new TimelineSlider(this)),
      m_position(new QSpinBox(this))
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
    makePosition();
    row->addWidget(m_position);
    row->addSpacing(8);
    row->addWidget(makeStepBox());
    row->addSpacing(4);
    row->addWidget(makeSpeedBox());

    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_session.seek(static_cast<model::EventIndex>(value)); });
    connect(m_slider, &TimelineSlider::collectionWanted, this, &TimelineBar::collectionWanted);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_session.setPlaying(false); });
    connect(&m_session, &SessionController::recordingChanged, this, &TimelineBar::showRecording);
    connect(&m_session, &SessionController::cursorChanged, this, &TimelineBar::showCursor);
    connect(&m_session, &SessionController::bookmarksChanged, this, &TimelineBar::showBookmarks);
    showRecording();
    showBookmarks();
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

/// The number of the event, which can be typed over.
void TimelineBar::makePosition()
{
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setAccessibleName(tr("Event"));
    m_position->setToolTip(tr("Where the cursor stands; type a number and press Return to go "
                              "there"));
    m_position->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_position->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_position->setGroupSeparatorShown(true);
    m_position->setKeyboardTracking(false);
    m_position->setFrame(false);
    m_position->setFocusPolicy(Qt::ClickFocus);
    m_position->installEventFilter(this);
    connect(m_position, &QSpinBox::valueChanged, this, [this](int value) {
        m_session.setPlaying(false);
        m_session.seek(static_cast<model::EventIndex>(value));
    });
}

void TimelineBar::focusPosition()
{
    m_position->setFocus(Qt::ShortcutFocusReason);
    m_position->selectAll();
}

/// Return goes there and Escape does not; both give the keys of time back to the scene.
bool TimelineBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_position && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape)
            showCursor();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            m_position->interpretText();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_position->clearFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QComboBox* TimelineBar::makeStepBox()
{
    auto* box = new QComboBox(this);
    box->setObjectName(QStringLiteral("stepKind"));
    box->setAccessibleName(tr("Step by"));
    box->setToolTip(tr("How far one step goes"));
    box->addItem(tr("By line"), static_cast<int>(model::StepKind::Line));
    box->addItem(tr("By statement"), static_cast<int>(model::StepKind::Statement));
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
    showCursor();
}

void TimelineBar::setDifferences(std::vector<TimelineSlider::Flag> differences)
{
    m_differences = std::move(differences);
    showBookmarks();
}

void TimelineBar::showBookmarks()
{
    std::vector<TimelineSlider::Flag> flags;
    for (const SessionController::Bookmark& each : m_session.bookmarks())
        flags.push_back({each.at, each.note});
    flags.insert(flags.end(), m_differences.begin(), m_differences.end());
    std::stable_sort(flags.begin(), flags.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    m_slider->setFlags(std::move(flags));
}

/// The box is as wide as its longest text, so that nothing beside it moves while it counts.
void TimelineBar::showCursor()
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietBox(m_position);
    m_slider->setValue(static_cast<int>(m_session.cursor()));
    const bool hasRecording = m_session.hasRecording();
    m_position->setEnabled(hasRecording);
    m_position->setPrefix(hasRecording ? tr("Event ") : QString());
    m_position->setSuffix(
        hasRecording ? tr(" of %1").arg(QLocale().toString(m_session.eventCount())) : QString());
    m_position->setSpecialValueText(hasRecording ? QString() : tr("No run"));
    m_position->setRange(0, static_cast<int>(m_session.eventCount()));
    m_position->setValue(static_cast<int>(m_session.cursor()));
}

} // namespace ui
