#include "model/weak/weak_set.h"

#include "model/weak/weak_references.h"

namespace model {

Ref WeakSet::create(Heap& heap, TypeObject* type)
{
    Ref made = newObject(heap, type);
    WeakSet(heap, made.get()).initialize();
    return made;
}

void WeakSet::initialize()
{
    setAttribute("data", m_heap.newSet(m_heap.types().set));
    setAttribute("_remove", newRemoval(Removal::Member));
    setGuards();
}

Ref WeakSet::referenceTo(GcObject* member) const
{
    return weak::newReference(m_heap, m_heap.types().weakref, member, nullptr);
}

bool WeakSet::commitIfNeeded()
{
    const ListObject* waiting = pending();
    return waiting == nullptr || waiting->items.empty() || commitRemovals();
}

bool WeakSet::commitRemovals()
{
    while (Ref ref = takePending())
        if (!removeReference(ref.get()))
            return false;
    return true;
}

bool WeakSet::removeReference(Object* ref)
{
    const std::optional<Hash> hash = hashOf(ref);
    return hash && set::discard(m_heap, data(), ref, *hash) != set::Outcome::Failed;
}

set::Outcome WeakSet::contains(GcObject* member) const
{
    Ref ref = referenceTo(member);
    const std::optional<Hash> hash = hashOf(ref.get());
    return hash ? set::contains(m_heap, data(), ref.get(), *hash) : set::Outcome::Failed;
}

bool WeakSet::add(GcObject* member)
{
    if (!commitIfNeeded())
        return false;
    Ref ref = weak::newReference(m_heap, m_heap.types().weakref, member, removal());
    const std::optional<Hash> hash = hashOf(ref.get());
    return hash && set::add(m_heap, data(), ref.get(), *hash);
}

set::Outcome WeakSet::discard(GcObject* member)
{
    if (!commitIfNeeded())
        return set::Outcome::Failed;
    Ref ref = referenceTo(member);
    const std::optional<Hash> hash = hashOf(ref.get());
    return hash ? set::discard(m_heap, data(), ref.get(), *hash) : set::Outcome::Failed;
}

Ref WeakSet::pop()
{
    if (!commitIfNeeded())
        return {};
    while (Ref ref = set::pop(m_heap, data()))
        if (Ref member = weak::dereference(m_heap, ref.as<WeakrefObject>()))
            return member;
    return {};
}

bool WeakSet::clear()
{
    if (!commitIfNeeded())
        return false;
    set::clear(m_heap, data());
    return true;
}

std::int64_t WeakSet::size() const
{
    if (countsLiving())
        return livingReferences(data(), 0);
    return std::int64_t{data()->used} - static_cast<std::int64_t>(pending()->items.size());
}

} // namespace model
