#include "ui/main_window/gesture_actions.h"

#include "model/query/holders.h"
#include "ui/main_window/collector_actions.h"
#include "ui/main_window/window_action.h"
#include "ui/session/session_controller.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QCursor>
#include <QMenu>

namespace ui {

namespace {

using model::Gestures;
using model::GestureStatements;
using model::NewObject;
using model::ReferenceForm;
using model::ReferenceStyle;

constexpr int kMostEntries = 12;

/// How the line of a card that a drag began at is written in a statement.
std::string fieldOf(const SceneTarget& from)
{
    std::string label = from.label.toStdString();
    if (label.starts_with('.'))
        label.erase(0, 1);
    if (label.starts_with('[') && label.ends_with(']'))
        label = label.substr(1, label.size() - 2);
    return label;
}

} // namespace

GestureActions::GestureActions(SessionController& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window)
{
    m_delete = add(tr("&Delete a Reference to the Selection"),
                   tr("Choose which name, attribute or item lets go of the selected object"),
                   Qt::Key_Delete, &GestureActions::deleteSelected);
    m_collect = add(tr("&Collect"), tr("Run the collector over all generations: gc.collect()"),
                    Qt::CTRL | Qt::Key_K, &GestureActions::collect);
    m_collect->setIcon(icon("collect"));
    m_collectYoung = add(tr("Collect Generation &0"), tr("Run gc.collect(0)"),
                         Qt::CTRL | Qt::ALT | Qt::Key_0, &GestureActions::collectYoung);
    m_collectMiddle = add(tr("Collect Generation &1"), tr("Run gc.collect(1)"),
                          Qt::CTRL | Qt::ALT | Qt::Key_1, &GestureActions::collectMiddle);
    m_collector = new CollectorActions(session, *this, window);
    m_all.append(m_collector->all());
    connect(&session, &SessionController::recordingChanged, this, &GestureActions::update);
    connect(&session, &SessionController::selectionChanged, this, &GestureActions::update);
    update();
}

QAction* GestureActions::add(const QString& name, const QString& tip, const QKeySequence& key,
                             void (GestureActions::*act)())
{
    QAction* action = newWindowAction(m_window, name, tip, key, this, act);
    m_all.append(action);
    return action;
}

void GestureActions::fill(QMenu* menu) const
{
    menu->addAction(m_delete);
    menu->addSeparator();
    menu->addActions({m_collect, m_collectMiddle, m_collectYoung});
    m_collector->fill(menu->addMenu(tr("Collector &Settings")));
}

void GestureActions::update()
{
    const bool canRun = m_session.hasRecording();
    for (QAction* action : {m_collect, m_collectYoung, m_collectMiddle})
        action->setEnabled(canRun);
    m_delete->setEnabled(canRun && m_session.selection());
}

/// What a statement would do is worked out at the moment behind which it will run.
void GestureActions::perform(const Make& make, const QString& placeholder)
{
    if (!m_session.hasRecording())
        return;
    model::Timeline then = m_session.timeline();
    then.seek(model::momentOf(then, model::boundaryAt(then, then.cursor())));
    const Gestures now(then.snapshot(), m_session.recording());
    GestureStatements step = make(now);
    if (!step.isPossible())
        Q_EMIT refused(QString::fromStdString(step.reason), QString::fromStdString(step.remedy));
    else if (placeholder.isEmpty())
        m_session.enter(std::move(step.statements));
    else
        Q_EMIT proposed(step.statements, placeholder);
}

QAction* GestureActions::addStep(QMenu* menu, const QString& name, const Make& make,
                                 const QString& placeholder)
{
    QAction* action = menu->addAction(name);
    connect(action, &QAction::triggered, this,
            [this, make, placeholder] { perform(make, placeholder); });
    return action;
}

// --- Menus ----------------------------------------------------------------------------------

void GestureActions::addTo(QMenu* menu, const SceneTarget& target)
{
    if (!m_session.hasRecording())
        return;
    if (!target.object) {
        addNew(menu->addMenu(tr("&New")));
        menu->addActions({m_collect, m_collectMiddle, m_collectYoung});
        return;
    }
    const model::Snapshot& now = m_session.timeline().snapshot();
    if (!now.contains(target.object) || !now.at(target.object).isAlive())
        return;
    addDeletions(menu, target);
    addReferences(menu, target.object);
    addContainers(menu, target.object);
    addCalls(menu, target.object);
}

void GestureActions::addNew(QMenu* menu)
{
    const std::pair<QString, NewObject> kinds[] = {
        {tr("&Node"), NewObject::Node},
        {tr("&List"), NewObject::List},
        {tr("&Dict"), NewObject::Dict},
        {tr("&Set"), NewObject::Set},
        {tr("Weak&ValueDictionary"), NewObject::WeakValueDictionary},
        {tr("Weak&KeyDictionary"), NewObject::WeakKeyDictionary},
        {tr("&WeakSet"), NewObject::WeakSet},
        {tr("Weak&Cache"), NewObject::WeakCache},
    };
    for (const auto& [name, kind] : kinds)
        addStep(menu, name, [kind = kind](const Gestures& now) { return now.newObject(kind); });
    const model::Snapshot& now = m_session.timeline().snapshot();
    const model::ObjectPaths paths(now, m_session.recording());
    int shown = 0;
    for (const std::string& name : paths.names()) {
        const model::ObjectId object = paths.named(name);
        if (!object || !paths.isPythonClass(object) || shown == kMostEntries)
            continue;
        if (shown++ == 0)
            menu->addSeparator();
        addStep(menu, QString::fromStdString(name), [object](const Gestures& then) {
            return then.newObject(NewObject::Instance, object);
        });
    }
}

void GestureActions::showNewMenu(QPoint globalPosition)
{
    if (!m_session.hasRecording())
        return;
    auto* menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("newMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addNew(menu);
    menu->popup(globalPosition);
}

void GestureActions::addReferences(QMenu* menu, model::ObjectId object)
{
    QMenu* refer = menu->addMenu(tr("&Refer to It"));
    const auto named = [object](const char* wish, ReferenceForm form, const char* callback) {
        return [=](const Gestures& now) {
            return now.assignName(now.freshName(wish), object, ReferenceStyle{form, callback});
        };
    };
    addStep(refer, tr("By a &Name"), named("again", ReferenceForm::Strong, ""));
    addStep(refer, tr("By a &Weak Reference"), named("ref", ReferenceForm::Weakref, ""));
    addStep(refer, tr("By a Weak Reference with a &Callback"),
            named("ref", ReferenceForm::Weakref, "print"));
    addStep(refer, tr("By a &Proxy"), named("proxy", ReferenceForm::Proxy, ""));
    addStep(refer, tr("By a &Finalizer"),
            [object](const Gestures& now) { return now.finalize(object, "print", "'finalized'"); });
}

/// The containers that have a name, as what takes the object.
void GestureActions::addContainers(QMenu* menu, model::ObjectId object)
{
    const model::ObjectPaths paths(m_session.timeline().snapshot(), m_session.recording());
    const Gestures now(m_session.timeline().snapshot(), m_session.recording());
    QMenu* put = nullptr;
    int shown = 0;
    for (const std::string& name : paths.names()) {
        const model::ObjectId container = paths.named(name);
        if (!container || container == object || shown == kMostEntries)
            continue;
        const model::Wanted wanted = now.wantedBy(container);
        const bool isContainer = wanted == model::Wanted::Nothing || wanted == model::Wanted::Key
                                 || wanted == model::Wanted::Value;
        if (!isContainer)
            continue;
        if (!put)
            put = menu->addMenu(tr("&Put It Into"));
        ++shown;
        const bool needsKey = wanted == model::Wanted::Key;
        addStep(
            put, QString::fromStdString(name),
            [container, object, needsKey](const Gestures& then) {
                return then.connect(container, object, needsKey ? "'key'" : "");
            },
            needsKey ? QStringLiteral("'key'") : QString());
    }
}

void GestureActions::addDeletions(QMenu* menu, const SceneTarget& target)
{
    const auto addDeletion = [this](QMenu* to, model::ObjectId owner, model::Slot slot) {
        const Gestures now(m_session.timeline().snapshot(), m_session.recording());
        const GestureStatements step = now.deleteReference(owner, slot);
        if (step.statements.empty())
            return;
        addStep(to, QString::fromStdString(step.statements.back()),
                [owner, slot](const Gestures& then) { return then.deleteReference(owner, slot); });
    };
    if (target.owner) {
        addDeletion(menu, target.owner, target.slot);
        return;
    }
    QMenu* deletions = new QMenu(tr("&Delete a Reference"), menu);
    const model::CountBreakdown count =
        model::breakdown(m_session.timeline().snapshot(), m_session.recording(), target.object);
    for (const auto& term : count.terms)
        if (deletions->actions().size() < kMostEntries)
            addDeletion(deletions, term.owner, term.slot);
    if (deletions->isEmpty())
        delete deletions;
    else
        menu->addMenu(deletions);
}

void GestureActions::addCalls(QMenu* menu, model::ObjectId object)
{
    const model::Kind kind = m_session.timeline().snapshot().at(object).kind;
    if (kind == model::Kind::Weakref || kind == model::Kind::Function)
        addStep(menu, tr("C&all It"),
                [object](const Gestures& now) { return now.callObject(object); });
    else
        addStep(
            menu, tr("C&all a Method\u2026"),
            [object](const Gestures& now) { return now.callMethod(object, "method"); },
            QStringLiteral("method"));
}

// --- What they do ---------------------------------------------------------------------------

void GestureActions::drawReference(const SceneTarget& from, model::ObjectId to, bool isWeak)
{
    const ReferenceStyle style{isWeak ? ReferenceForm::Weakref : ReferenceForm::Strong, {}};
    const model::ObjectId owner = from.object;
    std::string field = fieldOf(from);
    QString placeholder;
    if (field.empty() && m_session.hasRecording()) {
        const Gestures now(m_session.timeline().snapshot(), m_session.recording());
        const model::Wanted wanted = now.wantedBy(owner);
        if (wanted == model::Wanted::AttributeName)
            field = "attribute";
        else if (wanted == model::Wanted::Key)
            field = "'key'";
        placeholder = QString::fromStdString(field);
    }
    perform([=](const Gestures& now) { return now.connect(owner, to, field, style); }, placeholder);
}

void GestureActions::deleteSelected()
{
    SceneTarget target;
    target.object = m_session.selection();
    auto* menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("deleteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addDeletions(menu, target);
    if (menu->isEmpty()) {
        delete menu;
        perform([object = target.object](const Gestures& now) { return now.unreachable(object); });
        return;
    }
    menu->popup(QCursor::pos());
}

void GestureActions::collect()
{
    perform([](const Gestures& now) { return now.collect(2); });
}

void GestureActions::collectYoung()
{
    perform([](const Gestures& now) { return now.collect(0); });
}

void GestureActions::collectMiddle()
{
    perform([](const Gestures& now) { return now.collect(1); });
}

} // namespace ui
