#include "model/history/capture.h"

#include "model/heap/text.h"
#include "model/heap/traverse.h"
#include "model/lang/code_body.h"
#include "model/lang/native.h"

#include <algorithm>

namespace model {

namespace {

/// Fills a snapshot object by object.
class Capturer
{
public:
    explicit Capturer(TextTable& texts) : m_texts(texts) {}

    void object(const Object* object);
    void activation(const Activation* activation);
    void generation(const GcObject* object, std::uint8_t generation)
    {
        m_snapshot.edit(object->id).generation = generation;
    }
    Snapshot finish(std::uint32_t lastId);

private:
    ObjectState& state(ObjectId id, Kind kind);
    void collectable(ObjectState& state, const GcObject* object);
    void hold(ObjectId owner, Slot slot, const Object* target);

    TextTable& m_texts;
    Snapshot m_snapshot;
    std::vector<std::uint32_t> m_holders; // By id: how many references owners account for.
};

ObjectState& Capturer::state(ObjectId id, Kind kind)
{
    ObjectState& state = m_snapshot.edit(id);
    state.life = ObjectState::Life::Alive;
    state.kind = kind;
    return state;
}

void Capturer::object(const Object* object)
{
    const Kind kind = object->type->layout;
    ObjectState& made = state(object->id, kind);
    made.refcount = object->refcount;
    made.type = object->type->id;
    made.text = m_texts.intern(describedAs(object));
    if (isCollectable(kind) || object->type->isHeapType)
        collectable(made, static_cast<const GcObject*>(object));
    forEachReference<Walk::Owned>(
        object, [this](ObjectId owner, Slot slot, Object* target) { hold(owner, slot, target); });
}

void Capturer::collectable(ObjectState& made, const GcObject* object)
{
    made.isTracked = object->isTracked;
    made.finalizerCalls = object->isFinalized ? 1 : 0;
    for (const WeakrefObject* ref = object->weakrefs; ref != nullptr; ref = ref->nextWeakref)
        made.weakrefs.push_back(ref->id);
    std::sort(made.weakrefs.begin(), made.weakrefs.end(),
              [](ObjectId a, ObjectId b) { return b < a; });
    if (made.kind == Kind::Weakref)
        if (const GcObject* referent = static_cast<const WeakrefObject*>(object)->referent)
            made.referent = referent->id;
}

void Capturer::activation(const Activation* activation)
{
    ObjectState& made = state(activation->id, Kind::Activation);
    made.type = activation->code->id;
    made.line = activation->line;
    if (activation->generator != nullptr)
        made.keeper = activation->generator->id;
    else if (activation->frameObject == nullptr)
        made.keeper = {};
    forEachReference<Walk::Owned>(activation, [this](ObjectId owner, Slot slot, Object* target) {
        hold(owner, slot, target);
    });
}

void Capturer::hold(ObjectId owner, Slot slot, const Object* target)
{
    m_snapshot.edit(owner).edges.insert({slot, target->id});
    if (m_holders.size() <= target->id.value)
        m_holders.resize(target->id.value + 1);
    ++m_holders[target->id.value];
}

Snapshot Capturer::finish(std::uint32_t lastId)
{
    m_holders.resize(lastId + 1);
    for (std::uint32_t id = 1; id <= lastId; ++id) {
        ObjectState& made = m_snapshot.edit({id});
        if (made.life == ObjectState::Life::Unborn)
            made.life = ObjectState::Life::Dead; // Its id was given out before now.
        else
            made.nativeHolders = made.refcount - m_holders[id];
    }
    m_snapshot.completeFirstState();
    return std::move(m_snapshot);
}

std::string textOf(const Object* str)
{
    return str == nullptr ? std::string() : static_cast<const StrObject*>(str)->text;
}

std::string describedInt(const IntObject* object)
{
    return object->big ? describedBigInt(*object->big) : std::to_string(object->value);
}

/// What a heap can tell about an object; the rest is only known while time passes.
ObjectState comparable(const ObjectState& state)
{
    ObjectState rest = state;
    rest.text = {};
    rest.isRunning = false;
    rest.isUnreachable = false;
    rest.caller = {};
    rest.keeper = {};
    rest.lastReferent = {};
    rest.finalizerCalls = 0;
    return rest;
}

std::string_view differingField(const ObjectState& a, const ObjectState& b)
{
    if (a.life != b.life)
        return "life";
    if (a.refcount != b.refcount)
        return "refcount";
    if (a.nativeHolders != b.nativeHolders)
        return "nativeHolders";
    if (!(a.edges == b.edges))
        return "edges";
    if (a.weakrefs != b.weakrefs)
        return "weakrefs";
    return "another field";
}

} // namespace

Snapshot capture(const Heap& heap, TextTable& texts)
{
    Capturer capturer(texts);
    heap.forEachObject([&](const Object* object) { capturer.object(object); });
    heap.forEachActivation([&](const Activation* activation) { capturer.activation(activation); });
    const auto& lists = heap.generations().lists;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const GcObject* at = lists[i].first(); !lists[i].isEnd(at); at = at->next)
            capturer.generation(at, static_cast<std::uint8_t>(i));
    return capturer.finish(heap.lastId());
}

