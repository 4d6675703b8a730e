#include "model/weak/weak_method.h"

#include "model/heap/dict_table.h"
#include "model/weak/weak_references.h"

namespace model {

void WeakMethod::prepareClass(Heap& heap)
{
    for (const char* slot : {"_alive", "_func_ref", "_meth_type"})
        heap.types().weakMethod->memberSlots.push_back(heap.name(slot));
}

void WeakMethod::setSlot(Part index, Ref value)
{
    m_heap.set(m_ref->id, {Role::MemberSlot, index}, m_ref->attributes->slots()[index],
               std::move(value));
}

Ref WeakMethod::create(Heap& heap, TypeObject* type, GcObject* object, GcObject* function,
                       TypeObject* methodType, Object* callbackOrNull)
{
    // The callback is a closure over what it calls and, weakly, over the WeakMethod.
    Ref ownerCell = heap.newCell(nullptr);
    Ref callbackCell = heap.newCell(callbackOrNull != nullptr ? callbackOrNull : heap.none());
    auto* owner = ownerCell.as<CellObject>();
    std::vector<Ref> cells;
    cells.push_back(std::move(callbackCell));
    cells.push_back(std::move(ownerCell));
    Ref closure = heap.newTuple(std::move(cells));
    Object* fields[1] = {closure.get()};
    Ref callback = heap.newRecord(heap.types().weakMethodCallback, fields);
    closure.reset();

    Ref made = weak::newReference(heap, type, object, callback.get());
    if (made.as<GcObject>()->attributes == nullptr)
        attributes::prepare(heap, made.as<GcObject>());
    WeakMethod method(heap, made.get());
    method.setSlot(kFunction,
                   weak::newReference(heap, heap.types().weakref, function, callback.get()));
    method.setSlot(kMethodType, Ref(heap, methodType));
    method.setSlot(kAlive, Ref(heap, heap.boolean(true)));
    heap.place(owner->id, Role::Content, owner->content,
               weak::newReference(heap, heap.types().weakref, made.as<GcObject>(), nullptr));
    return made;
}

Ref WeakMethod::object() const
{
    return weak::dereference(m_heap, m_ref);
}

Ref WeakMethod::function() const
{
    return weak::dereference(m_heap, functionReference());
}

void WeakMethod::noteDeath(Heap& heap, Object* callback, Ref& method, Ref& toCall)
{
    const auto* closure =
        static_cast<TupleObject*>(static_cast<RecordObject*>(callback)->fields()[0]);
    const auto content = [closure](std::uint32_t index) {
        return static_cast<CellObject*>(closure->items()[index])->content;
    };
    if (content(1) == nullptr)
        return;
    method = weak::dereference(heap, static_cast<WeakrefObject*>(content(1)));
    if (!method)
        return;
    WeakMethod self(heap, method.get());
    if (!self.isAlive())
        return;
    self.setSlot(kAlive, Ref(heap, heap.boolean(false)));
    if (content(0) != heap.none())
        toCall = Ref(heap, content(0));
}

} // namespace model
