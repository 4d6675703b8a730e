#include "ui/panels/timeline_life_rows.h"

#include "ui/picture/labels.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool lifeRowBefore(model::ObjectId a, model::ObjectId b)
{
    return a.value < b.value;
}

/// Tells `take` the two ends of every reference that an event is about.
template <class Take>
struct EventEnds
{
    Take take;

    void operator()(const model::event::Linked& e) const { take(e.owner, e.target); }
    void operator()(const model::event::Unlinked& e) const { take(e.owner, e.target); }
    void operator()(const model::event::Moved& e) const
    {
        take(e.fromOwner, e.target);
        take(e.toOwner, e.target);
    }
    void operator()(const model::event::WeakrefLinked& e) const { take(e.ref, e.referent); }
    void operator()(const model::event::WeakrefCleared& e) const { take(e.ref, e.referent); }
    void operator()(const model::event::CallbackCalled& e) const { take(e.ref, e.callback); }
    template <typename Other>
    void operator()(const Other&) const
    {}
};

} // namespace

void LifeRows::setRun(std::shared_ptr<const model::Recording> recording,
                      std::shared_ptr<const model::Lives> lives,
                      std::shared_ptr<const model::LibraryCode> library, model::EventIndex end)
{
    m_end = end;
    m_recording = std::move(recording);
    m_lives = std::move(lives);
    m_library = std::move(library);
    m_sceneObjects.clear();
    m_selection = {};
    refresh();
}

void LifeRows::setLives(std::shared_ptr<const model::Lives> lives)
{
    m_lives = std::move(lives);
    refresh();
}

bool LifeRows::setChoice(LifeChoice choice)
{
    return std::exchange(m_choice, choice) != choice && refresh();
}

bool LifeRows::setSceneObjects(std::vector<model::ObjectId> objects,
                               const std::unordered_set<model::ObjectId>& hiddenTypes)
{
    if (objects == m_sceneObjects && hiddenTypes == m_hiddenTypes)
        return false;
    m_sceneObjects = std::move(objects);
    m_hiddenTypes = hiddenTypes;
    return m_choice == LifeChoice::Scene && refresh();
}

bool LifeRows::setSelection(model::ObjectId object)
{
    return std::exchange(m_selection, object) != object && m_choice == LifeChoice::Neighbours
           && refresh();
}

int LifeRows::rowOf(model::ObjectId object) const
{
    const auto at = std::lower_bound(m_objects.begin(), m_objects.end(), object, lifeRowBefore);
    return at != m_objects.end() && *at == object ? static_cast<int>(at - m_objects.begin()) : -1;
}

bool LifeRows::refresh()
{
    std::vector<model::ObjectId> objects;
    if (m_lives && m_choice == LifeChoice::Scene)
        objects = sceneObjects();
    else if (m_lives && m_choice == LifeChoice::Script)
        objects = scriptObjects();
    else if (m_lives)
        objects = neighbours();
    if (objects == m_objects)
        return false;
    m_objects = std::move(objects);
    return true;
}

/// Frames and the names of `__main__` are no objects with a life to look at.
bool LifeRows::mayHaveRow(model::ObjectId object) const
{
    return m_lives->contains(object) && m_lives->of(object).born < m_end
           && m_lives->of(object).kind != model::Kind::Activation
           && object != m_recording->start.mainNamespace();
}

std::vector<model::ObjectId> LifeRows::sceneObjects() const
{
    std::vector<model::ObjectId> objects = m_sceneObjects;
    std::erase_if(objects, [this](model::ObjectId each) {
        return !mayHaveRow(each) || m_hiddenTypes.contains(m_lives->of(each).type);
    });
    std::sort(objects.begin(), objects.end(), lifeRowBefore);
    objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
    return objects;
}

std::vector<model::ObjectId> LifeRows::scriptObjects() const
{
    std::vector<model::ObjectId> objects;
    for (std::uint32_t id = m_recording->start.lastId() + 1; id <= m_lives->lastId(); ++id) {
        const model::ObjectId object{id};
        const bool isLibrarys = m_library && m_library->made(object);
        if (mayHaveRow(object) && !isAtomKind(m_lives->of(object).kind) && !isLibrarys)
            objects.push_back(object);
    }
    return objects;
}

void LifeRows::addNeighbours(model::EventIndex at, std::unordered_set<model::ObjectId>& found) const
{
    const auto take = [&](model::ObjectId a, model::ObjectId b) {
        if (a == m_selection || b == m_selection)
            found.insert(a == m_selection ? b : a);
    };
    std::visit(EventEnds<decltype(take)>{take}, m_recording->journal.at(at));
}

std::vector<model::ObjectId> LifeRows::neighbours() const
{
    if (!mayHaveRow(m_selection))
        return {};
    std::unordered_set<model::ObjectId> found;
    for (const model::Lives::Mark& mark : m_lives->turns(m_selection))
        addNeighbours(mark.at, found);
    const auto changes = m_lives->changes(m_selection);
    for (const model::Lives::Mark& mark : changes.first(std::min(changes.size(), kMostMarks)))
        addNeighbours(mark.at, found);
    std::vector<model::ObjectId> objects{m_selection};
    for (const model::ObjectId each : found)
        if (each != m_selection && each.value > m_recording->start.lastId() && mayHaveRow(each)
            && !isAtomKind(m_lives->of(each).kind))
            objects.push_back(each);
    std::sort(objects.begin(), objects.end(), lifeRowBefore);
    return objects;
}

} // namespace ui
