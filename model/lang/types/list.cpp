// list

#include "model/dialect/details.h"
#include "model/lang/types/install.h"
#include "model/lang/types/list_items.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

std::int64_t listSize(const ListObject* list)
{
    return static_cast<std::int64_t>(list->items.size());
}

std::span<Object* const> listItems(Object* object)
{
    return asList(object)->items;
}

Ref listCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    Ref made = makeObject<ListObject>(vm, type);
    vm.heap().track(made.as<ListObject>());
    return made;
}

bool listInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (self->type == vm.types().list && !rejectKeywords(vm, args, "list"))
        return false;
    if (!checkPositional(vm, args, "list", 0, 1))
        return false;
    if (!asList(self)->items.empty())
        vm.heap().clearList(asList(self));
    if (args.count == 0)
        return true;
    std::size_t room = 0; // What is allocated before the items come.
    const bool asksLength =
        !detailsOf(vm.dialect()).types.listRoomIsEven && !vm.dialect().objects.hasOldTypes;
    if (asksLength && args[0]->type->slots->length != nullptr) {
        const std::optional<std::int64_t> size = length(vm, args[0]);
        if (!size && !vm.errorIs(vm.exceptions().typeError))
            return false;
        vm.clearError();
        room = static_cast<std::size_t>(size.value_or(0));
    }
    return list::extend(vm, asList(self), args[0], room);
}

Ref listRepr(Vm& vm, Object* self)
{
    if (asList(self)->items.empty())
        return vm.newStr("[]");
    if (enterRepr(vm, self))
        return vm.newStr("[...]");
    std::string text = "[";
    const bool isFine = appendReprs(vm, text, self, listItems);
    leaveRepr(vm, self);
    return isFine ? vm.newStr(text + "]") : Ref();
}

Ref listCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isList(a) || !isList(b))
        return vm.own(vm.heap().notImplemented());
    return compareItems(vm, a, b, op, listItems);
}

Ref listIter(Vm& vm, Object* self)
{
    Object* fields[1] = {self};
    return vm.heap().newRecord(vm.types().listIterator, fields);
}

std::int64_t listLength(Vm&, Object* self)
{
    return listSize(asList(self));
}

Ref listSequenceItem(Vm& vm, Object* self, std::int64_t index)
{
    if (index < 0 || index >= listSize(asList(self)))
        return vm.raise(vm.exceptions().indexError, "list index out of range");
    return vm.own(asList(self)->items[static_cast<std::size_t>(index)]);
}

Ref listGetSlice(Vm& vm, Object* self, Object* slice)
{
    const std::optional<SliceRange> range = resolveSlice(vm, slice, listSize(asList(self)));
    if (!range)
        return {};
    if (range->step == 1)
        return list::copy(vm.heap(), asList(self), static_cast<std::size_t>(range->start),
                          static_cast<std::size_t>(range->count));
    Ref made = vm.heap().newList();
    made.as<ListObject>()->allocated = static_cast<std::size_t>(range->count);
    const std::vector<Object*>& items = asList(self)->items;
    for (std::int64_t i = 0; i < range->count; ++i) {
        const auto at = static_cast<std::size_t>(range->start + i * range->step);
        if (at < items.size()) // Making the list may have collected.
            list::append(vm.heap(), made.as<ListObject>(), vm.own(items[at]));
    }
    return made;
}

Ref listGetItem(Vm& vm, Object* self, Object* key)
{
    if (isSlice(vm, key))
        return listGetSlice(vm, self, key);
    const std::optional<std::int64_t> index = subscript(vm, key, listSize(asList(self)), "list");
    return index ? listSequenceItem(vm, self, *index) : Ref();
}

