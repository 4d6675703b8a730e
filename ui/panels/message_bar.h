#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace ui {

/// A strip that says what went wrong, in place: never a box that has to be clicked away. It may
/// offer one thing to do about it.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Error, Notice, Progress, Answer };

    explicit MessageBar(QWidget* parent = nullptr);

    /// `sign` is one bold word in front, `action` the text of a button
    /// that emits actionChosen(); empty: no button.
    void showMessage(Tone tone, const QString& sign, const QString& text,
                     const QString& action = {});
    void dismiss();
    QString text() const;

Q_SIGNALS:
    void actionChosen();
    void dismissed(); ///< By the user.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Error;
    QLabel* m_sign;
    QLabel* m_text;
    QToolButton* m_action;
    QToolButton* m_close;
};

} // namespace ui
