#include "ui/panels/console_panel.h"

#include "ui/panels/console_completion.h"
#include "ui/panels/console_input.h"
#include "ui/panels/console_output.h"
#include "ui/session/session_controller.h"
#include "ui/theme/panel_colors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

ConsolePanel::ConsolePanel(SessionController& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_output(new ConsoleOutput(session, this)),
      m_prompt(new QLabel(this)), m_input(new ConsoleInput(this)), m_hint(new QLabel(this))
{
    m_output->setAcceptDrops(false);
    m_prompt->setFont(m_input->font());
    m_prompt->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_prompt->setContentsMargins(4, static_cast<int>(m_input->document()->documentMargin()), 2, 0);
    m_hint->setObjectName(QStringLiteral("consoleHint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setContentsMargins(6, 1, 6, 3);

    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_prompt);
    line->addWidget(m_input, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_output, 1);
    column->addLayout(line);
    column->addWidget(m_hint);
    setFocusProxy(m_input);

    connect(m_input, &ConsoleInput::entered, this,
            [this](const QString& statement) { enter(statement); });
    connect(m_input, &ConsoleInput::faultFound, this, [this](const QString& message) {
        m_fault = message;
        showHint();
    });
    connect(m_input, &QPlainTextEdit::textChanged, this, [this] {
        if (m_input->document()->isEmpty())
            m_before.clear();
    });
    connect(m_input, &QPlainTextEdit::blockCountChanged, this, &ConsolePanel::showPrompt);
    connect(&m_session, &SessionController::cursorChanged, this, &ConsolePanel::showHint);
    connect(&m_session, &SessionController::recordingChanged, this, &ConsolePanel::showHint);
    connect(&m_session, &SessionController::documentChanged, this, [this] {
        m_input->setDialect(m_session.document().dialect());
        showHint();
    });
    m_input->setCompletion(new ConsoleCompletion(m_input, [this] {
        if (!m_session.hasRecording())
            return ConsoleCompletion::Moment();
        return ConsoleCompletion::Moment{m_session.sharedRecording(),
                                         m_session.timeline().snapshot()};
    }));
    applyPalette();
    showPrompt();
    showHint();
}

void ConsolePanel::enter(const QString& statement)
{
    std::vector<std::string> step = m_before;
    step.push_back(statement.toStdString());
    if (m_session.enter(std::move(step))) {
        m_input->accept(statement);
        return;
    }
    m_fault = m_session.isRunning()
                  ? tr("The script still runs; statements can follow when it has ended.")
                  : tr("There is no run that a statement could follow: the script has a fault.");
    showHint();
}

void ConsolePanel::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void ConsolePanel::propose(const std::vector<std::string>& step, const QString& placeholder)
{
    if (step.empty())
        return;
    const QString statement = QString::fromStdString(step.back());
    m_input->setPlainText(statement);
    m_before.assign(step.begin(), step.end() - 1);
    QTextCursor cursor = m_input->textCursor();
    const auto from = std::max<qsizetype>(0, statement.indexOf(placeholder));
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(from + placeholder.size()), QTextCursor::KeepAnchor);
    m_input->setTextCursor(cursor);
    focusInput();
}

QStringList ConsolePanel::history() const
{
    return m_input->history();
}

void ConsolePanel::setHistory(const QStringList& history)
{
    m_input->setHistory(history);
}

void ConsolePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void ConsolePanel::showPrompt()
{
    QString text = QStringLiteral(">>>");
    for (int line = 1; line < m_input->blockCount(); ++line)
        text += QStringLiteral("\n...");
    m_prompt->setText(text);
}

/// Says what is wrong with what was typed, or what a statement would do at this moment.
void ConsolePanel::showHint()
{
    QString hint = m_fault;
    if (hint.isEmpty() && m_session.isInThePast())
        hint = tr("This moment is in the past: a statement begins a branch, and what came after "
                  "stays as it is.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    applyPalette();
}

void ConsolePanel::applyPalette()
{
    const PanelColors& colors = panelColors(palette());
    const auto colour = [](QLabel* label, const QColor& color) {
        QPalette wanted = label->palette();
        if (wanted.color(QPalette::WindowText) == color)
            return;
        wanted.setColor(QPalette::WindowText, color);
        label->setPalette(wanted);
    };
    colour(m_prompt, colors.accent);
    colour(m_hint, m_fault.isEmpty() ? colors.secondaryText : colors.error);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, palette().color(QPalette::Base));
    setAutoFillBackground(true);
    if (QWidget::palette().color(QPalette::Window) != ground.color(QPalette::Window))
        setPalette(ground);
}

} // namespace ui
