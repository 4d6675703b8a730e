#include "model/weak/finalizers.h"

#include "model/weak/weak_references.h"

#include <algorithm>

namespace model {

namespace {

std::int64_t indexOf(const Object* entry)
{
    return static_cast<IntObject*>(Finalizers::part(entry, Finalizers::kIndex))->value;
}

} // namespace

void Finalizers::prepareClass(Heap& heap)
{
    for (const char* slot : {"args", "atexit", "func", "index", "kwargs", "weakref"})
        heap.types().finalizerEntry->memberSlots.push_back(heap.name(slot));
}

std::optional<Hash> Finalizers::hashOf(Object* finalizer) const
{
    Hash hash = 0;
    return m_heap.callouts()->hashOf(finalizer, hash) ? std::optional(hash) : std::nullopt;
}

void Finalizers::setPart(Object* entry, Part part, Ref value)
{
    m_heap.set(entry->id, {Role::MemberSlot, part},
               static_cast<GcObject*>(entry)->attributes->slots()[part], std::move(value));
}

/// Entries stand in the order of their indices: the last one has the highest.
Ref Finalizers::nextIndex() const
{
    for (std::size_t at = dict::entryCount(m_registry); at-- > 0;) {
        Object* key = nullptr;
        Object* entry = nullptr;
        if (dict::entryAt(m_registry, at, key, entry))
            return m_heap.newInt(indexOf(entry) + 1);
    }
    return m_heap.newInt(0);
}

bool Finalizers::add(Object* finalizer, GcObject* object, Object* function, Ref args, Ref keywords)
{
    Ref made = m_heap.create<GcObject>(m_heap.types().finalizerEntry, Kind::Instance);
    attributes::prepare(m_heap, made.as<GcObject>());
    m_heap.track(made.as<GcObject>());
    Object* entry = made.get();
    setPart(entry, kReference,
            weak::newReference(m_heap, m_heap.types().weakref, object, finalizer));
    setPart(entry, kFunction, Ref(m_heap, function));
    setPart(entry, kArgs, std::move(args));
    setPart(entry, kKeywords, std::move(keywords));
    setPart(entry, kAtExit, Ref(m_heap, m_heap.boolean(true)));
    setPart(entry, kIndex, nextIndex());
    const std::optional<Hash> hash = hashOf(finalizer);
    return hash && dict::set(m_heap, m_registry, finalizer, *hash, std::move(made));
}

Ref Finalizers::find(Object* finalizer, bool& failed) const
{
    const std::optional<Hash> hash = hashOf(finalizer);
    const std::int64_t at = hash ? dict::find(m_heap, m_registry, finalizer, *hash) : dict::kFailed;
    failed = at == dict::kFailed;
    return at < 0 ? Ref() : Ref(m_heap, dict::valueAt(m_registry, at));
}

Ref Finalizers::take(Object* finalizer, bool& failed)
{
    const std::optional<Hash> hash = hashOf(finalizer);
    failed = !hash;
    bool isMissing = false;
    return hash ? dict::remove(m_heap, m_registry, finalizer, *hash, isMissing) : Ref();
}

std::vector<Ref> Finalizers::forExit() const
{
    std::vector<std::pair<std::int64_t, Ref>> found;
    std::size_t position = 0;
    Object* finalizer = nullptr;
    Object* entry = nullptr;
    while (dict::next(m_registry, position, finalizer, entry))
        if (part(entry, kAtExit) == m_heap.boolean(true))
            found.emplace_back(indexOf(entry), Ref(m_heap, finalizer));
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Ref> finalizers;
    finalizers.reserve(found.size());
    for (auto& [index, waiting] : found)
        finalizers.push_back(std::move(waiting));
    return finalizers;
}

Ref Finalizers::objectOf(const Object* entry) const
{
    return weak::dereference(m_heap, static_cast<WeakrefObject*>(part(entry, kReference)));
}

void Finalizers::setAtExit(Object* entry, bool value)
{
    setPart(entry, kAtExit, Ref(m_heap, m_heap.boolean(value)));
}

} // namespace model
