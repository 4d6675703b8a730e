#include "ui/panels/console_output.h"

#include "ui/session/session_controller.h"
#include "ui/theme/fonts.h"
#include "ui/theme/panel_colors.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace ui {

namespace {

constexpr int kOutputPixels = 12;
constexpr int kMaxOutputLines = 2000;
constexpr std::size_t kMaxOutputBytes = 64 * 1024;

/// What was printed, or the statement that was entered, with its prompts.
struct Output
{
    std::string text;
    enum class Sort : std::uint8_t { Out, Error, Statement } sort = Sort::Out;
};

std::string prompted(const std::string& statement)
{
    std::string text = ">>> ";
    for (const char c : statement)
        text += c == '\n' ? std::string("\n... ") : std::string(1, c);
    return text + "\n";
}

Output outputAt(const SessionController& session, std::size_t index)
{
    const model::EventIndex at = session.landmarks().outputs[index];
    const model::Journal& journal = session.timeline().journal();
    if (const auto* started = std::get_if<model::event::StatementStarted>(&journal.at(at)))
        return {prompted(session.recording().statements[started->statement].text),
                Output::Sort::Statement};
    const auto& written = std::get<model::event::OutputWritten>(journal.at(at));
    return {std::string(journal.texts().text(written.text)),
            written.stream == model::event::Stream::Error ? Output::Sort::Error
                                                          : Output::Sort::Out};
}

} // namespace

ConsoleOutput::ConsoleOutput(SessionController& session, QWidget* parent)
    : QPlainTextEdit(parent), m_session(session)
{
    setObjectName(QStringLiteral("output"));
    setAccessibleName(tr("Output"));
    setAccessibleDescription(tr("What the script has printed up to this moment."));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFrameShape(NoFrame);
    setFont(codeFont(kOutputPixels));
    setMaximumBlockCount(kMaxOutputLines);
    setPlaceholderText(tr("Nothing printed yet"));
    connect(&m_session, &SessionController::recordingChanged, this, &ConsoleOutput::showAll);
    connect(&m_session, &SessionController::cursorChanged, this, [this] {
        const auto& outputs = m_session.landmarks().outputs;
        const auto end = std::lower_bound(outputs.begin(), outputs.end(), m_session.cursor());
        showUpTo(static_cast<std::size_t>(end - outputs.begin()));
    });
    showAll();
}

void ConsoleOutput::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showAll();
}

void ConsoleOutput::showAll()
{
    clear();
    m_shown = 0;
    if (!m_session.hasRecording())
        return;
    const auto& outputs = m_session.landmarks().outputs;
    const auto end = std::lower_bound(outputs.begin(), outputs.end(), m_session.cursor());
    showUpTo(static_cast<std::size_t>(end - outputs.begin()));
}

void ConsoleOutput::showUpTo(std::size_t count)
{
    if (count == m_shown)
        return;
    const std::size_t first = firstShown(count);
    if (count > m_shown && first <= m_shown && m_shown > 0) {
        append(m_shown, count);
    } else {
        clear();
        if (first > 0) {
            QTextCursor cursor(document());
            QTextCharFormat format;
            format.setForeground(panelColors(palette()).secondaryText);
            cursor.insertText(tr("Earlier output is not shown.") + '\n', format);
        }
        append(first, count);
    }
    m_shown = count;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ConsoleOutput::append(std::size_t from, std::size_t to)
{
    const PanelColors& colors = panelColors(palette());
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (std::size_t i = from; i < to; ++i) {
        const Output output = outputAt(m_session, i);
        QTextCharFormat format;
        format.setForeground(output.sort == Output::Sort::Error ? colors.error
                             : output.sort == Output::Sort::Statement
                                 ? colors.accent
                                 : palette().color(QPalette::Text));
        cursor.insertText(QString::fromStdString(output.text), format);
    }
    cursor.endEditBlock();
}

/// The first of `count` outputs such that what is shown stays short enough.
std::size_t ConsoleOutput::firstShown(std::size_t count) const
{
    std::size_t bytes = 0;
    std::size_t first = count;
    while (first > 0) {
        bytes += outputAt(m_session, first - 1).text.size();
        if (bytes > kMaxOutputBytes || count - first >= kMaxOutputLines)
            break;
        --first;
    }
    return first;
}

} // namespace ui
