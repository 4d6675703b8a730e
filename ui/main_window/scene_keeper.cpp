#include "ui/main_window/scene_keeper.h"

#include "ui/scene/scene_view.h"
#include "ui/session/session_controller.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr const char* kPrefix = "scene/";
constexpr const char* kPinType = "scene/type of ";

using ObjectSet = std::unordered_set<model::ObjectId>;

constexpr std::pair<const char*, ObjectSet Choices::*> kSets[] = {
    {"scene/folded", &Choices::folded},      {"scene/dismissed", &Choices::dismissed},
    {"scene/hidden", &Choices::hidden},      {"scene/hidden types", &Choices::hiddenTypes},
    {"scene/stopped at", &Choices::stopped},
};

std::string joinNames(const ObjectSet& objects, const model::Births& births)
{
    std::vector<std::string> names;
    for (const model::ObjectId object : objects)
        names.push_back(model::lastingName(births, object));
    std::sort(names.begin(), names.end());
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : "\n") + name;
    return text;
}

ObjectSet namedObjects(const std::string& text, const model::Births& births)
{
    ObjectSet objects;
    for (const QString& name : QString::fromStdString(text).split(QLatin1Char('\n')))
        if (const model::ObjectId object = model::findLasting(births, name.toStdString()))
            objects.insert(object);
    return objects;
}

} // namespace

void writeChoices(const Choices& choices, const model::Births& births, model::SessionView& view)
{
    view.places.clear();
    std::erase_if(view.settings, [](const auto& each) { return each.first.starts_with(kPrefix); });
    for (const auto& [object, pin] : choices.pins) {
        const std::string card = model::lastingName(births, object);
        view.places.push_back({card, pin.topLeft.x(), pin.topLeft.y(), true});
        view.settings[kPinType + card] = pin.type.toStdString();
    }
    std::sort(view.places.begin(), view.places.end(),
              [](const auto& a, const auto& b) { return a.card < b.card; });
    for (const auto& [name, set] : kSets)
        if (!(choices.*set).empty())
            view.settings[name] = joinNames(choices.*set, births);
    if (choices.focus) {
        view.settings["scene/focus"] = model::lastingName(births, choices.focus);
        view.settings["scene/reach"] = std::to_string(choices.reach);
    }
}

Choices readChoices(const model::SessionView& view, const model::Births& births)
{
    const auto setting = [&view](const std::string& name) {
        const auto found = view.settings.find(name);
        return found == view.settings.end() ? std::string() : found->second;
    };
    Choices choices;
    for (const model::CardPlace& place : view.places) {
        const model::ObjectId object = model::findLasting(births, place.card);
        if (object && place.isPinned)
            choices.pins[object] = {QPointF(place.x, place.y),
                                    QString::fromStdString(setting(kPinType + place.card))};
    }
    for (const auto& [name, set] : kSets)
        choices.*set = namedObjects(setting(name), births);
    choices.focus = model::findLasting(births, setting("scene/focus"));
    choices.reach =
        std::clamp(QString::fromStdString(setting("scene/reach")).toInt(), 1, Choices::kMostReach);
    return choices;
}

void writePlaces(const Positions& places, const model::Births& births, model::SessionView& view)
{
    std::vector<model::CardPlace> written;
    for (const auto& [object, place] : places.places)
        written.push_back({model::lastingName(births, object), place.topLeft.x(), place.topLeft.y(),
                           false, place.layer, place.size.width(), place.size.height()});
    std::sort(written.begin(), written.end(),
              [](const auto& a, const auto& b) { return a.card < b.card; });
    view.places.insert(view.places.end(), written.begin(), written.end());
}

/// All cards of a layer begin at its left side.
Positions readPlaces(const model::SessionView& view, const model::Births& births)
{
    Positions positions;
    for (const model::CardPlace& place : view.places) {
        const model::ObjectId object = model::findLasting(births, place.card);
        if (!object || place.isPinned || place.layer < 0)
            continue;
        positions.places[object] = {{place.x, place.y}, {place.width, place.height}, place.layer};
        const auto layer = static_cast<std::size_t>(place.layer);
        if (positions.layerX.size() <= layer)
            positions.layerX.resize(layer + 1, 0);
        positions.layerX[layer] = place.x;
    }
    return positions;
}

SceneKeeper::SceneKeeper(SessionController& session, SceneView* scene, QObject* parent)
    : QObject(parent), m_session(session), m_scene(scene)
{
    connect(scene, &SceneView::choicesChanged, this, &SceneKeeper::store);
    connect(&session, &SessionController::sessionRestored, this, &SceneKeeper::restore);
    session.setFileView([this](model::SessionView& view) {
        writePlaces(m_scene->shownPlaces(), *m_session.births(), view);
    });
}

void SceneKeeper::store()
{
    if (!m_session.hasRecording())
        return;
    model::SessionView view = m_session.document().view();
    writeChoices(m_scene->choices(), *m_session.births(), view);
    m_session.setView(view);
}

void SceneKeeper::restore()
{
    model::SessionView view = m_session.document().view();
    const Positions places = readPlaces(view, *m_session.births());
    if (!places.places.empty())
        m_scene->keepPlaces(places);
    std::erase_if(view.places, [](const model::CardPlace& place) { return !place.isPinned; });
    m_session.setView(view);
    m_scene->setChoices(readChoices(view, *m_session.births()));
}

} // namespace ui
