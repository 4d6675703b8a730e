#include "model/lang/types/list_items.h"

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/types/sequence.h"

namespace model::list {

namespace {

Slot itemSlot(std::size_t index)
{
    return {Role::Item, static_cast<std::uint32_t>(index)};
}

void shift(Heap& heap, ListObject* list, std::size_t at, std::int64_t delta)
{
    heap.record(event::ItemsShifted{list->id, static_cast<std::uint32_t>(at),
                                    static_cast<std::int32_t>(delta)});
}

/// Items of a list or tuple, or of a new list made of something else; `list` itself is copied.
Ref fastItems(Vm& vm, ListObject* list, Object* iterable, const char* complaint)
{
    const Kind kind = iterable->type->layout;
    if (iterable != list && (kind == Kind::List || kind == Kind::Tuple))
        return vm.own(iterable);
    if (iterable == list)
        return copy(vm.heap(), list);
    const TypeSlots& slots = *iterable->type->slots;
    if (slots.iter == nullptr && slots.sequenceItem == nullptr)
        return vm.raiseTypeError(complaint);
    return toList(vm, iterable);
}

std::span<Object* const> spanOf(const Ref& sequence)
{
    if (sequence->type->layout == Kind::Tuple)
        return sequence.as<TupleObject>()->span();
    return sequence.as<ListObject>()->items;
}

/// Takes the items [low, high) into native hands, without closing the gap.
std::vector<Object*> detach(Heap& heap, ListObject* list, std::size_t low, std::size_t high)
{
    std::vector<Object*> taken;
    taken.reserve(high - low);
    for (std::size_t i = low; i < high; ++i)
        taken.push_back(heap.take(list->id, itemSlot(i), list->items[i]).release());
    return taken;
}

void closeGap(Heap& heap, ListObject* list, std::size_t low, std::size_t high)
{
    if (low == high)
        return;
    const auto first = list->items.begin() + static_cast<std::ptrdiff_t>(low);
    const auto last = list->items.begin() + static_cast<std::ptrdiff_t>(high);
    const bool isAtEnd = high == list->items.size();
    list->items.erase(first, last);
    if (!isAtEnd)
        shift(heap, list, low, -static_cast<std::int64_t>(high - low));
}

void openGap(Heap& heap, ListObject* list, std::size_t at, std::size_t count)
{
    if (count == 0)
        return;
    const bool isAtEnd = at == list->items.size();
    list->items.insert(list->items.begin() + static_cast<std::ptrdiff_t>(at), count, nullptr);
    if (!isAtEnd)
        shift(heap, list, at, static_cast<std::int64_t>(count));
}

bool deleteExtended(Vm& vm, ListObject* list, SliceRange range)
{
    if (range.count <= 0)
        return true;
    if (range.step < 0) {
        range.start += range.step * (range.count - 1);
        range.step = -range.step;
    }
    Heap& heap = vm.heap();
    std::vector<Object*> taken;
    for (std::int64_t i = 0; i < range.count; ++i) {
        const auto at = static_cast<std::size_t>(range.start + i * range.step);
        taken.push_back(heap.take(list->id, itemSlot(at), list->items[at]).release());
    }
    for (std::int64_t i = range.count; i-- > 0;) {
        const auto at = static_cast<std::size_t>(range.start + i * range.step);
        closeGap(heap, list, at, at + 1);
    }
    for (Object* item : taken)
        heap.dropNative(item);
    return true;
}

bool setExtended(Vm& vm, ListObject* list, const SliceRange& range, Object* value)
{
    Ref source = fastItems(vm, list, value, "must assign iterable to extended slice");
    if (!source)
        return false;
    const std::span<Object* const> items = spanOf(source);
    if (static_cast<std::int64_t>(items.size()) != range.count) {
        vm.raiseValueError("attempt to assign sequence of size " + std::to_string(items.size())
                           + " to extended slice of size " + std::to_string(range.count));
        return false;
    }
    Heap& heap = vm.heap();
    std::vector<Ref> old;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto at =
            static_cast<std::size_t>(range.start + static_cast<std::int64_t>(i) * range.step);
        old.push_back(heap.take(list->id, itemSlot(at), list->items[at]));
        heap.place(list->id, itemSlot(at), list->items[at], Ref(heap, items[i]));
    }
    for (Ref& item : old)
        item.reset();
    return true;
}

} // namespace

