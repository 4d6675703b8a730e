#include "model/weak/weak_key_dictionary.h"

#include "model/weak/weak_references.h"

namespace model {

Ref WeakKeyDictionary::create(Heap& heap, TypeObject* type)
{
    Ref made = newObject(heap, type);
    WeakKeyDictionary(heap, made.get()).initialize();
    return made;
}

void WeakKeyDictionary::initialize()
{
    setAttribute("data", m_heap.newDict());
    setAttribute("_remove", newRemoval(Removal::Key));
    setGuards();
    setAttribute("_dirty_len", Ref(m_heap, m_heap.boolean(false)));
}

void WeakKeyDictionary::markDirty()
{
    setAttribute("_dirty_len", Ref(m_heap, m_heap.boolean(true)));
}

Ref WeakKeyDictionary::referenceTo(GcObject* key) const
{
    return weak::newReference(m_heap, m_heap.types().weakref, key, nullptr);
}

Ref WeakKeyDictionary::get(GcObject* key, bool& failed) const
{
    Ref ref = referenceTo(key);
    const std::optional<Hash> hash = hashOf(ref.get());
    const std::int64_t entry = hash ? dict::find(m_heap, data(), ref.get(), *hash) : dict::kFailed;
    failed = entry == dict::kFailed;
    return entry < 0 ? Ref() : Ref(m_heap, dict::valueAt(data(), entry));
}

bool WeakKeyDictionary::set(GcObject* key, Ref value)
{
    Ref ref = weak::newReference(m_heap, m_heap.types().weakref, key, removal());
    const std::optional<Hash> hash = hashOf(ref.get());
    return hash && dict::set(m_heap, data(), ref.get(), *hash, std::move(value));
}

Ref WeakKeyDictionary::setDefault(GcObject* key, Ref fallback)
{
    Ref ref = weak::newReference(m_heap, m_heap.types().weakref, key, removal());
    const std::optional<Hash> hash = hashOf(ref.get());
    const std::int64_t entry = hash ? dict::find(m_heap, data(), ref.get(), *hash) : dict::kFailed;
    if (entry >= 0)
        return {m_heap, dict::valueAt(data(), entry)};
    if (entry == dict::kFailed || !dict::set(m_heap, data(), ref.get(), *hash, fallback))
        return {};
    return fallback;
}

Ref WeakKeyDictionary::remove(GcObject* key, bool& isMissing)
{
    markDirty();
    isMissing = true;
    Ref ref = referenceTo(key);
    const std::optional<Hash> hash = hashOf(ref.get());
    return hash ? dict::remove(m_heap, data(), ref.get(), *hash, isMissing) : Ref();
}

bool WeakKeyDictionary::popLast(Ref& key, Ref& value)
{
    markDirty();
    Ref ref;
    while (dict::popLast(m_heap, data(), ref, value)) {
        key = weak::dereference(m_heap, ref.as<WeakrefObject>());
        if (key)
            return true;
    }
    value.reset();
    return false;
}

std::optional<std::int64_t> WeakKeyDictionary::size()
{
    if (countsLiving())
        return livingReferences(data(), 0);
    const ListObject* waiting = pending();
    const bool isDirty = attribute("_dirty_len") == m_heap.boolean(true);
    if (isDirty && !waiting->items.empty() && !scrubRemovals())
        return std::nullopt;
    return std::int64_t{data()->used} - static_cast<std::int64_t>(pending()->items.size());
}

bool WeakKeyDictionary::commitRemovals()
{
    while (Ref ref = takePending())
        if (!removeReference(ref.get()))
            return false;
    return true;
}

bool WeakKeyDictionary::scrubRemovals()
{
    std::vector<Object*> kept;
    const std::vector<Object*> waiting = pending()->items;
    for (Object* ref : waiting) {
        const std::optional<Hash> hash = hashOf(ref);
        const std::int64_t entry = hash ? dict::find(m_heap, data(), ref, *hash) : dict::kFailed;
        if (entry == dict::kFailed)
            return false;
        if (entry >= 0)
            kept.push_back(ref);
    }
    setAttribute("_pending_removals", m_heap.newList(kept));
    setAttribute("_dirty_len", Ref(m_heap, m_heap.boolean(false)));
    return true;
}

bool WeakKeyDictionary::removeReference(Object* ref)
{
    const std::optional<Hash> hash = hashOf(ref);
    if (!hash)
        return false;
    const std::int64_t entry = dict::find(m_heap, data(), ref, *hash);
    if (entry >= 0)
        dict::removeAt(m_heap, data(), entry);
    return entry != dict::kFailed;
}

} // namespace model
