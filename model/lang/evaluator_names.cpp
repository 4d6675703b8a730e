// Loads and stores of names, attributes and items.

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"

namespace model {

Evaluator::Flow Evaluator::stepLoads(Instruction instruction)
{
    const std::uint32_t arg = instruction.arg;
    const auto& names = m_frame->code->names;
    switch (instruction.op) {
    case Op::LoadName: return loadName(instruction);
    case Op::StoreName: return storeName(instruction);
    case Op::DeleteName: return deleteName(instruction);
    case Op::LoadGlobal: return loadGlobal(instruction);
    case Op::StoreGlobal: {
        Ref value = pop();
        return dict::set(m_heap, m_frame->globals, names[arg], std::move(value)) ? Flow::Next
                                                                                 : Flow::Failed;
    }
    case Op::DeleteGlobal: return deleteGlobal(instruction);
    case Op::DeleteFast:
        if (m_slots[arg] == nullptr)
            return unboundLocal(arg);
        m_heap.clear(m_frame->id, {Role::Local, arg}, m_slots[arg]);
        return Flow::Next;
    case Op::LoadFastAndClear: return loadFastAndClear(arg);
    case Op::StoreFastMaybeNull: return storeFastMaybeNull(arg);
    case Op::MakeCell:
    case Op::CopyFreeVars:
    case Op::LoadClosure:
    case Op::LoadDeref:
    case Op::LoadClassDeref:
    case Op::StoreDeref:
    case Op::DeleteDeref: return stepCells(instruction);
    case Op::LoadAttr: return replaceTop(getAttribute(m_vm, top(), names[arg]));
    case Op::LoadMethod: return loadMethod(instruction);
    case Op::StoreAttr: {
        const bool isDone = setAttribute(m_vm, top(), names[arg], at(2));
        // The value goes first, then its owner (STORE_ATTR).
        Ref owner = pop();
        drop();
        return isDone ? Flow::Next : Flow::Failed;
    }
    case Op::DeleteAttr: {
        const bool isDone = deleteAttribute(m_vm, top(), names[arg]);
        drop();
        return isDone ? Flow::Next : Flow::Failed;
    }
    case Op::BinarySubscr: return replaceTop(2, getItem(m_vm, at(2), at(1)));
    case Op::StoreSubscr: return storeSubscript();
    case Op::DeleteSubscr: return deleteSubscript();
    case Op::LoadAssertionError: pushCopy(m_vm.exceptions().assertionError); return Flow::Next;
    case Op::LoadBuildClass: return loadBuildClass();
    default: return setupAnnotations();
    }
}

/// A variable steps aside for one of an inlined comprehension ...
Evaluator::Flow Evaluator::loadFastAndClear(std::uint32_t slot)
{
    Object* value = std::exchange(m_slots[slot], nullptr);
    if (value != nullptr)
        m_heap.move(m_frame->id, {Role::Local, slot}, m_frame->id, {Role::Stack, depth()}, value);
    m_stack[m_frame->stackSize++] = value;
    return Flow::Next;
}

/// ... and comes back; what the comprehension left there goes then.
Evaluator::Flow Evaluator::storeFastMaybeNull(std::uint32_t slot)
{
    Ref value = pop();
    m_heap.set(m_frame->id, {Role::Local, slot}, m_slots[slot], std::move(value));
    return Flow::Next;
}

/// Cells: the variables that functions share.
Evaluator::Flow Evaluator::stepCells(Instruction instruction)
{
    const std::uint32_t arg = instruction.arg;
    switch (instruction.op) {
    case Op::MakeCell: {
        Ref cell = m_heap.create<CellObject>(m_vm.types().cell, Kind::Cell);
        auto* made = cell.as<CellObject>();
        m_heap.place(made->id, Role::Content, made->content,
                     m_heap.take(m_frame->id, {Role::Local, arg}, m_slots[arg]));
        m_heap.track(made);
        m_heap.place(m_frame->id, {Role::Local, arg}, m_slots[arg], std::move(cell));
        return Flow::Next;
    }
    case Op::CopyFreeVars: {
        auto* closure = static_cast<TupleObject*>(m_frame->function->closure);
        for (std::uint32_t i = 0; i < arg; ++i) {
            const std::uint32_t slot = m_frame->slotCount - arg + i;
            m_slots[slot] = closure->items()[i];
            m_heap.link(m_frame->id, {Role::Local, slot}, m_slots[slot]);
        }
        return Flow::Next;
    }
    case Op::LoadClosure: pushCopy(m_slots[arg]); return Flow::Next;
    case Op::LoadDeref: return loadDeref(instruction);
    case Op::LoadClassDeref: return loadClassDeref(instruction);
    case Op::StoreDeref: {
        auto* cell = static_cast<CellObject*>(m_slots[arg]);
        m_heap.set(cell->id, Role::Content, cell->content, pop());
        return Flow::Next;
    }
    default: { // DeleteDeref
        auto* cell = static_cast<CellObject*>(m_slots[arg]);
        if (cell->content == nullptr)
            return unboundLocal(arg);
        m_heap.clear(cell->id, Role::Content, cell->content);
        return Flow::Next;
    }
    }
}

Evaluator::Flow Evaluator::nameError(StrObject* name)
{
    Ref message = m_vm.newStr("name '" + name->text + "' is not defined");
    std::vector<Ref> args;
    args.push_back(std::move(message));
    Ref error = m_vm.newException(m_vm.exceptions().nameError, std::move(args));
    auto* exception = error.as<ExceptionObject>();
    if (detailsOf(m_vm.dialect()).exceptions.knowWhatIsMissing)
        m_heap.place(exception->id, {Role::ExceptionDetail, 0}, exception->details[0],
                     m_vm.own(name));
    m_vm.raiseObject(std::move(error));
    return Flow::Failed;
}

Evaluator::Flow Evaluator::unboundLocal(std::uint32_t slot)
{
    const std::string& name = m_frame->code->localNames[slot]->text;
    if (m_body->frameNames[slot].isFree) {
        m_vm.raise(m_vm.exceptions().nameError, textOf(m_vm.dialect(), Text::UnboundFree, {name}));
        return Flow::Failed;
    }
    m_vm.raise(m_vm.exceptions().unboundLocalError,
               textOf(m_vm.dialect(), Text::UnboundLocal, {name}));
    return Flow::Failed;
}

Evaluator::Flow Evaluator::loadName(Instruction instruction)
{
    StrObject* name = m_frame->code->names[instruction.arg];
    Object* locals = m_frame->locals;
    Object* value = nullptr;
    if (locals->type == m_vm.types().dict) {
        value = dict::get(m_heap, static_cast<DictObject*>(locals), name);
    } else {
        Ref found = getItem(m_vm, locals, name);
        if (found) {
            push(std::move(found));
            return Flow::Next;
        }
        if (!m_vm.errorIs(m_vm.exceptions().keyError))
            return Flow::Failed;
        m_vm.clearError();
    }
    if (value == nullptr)
        value = dict::get(m_heap, m_frame->globals, name);
    if (value == nullptr)
        value = dict::get(m_heap, m_frame->builtins, name);
    if (value == nullptr)
        return nameError(name);
    pushCopy(value);
    return Flow::Next;
}

Evaluator::Flow Evaluator::storeName(Instruction instruction)
{
    StrObject* name = m_frame->code->names[instruction.arg];
    Object* locals = m_frame->locals;
    Ref value = pop();
    const bool isDone =
        locals->type == m_vm.types().dict
            ? dict::set(m_heap, static_cast<DictObject*>(locals), name, std::move(value))
            : setItem(m_vm, locals, name, value.get());
    return isDone ? Flow::Next : Flow::Failed;
}

Evaluator::Flow Evaluator::deleteName(Instruction instruction)
{
    StrObject* name = m_frame->code->names[instruction.arg];
    Object* locals = m_frame->locals;
    if (locals->type == m_vm.types().dict) {
        bool isMissing = false;
        Ref old = dict::remove(m_heap, static_cast<DictObject*>(locals), name, dict::hashOf(name),
                               isMissing);
        return isMissing ? nameError(name) : Flow::Next;
    }
    return deleteItem(m_vm, locals, name) ? Flow::Next : nameError(name);
}

Evaluator::Flow Evaluator::deleteGlobal(Instruction instruction)
{
    StrObject* name = m_frame->code->names[instruction.arg];
    bool isMissing = false;
    Ref old = dict::remove(m_heap, m_frame->globals, name, dict::hashOf(name), isMissing);
    return isMissing ? nameError(name) : Flow::Next;
}

Evaluator::Flow Evaluator::loadGlobal(Instruction instruction)
{
    StrObject* name = m_frame->code->names[instruction.arg >> 1U];
    Object* value = dict::get(m_heap, m_frame->globals, name);
    if (value == nullptr)
        value = dict::get(m_heap, m_frame->builtins, name);
    if (value == nullptr)
        return nameError(name);
    if ((instruction.arg & 1U) != 0)
        pushNull();
    pushCopy(value);
    return Flow::Next;
}

Evaluator::Flow Evaluator::loadDeref(Instruction instruction)
{
    Object* value = static_cast<CellObject*>(m_slots[instruction.arg])->content;
    if (value == nullptr)
        return unboundLocal(instruction.arg);
    pushCopy(value);
    return Flow::Next;
}

Evaluator::Flow Evaluator::loadClassDeref(Instruction instruction)
{
    StrObject* name = m_frame->code->localNames[instruction.arg];
    if (m_frame->locals->type == m_vm.types().dict) {
        if (Object* value = dict::get(m_heap, static_cast<DictObject*>(m_frame->locals), name)) {
            pushCopy(value);
            return Flow::Next;
        }
    }
    return loadDeref(instruction);
}

/// Pushes function and self where the attribute is a method of the class, so that no bound
/// method is made (R10); otherwise null and the attribute.
Evaluator::Flow Evaluator::loadMethod(Instruction instruction)
{
    StrObject* name = m_frame->code->names[instruction.arg];
    Object* owner = top();
    bool isMethod = false;
    Ref found = getMethod(m_vm, owner, name, isMethod);
    if (!found)
        return Flow::Failed;
    if (isMethod) {
        Ref self = pop();
        push(std::move(found));
        push(std::move(self));
        return Flow::Next;
    }
    drop();
    pushNull();
    push(std::move(found));
    return Flow::Next;
}

Evaluator::Flow Evaluator::storeSubscript()
{
    // value, container, key
    const bool isDone = setItem(m_vm, at(2), at(1), at(3));
    Ref key = pop();
    Ref container = pop();
    drop();
    container.reset();
    return isDone ? Flow::Next : Flow::Failed;
}

Evaluator::Flow Evaluator::deleteSubscript()
{
    if (!deleteItem(m_vm, at(2), at(1)))
        return Flow::Failed;
    Ref key = pop();
    drop();
    return Flow::Next;
}

Evaluator::Flow Evaluator::loadBuildClass()
{
    Object* value = dict::get(m_heap, m_frame->builtins, m_vm.names().build);
    if (value == nullptr) {
        m_vm.raise(m_vm.exceptions().nameError, "__build_class__ not found");
        return Flow::Failed;
    }
    pushCopy(value);
    return Flow::Next;
}

Evaluator::Flow Evaluator::setupAnnotations()
{
    StrObject* name = m_vm.names().annotations;
    if (m_frame->locals->type != m_vm.types().dict)
        return setItem(m_vm, m_frame->locals, name, m_heap.newDict().get()) ? Flow::Next
                                                                            : Flow::Failed;
    auto* locals = static_cast<DictObject*>(m_frame->locals);
    if (dict::get(m_heap, locals, name) == nullptr)
        dict::set(m_heap, locals, name, m_heap.newDict());
    return Flow::Next;
}

} // namespace model