void append(Heap& heap, ListObject* list, Ref item)
{
    const std::size_t at = list->items.size();
    list->items.push_back(nullptr);
    heap.place(list->id, itemSlot(at), list->items[at], std::move(item));
}

Ref copy(Heap& heap, const ListObject* source, std::size_t start, std::size_t count)
{
    Ref made = heap.newList(); // May collect, which may run code that changes the source.
    auto* list = made.as<ListObject>();
    const std::size_t size = source->items.size();
    const std::size_t end = std::min(start + count, size);
    if (start >= end)
        return made;
    list->items.reserve(end - start);
    list->allocated = end - start;
    for (std::size_t i = start; i < end; ++i) {
        heap.link(list->id, itemSlot(i - start), source->items[i]);
        list->items.push_back(source->items[i]);
    }
    return made;
}

void insert(Heap& heap, ListObject* list, std::size_t at, Ref item)
{
    openGap(heap, list, at, 1);
    heap.place(list->id, itemSlot(at), list->items[at], std::move(item));
}

Ref take(Heap& heap, ListObject* list, std::size_t at)
{
    Ref item = heap.take(list->id, itemSlot(at), list->items[at]);
    closeGap(heap, list, at, at + 1);
    return item;
}

namespace {

/// How the room of lists grows.
enum class Growth : std::uint8_t {
    Plain,  ///< By an eighth and 3 or 6.
    ByFour, ///< By an eighth and 6, to a multiple of four.
};

Growth growthOf(Vm& vm)
{
    return detailsOf(vm.dialect()).types.listRoomIsEven ? Growth::ByFour : Growth::Plain;
}

/// list_resize().
std::size_t resized(Growth growth, std::size_t allocated, std::size_t wanted, std::size_t size)
{
    if (allocated >= wanted && wanted >= allocated / 2)
        return allocated;
    if (wanted == 0)
        return 0;
    if (growth == Growth::Plain)
        return wanted + wanted / 8 + (wanted < 9 ? 3 : 6);
    constexpr std::size_t kLowBits = 3;
    const std::size_t room = (wanted + wanted / 8 + 6) & ~kLowBits;
    const bool isLeap = wanted > size && wanted - size > room - wanted;
    return isLeap ? (wanted + kLowBits) & ~kLowBits : room;
}

/// `count` items were announced behind the first `before`.
void noteExtension(Growth growth, ListObject* list, std::size_t before, std::size_t count)
{
    const std::size_t size = list->items.size();
    std::size_t& allocated = list->allocated;
    if (before == 0 && allocated == 0 && growth == Growth::ByFour)
        allocated = (count + 1) & ~std::size_t{1};
    else
        allocated = resized(growth, allocated, before + count, before);
    while (allocated < size)
        allocated = resized(growth, allocated, allocated + 1, allocated);
    allocated = resized(growth, allocated, size, size);
}

/// How many items an iterable announces; those that it gave if it tells exactly.
std::size_t announced(Vm& vm, Object* iterable, std::size_t given)
{
    constexpr std::size_t kGuess = 8;
    const bool isKnown = iterable->type->slots->length != nullptr
                         || lookupInType(vm, iterable->type, vm.names().lengthHint) != nullptr;
    return isKnown ? given : kGuess;
}

} // namespace

std::size_t capacityOf(Vm& vm, ListObject* list)
{
    const Growth growth = growthOf(vm);
    // Since then items came and went one by one.
    const std::size_t size = list->items.size();
    std::size_t& allocated = list->allocated;
    while (allocated < size)
        allocated = resized(growth, allocated, allocated + 1, allocated);
    for (std::size_t left = allocated / 2; left > size;) {
        --left;
        allocated = resized(growth, allocated, left, left + 1);
    }
    if (size == 0)
        allocated = 0;
    return allocated;
}

