#pragma once

#include "model/heap/ref.h"

#include <cstdint>
#include <memory>
#include <unordered_map>

namespace model {

struct DictObject;

/// The order of an OrderedDict, which may differ from that of its table: a chain of nodes, each
/// of which holds its key once more.
///
/// Source:  CPython Objects/odictobject.c, the comment at its head.
struct OrderNodes
{
    struct Node
    {
        Object* key = nullptr; ///< Held: {Role::Item, serial}.
        std::int64_t hash = 0;
        std::uint32_t serial = 0;
        Node* next = nullptr;
        Node* previous = nullptr;
    };

    std::unordered_map<const Object*, Node> byKey; ///< By the identity of the dict's own key.
    Node* first = nullptr;
    Node* last = nullptr;
    std::uint32_t nextSerial = 0;
    std::uint64_t state = 0; ///< Changes with every change of the order.
};

namespace order {

OrderNodes::Node* find(const DictObject* dict, const Object* key);
/// The key goes to the end; it must not have a node yet.
void append(Heap& heap, DictObject* dict, Object* key, std::int64_t hash);
/// Takes the node out and drops its key.
void remove(Heap& heap, DictObject* dict, const Object* key);
void moveToEnd(DictObject* dict, OrderNodes::Node* node, bool isLast);
/// Drops all nodes, from the first to the last.
void clear(Heap& heap, DictObject* dict);

} // namespace order

} // namespace model
