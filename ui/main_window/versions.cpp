#include "ui/main_window/versions.h"

#include "model/dialect/dialect.h"
#include "ui/main_window/comparison_stage.h"
#include "ui/main_window/window_action.h"
#include "ui/panels/version_panel.h"
#include "ui/scene/scene_view.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

QString dialectName(const std::string& dialect)
{
    return QString::fromStdString(dialect);
}

/// In a menu.
QString choiceName(const QString& dialect)
{
    return dialect == QLatin1String("tracing")
               ? Versions::tr("Python Tracing (Only Collection Frees, as PyPy)")
               : Versions::tr("Python %1").arg(dialect);
}

bool isSameScript(const Script& a, const Script& b)
{
    return a.source == b.source && a.path == b.path && a.dialect == b.dialect
           && a.scriptStatements == b.scriptStatements && a.statements == b.statements;
}

} // namespace

Versions::Versions(SessionController& session, const Recorder& recorder, SceneView* scene,
                   ComparisonStage* stage, QWidget* window)
    : QObject(window), m_session(session), m_scene(scene), m_stage(stage),
      m_choices(new QActionGroup(this)), m_others(new QActionGroup(this)),
      m_beside(newWindowAction(window, tr("Versions Side &by Side"),
                               tr("Show the same line in two versions of Python; what differs is "
                                  "marked"),
                               Qt::CTRL | Qt::ALT | Qt::Key_V, this, &Versions::showBeside)),
      m_end(newWindowAction(window, tr("&End Comparing"),
                            tr("Compare with no other version of Python any more"),
                            Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_V, this, &Versions::end)),
      m_runner(recorder)
{
    for (const model::Dialect& dialect : model::dialects()) {
        const QString name = QString::fromUtf8(dialect.name.data(), qsizetype(dialect.name.size()));
        const QString text = choiceName(name);
        QAction* choice = m_choices->addAction(text);
        choice->setCheckable(true);
        choice->setData(name);
        choice->setStatusTip(tr("Run the script as Python %1 does").arg(name));
        QAction* other = m_others->addAction(text);
        other->setData(name);
        other->setStatusTip(tr("Show what is another thing in Python %1").arg(name));
    }
    connect(m_choices, &QActionGroup::triggered, this, &Versions::choose);
    connect(m_others, &QActionGroup::triggered, this, [this](const QAction* action) {
        compareWith(action->data().toString().toStdString());
    });
    connect(&m_runner, &ScriptRunner::finished, this, &Versions::take);
    connect(stage, &ComparisonStage::left, this, [this] {
        m_picture.drop();
        m_shown = nullptr;
    });
    connect(&session, &SessionController::documentChanged, this, [this] {
        keepRunBefore();
        update();
    });
    connect(&session, &SessionController::recordingChanged, this, &Versions::followSession);
    connect(&session, &SessionController::runFinished, this, [this] {
        if (m_panel && !m_wanted.empty() && !m_session.hasRecording())
            m_panel->showSentence(tr("Python %1 does not run this script: there is nothing to "
                                     "compare.")
                                      .arg(dialectName(m_session.document().dialect())));
    });
    connect(&session, &SessionController::cursorChanged, this, [this] {
        if (m_shown)
            m_stage->leave();
    });
    update();
}

void Versions::setPanel(VersionPanel* panel)
{
    m_panel = panel;
    connect(panel, &VersionPanel::differenceChosen, this, &Versions::goTo);
    receive(nullptr);
}

void Versions::fill(QMenu* menu) const
{
    menu->addActions(m_choices->actions());
    menu->addSeparator();
    QMenu* others = menu->addMenu(tr("&Compare with"));
    others->setObjectName(QStringLiteral("compareVersions"));
    others->addActions(m_others->actions());
    menu->addActions({m_beside, m_end});
}

