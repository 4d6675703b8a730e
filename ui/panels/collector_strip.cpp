#include "ui/panels/collector_strip.h"

#include "ui/panels/collector_lanes.h"
#include "ui/theme/numbers.h"
#include "ui/theme/panel_colors.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel* newStripLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    // Long words are cut or wrapped rather than making the window wider.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

CollectorStrip::CollectorStrip(QAction* back, QAction* forward, QAction* leave, QWidget* parent)
    : QFrame(parent), m_phases(new CollectorPhases(this)), m_lanes(new CollectorLanes(true, this)),
      m_title(new QLabel(this)), m_cast(newStripLabel("collectorCast", this)),
      m_place(new QLabel(this)), m_sentence(newStripLabel("collectorSentence", this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("collectorStrip"));
    setAccessibleName(tr("Film of a collection"));
    m_title->setObjectName(QStringLiteral("collectorTitle"));
    m_place->setObjectName(QStringLiteral("collectorPlace"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("The film is being made"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 7);
    column->setSpacing(5);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_cast, 1);
    addButton(head, leave, true);
    column->addLayout(head);
    column->addWidget(m_phases);
    column->addWidget(m_progress);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    addButton(line, back, false);
    addButton(line, forward, false);
    line->addSpacing(4);
    line->addWidget(m_sentence, 1);
    line->addSpacing(6);
    line->addWidget(m_place);
    column->addLayout(line);
    column->addWidget(m_lanes);
    connect(m_phases, &CollectorPhases::phaseChosen, this, &CollectorStrip::phaseChosen);
    fitSentence();
    hide();
}

void CollectorStrip::addButton(QLayout* row, QAction* action, bool hasText)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setIconSize({16, 16});
    button->setAutoRaise(!hasText);
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
}

/// Room for two lines always, so that the scene below stands still.
void CollectorStrip::fitSentence()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    QFont large = font();
    if (font().pixelSize() > 0)
        large.setPixelSize(font().pixelSize() + 2);
    else
        large.setPointSizeF(font().pointSizeF() * 1.12);
    m_sentence->setFont(large);
    m_sentence->setFixedHeight(2 * QFontMetrics(large).lineSpacing() + 2);
}

void CollectorStrip::showPreparing(const QString& title)
{
    m_title->setText(title);
    m_cast->setText(tr("being prepared \u2026"));
    m_sentence->clear();
    m_place->clear();
    m_progress->show();
    show();
}

void CollectorStrip::setPhases(std::vector<CollectorPhases::Phase> phases)
{
    m_phases->setPhases(std::move(phases));
}

void CollectorStrip::showStep(const View& view)
{
    m_progress->hide();
    m_title->setText(view.title);
    m_cast->setText(view.cast);
    m_cast->setToolTip(view.cast);
    m_sentence->setText(view.sentence);
    m_sentence->setToolTip(view.sentence);
    m_place->setText(tr("Step %1 of %2").arg(inGroups(view.step + 1), inGroups(view.steps)));
    m_phases->setCurrent(view.phase);
    show();
    setAccessibleDescription(view.sentence);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CollectorStrip::setBooks(const model::CollectorState& books, int generation)
{
    m_lanes->setBooks(books, generation);
}

QString CollectorStrip::sentence() const
{
    return m_sentence->text();
}

QString CollectorStrip::cast() const
{
    return m_cast->text();
}

void CollectorStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSentence();
}

void CollectorStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(panelColors(palette()).separator);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace ui
