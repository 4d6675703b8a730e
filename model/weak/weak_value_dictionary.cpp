#include "model/weak/weak_value_dictionary.h"

#include "model/weak/weak_references.h"

namespace model {

namespace {

/// The hash that a key had when it was stored lies in the dict's entry.
std::int64_t findByIdentity(const DictObject* data, const Object* key)
{
    if (data->keys == nullptr)
        return dict::kMissing;
    const auto& entries = data->keys->entries;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].key == key && entries[i].value != nullptr)
            return static_cast<std::int64_t>(i);
    return dict::kMissing;
}

bool isDead(const Object* ref)
{
    return static_cast<const WeakrefObject*>(ref)->referent == nullptr;
}

} // namespace

Ref WeakValueDictionary::create(Heap& heap, TypeObject* type)
{
    Object* none[kFields] = {};
    Ref made = heap.newRecord(type, none);
    auto* object = made.as<RecordObject>();
    // The callback knows the dictionary weakly only: it does not keep it alive.
    Ref self = weak::newReference(heap, heap.types().weakref, object, nullptr);
    Object* removeFields[1] = {self.get()};
    heap.place(object->id, {Role::Field, kRemove}, object->fields()[kRemove],
               heap.newRecord(heap.types().weakRemoval, removeFields));
    heap.place(object->id, {Role::Field, kPending}, object->fields()[kPending], heap.newList());
    heap.place(object->id, {Role::Field, kData}, object->fields()[kData], heap.newDict());
    return made;
}

Ref WeakValueDictionary::get(Object* key, Hash hash, bool& failed)
{
    if (!pending()->items.empty())
        commitRemovals();
    const std::int64_t entry = dict::find(m_heap, data(), key, hash);
    failed = entry == dict::kFailed;
    if (entry < 0)
        return {};
    return weak::dereference(m_heap, static_cast<WeakrefObject*>(dict::valueAt(data(), entry)));
}

bool WeakValueDictionary::set(Object* key, Hash hash, GcObject* value)
{
    if (!pending()->items.empty())
        commitRemovals();
    Ref ref =
        weak::newReference(m_heap, m_heap.types().keyedRef, value, m_object->fields()[kRemove]);
    auto* keyed = ref.as<WeakrefObject>();
    m_heap.place(keyed->id, {Role::Field, 0}, keyed->key, Ref(m_heap, key));
    keyed->keyHash = hash;
    return dict::set(m_heap, data(), key, hash, std::move(ref));
}

Ref WeakValueDictionary::remove(Object* key, Hash hash, bool& isMissing)
{
    if (!pending()->items.empty())
        commitRemovals();
    Ref ref = dict::remove(m_heap, data(), key, hash, isMissing);
    return ref ? weak::dereference(m_heap, ref.as<WeakrefObject>()) : Ref();
}

std::size_t WeakValueDictionary::size()
{
    if (!pending()->items.empty())
        commitRemovals();
    return data()->used;
}

void WeakValueDictionary::endIteration()
{
    if (--m_object->numbers[0] == 0)
        commitRemovals();
}

void WeakValueDictionary::commitRemovals()
{
    ListObject* waiting = pending();
    while (!waiting->items.empty()) {
        const auto last = static_cast<std::uint32_t>(waiting->items.size() - 1);
        Ref key = m_heap.take(waiting->id, {Role::Item, last}, waiting->items.back());
        waiting->items.pop_back();
        removeIfDead(key.get());
    }
}

/// Only a dead ref is taken away: the key may have a new value by now (R81).
void WeakValueDictionary::removeIfDead(Object* key)
{
    const std::int64_t entry = findByIdentity(data(), key);
    if (entry >= 0 && isDead(dict::valueAt(data(), entry)))
        dict::removeAt(m_heap, data(), entry);
}

bool WeakValueDictionary::handleDeath(Heap& heap, WeakrefObject* ref, Object* callback)
{
    if (callback->type != heap.types().weakRemoval)
        return false;
    const auto* self =
        static_cast<WeakrefObject*>(static_cast<RecordObject*>(callback)->fields()[0]);
    Ref owner = weak::dereference(heap, self);
    if (!owner || ref->key == nullptr)
        return true;
    WeakValueDictionary dictionary(heap, owner.get());
    if (dictionary.isIterated()) {
        ListObject* waiting = dictionary.pending();
        const Slot slot{Role::Item, static_cast<std::uint32_t>(waiting->items.size())};
        waiting->items.push_back(ref->key);
        heap.link(waiting->id, slot, ref->key);
        return true;
    }
    const std::int64_t entry = dict::find(heap, dictionary.data(), ref->key, ref->keyHash);
    if (entry >= 0 && isDead(dict::valueAt(dictionary.data(), entry)))
        dict::removeAt(heap, dictionary.data(), entry);
    return true;
}

} // namespace model
