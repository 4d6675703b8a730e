#pragma once

#include "model/dialect/dialect.h"
#include "model/heap/arena.h"
#include "model/heap/builtin_types.h"
#include "model/heap/callables.h"
#include "model/heap/callouts.h"
#include "model/heap/exceptions.h"
#include "model/heap/generations.h"
#include "model/heap/lifelines.h"
#include "model/heap/ref.h"
#include "model/heap/sequences.h"
#include "model/heap/set.h"
#include "model/journal/journal.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// The simulated heap, and its only writer: objects, who holds them, and their counts.
///
/// A reference always lies in a named slot of an owner: link(), unlink(), set(), clear(),
/// take() and place() are the only ways in which a count changes, and each is one event
/// while a journal listens. An object dies the moment its count reaches zero; where only
/// collection frees, it floats from then on, until the collector finds it.
///
/// Not the collector (model/gc) and not the operations of types (model/lang).
///
/// Errors:  none; script faults happen above. Misuse stops the program (see verify()).
/// Cost:    O(1) per call, plus whatever dies.
/// Source:  CPython Include/object.h, Py_INCREF, Py_DECREF; Objects/typeobject.c,
///          subtype_dealloc().
class Heap
{
public:
    explicit Heap(const Dialect& dialect = defaultDialect());
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    /// Null: nothing is recorded. Set it only between events.
    void setJournal(Journal* journal);
    Journal* journal() const { return m_journal; }
    void setCallouts(Callouts* callouts) { m_callouts = callouts; }
    Callouts* callouts() const { return m_callouts; }

    const Dialect& dialect() const { return m_dialect; }
    const FrameRules& frameRules() const { return m_dialect.frames; }
    const InstanceRules& instanceRules() const { return m_dialect.instances; }
    const CollectorRules& collectorRules() const { return m_dialect.collector; }
    const BuiltinTypes& types() const { return m_types; }
    Generations& generations() { return m_generations; }
    const Generations& generations() const { return m_generations; }
    /// For CollectorRules::onlyCollectionFrees.
    TracingBooks& tracing() { return m_tracing; }
    const TracingBooks& tracing() const { return m_tracing; }

    // --- Making objects. Each comes with one native reference, and untracked. ---

    /// An object of struct T with `tailBytes` behind it. May collect first (R115).
    template <class T>
    Ref create(TypeObject* type, Kind kind, std::size_t tailBytes = 0);

    Ref newInt(std::int64_t value);
    Ref newBigInt(BigInt value); ///< `value` must not fit into 64 bits.
    Ref newFloat(double value);
    Ref newStr(std::string text);
    /// Up to 2.7: text of type unicode, and a whole number of type long.
    Ref newUnicode(std::string text);
    Ref newLong(std::int64_t value);
    Ref newBytes(std::string bytes);
    Ref newTuple(std::span<Object* const> items); ///< Tracked; takes new references.
    Ref newTuple(std::vector<Ref> items);
    /// co_consts: one tuple for each code object, untracked. CPython has it from the start, so
    /// making it counts as no allocation.
    Ref constantTuple(CodeObject* code);
    Ref newList(std::span<Object* const> items = {});
    Ref newDict();
    Ref newSet(TypeObject* type); ///< set, frozenset or a subclass; empty.
    Ref newCell(Object* content); ///< `content` may be null.
    Ref newRecord(TypeObject* type, std::span<Object* const> fields, std::uint32_t tag = 0);
    /// Up to 2.7 a method knows its class, and may have no self.
    Ref newBoundMethod(Object* function, Object* self, Object* owner = nullptr);
    Ref newType(std::string name, TypeObject* base, Kind layout); ///< Static, bare.

    Object* none() const { return m_none; }
    Object* notImplemented() const { return m_notImplemented; }
    Object* ellipsis() const { return m_ellipsis; }
    Object* boolean(bool value) const { return value ? m_true : m_false; }
    Ref newNone() { return {*this, m_none}; }

    /// The interned str of this text. intern() gives a reference like any other; name() lends
    /// a str that lives as long as the interpreter.
    Ref intern(std::string_view text);
    StrObject* name(std::string_view text);
    /// The interned str equal to this one, which becomes it if there was none.
    Ref internObject(StrObject* str);

