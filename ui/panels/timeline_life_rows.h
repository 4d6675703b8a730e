#pragma once

#include "model/history/library_code.h"
#include "model/history/lives.h"

#include <memory>
#include <unordered_set>
#include <vector>

namespace ui {

/// Whose lives the timeline shows.
enum class LifeChoice {
    Scene,      ///< Those who have a card at some time of the run.
    Script,     ///< All that the script made, apart from numbers and strings.
    Neighbours, ///< The selected object, who ever referred to it, and what it referred to.
};

/// The objects of the timeline's rows, in order of birth.
///
/// Cost:    a new choice O(objects); another selection O(its marks), of very many the first ones.
class LifeRows
{
public:
    static constexpr std::size_t kMostMarks = 100'000;

    /// All may be null: no run. What is born at `end` or later, while Python shuts down, has no
    /// row.
    void setRun(std::shared_ptr<const model::Recording> recording,
                std::shared_ptr<const model::Lives> lives,
                std::shared_ptr<const model::LibraryCode> library, model::EventIndex end);
    /// The lives are known now that were null before.
    void setLives(std::shared_ptr<const model::Lives> lives);
    /// Each returns whether there are other rows now.
    bool setChoice(LifeChoice choice);
    bool setSceneObjects(std::vector<model::ObjectId> objects,
                         const std::unordered_set<model::ObjectId>& hiddenTypes = {});
    bool setSelection(model::ObjectId object);

    LifeChoice choice() const { return m_choice; }
    int count() const { return static_cast<int>(m_objects.size()); }
    model::ObjectId at(int row) const { return m_objects[static_cast<std::size_t>(row)]; }
    /// -1 if it has none. Cost: O(log rows).
    int rowOf(model::ObjectId object) const;

private:
    bool refresh();
    bool mayHaveRow(model::ObjectId object) const;
    std::vector<model::ObjectId> sceneObjects() const;
    std::vector<model::ObjectId> scriptObjects() const;
    std::vector<model::ObjectId> neighbours() const;
    void addNeighbours(model::EventIndex at, std::unordered_set<model::ObjectId>& found) const;

    std::shared_ptr<const model::Recording> m_recording;
    std::shared_ptr<const model::Lives> m_lives;
    std::shared_ptr<const model::LibraryCode> m_library;
    model::EventIndex m_end = 0;
    LifeChoice m_choice = LifeChoice::Scene;
    std::vector<model::ObjectId> m_sceneObjects;
    std::unordered_set<model::ObjectId> m_hiddenTypes;
    model::ObjectId m_selection;
    std::vector<model::ObjectId> m_objects; ///< By id, which is the order of birth.
};

} // namespace ui
