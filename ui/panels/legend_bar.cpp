#include "ui/panels/legend_bar.h"

#include "ui/theme/numbers.h"
#include "ui/theme/panel_colors.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRim = 10;
constexpr int kSpace = 14;
constexpr int kLongestName = 28;

/// "Node 3", or "Node 1 of 3" where not all are to be seen.
QString wordsOf(const TypeTally& tally)
{
    QString name = tally.name;
    if (name.size() > kLongestName)
        name = name.left(kLongestName - 1) + QChar(0x2026);
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    return tally.shown == tally.total
               ? LegendBar::tr("%1  %2").arg(name, inGroups(tally.total))
               : LegendBar::tr("%1  %2 of %3")
                     .arg(name, inGroups(tally.shown), inGroups(tally.total));
}

/// A box whose outline is seen in every theme.
class TypeBox final : public QCheckBox
{
public:
    using QCheckBox::QCheckBox;

    QSize sizeHint() const override
    {
        return {kSide + 7 + fontMetrics().horizontalAdvance(shownText()) + 4,
                std::max(kSide, fontMetrics().height()) + 6};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF side(1.5, (height() - kSide) / 2.0 + 0.5, kSide - 1, kSide - 1);
        const QColor ink = palette().color(QPalette::WindowText);
        QColor line = ink;
        line.setAlpha(isChecked() || underMouse() ? 255 : 150);
        painter.setPen(QPen(line, 1.2));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(side, 3, 3);
        if (isChecked()) {
            painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF c = side.center();
            painter.drawPolyline(
                QPolygonF({c + QPointF(-3.6, 0.2), c + QPointF(-1, 3), c + QPointF(3.8, -3.2)}));
        }
        painter.setPen(isChecked() ? ink : panelColors(palette()).secondaryText);
        painter.drawText(rect().adjusted(kSide + 7, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         shownText());
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1.6));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), 4, 4);
        }
    }

private:
    static constexpr int kSide = 14;

    QString shownText() const
    {
        QString words = text();
        return words.replace(QStringLiteral("&&"), QStringLiteral("&"));
    }
};

QString tipOf(const TypeTally& tally)
{
    return tally.isHidden
               ? LegendBar::tr("Show the objects of type %1 again").arg(tally.name)
               : LegendBar::tr("%1 of %2 objects of type %3 are in the scene; a click hides them")
                     .arg(tally.shown)
                     .arg(tally.total)
                     .arg(tally.name);
}

} // namespace

LegendBar::LegendBar(QWidget* parent)
    : QFrame(parent), m_title(new QLabel(tr("Types:"), this)), m_more(new QToolButton(this)),
      m_menu(new QMenu(this)), m_showAll(new QToolButton(this))
{
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(tr("The types of objects in the scene with their numbers."));
    m_more->setObjectName(QStringLiteral("legendMore"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setToolTip(tr("Types for which there is no room here"));
    m_showAll->setObjectName(QStringLiteral("legendShowAll"));
    m_showAll->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_showAll->setFocusPolicy(Qt::StrongFocus);
    m_showAll->setToolTip(tr("Undo all hiding, cutting and focusing"));
    connect(m_showAll, &QToolButton::clicked, this, &LegendBar::showAllWanted);
    connect(m_menu, &QMenu::aboutToShow, this, &LegendBar::fillMenu);
    m_showAll->hide();
    m_more->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LegendBar::sizeHint() const
{
    return {300, fontMetrics().height() + 14};
}

QSize LegendBar::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QString LegendBar::hiddenWords(std::uint32_t hiddenByHand, int focusReach) const
{
    if (hiddenByHand == 0 && focusReach == 0)
        return {};
    if (focusReach == 0)
        return tr("%1 hidden \u2013 Show Everything").arg(inGroups(hiddenByHand));
    return tr("Focus: distance %1, %2 hidden \u2013 Show Everything")
        .arg(focusReach)
        .arg(inGroups(hiddenByHand));
}

void LegendBar::setTypes(const std::vector<TypeTally>& types, std::uint32_t hiddenByHand,
                         int focusReach)
{
    const QString words = hiddenWords(hiddenByHand, focusReach);
    if (types == m_types && words == m_showAll->text())
        return;
    m_showAll->setText(words);
    m_showAll->setHidden(words.isEmpty());
    m_types = types;
    arrange();
}

void LegendBar::fillBox(std::size_t index)
{
    if (index == m_boxes.size()) {
        auto* box = new TypeBox(this);
        m_boxes.push_back(box);
        connect(box, &QCheckBox::clicked, this,
                [this, index](bool isShown) { Q_EMIT typeToggled(m_types[index].type, isShown); });
    }
    const TypeTally& tally = m_types[index];
    m_boxes[index]->setText(wordsOf(tally));
    m_boxes[index]->setToolTip(tipOf(tally));
    m_boxes[index]->setChecked(!tally.isHidden);
}

void LegendBar::fillMenu()
{
    m_menu->clear();
    for (std::size_t i = m_fitting; i < m_types.size(); ++i) {
        QAction* action = m_menu->addAction(wordsOf(m_types[i]));
        action->setCheckable(true);
        action->setChecked(!m_types[i].isHidden);
        const model::ObjectId type = m_types[i].type;
        connect(action, &QAction::triggered, this,
                [this, type](bool isShown) { Q_EMIT typeToggled(type, isShown); });
    }
}

/// Puts a widget at `x` and returns where the next one may begin.
int LegendBar::place(QWidget* widget, int x)
{
    const QSize size = widget->sizeHint();
    widget->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
    widget->show();
    return x + size.width() + kSpace;
}

void LegendBar::arrange()
{
    int right = width() - kRim;
    if (!m_showAll->isHidden()) {
        right -= m_showAll->sizeHint().width();
        place(m_showAll, right);
        right -= kSpace;
    }
    m_title->setText(m_types.empty() ? tr("No objects yet") : tr("Types:"));
    int x = place(m_title, kRim);
    m_more->setText(tr("+%1 more").arg(m_types.size()));
    const int moreWidth = m_more->sizeHint().width() + kSpace;
    m_fitting = 0;
    while (m_fitting < m_types.size()) {
        fillBox(m_fitting);
        const bool isLast = m_fitting + 1 == m_types.size();
        const int end = x + m_boxes[m_fitting]->sizeHint().width();
        if (end > right - (isLast ? 0 : moreWidth))
            break;
        x = place(m_boxes[m_fitting++], x);
    }
    for (std::size_t i = m_fitting; i < m_boxes.size(); ++i)
        m_boxes[i]->hide();
    const std::size_t others = m_types.size() - m_fitting;
    m_more->setVisible(others > 0);
    if (others > 0) {
        m_more->setText(tr("+%1 more").arg(others));
        place(m_more, x);
    }
}

void LegendBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void LegendBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void LegendBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(panelColors(palette()).separator);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace ui
