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
#include <QResizeEvent>
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
      m_progress(new QProgressBar(this)), m_back(newButton(back)), m_forward(newButton(forward)),
      m_leave(newButton(leave))
{
    setObjectName(QStringLiteral("collectorStrip"));
    setAccessibleName(tr("Film of a collection"));
    m_title->setObjectName(QStringLiteral("collectorTitle"));
    m_place->setObjectName(QStringLiteral("collectorPlace"));
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_progress->setMinimumWidth(24);
    m_progress->setAccessibleName(tr("The film is being made"));

    arrange(Form::Rows);
    connect(m_phases, &CollectorPhases::phaseChosen, this, &CollectorStrip::phaseChosen);
    if (parent != nullptr)
        parent->installEventFilter(this);
    hide();
}

QToolButton* CollectorStrip::newButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void CollectorStrip::arrange(Form form)
{
    m_form = form;
    delete layout();
    m_title->setVisible(!isCompact());
    m_cast->setVisible(!isCompact());
    m_lanes->setVisible(!isCompact());
    m_leave->setToolButtonStyle(isCompact() ? Qt::ToolButtonIconOnly
                                            : Qt::ToolButtonTextBesideIcon);
    m_leave->setAutoRaise(isCompact());
    m_sentence->setWordWrap(hasTwoLines());
    if (isCompact())
        arrangeLines();
    else
        arrangeRows();
    fitSentence();
}

void CollectorStrip::arrangeRows()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 6, 10, 7);
    column->setSpacing(5);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_cast, 1);
    head->addWidget(m_leave);
    column->addLayout(head);
    column->addWidget(m_phases);
    column->addWidget(m_progress);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_back);
    line->addWidget(m_forward);
    line->addSpacing(4);
    line->addWidget(m_sentence, 1);
    line->addSpacing(6);
    line->addWidget(m_place);
    column->addLayout(line);
    column->addWidget(m_lanes);
}

void CollectorStrip::arrangeLines()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 3, 10, 4);
    column->setSpacing(1);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_back);
    line->addWidget(m_forward);
    line->addSpacing(4);
    line->addWidget(m_phases, 2);
    line->addWidget(m_progress, 1);
    column->addLayout(line);
    QHBoxLayout* words = line;
    if (m_form != Form::OneLine) {
        line->addWidget(m_leave);
        words = new QHBoxLayout;
        words->setContentsMargins(6, 0, 6, 0);
        column->addLayout(words);
    }
    words->addSpacing(m_form == Form::OneLine ? 10 : 0);
    words->addWidget(m_sentence, 3);
    words->addSpacing(6);
    words->addWidget(m_place);
    if (m_form == Form::OneLine)
        words->addWidget(m_leave);
}

/// Where there are two lines they have room always, so that the scene below stands still.
void CollectorStrip::fitSentence()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    QFont large = font();
    if (!isCompact() && font().pixelSize() > 0)
        large.setPixelSize(font().pixelSize() + 2);
    else if (!isCompact())
        large.setPointSizeF(font().pointSizeF() * 1.12);
    m_sentence->setFont(large);
    m_sentence->setFixedHeight((hasTwoLines() ? 2 : 1) * QFontMetrics(large).lineSpacing() + 2);
    showSentence();
}

/// As much as there is room for; all of it is in the tip.
void CollectorStrip::showSentence()
{
    const QFontMetrics metrics(m_sentence->font());
    const QRect room = m_sentence->rect();
    m_sentence->setText(hasTwoLines() ? m_words
                                      : metrics.elidedText(m_words, Qt::ElideRight, room.width()));
    const bool isTooMuch =
        hasTwoLines()
        && metrics.boundingRect(room, Qt::TextWordWrap, m_words).height() > room.height();
    m_sentence->setAlignment(Qt::AlignLeft | (isTooMuch ? Qt::AlignTop : Qt::AlignVCenter));
    m_sentence->setToolTip(m_words);
}

bool CollectorStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parent()) {
        const QSize room = static_cast<QResizeEvent*>(event)->size();
        const Form form = room.height() >= kCompactBelow     ? Form::Rows
                          : room.width() >= kOneLineFrom     ? Form::OneLine
                          : room.height() >= kThreeLinesFrom ? Form::ThreeLines
                                                             : Form::TwoLines;
        if (form != m_form)
            arrange(form);
    }
    return QFrame::eventFilter(watched, event);
}

void CollectorStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    showSentence();
}

void CollectorStrip::showPreparing(const QString& title)
{
    m_title->setText(title);
    m_cast->setText(tr("being prepared \u2026"));
    m_words.clear();
    showSentence();
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
    m_words = view.sentence;
    m_place->setText(tr("Step %1 of %2").arg(inGroups(view.step + 1), inGroups(view.steps)));
    m_phases->setCurrent(view.phase);
    show();
    layout()->activate();
    showSentence();
    setAccessibleDescription(view.sentence);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CollectorStrip::setBooks(const model::CollectorState& books, int generation)
{
    m_lanes->setVisible(books.hasGenerations);
    m_lanes->setBooks(books, generation);
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
