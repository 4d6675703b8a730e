// memoryview: bytes of another object, seen in place.
//
// Source:  CPython Objects/memoryobject.c

#include "model/lang/types/memory_view.h"

#include "model/dialect/details.h"
#include "model/lang/class_system.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"

#include <algorithm>

namespace model {

namespace {

Ref memoryCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"object", true}};
    Object* given[1] = {};
    if (args.count == 0 && args.keywordCount() == 0)
        return vm.raiseTypeError("memoryview() missing required argument 'object' (pos 1)");
    if (const std::uint32_t count = args.count + args.keywordCount(); count > 1)
        return vm.raiseTypeError("memoryview() takes at most 1 argument (" + std::to_string(count)
                                 + " given)");
    if (!parseArguments(vm, args, "memoryview", kParameters, given))
        return {};
    return newMemoryView(vm, given[0]);
}

std::int64_t memoryLength(Vm& vm, Object* self)
{
    const RecordObject* view = openView(vm, self);
    return view == nullptr ? -1 : view->numbers[kViewCount];
}

Ref memoryItem(Vm& vm, Object* self, std::int64_t index)
{
    const RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    if (index < 0 || index >= view->numbers[kViewCount])
        return vm.raise(vm.exceptions().indexError, "index out of bounds on dimension 1");
    return unpackItem(vm, view, index);
}

/// What stands between the brackets.
enum class MemoryKey : std::uint8_t { Index, Slice, Failed };

/// Finds the index of one item in `index`, or a slice.
MemoryKey readKey(Vm& vm, const RecordObject* view, Object* key, std::int64_t& index)
{
    if (isSlice(vm, key))
        return MemoryKey::Slice;
    const auto fail = [&vm](TypeObject* type, std::string text) {
        vm.raise(type, std::move(text));
        return MemoryKey::Failed;
    };
    if (isTuple(key)) {
        const auto items = asTuple(key)->span();
        const auto isIndex = [](const Object* o) { return o->type->slots->toIndex != nullptr; };
        const auto isPart = [&vm](const Object* o) { return isSlice(vm, o); };
        if (items.empty())
            return fail(vm.exceptions().notImplementedError, "sub-views are not implemented");
        if (items.size() > 1 && std::ranges::all_of(items, isIndex))
            return fail(vm.exceptions().typeError, "cannot index 1-dimension view with "
                                                       + std::to_string(items.size())
                                                       + "-element tuple");
        if (std::ranges::all_of(items, isPart))
            return fail(vm.exceptions().notImplementedError,
                        "multi-dimensional slicing is not implemented");
        if (items.size() == 1)
            key = items[0];
    }
    if (key->type->slots->toIndex == nullptr)
        return fail(vm.exceptions().typeError, "memoryview: invalid slice key");
    const std::optional<std::int64_t> number = indexValue(vm, key);
    if (!number || openView(vm, const_cast<RecordObject*>(view)) == nullptr)
        return MemoryKey::Failed;
    const std::int64_t count = view->numbers[kViewCount];
    index = *number < 0 ? *number + count : *number;
    if (index < 0 || index >= count)
        return fail(vm.exceptions().indexError, "index out of bounds on dimension 1");
    return MemoryKey::Index;
}

Ref slicedView(Vm& vm, RecordObject* view, Object* slice)
{
    const auto range = resolveSlice(vm, slice, view->numbers[kViewCount]);
    if (!range || openView(vm, view) == nullptr)
        return {};
    Ref made = newSiblingView(vm, view);
    std::int64_t* numbers = made.as<RecordObject>()->numbers;
    numbers[kViewStart] += range->start * numbers[kViewStride];
    numbers[kViewCount] = range->count;
    numbers[kViewStride] *= range->step;
    return made;
}

Ref memoryGetItem(Vm& vm, Object* self, Object* key)
{
    RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    std::int64_t index = 0;
    switch (readKey(vm, view, key, index)) {
    case MemoryKey::Index: return unpackItem(vm, view, index);
    case MemoryKey::Slice: return slicedView(vm, view, key);
    case MemoryKey::Failed: break;
    }
    return {};
}

