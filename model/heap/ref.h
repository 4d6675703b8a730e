#pragma once

#include "model/heap/object.h"

#include <utility>

namespace model {

class Heap;

/// One strong reference held by native code: the interpreter is its owner, and it is
/// counted and recorded like any other. Empty means "nothing" (mostly: an exception is set).
///
/// Moving hands the reference on; copying takes one more.
///
/// Cost:    an increment or decrement; dropping the last reference runs whatever death runs.
class Ref
{
public:
    Ref() = default;
    Ref(Heap& heap, Object* object); // Takes a new reference; object may be null.
    Ref(const Ref& other);
    Ref(Ref&& other) noexcept
        : m_heap(other.m_heap), m_object(std::exchange(other.m_object, nullptr))
    {}
    Ref& operator=(Ref other) noexcept
    {
        std::swap(m_heap, other.m_heap);
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref() { reset(); }

    /// Takes over a native reference that somebody released.
    static Ref adopt(Heap& heap, Object* object)
    {
        Ref ref;
        ref.m_heap = &heap;
        ref.m_object = object;
        return ref;
    }
    /// Gives the native reference up without dropping it: the caller has to place it.
    [[nodiscard]] Object* release() { return std::exchange(m_object, nullptr); }

    void reset();

    Object* get() const { return m_object; }
    Object* operator->() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }

    /// The same object as the struct it is. The caller knows its kind.
    template <class T>
    T* as() const
    {
        return static_cast<T*>(m_object);
    }

private:
    Heap* m_heap = nullptr;
    Object* m_object = nullptr;
};

} // namespace model
