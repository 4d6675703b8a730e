#include "ui/panels/marks_panel.h"

#include "model/query/labels.h"
#include "ui/session/session_controller.h"
#include "ui/theme/numbers.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kIndexRole = Qt::UserRole;
constexpr int kBookmarkRole = Qt::UserRole + 1;

QString lineText(const Script& script, std::uint32_t line)
{
    return script.source
        .section(QLatin1Char('\n'), static_cast<int>(line) - 1, static_cast<int>(line) - 1)
        .trimmed();
}

/// The line of the script that had been reached at a moment; 0 if none.
std::uint32_t lineBefore(const model::Timeline& timeline, model::EventIndex at)
{
    const auto& stops = timeline.lineStops();
    const auto next = std::upper_bound(stops.begin(), stops.end(), at);
    return next == stops.begin() ? 0 : model::lineReachedAt(timeline.journal(), *std::prev(next));
}

} // namespace

MarksPanel::MarksPanel(SessionController& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_rows(new QTreeWidget(this))
{
    m_rows->setObjectName(QStringLiteral("marks"));
    m_rows->setAccessibleName(tr("Breakpoints and bookmarks"));
    m_rows->setColumnCount(2);
    m_rows->setHeaderHidden(true);
    m_rows->setRootIsDecorated(false);
    m_rows->setIndentation(14);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setItemsExpandable(false);
    m_rows->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_rows->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(true);
    m_rows->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    setFocusProxy(m_rows);

    connect(m_rows, &QTreeWidget::itemChanged, this, &MarksPanel::takeChange);
    connect(m_rows, &QTreeWidget::itemActivated, this, &MarksPanel::goTo);
    connect(m_rows, &QTreeWidget::itemDoubleClicked, this, &MarksPanel::goTo);
    connect(&m_session, &SessionController::breakpointsChanged, this, &MarksPanel::refresh);
    connect(&m_session, &SessionController::bookmarksChanged, this, &MarksPanel::refresh);
    connect(&m_session, &SessionController::recordingChanged, this, &MarksPanel::refresh);
    refresh();
}

QString MarksPanel::words(const model::Breakpoint& breakpoint, const SessionController& session)
{
    using Sort = model::Breakpoint::Sort;
    if (breakpoint.sort == Sort::Line)
        return tr("Line %1").arg(breakpoint.line);
    const QString object =
        session.hasRecording() ? withGroups(QString::fromStdString(model::objectLabel(
            session.timeline().snapshot(), session.recording(), breakpoint.object)))
                               : tr("Object %1").arg(breakpoint.object.value);
    switch (breakpoint.sort) {
    case Sort::ReferenceGoes: return tr("%1 loses a reference").arg(object);
    case Sort::Dies: return tr("%1 dies").arg(object);
    case Sort::CallbackCalled: return tr("a callback of %1 is called").arg(object);
    case Sort::Line: break;
    }
    return {};
}

void MarksPanel::refresh()
{
    if (m_isTakingChange)
        return;
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    addBreakpoints();
    addBookmarks();
    m_rows->expandAll();
}

QTreeWidgetItem* MarksPanel::addSection(const QString& title, const QString& hint, bool isEmpty)
{
    auto* section = new QTreeWidgetItem(m_rows, {title});
    section->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_rows->font();
    bold.setBold(true);
    section->setFont(0, bold);
    section->setFirstColumnSpanned(true);
    if (isEmpty) {
        auto* row = new QTreeWidgetItem(section, {hint});
        row->setFlags(Qt::NoItemFlags);
        row->setFirstColumnSpanned(true);
    }
    return section;
}

void MarksPanel::addBreakpoints()
{
    const auto& breakpoints = m_session.breakpoints();
    QTreeWidgetItem* section =
        addSection(tr("Breakpoints"),
                   tr("None. Click beside a line number, or choose one in Time > Breakpoints."),
                   breakpoints.empty());
    for (std::size_t i = 0; i < breakpoints.size(); ++i) {
        const model::Breakpoint& each = breakpoints[i];
        const bool isLine = each.sort == model::Breakpoint::Sort::Line;
        auto* row = new QTreeWidgetItem(
            section,
            {words(each, m_session), isLine ? lineText(m_session.script(), each.line) : QString()});
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(0, each.isEnabled ? Qt::Checked : Qt::Unchecked);
        row->setData(0, kIndexRole, static_cast<int>(i));
        row->setToolTip(1, row->text(1));
    }
}

void MarksPanel::addBookmarks()
{
    const auto& bookmarks = m_session.bookmarks();
    QTreeWidgetItem* section = addSection(
        tr("Bookmarks"), tr("None. Time > Bookmarks marks the present moment."), bookmarks.empty());
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const model::EventIndex at = bookmarks[i].at;
        const std::uint32_t line =
            m_session.hasRecording() ? lineBefore(m_session.timeline(), at) : 0;
        const QString event = tr("Event %1").arg(QLocale().toString(at));
        auto* row =
            new QTreeWidgetItem(section, {line > 0 ? tr("%1, line %2").arg(event).arg(line) : event,
                                          bookmarks[i].note});
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        row->setData(0, kIndexRole, static_cast<int>(i));
        row->setData(0, kBookmarkRole, true);
        row->setToolTip(0, tr("Double-click to go there; F2 or a second click edits the note."));
        row->setToolTip(1, bookmarks[i].note);
    }
}

