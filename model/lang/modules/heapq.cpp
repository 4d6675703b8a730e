// _heapq: heaps in lists.
//
// Source: CPython 3.11, Modules/_heapqmodule.c.

#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

using Position = std::size_t;

/// Which of two items comes nearer to the top.
using Before = std::optional<bool> (*)(Vm&, Object*, Object*);

std::optional<bool> isLess(Vm& vm, Object* a, Object* b)
{
    return compareTruth(vm, a, b, CompareOp::Less);
}

std::optional<bool> isGreater(Vm& vm, Object* a, Object* b)
{
    return compareTruth(vm, b, a, CompareOp::Less);
}

/// Compares two items, which are held meanwhile; nothing where the comparison fails, or the
/// list has changed its size under it.
std::optional<bool> comesBefore(Vm& vm, ListObject* heap, Position a, Position b, Before before)
{
    const std::size_t size = heap->items.size();
    Ref left = vm.own(heap->items[a]);
    Ref right = vm.own(heap->items[b]);
    const std::optional<bool> answer = before(vm, left.get(), right.get());
    if (answer && heap->items.size() != size) {
        vm.raise(vm.exceptions().runtimeError, "list changed size during iteration");
        return std::nullopt;
    }
    return answer;
}

void swapItems(Vm& vm, ListObject* list, Position a, Position b)
{
    Heap& heap = vm.heap();
    const auto slotAt = [](Position at) {
        return Slot{Role::Item, static_cast<std::uint32_t>(at)};
    };
    if (heap.journal() != nullptr) {
        Ref first = heap.take(list->id, slotAt(a), list->items[a]);
        Ref second = heap.take(list->id, slotAt(b), list->items[b]);
        heap.place(list->id, slotAt(a), list->items[a], std::move(second));
        heap.place(list->id, slotAt(b), list->items[b], std::move(first));
        return;
    }
    std::swap(list->items[a], list->items[b]);
}

/// Moves the item at `at` towards the top, but not above `top`.
bool siftDown(Vm& vm, ListObject* heap, Position top, Position at, Before before)
{
    if (at >= heap->items.size()) {
        vm.raise(vm.exceptions().indexError, "index out of range");
        return false;
    }
    while (at > top) {
        const Position parent = (at - 1) / 2;
        const std::optional<bool> isBefore = comesBefore(vm, heap, at, parent, before);
        if (!isBefore)
            return false;
        if (!*isBefore)
            break;
        swapItems(vm, heap, parent, at);
        at = parent;
    }
    return true;
}

/// Moves the smaller children up until a leaf is free, then the item up from there.
bool siftUp(Vm& vm, ListObject* heap, Position at, Before before)
{
    const Position start = at;
    const std::size_t size = heap->items.size();
    if (at >= size) {
        vm.raise(vm.exceptions().indexError, "index out of range");
        return false;
    }
    while (at < size / 2) {
        Position child = 2 * at + 1;
        if (child + 1 < size) {
            const std::optional<bool> isLeft = comesBefore(vm, heap, child, child + 1, before);
            if (!isLeft)
                return false;
            child += *isLeft ? 0 : 1;
        }
        swapItems(vm, heap, at, child);
        at = child;
    }
    return siftDown(vm, heap, start, at, before);
}

ListObject* heapArgument(Vm& vm, Object* given, const char* function)
{
    if (isList(given))
        return asList(given);
    vm.raiseTypeError(std::string(function) + "() argument "
                      + (std::string_view(function).starts_with("heapify") ? "" : "1 ")
                      + "must be list, not " + given->type->name);
    return nullptr;
}

Ref takeLast(Vm& vm, ListObject* list)
{
    const auto at = static_cast<std::uint32_t>(list->items.size() - 1);
    Ref item = vm.heap().take(list->id, {Role::Item, at}, list->items.back());
    list->items.pop_back();
    return item;
}

/// Puts `value` in the place of the top; gives what was there.
Ref replaceTop(Vm& vm, ListObject* list, Ref value)
{
    Ref top = vm.heap().take(list->id, {Role::Item, 0}, list->items[0]);
    vm.heap().place(list->id, {Role::Item, 0}, list->items[0], std::move(value));
    return top;
}

