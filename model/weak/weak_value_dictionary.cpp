#include "model/weak/weak_value_dictionary.h"

#include "model/weak/weak_references.h"

namespace model {

Ref WeakValueDictionary::create(Heap& heap, TypeObject* type)
{
    Ref made = newObject(heap, type);
    WeakValueDictionary(heap, made.get()).initialize();
    return made;
}

void WeakValueDictionary::initialize()
{
    setAttribute("_remove", newRemoval(Removal::Value));
    setGuards();
    setAttribute("data", m_heap.newDict());
}

bool WeakValueDictionary::commitIfNeeded()
{
    const ListObject* waiting = pending();
    return waiting == nullptr || waiting->items.empty() || commitRemovals();
}

bool WeakValueDictionary::commitRemovals()
{
    while (Ref key = takePending())
        if (!removeDead(key.get()))
            return false;
    return true;
}

bool WeakValueDictionary::removeDead(Object* key)
{
    const std::optional<Hash> hash = hashOf(key);
    if (!hash)
        return false;
    const std::int64_t entry = dict::find(m_heap, data(), key, *hash);
    if (entry < 0)
        return entry != dict::kFailed;
    if (static_cast<WeakrefObject*>(dict::valueAt(data(), entry))->referent == nullptr)
        dict::removeAt(m_heap, data(), entry);
    return true;
}

Ref WeakValueDictionary::find(Object* key, bool& failed) const
{
    const std::optional<Hash> hash = hashOf(key);
    const std::int64_t entry = hash ? dict::find(m_heap, data(), key, *hash) : dict::kFailed;
    failed = entry == dict::kFailed;
    if (entry < 0)
        return {};
    return weak::dereference(m_heap, static_cast<WeakrefObject*>(dict::valueAt(data(), entry)));
}

Ref WeakValueDictionary::get(Object* key, bool& failed)
{
    failed = !commitIfNeeded();
    return failed ? Ref() : find(key, failed);
}

bool WeakValueDictionary::store(Object* key, GcObject* value)
{
    Ref ref = weak::newReference(m_heap, m_heap.types().keyedRef, value, removal());
    auto* keyed = ref.as<WeakrefObject>();
    m_heap.place(keyed->id, {Role::Field, 0}, keyed->key, Ref(m_heap, key));
    const std::optional<Hash> hash = hashOf(key);
    return hash && dict::set(m_heap, data(), key, *hash, std::move(ref));
}

bool WeakValueDictionary::set(Object* key, GcObject* value)
{
    return commitIfNeeded() && store(key, value);
}

Ref WeakValueDictionary::remove(Object* key, bool& isMissing)
{
    isMissing = true;
    const std::optional<Hash> hash = commitIfNeeded() ? hashOf(key) : std::nullopt;
    if (!hash)
        return {};
    Ref ref = dict::remove(m_heap, data(), key, *hash, isMissing);
    return ref ? weak::dereference(m_heap, ref.as<WeakrefObject>()) : Ref();
}

bool WeakValueDictionary::popLast(Ref& key, Ref& value)
{
    if (!commitIfNeeded())
        return false;
    Ref ref;
    while (dict::popLast(m_heap, data(), key, ref)) {
        value = weak::dereference(m_heap, ref.as<WeakrefObject>());
        if (value)
            return true;
    }
    return false;
}

std::size_t WeakValueDictionary::size()
{
    commitIfNeeded();
    return countsLiving() ? static_cast<std::size_t>(livingReferences(data(), 1)) : data()->used;
}

} // namespace model
