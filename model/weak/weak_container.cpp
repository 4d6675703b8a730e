#include "model/weak/weak_container.h"

#include "model/heap/set_table.h"
#include "model/heap/traverse.h"
#include "model/weak/weak_cache.h"
#include "model/weak/weak_key_dictionary.h"
#include "model/weak/weak_references.h"
#include "model/weak/weak_set.h"
#include "model/weak/weak_value_dictionary.h"

namespace model {

namespace {

template <class T>
T* ofKind(Object* object, Kind kind)
{
    return object != nullptr && object->type->layout == kind ? static_cast<T*>(object) : nullptr;
}

} // namespace

Ref WeakContainer::newObject(Heap& heap, TypeObject* type)
{
    Ref made = heap.create<GcObject>(type, Kind::Instance);
    auto* object = made.as<GcObject>();
    attributes::prepare(heap, object);
    heap.track(object);
    return made;
}

Object* WeakContainer::attribute(std::string_view name) const
{
    return attributes::get(m_heap, m_object, m_heap.name(name));
}

void WeakContainer::setAttribute(std::string_view name, Ref value)
{
    attributes::set(m_heap, m_object, m_heap.name(name), std::move(value));
}

ListObject* WeakContainer::pending() const
{
    return ofKind<ListObject>(attribute("_pending_removals"), Kind::List);
}

SetObject* WeakContainer::guards() const
{
    return ofKind<SetObject>(attribute("_iterating"), Kind::Set);
}

bool WeakContainer::isReady() const
{
    const Object* data = attribute("data");
    const Kind kind = m_object->type->isSubtypeOf(m_heap.types().weakSet) ? Kind::Set : Kind::Dict;
    return data != nullptr && data->type->layout == kind && pending() != nullptr
           && guards() != nullptr;
}

/// A function with its container's weak reference as default argument: three objects.
Ref WeakContainer::newRemoval(Removal removal)
{
    std::vector<Ref> defaults;
    defaults.push_back(weak::newReference(m_heap, m_heap.types().weakref, m_object, nullptr));
    Ref tuple = m_heap.newTuple(std::move(defaults));
    Object* fields[1] = {tuple.get()};
    return m_heap.newRecord(m_heap.types().weakRemoval, fields,
                            static_cast<std::uint32_t>(removal));
}

void WeakContainer::setGuards()
{
    setAttribute("_pending_removals", m_heap.newList());
    setAttribute("_iterating", m_heap.newSet(m_heap.types().set));
}

std::optional<Hash> WeakContainer::hashOf(Object* key) const
{
    Hash hash = 0;
    return m_heap.callouts()->hashOf(key, hash) ? std::optional(hash) : std::nullopt;
}

Ref WeakContainer::beginIteration()
{
    Ref self = weak::newReference(m_heap, m_heap.types().weakref, m_object, nullptr);
    Object* fields[1] = {self.get()};
    Ref guard = m_heap.newRecord(m_heap.types().iterationGuard, fields);
    const std::optional<Hash> hash = hashOf(guard.get());
    SetObject* all = guards();
    if (hash && all != nullptr)
        set::add(m_heap, all, guard.get(), *hash);
    return guard;
}

bool WeakContainer::endIteration(Heap& heap, Object* guard)
{
    const auto* self = static_cast<WeakrefObject*>(static_cast<RecordObject*>(guard)->fields()[0]);
    Ref owner = self == nullptr ? Ref() : weak::dereference(heap, self);
    if (!owner)
        return true;
    WeakContainer container(heap, owner.get());
    SetObject* guards = container.guards();
    const std::optional<Hash> hash = container.hashOf(guard);
    if (!hash || guards == nullptr)
        return static_cast<bool>(hash);
    set::discard(heap, guards, guard, *hash);
    return guards->used > 0 || !container.isReady() || container.commit();
}

std::int64_t WeakContainer::livingReferences(const Object* data, std::uint32_t part)
{
    std::int64_t living = 0;
    forEachReference<Walk::Owned>(data, [&](ObjectId, Slot slot, const Object* target) {
        const bool isPart = slot.role() != Role::Entry || slot.index() % 2 == part;
        if (isPart && target->type->layout == Kind::Weakref
            && static_cast<const WeakrefObject*>(target)->referent != nullptr)
            ++living;
    });
    return living;
}

Ref WeakContainer::takePending()
{
    ListObject* waiting = pending();
    if (waiting == nullptr || waiting->items.empty())
        return {};
    const auto last = static_cast<std::uint32_t>(waiting->items.size() - 1);
    Ref taken = m_heap.take(waiting->id, {Role::Item, last}, waiting->items.back());
    waiting->items.pop_back();
    return taken;
}

void WeakContainer::note(Object* waiting)
{
    ListObject* list = pending();
    const Slot slot{Role::Item, static_cast<std::uint32_t>(list->items.size())};
    list->items.push_back(waiting);
    m_heap.link(list->id, slot, waiting);
}

/// `_commit_removals()` of whatever container it is.
bool WeakContainer::commit()
{
    const BuiltinTypes& types = m_heap.types();
    if (m_object->type->isSubtypeOf(types.weakSet))
        return WeakSet(m_heap, m_object).commitRemovals();
    if (m_object->type->isSubtypeOf(types.weakKeyDictionary))
        return WeakKeyDictionary(m_heap, m_object).commitRemovals();
    return WeakValueDictionary(m_heap, m_object).commitRemovals();
}

bool WeakContainer::handleDeath(Heap& heap, WeakrefObject* ref, Object* callback)
{
    if (callback->type != heap.types().weakRemoval)
        return false;
    const auto* record = static_cast<RecordObject*>(callback);
    if (record->fields()[0] == nullptr)
        return true;
    const auto* defaults = static_cast<TupleObject*>(record->fields()[0]);
    Ref owner = weak::dereference(heap, static_cast<WeakrefObject*>(defaults->items()[0]));
    if (!owner)
        return true;
    const auto removal = static_cast<Removal>(record->tag);
    if (removal == Removal::CachedValue) {
        WeakCache(heap, owner.get()).forget(ref);
        return true;
    }
    WeakContainer container(heap, owner.get());
    if (!container.isReady())
        return true;
    const bool isOfValue = removal == Removal::Value;
    if (isOfValue && ref->key == nullptr)
        return true;
    if (container.isIterated())
        container.note(isOfValue ? ref->key : ref);
    else if (isOfValue)
        WeakValueDictionary(heap, owner.get()).removeDead(ref->key);
    else if (removal == Removal::Key)
        WeakKeyDictionary(heap, owner.get()).removeReference(ref);
    else
        WeakSet(heap, owner.get()).removeReference(ref);
    return true;
}

} // namespace model