Ref heapPush(Vm& vm, Object*, const CallArgs& args)
{
    ListObject* heap = heapArgument(vm, args[0], "heappush");
    if (heap == nullptr)
        return {};
    vm.heap().link(heap->id, {Role::Item, static_cast<std::uint32_t>(heap->items.size())}, args[1]);
    heap->items.push_back(args[1]);
    return noneOrError(vm, siftDown(vm, heap, 0, heap->items.size() - 1, isLess));
}

Ref popTop(Vm& vm, ListObject* heap, Before before)
{
    if (heap->items.empty())
        return vm.raise(vm.exceptions().indexError, "index out of range");
    Ref last = takeLast(vm, heap);
    if (heap->items.empty())
        return last;
    Ref top = replaceTop(vm, heap, std::move(last));
    return siftUp(vm, heap, 0, before) ? top : Ref();
}

Ref replaceAndSift(Vm& vm, ListObject* heap, Object* value, Before before)
{
    if (heap->items.empty())
        return vm.raise(vm.exceptions().indexError, "index out of range");
    Ref top = replaceTop(vm, heap, vm.own(value));
    return siftUp(vm, heap, 0, before) ? top : Ref();
}

Ref heapPushPop(Vm& vm, Object*, const CallArgs& args)
{
    ListObject* heap = heapArgument(vm, args[0], "heappushpop");
    if (heap == nullptr)
        return {};
    if (heap->items.empty())
        return vm.own(args[1]);
    Ref top = vm.own(heap->items[0]);
    const std::optional<bool> isSmaller = isLess(vm, top.get(), args[1]);
    if (!isSmaller)
        return {};
    if (!*isSmaller)
        return vm.own(args[1]);
    top.reset();
    return replaceAndSift(vm, heap, args[1], isLess);
}

Ref heapifyBy(Vm& vm, ListObject* heap, Before before)
{
    for (Position at = heap->items.size() / 2; at-- > 0;)
        if (!siftUp(vm, heap, at, before))
            return {};
    return vm.none();
}

template <Ref (*work)(Vm&, ListObject*, Before), Before before, const char* const& name>
Ref onHeap(Vm& vm, Object*, const CallArgs& args)
{
    ListObject* heap = heapArgument(vm, args[0], name);
    return heap != nullptr ? work(vm, heap, before) : Ref();
}

template <Before before, const char* const& name>
Ref heapReplace(Vm& vm, Object*, const CallArgs& args)
{
    ListObject* heap = heapArgument(vm, args[0], name);
    return heap != nullptr ? replaceAndSift(vm, heap, args[1], before) : Ref();
}

constexpr const char* kPop = "heappop";
constexpr const char* kPopMax = "_heappop_max";
constexpr const char* kReplace = "heapreplace";
constexpr const char* kReplaceMax = "_heapreplace_max";
constexpr const char* kHeapify = "heapify";
constexpr const char* kHeapifyMax = "_heapify_max";

constexpr NativeMethod kHeapFunctions[] = {
    {"heappush", heapPush, Arity::Between, 2, 2},
    {"heappushpop", heapPushPop, Arity::Between, 2, 2},
    {kPop, onHeap<popTop, isLess, kPop>, Arity::One},
    {kReplace, heapReplace<isLess, kReplace>, Arity::Between, 2, 2},
    {kHeapify, onHeap<heapifyBy, isLess, kHeapify>, Arity::One},
    {kPopMax, onHeap<popTop, isGreater, kPopMax>, Arity::One},
    {kHeapifyMax, onHeap<heapifyBy, isGreater, kHeapifyMax>, Arity::One},
    {kReplaceMax, heapReplace<isGreater, kReplaceMax>, Arity::Between, 2, 2},
};

Ref makeHeapq(Vm& vm)
{
    return vm.newModule("_heapq", kHeapFunctions);
}

} // namespace

void installHeapqModule(Vm& vm)
{
    vm.addModule("_heapq", makeHeapq);
}

} // namespace model
