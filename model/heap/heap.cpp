#include "model/heap/heap.h"

#include "model/core/verify.h"
#include "model/dialect/dialect.h"
#include "model/heap/text.h"

#include <cstring>

namespace model {

namespace {

constexpr std::int64_t kSmallestCached = -5;
constexpr std::int64_t kLargestCached = 256;

} // namespace

Heap::Heap(const Dialect& dialect)
    : m_dialect(dialect), m_onlyCollectionFrees(dialect.collector.onlyCollectionFrees)
{
    makeBuiltinTypes();
    makeSingletons();
    makeLibraryClasses();
    if (dialect.objects.hasOldTypes)
        makeOldTypes();
}

Heap::~Heap()
{
    // Nothing of the script runs any more: only the memory behind the objects is given back.
    m_journal = nullptr;
    std::vector<Object*> types; // They go last: the others ask them what they are.
    forEachObject([&types](Object* object) {
        if (object->type->layout == Kind::Type)
            types.push_back(object);
        else
            destroyContents(object, object->type->layout);
    });
    for (Object* type : types)
        destroyContents(type, Kind::Type);
}

void Heap::setJournal(Journal* journal)
{
    m_journal = journal;
    if (journal == nullptr)
        return;
    // Collections that nobody recorded left the objects' own notes as they were.
    for (std::size_t i = 0; i < m_generations.lists.size(); ++i) {
        GcList& list = m_generations.lists[i];
        for (GcObject* object = list.first(); !list.isEnd(object); object = object->next)
            object->generation = static_cast<std::uint8_t>(i);
    }
}

void Heap::makeBuiltinTypes()
{
    const auto make = [this](TypeObject*& member, const char* name, Kind layout, TypeObject* base) {
        member = new (m_objects.allocate(sizeof(TypeObject))) TypeObject{};
        member->refcount = kStaticRefcount;
        member->id = nextId();
        member->name = name;
        member->layout = layout;
        member->base = base;
        m_allTypes.push_back(member);
    };
#define X(member, name, layout, base) make(m_types.member, name, Kind::layout, m_types.base);
    REFSCOPE_BUILTIN_TYPES(X)
#undef X
    m_types.object->base = nullptr;
    for (TypeObject* type : m_allTypes)
        type->type = m_types.type;
    m_types.type->isWeaklyReferable = true;
    for (TypeObject* type : {m_types.integer, m_types.tuple, m_types.bytes, m_types.type})
        type->isVariableSize = true;
    for (TypeObject* type :
         {m_types.function, m_types.builtinFunction, m_types.boundMethod, m_types.generator,
          m_types.module, m_types.code, m_types.set, m_types.frozenSet})
        type->isWeaklyReferable = true;
}

/// Classes that CPython's library writes in Python: their instances are as those of a script's
/// classes, with attributes and weak references, but the classes themselves never die.
void Heap::makeLibraryClasses()
{
    for (TypeObject* type :
         {m_types.weakValueDictionary, m_types.weakKeyDictionary, m_types.weakSet,
          m_types.weakMethod, m_types.finalizer, m_types.finalizerEntry, m_types.weakCache})
        type->isHeapType = true;
    for (TypeObject* type : {m_types.weakValueDictionary, m_types.weakKeyDictionary,
                             m_types.weakSet, m_types.weakCache, m_types.weakMethod})
        type->isWeaklyReferable = true;
    for (TypeObject* type : {m_types.weakValueDictionary, m_types.weakKeyDictionary,
                             m_types.weakSet, m_types.weakCache})
        type->hasAttributes = true;
}

Ref Heap::newType(std::string name, TypeObject* base, Kind layout)
{
    Ref type = create<TypeObject>(m_types.type, Kind::Type);
    auto* made = type.as<TypeObject>();
    made->name = std::move(name);
    made->layout = layout;
    made->base = base;
    // While a journal listens, counts change by events only: whoever asked holds it for good.
    if (m_journal == nullptr)
        made->refcount += kStaticRefcount;
    made->isWeaklyReferable = base->isWeaklyReferable;
    made->clearsFields = base->clearsFields;
    made->memberSlots = base->memberSlots;
    made->hasAttributes = base->hasAttributes;
    describe(made, made->name);
    m_allTypes.push_back(made);
    return type;
}

Object* Heap::newSingleton(TypeObject* type, std::string_view text)
{
    Ref object = create<Object>(type, type->layout);
    object->refcount = kStaticRefcount;
    describe(object.get(), text);
    return object.release();
}

void Heap::makeSingletons()
{
    m_none = newSingleton(m_types.noneType, "None");
    m_notImplemented = newSingleton(m_types.notImplementedType, "NotImplemented");
    m_ellipsis = newSingleton(m_types.ellipsisType, "Ellipsis");
    for (bool value : {false, true}) {
        Ref object = create<IntObject>(m_types.boolean, Kind::Bool);
        object.as<IntObject>()->value = value ? 1 : 0;
        object->refcount = kStaticRefcount;
        (value ? m_true : m_false) = object.release();
    }
    for (std::int64_t value = kSmallestCached; value <= kLargestCached; ++value) {
        Ref object = create<IntObject>(m_types.integer, Kind::Int);
        object.as<IntObject>()->value = value;
        object->refcount = kStaticRefcount;
        m_smallInts.push_back(static_cast<IntObject*>(object.release()));
    }
    for (std::uint32_t code = 0; code <= 256; ++code) {
        std::string text;
        if (code > 0)
            appendUtf8(text, code - 1);
        Ref object = create<StrObject>(m_types.str, Kind::Str);
        auto* str = object.as<StrObject>();
        str->text = std::move(text);
        str->length = code == 0 ? 0 : 1;
        str->isInterned = true;
        if (m_dialect.objects.isHashOrdered)
            str->hash = oldTextHash(str->text);
        str->refcount = kStaticRefcount;
        m_interned.emplace(str->text, str);
        m_latinStrs.push_back(static_cast<StrObject*>(object.release()));
    }
    Ref empty = create<TupleObject>(m_types.tuple, Kind::Tuple);
    empty->refcount = kStaticRefcount;
    m_emptyTuple = static_cast<TupleObject*>(empty.release());
}

Ref Heap::newInt(std::int64_t value)
{
    if (value >= kSmallestCached && value <= kLargestCached)
        return {*this, m_smallInts[static_cast<std::size_t>(value - kSmallestCached)]};
    Ref object = create<IntObject>(m_types.integer, Kind::Int);
    object.as<IntObject>()->value = value;
    if (m_journal != nullptr) [[unlikely]]
        describeValue(object.get(), std::to_string(value));
    return object;
}

Ref Heap::newBigInt(BigInt value)
{
    TypeObject* type = m_types.longInteger == nullptr ? m_types.integer : m_types.longInteger;
    Ref object = create<IntObject>(type, Kind::Int);
    if (m_journal != nullptr) [[unlikely]]
        describeValue(object.get(), describedBigInt(value));
    object.as<IntObject>()->big = std::make_unique<const BigInt>(std::move(value));
    return object;
}

Ref Heap::newFloat(double value)
{
    Ref object = create<FloatObject>(m_types.floating, Kind::Float);
    object.as<FloatObject>()->value = value;
    if (m_journal != nullptr) [[unlikely]]
        describeValue(object.get(), floatText(value));
    return object;
}

Ref Heap::newStr(std::string text)
{
    const std::size_t length = countCodePoints(text);
    if (length == 0)
        return {*this, m_latinStrs[0]};
    if (length == 1)
        if (const std::uint32_t code = firstCodePoint(text); code < 256)
            return {*this, m_latinStrs[code + 1]};
    Ref object = create<StrObject>(m_types.str, Kind::Str);
    auto* str = object.as<StrObject>();
    str->text = std::move(text);
    str->length = static_cast<std::uint32_t>(length);
    if (m_dialect.objects.isHashOrdered) [[unlikely]]
        str->hash = oldTextHash(str->text);
    if (m_journal != nullptr) [[unlikely]]
        describeValue(str, quotedText(str->text, kDescribedCharacters));
    return object;
}

Ref Heap::newBytes(std::string bytes)
{
    Ref object = create<BytesObject>(m_types.bytes, Kind::Bytes);
    if (m_journal != nullptr) [[unlikely]]
        describeValue(object.get(), quotedBytes(bytes, kDescribedCharacters));
    object.as<BytesObject>()->bytes = std::move(bytes);
    return object;
}

Ref Heap::newTuple(std::span<Object* const> items)
{
    if (items.empty())
        return {*this, m_emptyTuple};
    Ref object = create<TupleObject>(m_types.tuple, Kind::Tuple, items.size() * sizeof(Object*));
    auto* tuple = object.as<TupleObject>();
    tuple->size = static_cast<std::uint32_t>(items.size());
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        tuple->items()[i] = items[i];
        link(tuple->id, {Role::Item, i}, items[i]);
    }
    track(tuple);
    return object;
}

