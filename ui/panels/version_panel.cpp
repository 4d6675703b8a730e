#include "ui/panels/version_panel.h"

#include "ui/theme/numbers.h"
#include "ui/theme/panel_colors.h"
#include "ui/theme/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace ui {

namespace {

QToolButton* newVersionButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString versionText(const std::string& utf8)
{
    return withGroups(QString::fromStdString(utf8));
}

} // namespace

VersionPanel::VersionPanel(QAction* beside, QAction* leave, QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("versions"));
    setAccessibleName(tr("Differences between Python versions"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sentence->setObjectName(QStringLiteral("versionSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("What differs"));
    m_list->setColumnCount(4);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 8, 6);
    head->setSpacing(8);
    head->addWidget(m_sentence, 1);
    head->addWidget(newVersionButton(beside, this));
    head->addWidget(newVersionButton(leave, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addStretch();
    connect(m_list, &QTreeWidget::itemActivated, this, &VersionPanel::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionPanel::choose);
    setFocusProxy(m_list);
}

void VersionPanel::showSentence(const QString& sentence)
{
    m_comparison.reset();
    m_sentence->setText(sentence);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->hide();
}

QString VersionPanel::sentence() const
{
    return m_sentence->text();
}

void VersionPanel::showComparison(std::shared_ptr<const model::VersionComparison> comparison)
{
    const QString left = QString::fromStdString(comparison->dialects[0]);
    const QString right = QString::fromStdString(comparison->dialects[1]);
    if (comparison->isSame()) {
        showSentence(tr("In this script nothing differs between Python %1 and Python %2: output, "
                        "deaths, finalizers, callbacks, counts and collections.")
                         .arg(left, right));
        return;
    }
    const std::size_t count = comparison->differences.size();
    const QString first =
        versionText(comparison->differences.front().sentence(comparison->dialects));
    m_sentence->setText(
        count == 1 ? tr("The only difference: %1.").arg(first)
                   : tr("First difference: %1. What follows from it or differs besides: %2.")
                         .arg(first, inGroups(count - 1)));
    m_comparison = std::move(comparison);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->setHeaderLabels(
        {tr("Line"), tr("What differs"), tr("Python %1").arg(left), tr("Python %1").arg(right)});
    for (std::size_t i = 0; i < std::min(count, kMostRows); ++i)
        addRow(static_cast<int>(i), i == 0);
    if (count > kMostRows) {
        auto* more = new QTreeWidgetItem(
            m_list, {QString(), tr("+%1 more").arg(inGroups(count - kMostRows))});
        more->setFlags(Qt::NoItemFlags);
    }
    m_list->show();
    for (const int column : {0, 1})
        m_list->resizeColumnToContents(column);
    m_list->setColumnWidth(1, std::clamp(m_list->columnWidth(1), 160, 340));
    m_list->setColumnWidth(2, std::max(160, (m_list->width() - m_list->columnWidth(1)) / 2));
}

void VersionPanel::addRow(int difference, bool isFirst)
{
    const model::VersionDifference& each =
        m_comparison->differences[static_cast<std::size_t>(difference)];
    auto* row = new QTreeWidgetItem(m_list);
    row->setData(0, Qt::UserRole, difference);
    if (each.statement > 0)
        row->setText(0, tr(">>> %1").arg(each.statement));
    else
        row->setText(0, each.line > 0 ? QString::number(each.line) : tr("end"));
    row->setText(1, capitalized(versionText(each.what)));
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        row->setText(static_cast<int>(side) + 2, versionText(each.texts[side]));
    const QString tip = versionText(each.sentence(m_comparison->dialects));
    QFont font = m_list->font();
    font.setBold(isFirst);
    for (int column = 0; column < m_list->columnCount(); ++column) {
        row->setToolTip(column, tip);
        row->setFont(column, font);
    }
}

void VersionPanel::choose()
{
    const QTreeWidgetItem* row = m_list->currentItem();
    if (row != nullptr && m_comparison && row->data(0, Qt::UserRole).isValid())
        Q_EMIT differenceChosen(row->data(0, Qt::UserRole).toInt());
}

} // namespace ui
