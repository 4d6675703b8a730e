#pragma once

#include "model/heap/heap.h"

namespace model {

/// Which references a walk sees.
enum class Walk : std::uint8_t {
    Collector, ///< What CPython's tp_traverse visits, in its order (R111).
    Owned,     ///< Every reference the object itself holds: with those of the activations,
               ///< which are owners of their own, they add up to the counts.
};

/// The one edge visitor: collector, invariants, captures and queries all use it.
/// Calls `visit(ObjectId owner, Slot, Object*)` for each reference of the object.
///
/// Source:  the tp_traverse functions of CPython's types.
template <Walk walk, class Visit>
struct Traversal
{
    Visit& visit;

    void operator()(const Object* object) const;
    void frame(const Activation* activation) const;

private:
    void one(ObjectId owner, Slot slot, Object* target) const
    {
        if (target != nullptr)
            visit(owner, slot, target);
    }
    void tuple(const TupleObject* tuple) const;
    void list(const ListObject* list) const;
    void dict(const DictObject* dict) const;
    void set(const SetObject* set) const;
    void function(const FunctionObject* function) const;
    void type(const TypeObject* type) const;
    void exception(const ExceptionObject* exception) const;
    void memberSlots(const GcObject* object) const;
    void attributes(const GcObject* object) const;
    void frameParts(const Activation* activation) const;
    void frameValues(const Activation* activation) const;
    void generatorFrame(const GeneratorObject* generator) const;
    void wholeFrame(const Activation* activation) const;
    void code(const CodeObject* code) const;
    void ring(const RecordObject* head) const;
    void other(const Object* object) const;
};

template <Walk walk, class Visit>
void forEachReference(const Object* object, Visit&& visit)
{
    Traversal<walk, std::remove_reference_t<Visit>>{visit}(object);
}

template <Walk walk, class Visit>
void forEachReference(const Activation* activation, Visit&& visit)
{
    Traversal<walk, std::remove_reference_t<Visit>>{visit}.frame(activation);
}

// --- Implementation ---

/// Slots of the most derived class first, as subtype_traverse() goes from class to base.
template <Walk walk, class Visit>
void Traversal<walk, Visit>::memberSlots(const GcObject* object) const
{
    const AttributeBlock* block = object->attributes;
    const TypeObject* type = object->type;
    for (std::uint32_t end = block->slotCount; end > 0;) {
        while (type->ownSlotStart >= end)
            type = type->base;
        for (std::uint32_t i = type->ownSlotStart; i < end; ++i)
            one(object->id, {Role::MemberSlot, i}, block->slots()[i]);
        end = type->ownSlotStart;
    }
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::attributes(const GcObject* object) const
{
    if (const AttributeBlock* block = object->attributes) {
        if (block->slotCount > 0)
            memberSlots(object);
        const bool hidesDict = walk == Walk::Collector && block->isSeenInInstance;
        if (block->ownsInlineValues() || hidesDict)
            for (std::uint32_t i = 0; i < block->capacity; ++i)
                one(object->id, {Role::Attribute, i}, block->values()[i]);
        if (!hidesDict)
            one(object->id, Role::InstanceDict, block->dict);
    }
    if (object->type->isHeapType)
        one(object->id, Role::Class, object->type);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::tuple(const TupleObject* tuple) const
{
    for (std::uint32_t i = tuple->size; i-- > 0;)
        one(tuple->id, {Role::Item, i}, tuple->items()[i]);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::list(const ListObject* list) const
{
    for (auto i = static_cast<std::uint32_t>(list->items.size()); i-- > 0;)
        one(list->id, {Role::Item, i}, list->items[i]);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::dict(const DictObject* dict) const
{
    if (dict->order != nullptr)
        for (const OrderNodes::Node* node = dict->order->first; node != nullptr; node = node->next)
            one(dict->id, {Role::Item, node->serial}, node->key);
    if (dict->keys == nullptr)
        return;
    const auto& entries = dict->keys->entries;
    if (dict->values != nullptr) {
        if (walk == Walk::Collector && dict->values->isSeenInInstance)
            return;
        for (std::uint32_t i = 0; i < entries.size() && i < dict->values->capacity; ++i)
            one(dict->id, {Role::Entry, 2 * i + 1}, dict->values->values()[i]);
        return;
    }
    // Keys are skipped by the collector where all are plain strs, which cannot be in cycles.
    const bool isHashOrdered = dict->keys->isHashOrdered;
    const std::size_t count = isHashOrdered ? dict->keys->indices.size() : entries.size();
    for (std::size_t position = 0; position < count; ++position) {
        if (isHashOrdered && dict->keys->indices[position] < 0)
            continue;
        const auto i = static_cast<std::uint32_t>(
            isHashOrdered ? static_cast<std::size_t>(dict->keys->indices[position]) : position);
        if (entries[i].value == nullptr)
            continue;
        one(dict->id, {Role::Entry, 2 * i + 1}, entries[i].value);
        if (walk == Walk::Owned || !dict->hasOnlyStrKeys)
            one(dict->id, {Role::Entry, 2 * i}, entries[i].key);
    }
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::set(const SetObject* set) const
{
    for (std::uint32_t i = 0; i < set->table.size(); ++i)
        one(set->id, {Role::Item, i}, set->table[i].key);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::function(const FunctionObject* f) const
{
    one(f->id, Role::Code, f->code);
    one(f->id, Role::Globals, f->globals);
    one(f->id, Role::Builtins, f->builtins);
    one(f->id, Role::Module, f->module);
    one(f->id, Role::Defaults, f->defaults);
    one(f->id, Role::KwDefaults, f->kwDefaults);
    one(f->id, Role::Doc, f->doc);
    one(f->id, Role::Name, f->name);
    if (f->attributes != nullptr)
        one(f->id, Role::InstanceDict, f->attributes->dict);
    one(f->id, Role::Closure, f->closure);
    one(f->id, Role::Annotations, f->annotations);
    one(f->id, Role::QualName, f->qualName);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::type(const TypeObject* t) const
{
    if (t->type->isHeapType) // A metaclass of the script's.
        one(t->id, Role::Class, t->type);
    one(t->id, Role::TypeDict, t->dict);
    if (!t->isClassic)
        one(t->id, Role::Mro, t->mro);
    one(t->id, Role::Bases, t->bases);
    if (!t->isClassic)
        one(t->id, Role::Base, t->base);
    if constexpr (walk == Walk::Owned) {
        one(t->id, Role::Name, t->nameObject);
        one(t->id, Role::QualName, t->qualName);
    }
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::exception(const ExceptionObject* e) const
{
    if (e->attributes != nullptr && e->attributes->slotCount > 0)
        memberSlots(e);
    if (e->type->isHeapType)
        one(e->id, Role::Class, e->type);
    for (std::uint32_t i = 0; i < ExceptionObject::kDetails; ++i)
        one(e->id, {Role::ExceptionDetail, i}, e->details[i]);
    if (e->attributes != nullptr)
        one(e->id, Role::InstanceDict, e->attributes->dict);
    one(e->id, Role::Args, e->args);
    one(e->id, Role::Notes, e->notes);
    one(e->id, Role::Traceback, e->traceback);
    one(e->id, Role::Cause, e->cause);
    one(e->id, Role::Context, e->context);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::frame(const Activation* a) const
{
    frameParts(a);
    frameValues(a);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::frameParts(const Activation* a) const
{
    one(a->id, Role::FrameObject, a->frameObject);
    one(a->id, Role::HandledException, a->savedException);
    if (a->ownsNamespaces) {
        one(a->id, Role::Builtins, a->builtins);
        one(a->id, Role::Globals, a->globals);
    }
    one(a->id, Role::FrameLocals, a->locals);
    one(a->id, Role::FrameFunction, a->function);
    one(a->id, Role::FrameCode, a->code);
}

/// The frame that a generator keeps: an object of its own, or a part of the generator.
template <Walk walk, class Visit>
void Traversal<walk, Visit>::generatorFrame(const GeneratorObject* generator) const
{
    const Activation* a = generator->activation;
    if (a->frameObject != nullptr && a->frameObject->isWhole)
        return one(a->id, Role::FrameObject, a->frameObject);
    frameParts(a);
    if (!generator->isRunning) // What a running frame holds cannot be seen.
        frameValues(a);
}

/// A frame that is an object from the start, while it runs or waits: of its stack only what waits
/// can be seen.
template <Walk walk, class Visit>
void Traversal<walk, Visit>::wholeFrame(const Activation* a) const
{
    one(a->id, Role::FrameCode, a->code);
    one(a->id, Role::Builtins, a->builtins);
    one(a->id, Role::Globals, a->globals);
    one(a->id, Role::FrameLocals, a->locals);
    for (std::uint32_t i = 0; i < a->slotCount; ++i)
        one(a->id, {Role::Local, i}, a->slots()[i]);
    if (a->generator != nullptr && !a->generator->isRunning)
        for (std::uint32_t i = 0; i < a->stackSize; ++i)
            one(a->id, {Role::Stack, i}, a->stack()[i]);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::frameValues(const Activation* a) const
{
    for (std::uint32_t i = 0; i < a->slotCount; ++i)
        one(a->id, {Role::Local, i}, a->slots()[i]);
    for (std::uint32_t i = 0; i < a->stackSize; ++i)
        one(a->id, {Role::Stack, i}, a->stack()[i]);
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::code(const CodeObject* c) const
{
    if constexpr (walk == Walk::Owned) {
        if (c->constantTuple != nullptr)
            return one(c->id, Role::Content, c->constantTuple);
        for (std::uint32_t i = 0; i < c->constants.size(); ++i)
            one(c->id, {Role::Constant, i}, c->constants[i]);
    }
}

/// The collector does not know the members of a ring: their head shows it what they hold.
template <Walk walk, class Visit>
void Traversal<walk, Visit>::ring(const RecordObject* head) const
{
    for (RecordObject* at = head->ringNext(); at != nullptr && at != head; at = at->ringNext()) {
        if constexpr (walk == Walk::Owned)
            one(head->id, RecordObject::ringSlot(at), at);
        else
            for (std::uint32_t i = 0; i < at->size; ++i)
                one(at->id, {Role::Field, i}, at->fields()[i]);
    }
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::other(const Object* object) const
{
    const ObjectId id = object->id;
    switch (object->type->layout) {
    case Kind::BoundMethod: {
        const auto* method = static_cast<const BoundMethodObject*>(object);
        one(id, {Role::Field, 0}, method->function);
        one(id, {Role::Field, 1}, method->self);
        one(id, {Role::Field, 2}, method->owner);
        break;
    }
    case Kind::Cell: one(id, Role::Content, static_cast<const CellObject*>(object)->content); break;
    case Kind::BuiltinFunction: {
        const auto* function = static_cast<const BuiltinFunctionObject*>(object);
        one(id, {Role::Field, 0}, function->self);
        one(id, {Role::Field, 1}, function->module);
        one(id, {Role::Field, 2}, function->owner);
        break;
    }
    case Kind::Module:
        one(id, Role::ModuleDict, static_cast<const ModuleObject*>(object)->dict);
        break;
    case Kind::Weakref:
        one(id, {Role::Field, 0}, static_cast<const WeakrefObject*>(object)->key);
        one(id, Role::Callback, static_cast<const WeakrefObject*>(object)->callback);
        break;
    case Kind::Traceback: {
        const auto* traceback = static_cast<const TracebackObject*>(object);
        one(id, Role::TracebackNext, traceback->next);
        one(id, Role::TracebackFrame, traceback->frame);
        break;
    }
    case Kind::Frame: {
        const auto* frameObject = static_cast<const FrameObject*>(object);
        one(id, Role::FrameBack, frameObject->back);
        if (walk == Walk::Collector && frameObject->ownsActivation)
            frame(frameObject->activation);
        else if (walk == Walk::Collector && frameObject->isWhole)
            wholeFrame(frameObject->activation);
        break;
    }
    case Kind::Generator: {
        const auto* generator = static_cast<const GeneratorObject*>(object);
        one(id, Role::GeneratorCode, generator->code);
        one(id, Role::Name, generator->name);
        one(id, Role::QualName, generator->qualName);
        if (walk == Walk::Collector && generator->activation != nullptr)
            generatorFrame(generator);
        one(id, {Role::HandledException, 1}, generator->handledType);
        one(id, Role::HandledException, generator->handledException);
        one(id, {Role::HandledException, 2}, generator->handledTraceback);
        break;
    }
    case Kind::Deque: {
        const auto* deque = static_cast<const DequeObject*>(object);
        for (std::size_t i = 0; i < deque->items.size(); ++i)
            one(id, deque->slot(i), deque->items[i]);
        break;
    }
    case Kind::Record: {
        const auto* record = static_cast<const RecordObject*>(object);
        if (walk == Walk::Collector && object->type->visitsType)
            one(id, Role::Class, object->type);
        if (object->type->ownsRing)
            ring(record);
        for (std::uint32_t i = 0; i < record->size; ++i)
            one(id, {Role::Field, i}, record->fields()[i]);
        break;
    }
    default: break;
    }
}

template <Walk walk, class Visit>
void Traversal<walk, Visit>::operator()(const Object* object) const
{
    const Kind kind = object->type->layout;
    if (!isCollectable(kind)) {
        if (kind == Kind::Code)
            code(static_cast<const CodeObject*>(object));
        return;
    }
    const auto* gc = static_cast<const GcObject*>(object);
    if (kind != Kind::Type && kind != Kind::Exception && kind != Kind::Function)
        attributes(gc);
    switch (kind) {
    case Kind::Instance: return;
    case Kind::Function: function(static_cast<const FunctionObject*>(object)); return;
    case Kind::Type: type(static_cast<const TypeObject*>(object)); return;
    case Kind::Exception: exception(static_cast<const ExceptionObject*>(object)); return;
    case Kind::Tuple: tuple(static_cast<const TupleObject*>(object)); return;
    case Kind::List: list(static_cast<const ListObject*>(object)); return;
    case Kind::Dict: dict(static_cast<const DictObject*>(object)); return;
    case Kind::Set: set(static_cast<const SetObject*>(object)); return;
    default: other(object); return;
    }
}

} // namespace model
