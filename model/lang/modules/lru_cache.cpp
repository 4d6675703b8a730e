// The wrapper that functools.lru_cache() makes: a record with its function, the dict from keys to
// links (or results, where nothing is ever thrown out), and the ring of the links, least recently
// used first. Links are not known to the collector; the wrapper shows it what they hold.
//
// Source: CPython 3.11, Modules/_functoolsmodule.c, "lru_cache object".

#include "model/dialect/details.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// In the order of tp_traverse.
enum WrapperField : std::uint32_t {
    kCache,
    kFunction,
    kKeywordMark,
    kInfoType,
    kMaxSize,
    kTyped,
    kHits,
    kMisses,
    kWrapperFields
};
enum LinkField : std::uint32_t { kLinkKey, kLinkResult };
enum Policy : std::uint32_t { kUnbounded, kUncached, kBounded };

Object*& wrapperField(Object* self, WrapperField field)
{
    return asRecord(self)->fields()[field];
}

DictObject* entriesOf(Object* self)
{
    return asDict(wrapperField(self, kCache));
}

/// Hits and misses are ints of the wrapper, numbers of the record being taken by the ring.
void countUp(Vm& vm, Object* self, WrapperField field)
{
    const std::int64_t count = asInt(wrapperField(self, field))->value;
    vm.heap().set(self->id, {Role::Field, field}, wrapperField(self, field), vm.newInt(count + 1));
}

// --- The ring ---

std::int64_t addressOf(RecordObject* record)
{
    return reinterpret_cast<std::intptr_t>(record);
}

/// The link is native until it is in the ring.
void appendLink(Vm& vm, RecordObject* head, Ref link)
{
    auto* added = link.as<RecordObject>();
    RecordObject* last = head->ringPrevious();
    added->numbers[0] = addressOf(head);
    added->numbers[1] = addressOf(last);
    last->numbers[0] = addressOf(added);
    head->numbers[1] = addressOf(added);
    vm.heap().move(kInterpreter, Role::Native, head->id, RecordObject::ringSlot(added), added);
    (void)link.release();
}

Ref takeLink(Vm& vm, RecordObject* head, RecordObject* link)
{
    link->ringPrevious()->numbers[0] = link->numbers[0];
    link->ringNext()->numbers[1] = link->numbers[1];
    vm.heap().move(head->id, RecordObject::ringSlot(link), kInterpreter, Role::Native, link);
    return Ref::adopt(vm.heap(), link);
}

// --- Keys ---

Ref makeKey(Vm& vm, Object* self, TupleObject* args, DictObject* keywords)
{
    const bool isTyped = wrapperField(self, kTyped) == vm.heap().boolean(true);
    if (!isTyped && keywords->used == 0) {
        if (args->size == 1) {
            Object* only = args->items()[0];
            if (only->type == vm.types().str || only->type == vm.types().integer)
                return vm.own(only);
        }
        return vm.own(args);
    }
    std::vector<Object*> items(args->items(), args->items() + args->size);
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    if (keywords->used > 0) {
        items.push_back(wrapperField(self, kKeywordMark));
        while (dict::next(keywords, position, key, value)) {
            items.push_back(key);
            items.push_back(value);
        }
    }
    if (isTyped) {
        for (Object* item : args->span())
            items.push_back(item->type);
        position = 0;
        while (dict::next(keywords, position, key, value))
            items.push_back(value->type);
    }
    return vm.heap().newTuple(std::span<Object* const>(items));
}

// --- Calls ---

/// One call of a wrapper that keeps results; its parts share what they need as members.
class CachedCall
{
public:
    CachedCall(Vm& vm, Object* self, TupleObject* args, DictObject* keywords)
        : m_vm(vm), m_self(self), m_args(args), m_keywords(keywords)
    {}

    Ref unbounded();
    Ref bounded();

private:
    bool begin();
    /// The entry of the key: dict::kMissing, dict::kFailed.
    std::int64_t find() { return dict::find(m_vm.heap(), entriesOf(m_self), m_key.get(), m_hash); }
    Ref callFunction()
    {
        Ref function = m_vm.own(wrapperField(m_self, kFunction));
        return callWithDict(m_vm, function.get(), m_args, m_keywords);
    }
    Ref keepInNewLink(Ref result);
    Ref keepInOldestLink(Ref result);

    Vm& m_vm;
    Object* m_self;
    TupleObject* m_args;
    DictObject* m_keywords;
    Ref m_key;
    Hash m_hash = 0;
};

