#pragma once

#include "model/history/recording.h"

#include <map>
#include <random>
#include <set>

namespace tests {

/// Writes journals that a heap could have written: every event fits what came before it.
/// The same seed gives the same journal everywhere.
///
/// Not a Python run: who holds what is chosen by chance, and counts are its own bookkeeping,
/// made without model::Snapshot, so that the two can be compared.
class RandomRecording
{
public:
    explicit RandomRecording(std::uint32_t seed);

    /// Appends at least so many events.
    void extend(std::size_t events);

    const model::Recording& recording() const { return m_recording; }
    model::Recording takeRecording() { return std::move(m_recording); }

    std::uint32_t count(model::ObjectId id) const;

private:
    struct Object
    {
        model::Kind kind = model::Kind::Instance;
        std::uint32_t count = 0;
        std::uint32_t native = 0;
        bool isTracked = false;
        std::uint8_t generation = 0;
        bool isRunning = false;
        model::ObjectId keeper;
        std::uint32_t line = 0;
        model::TextId text;
        model::ObjectId referent;
        bool wasLinked = false;
        std::set<model::ObjectId> refs;
        std::set<std::pair<std::uint32_t, std::uint32_t>> edges; // Slot, target.
    };

    std::uint32_t below(std::uint32_t limit)
    {
        return static_cast<std::uint32_t>(m_random() % limit);
    }
    model::ObjectId any();
    model::ObjectId anyOf(model::Kind kind);
    void add(const model::Event& event) { m_recording.journal.append(event); }
    model::Slot freeSlot(model::ObjectId owner);

    void step();
    void allocate();
    void link();
    void linkItem(model::ObjectId list);
    void unlink();
    void move();
    void shrinkAndFree();
    void weaken();
    void clearWeakref();
    void changeTracking();
    void changeFrame();
    void collect();
    void changeText();
    void linked(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void unlinked(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void removeEdge(model::ObjectId owner, std::pair<std::uint32_t, std::uint32_t> edge);

    std::mt19937 m_random;
    model::Recording m_recording;
    std::map<model::ObjectId, Object> m_objects; // Alive ones.
    std::vector<model::ObjectId> m_frames;       // Running ones, the newest last.
    std::uint32_t m_lastId = 0;
};

/// A moment such as a heap could have it, after so many random events. Nothing refers to
/// activations, and each is kept by one object at most.
model::Snapshot randomSnapshot(std::uint32_t seed, std::size_t events);

} // namespace tests