bool listSetItem(Vm& vm, Object* self, Object* key, Object* value)
{
    ListObject* items = asList(self);
    if (isSlice(vm, key))
        return list::setSlice(vm, items, key, value);
    const std::optional<std::int64_t> index = subscript(vm, key, listSize(items), "list");
    if (!index)
        return false;
    if (*index < 0 || *index >= listSize(items)) {
        vm.raise(vm.exceptions().indexError, "list assignment index out of range");
        return false;
    }
    const auto at = static_cast<std::size_t>(*index);
    if (value == nullptr) {
        list::take(vm.heap(), items, at);
        return true;
    }
    vm.heap().set(items->id, {Role::Item, static_cast<std::uint32_t>(at)}, items->items[at],
                  vm.own(value));
    return true;
}

std::optional<bool> listContains(Vm& vm, Object* self, Object* value)
{
    const ListObject* list = asList(self);
    const bool asksItem = detailsOf(vm.dialect()).types.membershipAsksItem;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const std::optional<bool> equal = asksItem ? equalItems(vm, list->items[i], value)
                                                   : equalValues(vm, value, list->items[i]);
        if (!equal || *equal)
            return equal;
    }
    return false;
}

Ref listConcat(Vm& vm, Object* self, Object* other)
{
    if (!isList(other))
        return vm.raiseTypeError("can only concatenate list (not \"" + other->type->name
                                 + "\") to list");
    Ref made = vm.heap().newList();
    const std::size_t size = asList(self)->items.size() + listItems(other).size();
    made.as<ListObject>()->items.reserve(size);
    made.as<ListObject>()->allocated = size;
    for (Object* source : {self, other})
        for (Object* item : listItems(source))
            list::append(vm.heap(), made.as<ListObject>(), vm.own(item));
    return made;
}

Ref listRepeat(Vm& vm, Object* self, std::int64_t times)
{
    Ref made = list::copy(vm.heap(), asList(self));
    list::repeat(vm, made.as<ListObject>(), times);
    made.as<ListObject>()->allocated = made.as<ListObject>()->items.size();
    return made;
}

Ref listInPlaceConcat(Vm& vm, Object* self, Object* other)
{
    return list::extend(vm, asList(self), other) ? vm.own(self) : Ref();
}

Ref listInPlaceRepeat(Vm& vm, Object* self, std::int64_t times)
{
    list::repeat(vm, asList(self), times);
    return vm.own(self);
}

// --- Methods ---

Ref listAppend(Vm& vm, Object* self, const CallArgs& args)
{
    list::append(vm.heap(), asList(self), vm.own(args[0]));
    return vm.none();
}

Ref listExtend(Vm& vm, Object* self, const CallArgs& args)
{
    return list::extend(vm, asList(self), args[0]) ? vm.none() : Ref();
}

Ref listInsert(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> index = sizeArgument(vm, args[0]);
    if (!index)
        return {};
    const std::int64_t size = listSize(asList(self));
    const std::int64_t at = std::clamp<std::int64_t>(*index < 0 ? *index + size : *index, 0, size);
    list::insert(vm.heap(), asList(self), static_cast<std::size_t>(at), vm.own(args[1]));
    return vm.none();
}

Ref listPop(Vm& vm, Object* self, const CallArgs& args)
{
    ListObject* list = asList(self);
    std::int64_t index = -1;
    if (args.count > 0) {
        const std::optional<std::int64_t> given = sizeArgument(vm, args[0]);
        if (!given)
            return {};
        index = *given;
    }
    if (list->items.empty())
        return vm.raise(vm.exceptions().indexError, "pop from empty list");
    if (index < 0)
        index += listSize(list);
    if (index < 0 || index >= listSize(list))
        return vm.raise(vm.exceptions().indexError, "pop index out of range");
    return list::take(vm.heap(), list, static_cast<std::size_t>(index));
}

Ref listRemove(Vm& vm, Object* self, const CallArgs& args)
{
    ListObject* list = asList(self);
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const std::optional<bool> equal = equalItems(vm, list->items[i], args[0]);
        if (!equal)
            return {};
        if (*equal) {
            if (i < list->items.size()) // Comparing may have shortened the list.
                list::take(vm.heap(), list, i);
            return vm.none();
        }
    }
    return vm.raiseValueError("list.remove(x): x not in list");
}

