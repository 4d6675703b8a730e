#include "ui/main_window/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QPainter>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

// Raised whenever a dock is added or renamed, so that an old state is not applied to new docks.
constexpr int kStateVersion = 6;

constexpr int kLeftWidth = 370;
constexpr int kRightWidth = 290;
constexpr int kTimelineHeight = 152;
constexpr int kJournalHeight = 176;
constexpr int kOutputHeight = 190;

/// A title bar without title: some dots by which a dock is dragged.
class DockGrip final : public QWidget
{
public:
    explicit DockGrip(QDockWidget* dock) : QWidget(dock)
    {
        setToolTip(Docks::tr("Drag to move this panel; double-click to let it float."));
        setCursor(Qt::SizeAllCursor);
    }

    QSize sizeHint() const override { return {12, 12}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Mid));
        const QPointF middle = QRectF(rect()).center();
        for (int row = -2; row <= 2; ++row)
            for (const double x : {-2.0, 2.0})
                painter.drawEllipse(middle + QPointF(x, row * 4.5), 1.1, 1.1);
    }
};

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString stateKey()
{
    return QStringLiteral("window/state");
}

} // namespace

Docks::Docks(QMainWindow* window, const Panels& panels)
    : QObject(window), m_window(window), m_source(add("sourceDock", tr("Source"), panels.source)),
      m_output(add("outputDock", tr("Console"), panels.output)),
      m_inspector(add("inspectorDock", tr("Inspector"), panels.inspector)),
      m_timeline(add("timelineDock", tr("Timeline"), panels.timeline)),
      m_journal(add("journalDock", tr("Journal"), panels.journal)),
      m_marks(add("marksDock", tr("Breakpoints and Bookmarks"), panels.marks)),
      m_branches(add("branchesDock", tr("Branches"), panels.branches)),
      m_questions(add("questionsDock", tr("Questions"), panels.questions)),
      m_collector(add("collectorDock", tr("Collector"), panels.collector)),
      m_versions(add("versionsDock", tr("Versions"), panels.versions)),
      m_sceneOnly(new QAction(tr("Scene Onl&y"), this))
{
    m_sceneOnly->setCheckable(true);
    m_sceneOnly->setShortcut(Qt::SHIFT | Qt::Key_F11);
    m_sceneOnly->setStatusTip(tr("Leave only the scene and the timeline, as for an audience"));
    connect(m_sceneOnly, &QAction::toggled, this, &Docks::showSceneOnly);
    m_window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window->setDockNestingEnabled(true);
    m_window->setDockOptions(m_window->dockOptions() | QMainWindow::AnimatedDocks);
    // A row of controls needs no row for its title.
    m_timeline->setFeatures(m_timeline->features() | QDockWidget::DockWidgetVerticalTitleBar);
    m_timeline->setTitleBarWidget(new DockGrip(m_timeline));
    reset();
}

QDockWidget* Docks::add(const char* name, const QString& title, QWidget* panel)
{
    auto* dock = new QDockWidget(title, m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(panel);
    QAction* toggle = dock->toggleViewAction();
    toggle->setStatusTip(tr("Show or hide the panel %1").arg(title));
    return dock;
}

void Docks::reset()
{
    m_before.clear();
    m_sceneOnly->setChecked(false);
    for (QDockWidget* dock : all()) {
        m_window->removeDockWidget(dock);
        dock->setFloating(false);
    }
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_source);
    m_window->splitDockWidget(m_source, m_output, Qt::Vertical);
    m_window->addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_timeline);
    m_window->splitDockWidget(m_timeline, m_journal, Qt::Vertical);
    m_window->tabifyDockWidget(m_journal, m_marks);
    m_window->tabifyDockWidget(m_marks, m_branches);
    m_window->tabifyDockWidget(m_branches, m_questions);
    m_window->tabifyDockWidget(m_questions, m_collector);
    m_window->tabifyDockWidget(m_collector, m_versions);
    for (QDockWidget* dock : all())
        dock->show();
    m_journal->raise();
    // A small window leaves the scene its share.
    const double share = std::clamp(m_window->width() / 1440.0, 0.75, 1.15);
    const auto part = [share](int size) { return qRound(size * share); };
    m_window->resizeDocks({m_source, m_inspector}, {part(kLeftWidth), part(kRightWidth)},
                          Qt::Horizontal);
    m_window->resizeDocks({m_output}, {part(kOutputHeight)}, Qt::Vertical);
    m_window->resizeDocks({m_timeline, m_journal}, {kTimelineHeight, part(kJournalHeight)},
                          Qt::Vertical);
}

void Docks::save(QSettings& settings) const
{
    settings.setValue(geometryKey(), m_window->saveGeometry());
    settings.setValue(stateKey(),
                      m_before.isEmpty() ? m_window->saveState(kStateVersion) : m_before);
}

void Docks::restore(QSettings& settings)
{
    m_window->restoreGeometry(settings.value(geometryKey()).toByteArray());
    m_window->restoreState(settings.value(stateKey()).toByteArray(), kStateVersion);
}

QList<QAction*> Docks::toggles() const
{
    QList<QAction*> actions;
    for (const QDockWidget* dock : all())
        actions.push_back(dock->toggleViewAction());
    return actions;
}

QList<QDockWidget*> Docks::all() const
{
    return {m_source, m_output,   m_inspector, m_timeline,  m_journal,
            m_marks,  m_branches, m_questions, m_collector, m_versions};
}

void Docks::showSceneOnly(bool only)
{
    if (only) {
        showOnly(m_timeline);
        m_window->resizeDocks({m_timeline}, {kTimelineHeight}, Qt::Vertical);
    } else {
        showAsBefore();
    }
}

void Docks::showLesson(bool isOn)
{
    m_sceneOnly->setChecked(false);
    m_sceneOnly->setEnabled(!isOn); // It would ask for what to come back to.
    if (isOn)
        showOnly(m_source);
    else
        showAsBefore();
}

void Docks::showOnly(const QDockWidget* dock)
{
    m_before = m_window->saveState(kStateVersion);
    for (QDockWidget* each : all())
        each->setVisible(each == dock);
}

void Docks::showAsBefore()
{
    if (!m_before.isEmpty())
        m_window->restoreState(std::exchange(m_before, {}), kStateVersion);
}

void Docks::setSourceShare(double share)
{
    m_window->resizeDocks({m_source}, {qRound(m_window->width() * share)}, Qt::Horizontal);
}

void Docks::showSource()
{
    m_source->show();
    m_source->raise();
}

void Docks::showConsole()
{
    m_output->show();
    m_output->raise();
}

void Docks::showMarks()
{
    m_marks->show();
    m_marks->raise();
}

void Docks::showVersions()
{
    m_versions->show();
    m_versions->raise();
}

void Docks::showQuestions()
{
    m_questions->show();
    m_questions->raise();
}

void Docks::showJournal()
{
    m_journal->show();
    m_journal->raise();
}

} // namespace ui
