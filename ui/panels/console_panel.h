#pragma once

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QLabel;

namespace ui {

class ConsoleInput;
class ConsoleOutput;
class SessionController;

/// What was printed up to the cursor, and below it the prompt: a statement entered there runs at
/// the cursor, and is a part of the session from then on.
class ConsolePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsolePanel(SessionController& session, QWidget* parent = nullptr);

    void focusInput();
    /// Puts the last statement of a step into the prompt with the placeholder selected, to be typed
    /// over; those before it run with it.
    void propose(const std::vector<std::string>& step, const QString& placeholder);
    QStringList history() const;
    void setHistory(const QStringList& history);

protected:
    void changeEvent(QEvent* event) override;

private:
    void enter(const QString& statement);
    void showPrompt();
    void showHint();
    void applyPalette();

    SessionController& m_session;
    ConsoleOutput* m_output;
    QLabel* m_prompt;
    ConsoleInput* m_input;
    QLabel* m_hint;
    QString m_fault;
    std::vector<std::string> m_before; ///< What runs before the statement in the prompt.
};

} // namespace ui
