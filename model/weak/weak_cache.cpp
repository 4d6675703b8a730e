#include "model/weak/weak_cache.h"

#include "model/weak/weak_references.h"

namespace model {

Ref WeakCache::create(Heap& heap, TypeObject* type, Object* factory, std::int64_t keep)
{
    Ref made = newObject(heap, type);
    WeakCache(heap, made.get()).initialize(factory, keep);
    return made;
}

void WeakCache::initialize(Object* factory, std::int64_t keep)
{
    setAttribute("factory", Ref(m_heap, factory));
    setAttribute("keep", m_heap.newInt(keep));
    for (const char* counter : {"hits", "misses", "evictions", "deaths"})
        setAttribute(counter, m_heap.newInt(0));
    setAttribute("_remove", newRemoval(Removal::CachedValue));
    setAttribute("_entries", m_heap.newDict());
    setAttribute("_recent", m_heap.newDict());
}

std::int64_t WeakCache::count(std::string_view name) const
{
    const Object* value = attribute(name);
    return value != nullptr && value->type == m_heap.types().integer
               ? static_cast<const IntObject*>(value)->value
               : 0;
}

void WeakCache::add(std::string_view counter, event::CacheUse use, Object* key)
{
    setAttribute(counter, m_heap.newInt(count(counter) + 1));
    m_heap.record(event::CacheUsed{m_object->id, key->id, use});
}

Ref WeakCache::peek(Object* key, bool& failed) const
{
    const std::optional<Hash> hash = hashOf(key);
    const std::int64_t entry = hash ? dict::find(m_heap, entries(), key, *hash) : dict::kFailed;
    failed = entry == dict::kFailed;
    if (entry < 0)
        return {};
    return weak::dereference(m_heap, static_cast<WeakrefObject*>(dict::valueAt(entries(), entry)));
}

Ref WeakCache::request(Object* key, const Factory& make)
{
    bool failed = false;
    Ref value = peek(key, failed);
    if (failed)
        return {};
    if (value) {
        add("hits", event::CacheUse::Hit, key);
    } else {
        add("misses", event::CacheUse::Miss, key);
        value = make(key);
        if (!value || !store(key, value.as<GcObject>()))
            return {};
    }
    return keepRecent(key, value.get()) ? value : Ref();
}

bool WeakCache::store(Object* key, GcObject* value)
{
    Ref ref = weak::newReference(m_heap, m_heap.types().keyedRef, value, removal());
    auto* keyed = ref.as<WeakrefObject>();
    m_heap.place(keyed->id, {Role::Field, 0}, keyed->key, Ref(m_heap, key));
    const std::optional<Hash> hash = hashOf(key);
    return hash && dict::set(m_heap, entries(), key, *hash, std::move(ref));
}

/// The object becomes the one used last; the one used longest ago may go.
bool WeakCache::keepRecent(Object* key, Object* value)
{
    const std::int64_t keep = count("keep");
    if (keep <= 0)
        return true;
    const std::optional<Hash> hash = hashOf(key);
    if (!hash)
        return false;
    bool isMissing = false;
    dict::remove(m_heap, recent(), key, *hash, isMissing).reset();
    if (!dict::set(m_heap, recent(), key, *hash, Ref(m_heap, value)))
        return false;
    while (recent()->used > static_cast<std::uint64_t>(keep))
        evict();
    return true;
}

void WeakCache::evict()
{
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    dict::next(recent(), position, key, value);
    Ref held(m_heap, key);
    add("evictions", event::CacheUse::Eviction, key);
    dict::removeAt(m_heap, recent(), static_cast<std::int64_t>(position - 1));
}

void WeakCache::clear()
{
    dict::clear(m_heap, recent());
    dict::clear(m_heap, entries());
}

void WeakCache::forget(WeakrefObject* ref)
{
    if (ref->key == nullptr || entries() == nullptr)
        return;
    add("deaths", event::CacheUse::Death, ref->key);
    const std::optional<Hash> hash = hashOf(ref->key);
    const std::int64_t entry =
        hash ? dict::find(m_heap, entries(), ref->key, *hash) : dict::kFailed;
    if (entry >= 0 && dict::valueAt(entries(), entry) == ref)
        dict::removeAt(m_heap, entries(), entry);
}

} // namespace model
