#pragma once

#include "model/heap/generations.h"

#include <cstdint>

namespace model {

/// Finds out which objects of a list nobody outside the list refers to, from counts alone:
/// the heart of a collection, in its three steps. It runs on the objects of the heap
/// (Collector) and, to show afterwards what it did, on those of a snapshot (CollectionFilm).
///
/// World tells it what it runs on:
///   Node                        has next, previous, gcRefs, isCollecting, isUnreachable
///   std::uint32_t refcount(node)
///   forEachReference(node, f)   calls f(owner, slot, target) for what the collector sees, in
///                               its order; target is null where it is no object of the list's
/// and is told what happens:
///   copied(node), subtracted(owner, slot, target), movedOut(node),
///   movedBack(owner, slot, target), reached(owner, slot, target)
///
/// Cost:    O(objects of the list and their references).
/// Source:  CPython 3.11 Modules/gcmodule.c, deduce_unreachable().
template <class World>
class Reachability
{
public:
    using Node = typename World::Node;
    using List = OrderedList<Node>;

    explicit Reachability(World& world) : m_world(world) {}

    void updateRefs(List& list);
    void subtractRefs(List& list);
    /// What nobody outside refers to goes to `unreachable`, and comes back, to the end of
    /// `young`, when something reachable turns out to refer to it (R128).
    void moveUnreachable(List& young, List& unreachable);

private:
    World& m_world;
};

template <class World>
void Reachability<World>::updateRefs(List& list)
{
    for (Node* node = list.first(); !list.isEnd(node); node = node->next) {
        node->gcRefs = m_world.refcount(*node);
        node->isCollecting = true;
        m_world.copied(*node);
    }
}

template <class World>
void Reachability<World>::subtractRefs(List& list)
{
    for (Node* node = list.first(); !list.isEnd(node); node = node->next)
        m_world.forEachReference(*node, [this](auto owner, auto slot, Node* target) {
            if (target == nullptr || !target->isCollecting)
                return;
            --target->gcRefs;
            m_world.subtracted(owner, slot, *target);
        });
}

template <class World>
void Reachability<World>::moveUnreachable(List& young, List& unreachable)
{
    for (Node* node = young.first(); !young.isEnd(node);) {
        if (node->gcRefs == 0) {
            Node* next = node->next;
            List::remove(node);
            unreachable.append(node);
            node->isUnreachable = true;
            node->isCollecting = false;
            m_world.movedOut(*node);
            node = next;
            continue;
        }
        m_world.forEachReference(*node, [&](auto owner, auto slot, Node* target) {
            if (target == nullptr)
                return;
            if (target->isUnreachable) {
                List::remove(target);
                young.append(target);
                target->isUnreachable = false;
                target->isCollecting = true;
                target->gcRefs = 1;
                m_world.movedBack(owner, slot, *target);
            } else if (target->isCollecting && target->gcRefs == 0) {
                target->gcRefs = 1;
                m_world.reached(owner, slot, *target);
            }
        });
        node->isCollecting = false;
        node = node->next;
    }
}

} // namespace model