bool setSlice(Vm& vm, RecordObject* view, Object* slice, Object* value)
{
    if (!bytesView(value) && !isMemoryView(vm, value)) {
        vm.raiseTypeError("a bytes-like object is required, not '" + value->type->name + "'");
        return false;
    }
    Ref target = slicedView(vm, view, slice);
    Ref source = target ? newMemoryView(vm, value) : Ref();
    if (!source)
        return false;
    auto* to = target.as<RecordObject>();
    const auto* from = source.as<RecordObject>();
    if (formatOf(to) != formatOf(from) || to->numbers[kViewCount] != from->numbers[kViewCount]) {
        vm.raiseValueError("memoryview assignment: lvalue and rvalue have different structures");
        return false;
    }
    const std::string bytes = viewedBytes(from); // The two may overlap.
    const auto size = static_cast<std::size_t>(itemSizeOf(formatOf(to)));
    for (std::int64_t i = 0; i < to->numbers[kViewCount]; ++i)
        bytes.copy(itemAddress(to, i), size, static_cast<std::size_t>(i) * size);
    return true;
}

bool memorySetItem(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return false;
    if (isReadOnly(view) || valueOrNull == nullptr) {
        vm.raiseTypeError(isReadOnly(view) ? "cannot modify read-only memory"
                                           : "cannot delete memory");
        return false;
    }
    std::int64_t index = 0;
    switch (readKey(vm, view, key, index)) {
    case MemoryKey::Index: return packItem(vm, view, index, valueOrNull);
    case MemoryKey::Slice: return setSlice(vm, view, key, valueOrNull);
    case MemoryKey::Failed: break;
    }
    return false;
}

std::optional<bool> showSameItems(Vm& vm, RecordObject* a, RecordObject* b)
{
    if (a->numbers[kViewCount] != b->numbers[kViewCount])
        return false;
    for (std::int64_t i = 0; i < a->numbers[kViewCount]; ++i) {
        Ref left = unpackItem(vm, a, i);
        Ref right = unpackItem(vm, b, i);
        Ref same = compare(vm, left.get(), right.get(), CompareOp::Equal); // A nan is not itself.
        const std::optional<bool> truth = same ? isTrue(vm, same.get()) : std::nullopt;
        if (!truth || !*truth)
            return truth;
    }
    return true;
}

Ref memoryCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    if (op != CompareOp::Equal && op != CompareOp::NotEqual)
        return notImplemented(vm);
    const bool wantsEqual = op == CompareOp::Equal;
    auto* view = asRecord(left);
    const bool isOtherClosed = isMemoryView(vm, right) && isReleased(asRecord(right));
    if (isReleased(view) || isOtherClosed)
        return vm.boolean((left == right) == wantsEqual);
    if (!isMemoryView(vm, right) && !bytesView(right))
        return notImplemented(vm);
    Ref other = isMemoryView(vm, right) ? vm.own(right) : newMemoryView(vm, right);
    const std::optional<bool> isEqual = showSameItems(vm, view, other.as<RecordObject>());
    return isEqual ? vm.boolean(*isEqual == wantsEqual) : Ref();
}

std::optional<Hash> memoryHash(Vm& vm, Object* self)
{
    const RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return std::nullopt;
    const char format = formatOf(view);
    if (!isReadOnly(view)) {
        vm.raiseValueError("cannot hash writable memoryview object");
        return std::nullopt;
    }
    if (format != 'B' && format != 'b' && format != 'c') {
        vm.raiseValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        return std::nullopt;
    }
    if (!hash(vm, exporterOf(view)))
        return std::nullopt;
    return hash(vm, vm.heap().newBytes(viewedBytes(view)).get());
}

Ref memoryRepr(Vm& vm, Object* self)
{
    return vm.newStr(
        std::string(isReleased(asRecord(self)) ? "<released memory at " : "<memory at ")
        + addressText(vm, self) + ">");
}

// --- The iterator: the view (none at the end); numbers: the next item, how many there are ---

Ref memoryIterate(Vm& vm, Object* self)
{
    const RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    Object* fields[1] = {self};
    Ref made = vm.heap().newRecord(vm.types().memoryIterator, fields);
    made.as<RecordObject>()->numbers[1] = view->numbers[kViewCount];
    return made;
}

Ref memoryIteratorNext(Vm& vm, Object* self)
{
    auto* iterator = asRecord(self);
    if (iterator->fields()[0] == nullptr)
        return {};
    if (iterator->numbers[0] < iterator->numbers[1]) {
        const RecordObject* view = openView(vm, iterator->fields()[0]);
        return view != nullptr ? unpackItem(vm, view, iterator->numbers[0]++) : Ref();
    }
    clearField(vm, self, 0);
    return {};
}

} // namespace

