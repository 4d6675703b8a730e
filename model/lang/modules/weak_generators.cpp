// The generators of the weak containers, which CPython's library writes in Python: what they
// hold while they are suspended can be seen in counts and in the order of deaths (R85 to R88).

#include "model/dialect/rules.h"
#include "model/lang/modules/weak_bindings.h"
#include "model/weak/weak_set.h"
#include "model/weak/weak_value_dictionary.h"

namespace model::weak {

namespace {

/// The locals of the generator, in the order in which its frame drops them.
enum GeneratorField : std::uint32_t {
    kOwner,
    kOther,
    kFirst,
    kSecond,
    kHeld,
    kGuard,
    kInner,
    kGeneratorFields
};
enum GeneratorState : std::int64_t { kNew, kSuspended, kRunning, kDone };

class Generator
{
public:
    Generator(Vm& vm, Object* object)
        : m_vm(vm), m_heap(vm.heap()), m_record(static_cast<RecordObject*>(object))
    {}

    Ref next();
    /// Leaves the guard and lets go of everything, once. The exception that is set stays.
    void finish();
    /// generator.close(): before the first step it may leave everything where it is.
    void close();
    std::int64_t state() const { return m_record->numbers[0]; }

private:
    Walk walk() const { return static_cast<Walk>(m_record->tag); }
    bool isGuarded() const { return walk() <= Walk::Members; }
    Object* field(GeneratorField index) const { return m_record->fields()[index]; }
    void set(GeneratorField index, Ref value)
    {
        m_heap.set(m_record->id, {Role::Field, index}, m_record->fields()[index], std::move(value));
    }
    bool start();
    Ref source();
    bool takeNext();
    Ref yieldNext();
    Ref dereferenced(GeneratorField index) const
    {
        return dereference(m_heap, static_cast<WeakrefObject*>(field(index)));
    }
    Ref pairOf(Object* first, Object* second);