    /// The address Python sees: id(x), and the number in default reprs.
    std::uint64_t address(const Object* object) const { return m_objects.address(object); }

    // --- References: one slot of one owner each. ---

    /// `owner` holds `target` in `slot` from now on.
    void link(ObjectId owner, Slot slot, Object* target)
    {
        const std::uint32_t before = target->refcount++;
        if (m_journal != nullptr) [[unlikely]]
            m_journal->append(event::Linked{owner, slot, target->id, before});
    }

    /// No more; the object dies if that was the last. The field must be emptied before.
    void unlink(ObjectId owner, Slot slot, Object* target)
    {
        const std::uint32_t before = target->refcount--;
        if (m_journal != nullptr) [[unlikely]]
            m_journal->append(event::Unlinked{owner, slot, target->id, before});
        if (before == 1)
            die(target);
    }

    /// The reference changes hands; the count stays.
    void move(ObjectId fromOwner, Slot fromSlot, ObjectId toOwner, Slot toSlot, Object* target)
    {
        if (m_journal != nullptr) [[unlikely]]
            m_journal->append(event::Moved{fromOwner, fromSlot, toOwner, toSlot, target->id});
    }

    /// A memoryview shows nothing from now on; the last one of a buffer lets go of its object.
    void releaseView(RecordObject* view);

    /// Fills an empty field.
    template <class T>
    void place(ObjectId owner, Slot slot, T*& field, Ref value)
    {
        if (!value)
            return;
        move(kInterpreter, Role::Native, owner, slot, value.get());
        field = static_cast<T*>(value.release());
    }

    /// Stores the new value first, then drops the old one (R28). `value` may be empty.
    template <class T>
    void set(ObjectId owner, Slot slot, T*& field, Ref value)
    {
        T* old = std::exchange(field, nullptr);
        if (m_journal != nullptr && old != nullptr) [[unlikely]] {
            move(owner, slot, kInterpreter, Role::Native, old);
            place(owner, slot, field, std::move(value));
            dropNative(old);
            return;
        }
        field = static_cast<T*>(value.release());
        if (m_journal != nullptr && field != nullptr) [[unlikely]]
            move(kInterpreter, Role::Native, owner, slot, field);
        if (old != nullptr)
            dropNative(old);
    }

    /// Empties the field, then drops what was in it.
    template <class T>
    void clear(ObjectId owner, Slot slot, T*& field)
    {
        if (T* old = std::exchange(field, nullptr))
            unlink(owner, slot, old);
    }

    /// Empties the field into native hands.
    template <class T>
    Ref take(ObjectId owner, Slot slot, T*& field)
    {
        T* old = std::exchange(field, nullptr);
        if (old != nullptr)
            move(owner, slot, kInterpreter, Role::Native, old);
        return Ref::adopt(*this, old);
    }

    void addNative(Object* target) { link(kInterpreter, Role::Native, target); }
    void dropNative(Object* target) { unlink(kInterpreter, Role::Native, target); }

    // --- The collector's lists. ---

    void track(GcObject* object);
    void untrack(GcObject* object);

    // --- Weak references, the part that death needs (the rest is model/weak). ---

    /// Cuts `ref` off its referent; no callback.
    void clearWeakref(WeakrefObject* ref, event::ClearReason reason);

    // --- Attribute blocks, activations, shared key tables: parts of objects. ---

    AttributeBlock* newAttributeBlock(const TypeObject* type);
    /// Values for a split dict that shares them with no instance.
    AttributeBlock* newValues(const DictKeys& keys);
    void freeAttributeBlock(AttributeBlock* block);
    /// Native references to code, function ... are not taken: the caller fills the fields.
    Activation* newActivation(std::uint32_t slots, std::uint32_t stack);
    /// The same for this code, with its namespaces filled in.
    Activation* newFrame(CodeObject* code, DictObject* globals, DictObject* builtins,
                         std::uint32_t stack);
    /// Runs below `caller` (or null) from now on; its frame object holds the caller's if there
    /// are such.
    void setCaller(Activation* activation, Activation* caller);
    /// A generator's frame leads nowhere while it waits.
    void forgetCaller(Activation* activation);
    /// Leaves a frame for good: its slots in order, what is left on its stack, its namespaces,
    /// function and code are dropped, unless a frame object still wants them (R26).
    void retire(Activation* activation);
    /// Drops everything an activation holds; it stays to be freed.
    void clearActivation(Activation* activation);
    void freeActivation(Activation* activation);
    /// The frame object of an activation, made when somebody asks first (R149).
    Ref frameObjectOf(Activation* activation);

