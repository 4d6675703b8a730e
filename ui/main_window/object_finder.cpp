#include "ui/main_window/object_finder.h"

#include "ui/main_window/actions.h"
#include "ui/panels/find_bar.h"
#include "ui/picture/find_objects.h"
#include "ui/picture/labels.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"

#include <QAction>

#include <algorithm>

namespace ui {

namespace {

constexpr int kDelayMs = 60;

/// The switch that would show it; null if there is none.
QAction* switchFor(Absence absence, const Actions& actions)
{
    switch (absence) {
    case Absence::Atoms: return actions.showAtoms;
    case Absence::Classes: return actions.showClasses;
    case Absence::Functions: return actions.showFunctions;
    case Absence::Modules: return actions.showModules;
    case Absence::Internals: return actions.showInternals;
    default: return nullptr;
    }
}

} // namespace

ObjectFinder::ObjectFinder(FindBar* bar, SceneView* scene, SessionController& session,
                           const Actions& actions)
    : QObject(bar), m_bar(bar), m_scene(scene), m_session(session), m_actions(actions)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { search(false); });
    connect(bar, &FindBar::wordsChanged, this, [this] { search(true); });
    connect(bar, &FindBar::nextWanted, this, &ObjectFinder::goNext);
    connect(bar, &FindBar::previousWanted, this, &ObjectFinder::goPrevious);
    connect(bar, &FindBar::remedyWanted, this, &ObjectFinder::remedy);
    connect(bar, &FindBar::closed, this, [this] {
        m_matches.clear();
        m_scene->setMatches({});
        m_scene->setFocus();
    });
    connect(scene, &SceneView::pictureChanged, this, [this] {
        if (m_bar->isVisible())
            m_delay.start();
    });
}

void ObjectFinder::open()
{
    m_bar->open();
}

/// `selects`: the words are new, so the first match is wanted; else only the moment is.
void ObjectFinder::search(bool selects)
{
    m_matches.clear();
    if (m_session.hasRecording())
        m_matches = findObjects(m_session.recording(), m_session.timeline().snapshot(),
                                m_scene->picture(), m_bar->words());
    m_scene->setMatches(m_matches);
    const bool isThere =
        std::find(m_matches.begin(), m_matches.end(), m_current) != m_matches.end();
    if (!isThere)
        m_current = {};
    if (selects && !m_matches.empty() && !isThere) {
        go(0);
        return;
    }
    remark(m_current);
    showCount();
}

void ObjectFinder::showCount()
{
    const auto at = std::find(m_matches.begin(), m_matches.end(), m_current);
    m_bar->setCount(at == m_matches.end() ? 0
                                          : static_cast<std::size_t>(at - m_matches.begin()) + 1,
                    m_matches.size());
}

void ObjectFinder::goNext()
{
    const auto at = std::find(m_matches.begin(), m_matches.end(), m_current);
    if (m_matches.empty())
        return;
    go(at == m_matches.end()
           ? 0
           : static_cast<std::size_t>(at - m_matches.begin() + 1) % m_matches.size());
}

void ObjectFinder::goPrevious()
{
    const auto at = std::find(m_matches.begin(), m_matches.end(), m_current);
    if (m_matches.empty())
        return;
    const std::size_t index =
        at == m_matches.end() ? 0 : static_cast<std::size_t>(at - m_matches.begin());
    go((index + m_matches.size() - 1) % m_matches.size());
}

void ObjectFinder::go(std::size_t index)
{
    m_current = m_matches[index];
    m_session.select(m_current);
    m_scene->reveal(m_current);
    remark(m_current);
    showCount();
}

void ObjectFinder::remark(model::ObjectId object)
{
    const Absence absence = object ? whyAbsent(m_session.timeline().snapshot(), m_scene->picture(),
                                               m_scene->viewOptions(), object)
                                   : Absence::None;
    if (absence == Absence::None) {
        m_bar->setRemark({});
        return;
    }
    const QString name =
        Labels(m_session.recording(), m_session.timeline().snapshot()).object(object);
    switch (absence) {
    case Absence::ByHand: m_bar->setRemark(tr("%1 is hidden.").arg(name), tr("Show It")); break;
    case Absence::Crowd:
        m_bar->setRemark(tr("%1 is one of too many to be shown.").arg(name), tr("Focus on It"));
        break;
    case Absence::Atoms:
        m_bar->setRemark(tr("%1 is written inside other cards.").arg(name), tr("Show Atoms"));
        break;
    case Absence::Classes:
        m_bar->setRemark(tr("%1 is hidden: classes are not shown.").arg(name), tr("Show Classes"));
        break;
    case Absence::Functions:
        m_bar->setRemark(tr("%1 is hidden: functions are not shown.").arg(name),
                         tr("Show Functions"));
        break;
    case Absence::Modules:
        m_bar->setRemark(tr("%1 is hidden: modules are not shown.").arg(name), tr("Show Modules"));
        break;
    default:
        m_bar->setRemark(tr("%1 is a part of something else.").arg(name),
                         m_scene->viewOptions().showInternals ? QString() : tr("Show Internals"));
        break;
    }
}

void ObjectFinder::remedy()
{
    if (!m_current || !m_session.hasRecording())
        return;
    const model::ObjectId object = m_current;
    const model::Snapshot& now = m_session.timeline().snapshot();
    const Absence absence = whyAbsent(now, m_scene->picture(), m_scene->viewOptions(), object);
    if (QAction* action = switchFor(absence, m_actions)) {
        action->setChecked(true);
    } else if (absence == Absence::ByHand) {
        Choices choices = m_scene->choices();
        choices.hidden.erase(object);
        choices.hiddenTypes.erase(now.at(object).type);
        m_scene->setChoices(choices);
        if (!m_scene->hasCard(object)) { // A focus or a stop keeps it away.
            choices.focus = {};
            m_scene->setChoices(choices);
        }
        if (!m_scene->hasCard(object)) {
            choices.stopped.clear();
            m_scene->setChoices(choices);
        }
    } else if (absence == Absence::Crowd) {
        Choices choices = m_scene->choices();
        choices.focus = object;
        m_scene->setChoices(choices);
    }
    m_scene->select(object);
    m_scene->reveal(object);
    search(false);
}

} // namespace ui
