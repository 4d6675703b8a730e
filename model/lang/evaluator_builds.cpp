// Displays, unpacking and formatting.

#include "model/dialect/texts.h"
#include "model/heap/set_table.h"
#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"
#include "model/lang/types/list_items.h"
#include "model/lang/types/set_algebra.h"

namespace model {

Evaluator::Flow Evaluator::stepBuilds(Instruction instruction)
{
    const std::uint32_t arg = instruction.arg;
    switch (instruction.op) {
    case Op::BuildTuple: return buildTuple(arg);
    case Op::BuildList: return buildList(arg);
    case Op::BuildSet: return buildSet(arg);
    case Op::BuildMap: return buildMap(arg);
    case Op::BuildConstKeyMap: return buildConstKeyMap(arg);
    case Op::BuildSlice: return buildSlice(arg);
    case Op::BuildString: return buildString(arg);
    case Op::ListToTuple: {
        auto* list = static_cast<ListObject*>(top());
        return replaceTop(m_heap.newTuple(std::span<Object* const>(list->items)));
    }
    case Op::ListAppend: {
        auto* list = static_cast<ListObject*>(at(arg + 1));
        Ref value = pop();
        const Slot slot{Role::Item, static_cast<std::uint32_t>(list->items.size())};
        list->items.push_back(nullptr);
        m_heap.place(list->id, slot, list->items.back(), std::move(value));
        return Flow::Next;
    }
    case Op::SetAdd: {
        auto* members = static_cast<SetObject*>(at(arg + 1));
        const std::optional<Hash> key = hash(m_vm, top());
        if (!key || !set::add(m_heap, members, top(), *key))
            return Flow::Failed;
        drop();
        return Flow::Next;
    }
    case Op::MapAdd: {
        auto* entries = static_cast<DictObject*>(at(arg + 2));
        if (!dictSet(m_vm, entries, at(2), at(1)))
            return Flow::Failed;
        drop(2);
        return Flow::Next;
    }
    case Op::ListExtend: return listExtend(arg);
    case Op::SetUpdate: return setUpdate(arg);
    case Op::DictUpdate: return dictUpdate(arg);
    case Op::DictMerge: return dictMerge(arg);
    case Op::UnpackSequence: return unpackSequence(arg);
    case Op::UnpackEx: return unpackEx(arg);
    default: return formatValue(arg);
    }
}

Evaluator::Flow Evaluator::buildTuple(std::uint32_t count)
{
    if (count == 0) {
        push(m_heap.newTuple(std::span<Object* const>{}));
        return Flow::Next;
    }
    Ref made = m_heap.create<TupleObject>(m_vm.types().tuple, Kind::Tuple, count * sizeof(Object*));
    auto* tuple = made.as<TupleObject>();
    tuple->size = count;
    for (std::uint32_t i = 0; i < count; ++i)
        tuple->items()[i] = nullptr;
    for (std::uint32_t i = count; i-- > 0;)
        m_heap.place(tuple->id, {Role::Item, i}, tuple->items()[i], pop());
    m_heap.track(tuple);
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::buildList(std::uint32_t count)
{
    Ref made = m_heap.newList();
    auto* list = made.as<ListObject>();
    list->items.resize(count, nullptr);
    list->allocated = count;
    for (std::uint32_t i = count; i-- > 0;)
        m_heap.place(list->id, {Role::Item, i}, list->items[i], pop());
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::buildSet(std::uint32_t count)
{
    Ref made = m_heap.newSet(m_vm.types().set);
    bool isFine = true;
    for (std::uint32_t i = count; i > 0; --i) { // Each goes as soon as it is in the set.
        isFine = isFine && set::addAny(m_vm, made.as<SetObject>(), at(i));
        m_heap.clear(m_frame->id, slotAt(i), at(i));
    }
    drop(count);
    if (!isFine)
        return Flow::Failed;
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::buildMap(std::uint32_t pairs)
{
    Ref made = m_heap.newDict();
    dict::presize(m_heap, made.as<DictObject>(), pairs);
    for (std::uint32_t i = pairs; i > 0; --i)
        if (!dictSet(m_vm, made.as<DictObject>(), at(2 * i), at(2 * i - 1)))
            return Flow::Failed;
    drop(2 * pairs);
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::buildConstKeyMap(std::uint32_t count)
{
    Ref made = m_heap.newDict();
    dict::presize(m_heap, made.as<DictObject>(), count);
    auto* keys = static_cast<TupleObject*>(top());
    for (std::uint32_t i = 0; i < count; ++i)
        if (!dictSet(m_vm, made.as<DictObject>(), keys->items()[i], at(count + 1 - i)))
            return Flow::Failed;
    drop(count + 1);
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::buildSlice(std::uint32_t count)
{
    Object* none = m_heap.none();
    Object* fields[3] = {at(count), at(count - 1), count == 3 ? at(1) : none};
    Ref made = m_heap.newRecord(m_vm.types().slice, fields);
    drop(count);
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::buildString(std::uint32_t count)
{
    std::string text;
    for (std::uint32_t i = count; i > 0; --i)
        text += static_cast<StrObject*>(at(i))->text;
    Ref made = m_vm.newStr(std::move(text));
    drop(count);
    push(std::move(made));
    return Flow::Next;
}

Evaluator::Flow Evaluator::listExtend(std::uint32_t depthOfList)
{
    Object* iterable = top();
    auto* list = static_cast<ListObject*>(at(depthOfList + 1));
    if (iterable->type->slots->iter == nullptr && iterable->type->slots->sequenceItem == nullptr) {
        m_vm.raiseTypeError(
            textOf(m_vm.dialect(), Text::StarNoIterable, {typeName(iterable->type)}));
        return Flow::Failed;
    }
    if (!list::extend(m_vm, list, iterable))
        return Flow::Failed;
    drop();
    return Flow::Next;
}

Evaluator::Flow Evaluator::setUpdate(std::uint32_t depthOfSet)
{
    if (!set::update(m_vm, static_cast<SetObject*>(at(depthOfSet + 1)), top()))
        return Flow::Failed;
    drop();
    return Flow::Next;
}

Evaluator::Flow Evaluator::dictUpdate(std::uint32_t depthOfDict)
{
    auto* target = static_cast<DictObject*>(at(depthOfDict + 1));
    if (!mergeMapping(m_vm, target, top(), nullptr)) {
        if (m_vm.errorIs(m_vm.exceptions().attributeError)) {
            m_vm.clearError();
            m_vm.raiseTypeError("'" + top()->type->name + "' object is not a mapping");
        }
        return Flow::Failed;
    }
    drop();
    return Flow::Next;
}

bool Evaluator::mergeKeywords(DictObject* target, Object* mapping, Object* callee)
{
    if (mergeMapping(m_vm, target, mapping, callee))
        return true;
    if (m_vm.errorIs(m_vm.exceptions().attributeError)) {
        m_vm.clearError();
        m_vm.raiseTypeError(calleeText(m_vm, callee) + " argument after ** must be a mapping, not "
                            + mapping->type->name);
    }
    return false;
}

Evaluator::Flow Evaluator::dictMerge(std::uint32_t depthOfDict)
{
    auto* target = static_cast<DictObject*>(at(depthOfDict + 1));
    Object* callee = at(depthOfDict + 3);
    if (!mergeKeywords(target, top(), callee))
        return Flow::Failed;
    drop();
    return Flow::Next;
}

Evaluator::Flow Evaluator::unpackSequence(std::uint32_t count)
{
    Ref sequence = pop();
    std::vector<Ref> items;
    if (sequence->type == m_vm.types().tuple || sequence->type == m_vm.types().list) {
        const std::span<Object* const> span =
            sequence->type == m_vm.types().tuple
                ? sequence.as<TupleObject>()->span()
                : std::span<Object* const>(sequence.as<ListObject>()->items);
        if (span.size() == count) {
            for (std::uint32_t i = count; i-- > 0;)
                pushCopy(span[i]);
            return Flow::Next;
        }
    }
    if (!unpackIterable(m_vm, sequence.get(), count, -1, items))
        return Flow::Failed;
    for (std::uint32_t i = count; i-- > 0;)
        push(std::move(items[i]));
    return Flow::Next;
}

Evaluator::Flow Evaluator::unpackEx(std::uint32_t counts)
{
    const std::uint32_t before = counts & 0xFFU;
    const std::uint32_t after = counts >> 8U;
    Ref sequence = pop();
    std::vector<Ref> items;
    if (!unpackIterable(m_vm, sequence.get(), before, static_cast<int>(after), items))
        return Flow::Failed;
    for (std::size_t i = items.size(); i-- > 0;)
        push(std::move(items[i]));
    return Flow::Next;
}

Evaluator::Flow Evaluator::formatValue(std::uint32_t how)
{
    Ref spec = (how & 4U) != 0 ? pop() : Ref();
    Ref value = pop();
    switch (how & 3U) {
    case 1: value = str(m_vm, value.get()); break;
    case 2: value = repr(m_vm, value.get()); break;
    case 3: value = ascii(m_vm, value.get()); break;
    default: break;
    }
    if (!value)
        return Flow::Failed;
    if (value->type != m_vm.types().str || spec)
        value = format(m_vm, value.get(), spec.get());
    if (!value)
        return Flow::Failed;
    push(std::move(value));
    return Flow::Next;
}

} // namespace model