void MarksPanel::takeChange(const QTreeWidgetItem* item, int column)
{
    if (!item->data(0, kIndexRole).isValid())
        return;
    // The row that is being edited has to stay until that is over.
    m_isTakingChange = true;
    const auto index = static_cast<std::size_t>(item->data(0, kIndexRole).toInt());
    if (!item->data(0, kBookmarkRole).toBool()) {
        auto breakpoints = m_session.breakpoints();
        breakpoints[index].isEnabled = item->checkState(0) == Qt::Checked;
        m_session.setBreakpoints(std::move(breakpoints));
    } else if (column == 1) {
        auto bookmarks = m_session.bookmarks();
        bookmarks[index].note = item->text(1);
        m_session.setBookmarks(std::move(bookmarks));
    }
    m_isTakingChange = false;
    QMetaObject::invokeMethod(this, &MarksPanel::refresh, Qt::QueuedConnection);
}

void MarksPanel::goTo(const QTreeWidgetItem* item)
{
    if (!item->data(0, kIndexRole).isValid())
        return;
    const auto index = static_cast<std::size_t>(item->data(0, kIndexRole).toInt());
    m_session.setPlaying(false);
    if (item->data(0, kBookmarkRole).toBool()) {
        m_session.seek(m_session.bookmarks()[index].at);
        return;
    }
    const model::Breakpoint breakpoint = m_session.breakpoints()[index];
    if (breakpoint.sort == model::Breakpoint::Sort::Line)
        m_session.goToLine(breakpoint.line);
    else
        m_session.select(breakpoint.object);
}

void MarksPanel::editNote()
{
    const auto& bookmarks = m_session.bookmarks();
    const auto here = std::find_if(bookmarks.begin(), bookmarks.end(), [this](const auto& each) {
        return each.at == m_session.cursor();
    });
    if (here == bookmarks.end())
        return;
    QTreeWidgetItem* row =
        m_rows->topLevelItem(1)->child(static_cast<int>(here - bookmarks.begin()));
    m_rows->setCurrentItem(row, 1);
    m_rows->setFocus();
    m_rows->editItem(row, 1);
}

void MarksPanel::removeSelected()
{
    const QTreeWidgetItem* item = m_rows->currentItem();
    if (!item || !item->data(0, kIndexRole).isValid())
        return;
    const auto index = item->data(0, kIndexRole).toInt();
    if (item->data(0, kBookmarkRole).toBool()) {
        auto bookmarks = m_session.bookmarks();
        bookmarks.erase(bookmarks.begin() + index);
        m_session.setBookmarks(std::move(bookmarks));
    } else {
        auto breakpoints = m_session.breakpoints();
        breakpoints.erase(breakpoints.begin() + index);
        m_session.setBreakpoints(std::move(breakpoints));
    }
}

bool MarksPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    const bool isPlain = pressed->modifiers() == Qt::NoModifier;
    const bool removes = isPlain && (key == Qt::Key_Delete || key == Qt::Key_Backspace);
    const bool edits = isPlain && key == Qt::Key_F2;
    if (!removes && !edits)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept(); // Here F2 edits a note; elsewhere in the window it goes to a bookmark.
    else if (removes)
        removeSelected();
    else if (QTreeWidgetItem* row = m_rows->currentItem();
             row && row->data(0, kBookmarkRole).toBool())
        m_rows->editItem(row, 1);
    return true;
}

} // namespace ui
