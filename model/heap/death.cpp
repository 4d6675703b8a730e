// What happens when a count reaches zero, kind by kind, in CPython's order (R20 to R34).

#include "model/core/verify.h"
#include "model/dialect/rules.h"
#include "model/heap/dict_keys.h"
#include "model/heap/dict_table.h"
#include "model/heap/heap.h"

#include <memory>

namespace model {

namespace {

/// Nested deaths beyond this depth wait until the stack has unwound (R34).
constexpr int kTrashcanDepth = 50;
/// The same where only the depth of the stack matters: 10,000 there, fewer here for the sake of
/// threads with a small one.
constexpr int kDeepTrashcanDepth = 2050;

bool goesThroughTrashcan(Kind kind)
{
    switch (kind) {
    case Kind::Tuple:
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::Instance:
    case Kind::Frame:
    case Kind::Traceback:
    case Kind::Exception:
    case Kind::Deque:
    case Kind::BoundMethod:
    case Kind::Cell:
    case Kind::Generator:
    case Kind::Function:
    case Kind::Record: return true;
    default: return false;
    }
}

/// Whether `__dict__` comes from a built-in type, which drops it after what it holds otherwise.
bool hasDictOfBase(const TypeObject* type)
{
    while (type->isHeapType)
        type = type->base;
    return type->hasAttributes;
}

} // namespace

/// One object's way out: finalizer, weak references, parts, class, memory.
class Death
{
public:
    Death(Heap& heap, GcObject* object) : m_heap(heap), m_object(object) {}

    void run();

private:
    bool finalizeAndSurvive();
    bool finalizeLegacyAndSurvive();
    bool dropTemporary();
    void cutWeakrefs();
    void cutNewWeakrefs();
    void dropAttributes();
    void dropContents();
    void dropFunction(FunctionObject* function);
    void dropBuiltin(BuiltinFunctionObject* function);
    void dropRecord(RecordObject* record);
    void dropException(ExceptionObject* exception);
    void dropFrame(FrameObject* frame);
    void dropGenerator(GeneratorObject* generator);
    void dropType(TypeObject* type);
    void leave();

    template <class T>
    void clear(Slot slot, T*& field)
    {
        m_heap.clear(m_object->id, slot, field);
    }

