#include "ui/panels/console_input.h"

#include "model/session/statement_input.h"
#include "ui/panels/console_completion.h"
#include "ui/theme/fonts.h"
#include "ui/theme/source_highlighter.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

namespace ui {

namespace {

constexpr int kInputPixels = 12;
constexpr int kMostLines = 8;
constexpr qsizetype kMostHistory = 500;

} // namespace

ConsoleInput::ConsoleInput(QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(new SourceHighlighter(document()))
{
    setObjectName(QStringLiteral("consoleInput"));
    setAccessibleName(tr("Console"));
    setAccessibleDescription(tr("A statement of Python; Return runs it at this moment."));
    setFont(codeFont(kInputPixels));
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPlaceholderText(tr("Type Python here, as in a = []"));
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        Q_EMIT faultFound({});
    });
    m_highlighter->setPalette(palette());
    fitHeight();
}

void ConsoleInput::setHistory(const QStringList& history)
{
    m_history = history.mid(std::max<qsizetype>(0, history.size() - kMostHistory));
    m_at = m_history.size();
}

QSize ConsoleInput::sizeHint() const
{
    const int lines = std::clamp(blockCount(), 1, kMostLines);
    const int margins = static_cast<int>(2 * document()->documentMargin());
    return {200, lines * fontMetrics().lineSpacing() + margins + 2};
}

QSize ConsoleInput::minimumSizeHint() const
{
    return sizeHint();
}

void ConsoleInput::fitHeight()
{
    setFixedHeight(sizeHint().height());
}

/// Undo with nothing typed is for the statements: the key goes to the window.
bool ConsoleInput::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && m_completion && m_completion->isOpen()) {
            event->accept();
            return true;
        }
        const bool isIdle = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
                            || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (isIdle) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

void ConsoleInput::keyPressEvent(QKeyEvent* event)
{
    if (m_completion && m_completion->takeKey(*event))
        return;
    const bool wasOpen = m_completion && m_completion->isOpen();
    const QString before = toPlainText();
    typeKey(event);
    if (!m_completion)
        return;
    if (event->text() == QLatin1String("."))
        m_completion->start(false);
    else if (wasOpen && toPlainText() != before)
        m_completion->follow();
    else if (wasOpen && event->text().isEmpty() && !event->modifiers())
        m_completion->close(); // The cursor went elsewhere.
}

void ConsoleInput::focusOutEvent(QFocusEvent* event)
{
    if (m_completion)
        m_completion->close();
    QPlainTextEdit::focusOutEvent(event);
}

void ConsoleInput::typeKey(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QTextCursor cursor = textCursor();
    if (isReturn && (event->modifiers() & Qt::ShiftModifier) != 0) {
        breakLine();
    } else if (isReturn) {
        enter();
    } else if (event->key() == Qt::Key_Up && cursor.blockNumber() == 0 && walkHistory(-1)) {
        return;
    } else if (event->key() == Qt::Key_Down && cursor.blockNumber() == blockCount() - 1
               && walkHistory(1)) {
        return;
    } else if (event->key() == Qt::Key_Tab) {
        const QString line = cursor.block().text().left(cursor.positionInBlock());
        if (m_completion && !line.trimmed().isEmpty())
            m_completion->start(true);
        else
            textCursor().insertText(QStringLiteral("    "));
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

/// Enters a complete statement, opens the next line of an incomplete one, says what is wrong with
/// any other.
void ConsoleInput::enter()
{
    QString text = toPlainText();
    if (text.trimmed().isEmpty())
        return;
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1); // A last line of blanks ends a block as an empty one does.
    const model::Dialect* dialect = model::findDialect(m_dialect);
    const model::StatementCheck check = model::checkStatement(
        text.toStdString(), dialect == nullptr ? model::defaultDialect() : *dialect);
    if (check.state == model::StatementState::Incomplete) {
        breakLine();
        return;
    }
    if (check.state == model::StatementState::Faulty) {
        Q_EMIT faultFound(
            QStringLiteral("SyntaxError: %1").arg(QString::fromStdString(check.fault->message)));
        return;
    }
    QString statement = text;
    while (statement.endsWith(QLatin1Char('\n')))
        statement.chop(1);
    Q_EMIT entered(statement);
}

void ConsoleInput::accept(const QString& statement)
{
    m_history.removeAll(statement);
    setHistory(m_history + QStringList{statement});
    clear();
}

/// A new line, as deep as the one before, and deeper behind a colon.
void ConsoleInput::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    const auto first = std::find_if(line.begin(), line.end(), [](QChar c) { return !c.isSpace(); });
    QString indent = line.left(first - line.begin());
    if (line.trimmed().endsWith(QLatin1Char(':')))
        indent += QStringLiteral("    ");
    if (line.trimmed().isEmpty())
        indent.clear(); // An empty line ends a block.
    cursor.insertText(QLatin1Char('\n') + indent);
    setTextCursor(cursor);
}

bool ConsoleInput::walkHistory(int step)
{
    const qsizetype to = m_at + step;
    if (to < 0 || to > m_history.size())
        return false;
    if (m_at == m_history.size())
        m_draft = toPlainText();
    m_at = to;
    setPlainText(to == m_history.size() ? m_draft : m_history[to]);
    moveCursor(QTextCursor::End);
    return true;
}

void ConsoleInput::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

} // namespace ui
