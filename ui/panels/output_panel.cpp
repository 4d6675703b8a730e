#include "ui/panels/output_panel.h"

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

const model::event::OutputWritten& outputAt(const SessionController& session, std::size_t index)
{
    const model::EventIndex at = session.landmarks().outputs[index];
    return std::get<model::event::OutputWritten>(session.timeline().journal().at(at));
}

} // namespace

OutputPanel::OutputPanel(SessionController& session, QWidget* parent)
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
    connect(&m_session, &SessionController::recordingChanged, this, &OutputPanel::showAll);
    connect(&m_session, &SessionController::cursorChanged, this, [this] {
        const auto& outputs = m_session.landmarks().outputs;
        const auto end = std::lower_bound(outputs.begin(), outputs.end(), m_session.cursor());
        showUpTo(static_cast<std::size_t>(end - outputs.begin()));
    });
    showAll();
}

void OutputPanel::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showAll();
}

void OutputPanel::showAll()
{
    clear();
    m_shown = 0;
    if (!m_session.hasRecording())
        return;
    const auto& outputs = m_session.landmarks().outputs;
    const auto end = std::lower_bound(outputs.begin(), outputs.end(), m_session.cursor());
    showUpTo(static_cast<std::size_t>(end - outputs.begin()));
}

void OutputPanel::showUpTo(std::size_t count)
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

void OutputPanel::append(std::size_t from, std::size_t to)
{
    const model::TextTable& texts = m_session.timeline().journal().texts();
    const PanelColors& colors = panelColors(palette());
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (std::size_t i = from; i < to; ++i) {
        const auto& output = outputAt(m_session, i);
        const std::string_view text = texts.text(output.text);
        QTextCharFormat format;
        format.setForeground(output.stream == model::event::Stream::Error
                                 ? colors.error
                                 : palette().color(QPalette::Text));
        cursor.insertText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                          format);
    }
    cursor.endEditBlock();
}

/// The first of `count` outputs such that what is shown stays short enough.
std::size_t OutputPanel::firstShown(std::size_t count) const
{
    const model::TextTable& texts = m_session.timeline().journal().texts();
    std::size_t bytes = 0;
    std::size_t first = count;
    while (first > 0) {
        bytes += texts.text(outputAt(m_session, first - 1).text).size();
        if (bytes > kMaxOutputBytes || count - first >= kMaxOutputLines)
            break;
        --first;
    }
    return first;
}

} // namespace ui