    Heap& m_heap;
    GcObject* m_object;
};

/// Numbers have no identity where only collection frees: what shows one makes it.
bool Heap::isCondemned(const Object* object) const
{
    const Kind kind = object->type->layout;
    if (isCollectable(kind) || object->type->isHeapType || kind == Kind::Code)
        return m_tracing.isSweeping && static_cast<const GcObject*>(object)->isUnreachable;
    const bool isNumber =
        kind == Kind::Int || kind == Kind::Float || kind == Kind::Complex || kind == Kind::Bool;
    return isNumber || m_tracing.isSweeping;
}

void Heap::die(Object* object)
{
    if (m_onlyCollectionFrees && !isCondemned(object)) [[unlikely]]
        return;
    const Kind kind = object->type->layout;
    if (!isCollectable(kind) && !object->type->isHeapType) {
        bool isCounted = false;
        if (kind == Kind::Code) {
            auto* code = static_cast<CodeObject*>(object);
            isCounted = code->hasSpareFrame && countOneLess();
            clearCode(code);
        }
        if (kind == Kind::Str && static_cast<StrObject*>(object)->isInterned)
            forgetInterned(static_cast<StrObject*>(object));
        freeObject(object, kind, isCounted);
        return;
    }
    auto* gc = static_cast<GcObject*>(object);
    if (!goesThroughTrashcan(kind)) {
        Death(*this, gc).run();
        return;
    }
    untrack(gc);
    const int most =
        m_dialect.rules->instances.deepChainsKeepOrder ? kDeepTrashcanDepth : kTrashcanDepth;
    if (m_deathDepth >= most) {
        m_deathQueue.push_back(gc);
        return;
    }
    ++m_deathDepth;
    Death(*this, gc).run();
    --m_deathDepth;
    if (m_deathDepth > 0)
        return;
    ++m_deathDepth;
    while (!m_deathQueue.empty()) {
        auto* waiting = static_cast<GcObject*>(m_deathQueue.back());
        m_deathQueue.pop_back();
        ++m_deathDepth; // As _PyTrash_thread_destroy_chain() nests.
        Death(*this, waiting).run();
        --m_deathDepth;
    }
    --m_deathDepth;
}

void Death::run()
{
    const bool isOfScript = m_object->type->isHeapType;
    const Kind kind = m_object->type->layout;
    m_heap.untrack(m_object);
    if (kind == Kind::Generator) { // gen_dealloc() clears weak references first.
        cutWeakrefs();
        if (finalizeAndSurvive())
            return;
    } else if (m_heap.dialect().objects.callbacksBeforeDel) {
        cutWeakrefs();
        if (finalizeAndSurvive())
            return;
    } else if (m_object->type->hasFinalizer || m_object->type->hasLegacyFinalizer) {
        if (m_object->type->hasFinalizer && finalizeAndSurvive())
            return;
        cutWeakrefs();
        if (m_object->type->hasLegacyFinalizer && finalizeLegacyAndSurvive())
            return;
        cutNewWeakrefs();
    } else {
        if (m_object->type == m_heap.types().memoryView) // memory_dealloc() releases first.
            m_heap.releaseView(static_cast<RecordObject*>(m_object));
        cutWeakrefs();
    }
    // Functions and built-in exceptions drop their dict among their contents.
    const bool isDictOfBase = kind == Kind::Record && hasDictOfBase(m_object->type);
    if (!isDictOfBase && (isOfScript || (kind != Kind::Function && kind != Kind::Exception)))
        dropAttributes();
    dropContents();
    if (isDictOfBase)
        dropAttributes();
    leave();
}

/// PyObject_CallFinalizerFromDealloc(): the object lives with one reference meanwhile.
bool Death::finalizeAndSurvive()
{
    if (m_heap.collectorRules().onlyCollectionFrees) // The collector has seen to it.
        return false;
    if (m_object->isFinalized)
        return false;
    if (m_heap.callouts() == nullptr || !m_heap.callouts()->hasFinalizer(m_object))
        return false;
    // Types that the collector ignores have no place for the note: each death calls again.
    const bool isKnown = m_object->type->hasCollectedInstances();
    if (isKnown)
        m_heap.track(m_object);
    m_heap.addNative(m_object);
    m_object->isFinalized = isKnown && !m_heap.dialect().objects.finalizesAgain;
    m_heap.record(event::FinalizerCalled{m_object->id});
    m_heap.callouts()->finalize(m_object);
    return dropTemporary();
}

/// The tp_del of old runs at each death, after the weak references are gone (R165).
bool Death::finalizeLegacyAndSurvive()
{
    if (m_object->type->hasCollectedInstances())
        m_heap.track(m_object);
    m_heap.addNative(m_object);
    m_heap.record(event::FinalizerCalled{m_object->id});
    m_heap.callouts()->finalizeLegacy(m_object);
    return dropTemporary();
}

/// The temporary reference of a finalizer goes without a second death.
bool Death::dropTemporary()
{
    const std::uint32_t before = m_object->refcount--;
    m_heap.record(event::Unlinked{kInterpreter, Role::Native, m_object->id, before});
    const bool survives = m_object->refcount > 0;
    m_heap.record(event::FinalizerReturned{m_object->id, survives});
    if (!survives)
        m_heap.untrack(m_object);
    return survives;
}

/// PyObject_ClearWeakRefs(): all are cut before the first callback runs (R62 to R64).
void Death::cutWeakrefs()
{
    if (m_object->weakrefs == nullptr)
        return;
    struct Call
    {
        WeakrefObject* ref;
        Ref held; // A weak reference alone is called without being held.
        Ref callback;
    };
    const bool isAlone = m_object->weakrefs->nextWeakref == nullptr
                         && !m_heap.dialect().rules->calls.callbacksHoldReference;
    std::vector<Call> calls;
    while (WeakrefObject* ref = m_object->weakrefs) {
        Ref callback = m_heap.take(ref->id, Role::Callback, ref->callback);
        m_heap.clearWeakref(ref, event::ClearReason::ReferentDied);
        if (callback && ref->refcount > 0)
            calls.push_back({ref, isAlone ? Ref() : Ref(m_heap, ref), std::move(callback)});
    }
    for (Call& call : calls) {
        m_heap.callouts()->callWeakrefCallback(call.ref, call.callback.get());
        call.callback.reset();
        call.held.reset();
    }
}

/// Weak references made by the finalizer's own callbacks are cut without a call.
void Death::cutNewWeakrefs()
{
    while (WeakrefObject* ref = m_object->weakrefs) {
        m_heap.clear(ref->id, Role::Callback, ref->callback);
        m_heap.clearWeakref(ref, event::ClearReason::ReferentDied);
    }
}

/// Slots of the most derived class first (R24), then the dict or the inline values (R23).
void Death::dropAttributes()
{
    AttributeBlock* block = m_object->attributes;
    if (block == nullptr)
        return;
    const TypeObject* type = m_object->type;
    std::uint32_t end = block->slotCount;
    while (end > 0) {
        while (type->ownSlotStart >= end)
            type = type->base;
        for (std::uint32_t i = type->ownSlotStart; i < end; ++i)
            clear({Role::MemberSlot, i}, block->slots()[i]);
        end = type->ownSlotStart;
    }
    if (block->hasInlineValues && !block->isSharedWithDict)
        for (std::uint32_t i = 0; i < block->capacity; ++i)
            clear({Role::Attribute, i}, block->values()[i]);
    if (block->dict != nullptr)
        attributes::detachDict(m_heap, m_object);
    m_object->attributes = nullptr;
    m_heap.freeAttributeBlock(block);
}

void Death::dropContents()
{
    switch (m_object->type->layout) {
    case Kind::Tuple: {
        auto* tuple = static_cast<TupleObject*>(m_object);
        for (std::uint32_t i = tuple->size; i-- > 0;)
            clear({Role::Item, i}, tuple->items()[i]);
        break;
    }
    case Kind::List: m_heap.clearReferences(m_object); break;
    case Kind::Dict: {
        auto* dict = static_cast<DictObject*>(m_object);
        if (dict->order != nullptr)
            order::clear(m_heap, dict);
        dict::clear(m_heap, dict);
        break;
    }
    case Kind::Deque: m_heap.clearReferences(m_object); break;
    case Kind::Set: m_heap.clearReferences(m_object); break;
    case Kind::Function: dropFunction(static_cast<FunctionObject*>(m_object)); break;
    case Kind::BuiltinFunction: dropBuiltin(static_cast<BuiltinFunctionObject*>(m_object)); break;
    case Kind::BoundMethod: {
        auto* method = static_cast<BoundMethodObject*>(m_object);
        clear({Role::Field, 0}, method->function);
        clear({Role::Field, 1}, method->self);
        clear({Role::Field, 2}, method->owner);
        break;
    }
    case Kind::Cell: clear(Role::Content, static_cast<CellObject*>(m_object)->content); break;
    case Kind::Module: clear(Role::ModuleDict, static_cast<ModuleObject*>(m_object)->dict); break;
    case Kind::Weakref: {
        auto* ref = static_cast<WeakrefObject*>(m_object);
        clear({Role::Field, 0}, ref->key);
        m_heap.clearWeakref(ref, event::ClearReason::RefDied);
        clear(Role::Callback, ref->callback);
        break;
    }
    case Kind::Traceback: {
        auto* traceback = static_cast<TracebackObject*>(m_object);
        clear(Role::TracebackNext, traceback->next);
        clear(Role::TracebackFrame, traceback->frame);
        break;
    }
    case Kind::Frame: dropFrame(static_cast<FrameObject*>(m_object)); break;
    case Kind::Generator: dropGenerator(static_cast<GeneratorObject*>(m_object)); break;
    case Kind::Exception: dropException(static_cast<ExceptionObject*>(m_object)); break;
    case Kind::Record: dropRecord(static_cast<RecordObject*>(m_object)); break;
    case Kind::Type: dropType(static_cast<TypeObject*>(m_object)); break;
    default: break;
    }
}

void Death::dropFunction(FunctionObject* function)
{
    m_heap.clearReferences(function);
    clear(Role::Code, function->code);
    clear(Role::Name, function->name);
    clear(Role::QualName, function->qualName);
}

void Death::dropBuiltin(BuiltinFunctionObject* function)
{
    clear({Role::Field, 0}, function->self);
    clear({Role::Field, 1}, function->module);
    clear({Role::Field, 2}, function->owner);
}

void Death::dropRecord(RecordObject* record)
{
    m_heap.releaseBytes(record);
    for (std::uint32_t i = 0; i < record->size; ++i)
        clear({Role::Field, i}, record->fields()[i]);
    if (record->type->ownsRing) {
        dropAttributes();
        m_heap.dropRing(record);
    }
}

void Death::dropException(ExceptionObject* exception)
{
    m_heap.clearReferences(exception);
}

void Death::dropFrame(FrameObject* frame)
{
    if (frame->ownsActivation) {
        Activation* activation = std::exchange(frame->activation, nullptr);
        frame->ownsActivation = false;
        m_heap.clearActivation(activation);
        m_heap.freeActivation(activation);
    }
    clear(Role::FrameBack, frame->back);
}

void Death::dropGenerator(GeneratorObject* generator)
{
    if (Activation* activation = std::exchange(generator->activation, nullptr)) {
        activation->generator = nullptr;
        m_heap.retire(activation);
    }
    clear(Role::GeneratorCode, generator->code);
    clear(Role::Name, generator->name);
    clear(Role::QualName, generator->qualName);
    clear({Role::HandledException, 1}, generator->handledType);
    clear(Role::HandledException, generator->handledException);
    clear({Role::HandledException, 2}, generator->handledTraceback);
}

void Death::dropType(TypeObject* type)
{
    if (type->base != nullptr)
        std::erase(type->base->subclasses, type);
    if (type->bases != nullptr)
        for (Object* base : type->bases->span())
            std::erase(static_cast<TypeObject*>(base)->subclasses, type);
    if (type->isClassic)
        type->base = nullptr;
    clear(Role::Base, type->base);
    clear(Role::TypeDict, type->dict);
    clear(Role::Bases, type->bases);
    if (type->isClassic)
        type->mro = nullptr;
    clear(Role::Mro, type->mro);
    clear(Role::Name, type->nameObject);
    clear(Role::QualName, type->qualName);
}

/// The class's count falls, then the memory goes.
void Death::leave()
{
    const Kind kind = m_object->type->layout;
    TypeObject* type = m_object->type;
    const bool isCounted = m_heap.countDeath(m_object, kind);
    if (type->isHeapType)
        m_heap.move(m_object->id, Role::Class, kInterpreter, Role::Native, type);
    const bool dropsClass = type->isHeapType;
    m_heap.freeObject(m_object, kind, isCounted);
    if (dropsClass)
        m_heap.dropNative(type);
}

// --- Memory ---

void Heap::clearCode(CodeObject* code)
{
    if (code->constantTuple != nullptr)
        return clear(code->id, Role::Content, code->constantTuple);
    for (std::uint32_t i = 0; i < code->constants.size(); ++i)
        clear(code->id, {Role::Constant, i}, code->constants[i]);
}

/// Runs the destructor of the struct that an object is, and says how large it was.
std::size_t Heap::destroyContents(Object* object, Kind kind)
{
    const auto destroy = [](auto* typed, std::size_t tail = 0) {
        const std::size_t size = sizeof(*typed) + tail;
        std::destroy_at(typed);
        return size;
    };
    switch (kind) {
    case Kind::None: return destroy(object);
    case Kind::Bool:
    case Kind::Int: return destroy(static_cast<IntObject*>(object));
    case Kind::Float: return destroy(static_cast<FloatObject*>(object));
    case Kind::Complex: return destroy(static_cast<ComplexObject*>(object));
    case Kind::Str: return destroy(static_cast<StrObject*>(object));
    case Kind::Bytes: return destroy(static_cast<BytesObject*>(object));
    case Kind::ByteArray: return destroy(static_cast<ByteArrayObject*>(object));
    case Kind::Range: return destroy(static_cast<RangeObject*>(object));
    case Kind::Code: return destroy(static_cast<CodeObject*>(object));
    case Kind::Tuple: {
        auto* tuple = static_cast<TupleObject*>(object);
        return destroy(tuple, tuple->size * sizeof(Object*));
    }
    case Kind::List: return destroy(static_cast<ListObject*>(object));
    case Kind::Dict: {
        auto* dict = static_cast<DictObject*>(object);
        keytable::release(dict->keys);
        return destroy(dict);
    }
    case Kind::Set: return destroy(static_cast<SetObject*>(object));
    case Kind::Deque: return destroy(static_cast<DequeObject*>(object));
    case Kind::Function: return destroy(static_cast<FunctionObject*>(object));
    case Kind::BuiltinFunction: return destroy(static_cast<BuiltinFunctionObject*>(object));
    case Kind::BoundMethod: return destroy(static_cast<BoundMethodObject*>(object));
    case Kind::Cell: return destroy(static_cast<CellObject*>(object));
    case Kind::Frame: return destroy(static_cast<FrameObject*>(object));
    case Kind::Generator: return destroy(static_cast<GeneratorObject*>(object));
    case Kind::Module: return destroy(static_cast<ModuleObject*>(object));
    case Kind::Type: {
        auto* type = static_cast<TypeObject*>(object);
        keytable::release(type->sharedKeys);
        return destroy(type);
    }
    case Kind::Weakref: return destroy(static_cast<WeakrefObject*>(object));
    case Kind::Exception: return destroy(static_cast<ExceptionObject*>(object));
    case Kind::Traceback: return destroy(static_cast<TracebackObject*>(object));
    case Kind::Record: {
        auto* record = static_cast<RecordObject*>(object);
        return destroy(record, record->size * sizeof(Object*));
    }
    default: return destroy(static_cast<GcObject*>(object));
    }
}

void Heap::freeObject(Object* object, Kind kind, bool isCounted)
{
    record(event::Freed{object->id, isCounted});
    --m_liveObjects;
    m_objects.free(object, destroyContents(object, kind));
}

} // namespace model
