#include "tests/model/heap_fixture.h"

#include <set>

namespace tests {

using namespace model;

namespace {

struct Reference
{
    ObjectId owner;
    Slot slot;
    ObjectId target;

    friend bool operator<(const Reference& a, const Reference& b)
    {
        if (!(a.owner == b.owner))
            return a.owner < b.owner;
        return a.slot == b.slot ? a.target < b.target : a.slot < b.slot;
    }
    friend bool operator==(const Reference&, const Reference&) = default;
};

using References = std::multiset<Reference>;

/// Applies events to a set of references; false where one does not fit.
struct Replay
{
    References& references;

    bool drop(const Reference& reference) const
    {
        const auto found = references.find(reference);
        if (found == references.end())
            return false;
        references.erase(found);
        return true;
    }
    bool operator()(const event::Linked& e) const
    {
        references.insert({e.owner, e.slot, e.target});
        return true;
    }
    bool operator()(const event::Unlinked& e) const { return drop({e.owner, e.slot, e.target}); }
    bool operator()(const event::Allocated& e) const
    {
        references.insert({kInterpreter, Role::Native, e.object});
        return true;
    }
    bool operator()(const event::Moved& e) const
    {
        if (!drop({e.fromOwner, e.fromSlot, e.target}))
            return false;
        references.insert({e.toOwner, e.toSlot, e.target});
        return true;
    }
    bool operator()(const event::ItemsShifted& e) const
    {
        References after;
        for (Reference reference : references) {
            const std::uint32_t index = reference.slot.index();
            if (reference.owner == e.owner && reference.slot.role() == Role::Item
                && index >= e.at) {
                if (e.delta < 0 && index < e.at + static_cast<std::uint32_t>(-e.delta))
                    return false; // The place is not empty.
                reference.slot = {Role::Item, index + static_cast<std::uint32_t>(e.delta)};
            }
            after.insert(reference);
        }
        references = std::move(after);
        return true;
    }
    template <class Other>
    bool operator()(const Other&) const
    {
        return true;
    }
};

} // namespace

bool HeapFixture::journalMatches(std::string* difference) const
{
    References replayed;
    for (EventIndex i = 0; i < journal.size(); ++i)
        if (!std::visit(Replay{replayed}, journal.at(i))) {
            if (difference != nullptr)
                *difference = "event " + std::to_string(i) + " does not fit";
            return false;
        }
    References real;
    heap.forEachObject([&](const Object* object) {
        if (object->type->layout == Kind::Type && object->isStatic())
            return; // Made before the journal began.
        forEachReference<Walk::Owned>(object, [&](ObjectId owner, Slot slot, Object* target) {
            real.insert({owner, slot, target->id});
        });
    });
    std::erase_if(replayed, [](const Reference& one) { return !one.owner; });
    if (difference != nullptr && replayed != real)
        *difference =
            std::to_string(replayed.size()) + " replayed, " + std::to_string(real.size()) + " real";
    return replayed == real;
}

} // namespace tests
