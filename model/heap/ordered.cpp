#include "model/heap/ordered.h"

#include "model/heap/heap.h"

namespace model::order {

namespace {

Slot slotOfNode(const OrderNodes::Node& node)
{
    return {Role::Item, node.serial};
}

void takeOut(OrderNodes& nodes, OrderNodes::Node* node)
{
    (node->previous != nullptr ? node->previous->next : nodes.first) = node->next;
    (node->next != nullptr ? node->next->previous : nodes.last) = node->previous;
    node->previous = nullptr;
    node->next = nullptr;
    ++nodes.state;
}

void putAtEnd(OrderNodes& nodes, OrderNodes::Node* node, bool isLast)
{
    OrderNodes::Node*& end = isLast ? nodes.last : nodes.first;
    if (end == nullptr) {
        nodes.first = nodes.last = node;
    } else if (isLast) {
        node->previous = end;
        end->next = node;
        end = node;
    } else {
        node->next = end;
        end->previous = node;
        end = node;
    }
    ++nodes.state;
}

} // namespace

OrderNodes::Node* find(const DictObject* dict, const Object* key)
{
    const auto found = dict->order->byKey.find(key);
    return found == dict->order->byKey.end() ? nullptr : &found->second;
}

void append(Heap& heap, DictObject* dict, Object* key, std::int64_t hash)
{
    OrderNodes& nodes = *dict->order;
    OrderNodes::Node& node = nodes.byKey[key];
    node.key = key;
    node.hash = hash;
    node.serial = nodes.nextSerial++;
    heap.link(dict->id, slotOfNode(node), key);
    putAtEnd(nodes, &node, true);
}

void remove(Heap& heap, DictObject* dict, const Object* key)
{
    OrderNodes& nodes = *dict->order;
    const auto found = nodes.byKey.find(key);
    if (found == nodes.byKey.end())
        return;
    const OrderNodes::Node node = found->second;
    takeOut(nodes, &found->second);
    nodes.byKey.erase(found);
    heap.unlink(dict->id, slotOfNode(node), node.key);
}

void moveToEnd(DictObject* dict, OrderNodes::Node* node, bool isLast)
{
    takeOut(*dict->order, node);
    putAtEnd(*dict->order, node, isLast);
}

void clear(Heap& heap, DictObject* dict)
{
    OrderNodes& nodes = *dict->order;
    const auto held = std::exchange(nodes.byKey, {});
    const OrderNodes::Node* node = std::exchange(nodes.first, nullptr);
    nodes.last = nullptr;
    ++nodes.state;
    for (; node != nullptr; node = node->next)
        heap.unlink(dict->id, slotOfNode(*node), node->key);
}

} // namespace model::order
