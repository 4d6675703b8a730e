#include "ui/main_window/branch_comparing.h"

#include "ui/main_window/comparison_stage.h"
#include "ui/main_window/window_action.h"
#include "ui/panels/branches_panel.h"
#include "ui/scene/scene_view.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

ComparedMoment momentIn(const model::Timeline& timeline,
                        std::shared_ptr<const model::Recording> recording,
                        const std::vector<model::DifferenceRow>& rows, std::size_t done,
                        model::BranchSide side)
{
    model::Timeline moved = timeline;
    moved.seek(done == rows.size() ? model::sessionEnd(*recording)
                                   : model::momentOf(moved, boundaryAfter(rows, done, side)));
    return {std::move(recording), moved.libraryCode(), moved.snapshot(), moved.cursor()};
}

QString quoted(const std::optional<std::string>& statement)
{
    const QString text = QString::fromStdString(*statement).section(QLatin1Char('\n'), 0, 0);
    return QStringLiteral("`%1`").arg(text);
}

} // namespace

BranchComparing::BranchComparing(SessionController& session, const Recorder& recorder,
                                 SceneView* scene, ComparisonStage* stage, QWidget* window)
    : QObject(window), m_session(session), m_scene(scene), m_stage(stage),
      m_action(newWindowAction(window, tr("Compare &Branches"),
                               tr("Show the branch chosen in the panel Branches beside this one; "
                                  "what differs is marked"),
                               Qt::CTRL | Qt::SHIFT | Qt::Key_B, this,
                               &BranchComparing::compareChosen)),
      m_runner(recorder)
{
    connect(&m_runner, &ScriptRunner::finished, this, &BranchComparing::take);
    connect(stage, &ComparisonStage::left, this, [this] {
        m_task.drop();
        m_runner.cancel();
        m_run.reset();
        m_panel = nullptr;
    });
    connect(&session, &SessionController::documentChanged, this, [this] {
        leaveIfOutdated();
        update();
    });
    connect(&session, &SessionController::recordingChanged, this, &BranchComparing::leave);
    connect(&session, &SessionController::cursorChanged, this, &BranchComparing::leave);
    connect(&session, &SessionController::runStarted, this, &BranchComparing::update);
    connect(&session, &SessionController::runFinished, this, &BranchComparing::update);
    update();
}

void BranchComparing::setPanel(BranchesPanel* branches)
{
    m_branches = branches;
    connect(branches, &BranchesPanel::compareWanted, this, &BranchComparing::compareWith);
}

void BranchComparing::update()
{
    m_action->setEnabled(m_session.hasRecording() && !m_session.isRunning()
                         && m_session.document().branches().size() > 1);
}

/// The one chosen in the panel; else the one that this one began in, or the next.
model::BranchId BranchComparing::chosen() const
{
    const model::SessionDocument& document = m_session.document();
    const model::BranchId selected = m_branches ? m_branches->selected() : model::BranchId{};
    if (document.contains(selected) && selected != document.current())
        return selected;
    if (const model::BranchId parent = document.currentBranch().parent)
        return parent;
    const auto& all = document.branches();
    const auto other = std::find_if(all.begin(), all.end(), [&](const model::Branch& each) {
        return each.id != document.current();
    });
    return other == all.end() ? model::BranchId{} : other->id;
}

void BranchComparing::compareChosen()
{
    compareWith(chosen());
}

void BranchComparing::compareWith(model::BranchId branch)
{
    const model::SessionDocument& document = m_session.document();
    if (!document.contains(branch) || branch == document.current() || !m_session.hasRecording()
        || m_session.isRunning())
        return;
    m_stage->leave();
    m_session.setPlaying(false);
    m_other = branch;
    m_rows = model::difference(document, document.current(), branch);
    m_done = m_rows.size();
    open();
    model::RunOptions options;
    document.fillRunOptions(branch, options);
    Script script = m_session.script();
    script.scriptStatements = options.scriptStatements;
    script.statements = std::move(options.statements);
    m_runner.start(script);
}

