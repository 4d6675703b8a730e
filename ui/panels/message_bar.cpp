#include "ui/panels/message_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/panel_colors.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QToolButton(this)), m_other(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_close->setIcon(icon("close"));
    m_close->setIconSize({14, 14});
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss this message"));
    m_close->setAccessibleName(tr("Dismiss this message"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_other);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    m_other->setObjectName(QStringLiteral("messageOther"));
    m_other->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_other->hide();
    connect(m_action, &QToolButton::clicked, this, [this] {
        if (const auto act = std::exchange(m_act, nullptr)) {
            dismiss();
            act();
        } else {
            Q_EMIT actionChosen();
        }
    });
    connect(m_other, &QToolButton::clicked, this, [this] {
        const auto act = std::exchange(m_actOther, nullptr);
        dismiss();
        if (act)
            act();
    });
    hide();
}

void MessageBar::showMessage(Tone tone, const QString& sign, const QString& text,
                             const QString& action)
{
    m_tone = tone;
    m_act = nullptr;
    m_actOther = nullptr;
    m_other->hide();
    QFont bold = font();
    bold.setBold(true);
    m_sign->setFont(bold);
    m_sign->setText(sign);
    m_close->setVisible(tone != Tone::Progress);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(true);
    update();
    setAccessibleDescription(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showOffer(Tone tone, const QString& sign, const QString& text, const Answer& first,
                           const Answer& second)
{
    showMessage(tone, sign, text, first.text);
    m_act = first.act;
    m_actOther = second.act;
    m_other->setText(second.text);
    m_other->setVisible(!second.text.isEmpty());
}

void MessageBar::dismiss()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const PanelColors& colors = panelColors(palette());
    QColor fill = palette().color(QPalette::AlternateBase);
    QColor edge = colors.accent;
    if (m_tone == Tone::Error || m_tone == Tone::Notice) {
        fill = m_tone == Tone::Error ? colors.errorFill : colors.noticeFill;
        edge = m_tone == Tone::Error ? colors.error : colors.notice;
    }
    QPainter painter(this);
    painter.fillRect(rect(), fill);
    painter.fillRect(QRect(0, 0, 4, height()), edge);
    painter.setPen(colors.separator);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace ui
