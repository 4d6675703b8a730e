#include "ui/main_window/object_actions.h"

#include "ui/main_window/window_action.h"
#include "ui/picture/labels.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"

#include <QAction>

#include <algorithm>

namespace ui {

ObjectActions::ObjectActions(SceneView* scene, SessionController& session, QWidget* window)
    : QObject(window), m_scene(scene), m_session(session), m_window(window)
{
    m_fold =
        add(tr("&Fold"),
            tr("Shrink the card to a dot with its count, or names to their title; or undo that"),
            Qt::CTRL | Qt::Key_M, &ObjectActions::toggleFold);
    m_hide = add(tr("&Hide This Object"), tr("Take the selected object out of the scene"),
                 Qt::CTRL | Qt::Key_H, &ObjectActions::hideObject);
    m_hideType =
        add(tr("Hide All of This &Type"), tr("Take all objects of this type out of the scene"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_H, &ObjectActions::hideType);
    m_stop = add(tr("&Stop Here"), tr("Keep the card, but not what only it leads to"),
                 Qt::CTRL | Qt::Key_Period, &ObjectActions::toggleStop);
    m_focus = add(tr("F&ocus on the Neighbourhood"),
                  tr("Show only what is a few references away from the selected object"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_F, &ObjectActions::toggleFocus);
    m_farther = add(tr("Focus &Wider"), tr("Show what is one reference farther away"),
                    Qt::CTRL | Qt::Key_BracketRight, &ObjectActions::focusFarther);
    m_nearer = add(tr("Focus &Narrower"), tr("Show only what is one reference nearer"),
                   Qt::CTRL | Qt::Key_BracketLeft, &ObjectActions::focusNearer);
    m_showAll = add(tr("Show &Everything Again"), tr("Undo all folding, hiding and focusing"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_A, &ObjectActions::showEverything);
    m_pin = add(tr("&Pin Here"),
                tr("Keep the card where it is, or let it go; Alt+Shift+arrows move it"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_P, &ObjectActions::togglePin);
    m_unpinAll = add(tr("&Unpin All Cards"), tr("Let all cards go back to their places"),
                     Qt::CTRL | Qt::ALT | Qt::Key_P, &ObjectActions::unpinAll);
    m_dismiss = add(tr("&Dismiss This Dead One"), tr("Wave the selected ghost away"),
                    Qt::CTRL | Qt::Key_D, &ObjectActions::dismiss);
    m_dismissAll = add(tr("Dismiss &All the Dead"), tr("Wave all ghosts of this moment away"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_D, &ObjectActions::dismissAll);
    m_menu = add(tr("Open Its &Menu"), tr("Open the menu of the selected object, or of the scene"),
                 Qt::SHIFT | Qt::Key_F10, &ObjectActions::askForMenu);
    m_nextReference = add(tr("Ne&xt Reference"),
                          tr("Mark the next reference from or to the object; Return follows it"),
                          Qt::ALT | Qt::Key_PageDown, &ObjectActions::nextReference);
    m_previousReference =
        add(tr("P&revious Reference"),
            tr("Mark the previous reference from or to the object; Return follows it"),
            Qt::ALT | Qt::Key_PageUp, &ObjectActions::previousReference);
    connect(scene, &SceneView::menuWanted, this, &ObjectActions::showMenu);
    connect(scene, &SceneView::choicesChanged, this, &ObjectActions::update);
    connect(scene, &SceneView::pictureChanged, this, &ObjectActions::update);
    connect(&session, &SessionController::selectionChanged, this, &ObjectActions::update);
    update();
}

QAction* ObjectActions::add(const QString& name, const QString& tip, const QKeySequence& key,
                            void (ObjectActions::*act)())
{
    QAction* action = newWindowAction(m_window, name, tip, key, this, act);
    m_all.append(action);
    return action;
}

void ObjectActions::fill(QMenu* menu) const
{
    menu->addActions({m_fold, m_hide, m_hideType, m_stop});
    menu->addSeparator();
    menu->addActions({m_focus, m_farther, m_nearer});
    menu->addSeparator();
    menu->addActions({m_pin, m_unpinAll});
    menu->addSeparator();
    menu->addActions({m_dismiss, m_dismissAll});
    menu->addSeparator();
    menu->addActions({m_nextReference, m_previousReference});
    menu->addSeparator();
    menu->addActions({m_showAll, m_menu});
}

// --- State ----------------------------------------------------------------------------------

QString ObjectActions::nameOf(model::ObjectId object) const
{
    if (const Card* card = m_scene->picture().findCard(object))
        return card->subtitle.startsWith(QLatin1Char('#')) ? card->title + card->subtitle
                                                           : card->title;
    return Labels(m_session.recording(), m_session.timeline().snapshot()).object(object);
}

model::ObjectId ObjectActions::typeOfSelected() const
{
    const model::ObjectId object = m_session.selection();
    if (!object || !m_session.hasRecording() || !m_session.timeline().snapshot().contains(object))
        return {};
    return m_session.timeline().snapshot().at(object).type;
}

void ObjectActions::update()
{
    const Choices& choices = m_scene->choices();
    const model::ObjectId object = m_session.selection();
    const Card* card = object ? m_scene->picture().findCard(object) : nullptr;
    const bool isObject = card && card->shape != CardShape::Names;
    const bool isLiving = isObject && !card->isDead;
    m_fold->setEnabled(card != nullptr);
    m_fold->setText(choices.folded.contains(object) ? tr("Un&fold") : tr("&Fold"));
    m_hide->setEnabled(isObject);
    const model::ObjectId type = isObject ? typeOfSelected() : model::ObjectId{};
    m_hideType->setEnabled(bool(type));
    const std::vector<TypeTally>& types = m_scene->picture().types;
    const auto tally = std::find_if(types.begin(), types.end(),
                                    [type](const TypeTally& other) { return other.type == type; });
    m_hideType->setText(type && tally != types.end() ? tr("Hide All of &Type %1").arg(tally->name)
                                                     : tr("Hide All of This &Type"));
    m_stop->setEnabled(isLiving);
    m_stop->setText(choices.stopped.contains(object) ? tr("&Follow Its References Again")
                                                     : tr("&Stop Here"));
    const bool isFocus = choices.focus && choices.focus == object;
    m_focus->setText(isFocus ? tr("End F&ocus") : tr("F&ocus on the Neighbourhood"));
    m_focus->setEnabled(card || choices.focus);
    m_farther->setEnabled(choices.focus && choices.reach < Choices::kMostReach);
    m_nearer->setEnabled(choices.focus && choices.reach > 1);
    m_pin->setEnabled(card != nullptr);
    m_pin->setText(choices.pins.contains(object) ? tr("Un&pin") : tr("&Pin Here"));
    m_unpinAll->setEnabled(!choices.pins.empty());
    m_dismiss->setEnabled(isObject && card->isDead);
    const std::vector<Card>& cards = m_scene->picture().cards;
    m_dismissAll->setEnabled(
        std::any_of(cards.begin(), cards.end(), [](const Card& other) { return other.isDead; }));
    m_showAll->setEnabled(!choices.showAll() || !choices.folded.empty()
                          || !choices.dismissed.empty());
}

void ObjectActions::change(const std::function<void(Choices&)>& edit)
{
    Choices choices = m_scene->choices();
    edit(choices);
    m_scene->setChoices(choices);
}

namespace {

void toggle(std::unordered_set<model::ObjectId>& set, model::ObjectId object)
{
    if (set.erase(object) == 0)
        set.insert(object);
}

} // namespace

// --- What they do ---------------------------------------------------------------------------

void ObjectActions::toggleFold()
{
    change([this](Choices& choices) { toggle(choices.folded, m_session.selection()); });
}

void ObjectActions::hideObject()
{
    change([this](Choices& choices) { choices.hidden.insert(m_session.selection()); });
    m_session.select({});
}

void ObjectActions::hideType()
{
    toggleType(typeOfSelected(), false);
    m_session.select({});
}

void ObjectActions::toggleType(model::ObjectId type, bool isShown)
{
    change([type, isShown](Choices& choices) {
        if (isShown)
            choices.hiddenTypes.erase(type);
        else
            choices.hiddenTypes.insert(type);
    });
}

void ObjectActions::toggleStop()
{
    change([this](Choices& choices) { toggle(choices.stopped, m_session.selection()); });
}

void ObjectActions::toggleFocus()
{
    const model::ObjectId object = m_session.selection();
    change([object](Choices& choices) {
        choices.focus = choices.focus == object ? model::ObjectId{} : object;
    });
}

void ObjectActions::focusFarther()
{
    change([](Choices& choices) { ++choices.reach; });
}

void ObjectActions::focusNearer()
{
    change([](Choices& choices) { --choices.reach; });
}

/// Cards that were pinned stay so: they are not hidden.
void ObjectActions::showEverything()
{
    change([](Choices& choices) {
        const auto pins = std::move(choices.pins);
        choices = {};
        choices.pins = pins;
    });
}

void ObjectActions::dismiss()
{
    change([this](Choices& choices) { choices.dismissed.insert(m_session.selection()); });
    m_session.select({});
}

void ObjectActions::dismissAll()
{
    const std::vector<model::ObjectId> dead = m_scene->deadObjects();
    change([&dead](Choices& choices) { choices.dismissed.insert(dead.begin(), dead.end()); });
}

void ObjectActions::togglePin()
{
    const model::ObjectId object = m_session.selection();
    if (m_scene->choices().pins.contains(object))
        change([object](Choices& choices) { choices.pins.erase(object); });
    else
        m_scene->pinCard(object);
}

void ObjectActions::unpinAll()
{
    change([](Choices& choices) { choices.pins.clear(); });
}

void ObjectActions::nextReference()
{
    m_scene->setFocus();
    m_scene->walkReferences(true);
}

void ObjectActions::previousReference()
{
    m_scene->setFocus();
    m_scene->walkReferences(false);
}

void ObjectActions::askForMenu()
{
    m_scene->askForMenu();
}

// --- The menu where the pointer is ----------------------------------------------------------

void ObjectActions::showMenu(const SceneTarget& target, QPoint globalPosition)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("sceneMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (!target.object) {
        Q_EMIT menuOffered(menu, target);
        menu->addSeparator();
        menu->addActions({m_showAll, m_dismissAll, m_unpinAll});
        menu->addSeparator();
        menu->addActions(m_canvasActions);
        menu->popup(globalPosition);
        return;
    }
    m_session.select(target.object);
    // Of which object all this is said.
    QAction* title = menu->addSection(nameOf(target.object));
    title->setObjectName(QStringLiteral("sceneMenuTitle"));
    if (target.holder)
        addEnds(menu, target);
    Q_EMIT menuOffered(menu, target);
    menu->addSeparator();
    menu->addActions({m_fold, m_hide, m_hideType, m_stop});
    menu->addSeparator();
    menu->addActions({m_focus, m_farther, m_nearer});
    menu->addSeparator();
    menu->addAction(m_pin);
    if (m_dismiss->isEnabled())
        menu->addAction(m_dismiss);
    menu->addSeparator();
    menu->addAction(m_showAll);
    menu->popup(globalPosition);
}

/// Both ends of a reference, to go to.
void ObjectActions::addEnds(QMenu* menu, const SceneTarget& target)
{
    const auto addEnd = [this, menu](const QString& text, model::ObjectId end) {
        QAction* go = menu->addAction(text);
        connect(go, &QAction::triggered, this, [this, end] {
            m_session.select(end);
            m_scene->reveal(end);
        });
    };
    addEnd(target.label.isEmpty()
               ? tr("Go to Its Holder %1").arg(nameOf(target.holder))
               : tr("Go to Its Holder %1 (%2)").arg(nameOf(target.holder), target.label),
           target.holder);
    addEnd(tr("Go to %1").arg(nameOf(target.object)), target.object);
    menu->addSeparator();
}

} // namespace ui
