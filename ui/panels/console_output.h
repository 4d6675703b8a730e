#pragma once

#include "model/core/ids.h"

#include <QPlainTextEdit>

namespace ui {

class SessionController;

/// What the script has printed up to the cursor; stderr in the colour of faults. Of a long
/// output only the end is shown, and it says so.
class ConsoleOutput final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ConsoleOutput(SessionController& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showAll();
    void showUpTo(std::size_t count);
    void append(std::size_t from, std::size_t to);
    std::size_t firstShown(std::size_t count) const;

    SessionController& m_session;
    std::size_t m_shown = 0; // How many of the run's outputs the text ends with.
};

} // namespace ui
