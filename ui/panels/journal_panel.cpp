#include "ui/panels/journal_panel.h"

#include "ui/panels/journal_model.h"
#include "ui/panels/journal_view.h"
#include "ui/session/session_controller.h"
#include "ui/theme/numbers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

JournalPanel::JournalPanel(SessionController& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new JournalModel(this)),
      m_view(new JournalView(this)), m_text(new QLineEdit(this)), m_sorts(makeSortButton()),
      m_onlySelected(new QToolButton(this)), m_count(new QLabel(this))
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Journal"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_view, &JournalView::rowChosen, this, &JournalPanel::goTo);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &JournalPanel::showMenu);
    connect(m_model, &JournalModel::rowsFound, this, &JournalPanel::showCount);
    connect(m_model, &JournalModel::rowsFound, this, &JournalPanel::showCursor);
    connect(&m_session, &SessionController::recordingChanged, this, &JournalPanel::showRecording);
    connect(&m_session, &SessionController::cursorChanged, this, &JournalPanel::showCursor);
    connect(&m_session, &SessionController::selectionChanged, this, [this] {
        m_onlySelected->setEnabled(bool(m_session.selection()) || m_onlySelected->isChecked());
        if (m_onlySelected->isChecked())
            applyFilter();
    });
    showRecording();
}

QWidget* JournalPanel::makeBar()
{
    m_text->setObjectName(QStringLiteral("journalFilter"));
    m_text->setPlaceholderText(tr("Filter by words"));
    m_text->setAccessibleName(tr("Filter the journal by words"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(300);
    m_onlySelected->setObjectName(QStringLiteral("onlySelected"));
    m_onlySelected->setText(tr("Selected object only"));
    m_onlySelected->setToolTip(tr("Show only events about the selected object"));
    m_onlySelected->setCheckable(true);
    m_onlySelected->setEnabled(false);
    m_count->setObjectName(QStringLiteral("journalCount"));

    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 3, 8, 4);
    row->setSpacing(6);
    row->addWidget(m_text, 1);
    row->addWidget(m_sorts);
    row->addWidget(m_onlySelected);
    row->addStretch(1);
    row->addWidget(m_count);

    // Typing fast should start one search, not ten.
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(120);
    connect(m_text, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &JournalPanel::applyFilter);
    connect(m_onlySelected, &QToolButton::toggled, this, &JournalPanel::applyFilter);
    return bar;
}

QToolButton* JournalPanel::makeSortButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("journalSorts"));
    button->setText(tr("Events"));
    button->setToolTip(tr("Which sorts of events are listed"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    const std::pair<EventSort, QString> sorts[] = {
        {EventSort::Life, tr("Births and deaths")},
        {EventSort::Reference, tr("References")},
        {EventSort::Temporary, tr("Temporary references")},
        {EventSort::Weak, tr("Weak references and callbacks")},
        {EventSort::Finalizer, tr("Finalizers")},
        {EventSort::Collector, tr("The collector")},
        {EventSort::Line, tr("Lines and calls")},
        {EventSort::Output, tr("Output")},
        {EventSort::Exception, tr("Exceptions")},
        {EventSort::Session, tr("Statements and limits")},
    };
    for (const auto& [sort, name] : sorts) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        const auto bit = static_cast<EventSorts>(sort);
        action->setChecked((m_shownSorts & bit) != 0);
        connect(action, &QAction::toggled, this, [this, bit](bool isOn) {
            m_shownSorts = static_cast<EventSorts>(isOn ? m_shownSorts | bit : m_shownSorts & ~bit);
            applyFilter();
        });
    }
    button->setMenu(menu);
    return button;
}

void JournalPanel::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void JournalPanel::applyFilter()
{
    JournalFilter filter;
    filter.sorts = m_shownSorts;
    filter.text = m_text->text().trimmed();
    if (m_onlySelected->isChecked())
        filter.object = m_session.selection();
    m_model->setFilter(filter);
}

/// What happens before the script's first line, and while modules are imported.
JournalFolds JournalPanel::folds() const
{
    JournalFolds folds;
    const model::Timeline& timeline = m_session.timeline();
    if (!timeline.lineStops().empty() && timeline.lineStops().front() > 1)
        folds.push_back({0, timeline.lineStops().front() - 1,
                         tr("Python makes the script ready to run (events: %1)")
                             .arg(inGroups(timeline.lineStops().front() - 1))});
    for (const model::LibraryCode::Import& import : timeline.libraryCode()->imports)
        if (folds.empty() || import.begin >= folds.back().end)
            folds.push_back({import.begin, import.end,
                             tr("inside %1 (events: %2)")
                                 .arg(QString::fromStdString(import.statement),
                                      inGroups(import.end - import.begin))});
    return folds;
}

void JournalPanel::showRecording()
{
    if (m_session.hasRecording())
        m_model->setRun(std::make_unique<model::Timeline>(m_session.timeline()),
                        m_session.sharedRecording(), folds());
    else
        m_model->setRun(nullptr, nullptr);
    applyFilter();
    showCursor();
}

void JournalPanel::showCursor()
{
    m_model->setCursor(m_session.cursor());
    const int row = m_model->rowBefore(m_session.cursor());
    const QModelIndex index = m_model->index(row, 0);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    else
        m_view->scrollToTop();
    // Screen readers hear what happened last.
    m_view->setAccessibleDescription(index.isValid()
                                         ? index.data().toString()
                                         : tr("Choosing an event goes to the moment after it."));
    m_view->viewport()->update();
}

void JournalPanel::showCount()
{
    const QLocale locale;
    const int rows = m_model->rowCount();
    const auto all = static_cast<int>(m_model->eventCount());
    if (m_model->isSearching())
        m_count->setText(tr("%1 found so far").arg(locale.toString(rows)));
    else if (rows == all)
        m_count->setText(tr("Events: %1").arg(locale.toString(all)));
    else
        m_count->setText(tr("%1 of %2 events").arg(locale.toString(rows), locale.toString(all)));
}

void JournalPanel::showMenu(QPoint at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    const model::EventIndex event = m_model->eventAt(index.row());
    const auto& collections = m_session.landmarks().collections;
    const bool isInside = std::ranges::any_of(collections, [event](const auto& each) {
        return each.begin <= event && event <= each.end;
    });
    QMenu menu(this);
    menu.addAction(tr("Go to This Moment"), this, [this, index] { goTo(index); });
    QAction* show = menu.addAction(tr("Show the Collection"), this,
                                   [this, event] { Q_EMIT collectionWanted(event); });
    show->setEnabled(isInside);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void JournalPanel::goTo(const QModelIndex& index)
{
    m_session.setPlaying(false);
    m_session.seek(m_model->cursorBehind(index.row()));
}

} // namespace ui
