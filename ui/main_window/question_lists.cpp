// Questions that nobody has to ask for each object: what hangs on the reference under the pointer,
// which objects hold each other, which mistakes the run has made.

#include "ui/main_window/question_actions.h"
#include "ui/main_window/question_marks.h"
#include "ui/panels/question_panel.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"
#include "ui/theme/numbers.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace ui {

// --- What is under the pointer --------------------------------------------------------------

void QuestionActions::hover(const model::Reference& reference)
{
    m_hovered = reference;
    m_hoverDelay.stop();
    if (std::exchange(m_ifHovered, std::nullopt)) {
        mark();
        Q_EMIT said({});
    }
    if (reference.target)
        m_hoverDelay.start();
}

void QuestionActions::askAboutHovered()
{
    m_hoverDelay.stop();
    Question question = questionNow(Question::Sort::WhatIf, m_hovered.target);
    question.reference = m_hovered;
    const bool isAsked =
        m_asked && m_asked->sort == Question::Sort::WhatIf && m_asked->reference == m_hovered;
    if (isAsked || !question.canBeAsked() || m_session.isPlaying())
        return;
    if (question.snapshot.lastId() > kManyObjectsToAsk)
        m_hoverAnswers.ask(std::move(question));
    else
        takeHovered(question.answer(kStillWanted));
}

void QuestionActions::takeHovered(const QuestionAnswer& answer)
{
    if (!isOfNow(answer) || answer.what.cut.empty() || !(answer.what.cut.front() == m_hovered))
        return;
    m_ifHovered = answer;
    mark();
    QString text = withGroups(QString::fromStdString(answer.sentence));
    text[0] = text[0].toUpper();
    Q_EMIT said(text);
}

// --- Cycles ---------------------------------------------------------------------------------

void QuestionActions::toggleCycles()
{
    m_group = -1;
    if (!m_cycles->isChecked())
        m_groups = {};
    askCycles();
    if (m_panel && m_cycles->isChecked()) {
        m_panel->showTab(QuestionPanel::Tab::Cycles);
        Q_EMIT panelWanted();
    }
}

void QuestionActions::askCycles()
{
    Question question = questionNow(Question::Sort::Cycles, {});
    if (!m_cycles->isChecked() || !question.canBeAsked()) {
        m_cycleAnswers.drop();
        takeCycles({});
    } else if (question.snapshot.lastId() > kManyObjectsToAsk) {
        m_cycleAnswers.ask(std::move(question));
    } else {
        takeCycles(question.answer(kStillWanted));
    }
}

void QuestionActions::takeCycles(QuestionAnswer answer)
{
    if (m_cycles->isChecked() && m_session.hasRecording() && !isOfNow(answer))
        return;
    m_groups = std::move(answer);
    if (m_panel)
        m_panel->showCycles(m_groups, m_cycles->isChecked());
    mark();
}

void QuestionActions::chooseGroup(int group)
{
    if (group < 0 || static_cast<std::size_t>(group) >= m_groups.groups.size())
        return;
    const std::vector<model::ObjectId>& members =
        m_groups.groups[static_cast<std::size_t>(group)].members;
    if (m_asked)
        close(); // Its marks would cover the group.
    m_group = group;
    const auto shown = std::find_if(members.begin(), members.end(), [this](model::ObjectId member) {
        return m_scene->hasCard(member);
    });
    if (shown != members.end())
        m_session.select(*shown);
    mark();
}

// --- Findings -------------------------------------------------------------------------------

void QuestionActions::lookForFindings()
{
    const auto take = [this](std::vector<model::Lint> findings) {
        m_findings = std::move(findings);
        if (m_panel)
            m_panel->showFindings(m_findings);
        Q_EMIT findingsChanged();
    };
    m_findingsTask.drop();
    take({});
    if (m_session.hasRecording())
        m_findingsTask.start(
            [recording = m_session.sharedRecording()](const std::atomic<bool>& isDropped) {
                return model::lints(*recording, &isDropped);
            },
            take);
}

void QuestionActions::showFindingsTab()
{
    if (!m_panel)
        return;
    m_panel->showTab(QuestionPanel::Tab::Findings);
    Q_EMIT panelWanted();
}

void QuestionActions::goToFinding(int finding)
{
    const model::Lint& lint = m_findings[static_cast<std::size_t>(finding)];
    m_session.setPlaying(false);
    m_session.seek(lint.event);
    m_session.select(lint.object);
    m_scene->reveal(lint.object);
}

} // namespace ui
