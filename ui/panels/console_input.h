#pragma once

#include <QPlainTextEdit>
#include <QStringList>

#include <string>

namespace ui {

class ConsoleCompletion;
class SourceHighlighter;

/// The prompt of the console: one statement of Python, of as many lines as it takes. Return enters
/// it when it is complete, Up and Down walk through what was entered before.
class ConsoleInput final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ConsoleInput(QWidget* parent = nullptr);

    /// Tab and a dot complete from now on; the input does not own it.
    void setCompletion(ConsoleCompletion* completion) { m_completion = completion; }

    /// The Python that will run what is typed, "3.11".
    void setDialect(const std::string& dialect) { m_dialect = dialect; }

    const QStringList& history() const { return m_history; }
    void setHistory(const QStringList& history);

    /// What was entered has been taken: the prompt is free for the next one.
    void accept(const QString& statement);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entered(const QString& statement);
    /// What was typed cannot be entered: why, empty when it is being mended.
    void faultFound(const QString& message);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void enter();
    void breakLine();
    bool walkHistory(int step);
    void fitHeight();

    void typeKey(QKeyEvent* event);

    SourceHighlighter* m_highlighter;
    ConsoleCompletion* m_completion = nullptr;
    QStringList m_history;
    qsizetype m_at = 0; // In the history; its size: what is being typed now.
    QString m_draft;
    std::string m_dialect;
};

} // namespace ui
