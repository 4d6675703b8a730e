#include "ui/panels/source_view.h"

#include "ui/panels/source_editing.h"
#include "ui/theme/fonts.h"
#include "ui/theme/panel_colors.h"
#include "ui/theme/source_highlighter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int kCompareMs = 150;
constexpr int kChangedWidth = 3;
constexpr int kSourcePixels = 13;
constexpr int kMostColouredLines = 8000;
constexpr int kGutterMargin = 6;
constexpr int kMarkerWidth = 14;
constexpr int kBreakpointWidth = 15;
constexpr int kTabColumns = kIndentColumns;

QPolygonF lineArrow(const QRectF& line, double left)
{
    const double middle = line.top() + line.height() / 2;
    return {{left, middle - 4.5}, {left + 8, middle}, {left, middle + 4.5}};
}

} // namespace

/// Breakpoints, marks for the current line and its callers, line numbers. A click at the left sets
/// a breakpoint, one on a number goes to the line.
class SourceGutter final : public QWidget
{
public:
    explicit SourceGutter(SourceView* view) : QWidget(view), m_view(view)
    {
        setCursor(Qt::PointingHandCursor);
        setToolTip(SourceView::tr("Click at the left edge to set or remove a breakpoint; click a "
                                  "line number to go to where that line runs next."));
    }

    QSize sizeHint() const override { return {m_view->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintGutter(event); }
    void mousePressEvent(QMouseEvent* event) override
    {
        const int line = m_view->lineAt(qRound(event->position().y()));
        if (line > 0)
            m_view->clickGutter(line, event->position().x() < m_view->breakpointMargin());
    }

private:
    SourceView* m_view;
};

SourceView::SourceView(QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(new SourceHighlighter(document())),
      m_gutter(new SourceGutter(this))
{
    setObjectName(QStringLiteral("source"));
    setAccessibleName(tr("Source"));
    setAccessibleDescription(tr("The script, with the line that is about to run. F5 runs what "
                                "stands here; Escape goes back to the scene."));
    setPlaceholderText(tr("Write Python here; F5 runs it"));
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    setFont(codeFont(kSourcePixels));
    setTabStopDistance(kTabColumns * QFontMetricsF(font()).horizontalAdvance(QLatin1Char(' ')));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), [this] {
        viewport()->update(); // The fault's text stands at the right edge, whatever is scrolled.
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::fitGutter);
    m_compare.setSingleShot(true);
    connect(&m_compare, &QTimer::timeout, this, &SourceView::compareTexts);
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (removed == 0 && added == 0)
            return;
        m_draftFault.reset();
        m_compare.start(blockCount() > kMostColouredLines ? kCompareMs : 0);
    });
    applyPalette();
}

void SourceView::setSource(const QString& source)
{
    m_currentLine = 0;
    m_callers.clear();
    m_fault.reset();
    m_draftFault.reset();
    m_map = {};
    // Colouring takes its time, and nobody reads a script of that length for its colours.
    const bool isLong = source.count(QLatin1Char('\n')) > kMostColouredLines;
    m_highlighter->setDocument(isLong ? nullptr : document());
    setPlainText(source);
    m_runText = text();
    m_compare.stop();
    fitGutter();
    markLines();
}

void SourceView::setRunText(const QString& source)
{
    m_draftFault.reset();
    if (source != text()) {
        QTextCursor all(document());
        all.select(QTextCursor::Document);
        all.insertText(source);
    }
    m_runText = text();
    compareTexts();
}

/// Not toPlainText(), which takes spaces that do not break for others.
QString SourceView::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void SourceView::compareTexts()
{
    m_compare.stop();
    m_map = model::LineMap(m_runText.toStdString(), text().toStdString());
    markLines();
    Q_EMIT edited();
}

void SourceView::settle()
{
    if (m_compare.isActive())
        compareTexts();
}

void SourceView::clickGutter(int line, bool isBreakpoint)
{
    const auto known = static_cast<int>(m_map.before(static_cast<std::uint32_t>(line)));
    if (known == 0)
        Q_EMIT newLineClicked();
    else if (isBreakpoint)
        Q_EMIT breakpointToggled(known);
    else
        Q_EMIT lineActivated(known);
}

void SourceView::toggleComments()
{
    toggleComment(textCursor());
}

void SourceView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    QTextCursor cursor = textCursor();
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_Tab: indentText(cursor); return;
    case Qt::Key_Backtab: outdentText(cursor); return;
    case Qt::Key_Escape: Q_EMIT leaveWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: breakTextLine(cursor); break;
    case Qt::Key_Backspace:
        if (eraseIndent(cursor))
            break;
        [[fallthrough]];
    default: QPlainTextEdit::keyPressEvent(event); return;
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

const std::optional<RunFault>& SourceView::shownFault() const
{
    return isChanged() ? m_draftFault : m_fault;
}

void SourceView::setDraftFault(const std::optional<RunFault>& fault)
{
    m_draftFault = fault;
    markLines();
}

