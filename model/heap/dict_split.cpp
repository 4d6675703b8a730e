// Dicts that share the key table of a class, and copies of dicts.

#include "model/dialect/rules.h"
#include "model/heap/dict_keys.h"
#include "model/heap/dict_table.h"

namespace model::dict {

/// make_dict_from_instance_attributes()
Ref fromInstance(Heap& heap, GcObject* instance)
{
    AttributeBlock* block = instance->attributes;
    DictKeys* keys = instance->type->sharedKeys;
    Ref made = heap.newDict();
    auto* dict = made.as<DictObject>();
    if (!block->ownsInlineValues()) // Making the dict ran a collection that took them away.
        return attributes::dictOf(heap, instance);
    dict->keys = keys;
    ++keys->users;
    dict->values = block;
    dict->used = block->used;
    bool isWorthTracking = false;
    for (std::size_t i = 0; i < keys->entries.size() && i < block->capacity; ++i) {
        Object* value = block->values()[i];
        if (value == nullptr)
            continue;
        heap.move(instance->id, attributes::slotOf(i), dict->id, valueSlot(i), value);
        isWorthTracking = isWorthTracking || mayBeTracked(heap, value);
    }
    block->isSharedWithDict = true;
    block->isSeenInInstance = heap.dialect().rules->instances.dictSharesValues;
    heap.place(instance->id, Role::InstanceDict, block->dict, made);
    if (isWorthTracking && !block->isSeenInInstance)
        heap.track(dict);
    return made;
}

/// PyDict_Merge() of 2.7 into an empty dict.
static void copyHashOrdered(Heap& heap, const DictObject* source, DictObject* dict)
{
    reserve(heap, dict, source->used);
    dict->hasOnlyStrKeys = source->hasOnlyStrKeys;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    Hash hash = 0;
    while (next(source, position, key, value, &hash))
        append(heap, dict, key, hash, Ref(heap, value));
    if (source->isTracked)
        heap.track(dict);
}

Ref copy(Heap& heap, DictObject* source)
{
    Ref made = heap.newDict();
    auto* dict = made.as<DictObject>();
    if (source->used == 0)
        return made;
    if (heap.dialect().objects.isHashOrdered) {
        copyHashOrdered(heap, source, dict);
        return made;
    }
    if (source->values != nullptr) {
        dict->values = heap.newValues(*source->keys);
        keytable::copyValues(*source->values, *dict->values);
        dict->keys = source->keys;
        ++dict->keys->users;
        for (std::size_t i = 0; i < dict->values->capacity; ++i)
            if (Object* value = dict->values->values()[i])
                heap.link(dict->id, valueSlot(i), value);
    } else if (source->used >= source->keys->entries.size() * 2 / 3) {
        dict->keys = keytable::copy(*source->keys);
        dict->hasOnlyStrKeys = source->hasOnlyStrKeys;
        for (std::size_t i = 0; i < dict->keys->entries.size(); ++i) {
            const DictKeys::Entry& entry = dict->keys->entries[i];
            if (entry.key == nullptr)
                continue;
            heap.link(dict->id, keySlot(i), entry.key);
            heap.link(dict->id, valueSlot(i), entry.value);
        }
    } else {
        reserve(heap, dict, source->used);
        dict->hasOnlyStrKeys = source->hasOnlyStrKeys;
        for (const DictKeys::Entry& entry : source->keys->entries) {
            if (entry.key == nullptr)
                continue;
            append(heap, dict, entry.key, entry.hash, Ref(heap, entry.value));
        }
    }
    dict->used = source->used;
    if (source->isTracked)
        heap.track(dict);
    return made;
}

} // namespace model::dict