void BranchComparing::open()
{
    m_panel = m_stage->open();
    m_panel->setSubject(subject(), static_cast<int>(m_done - firstMoment()));
    connect(m_panel, &ComparisonPanel::momentChosen, this, [this](int moment) {
        m_done = firstMoment() + static_cast<std::size_t>(std::max(0, moment));
        ask();
    });
}

void BranchComparing::leave()
{
    if (m_panel)
        m_stage->leave();
}

void BranchComparing::leaveIfOutdated()
{
    const model::SessionDocument& document = m_session.document();
    if (!m_panel)
        return;
    if (!document.contains(m_other) || m_other == document.current()
        || model::difference(document, document.current(), m_other) != m_rows)
        leave();
    else // A branch may have another name.
        m_panel->setSubject(subject(), static_cast<int>(m_done - firstMoment()));
}

/// How many rows are done where the two part.
std::size_t BranchComparing::firstMoment() const
{
    const auto parting =
        std::find_if(m_rows.begin(), m_rows.end(), [](const auto& row) { return !row.isCommon(); });
    return static_cast<std::size_t>(parting - m_rows.begin());
}

ComparisonPanel::Subject BranchComparing::subject() const
{
    const model::SessionDocument& document = m_session.document();
    ComparisonPanel::Subject subject;
    subject.names = {QString::fromStdString(document.currentBranch().name),
                     QString::fromStdString(document.branch(m_other).name)};
    const std::size_t first = firstMoment();
    if (first == m_rows.size()) {
        subject.parting = tr("Both branches run the same statements.");
        subject.moments = {tr("At the end")};
        return subject;
    }
    std::array<QString, 2> next{tr("nothing"), tr("nothing")};
    for (std::size_t i = m_rows.size(); i-- > first;) {
        if (m_rows[i].isCommon()) {
            next = {tr("nothing"), tr("nothing")};
            continue;
        }
        if (m_rows[i].left)
            next[0] = quoted(m_rows[i].left);
        if (m_rows[i].right)
            next[1] = quoted(m_rows[i].right);
    }
    subject.parting =
        tr("First differs at statement %1: %2 in %3, %4 in %5.")
            .arg(QString::number(first + 1), next[0], subject.names[0], next[1], subject.names[1]);
    subject.moments = {tr("Where they part")};
    for (std::size_t i = first; i + 1 < m_rows.size(); ++i) {
        const model::DifferenceRow& row = m_rows[i];
        const QString after = tr("After %1").arg(quoted(row.left ? row.left : row.right));
        subject.moments +=
            row.isCommon() ? after : tr("%1 (%2)").arg(after, subject.names[row.left ? 0 : 1]);
    }
    subject.moments += tr("At the end");
    return subject;
}

void BranchComparing::take(const std::shared_ptr<Run>& run)
{
    if (!m_panel)
        return;
    if (!run->recording || !run->births) {
        leave();
        return;
    }
    m_run = run;
    ask();
}

void BranchComparing::refresh()
{
    if (m_panel && m_run)
        ask();
}

void BranchComparing::ask()
{
    if (!m_run)
        return;
    const ComparedMoment left = momentIn(m_session.timeline(), m_session.sharedRecording(), m_rows,
                                         m_done, model::BranchSide::Left);
    const ComparedMoment right =
        momentIn(*m_run->timeline, m_run->recording, m_rows, m_done, model::BranchSide::Right);
    const auto work =
        [left, right, rows = m_rows, births = std::array{m_session.births(), m_run->births},
         theme = std::make_shared<const Theme>(m_scene->theme()),
         options = m_scene->viewOptions()](const std::atomic<bool>& isDropped) -> Answer {
        const ObjectPairs pairs = births[0]->matched(*births[1], model::commonStatements(rows));
        return std::make_shared<const Comparison>(
            compare(left, right, pairs, theme, options, &isDropped));
    };
    m_task.start(work, [this](const Answer& answer) {
        if (m_panel)
            m_panel->setComparison(answer);
    });
}

} // namespace ui
