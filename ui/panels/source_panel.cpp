#include "ui/panels/source_panel.h"

#include "ui/panels/source_view.h"
#include "ui/theme/panel_colors.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {

SourcePanel::SourcePanel(SourceView* view, QAction* run, QWidget* parent)
    : QWidget(parent), m_view(view), m_strip(new QWidget(this))
{
    m_strip->setObjectName(QStringLiteral("draftStrip"));
    auto* text = new QLabel(tr("Changed, not yet run"), m_strip);
    text->setObjectName(QStringLiteral("draftText"));
    auto* button = new QToolButton(m_strip);
    button->setObjectName(QStringLiteral("runDraft"));
    button->setText(tr("Run (%1)").arg(run->shortcut().toString(QKeySequence::NativeText)));
    button->setToolTip(run->statusTip());
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, run, &QAction::trigger);
    auto* row = new QHBoxLayout(m_strip);
    row->setContentsMargins(10, 3, 6, 3);
    row->addWidget(text, 1);
    row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(view, 1);
    column->addWidget(m_strip);
    setFocusProxy(view);
    connect(view, &SourceView::edited, this, &SourcePanel::showState);
    connect(view, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_view->isChanged())
            showState();
    });
    showState();
}

void SourcePanel::showState()
{
    m_strip->setVisible(m_view->isChanged());
    update();
}

void SourcePanel::paintEvent(QPaintEvent*)
{
    if (!m_strip->isVisible())
        return;
    const PanelColors& colors = panelColors(palette());
    const QRect area = m_strip->geometry();
    QPainter painter(this);
    painter.fillRect(area, colors.noticeFill);
    painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), colors.notice);
    painter.setPen(colors.separator);
    painter.drawLine(area.topLeft(), area.topRight());
}

} // namespace ui
