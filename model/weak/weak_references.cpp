#include "model/weak/weak_references.h"

namespace model::weak {

namespace {

/// The shared, callback-less ref and proxy at the head of the list, if there.
struct Basics
{
    WeakrefObject* ref = nullptr;
    WeakrefObject* proxy = nullptr;
};

Basics basicsOf(const Heap& heap, const GcObject* object)
{
    Basics basics;
    WeakrefObject* at = object->weakrefs;
    if (at != nullptr && at->callback == nullptr && at->type == heap.types().weakref) {
        basics.ref = at;
        at = at->nextWeakref;
    }
    if (at != nullptr && at->callback == nullptr && isProxy(heap, at))
        basics.proxy = at;
    return basics;
}

void insertHead(WeakrefObject* ref, GcObject* referent)
{
    ref->nextWeakref = referent->weakrefs;
    ref->previousWeakref = nullptr;
    if (referent->weakrefs != nullptr)
        referent->weakrefs->previousWeakref = ref;
    referent->weakrefs = ref;
}

void insertAfter(WeakrefObject* ref, WeakrefObject* before)
{
    ref->previousWeakref = before;
    ref->nextWeakref = before->nextWeakref;
    if (before->nextWeakref != nullptr)
        before->nextWeakref->previousWeakref = ref;
    before->nextWeakref = ref;
}

} // namespace

bool canBeReferenced(const Object* object)
{
    return object->type->isWeaklyReferable;
}

bool isProxy(const Heap& heap, const Object* object)
{
    return object->type == heap.types().proxy || object->type == heap.types().callableProxy;
}

Ref newReference(Heap& heap, TypeObject* type, GcObject* referent, Object* callbackOrNull)
{
    const bool isBasicRef = callbackOrNull == nullptr && type == heap.types().weakref;
    const bool isBasicProxy = callbackOrNull == nullptr
                              && (type == heap.types().proxy || type == heap.types().callableProxy);
    const auto shared = [&](const Basics& basics) {
        return isBasicRef ? basics.ref : isBasicProxy ? basics.proxy : nullptr;
    };
    if (WeakrefObject* known = shared(basicsOf(heap, referent)))
        return {heap, known};

    Ref made = heap.create<WeakrefObject>(type, Kind::Weakref);
    // Making it may have collected, and run code that made the same one.
    const Basics basics = basicsOf(heap, referent);
    if (WeakrefObject* known = shared(basics))
        return {heap, known};
    auto* ref = made.as<WeakrefObject>();
    ref->referent = referent;
    if (callbackOrNull != nullptr)
        heap.place(ref->id, Role::Callback, ref->callback, Ref(heap, callbackOrNull));
    WeakrefObject* before = basics.proxy != nullptr ? basics.proxy : basics.ref;
    if (isBasicRef)
        before = nullptr;
    else if (isBasicProxy)
        before = basics.ref;
    if (before == nullptr)
        insertHead(ref, referent);
    else
        insertAfter(ref, before);
    if (ref->callback != nullptr && heap.collectorRules().onlyCollectionFrees)
        heap.tracing().noteCallback(referent, ref, ref->id.value);
    heap.record(event::WeakrefLinked{ref->id, referent->id});
    heap.track(ref);
    return made;
}

std::vector<WeakrefObject*> referencesTo(const GcObject* object)
{
    std::vector<WeakrefObject*> references;
    for (WeakrefObject* at = object->weakrefs; at != nullptr; at = at->nextWeakref)
        references.push_back(at);
    return references;
}

std::size_t countReferences(const Heap& heap, const Object* object)
{
    if (!canBeReferenced(object))
        return 0;
    const auto* referent = static_cast<const GcObject*>(object);
    const bool isBaseAlone = isHeldByBase(object) && basicsOf(heap, referent).ref == nullptr;
    return referencesTo(referent).size() + (isBaseAlone ? 1 : 0);
}

bool isHeldByBase(const Object* object)
{
    return object->type->layout == Kind::Type
           && static_cast<const TypeObject*>(object)->base != nullptr;
}

Ref dereference(Heap& heap, const WeakrefObject* ref)
{
    GcObject* referent = ref->referent;
    if (referent == nullptr)
        return {};
    if (referent->refcount == 0 && !heap.collectorRules().onlyCollectionFrees)
        return {};
    return {heap, referent};
}

} // namespace model::weak