Ref listClear(Vm& vm, Object* self, const CallArgs&)
{
    vm.heap().clearList(asList(self));
    return vm.none();
}

Ref listIndex(Vm& vm, Object* self, const CallArgs& args)
{
    const ListObject* list = asList(self);
    std::optional<std::int64_t> start = 0;
    std::optional<std::int64_t> stop = INT64_MAX;
    if (args.count > 1)
        start = indexBound(vm, args[1], listSize(list));
    if (start && args.count > 2)
        stop = indexBound(vm, args[2], listSize(list));
    if (!start || !stop)
        return {};
    for (std::int64_t i = *start; i < *stop && i < listSize(list); ++i) {
        const std::optional<bool> equal =
            equalItems(vm, list->items[static_cast<std::size_t>(i)], args[0]);
        if (!equal)
            return {};
        if (*equal)
            return vm.newInt(i);
    }
    const std::optional<std::string> text = reprText(vm, args[0]);
    return text ? vm.raiseValueError(*text + " is not in list") : Ref();
}

Ref listCount(Vm& vm, Object* self, const CallArgs& args)
{
    const ListObject* list = asList(self);
    std::int64_t count = 0;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const std::optional<bool> equal = equalItems(vm, list->items[i], args[0]);
        if (!equal)
            return {};
        count += *equal ? 1 : 0;
    }
    return vm.newInt(count);
}

Ref listCopy(Vm& vm, Object* self, const CallArgs&)
{
    return list::copy(vm.heap(), asList(self));
}

Ref listReverse(Vm& vm, Object* self, const CallArgs&)
{
    list::reverse(vm.heap(), asList(self));
    return vm.none();
}

Ref listSort(Vm& vm, Object* self, const CallArgs& args)
{
    const std::uint32_t given = args.count + args.keywordCount();
    if (given > 2)
        return vm.raiseTypeError("sort() takes at most 2 arguments (" + std::to_string(given)
                                 + " given)");
    if (args.count > 0)
        return vm.raiseTypeError("sort() takes no positional arguments");
    Object* key = nullptr;
    bool isReversed = false;
    if (!list::parseSortOptions(vm, args, key, isReversed))
        return {};
    return list::sort(vm, asList(self), key, isReversed) ? vm.none() : Ref();
}

Ref listReversed(Vm& vm, Object* self, const CallArgs&)
{
    Object* fields[1] = {self};
    Ref made = vm.heap().newRecord(vm.types().listReverseIterator, fields);
    asRecord(made.get())->numbers[0] = listSize(asList(self)) - 1;
    return made;
}

constexpr NativeMethod kListMethods[] = {
    {"append", listAppend, Arity::One},
    {"clear", listClear, Arity::None},
    {"copy", listCopy, Arity::None},
    {"count", listCount, Arity::One},
    {"extend", listExtend, Arity::One},
    {"index", listIndex, Arity::Between, 1, 3},
    {"insert", listInsert, Arity::Between, 2, 2},
    {"pop", listPop, Arity::Between, 0, 1},
    {"remove", listRemove, Arity::One},
    {"reverse", listReverse, Arity::None},
    {"sort", listSort, Arity::Anything},
    {"__reversed__", listReversed, Arity::None},
};

} // namespace

void installList(Vm& vm)
{
    TypeSlots slots;
    slots.create = listCreate;
    slots.init = listInit;
    slots.repr = listRepr;
    slots.compare = listCompare;
    slots.iter = listIter;
    slots.length = listLength;
    slots.getItem = listGetItem;
    slots.setItem = listSetItem;
    slots.sequenceItem = listSequenceItem;
    slots.contains = listContains;
    slots.concat = listConcat;
    slots.repeat = listRepeat;
    slots.inPlaceConcat = listInPlaceConcat;
    slots.inPlaceRepeat = listInPlaceRepeat;
    vm.defineType(vm.types().list, slots, kListMethods);
}

} // namespace model
