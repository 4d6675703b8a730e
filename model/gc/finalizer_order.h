#pragma once

#include "model/heap/heap.h"
#include "model/heap/traverse.h"

#include <unordered_map>
#include <vector>

namespace model {

/// Whether the object has room for the collector's notes.
inline bool isMarkable(const Object* object)
{
    return isCollectable(object->type->layout) || object->type->isHeapType
           || object->type->layout == Kind::Code;
}

/// Calls `visit(GcObject*)` for each object that this one keeps alive, also through the frame
/// that a waiting generator or an ended function left behind.
template <class Visit>
void forEachKept(const GcObject* object, Visit&& visit)
{
    const auto see = [&visit](ObjectId, Slot, Object* target) {
        if (isMarkable(target))
            visit(static_cast<GcObject*>(target));
    };
    forEachReference<Walk::Owned>(object, see);
    if (object->type->layout == Kind::Generator) {
        const auto* generator = static_cast<const GeneratorObject*>(object);
        if (generator->activation != nullptr && !generator->isRunning)
            forEachReference<Walk::Owned>(generator->activation, see);
    } else if (object->type->layout == Kind::Frame) {
        const auto* frame = static_cast<const FrameObject*>(object);
        if (frame->ownsActivation)
            forEachReference<Walk::Owned>(frame->activation, see);
    }
}

/// Calls `visit(GcObject*)` for what the frame object of a waiting generator shows: all that the
/// generator keeps. The counts know nothing of it.
template <class Visit>
void forEachShown(const GcObject* object, Visit&& visit)
{
    if (object->type->layout != Kind::Frame)
        return;
    const auto* frame = static_cast<const FrameObject*>(object);
    if (frame->ownsActivation || frame->activation == nullptr
        || frame->activation->generator == nullptr)
        return;
    const auto see = [&visit](ObjectId, Slot, Object* target) {
        if (isMarkable(target))
            visit(static_cast<GcObject*>(target));
    };
    forEachReference<Walk::Owned>(frame->activation, see);
}

/// Which of the unreachable objects with finalizers are ready: holders before what they hold.
///
/// Each object is untouched, being visited, kept by one that is ready, or kept by another one.
/// Source:  probes of PyPy 7.3.11.
class FinalizerOrder
{
public:
    enum State : std::uint8_t { Untouched, Visited, Kept, KeptByOther };

    explicit FinalizerOrder(std::unordered_map<const GcObject*, Lifeline*> lifelines)
        : m_lifelines(std::move(lifelines))
    {}

    /// The next candidate, from the oldest to the youngest. False: an older one keeps it.
    bool enter(GcObject* object);
    bool enter(Lifeline& lifeline);
    /// Afterwards, for those entered, in the same order: whether nothing else keeps it.
    bool leave(GcObject* object);
    static bool leave(Lifeline& lifeline);

    static State stateOf(const GcObject* object)
    {
        return object->isUnreachable ? static_cast<State>(object->gcRefs) : KeptByOther;
    }

private:
    /// The object and all behind it, lifelines included.
    void raise(GcObject* object, State from, State to);

    std::unordered_map<const GcObject*, Lifeline*> m_lifelines; ///< By owner.
};

} // namespace model
