#pragma once

#include <QFrame>

#include <functional>

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
    /// A question with one or two answers; each dismisses the bar and calls its function.
    struct Answer
    {
        QString text;
        std::function<void()> act;
    };
    void showOffer(Tone tone, const QString& sign, const QString& text, const Answer& first,
                   const Answer& second = {});
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
    QToolButton* m_other;
    std::function<void()> m_act; ///< Of an offer; else actionChosen() is emitted.
    std::function<void()> m_actOther;
    QToolButton* m_close;
};

} // namespace ui