void SourceView::setLines(int current, const std::vector<int>& callers)
{
    if (current == m_currentLine && callers == m_callers)
        return;
    m_currentLine = current;
    m_callers = callers;
    markLines();
    if (const auto shown = m_map.after(static_cast<std::uint32_t>(std::max(current, 0))))
        revealLine(static_cast<int>(shown));
}

void SourceView::setFault(const std::optional<RunFault>& fault)
{
    m_fault = fault;
    markLines();
    if (!isChanged() && fault && fault->sort == RunFault::Sort::Rejected && fault->line > 0)
        revealLine(fault->line);
}

void SourceView::setBreakpoints(std::vector<int> lines, std::vector<int> switchedOff)
{
    m_breakpoints = std::move(lines);
    m_switchedOff = std::move(switchedOff);
    m_gutter->update();
}

void SourceView::revealLine(int line)
{
    const QTextBlock block = blockOf(line);
    if (!block.isValid())
        return;
    const int first = firstVisibleBlock().firstLineNumber();
    const int height = std::max(1, fontMetrics().lineSpacing());
    const int visible = std::max(1, viewport()->height() / height - 1);
    const int wanted = block.firstLineNumber(); // Lines that are hidden do not count.
    const int context = std::min(2, visible / 4);
    if (wanted - context < first)
        verticalScrollBar()->setValue(std::max(0, wanted - context));
    else if (wanted + context >= first + visible)
        verticalScrollBar()->setValue(wanted - visible / 2);
}

int SourceView::gutterWidth() const
{
    const auto digits = std::max<qsizetype>(2, QString::number(blockCount()).size());
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('9'));
    return kBreakpointWidth + kMarkerWidth + static_cast<int>(digits) * digit + 2 * kGutterMargin;
}

int SourceView::breakpointMargin() const
{
    return kBreakpointWidth;
}

int SourceView::lineAt(int y) const
{
    const QTextBlock block = cursorForPosition({0, y}).block();
    return rectOf(block).contains(1, y) ? block.blockNumber() + 1 : 0;
}

QTextBlock SourceView::blockOf(int line) const
{
    return line > 0 ? document()->findBlockByNumber(line - 1) : QTextBlock();
}

/// Where a line of the run stands now.
QTextBlock SourceView::blockOfRun(int line) const
{
    return blockOf(static_cast<int>(m_map.after(static_cast<std::uint32_t>(std::max(line, 0)))));
}

QRectF SourceView::rectOf(const QTextBlock& block) const
{
    return blockBoundingGeometry(block).translated(contentOffset());
}

bool SourceView::isCaller(int line) const
{
    return std::find(m_callers.begin(), m_callers.end(), line) != m_callers.end();
}

void SourceView::paintBreakpoint(QPainter& painter, const QRectF& line, int number) const
{
    const auto isIn = [number](const std::vector<int>& lines) {
        return std::find(lines.begin(), lines.end(), number) != lines.end();
    };
    const bool isOn = isIn(m_breakpoints);
    if (!isOn && !isIn(m_switchedOff))
        return;
    const PanelColors& colors = panelColors(palette());
    painter.setPen(QPen(colors.error, 1.3));
    painter.setBrush(isOn ? QBrush(colors.error) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(kBreakpointWidth / 2.0 + 1, line.center().y()), 4.5, 4.5);
}

void SourceView::setFindings(std::map<int, QString> findings)
{
    m_findings = std::move(findings);
    m_gutter->update();
}

/// A small warning triangle; behind a breakpoint only its foot is to be seen.
void SourceView::paintFinding(QPainter& painter, const QRectF& line, int number) const
{
    if (!m_findings.contains(number))
        return;
    const PanelColors& colors = panelColors(palette());
    const QPointF middle(kBreakpointWidth / 2.0 + 1, line.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.notice);
    painter.drawPolygon(QPolygonF{middle + QPointF(0, -7), middle + QPointF(7.5, 6.5),
                                  middle + QPointF(-7.5, 6.5)});
    painter.setPen(QPen(colors.noticeFill, 1.8));
    painter.drawLine(middle + QPointF(0, -2.5), middle + QPointF(0, 1.5));
    painter.drawPoint(middle + QPointF(0, 4.4));
}

QString SourceView::tipOf(int line) const
{
    const std::optional<RunFault>& fault = shownFault();
    if (fault && (line == fault->line || line == fault->line + 1))
        return fault->hint.isEmpty() ? fault->message
                                     : fault->message + QLatin1Char('\n') + fault->hint;
    const auto known = m_map.before(static_cast<std::uint32_t>(std::max(line, 0)));
    const auto finding = m_findings.find(static_cast<int>(known));
    return finding == m_findings.end() ? QString() : finding->second;
}

