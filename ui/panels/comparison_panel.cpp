#include "ui/panels/comparison_panel.h"

#include "ui/scene/compared_view.h"
#include "ui/theme/panel_colors.h"
#include "ui/theme/words.h"

#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostMomentChars = 48;
constexpr int kComparedListHeight = 150;

QFrame* newHairline(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(orientation == Qt::Horizontal ? QFrame::HLine : QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent) : QWidget(parent), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("comparison"));
    setAccessibleName(tr("Comparison of two runs"));
    m_list->setObjectName(QStringLiteral("comparisonList"));
    m_list->setAccessibleName(tr("What differs"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(newScenes());
    parts->addWidget(m_list);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 0);
    parts->setCollapsible(0, false);
    parts->setSizes({4 * kComparedListHeight, kComparedListHeight});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newHead());
    column->addWidget(newHairline(Qt::Horizontal, this));
    column->addWidget(parts, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* row) {
        chooseRow(row ? m_list->indexOfTopLevelItem(row) : -1);
    });
    setFocusProxy(m_list);
}

QWidget* ComparisonPanel::newHead()
{
    auto* head = new QWidget(this);
    auto* back = new QToolButton(head);
    back->setObjectName(QStringLiteral("comparisonBack"));
    back->setText(tr("\u2190 Back"));
    back->setToolTip(tr("Back to the scene (Esc)"));
    back->setFocusPolicy(Qt::StrongFocus);
    m_sentence = new QLabel(head);
    m_sentence->setObjectName(QStringLiteral("comparisonSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_moments = new QComboBox(head);
    m_moments->setObjectName(QStringLiteral("comparisonMoments"));
    m_moments->setAccessibleName(tr("The moment at which both are compared"));
    m_moments->setToolTip(tr("The moment at which both are compared"));
    m_moments->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_moments->setMinimumContentsLength(22);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(back);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_moments);
    connect(back, &QToolButton::clicked, this, &ComparisonPanel::leaveWanted);
    connect(m_moments, &QComboBox::currentIndexChanged, this, &ComparisonPanel::momentChosen);
    return head;
}

QWidget* ComparisonPanel::newScenes()
{
    auto* scenes = new QWidget(this);
    auto* row = new QHBoxLayout(scenes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        auto* half = new QVBoxLayout;
        half->setSpacing(0);
        m_names[side] = new QLabel(scenes);
        m_names[side]->setTextFormat(Qt::PlainText);
        m_names[side]->setContentsMargins(10, 5, 10, 5);
        QFont font = m_names[side]->font();
        font.setBold(true);
        m_names[side]->setFont(font);
        m_views[side] = new ComparedView(side, scenes);
        m_views[side]->setObjectName(side == 0 ? QStringLiteral("comparedLeft")
                                               : QStringLiteral("comparedRight"));
        half->addWidget(m_names[side]);
        half->addWidget(m_views[side], 1);
        if (side == 1)
            row->addWidget(newHairline(Qt::Vertical, scenes));
        row->addLayout(half, 1);
        connect(m_views[side], &ComparedView::objectClicked, this,
                [this, side](model::ObjectId object) { chooseObject(side, object); });
    }
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        connect(m_views[side], &ComparedView::cameraMoved, m_views[1 - side],
                [this, side] { m_views[1 - side]->follow(*m_views[side]); });
    return scenes;
}

void ComparisonPanel::setSubject(const Subject& subject, int moment)
{
    m_subject = subject;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        m_names[side]->setText(subject.names[side]);
        m_views[side]->setAccessibleName(tr("Scene of %1").arg(subject.names[side]));
    }
    m_list->setHeaderLabels({tr("What differs"), subject.names[0], subject.names[1]});
    const QSignalBlocker quiet(m_moments);
    m_moments->clear();
    for (const QString& text : subject.moments) {
        const QString line = text.section(QLatin1Char('\n'), 0, 0);
        m_moments->addItem(line.size() > kMostMomentChars
                               ? line.left(kMostMomentChars) + QStringLiteral("\u2026")
                               : line);
    }
    m_moments->setCurrentIndex(moment);
    showSentence();
}