RecordObject* openView(Vm& vm, Object* self)
{
    auto* view = asRecord(self);
    if (!isReleased(view))
        return view;
    vm.raiseValueError("operation forbidden on released memoryview object");
    return nullptr;
}

Object* exporterOf(const RecordObject* view)
{
    return asRecord(view->fields()[0])->fields()[0];
}

Ref newSiblingView(Vm& vm, RecordObject* view)
{
    Object* fields[1] = {view->fields()[0]};
    Ref made = vm.heap().newRecord(vm.types().memoryView, fields, view->tag);
    std::ranges::copy(view->numbers, made.as<RecordObject>()->numbers);
    ++asRecord(fields[0])->numbers[kBufferViews];
    return made;
}

Ref newMemoryView(Vm& vm, Object* object)
{
    if (isMemoryView(vm, object))
        return openView(vm, object) != nullptr ? newSiblingView(vm, asRecord(object)) : Ref();
    const auto bytes = bytesView(object);
    if (!bytes)
        return vm.raiseTypeError("memoryview: a bytes-like object is required, not '"
                                 + object->type->name + "'");
    Object* shown[1] = {object};
    Ref buffer = vm.heap().newRecord(vm.types().managedBuffer, shown);
    auto* array = static_cast<ByteArrayObject*>(atomOf(object, Kind::ByteArray));
    if (array != nullptr) {
        ++array->exports;
        buffer.as<RecordObject>()->numbers[kBufferArray] =
            static_cast<std::int64_t>(reinterpret_cast<std::intptr_t>(array));
    }
    Object* fields[1] = {buffer.get()};
    Ref made = vm.heap().newRecord(vm.types().memoryView, fields,
                                   array != nullptr ? 'B' : 'B' | ViewTag::kReadOnly);
    std::int64_t* numbers = made.as<RecordObject>()->numbers;
    numbers[kViewCount] = static_cast<std::int64_t>(bytes->size());
    numbers[kViewStride] = 1;
    ++buffer.as<RecordObject>()->numbers[kBufferViews];
    return made;
}

std::string viewedBytes(const RecordObject* view)
{
    std::string bytes;
    const auto size = static_cast<std::size_t>(itemSizeOf(formatOf(view)));
    for (std::int64_t i = 0; i < view->numbers[kViewCount]; ++i)
        bytes.append(itemAddress(view, i), size);
    return bytes;
}

std::optional<std::string_view> contiguousBytes(Object* object)
{
    if (object->type->layout != Kind::Record || object->type->name != "memoryview")
        return std::nullopt;
    const auto* view = static_cast<const RecordObject*>(object);
    const std::int64_t size = itemSizeOf(formatOf(view));
    const std::int64_t count = view->numbers[kViewCount];
    if (isReleased(view) || (count > 1 && view->numbers[kViewStride] != size))
        return std::nullopt;
    return std::string_view(count > 0 ? itemAddress(view, 0) : "",
                            static_cast<std::size_t>(count * size));
}

void installMemoryView(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    TypeSlots slots;
    slots.create = memoryCreate;
    slots.length = memoryLength;
    slots.sequenceItem = memoryItem;
    slots.getItem = memoryGetItem;
    slots.setItem = memorySetItem;
    slots.compare = memoryCompare;
    slots.hash = memoryHash;
    slots.repr = memoryRepr;
    if (detailsOf(vm.dialect()).types.viewsHaveIterator)
        slots.iter = memoryIterate;
    types.memoryView->isWeaklyReferable = true;
    vm.defineType(types.memoryView, slots, memoryViewMethods(), memoryViewGetSets());
    vm.defineType(types.managedBuffer, {});
    TypeSlots iterator;
    iterator.iter = [](Vm& inner, Object* self) { return inner.own(self); };
    iterator.next = memoryIteratorNext;
    vm.defineType(types.memoryIterator, iterator);
    for (TypeObject* type : {types.memoryView, types.managedBuffer, types.memoryIterator})
        type->isSubclassable = false;
    types.memoryView->isVariableSize = true;
    types.memoryView->clearsFields = true;
    types.managedBuffer->clearsFields = true;
}

} // namespace model
