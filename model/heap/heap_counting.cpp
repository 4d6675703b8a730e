// What the collector's counters see of allocations and deaths, with the free lists that hide some.

#include "model/dialect/dialect.h"
#include "model/heap/heap.h"

#include <utility>

namespace model {

namespace {

constexpr std::uint32_t kFreeListMost = 80;     // lists, dicts (R113)
constexpr std::uint32_t kFreeTuplesMost = 2000; // for each size
constexpr std::size_t kFreeTupleSizes = 21;
constexpr std::uint32_t kFreeFramesMost = 200;
constexpr std::uint32_t kFreeMethodsMost = 256; // of either kind

} // namespace

bool Heap::countAllocation(const TypeObject* type, Kind kind, std::size_t tailBytes)
{
    if (!type->hasCollectedInstances())
        return false;
    Generations& gc = m_generations;
    if (kind == Kind::List && type == m_types.list && gc.freeLists > 0) {
        --gc.freeLists;
        return false;
    }
    if (kind == Kind::Dict && type == m_types.dict && gc.freeDicts > 0) {
        --gc.freeDicts;
        return false;
    }
    if (kind == Kind::Tuple && type == m_types.tuple) {
        const std::size_t size = tailBytes / sizeof(Object*);
        if (size < kFreeTupleSizes && gc.freeTuples[size] > 0) {
            --gc.freeTuples[size];
            return false;
        }
    }
    if (m_dialect.frames.areObjects)
        return countOldAllocation(type, kind);
    return countOneMore();
}

/// What more was kept for reuse up to 3.10.
bool Heap::countOldAllocation(const TypeObject* type, Kind kind)
{
    if (kind == Kind::Frame) // It is counted with the run of its code.
        return false;
    std::uint32_t* kept = keptMethods(type);
    if (kept != nullptr && *kept > 0) {
        --*kept;
        return false;
    }
    return countOneMore();
}

/// The free list of bound methods of this type; null where there is none.
///
/// Source:  CPython 3.8, Objects/classobject.c and Objects/methodobject.c, free_list
std::uint32_t* Heap::keptMethods(const TypeObject* type)
{
    if (!m_dialect.freeLists.keepMethods)
        return nullptr;
    if (type == m_types.boundMethod)
        return &m_generations.freeMethods;
    return type == m_types.builtinFunction ? &m_generations.freeNativeMethods : nullptr;
}

/// Whether the count of the youngest generation still stands; a collection may be due (R115).
bool Heap::countOneMore()
{
    Generations& gc = m_generations;
    ++gc.counts[0];
    if (gc.counts[0] > gc.thresholds[0] && gc.isEnabled && gc.thresholds[0] != 0 && !gc.isCollecting
        && m_callouts != nullptr) [[unlikely]] {
        const EventIndex before = m_journal != nullptr ? m_journal->size() : 0;
        m_callouts->collectionDue();
        return m_journal != nullptr && m_journal->size() == before;
    }
    return true;
}

bool Heap::countDeath(const GcObject* object, Kind kind)
{
    if (!object->type->hasCollectedInstances())
        return false;
    Generations& gc = m_generations;
    const auto keep = [](std::uint32_t& kept, std::uint32_t most) {
        if (kept >= most)
            return false;
        ++kept;
        return true;
    };
    if (kind == Kind::List && object->type == m_types.list && keep(gc.freeLists, kFreeListMost))
        return false;
    if (kind == Kind::Dict && object->type == m_types.dict && keep(gc.freeDicts, kFreeListMost))
        return false;
    if (kind == Kind::Tuple && object->type == m_types.tuple) {
        const std::size_t size = static_cast<const TupleObject*>(object)->size;
        if (size > 0 && size < kFreeTupleSizes && keep(gc.freeTuples[size], kFreeTuplesMost))
            return false;
    }
    if (m_dialect.frames.areObjects) {
        if (kind == Kind::Frame)
            return false;
        std::uint32_t* kept = keptMethods(object->type);
        if (kept != nullptr && keep(*kept, kFreeMethodsMost))
            return false;
    }
    return countOneLess();
}

bool Heap::countOneLess()
{
    if (m_generations.counts[0] <= 0)
        return false;
    --m_generations.counts[0];
    return true;
}

/// A frame's memory is the code's spare one, one from the free list, or new.
///
/// Source:  CPython 3.10 Objects/frameobject.c, frame_alloc() and frame_dealloc().
bool Heap::countFrame(CodeObject* code)
{
    if (std::exchange(code->hasSpareFrame, false))
        return false;
    if (m_generations.freeFrames > 0) {
        --m_generations.freeFrames;
        return false;
    }
    return countOneMore();
}

bool Heap::countFrameDeath(CodeObject* code)
{
    if (!std::exchange(code->hasSpareFrame, true))
        return false;
    if (m_generations.freeFrames < kFreeFramesMost) {
        ++m_generations.freeFrames;
        return false;
    }
    return countOneLess();
}

void Heap::track(GcObject* object)
{
    if (object->isTracked)
        return;
    object->isTracked = true;
    object->generation = 0;
    m_generations.lists[0].append(object);
    record(event::Tracked{object->id});
}

void Heap::untrack(GcObject* object)
{
    if (!object->isTracked)
        return;
    object->isTracked = false;
    GcList::remove(object);
    record(event::Untracked{object->id, object->generation});
}

} // namespace model