void ComparisonPanel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    for (ComparedView* view : m_views)
        view->setComparison(m_comparison);
    fillList();
    showSentence();
}

void ComparisonPanel::zoomBy(qreal factor)
{
    m_views.front()->zoomBy(factor);
}

void ComparisonPanel::fitAll()
{
    m_views.front()->fitAll();
}

QString ComparisonPanel::sentence() const
{
    return m_sentence->text();
}

void ComparisonPanel::showSentence()
{
    QStringList parts{m_subject.parting};
    if (!m_comparison) {
        parts += tr("Both are being compared\u2026");
    } else if (m_comparison->differences.empty()) {
        parts += tr("At this moment nothing differs.");
    } else {
        const Comparison& result = *m_comparison;
        const auto lines = std::count_if(
            result.differences.begin(), result.differences.end(),
            [](const Difference& each) { return each.sort == Difference::Sort::Line; });
        const auto output = std::count_if(
            result.differences.begin(), result.differences.end(),
            [](const Difference& each) { return each.sort == Difference::Sort::Output; });
        QStringList counted;
        const auto add = [&counted](auto number, const QString& text) {
            if (number > 0)
                counted += text.arg(number);
        };
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
            if (result.onlyOn[side] > 0)
                counted += tr("objects only in %1: %2")
                               .arg(m_subject.names[side], QString::number(result.onlyOn[side]));
        add(result.lives, tr("alive in one of them: %1"));
        add(result.counts, tr("counts that differ: %1"));
        add(lines, tr("names and attributes that differ: %1"));
        add(output, tr("lines of output that differ: %1"));
        add(result.notCompared, tr("not compared, because not drawn: %1"));
        parts += capitalized(counted.join(QStringLiteral("; "))) + QLatin1Char('.');
    }
    m_sentence->setText(parts.join(QLatin1Char(' ')));
}

void ComparisonPanel::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!m_comparison)
        return;
    for (const Difference& each : m_comparison->differences) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setText(0, each.what);
        for (const int side : {0, 1}) {
            const QString& text = each.texts[static_cast<std::size_t>(side)];
            row->setText(side + 1, text.isEmpty() ? tr("\u2013 not here \u2013") : text);
            if (text.isEmpty())
                row->setForeground(side + 1, panelColors(palette()).secondaryText);
            row->setToolTip(side + 1, text);
        }
        row->setToolTip(0, each.what);
    }
    m_list->resizeColumnToContents(0);
    m_list->setColumnWidth(0, std::clamp(m_list->columnWidth(0), 180, 320));
    m_list->setColumnWidth(1, std::max(140, (m_list->width() - m_list->columnWidth(0)) / 2));
}

void ComparisonPanel::chooseRow(int row)
{
    if (!m_comparison || row < 0 || row >= static_cast<int>(m_comparison->differences.size()))
        return;
    const Difference& chosen = m_comparison->differences[static_cast<std::size_t>(row)];
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        m_views[side]->select(chosen.objects[side]);
    const std::size_t seen = chosen.objects[0] ? 0 : 1;
    m_views[seen]->reveal(chosen.objects[seen]);
}

void ComparisonPanel::chooseObject(std::size_t side, model::ObjectId object)
{
    const auto& all = m_comparison->differences;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Difference& each) {
        return object && each.objects[side] == object;
    });
    if (found == all.end()) {
        m_list->setCurrentItem(nullptr);
        m_views[side]->select(object);
        m_views[1 - side]->select({});
        return;
    }
    QTreeWidgetItem* row = m_list->topLevelItem(static_cast<int>(found - all.begin()));
    m_list->setCurrentItem(row);
    chooseRow(m_list->indexOfTopLevelItem(row));
}

/// Escape has another use in the window.
bool ComparisonPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ComparisonPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