bool extend(Vm& vm, ListObject* list, Object* iterable, std::size_t room)
{
    Heap& heap = vm.heap();
    const std::size_t before = list->items.size();
    capacityOf(vm, list);
    list->allocated = std::max(list->allocated, room);
    if (iterable->type == vm.types().list || iterable->type == vm.types().tuple
        || iterable == list) {
        Ref held = vm.own(iterable);
        const std::size_t count = spanOf(held).size();
        for (std::size_t i = 0; i < count; ++i)
            append(heap, list, vm.own(spanOf(held)[i]));
        noteExtension(growthOf(vm), list, before, count);
        return true;
    }
    Ref iterator = iterate(vm, iterable);
    if (!iterator || !askLengthHint(vm, iterable))
        return false;
    while (Ref item = next(vm, iterator.get()))
        append(heap, list, std::move(item));
    const std::size_t size = list->items.size();
    if (size >= before)
        noteExtension(growthOf(vm), list, before, announced(vm, iterable, size - before));
    return !vm.hasError();
}

bool replace(Vm& vm, ListObject* list, std::int64_t low, std::int64_t high, Object* iterable)
{
    Ref source;
    if (iterable != nullptr) {
        source =
            fastItems(vm, list, iterable, textOf(vm.dialect(), Text::SliceNeedsIterable).c_str());
        if (!source)
            return false;
    }
    const std::span<Object* const> items = source ? spanOf(source) : std::span<Object* const>();
    Heap& heap = vm.heap();
    const auto size = static_cast<std::int64_t>(list->items.size());
    const auto first = static_cast<std::size_t>(std::clamp<std::int64_t>(low, 0, size));
    const auto last =
        static_cast<std::size_t>(std::clamp(high, static_cast<std::int64_t>(first), size));
    if (items.empty() && first == 0 && last == list->items.size()) {
        heap.clearList(list);
        return true;
    }
    const std::vector<Object*> old = detach(heap, list, first, last);
    if (old.size() > items.size())
        closeGap(heap, list, first + items.size(), last);
    else
        openGap(heap, list, last, items.size() - old.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        heap.place(list->id, itemSlot(first + i), list->items[first + i], Ref(heap, items[i]));
    for (std::size_t i = old.size(); i-- > 0;)
        heap.dropNative(old[i]);
    return true;
}

bool setSlice(Vm& vm, ListObject* list, Object* slice, Object* value)
{
    std::optional<SliceRange> range =
        resolveSlice(vm, slice, static_cast<std::int64_t>(list->items.size()));
    if (!range)
        return false;
    if (range->step == 1)
        return replace(vm, list, range->start, range->stop, value);
    if (value == nullptr)
        return deleteExtended(vm, list, *range);
    return setExtended(vm, list, *range, value);
}

void repeat(Vm& vm, ListObject* list, std::int64_t times)
{
    Heap& heap = vm.heap();
    if (times < 1) {
        heap.clearList(list);
        return;
    }
    const std::size_t size = list->items.size();
    const std::size_t whole = size * static_cast<std::size_t>(times);
    list->allocated = resized(growthOf(vm), capacityOf(vm, list), whole, size);
    list->items.reserve(whole);
    for (std::int64_t round = 1; round < times; ++round)
        for (std::size_t i = 0; i < size; ++i)
            append(heap, list, Ref(heap, list->items[i]));
}

void reverse(Heap& heap, ListObject* list)
{
    auto& items = list->items;
    for (std::size_t i = 0, j = items.size(); i + 1 < j; ++i) {
        --j;
        heap.move(list->id, itemSlot(i), list->id, itemSlot(j), items[i]);
        heap.move(list->id, itemSlot(j), list->id, itemSlot(i), items[j]);
        std::swap(items[i], items[j]);
    }
}

} // namespace model::list