void SourceView::paintGutter(QPaintEvent* event)
{
    const PanelColors& colors = panelColors(palette());
    QPainter painter(m_gutter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const double right = m_gutter->width() - kGutterMargin;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = rectOf(block);
        if (rect.top() > event->rect().bottom())
            break;
        if (!block.isVisible())
            continue;
        const int number = block.blockNumber() + 1;
        const auto line = static_cast<int>(m_map.before(static_cast<std::uint32_t>(number)));
        const bool isCurrent = line > 0 && line == m_currentLine;
        const bool isFault = shownFault() && shownFault()->line == number;
        if (m_map.isChanged(static_cast<std::uint32_t>(number)))
            painter.fillRect(
                QRectF(m_gutter->width() - kChangedWidth, rect.top(), kChangedWidth, rect.height()),
                colors.notice);
        if (isCurrent || (line > 0 && isCaller(line))) {
            painter.fillRect(QRectF(0, rect.top(), m_gutter->width(), rect.height()),
                             isCurrent ? colors.currentLine : colors.callerLine);
            painter.setPen(QPen(colors.accent, 1.3));
            painter.setBrush(isCurrent ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
            painter.drawPolygon(lineArrow(rect, kBreakpointWidth + 2));
        }
        paintFinding(painter, rect, line);
        paintBreakpoint(painter, rect, line);
        painter.setPen(isFault     ? colors.error
                       : isCurrent ? palette().color(QPalette::Text)
                                   : colors.secondaryText);
        painter.drawText(QRectF(0, rect.top(), right, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    }
}

void SourceView::fitGutter()
{
    if (viewportMargins().left() != gutterWidth())
        setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void SourceView::resizeEvent(QResizeEvent* event)
{
    fitGutter();
    QPlainTextEdit::resizeEvent(event);
}

void SourceView::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    if (shownFault()) {
        QPainter painter(viewport());
        paintFault(painter);
    }
}

/// The fault's message stands at the end of its line, or at the right edge over the text when
/// the line is too long; the tool tip has all of it.
void SourceView::paintFault(QPainter& painter) const
{
    const std::optional<RunFault>& fault = shownFault();
    const QTextBlock block = blockOf(fault->line);
    if (!block.isValid() || !block.isVisible())
        return;
    const PanelColors& colors = panelColors(palette());
    const bool isNotice = fault->sort == RunFault::Sort::Stopped;
    const QFont messageFont = textFont(12);
    const QFontMetricsF metrics(messageFont);
    const QRectF line = rectOf(block);
    const double textEnd = contentOffset().x() + document()->documentMargin()
                           + QFontMetricsF(font()).horizontalAdvance(block.text().replace(
                               QLatin1Char('\t'), QString(kTabColumns, QLatin1Char(' '))));
    const double room = viewport()->width();
    const double wanted = metrics.horizontalAdvance(fault->message) + 16;
    const double below = line.bottom() + line.height();
    QRectF box(textEnd + 16, line.top() + 1, wanted, line.height() - 2);
    if (box.right() > room - 4) {
        const bool fitsBelow = below < viewport()->height();
        box = QRectF(std::max(4.0, room - 4 - wanted), fitsBelow ? line.bottom() : line.top(),
                     std::min(wanted, room - 8), line.height());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isNotice ? colors.notice : colors.error, 1));
    painter.setBrush(isNotice ? colors.noticeFill : colors.errorFill);
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(messageFont);
    painter.drawText(box.adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(fault->message, Qt::ElideRight, box.width() - 16));
}

bool SourceView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // It leaves the text before it clears a selection in the scene.
        return true;
    }
    if (event->type() == QEvent::ToolTip && (shownFault() || !m_findings.empty())) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = lineAt(viewport()->mapFromGlobal(help->globalPos()).y());
        if (const QString tip = tipOf(line); !tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, this);
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void SourceView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyPalette();
}

void SourceView::applyPalette()
{
    m_highlighter->setPalette(palette());
    markLines();
    m_gutter->update();
}

void SourceView::markLines()
{
    const PanelColors& colors = panelColors(palette());
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](int line, const QColor& color) {
        const QTextBlock block = blockOfRun(line);
        if (!block.isValid())
            return;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setBackground(color);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(selection);
    };
    for (const int line : m_callers)
        if (line != m_currentLine)
            mark(line, colors.callerLine);
    mark(m_currentLine, colors.currentLine);
    appendFault(marks);
    setExtraSelections(marks);
    m_gutter->update();
    viewport()->update();
}

void SourceView::appendFault(QList<QTextEdit::ExtraSelection>& marks) const
{
    const std::optional<RunFault>& fault = shownFault();
    const QTextBlock block = fault ? blockOf(fault->line) : QTextBlock();
    if (!block.isValid() || fault->sort == RunFault::Sort::Stopped)
        return;
    const auto length = static_cast<int>(block.text().size());
    int from = std::min(fault->column, length);
    int count = std::min(std::max(fault->length, 1), length - from);
    if (fault->length <= 0 || count <= 0) {
        from = 0;
        count = length;
    }
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.cursor.setPosition(block.position() + from);
    selection.cursor.setPosition(block.position() + from + count, QTextCursor::KeepAnchor);
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(panelColors(palette()).error);
    marks.append(selection);
}

} // namespace ui
