// Attributes of instances: inline values over the class's shared keys, and `__dict__`.

#include "model/dialect/rules.h"
#include "model/heap/dict_keys.h"
#include "model/heap/dict_table.h"

#include <cstring>
#include <new>

namespace model {

namespace {

/// Classes that inherit a `__dict__` from C, or whose instances vary in size, have no
/// shared table (Py_TPFLAGS_MANAGED_DICT).
bool wantsSharedKeys(const TypeObject* type)
{
    if (!type->isHeapType || !type->hasAttributes || type->layout == Kind::Exception
        || type->layout == Kind::Module)
        return false;
    for (const TypeObject* base = type; base != nullptr; base = base->base)
        if (base->isVariableSize || (!base->isHeapType && base->hasAttributes))
            return false;
    return true;
}

/// insert_into_dictkeys(): the name's entry in the shared table, added if there is room.
std::int64_t shareName(Heap& heap, DictKeys& keys, StrObject* name)
{
    const Hash hash = dict::hashOf(name);
    const std::int64_t found = keytable::findStr(keys, name, hash);
    if (found >= 0)
        return found;
    if (keys.usable == 0)
        return DictKeys::kEmpty;
    const auto entry = static_cast<std::int32_t>(keys.entries.size());
    keytable::addIndex(keys, hash, entry);
    keys.entries.push_back({hash, heap.name(name->text), nullptr});
    --keys.usable;
    return entry;
}

/// The split dict gets a block of its own; the slots in which it holds its values stay.
void separate(Heap& heap, AttributeBlock* block)
{
    DictObject* dict = block->dict;
    AttributeBlock* own = heap.newValues(*dict->keys);
    keytable::copyValues(*block, *own);
    dict->values = own;
    block->hasInlineValues = false;
    block->isSharedWithDict = false;
    block->isSeenInInstance = false;
    block->used = 0;
}

AttributeBlock* blockOf(Heap& heap, GcObject* object)
{
    if (object->attributes == nullptr)
        object->attributes = heap.newAttributeBlock(object->type);
    return object->attributes;
}

/// new_dict_with_shared_keys(), or a plain one.
Ref newInstanceDict(Heap& heap, const TypeObject* type)
{
    Ref made = heap.newDict();
    if (type->sharedKeys != nullptr) {
        auto* dict = made.as<DictObject>();
        dict->keys = type->sharedKeys;
        ++dict->keys->users;
        dict->values = heap.newValues(*dict->keys);
    }
    return made;
}

bool removeFromDict(Heap& heap, DictObject* dict, StrObject* name)
{
    bool missing = false;
    return static_cast<bool>(dict::remove(heap, dict, name, dict::hashOf(name), missing));
}

/// _PyObject_StoreInstanceAttribute()
bool setInline(Heap& heap, GcObject* object, StrObject* name, Ref value)
{
    AttributeBlock* block = object->attributes;
    const std::int64_t found = shareName(heap, *object->type->sharedKeys, name);
    if (found < 0) {
        attributes::dictOf(heap, object);
        if (!value)
            return removeFromDict(heap, block->dict, name);
        return dict::set(heap, block->dict, name, std::move(value));
    }
    const auto entry = static_cast<std::size_t>(found);
    Object*& field = block->values()[entry];
    if (value) {
        if (field == nullptr)
            keytable::appendOrder(*block, entry);
        heap.set(object->id, attributes::slotOf(entry), field, std::move(value));
        return true;
    }
    if (field == nullptr)
        return false;
    keytable::eraseOrder(*block, entry);
    heap.clear(object->id, attributes::slotOf(entry), field);
    return true;
}

} // namespace

Object* attributes::get(Heap& heap, GcObject* object, StrObject* name)
{
    const AttributeBlock* block = object->attributes;
    if (block == nullptr)
        return nullptr;
    if (block->ownsInlineValues()) {
        const std::int64_t entry =
            keytable::findStr(*object->type->sharedKeys, name, dict::hashOf(name));
        return entry < 0 || entry >= block->capacity ? nullptr : block->values()[entry];
    }
    return block->dict == nullptr ? nullptr : dict::get(heap, block->dict, name);
}

bool attributes::set(Heap& heap, GcObject* object, StrObject* name, Ref value)
{
    AttributeBlock* block = blockOf(heap, object);
    if (block->ownsInlineValues())
        return setInline(heap, object, name, std::move(value));
    if (block->dict == nullptr)
        heap.place(object->id, Role::InstanceDict, block->dict,
                   newInstanceDict(heap, object->type));
    if (!value)
        return removeFromDict(heap, block->dict, name);
    const bool wasTracked = block->dict->isTracked;
    const bool isSet = dict::set(heap, block->dict, name, std::move(value));
    // An attribute that goes into the instance's own storage is none of the dict's business.
    if (block->isSeenInInstance && !wasTracked && block->dict->isTracked)
        heap.untrack(block->dict);
    return isSet;
}

Ref attributes::dictOf(Heap& heap, GcObject* object)
{
    if (object->type->layout == Kind::Module && object->attributes == nullptr)
        return {heap, static_cast<ModuleObject*>(object)->dict};
    const Kind kind = object->type->layout;
    if (!object->type->hasAttributes && kind != Kind::Function && kind != Kind::Exception)
        return {};
    AttributeBlock* block = blockOf(heap, object);
    if (block->ownsInlineValues())
        return dict::fromInstance(heap, object);
    if (block->dict == nullptr)
        heap.place(object->id, Role::InstanceDict, block->dict, heap.newDict());
    return {heap, block->dict};
}

void attributes::setDict(Heap& heap, GcObject* object, Ref dict)
{
    AttributeBlock* block = blockOf(heap, object);
    if (block->ownsInlineValues())
        dictOf(heap, object);
    if (block->isSharedWithDict)
        separate(heap, block);
    heap.set(object->id, Role::InstanceDict, block->dict, std::move(dict));
}

void attributes::detachDict(Heap& heap, GcObject* object)
{
    AttributeBlock* block = object->attributes;
    if (block->isSharedWithDict)
        separate(heap, block);
    heap.clear(object->id, Role::InstanceDict, block->dict);
}

void attributes::drop(Heap& heap, GcObject* object)
{
    AttributeBlock* block = std::exchange(object->attributes, nullptr);
    if (block == nullptr)
        return;
    for (std::uint32_t i = 0; i < block->slotCount; ++i)
        heap.clear(object->id, {Role::MemberSlot, i}, block->slots()[i]);
    heap.clear(object->id, Role::InstanceDict, block->dict);
    heap.freeAttributeBlock(block);
}

void attributes::prepare(Heap& heap, GcObject* object)
{
    TypeObject* type = object->type;
    if (!type->hasAttributes && type->memberSlots.empty())
        return;
    if (heap.instanceRules().haveInlineValues && type->sharedKeys == nullptr
        && wantsSharedKeys(type))
        type->sharedKeys = keytable::makeForClass();
    object->attributes = heap.newAttributeBlock(type);
}

AttributeBlock* Heap::newAttributeBlock(const TypeObject* type)
{
    // Only object.__new__() gives inline values (_PyObject_InitializeDict()). Each instance
    // narrows what later ones may add, as init_inline_values() does.
    const bool isInline =
        type->sharedKeys != nullptr && type->layout == Kind::Instance && !type->wrapsAtom
        && (type->memberSlots.empty() || !m_dialect.rules->instances.dictSharesValues);
    std::size_t capacity = 0;
    if (isInline) {
        DictKeys& keys = *type->sharedKeys;
        if (keys.usable > 1)
            --keys.usable;
        capacity = keys.entries.size() + keys.usable;
    }
    AttributeBlock* block = newBlock(capacity, type->memberSlots.size());
    block->hasInlineValues = isInline;
    return block;
}

AttributeBlock* Heap::newValues(const DictKeys& keys)
{
    return newBlock(keys.entries.size() + keys.usable, 0);
}

AttributeBlock* Heap::newBlock(std::size_t capacity, std::size_t slotCount)
{
    const std::size_t size =
        sizeof(AttributeBlock) + (capacity + slotCount) * sizeof(Object*) + capacity;
    auto* block = new (m_blocks.allocate(size)) AttributeBlock{};
    block->capacity = static_cast<std::uint8_t>(capacity);
    block->slotCount = static_cast<std::uint16_t>(slotCount);
    std::memset(static_cast<void*>(block + 1), 0, size - sizeof(AttributeBlock));
    return block;
}

void Heap::freeAttributeBlock(AttributeBlock* block)
{
    const std::size_t pointers = std::size_t{block->capacity} + block->slotCount;
    m_blocks.free(block, sizeof(AttributeBlock) + pointers * sizeof(Object*) + block->capacity);
}

} // namespace model
