#pragma once

#include "model/core/ids.h"
#include "model/journal/kind.h"

#include <cstdint>

namespace model {

struct TypeObject;
struct WeakrefObject;
struct AttributeBlock;

/// Count that an object owned by the interpreter starts with: it never dies, and its number
/// means as little as it does in CPython (R16).
inline constexpr std::uint32_t kStaticRefcount = 1U << 30U;

/// What every object begins with. Objects live in the arenas of one Heap, which alone makes
/// and frees them; native code holds them through Ref, everything else through named slots.
struct Object
{
    std::uint32_t refcount;
    ObjectId id;
    TypeObject* type;

    bool isStatic() const { return refcount >= kStaticRefcount / 2; }
};

/// An object that the cyclic collector knows: member of an ordered generation list while
/// tracked, head of its list of weak references, and owner of attributes if its class
/// gives it any.
struct GcObject : Object
{
    GcObject* next = nullptr;
    GcObject* previous = nullptr;
    std::uint32_t gcRefs = 0;
    std::uint8_t generation = 0; ///< 0 to 2, 3 = permanent.
    bool isTracked = false;
    bool isFinalized = false; ///< `__del__` ran through the machinery (R40, R141).
    bool isCollecting = false;
    bool isUnreachable = false;
    bool isFromFreeList = false; ///< Did not move the allocation counter (R113).
    WeakrefObject* weakrefs = nullptr;
    AttributeBlock* attributes = nullptr;
};

} // namespace model