bool CachedCall::begin()
{
    m_key = makeKey(m_vm, m_self, m_args, m_keywords);
    const std::optional<Hash> value = hash(m_vm, m_key.get());
    m_hash = value.value_or(0);
    return value.has_value();
}

Ref CachedCall::unbounded()
{
    if (!begin())
        return {};
    const std::int64_t found = find();
    if (found == dict::kFailed)
        return {};
    if (found >= 0) {
        Ref result = m_vm.own(dict::valueAt(entriesOf(m_self), found));
        countUp(m_vm, m_self, kHits);
        return result;
    }
    countUp(m_vm, m_self, kMisses);
    Ref result = callFunction();
    if (!result || !dict::set(m_vm.heap(), entriesOf(m_self), m_key.get(), m_hash, result))
        return {};
    return result;
}

Ref CachedCall::bounded()
{
    if (!begin())
        return {};
    RecordObject* head = asRecord(m_self);
    std::int64_t found = find();
    if (found == dict::kFailed)
        return {};
    if (found >= 0) {
        auto* link = static_cast<RecordObject*>(dict::valueAt(entriesOf(m_self), found));
        appendLink(m_vm, head, takeLink(m_vm, head, link));
        countUp(m_vm, m_self, kHits);
        return m_vm.own(link->fields()[kLinkResult]);
    }
    countUp(m_vm, m_self, kMisses);
    Ref result = callFunction();
    if (!result)
        return {};
    found = find();
    if (found == dict::kFailed)
        return {};
    if (found >= 0) // The call itself has put the same key in.
        return result;
    const std::int64_t most = asInt(wrapperField(m_self, kMaxSize))->value;
    const bool isEmpty = head->ringNext() == head;
    return entriesOf(m_self)->used < most || isEmpty ? keepInNewLink(std::move(result))
                                                     : keepInOldestLink(std::move(result));
}

Ref CachedCall::keepInNewLink(Ref result)
{
    Object* fields[2] = {m_key.get(), result.get()};
    Ref link = m_vm.heap().newRecord(m_vm.moduleTypes.lruLink, fields);
    m_vm.heap().untrack(link.as<GcObject>());
    link.as<RecordObject>()->numbers[2] = m_hash;
    if (!dict::set(m_vm.heap(), entriesOf(m_self), m_key.get(), m_hash, link))
        return {};
    appendLink(m_vm, asRecord(m_self), std::move(link));
    return result;
}

/// The cache is full: the link used longest ago is filled again.
Ref CachedCall::keepInOldestLink(Ref result)
{
    Heap& heap = m_vm.heap();
    RecordObject* head = asRecord(m_self);
    Ref link = takeLink(m_vm, head, head->ringNext());
    auto* record = link.as<RecordObject>();
    bool isMissing = false;
    Ref popped = dict::remove(heap, entriesOf(m_self), record->fields()[kLinkKey],
                              record->numbers[2], isMissing);
    if (m_vm.hasError()) {
        appendLink(m_vm, head, std::move(link));
        return {};
    }
    if (isMissing) // An orphan.
        return result;
    const auto take = [&](LinkField field) {
        return heap.take(record->id, {Role::Field, field}, record->fields()[field]);
    };
    const auto place = [&](LinkField field, Ref value) {
        heap.place(record->id, {Role::Field, field}, record->fields()[field], std::move(value));
    };
    Ref oldKey = take(kLinkKey);
    Ref oldResult = take(kLinkResult);
    place(kLinkKey, m_key);
    place(kLinkResult, result);
    record->numbers[2] = m_hash;
    if (!dict::set(heap, entriesOf(m_self), m_key.get(), m_hash, link))
        return {};
    appendLink(m_vm, head, std::move(link));
    m_key.reset();
    popped.reset();
    oldKey.reset();
    oldResult.reset();
    return result;
}

Ref wrapperCall(Vm& vm, Object* self, const CallArgs& args)
{
    Ref positional = packPositional(vm, args);
    Ref keywords = args.keywordCount() > 0 ? packKeywords(vm, args) : Ref();
    DictObject none{};
    DictObject* named = keywords ? keywords.as<DictObject>() : &none;
    const std::uint32_t policy = asRecord(self)->tag;
    if (policy == kUncached) {
        countUp(vm, self, kMisses);
        return callWithDict(vm, wrapperField(self, kFunction), positional.as<TupleObject>(), named);
    }
    CachedCall cached(vm, self, positional.as<TupleObject>(), named);
    return policy == kUnbounded ? cached.unbounded() : cached.bounded();
}

// --- The rest ---

