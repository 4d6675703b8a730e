#pragma once

#include "model/history/recording.h"

namespace model {

/// One reference as the collector meets it. `owner` is the object it looks at, or the
/// activation that this object keeps.
struct SeenReference
{
    ObjectId owner;
    Slot slot;
    ObjectId target;

    friend bool operator==(const SeenReference&, const SeenReference&) = default;
};

/// What the collector sees of the objects of one snapshot, in the order in which it does:
/// which of two references comes first decides the order of lists, and so of finalizers.
/// It is forEachReference<Walk::Collector>() for states instead of objects; references to
/// what the collector does not know are left out.
///
/// Cost:    construction O(objects), references(): O(e log e) for an object's e references.
class CollectorOrder
{
public:
    CollectorOrder(const Snapshot& snapshot, const Recording& recording);

    /// Valid until the next call.
    const std::vector<SeenReference>& references(ObjectId object);

private:
    struct Ranked
    {
        std::uint64_t rank;
        SeenReference reference;
    };

    void add(ObjectId owner, Kind kind);
    void addActivation(ObjectId activation, std::uint64_t rank, bool withValues);
    std::uint64_t memberRank(ObjectId type, std::uint32_t slot) const;

    const Snapshot& m_snapshot;
    const Recording& m_recording;
    std::unordered_map<ObjectId, ObjectId> m_kept; // Generator or frame: its activation.
    std::vector<Ranked> m_ranked;
    std::vector<SeenReference> m_references;
};

} // namespace model