Ref Heap::newTuple(std::vector<Ref> items)
{
    if (items.empty())
        return {*this, m_emptyTuple};
    Ref object = create<TupleObject>(m_types.tuple, Kind::Tuple, items.size() * sizeof(Object*));
    auto* tuple = object.as<TupleObject>();
    tuple->size = static_cast<std::uint32_t>(items.size());
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        tuple->items()[i] = nullptr;
        place(tuple->id, {Role::Item, i}, tuple->items()[i], std::move(items[i]));
    }
    track(tuple);
    return object;
}

Ref Heap::constantTuple(CodeObject* code)
{
    if (code->constants.empty())
        return {*this, m_emptyTuple};
    if (code->constantTuple != nullptr)
        return {*this, code->constantTuple};
    Generations& gc = m_generations;
    const auto counts = gc.counts;
    const auto freeTuples = gc.freeTuples;
    const bool wasCollecting = std::exchange(gc.isCollecting, true); // None begins here.
    const std::size_t size = code->constants.size();
    Ref object = create<TupleObject>(m_types.tuple, Kind::Tuple, size * sizeof(Object*));
    gc.isCollecting = wasCollecting;
    gc.counts = counts;
    gc.freeTuples = freeTuples;
    if (m_journal != nullptr && !m_journal->collectorSettings().empty()) {
        CollectorSettings unchanged = m_journal->collectorSettings().back();
        unchanged.from = m_journal->size();
        unchanged.counts = counts;
        m_journal->append(unchanged);
    }
    auto* tuple = object.as<TupleObject>();
    tuple->size = static_cast<std::uint32_t>(size);
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        tuple->items()[i] = code->constants[i];
        move(code->id, {Role::Constant, i}, tuple->id, {Role::Item, i}, tuple->items()[i]);
    }
    place(code->id, Role::Content, code->constantTuple, std::move(object));
    return {*this, code->constantTuple};
}

