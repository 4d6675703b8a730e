// Taking an object's references away while it lives: the tp_clear of each kind.

#include "model/heap/dict_table.h"
#include "model/heap/heap.h"
#include "model/heap/set_table.h"

namespace model {

namespace {

void clearFunction(Heap& heap, FunctionObject* f)
{
    heap.clear(f->id, Role::Globals, f->globals);
    heap.clear(f->id, Role::Builtins, f->builtins);
    heap.clear(f->id, Role::Module, f->module);
    heap.clear(f->id, Role::Defaults, f->defaults);
    heap.clear(f->id, Role::KwDefaults, f->kwDefaults);
    heap.clear(f->id, Role::Doc, f->doc);
    if (f->attributes != nullptr)
        attributes::drop(heap, f);
    heap.clear(f->id, Role::Closure, f->closure);
    heap.clear(f->id, Role::Annotations, f->annotations);
    if (f->refcount == 0)
        return; // It dies: its names go with it.
    // A name may be of a subclass of str and part of a cycle; an empty text never is.
    heap.set(f->id, Role::Name, f->name, heap.newStr(""));
    heap.set(f->id, Role::QualName, f->qualName, heap.newStr(""));
}

void clearException(Heap& heap, ExceptionObject* e)
{
    for (std::uint32_t i = 0; i < ExceptionObject::kDetails; ++i)
        heap.clear(e->id, {Role::ExceptionDetail, i}, e->details[i]);
    if (e->attributes != nullptr)
        attributes::drop(heap, e);
    heap.clear(e->id, Role::Args, e->args);
    heap.clear(e->id, Role::Notes, e->notes);
    heap.clear(e->id, Role::Traceback, e->traceback);
    heap.clear(e->id, Role::Cause, e->cause);
    heap.clear(e->id, Role::Context, e->context);
}

void clearFrame(Heap& heap, FrameObject* frame)
{
    if (!frame->ownsActivation)
        return;
    Activation* a = frame->activation;
    for (std::uint32_t i = 0; i < a->slotCount; ++i)
        heap.clear(a->id, {Role::Local, i}, a->slots()[i]);
    const std::uint32_t size = std::exchange(a->stackSize, 0);
    for (std::uint32_t i = 0; i < size; ++i)
        heap.clear(a->id, {Role::Stack, i}, a->stack()[i]);
}

void clearType(Heap& heap, TypeObject* type)
{
    if (type->isClassic) // Has no tp_clear.
        return;
    ++type->version;
    if (type->dict != nullptr)
        dict::clear(heap, type->dict);
    heap.clear(type->id, Role::Mro, type->mro);
}

void clearInstance(Heap& heap, GcObject* object)
{
    AttributeBlock* block = object->attributes;
    if (block == nullptr)
        return;
    // The value of a subclass of int, str ... is a part of the object: it goes when that is freed.
    for (std::uint32_t i = object->type->wrapsAtom ? 1 : 0; i < block->slotCount; ++i)
        heap.clear(object->id, {Role::MemberSlot, i}, block->slots()[i]);
    if (block->hasInlineValues && !block->isSharedWithDict) {
        block->used = 0;
        for (std::uint32_t i = 0; i < block->capacity; ++i)
            heap.clear(object->id, {Role::Attribute, i}, block->values()[i]);
    }
    if (block->dict != nullptr && heap.dialect().objects.clearsInstanceDicts)
        attributes::detachDict(heap, object);
}

} // namespace

void Heap::clearReferences(GcObject* object)
{
    switch (object->type->layout) {
    case Kind::List: clearList(static_cast<ListObject*>(object)); break;
    case Kind::Dict: {
        auto* cleared = static_cast<DictObject*>(object);
        dict::clear(*this, cleared);
        if (cleared->order != nullptr)
            order::clear(*this, cleared);
        break;
    }
    case Kind::Deque: clearDeque(static_cast<DequeObject*>(object)); break;
    case Kind::Set: set::clear(*this, static_cast<SetObject*>(object)); break;
    case Kind::Function:
        if (m_dialect.objects.clearsFunctions || object->refcount == 0)
            clearFunction(*this, static_cast<FunctionObject*>(object));
        break;
    case Kind::Exception: clearException(*this, static_cast<ExceptionObject*>(object)); break;
    case Kind::Frame: clearFrame(*this, static_cast<FrameObject*>(object)); break;
    case Kind::Type: clearType(*this, static_cast<TypeObject*>(object)); break;
    case Kind::Cell:
        clear(object->id, Role::Content, static_cast<CellObject*>(object)->content);
        break;
    case Kind::Module:
        clear(object->id, Role::ModuleDict, static_cast<ModuleObject*>(object)->dict);
        break;
    case Kind::Traceback:
        clear(object->id, Role::TracebackNext, static_cast<TracebackObject*>(object)->next);
        clear(object->id, Role::TracebackFrame, static_cast<TracebackObject*>(object)->frame);
        break;
    case Kind::Weakref: {
        auto* ref = static_cast<WeakrefObject*>(object);
        clear(object->id, {Role::Field, 0}, ref->key);
        clearWeakref(ref, event::ClearReason::RefIsTrash);
        clear(object->id, Role::Callback, ref->callback);
        break;
    }
    case Kind::Record: clearRecord(static_cast<RecordObject*>(object)); break;
    default: break; // Tuples, bound methods and generators have no tp_clear.
    }
    const Kind kind = object->type->layout;
    if (kind != Kind::Type && kind != Kind::Exception && kind != Kind::Function)
        clearInstance(*this, object);
}

void Heap::clearList(ListObject* list)
{
    std::vector<Object*> items = std::exchange(list->items, {});
    for (std::size_t i = items.size(); i-- > 0;)
        unlink(list->id, {Role::Item, static_cast<std::uint32_t>(i)}, items[i]);
}

/// deque_clear(): emptied first, then dropped from left to right (R22).
void Heap::clearDeque(DequeObject* deque)
{
    std::deque<Object*> items = std::exchange(deque->items, {});
    const std::uint32_t first = deque->firstSlot;
    ++deque->state;
    for (std::size_t i = 0; i < items.size(); ++i)
        unlink(deque->id, {Role::Item, first + static_cast<std::uint32_t>(i)}, items[i]);
}

void Heap::dropRing(RecordObject* head)
{
    RecordObject* at = head->ringNext();
    if (at == nullptr || at == head)
        return;
    head->ringPrevious()->numbers[0] = 0;
    head->numbers[0] = head->numbers[1] = reinterpret_cast<std::intptr_t>(head);
    while (at != nullptr) {
        RecordObject* following = at->ringNext();
        unlink(head->id, RecordObject::ringSlot(at), at);
        at = following;
    }
}

/// Only some of the small native objects break their references for the collector.
void Heap::clearRecord(RecordObject* record)
{
    if (!record->type->clearsFields && record->type != m_types.property
        && record->type != m_types.staticMethod && record->type != m_types.classMethod)
        return;
    releaseBytes(record);
    for (std::uint32_t i = 0; i < record->size; ++i)
        clear(record->id, {Role::Field, i}, record->fields()[i]);
    if (record->type->ownsRing) {
        clearInstance(*this, record);
        dropRing(record);
    }
}

void Heap::clearWeakref(WeakrefObject* ref, event::ClearReason reason)
{
    GcObject* referent = std::exchange(ref->referent, nullptr);
    if (referent == nullptr)
        return;
    if (referent->weakrefs == ref)
        referent->weakrefs = ref->nextWeakref;
    if (ref->previousWeakref != nullptr)
        ref->previousWeakref->nextWeakref = ref->nextWeakref;
    if (ref->nextWeakref != nullptr)
        ref->nextWeakref->previousWeakref = ref->previousWeakref;
    ref->previousWeakref = nullptr;
    ref->nextWeakref = nullptr;
    record(event::WeakrefCleared{ref->id, referent->id, reason});
}

} // namespace model
