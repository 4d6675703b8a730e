#pragma once

#include "model/lang/code_body.h"
#include "model/lang/vm.h"

namespace model {

/// Executes activations: one loop over the instructions, Python-to-Python calls without
/// native recursion. Every value on the value stack is a reference owned by the activation.
///
/// Source:  CPython 3.11 Python/ceval.c, _PyEval_EvalFrameDefault().
class Evaluator
{
public:
    explicit Evaluator(Vm& vm)
        : m_vm(vm), m_heap(vm.heap()), m_keepsArguments(vm.dialect().calls.keepsArguments),
          m_movesNamed(vm.dialect().calls.movesNamedArguments)
    {}

    /// Runs until `entry` is left: its result, or empty with an exception set. A generator
    /// that yields is left with its value, too.
    Ref run(Activation* entry);

private:
    /// How an instruction ends.
    enum class Flow : std::uint8_t {
        Next,
        Jumped, ///< m_at is set already.
        Failed, ///< An exception is set.
        Leave,  ///< The entry activation is left, with m_result.
    };

    /// Where dialects let the collector run that do not let it run in allocations.
    Flow runPendingCollection()
    {
        if (m_vm.isCollectionPending) [[unlikely]]
            m_vm.runPendingCollection();
        return Flow::Next;
    }

    Flow step(Instruction instruction);
    Flow stepLoads(Instruction instruction);
    Flow stepCells(Instruction instruction);
    Flow stepOperators(Instruction instruction);
    Flow stepBuilds(Instruction instruction);
    Flow stepCalls(Instruction instruction);
    Flow stepJumps(Instruction instruction);
    Flow stepExceptions(Instruction instruction);

    // --- The value stack ---
    std::uint32_t depth() const { return m_frame->stackSize; }
    Object*& at(std::uint32_t fromTop) { return m_stack[m_frame->stackSize - fromTop]; }
    Object* top() { return at(1); }
    Slot slotAt(std::uint32_t fromTop) const { return {Role::Stack, depth() - fromTop}; }
    void push(Ref value)
    {
        m_heap.move(kInterpreter, Role::Native, m_frame->id, {Role::Stack, depth()}, value.get());
        m_stack[m_frame->stackSize] = value.release();
        ++m_frame->stackSize;
    }
    void pushCopy(Object* value)
    {
        m_heap.link(m_frame->id, {Role::Stack, depth()}, value);
        m_stack[m_frame->stackSize] = value;
        ++m_frame->stackSize;
    }
    void pushNull() { m_stack[m_frame->stackSize++] = nullptr; }
    Ref pop()
    {
        Object* value = m_stack[--m_frame->stackSize];
        if (value != nullptr)
            m_heap.move(m_frame->id, {Role::Stack, depth()}, kInterpreter, Role::Native, value);
        return Ref::adopt(m_heap, value);
    }
    void drop()
    {
        Object* value = m_stack[--m_frame->stackSize];
        if (value != nullptr)
            m_heap.unlink(m_frame->id, {Role::Stack, depth()}, value);
    }
    void drop(std::uint32_t count)
    {
        while (count-- > 0)
            drop();
    }
    /// Replaces the top value: the result first, then the operand goes.
    Flow replaceTop(Ref result)
    {
        if (!result)
            return Flow::Failed;
        return replaceTop(1, std::move(result));
    }
    Flow replaceTop(std::uint32_t operands, Ref result);

    // --- Frames ---
    void enter(Activation* activation);
    void leaveFrame();
    Flow returnValue(Ref value);
    void reachLine();
    bool handleError();
    void cutStack(std::uint32_t size);
    void addTraceback();
    void recordSwap(std::uint32_t position);