    Vm& m_vm;
    Heap& m_heap;
    RecordObject* m_record;
};

Ref Generator::source()
{
    WeakContainer container(m_heap, field(kOwner));
    if (walk() == Walk::Members)
        return iterate(m_vm, WeakSet(m_heap, field(kOwner)).data());
    DictObject* data = WeakValueDictionary(m_heap, field(kOwner)).data();
    if (walk() == Walk::KeyDictKeys)
        return iterate(m_vm, data);
    const bool isOfValues = walk() == Walk::ValueDictValues || walk() == Walk::ValueDictReferences;
    Ref view = callMethod(m_vm, data, m_heap.name(isOfValues ? "values" : "items"));
    return view ? iterate(m_vm, view.get()) : Ref();
}

bool Generator::start()
{
    if (!isGuarded())
        return true; // The first iterator was made with the generator.
    if (!isReady(m_vm, field(kOwner)))
        return false;
    if (walk() <= Walk::ValueDictReferences) {
        WeakValueDictionary dictionary(m_heap, field(kOwner));
        if (!dictionary.pending()->items.empty() && !dictionary.commitRemovals())
            return false;
    }
    set(kGuard, WeakContainer(m_heap, field(kOwner)).beginIteration());
    set(kInner, source());
    return field(kInner) != nullptr;
}

/// The next item of the inner iterator, unpacked into the locals; false: none, or an exception.
bool Generator::takeNext()
{
    Ref inner = m_vm.own(field(kInner));
    Ref item = model::next(m_vm, inner.get());
    if (!item)
        return false;
    switch (walk()) {
    case Walk::ValueDictItems:
    case Walk::ValueDictKeys:
    case Walk::KeyDictItems:
    case Walk::KeyDictValues: {
        Ref first = m_vm.own(item.as<TupleObject>()->items()[0]);
        Ref second = m_vm.own(item.as<TupleObject>()->items()[1]);
        item.reset();
        set(kFirst, std::move(first));
        set(kSecond, std::move(second));
        break;
    }
    default: set(kFirst, std::move(item)); break;
    }
    return true;
}

Ref Generator::pairOf(Object* first, Object* second)
{
    Object* both[2] = {first, second};
    return m_heap.newTuple(both);
}

/// What the generator yields for the item it has; empty: nothing, or an exception.
Ref Generator::yieldNext()
{
    switch (walk()) {
    case Walk::ValueDictItems:
        set(kHeld, dereferenced(kSecond));
        return field(kHeld) == nullptr ? Ref() : pairOf(field(kFirst), field(kHeld));
    case Walk::ValueDictKeys: return dereferenced(kSecond) ? m_vm.own(field(kFirst)) : Ref();
    case Walk::KeyDictItems:
        set(kHeld, dereferenced(kFirst));
        return field(kHeld) == nullptr ? Ref() : pairOf(field(kHeld), field(kSecond));
    case Walk::KeyDictValues: return dereferenced(kFirst) ? m_vm.own(field(kSecond)) : Ref();
    case Walk::ValueDictValues:
    case Walk::KeyDictKeys:
    case Walk::Members:
        set(kHeld, dereferenced(kFirst));
        return field(kHeld) == nullptr ? Ref() : m_vm.own(field(kHeld));
    case Walk::ValueDictReferences:
        return m_heap.take(m_record->id, {Role::Field, kFirst}, m_record->fields()[kFirst]);
    case Walk::United: return m_vm.own(field(kFirst));
    case Walk::Common: {
        const std::optional<bool> isIn = contains(m_vm, field(kOwner), field(kFirst));
        return isIn && *isIn ? m_vm.own(field(kFirst)) : Ref();
    }
    case Walk::References: return plainReference(m_vm, field(kFirst));
    case Walk::RemovableReferences: {
        GcObject* referent = referable(m_vm, field(kFirst));
        Object* callback =
            attributes::get(m_heap, static_cast<GcObject*>(field(kOwner)), m_heap.name("_remove"));
        return referent == nullptr ? Ref()
                                   : newReference(m_heap, m_vm.types().weakref, referent, callback);
    }
    }
    return {};
}

Ref Generator::next()
{
    if (state() == kRunning)
        return m_vm.raiseValueError("generator already executing");
    if (state() == kDone)
        return {};
    const bool isFirst = state() == kNew;
    m_record->numbers[0] = kRunning;
    if (!isFirst || start()) {
        for (;;) {
            if (!takeNext()) {
                if (m_vm.hasError() || walk() != Walk::United || field(kOther) == nullptr)
                    break;
                Ref other =
                    m_heap.take(m_record->id, {Role::Field, kOther}, m_record->fields()[kOther]);
                set(kInner, iterate(m_vm, other.get()));
                if (field(kInner) == nullptr)
                    break;
                continue;
            }
            if (Ref value = yieldNext()) {
                m_record->numbers[0] = kSuspended;
                return value;
            }
            if (m_vm.hasError())
                break;
        }
    }
    finish();
    return {};
}

void Generator::finish()
{
    if (state() == kDone)
        return;
    m_record->numbers[0] = kDone;
    Ref error = m_vm.takeError();
    set(kInner, {});
    if (field(kGuard) != nullptr && !WeakContainer::endIteration(m_heap, field(kGuard)))
        error = m_vm.takeError();
    set(kGuard, {});
    for (std::uint32_t index = 0; index < kGeneratorFields; ++index)
        set(static_cast<GeneratorField>(index), {});
    m_vm.setError(std::move(error));
}

void Generator::close()
{
    if (state() == kNew && !m_vm.dialect().rules->generators.closeEmptiesUnstarted)
        m_record->numbers[0] = kDone;
    else
        finish();
}

Ref generatorNext(Vm& vm, Object* self)
{
    return Generator(vm, self).next();
}

Ref generatorSelf(Vm& vm, Object* self)
{
    return vm.own(self);
}

void generatorFinalize(Vm& vm, Object* self)
{
    Generator(vm, self).close();
}

Ref generatorClose(Vm& vm, Object* self, const CallArgs&)
{
    Generator(vm, self).close();
    return vm.none();
}

Ref generatorSend(Vm& vm, Object* self, const CallArgs& args)
{
    Generator generator(vm, self);
    if (generator.state() == kNew && args[0] != vm.heap().none())
        return vm.raiseTypeError("can't send non-None value to a just-started generator");
    Ref value = generator.next();
    if (!value && !vm.hasError())
        vm.raiseObject(vm.newException(vm.exceptions().stopIteration, {}));
    return value;
}

Ref generatorThrow(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given = args.count > 1 && args[1] != vm.heap().none() ? args[1] : args[0];
    Ref error = given->type->layout == Kind::Exception ? vm.own(given) : call(vm, given);
    if (!error)
        return {};
    if (error->type->layout != Kind::Exception)
        return vm.raiseTypeError("exceptions must be classes or instances deriving from "
                                 "BaseException, not "
                                 + given->type->name);
    vm.raiseObject(std::move(error));
    Generator(vm, self).finish();
    return {};
}

Ref showGenerator(Vm& vm, Object* self)
{
    static constexpr const char* kNames[] = {
        "WeakValueDictionary.items",        "WeakValueDictionary.keys",
        "WeakValueDictionary.values",       "WeakValueDictionary.itervaluerefs",
        "WeakKeyDictionary.items",          "WeakKeyDictionary.keys",
        "WeakKeyDictionary.values",         "WeakSet.__iter__",
        "WeakSet.union.<locals>.<genexpr>", "WeakSet.intersection.<locals>.<genexpr>",
        "WeakSet.<locals>.<genexpr>",       "WeakSet.<locals>.<genexpr>"};
    return vm.newStr("<generator object "
                     + std::string(kNames[static_cast<RecordObject*>(self)->tag]) + " at "
                     + addressText(vm, self) + ">");
}

constexpr NativeMethod kGeneratorMethods[] = {
    {"close", generatorClose, Arity::None},
    {"send", generatorSend, Arity::One},
    {"throw", generatorThrow, Arity::Between, 1, 3},
};

} // namespace

Ref newGenerator(Vm& vm, Walk walk, Object* owner, Object* other)
{
    Object* fields[kGeneratorFields] = {owner, walk == Walk::United ? other : nullptr};
    Ref inner;
    if (walk >= Walk::United) {
        inner = iterate(vm, walk == Walk::United ? owner : other);
        if (!inner)
            return {};
        fields[kInner] = inner.get();
    }
    return vm.heap().newRecord(vm.types().weakIterator, fields, static_cast<std::uint32_t>(walk));
}

bool isOpen(const Object* generator)
{
    const auto* record = static_cast<const RecordObject*>(generator);
    return static_cast<Walk>(record->tag) <= Walk::Members && record->numbers[0] != kDone;
}

bool isSuspended(const Object* generator)
{
    return static_cast<const RecordObject*>(generator)->numbers[0] == kSuspended;
}

void installGenerators(Vm& vm)
{
    TypeSlots slots;
    slots.iter = generatorSelf;
    slots.next = generatorNext;
    slots.finalize = generatorFinalize;
    slots.repr = showGenerator;
    vm.defineType(vm.types().weakIterator, slots, kGeneratorMethods);
    vm.types().weakIterator->hasFinalizer = true;
    vm.types().weakIterator->isWeaklyReferable = true;
    vm.defineType(vm.types().iterationGuard, {});
}

} // namespace model::weak