Ref wrapperCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {
        {"user_function", true}, {"maxsize", true}, {"typed", true}, {"cache_info_type", true}};
    Object* given[4];
    if (!parseArguments(vm, args, "lru_cache", kParameters, given))
        return {};
    if (!isCallable(given[0]))
        return vm.raiseTypeError("the first argument must be callable");
    Policy policy = kUnbounded;
    Ref most = vm.none();
    if (given[1] != vm.heap().none()) {
        if (asInt(given[1]) == nullptr)
            return vm.raiseTypeError("maxsize should be integer or None");
        const std::optional<std::int64_t> size = sizeValue(vm, given[1]);
        if (!size)
            return {};
        most = vm.newInt(std::max<std::int64_t>(*size, 0));
        policy = *size <= 0 ? kUncached : kBounded;
    }
    const std::optional<bool> isTyped = isTrue(vm, given[2]);
    if (!isTyped)
        return {};
    Ref cache = vm.heap().newDict();
    Object* mark = dict::get(
        vm.heap(),
        static_cast<ModuleObject*>(dict::get(vm.heap(), vm.modules(), vm.heap().name("_functools")))
            ->dict,
        vm.heap().name("_kwd_mark"));
    Ref zero = vm.newInt(0);
    Object* fields[kWrapperFields] = {cache.get(), given[0],   mark,
                                      given[3],    most.get(), vm.heap().boolean(*isTyped),
                                      zero.get(),  zero.get()};
    Ref made = vm.heap().newRecord(type, fields, policy);
    auto* head = made.as<RecordObject>();
    head->numbers[0] = head->numbers[1] = addressOf(head);
    if (type->isHeapType && !type->memberSlots.empty())
        attributes::prepare(vm.heap(), head);
    return made;
}

Ref wrapperGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    if (objectOrNull == nullptr || objectOrNull == vm.heap().none())
        return vm.own(self);
    return vm.heap().newBoundMethod(self, objectOrNull);
}

Ref lruInfo(Vm& vm, Object* self, const CallArgs&)
{
    Ref size = vm.newInt(entriesOf(self)->used);
    return call(vm, wrapperField(self, kInfoType),
                {wrapperField(self, kHits), wrapperField(self, kMisses),
                 wrapperField(self, kMaxSize), size.get()});
}

Ref lruClear(Vm& vm, Object* self, const CallArgs&)
{
    Heap& heap = vm.heap();
    RecordObject* head = asRecord(self);
    std::vector<Ref> links;
    while (head->ringNext() != head)
        links.push_back(takeLink(vm, head, head->ringNext()));
    for (WrapperField field : {kHits, kMisses})
        heap.set(self->id, {Role::Field, field}, wrapperField(self, field), vm.newInt(0));
    dict::clear(heap, entriesOf(self));
    for (Ref& link : links)
        link.reset();
    return vm.none();
}

Ref wrapperReduce(Vm& vm, Object* self, const CallArgs&)
{
    return getAttribute(vm, self, vm.names().qualName);
}

Ref wrapperItself(Vm& vm, Object* self, const CallArgs&)
{
    return vm.own(self);
}

constexpr NativeMethod kWrapperMethods[] = {
    {"cache_info", lruInfo, Arity::None},        {"cache_clear", lruClear, Arity::None},
    {"__reduce__", wrapperReduce, Arity::None},  {"__copy__", wrapperItself, Arity::None},
    {"__deepcopy__", wrapperItself, Arity::One},
};

} // namespace

void addLruCache(Vm& vm, ModuleObject* module)
{
    TypeObject* link = newModuleType(vm, vm.moduleTypes.lruLink, "functools._lru_list_elem",
                                     vm.types().object, Kind::Record);
    link->isUncollected = true;
    vm.defineType(link, {});
    TypeObject* type = newModuleType(vm, vm.moduleTypes.lruWrapper, "functools._lru_cache_wrapper",
                                     vm.types().object, Kind::Record);
    type->hasAttributes = true;
    type->isWeaklyReferable = detailsOf(vm.dialect()).types.cachesAreReferable;
    type->clearsFields = true;
    type->visitsType = true;
    type->ownsRing = true;
    type->takesVector = true; // It packs them itself: the tuple may become the key.
    TypeSlots slots;
    slots.create = wrapperCreate;
    slots.call = wrapperCall;
    slots.descriptorGet = wrapperGet;
    vm.defineType(type, slots, kWrapperMethods);
    addDictGetSet(vm, type);
    putInModule(vm, module, "_lru_cache_wrapper", vm.own(type));
    putInModule(vm, module, "_kwd_mark", newInstance(vm, vm.types().object));
}

} // namespace model
