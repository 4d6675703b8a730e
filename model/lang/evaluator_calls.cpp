// Calls, functions and generators.

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/evaluator.h"

namespace model {

Evaluator::Flow Evaluator::stepCalls(Instruction instruction)
{
    switch (instruction.op) {
    case Op::KwNames:
        m_keywords = static_cast<TupleObject*>(m_frame->code->constants[instruction.arg]);
        return Flow::Next;
    case Op::Call: return callOperation(instruction.arg);
    case Op::CallFunctionEx: return callFunctionEx((instruction.arg & 1U) != 0);
    default: return makeFunction(instruction.arg);
    }
}

/// Below the arguments lie a method and its self, or null and a callee.
Evaluator::Flow Evaluator::callOperation(std::uint32_t count)
{
    Object* method = at(count + 2);
    const bool isTakenApart =
        !m_keepsArguments || m_movesNamed || m_vm.dialect().objects.hasOldTypes;
    if (method == nullptr && isTakenApart && at(count + 1)->type == m_vm.types().boundMethod
        && static_cast<BoundMethodObject*>(at(count + 1))->self != nullptr) {
        // The method is taken apart, so that its function sees self as first argument.
        const Slot calleeSlot = slotAt(count + 1);
        Ref bound = m_heap.take(m_frame->id, calleeSlot, at(count + 1));
        auto* parts = bound.as<BoundMethodObject>();
        at(count + 1) = parts->self;
        m_heap.link(m_frame->id, calleeSlot, parts->self);
        at(count + 2) = parts->function;
        m_heap.link(m_frame->id, slotAt(count + 2), parts->function);
        method = parts->function;
    }
    // The callee lies right below the arguments, self included; a null below it without self.
    const std::uint32_t total = method != nullptr ? count + 1 : count;
    const std::uint32_t base = depth() - total;
    const std::uint32_t floor = method != nullptr ? base - 1 : base - 2;
    Object* callee = m_stack[base - 1];
    if (callee->type == m_vm.types().function)
        return callFunction(base, floor, total);
    return callNative(base, floor, total);
}

/// A function of the script: its frame takes function and arguments over from this stack.
Evaluator::Flow Evaluator::callFunction(std::uint32_t base, std::uint32_t floor,
                                        std::uint32_t count)
{
    auto* function = static_cast<FunctionObject*>(m_stack[base - 1]);
    const TupleObject* keywords = std::exchange(m_keywords, nullptr);
    const std::uint32_t named = keywords == nullptr ? 0 : keywords->size;
    if (m_keepsArguments && (keywords == nullptr || !m_movesNamed))
        return callFromStack(function, base, count - named, keywords);
    const ArgumentSource source{m_frame, base, m_stack + base};
    Activation* called = bindCall(m_vm, function, source, count - named, keywords);
    m_frame->stackSize = base;
    if (called == nullptr) {
        cutStack(floor);
        return Flow::Failed;
    }
    m_heap.move(m_frame->id, {Role::Stack, base - 1}, called->id, Role::FrameFunction, function);
    called->function = function;
    m_frame->stackSize = floor;
    return enterCalled(called);
}

Evaluator::Flow Evaluator::enterCalled(Activation* called)
{
    if (!m_vm.enterCall()) {
        m_heap.retire(called);
        return Flow::Failed;
    }
    called->caller = m_frame;
    m_heap.record(event::FrameEntered{called->id, m_frame->id});
    enter(called);
    return Flow::Jumped;
}

/// A function whose arguments stay where they are until the call is over (R3).
Evaluator::Flow Evaluator::callFromStack(FunctionObject* function, std::uint32_t base,
                                         std::uint32_t positional, const TupleObject* keywords)
{
    const ArgumentSource source{nullptr, 0, m_stack + base};
    Activation* called = bindCall(m_vm, function, source, positional, keywords);
    if (called == nullptr)
        return Flow::Failed;
    if (!m_vm.enterCall()) {
        m_heap.retire(called);
        return Flow::Failed;
    }
    if (!m_heap.frameRules().areObjects)
        m_heap.place(called->id, Role::FrameFunction, called->function, m_vm.own(function));
    m_heap.setCaller(called, m_frame);
    m_heap.record(event::FrameEntered{called->id, m_frame->id});
    enter(called);
    return Flow::Jumped;
}

/// A call that keeps its arguments is over: they go from the last to the first, then the callee.
void Evaluator::dropCall()
{
    const Instruction* call = &m_body->instructions[m_frame->instruction];
    if (m_movesNamed && (call->op != Op::Call || call[-1].op == Op::KwNames))
        return; // It took them along.
    drop(call->arg + 2);
}

Evaluator::Flow Evaluator::callNative(std::uint32_t base, std::uint32_t floor, std::uint32_t count)
{
    const TupleObject* keywords = std::exchange(m_keywords, nullptr);
    const std::uint32_t named = keywords == nullptr ? 0 : keywords->size;
    const Object* callee = m_stack[base - 1];
    const bool isPacked = m_vm.dialect().objects.hasOldTypes && named == 0
                          && callee->type != m_vm.types().builtinFunction
                          && callee->type != m_vm.types().methodDescriptor;
    Ref result =
        isPacked ? callWithTuple(base, count)
                 : call(m_vm, m_stack[base - 1], CallArgs{m_stack + base, count - named, keywords});
    if (m_keepsArguments) {
        cutStack(floor);
    } else {
        // The callee goes first, then the arguments from the first on.
        const std::uint32_t end = depth();
        m_heap.clear(m_frame->id, {Role::Stack, base - 1}, m_stack[base - 1]);
        for (std::uint32_t i = base; i < end; ++i)
            m_heap.clear(m_frame->id, {Role::Stack, i}, m_stack[i]);
        m_frame->stackSize = floor;
    }
    if (!result)
        return Flow::Failed;
    push(std::move(result));
    return runPendingCollection();
}

/// load_args() of 2.7: the arguments leave the stack for a tuple.
Ref Evaluator::callWithTuple(std::uint32_t base, std::uint32_t count)
{
    Ref made = m_heap.newTuple(std::span<Object* const>(m_stack + base, count));
    for (std::uint32_t i = base; i < base + count; ++i)
        m_heap.clear(m_frame->id, {Role::Stack, i}, m_stack[i]);
    auto* tuple = made.as<TupleObject>();
    return call(m_vm, m_stack[base - 1], CallArgs{tuple->items(), count, nullptr, tuple});
}

Evaluator::Flow Evaluator::callFunctionEx(bool hasKeywords)
{
    Ref keywords = hasKeywords ? pop() : Ref();
    if (hasKeywords && keywords->type != m_vm.types().dict) {
        Ref merged = m_heap.newDict();
        if (!mergeKeywords(merged.as<DictObject>(), keywords.get(), at(2)))
            return Flow::Failed;
        keywords = std::move(merged);
    }
    if (top()->type != m_vm.types().tuple) {
        if (top()->type->slots->iter == nullptr && top()->type->slots->sequenceItem == nullptr) {
            m_vm.raiseTypeError(calleeText(m_vm, at(2))
                                + " argument after * must be an iterable, not "
                                + top()->type->name);
            return Flow::Failed;
        }
        Ref tuple = toTuple(m_vm, top());
        if (!tuple)
            return Flow::Failed;
        drop();
        push(std::move(tuple));
    }
    Ref arguments = pop();
    Ref callee = pop();
    if (callee->type == m_vm.types().function && m_vm.dialect().rules->calls.unpackedArgumentsMove)
        return callUnpacked(std::move(callee), std::move(arguments), std::move(keywords));
    Ref passed = arguments;
    if (m_vm.dialect().objects.hasOldTypes) // update_star_args() makes another tuple.
        passed = m_heap.newTuple(arguments.as<TupleObject>()->span());
    Ref result =
        callWithDict(m_vm, callee.get(), passed.as<TupleObject>(), keywords.as<DictObject>());
    callee.reset();
    passed.reset();
    arguments.reset();
    keywords.reset();
    drop(); // The null below the callee.
    if (!result)
        return Flow::Failed;
    push(std::move(result));
    return runPendingCollection();
}

/// f(*arguments, **keywords): the frame takes references of its own, then tuple and dict go.
///
/// Source:  CPython 3.12, Python/ceval.c, _PyEvalFramePushAndInit_Ex().
Evaluator::Flow Evaluator::callUnpacked(Ref callee, Ref arguments, Ref keywords)
{
    auto* tuple = arguments.as<TupleObject>();
    const std::uint32_t count = tuple->size;
    std::vector<Object*> values(tuple->items(), tuple->items() + count);
    std::vector<Object*> names;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    bool isFine = true;
    while (keywords && dict::next(keywords.as<DictObject>(), position, key, value)) {
        isFine = isFine && asStr(key) != nullptr;
        names.push_back(key);
        values.push_back(value);
    }
    Activation* called = nullptr;
    if (!isFine) {
        m_vm.raiseTypeError("keywords must be strings");
    } else {
        Ref nameTuple;
        if (!names.empty())
            nameTuple = m_heap.newTuple(std::span<Object* const>(names));
        called = bindCall(m_vm, callee.as<FunctionObject>(), {nullptr, 0, values.data()}, count,
                          nameTuple.as<TupleObject>());
    }
    if (called != nullptr)
        m_heap.place(called->id, Role::FrameFunction, called->function, std::move(callee));
    callee = Ref();
    arguments.reset();
    keywords.reset();
    drop(); // The null below the callee.
    return called != nullptr ? enterCalled(called) : Flow::Failed;
}

Evaluator::Flow Evaluator::makeFunction(std::uint32_t flags)
{
    Ref code = pop();
    Ref made = m_vm.newFunction(code.as<CodeObject>(), m_frame->globals);
    auto* function = made.as<FunctionObject>();
    if ((flags & kMakeClosure) != 0)
        m_heap.place(function->id, Role::Closure, function->closure, pop());
    if ((flags & kMakeAnnotations) != 0)
        m_heap.place(function->id, Role::Annotations, function->annotations, pop());
    if ((flags & kMakeKeywordDefaults) != 0)
        m_heap.place(function->id, Role::KwDefaults, function->kwDefaults, pop());
    if ((flags & kMakeDefaults) != 0)
        m_heap.place(function->id, Role::Defaults, function->defaults, pop());
    push(std::move(made));
    return Flow::Next;
}

// --- Generators ---

/// The frame goes into a generator object, which is what the call gives.
Evaluator::Flow Evaluator::makeGenerator()
{
    Ref made = m_heap.create<GeneratorObject>(m_vm.types().generator, Kind::Generator);
    auto* generator = made.as<GeneratorObject>();
    FunctionObject* function = m_frame->callee != nullptr ? m_frame->callee : m_frame->function;
    m_heap.place(generator->id, Role::Name, generator->name, m_vm.own(function->name));
    m_heap.place(generator->id, Role::QualName, generator->qualName, m_vm.own(function->qualName));
    if (m_vm.dialect().rules->generators.holdsCode)
        m_heap.place(generator->id, Role::GeneratorCode, generator->code, m_vm.own(m_frame->code));
    Activation* kept = m_frame;
    Activation* caller = kept->caller;
    const bool isEntry = kept->isEntry;
    generator->activation = kept;
    kept->generator = generator;
    m_heap.forgetCaller(kept);
    kept->isEntry = true; // Resumed from native code from now on.
    kept->instruction = m_next;
    m_heap.track(generator);
    if (m_heap.frameRules().areObjects)
        m_heap.track(m_heap.frameObjectOf(kept).as<FrameObject>());
    m_heap.describe(generator, static_cast<StrObject*>(generator->qualName)->text);
    m_heap.record(event::FrameLeft{kept->id, caller == nullptr ? ObjectId{} : caller->id});
    kept->keeper = generator->id;
    m_heap.record(event::FrameOwned{kept->id, {}, generator->id});
    m_vm.setTop(caller);
    if (isEntry) {
        m_result = std::move(made);
        return Flow::Leave;
    }
    m_vm.leaveCall();
    enter(caller);
    if (m_keepsArguments)
        dropCall();
    ++m_next;
    push(std::move(made));
    return Flow::Jumped;
}

Evaluator::Flow Evaluator::yieldValue()
{
    m_result = pop();
    Activation* caller = m_frame->caller;
    m_frame->instruction = m_next;
    m_heap.forgetCaller(m_frame);
    m_frame->generator->isRunning = false;
    if (m_frame->savedException != nullptr) [[unlikely]]
        restoreHandledException();
    m_heap.record(event::FrameLeft{m_frame->id, caller == nullptr ? ObjectId{} : caller->id});
    m_vm.setTop(caller);
    return Flow::Leave;
}

Evaluator::Flow Evaluator::send(std::uint32_t target)
{
    Ref value = pop();
    Ref returned;
    Ref yielded = sendTo(m_vm, top(), value.get(), returned);
    value.reset();
    if (yielded) {
        push(std::move(yielded));
        return Flow::Next;
    }
    if (!returned)
        return Flow::Failed;
    drop();
    push(std::move(returned));
    m_next = target;
    return Flow::Jumped;
}

} // namespace model
