#include "ui/panels/branches_panel.h"

#include "ui/session/session_controller.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr int kBranchRole = Qt::UserRole;
constexpr qsizetype kMaxTipLines = 24;

model::BranchId branchOf(const QTreeWidgetItem* row)
{
    return {row ? row->data(0, kBranchRole).toUInt() : 0U};
}

/// What the branch runs: as much of the script, then its statements.
QString branchTip(const model::Branch& branch)
{
    QStringList lines;
    for (const model::SessionStatement& statement : branch.statements)
        lines += QString::fromStdString(statement.text).split(QLatin1Char('\n'));
    if (lines.size() > kMaxTipLines) {
        lines = lines.mid(0, kMaxTipLines);
        lines += QStringLiteral("\u2026");
    }
    const QString script = branch.scriptStatements
                               ? BranchesPanel::tr("The script's first statements (%1), then:")
                                     .arg(*branch.scriptStatements)
                               : BranchesPanel::tr("The whole script, then:");
    const QString statements = lines.isEmpty() ? BranchesPanel::tr("nothing") : lines.join('\n');
    return QStringLiteral("<p>%1</p><pre>%2</pre>").arg(script, statements.toHtmlEscaped());
}

} // namespace

BranchesPanel::BranchesPanel(SessionController& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_rows(new QTreeWidget(this)), m_hint(new QLabel(this))
{
    m_rows->setObjectName(QStringLiteral("branches"));
    m_rows->setAccessibleName(tr("Branches of the session"));
    m_rows->setColumnCount(2);
    m_rows->setHeaderHidden(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setIndentation(18);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setItemsExpandable(false);
    m_rows->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(true);
    m_rows->installEventFilter(this);
    m_rows->setContextMenuPolicy(Qt::CustomContextMenu);
    m_hint->setObjectName(QStringLiteral("branchesHint"));
    m_hint->setTextFormat(Qt::PlainText); // It may contain a name that the user chose.
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(8, 4, 8, 6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_rows, 1);
    column->addWidget(m_hint);
    setFocusProxy(m_rows);

    connect(m_rows, &QTreeWidget::itemChanged, this, &BranchesPanel::rename);
    connect(m_rows, &QTreeWidget::itemActivated, this, &BranchesPanel::visit);
    connect(m_rows, &QTreeWidget::itemDoubleClicked, this, &BranchesPanel::visit);
    connect(m_rows, &QTreeWidget::currentItemChanged, this, &BranchesPanel::selectionChanged);
    connect(m_rows, &QTreeWidget::customContextMenuRequested, this, &BranchesPanel::showMenu);
    connect(&m_session, &SessionController::documentChanged, this, &BranchesPanel::refreshLater);
    refresh();
}

/// The row that was clicked, or is being edited, has to stay until that is over.
void BranchesPanel::refreshLater()
{
    if (!std::exchange(m_isRefreshDue, true))
        QMetaObject::invokeMethod(this, &BranchesPanel::refresh, Qt::QueuedConnection);
}

void BranchesPanel::refresh()
{
    m_isRefreshDue = false;
    const model::BranchId selected = branchOf(m_rows->currentItem());
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    const model::SessionDocument& document = m_session.document();
    std::vector<QTreeWidgetItem*> path; // The last row of each depth.
    QTreeWidgetItem* chosen = nullptr;
    for (const model::SessionDocument::TreeRow& each : document.tree()) {
        path.resize(static_cast<std::size_t>(each.depth));
        auto* row = path.empty() ? new QTreeWidgetItem(m_rows) : new QTreeWidgetItem(path.back());
        path.push_back(row);
        fillRow(row, document.branch(each.id), each.isCurrent);
        if (each.id == selected || (each.isCurrent && !chosen))
            chosen = row;
    }
    m_rows->expandAll();
    m_rows->setCurrentItem(chosen);
    showHint(document.branches().size() > 1
                 ? QString()
                 : tr("A statement that is run at a moment in the past begins a branch; the old "
                      "future stays, and both are listed here."));
}

void BranchesPanel::fillRow(QTreeWidgetItem* row, const model::Branch& branch, bool isCurrent)
{
    row->setData(0, kBranchRole, branch.id.value);
    row->setText(0, QString::fromStdString(branch.name));
    const QString count = tr("statements: %1").arg(branch.statements.size());
    row->setText(1, isCurrent ? tr("%1 \u2013 shown now").arg(count) : count);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    QFont font = m_rows->font();
    font.setBold(isCurrent);
    row->setFont(0, font);
    for (const int column : {0, 1})
        row->setToolTip(column, branchTip(branch));
}

void BranchesPanel::visit(const QTreeWidgetItem* row)
{
    if (const model::BranchId branch = branchOf(row))
        m_session.visitBranch(branch);
}

void BranchesPanel::rename(const QTreeWidgetItem* row, int column)
{
    const model::SessionDocument& document = m_session.document();
    const model::BranchId branch = branchOf(row);
    if (column != 0 || !document.contains(branch))
        return;
    const QString name = row->text(0).trimmed();
    m_session.renameBranch(branch, name);
    if (QString::fromStdString(document.branch(branch).name) == name)
        return;
    const QString reason =
        name.isEmpty() ? tr("A branch needs a name; it keeps the old one.")
                       : tr("There is another branch named %1; choose another name.").arg(name);
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            refresh();
            showHint(reason);
        },
        Qt::QueuedConnection);
}

void BranchesPanel::removeSelected()
{
    const model::BranchId branch = branchOf(m_rows->currentItem());
    const model::SessionDocument& document = m_session.document();
    if (!document.contains(branch))
        return;
    if (branch == document.mainBranch())
        showHint(tr("The main branch cannot be removed."));
    else
        m_session.removeBranch(branch);
}

model::BranchId BranchesPanel::selected() const
{
    return branchOf(m_rows->currentItem());
}

void BranchesPanel::showMenu(QPoint position)
{
    QTreeWidgetItem* row = m_rows->itemAt(position);
    const model::BranchId branch = branchOf(row);
    const model::SessionDocument& document = m_session.document();
    if (!document.contains(branch))
        return;
    m_rows->setCurrentItem(row);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("branchMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const bool isOther = branch != document.current();
    menu->addAction(tr("&Visit"), this, [this, branch] { m_session.visitBranch(branch); })
        ->setEnabled(isOther);
    QAction* compare = menu->addAction(tr("&Compare with This Branch"), this,
                                       [this, branch] { Q_EMIT compareWanted(branch); });
    compare->setEnabled(isOther);
    if (!isOther)
        compare->setToolTip(tr("It is the one shown now; choose another one."));
    menu->addAction(tr("&Rename"), this, [this] {
        if (QTreeWidgetItem* current = m_rows->currentItem())
            m_rows->editItem(current, 0);
    });
    menu->addAction(tr("&Delete"), this, &BranchesPanel::removeSelected)
        ->setEnabled(branch != document.mainBranch());
    menu->popup(m_rows->viewport()->mapToGlobal(position));
}

void BranchesPanel::showHint(const QString& text)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

bool BranchesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool removes = key == Qt::Key_Delete || key == Qt::Key_Backspace;
    if (event->type() == QEvent::ShortcutOverride) {
        // Here F2 renames; elsewhere in the window it goes to a bookmark.
        if (!removes && key != Qt::Key_F2)
            return QWidget::eventFilter(watched, event);
        event->accept();
        return true;
    }
    if (removes)
        removeSelected();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        visit(m_rows->currentItem());
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace ui
