#pragma once

#include "model/session/line_map.h"
#include "ui/session/run_fault.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <map>
#include <vector>

namespace ui {

class SourceHighlighter;

/// The editor of the script: colours, line numbers, breakpoints, the line that is about to run, the
/// lines that wait for a call to return, and a fault where it belongs.
///
/// The run that is shown knows the text as it was given to setSource(). While the text is edited,
/// all lines that come in or go out are those of the run; the view finds them in what became of it.
/// Lines that the run does not know are marked.
///
/// Cost:    setLines() repaints what is visible; an edit costs as LineMap.
class SourceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget* parent = nullptr);

    /// Another script.
    void setSource(const QString& source);
    /// Another text of the same script was run. If it is not the one that stands here, it replaces
    /// that as one edit, which can be undone.
    void setRunText(const QString& source);
    QString text() const;
    /// Whether the text differs from the one that was run.
    bool isChanged() const { return !m_map.isIdentity(); }
    /// `current` is about to run; `callers` wait for it. 0: none.
    void setLines(int current, const std::vector<int>& callers);
    void setFault(const std::optional<RunFault>& fault);
    /// What is wrong with the text as it stands; shown while it is changed.
    void setDraftFault(const std::optional<RunFault>& fault);
    /// Lines with a breakpoint; those that are switched off are drawn hollow.
    void setBreakpoints(std::vector<int> lines, std::vector<int> switchedOff);
    /// Lines in which a mistake has shown, each with what is to be said about it.
    void setFindings(std::map<int, QString> findings);
    const std::map<int, QString>& findings() const { return m_findings; }
    int currentLine() const { return m_currentLine; }
    void toggleComments();
    /// edited() comes at once if it is due.
    void settle();

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
    /// The text was changed, by the user or by setRunText().
    void edited();
    /// A click on a line that the run does not know.
    void newLineClicked();
    /// Escape: the keys shall work for the scene again.
    void leaveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QTextBlock blockOf(int line) const;
    QTextBlock blockOfRun(int line) const;
    void fitGutter();
    const std::optional<RunFault>& shownFault() const;
    void compareTexts();
    void clickGutter(int line, bool isBreakpoint);
    QRectF rectOf(const QTextBlock& block) const;
    void markLines();
    void appendFault(QList<QTextEdit::ExtraSelection>& marks) const;
    void paintFault(QPainter& painter) const;
    void applyPalette();
    bool isCaller(int line) const;
    void paintFinding(QPainter& painter, const QRectF& line, int number) const;
    QString tipOf(int line) const;
    void paintBreakpoint(QPainter& painter, const QRectF& line, int number) const;

    friend class SourceGutter;

    SourceHighlighter* m_highlighter;
    QWidget* m_gutter;
    QString m_runText;
    model::LineMap m_map; ///< From the lines of the run to those of the text.
    QTimer m_compare;     ///< Long texts are compared when typing rests.
    int m_currentLine = 0;
    std::vector<int> m_callers;
    std::vector<int> m_breakpoints;
    std::vector<int> m_switchedOff;
    std::map<int, QString> m_findings;
    std::optional<RunFault> m_fault;
    std::optional<RunFault> m_draftFault;
};

} // namespace ui
