#include "ui/main_window/status_line.h"

#include "model/exchange/sentences.h"
#include "ui/session/session_controller.h"

#include <QLabel>
#include <QStatusBar>

namespace ui {

StatusLine::StatusLine(QStatusBar* bar, SessionController& session)
    : QObject(bar), m_session(session), m_words(new QLabel(bar)), m_zoom(new QLabel(bar))
{
    m_words->setObjectName(QStringLiteral("statusWords"));
    m_words->setTextFormat(Qt::PlainText);
    // A long sentence is cut rather than making the window wider.
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setIndent(6);
    m_zoom->setAccessibleName(tr("Zoom"));
    bar->addWidget(m_words, 1);
    bar->addPermanentWidget(m_zoom);
    setZoom(1);

    connect(&m_session, &SessionController::recordingChanged, this, &StatusLine::refresh);
    connect(&m_session, &SessionController::cursorChanged, this, &StatusLine::refresh);
    connect(&m_session, &SessionController::playingChanged, this, &StatusLine::refresh);
    connect(&m_session, &SessionController::runStarted, this, &StatusLine::refresh);
    connect(&m_session, &SessionController::runFinished, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::setZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void StatusLine::refresh()
{
    m_words->setText(words());
    m_words->setToolTip(m_words->text());
}

QString StatusLine::words() const
{
    if (m_session.isRunning())
        return tr("Running %1").arg(m_session.script().name());
    if (!m_session.hasRecording() && m_session.fault())
        return m_session.fault()->sort == RunFault::Sort::Stopped
                   ? tr("%1 was stopped").arg(m_session.script().name())
                   : tr("%1 was not run").arg(m_session.script().name());
    if (!m_session.hasRecording())
        return tr("Open a Python script to see what keeps its objects alive");
    if (m_session.isAtStart())
        return tr("Before the script starts. Space plays, the arrow keys step");
    const model::Timeline& timeline = m_session.timeline();
    const model::Event& last = timeline.journal().at(timeline.cursor() - 1);
    if (const auto* line = std::get_if<model::event::LineReached>(&last);
        line && line->after == currentLine(timeline.snapshot()))
        return tr("Line %1 is about to run").arg(line->after);
    const bool isStopped = m_session.fault() && m_session.fault()->sort == RunFault::Sort::Stopped;
    if (m_session.isAtScriptEnd() && isStopped)
        return tr("The script did not come to its end: it was %1").arg(m_session.fault()->message);
    if (m_session.isAtScriptEnd() && !m_session.isAtEnd())
        return tr("The script has ended. What follows is Python's own shutdown");
    const QString sentence = lastEvent();
    return m_session.isAtEnd() ? tr("The end of the run. Last: %1").arg(sentence)
                               : tr("Just now: %1").arg(sentence);
}

QString StatusLine::lastEvent() const
{
    const model::Timeline& timeline = m_session.timeline();
    const model::Event& event = timeline.journal().at(timeline.cursor() - 1);
    model::Snapshot before = timeline.snapshot();
    before.revert(event);
    return QString::fromStdString(model::sentence(before, timeline.recording(), event));
}

} // namespace ui