    // --- Instructions, by group ---
    Flow loadName(Instruction instruction);
    Flow loadGlobal(Instruction instruction);
    Flow loadDeref(Instruction instruction);
    Flow loadClassDeref(Instruction instruction);
    Flow storeName(Instruction instruction);
    Flow deleteName(Instruction instruction);
    Flow deleteGlobal(Instruction instruction);
    Flow loadMethod(Instruction instruction);
    Flow loadFastAndClear(std::uint32_t slot);
    Flow storeFastMaybeNull(std::uint32_t slot);
    Flow unboundLocal(std::uint32_t slot);
    Flow nameError(StrObject* name);
    Flow storeSubscript();
    Flow deleteSubscript();
    Flow binaryOperation(Instruction instruction);
    Flow compareOperation(Instruction instruction);
    Flow containsOperation(Instruction instruction);
    Flow buildTuple(std::uint32_t count);
    Flow buildList(std::uint32_t count);
    Flow buildSet(std::uint32_t count);
    Flow buildMap(std::uint32_t pairs);
    Flow buildConstKeyMap(std::uint32_t count);
    Flow buildSlice(std::uint32_t count);
    Flow buildString(std::uint32_t count);
    Flow listExtend(std::uint32_t depthOfList);
    Flow setUpdate(std::uint32_t depthOfSet);
    Flow dictUpdate(std::uint32_t depthOfDict);
    Flow dictMerge(std::uint32_t depthOfDict);
    bool mergeKeywords(DictObject* target, Object* mapping, Object* callee);
    Flow unpackSequence(std::uint32_t count);
    Flow unpackEx(std::uint32_t counts);
    Flow formatValue(std::uint32_t how);
    Flow callOperation(std::uint32_t count);
    Flow callFunction(std::uint32_t base, std::uint32_t floor, std::uint32_t count);
    Flow callFromStack(FunctionObject* function, std::uint32_t base, std::uint32_t positional,
                       const TupleObject* keywords);
    void dropCall();
    Flow callUnpacked(Ref callee, Ref arguments, Ref keywords);
    Flow enterCalled(Activation* called);
    Flow callNative(std::uint32_t base, std::uint32_t floor, std::uint32_t count);
    Ref callWithTuple(std::uint32_t base, std::uint32_t count);
    Flow callFunctionEx(bool hasKeywords);
    Flow makeFunction(std::uint32_t flags);
    Flow makeGenerator();
    Flow yieldValue();
    Flow send(std::uint32_t target);
    Flow forIter(std::uint32_t target);
    Flow popJump(std::uint32_t target, bool jumpIf);
    Flow jumpOrPop(std::uint32_t target, bool jumpIf);
    Flow raiseVarargs(std::uint32_t count);
    Flow raiseFrom(Ref exception, Ref cause);
    Flow pushExceptionInfo(std::uint32_t mark);
    Flow popException();
    Flow pushExceptionTriple();
    Flow popExceptionTriple(std::uint32_t above);
    void restoreTraceback(ExceptionObject* exception, Ref traceback);
    Flow checkExceptionMatch();
    Flow reraise(std::uint32_t depthOfIndex);
    Flow beforeWith();
    Flow withExceptStart(std::uint32_t depthOfExit);
    Flow importName(std::uint32_t name);
    Flow importFrom(std::uint32_t name);
    Flow importStar();
    Flow loadBuildClass();
    Flow setupAnnotations();
    Flow printExpression();
    // Up to 2.7 (evaluator_python2.cpp).
    Flow stepOldStatements(Instruction instruction);
    Flow printItem(bool hasStream);
    Flow printNewline(bool hasStream);
    Flow raiseOld(std::uint32_t count);
    Flow checkOldMatch();
    void keepHandledException(Ref previous);
    void restoreHandledException();
    Flow jumpBackward(std::uint32_t target);

    Vm& m_vm;
    Heap& m_heap;
    const bool m_keepsArguments; ///< CallRules::keepsArguments
    const bool m_movesNamed;     ///< CallRules::movesNamedArguments
    Activation* m_frame = nullptr;
    const CodeBody* m_body = nullptr;
    Object** m_slots = nullptr;
    Object** m_stack = nullptr;
    std::uint32_t m_next = 0; ///< Index of the instruction to execute next.
    /// Index of the one being executed. RERAISE lets the frame show an earlier one.
    std::uint32_t m_current = 0;
    TupleObject* m_keywords = nullptr; ///< Names for the next Call; borrowed from constants.
    Ref m_result;
    bool m_skipTraceback = false; ///< The exception on its way comes here a second time (RERAISE).
};

/// Executes the body of a class or module with `nameSpace` as its locals. The result of a class
/// body is its `__class__` cell or None.
Ref runInNamespace(Vm& vm, FunctionObject* body, Object* nameSpace);
/// The same for code that belongs to no function (CallRules::hasBodyFunctions).
Ref runBody(Vm& vm, CodeObject* code, DictObject* globals, Object* nameSpace);

/// "__main__.f()", "Node.grow()": a callee as CPython's argument errors name it.
std::string calleeText(Vm& vm, Object* callee);

/// Adds the entries of a mapping to a dict; with `callee`, repeated keys are an error that
/// names it (`f(**a, **b)`).
bool mergeMapping(Vm& vm, DictObject* target, Object* mapping, Object* callee);

/// Takes exactly `before` items, or with `after` >= 0: `before`, a list of the rest, `after`.
bool unpackIterable(Vm& vm, Object* iterable, std::uint32_t before, int after,
                    std::vector<Ref>& items);

/// Where the arguments of a Python function lie before it starts.
struct ArgumentSource
{
    Activation* frame = nullptr; ///< Stack slots of this one, which are moved; null: borrowed.
    std::uint32_t firstDepth = 0;
    Object** values = nullptr; ///< With `frame`: emptied one by one.
};

/// Makes an activation of `function` and binds the arguments to its parameters, with
/// CPython's errors: null with a TypeError set. Arguments in stack slots are moved (R3).
Activation* bindCall(Vm& vm, FunctionObject* function, ArgumentSource source,
                     std::uint32_t positional, const TupleObject* keywords);

} // namespace model
