#include "model/heap/invariants.h"

#include "model/heap/traverse.h"

namespace model {

std::vector<std::string> checkCounts(const Heap& heap, std::span<const Object* const> heldByNative)
{
    std::vector<std::uint32_t> holders(heap.lastId() + 1);
    const auto count = [&](ObjectId, Slot, const Object* target) { ++holders[target->id.value]; };
    heap.forEachObject([&](const Object* object) { forEachReference<Walk::Owned>(object, count); });
    heap.forEachActivation(
        [&](const Activation* frame) { forEachReference<Walk::Owned>(frame, count); });
    for (const Object* object : heldByNative)
        ++holders[object->id.value];

    std::vector<std::string> wrong;
    heap.forEachObject([&](const Object* object) {
        const std::uint32_t sum = holders[object->id.value];
        if (!object->isStatic() && object->refcount != sum)
            wrong.push_back("object " + std::to_string(object->id.value) + " (" + object->type->name
                            + ") has count " + std::to_string(object->refcount) + " and "
                            + std::to_string(sum) + " holders");
    });
    return wrong;
}

} // namespace model