QToolButton* Versions::newSwitch(QWidget* parent) const
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("versionSwitch"));
    button->setAccessibleName(tr("Python version"));
    button->setToolTip(tr("The version of Python that runs the script; another one can be chosen"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    fill(menu);
    button->setMenu(menu);
    const auto show = [this, button] {
        button->setText(tr("Python %1").arg(dialectName(m_session.document().dialect())));
    };
    connect(&m_session, &SessionController::documentChanged, button, show);
    show();
    return button;
}

QList<QAction*> Versions::all() const
{
    return {m_beside, m_end};
}

void Versions::update()
{
    const QString now = dialectName(m_session.document().dialect());
    for (QAction* action : m_choices->actions())
        action->setChecked(action->data().toString() == now);
    for (QAction* action : m_others->actions())
        action->setEnabled(m_session.hasRecording() && action->data().toString() != now);
    m_beside->setEnabled(m_session.hasRecording() && m_choices->actions().size() > 1);
    m_end->setEnabled(!m_wanted.empty());
}

// --- Which is compared with which -----------------------------------------------------------

void Versions::choose(const QAction* action)
{
    m_session.setDialect(action->data().toString().toStdString());
    if (!m_wanted.empty())
        Q_EMIT panelWanted();
}

/// The session is about to run in another version: the run that is shown need not be repeated.
void Versions::keepRunBefore()
{
    if (m_path != m_session.script().path) { // Another script: nobody has asked about that one.
        m_path = m_session.script().path;
        end();
        return;
    }
    if (!m_session.hasRecording()
        || m_session.document().dialect() == m_session.recording().dialect)
        return;
    m_wanted = m_session.recording().dialect;
    m_other.emplace();
    m_other->script = m_session.ranScript();
    m_other->script.dialect = m_wanted;
    m_other->run = runNow();
}

model::VersionRun Versions::runNow() const
{
    return {m_session.sharedRecording(), m_session.births(), m_session.timeline()};
}

void Versions::compareWith(const std::string& dialect)
{
    if (model::findDialect(dialect) == nullptr || dialect == m_session.document().dialect()
        || !m_session.hasRecording())
        return;
    m_wanted = dialect;
    followSession();
    Q_EMIT panelWanted();
}

/// What is shown now, in the other version: the run that there is already, or one of its own.
void Versions::followSession()
{
    if (m_shown)
        m_stage->leave();
    m_task.drop();
    receive(nullptr);
    update();
    if (m_wanted.empty() || !m_session.hasRecording() || m_wanted == m_session.recording().dialect)
        return;
    Script script = m_session.ranScript();
    script.dialect = m_wanted;
    if (m_other && isSameScript(m_other->script, script)) {
        compareRuns();
        return;
    }
    m_other.emplace();
    m_other->script = script;
    m_runner.start(script);
}

void Versions::take(const std::shared_ptr<Run>& run)
{
    if (!m_other || !isSameScript(m_other->script, run->script))
        return;
    if (run->recording && run->births && run->timeline)
        m_other->run.emplace(model::VersionRun{run->recording, run->births, *run->timeline});
    else
        m_other->refusal = run->fault ? run->fault->message : tr("it was stopped");
    compareRuns();
}

void Versions::compareRuns()
{
    if (!m_other->run) {
        m_isBesideWanted = false;
        if (m_panel)
            m_panel->showSentence(tr("Python %1 does not run this script: %2.")
                                      .arg(dialectName(m_wanted), m_other->refusal));
        return;
    }
    m_task.start(
        [left = *m_other->run, right = runNow()](const std::atomic<bool>& isDropped) -> Found {
            return std::make_shared<const model::VersionComparison>(
                model::compareVersions(left, right, &isDropped));
        },
        [this](Found found) { receive(std::move(found)); });
}

void Versions::receive(Found found)
{
    m_found = std::move(found);
    if (m_panel && m_found)
        m_panel->showComparison(m_found);
    else if (m_panel && m_wanted.empty())
        m_panel->showSentence(tr("Choose another version of Python in the status bar, or compare "
                                 "with one: Script > Python Version."));
    else if (m_panel)
        m_panel->showSentence(tr("Python %1 is being compared\u2026").arg(dialectName(m_wanted)));
    Q_EMIT comparisonChanged();
    if (m_found && std::exchange(m_isBesideWanted, false))
        showBeside();
}

void Versions::end()
{
    m_wanted.clear();
    m_other.reset();
    m_task.drop();
    m_runner.cancel();
    m_isBesideWanted = false;
    if (m_shown)
        m_stage->leave();
    receive(nullptr);
    update();
}

/// To the event, or where that of the other version would be.
void Versions::goTo(int difference)
{
    if (!m_found || !m_session.hasRecording())
        return;
    const model::VersionDifference& each =
        m_found->differences[static_cast<std::size_t>(difference)];
    std::optional<model::EventIndex> at = each.at[1];
    if (at && each.sort != model::VersionDifference::Sort::Count)
        ++*at; // Behind it.
    if (!at && each.at[0] && m_other && m_other->run)
        at = model::sameMoment(*m_other->run, runNow(), *each.at[0]);
    m_session.setPlaying(false);
    if (at)
        m_session.seek(*at);
    if (each.objects[1])
        m_session.select(each.objects[1]);
}

std::string Versions::otherByDefault() const
{
    const std::string& now = m_session.document().dialect();
    if (now != model::defaultDialect().name)
        return std::string(model::defaultDialect().name);
    const auto all = model::dialects();
    const auto other = std::find_if(
        all.begin(), all.end(), [&now](const model::Dialect& each) { return each.name != now; });
    return other == all.end() ? std::string() : std::string(other->name);
}

} // namespace ui