    /// Records what an object is called or shows, for pictures and sentences; `before`: what
    /// it was called until now.
    void describe(Object* object, std::string_view text, std::string_view before = {});
    /// The same for the text of a new value, which is hardly ever one that came before; only
    /// while a journal listens.
    void describeValue(Object* object, std::string_view text);
    /// Appends any other event while a journal listens.
    template <class E>
    void record(const E& event)
    {
        if (m_journal != nullptr) [[unlikely]]
            m_journal->append(event);
    }

    /// Breaks an object's references as the collector does (tp_clear).
    void clearReferences(GcObject* object);
    /// Empties the list, then drops what was in it from the last to the first (R20).
    void clearList(ListObject* list);
    void clearDeque(DequeObject* deque);
    /// Lets go of the members of a ring, from the first to the last.
    void dropRing(RecordObject* head);

    template <class Visit>
    void forEachObject(Visit&& visit) const
    {
        m_objects.forEachBlock([&](void* block) { visit(static_cast<Object*>(block)); });
    }
    template <class Visit>
    void forEachActivation(Visit&& visit) const
    {
        m_frames.forEachBlock([&](void* block) { visit(static_cast<Activation*>(block)); });
    }

    std::uint32_t lastId() const { return m_lastId; }
    std::size_t bytesInUse() const { return m_objects.bytesInUse() + m_blocks.bytesInUse(); }
    std::uint64_t liveObjects() const { return m_liveObjects; }

private:
    friend class Death;
    friend class TracingCollector;
    friend struct References;

    void die(Object* object);
    bool isCondemned(const Object* object) const;
    /// Whether the count that it raised still stands.
    bool countAllocation(const TypeObject* type, Kind kind, std::size_t tailBytes);
    /// Whether it lowered the count.
    bool countDeath(const GcObject* object, Kind kind);
    bool countOldAllocation(const TypeObject* type, Kind kind);
    std::uint32_t* keptMethods(const TypeObject* type);
    bool countOneMore();
    bool countOneLess();
    bool countFrame(CodeObject* code);
    bool countFrameDeath(CodeObject* code);
    void forgetInterned(const StrObject* str);
    void clearCode(CodeObject* code);
    void clearRecord(RecordObject* record);
    void releaseBytes(RecordObject* record);
    void releaseBuffer(RecordObject* buffer);
    void freeObject(Object* object, Kind kind, bool isCounted);
    static std::size_t destroyContents(Object* object, Kind kind);
    void makeBuiltinTypes();
    void makeSingletons();
    void makeLibraryClasses();
    void makeOldTypes();
    AttributeBlock* newBlock(std::size_t capacity, std::size_t slotCount);
    Object* newSingleton(TypeObject* type, std::string_view text);
    ObjectId nextId() { return {++m_lastId}; }

    const Dialect& m_dialect;
    const bool m_onlyCollectionFrees;
    Arena m_objects;
    Arena m_blocks;
    Arena m_frames;
    Journal* m_journal = nullptr;
    Callouts* m_callouts = nullptr;
    BuiltinTypes m_types;
    std::vector<TypeObject*> m_allTypes; ///< Static ones.
    Generations m_generations;
    TracingBooks m_tracing;
    std::uint32_t m_lastId = 0;
    std::uint64_t m_liveObjects = 0;
    Object* m_none = nullptr;
    Object* m_notImplemented = nullptr;
    Object* m_ellipsis = nullptr;
    Object* m_true = nullptr;
    Object* m_false = nullptr;
    TupleObject* m_emptyTuple = nullptr;
    std::vector<IntObject*> m_smallInts; ///< -5 to 256.
    std::vector<StrObject*> m_latinStrs; ///< "", then one-character strs of U+0000 to U+00FF.
    std::unordered_map<std::string_view, StrObject*> m_interned; ///< Not owned.
    int m_deathDepth = 0;
    std::vector<Object*> m_deathQueue; ///< Trashcan (R34).
};

} // namespace model

#include "model/heap/heap_inline.h"
