#pragma once

#include "ui/session/run_fault.h"

#include <QPlainTextEdit>

#include <map>
#include <vector>

namespace ui {

class SourceHighlighter;

/// The script's text: colours, line numbers, the line that is about to run, the lines that wait
/// for a call to return, and a fault where it belongs. Read-only.
///
/// Cost:    setLines() repaints what is visible; the text is laid out once.
class SourceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget* parent = nullptr);

    void setSource(const QString& source);
    /// `current` is about to run; `callers` wait for it. 0: none.
    void setLines(int current, const std::vector<int>& callers);
    void setFault(const std::optional<RunFault>& fault);
    /// Lines with a breakpoint; those that are switched off are drawn hollow.
    void setBreakpoints(std::vector<int> lines, std::vector<int> switchedOff);
    /// Lines in which a mistake has shown, each with what is to be said about it.
    void setFindings(std::map<int, QString> findings);
    const std::map<int, QString>& findings() const { return m_findings; }
    int currentLine() const { return m_currentLine; }

    /// Scrolls so that the line can be seen, not more than needed.
    void revealLine(int line);

    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);
    int lineAt(int y) const;
    /// Left of this is the margin for breakpoints.
    int breakpointMargin() const;

Q_SIGNALS:
    /// The user clicked a line's number: go to where it runs.
    void lineActivated(int line);
    /// The user clicked the margin beside a line.
    void breakpointToggled(int line);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QTextBlock blockOf(int line) const;
    QRectF rectOf(const QTextBlock& block) const;
    void markLines();
    void appendFault(QList<QTextEdit::ExtraSelection>& marks) const;
    void paintFault(QPainter& painter) const;
    void applyPalette();
    bool isCaller(int line) const;
    void paintFinding(QPainter& painter, const QRectF& line, int number) const;
    QString tipOf(int line) const;
    void paintBreakpoint(QPainter& painter, const QRectF& line, int number) const;

    SourceHighlighter* m_highlighter;
    QWidget* m_gutter;
    int m_currentLine = 0;
    std::vector<int> m_callers;
    std::vector<int> m_breakpoints;
    std::vector<int> m_switchedOff;
    std::map<int, QString> m_findings;
    std::optional<RunFault> m_fault;
};

} // namespace ui