GenerationOrder captureGenerations(const Heap& heap)
{
    GenerationOrder order;
    const auto& lists = heap.generations().lists;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const GcObject* at = lists[i].first(); !lists[i].isEnd(at); at = at->next)
            order[i].push_back(at->id);
    return order;
}

void collectNamesOf(const Object* object, Recording& recording)
{
    TextTable& texts = recording.journal.texts();
    const auto extend = [&](std::vector<TextId>& known, std::size_t index, const Object* name) {
        if (known.size() <= index)
            known.resize(index + 1);
        if (name != nullptr)
            known[index] = texts.intern(textOf(name));
    };
    if (object->type->layout == Kind::Code) {
        const auto* code = static_cast<const CodeObject*>(object);
        for (std::size_t i = 0; i < code->localNames.size(); ++i)
            extend(recording.localNames[code->id], i, code->localNames[i]);
        recording.parameterCounts[code->id] = static_cast<std::uint32_t>(code->body->argumentCount);
        for (const Object* constant : code->constants)
            if (constant->type->layout == Kind::Code)
                collectNamesOf(constant, recording);
    }
    if (object->type->layout != Kind::Type)
        return;
    const auto* type = static_cast<const TypeObject*>(object);
    for (std::size_t i = 0; i < type->memberSlots.size(); ++i)
        extend(recording.memberNames[type->id], i, type->memberSlots[i]);
    if (type->sharedKeys != nullptr)
        for (std::size_t i = 0; i < type->sharedKeys->entries.size(); ++i)
            extend(recording.attributeNames[type->id], i, type->sharedKeys->entries[i].key);
}

void collectNames(const Heap& heap, Recording& recording)
{
    heap.forEachObject([&](const Object* object) { collectNamesOf(object, recording); });
}

std::string describedAs(const Object* object)
{
    switch (object->type->layout) {
    case Kind::None:
        return object->type->name == "NoneType"   ? "None"
               : object->type->name == "ellipsis" ? "Ellipsis"
                                                  : "NotImplemented";
    case Kind::Bool: return static_cast<const IntObject*>(object)->value != 0 ? "True" : "False";
    case Kind::Int: return describedInt(static_cast<const IntObject*>(object));
    case Kind::Float: return floatText(static_cast<const FloatObject*>(object)->value);
    case Kind::Str:
        return quotedText(static_cast<const StrObject*>(object)->text, kDescribedCharacters);
    case Kind::Bytes:
        return quotedBytes(static_cast<const BytesObject*>(object)->bytes, kDescribedCharacters);
    case Kind::Code: return textOf(static_cast<const CodeObject*>(object)->name);
    case Kind::Function: return textOf(static_cast<const FunctionObject*>(object)->name);
    case Kind::BuiltinFunction: {
        const NativeMethod* method = static_cast<const BuiltinFunctionObject*>(object)->method;
        return method == nullptr ? std::string() : method->name;
    }
    case Kind::Module: return static_cast<const ModuleObject*>(object)->name;
    case Kind::Type: return static_cast<const TypeObject*>(object)->name;
    default: return {};
    }
}

std::vector<std::string> differences(const Snapshot& replayed, const Snapshot& truth)
{
    std::vector<std::string> found;
    for (std::uint32_t id = 1; id <= std::max(replayed.lastId(), truth.lastId()); ++id) {
        const bool isReplayed = replayed.contains({id}) && replayed.at({id}).isAlive();
        const bool isTrue = truth.contains({id}) && truth.at({id}).isAlive();
        const std::string name = "object " + std::to_string(id);
        if (isReplayed != isTrue)
            found.push_back(name + (isTrue ? " lives only in the heap" : " lives only in replay"));
        if (!isReplayed || !isTrue)
            continue;
        const ObjectState a = comparable(replayed.at({id}));
        const ObjectState b = comparable(truth.at({id}));
        if (!(a == b))
            found.push_back(name + " differs in " + std::string(differingField(a, b)));
    }
    return found;
}

std::vector<std::string> wrongCounts(const Snapshot& snapshot)
{
    std::vector<std::uint32_t> holders(snapshot.lastId() + 1);
    std::vector<std::string> found;
    for (const ObjectId id : snapshot.liveObjects())
        for (const Edge& edge : snapshot.at(id).edges) {
            ++holders[edge.target.value];
            if (!snapshot.at(edge.target).isAlive())
                found.push_back("object " + std::to_string(id.value) + " holds object "
                                + std::to_string(edge.target.value) + ", which is dead");
        }
    for (const ObjectId id : snapshot.liveObjects()) {
        const ObjectState& state = snapshot.at(id);
        const std::uint32_t sum = holders[id.value] + state.nativeHolders;
        if (state.kind != Kind::Activation && state.refcount != sum)
            found.push_back("object " + std::to_string(id.value) + " has count "
                            + std::to_string(state.refcount) + " and " + std::to_string(sum)
                            + " holders");
    }
    return found;
}

} // namespace model