Ref Heap::newList(std::span<Object* const> items)
{
    Ref object = create<ListObject>(m_types.list, Kind::List);
    auto* list = object.as<ListObject>();
    list->items.reserve(items.size());
    list->allocated = items.size();
    for (Object* item : items) {
        link(list->id, {Role::Item, static_cast<std::uint32_t>(list->items.size())}, item);
        list->items.push_back(item);
    }
    track(list);
    return object;
}

Ref Heap::newDict()
{
    return create<DictObject>(m_types.dict, Kind::Dict); // Tracked later, see R108.
}

Ref Heap::newSet(TypeObject* type)
{
    Ref object = create<SetObject>(type, Kind::Set);
    track(object.as<SetObject>());
    return object;
}

Ref Heap::newCell(Object* content)
{
    Ref object = create<CellObject>(m_types.cell, Kind::Cell);
    auto* cell = object.as<CellObject>();
    if (content != nullptr) {
        link(cell->id, Role::Content, content);
        cell->content = content;
    }
    track(cell);
    return object;
}

Ref Heap::newRecord(TypeObject* type, std::span<Object* const> fields, std::uint32_t tag)
{
    Ref object = create<RecordObject>(type, Kind::Record, fields.size() * sizeof(Object*));
    auto* record = object.as<RecordObject>();
    record->size = static_cast<std::uint32_t>(fields.size());
    record->tag = tag;
    for (std::uint32_t i = 0; i < record->size; ++i) {
        record->fields()[i] = fields[i];
        if (fields[i] != nullptr)
            link(record->id, {Role::Field, i}, fields[i]);
    }
    if (type->hasCollectedInstances())
        track(record);
    return object;
}

Ref Heap::newBoundMethod(Object* function, Object* self, Object* owner)
{
    Ref object = create<BoundMethodObject>(m_types.boundMethod, Kind::BoundMethod);
    auto* method = object.as<BoundMethodObject>();
    const auto hold = [&](std::uint32_t field, Object*& place, Object* part) {
        place = part;
        if (part != nullptr)
            link(method->id, {Role::Field, field}, part);
    };
    hold(0, method->function, function);
    hold(1, method->self, self);
    hold(2, method->owner, owner);
    track(method);
    return object;
}

Ref Heap::intern(std::string_view text)
{
    if (const auto found = m_interned.find(text); found != m_interned.end())
        return {*this, found->second};
    Ref object = newStr(std::string(text));
    auto* str = object.as<StrObject>();
    str->isInterned = true;
    m_interned.emplace(str->text, str);
    return object;
}

Ref Heap::internObject(StrObject* str)
{
    const auto [entry, isNew] = m_interned.emplace(str->text, str);
    str->isInterned |= isNew;
    return {*this, entry->second};
}

StrObject* Heap::name(std::string_view text)
{
    const auto known = m_interned.find(text);
    if (known != m_interned.end() && known->second->isLent)
        return known->second;
    Ref object = intern(text);
    auto* str = object.as<StrObject>();
    if (!str->isLent) {
        // Held by the interpreter from now on, for whoever lends it.
        str->isLent = true;
        link(kInterpreter, Role::Static, str);
    }
    return str;
}

void Heap::forgetInterned(const StrObject* str)
{
    const auto found = m_interned.find(str->text);
    if (found != m_interned.end() && found->second == str)
        m_interned.erase(found);
}

void Heap::describe(Object* object, std::string_view text, std::string_view before)
{
    if (m_journal == nullptr) [[likely]]
        return;
    TextTable& texts = m_journal->texts();
    m_journal->append(event::TextChanged{object->id, texts.intern(before), texts.intern(text)});
}

void Heap::describeValue(Object* object, std::string_view text)
{
    TextTable& texts = m_journal->texts();
    m_journal->append(event::TextChanged{object->id, TextId{}, texts.append(text)});
}

} // namespace model
