#pragma once

// The templates and hot paths of Heap and Ref; included by heap.h only.

#include "model/heap/heap.h"

#include <memory>
#include <type_traits>

namespace model {

template <class T>
Ref Heap::create(TypeObject* type, Kind kind, std::size_t tailBytes)
{
    const std::size_t size = sizeof(T) + tailBytes;
    bool isCounted = false;
    if constexpr (std::is_base_of_v<GcObject, T>)
        if (isCollectable(kind))
            isCounted = countAllocation(type, kind, tailBytes);
    T* object = new (m_objects.allocate(size)) T{};
    object->refcount = 1;
    object->id = nextId();
    object->type = type;
    ++m_liveObjects;
    if (m_journal != nullptr) [[unlikely]]
        m_journal->append(event::Allocated{object->id, type->id, kind, false, {}, isCounted});
    if (type->isHeapType)
        link(object->id, Role::Class, type);
    return Ref::adopt(*this, object);
}

inline Ref::Ref(Heap& heap, Object* object) : m_heap(&heap), m_object(object)
{
    if (object != nullptr)
        heap.addNative(object);
}

inline Ref::Ref(const Ref& other) : m_heap(other.m_heap), m_object(other.m_object)
{
    if (m_object != nullptr)
        m_heap->addNative(m_object);
}

inline void Ref::reset()
{
    if (Object* object = std::exchange(m_object, nullptr))
        m_heap->dropNative(object);
}

} // namespace model
