#pragma once

#include "model/lang/vm.h"

#include <cstdint>

namespace model {

/// What happens to the items of a list, for the type itself and for the instructions that
/// fill lists.
///
/// Errors:  false: an exception is set.
/// Source:  CPython Objects/listobject.c.
namespace list {

void append(Heap& heap, ListObject* list, Ref item);
/// `count` items from `start` on as a new list.
Ref copy(Heap& heap, const ListObject* source, std::size_t start, std::size_t count);
inline Ref copy(Heap& heap, const ListObject* source)
{
    return copy(heap, source, 0, source->items.size());
}
/// Puts an item before position `at`, which is at most the length.
void insert(Heap& heap, ListObject* list, std::size_t at, Ref item);
/// Takes an item out; the list is consistent before anybody drops it (R20).
Ref take(Heap& heap, ListObject* list, std::size_t at);

/// Appends all items of an iterable, which may be the list itself.
bool extend(Vm& vm, ListObject* list, Object* iterable, std::size_t room = 0);
/// For how many items CPython would have room: it grows by more than is asked for.
///
/// Source:  CPython 3.11 Objects/listobject.c, list_resize().
std::size_t capacityOf(Vm& vm, ListObject* list);
/// `list[low:high] = iterable`, or `del list[low:high]` where `iterable` is null.
bool replace(Vm& vm, ListObject* list, std::int64_t low, std::int64_t high, Object* iterable);
/// `list[slice] = value`, or `del list[slice]` where `value` is null.
bool setSlice(Vm& vm, ListObject* list, Object* slice, Object* value);
/// Repeats the items in place; fewer than one time empties the list.
void repeat(Vm& vm, ListObject* list, std::int64_t times);
void reverse(Heap& heap, ListObject* list);
/// Sorts in place, stably; the list looks empty meanwhile. `key` may be null.
bool sort(Vm& vm, ListObject* list, Object* key, bool isReversed);
/// The arguments of sort(), which are keyword-only; `key` is null where there is none.
bool parseSortOptions(Vm& vm, const CallArgs& args, Object*& key, bool& isReversed);

} // namespace list

} // namespace model
