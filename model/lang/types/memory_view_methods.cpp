// Methods and attributes of memoryview.

#include "model/lang/types/atom_instances.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/list_items.h"
#include "model/lang/types/memory_view.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

Ref memoryBytes(Vm& vm, Object* self, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"order"}};
    Object* given[1] = {};
    if (!parseArguments(vm, args, "tobytes", kParameters, given))
        return {};
    const RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    if (given[0] != nullptr && given[0] != vm.heap().none()) {
        const StrObject* order = asStr(given[0]);
        if (order == nullptr)
            return vm.raiseTypeError("tobytes() argument 'order' must be str or None, not "
                                     + given[0]->type->name);
        if (order->text != "C" && order->text != "F" && order->text != "A")
            return vm.raiseValueError("order must be 'C', 'F' or 'A'");
    }
    return vm.heap().newBytes(viewedBytes(view));
}

Ref memoryList(Vm& vm, Object* self, const CallArgs&)
{
    const RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    Ref items = vm.heap().newList();
    for (std::int64_t i = 0; i < view->numbers[kViewCount]; ++i)
        list::append(vm.heap(), items.as<ListObject>(), unpackItem(vm, view, i));
    return items;
}

Ref memoryHex(Vm& vm, Object* self, const CallArgs& args)
{
    const RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    Ref bytes = vm.heap().newBytes(viewedBytes(view));
    Ref hex = getAttribute(vm, bytes.get(), "hex");
    return hex ? call(vm, hex.get(), args) : Ref();
}

Ref memoryReadOnly(Vm& vm, Object* self, const CallArgs&)
{
    RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    Ref made = newSiblingView(vm, view);
    made.as<RecordObject>()->tag |= ViewTag::kReadOnly;
    return made;
}

Ref memoryRelease(Vm& vm, Object* self, const CallArgs&)
{
    vm.heap().releaseView(asRecord(self));
    return vm.none();
}

Ref memoryEnter(Vm& vm, Object* self, const CallArgs&)
{
    return openView(vm, self) != nullptr ? vm.own(self) : Ref();
}

// --- cast() ---

/// The item format; 0 with a ValueError or TypeError.
char castFormat(Vm& vm, const RecordObject* view, std::string_view given)
{
    const std::string_view format = given.starts_with('@') ? given.substr(1) : given;
    if (format.size() != 1 || itemSizeOf(format[0]) == 0) {
        vm.raiseValueError("memoryview: destination format must be a native single character "
                           "format prefixed with an optional '@'");
        return 0;
    }
    const auto isByte = [](char c) { return c == 'B' || c == 'b' || c == 'c'; };
    if (!isByte(formatOf(view)) && !isByte(format[0])) {
        vm.raiseTypeError("memoryview: cannot cast between two non-byte formats");
        return 0;
    }
    const std::int64_t size = view->numbers[kViewCount] * itemSizeOf(formatOf(view));
    if (size % itemSizeOf(format[0]) != 0) {
        vm.raiseTypeError("memoryview: length is not a multiple of itemsize");
        return 0;
    }
    return format[0];
}

/// Whether the shape that cast() was given is that of the new view.
bool checkShape(Vm& vm, Object* shape, std::int64_t count)
{
    if (!isList(shape) && !isTuple(shape)) {
        vm.raiseTypeError("shape must be a list or a tuple");
        return false;
    }
    Ref numbers = toTuple(vm, shape);
    if (!numbers)
        return false;
    if (numbers.as<TupleObject>()->size != 1) {
        vm.raise(vm.exceptions().notImplementedError,
                 "memoryview: Refscope knows views of one dimension only");
        return false;
    }
    const IntObject* wanted = asInt(numbers.as<TupleObject>()->items()[0]);
    if (wanted == nullptr) {
        vm.raiseTypeError("memoryview.cast(): elements of shape must be integers");
        return false;
    }
    if (wanted->big || wanted->value != count) {
        vm.raiseTypeError("memoryview: product(shape) * itemsize != buffer size");
        return false;
    }
    return true;
}

Ref memoryCast(Vm& vm, Object* self, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"format", true}, {"shape"}};
    Object* given[2] = {};
    if (!parseArguments(vm, args, "cast", kParameters, given))
        return {};
    RecordObject* view = openView(vm, self);
    if (view == nullptr)
        return {};
    const StrObject* text = asStr(given[0]);
    if (text == nullptr)
        return vm.raiseTypeError("cast() argument 'format' must be str, not "
                                 + given[0]->type->name);
    if (!contiguousBytes(view))
        return vm.raiseTypeError("memoryview: casts are restricted to C-contiguous views");
    const char format = castFormat(vm, view, text->text);
    if (format == 0)
        return {};
    const std::int64_t size = view->numbers[kViewCount] * itemSizeOf(formatOf(view));
    const std::int64_t count = size / itemSizeOf(format);
    if (given[1] != nullptr && !checkShape(vm, given[1], count))
        return {};
    Ref made = newSiblingView(vm, view);
    auto* cast = made.as<RecordObject>();
    cast->tag = static_cast<unsigned char>(format) | (view->tag & ViewTag::kReadOnly)
                | (text->text.starts_with('@') ? ViewTag::kHasAtSign : 0U);
    cast->numbers[kViewCount] = count;
    cast->numbers[kViewStride] = itemSizeOf(format);
    return made;
}

constexpr NativeMethod kMemoryMethods[] = {
    {"release", memoryRelease, Arity::None}, {"tobytes", memoryBytes, Arity::Anything},
    {"hex", memoryHex, Arity::Anything},     {"tolist", memoryList, Arity::None},
    {"cast", memoryCast, Arity::Anything},   {"toreadonly", memoryReadOnly, Arity::None},
    {"__enter__", memoryEnter, Arity::None}, {"__exit__", memoryRelease, Arity::Anything},
};

// --- Attributes ---

Ref oneNumber(Vm& vm, std::int64_t number)
{
    std::vector<Ref> items;
    items.push_back(vm.newInt(number));
    return vm.heap().newTuple(std::move(items));
}

std::int64_t sizeOfItem(const RecordObject* view)
{
    return itemSizeOf(formatOf(view));
}

/// An attribute of an open view.
template <auto read>
Ref viewAttribute(Vm& vm, Object* self)
{
    RecordObject* view = openView(vm, self);
    return view != nullptr ? read(vm, view) : Ref();
}

Ref isContiguous(Vm& vm, RecordObject* view)
{
    return vm.boolean(contiguousBytes(view).has_value());
}

constexpr NativeGetSet kMemoryGetSets[] = {
    {"obj", viewAttribute<+[](Vm& vm, RecordObject* view) { return vm.own(exporterOf(view)); }>},
    {"nbytes", viewAttribute<+[](Vm& vm, RecordObject* view) {
         return vm.newInt(view->numbers[kViewCount] * sizeOfItem(view));
     }>},
    {"readonly",
     viewAttribute<+[](Vm& vm, RecordObject* view) { return vm.boolean(isReadOnly(view)); }>},
    {"itemsize",
     viewAttribute<+[](Vm& vm, RecordObject* view) { return vm.newInt(sizeOfItem(view)); }>},
    {"format", viewAttribute<+[](Vm& vm, RecordObject* view) {
         const bool hasAtSign = (view->tag & ViewTag::kHasAtSign) != 0;
         return vm.newStr((hasAtSign ? "@" : "") + std::string(1, formatOf(view)));
     }>},
    {"ndim", viewAttribute<+[](Vm& vm, RecordObject*) { return vm.newInt(1); }>},
    {"shape", viewAttribute<+[](Vm& vm, RecordObject* view) {
         return oneNumber(vm, view->numbers[kViewCount]);
     }>},
    {"strides", viewAttribute<+[](Vm& vm, RecordObject* view) {
         return oneNumber(vm, view->numbers[kViewStride]);
     }>},
    {"suboffsets", viewAttribute<+[](Vm& vm, RecordObject*) {
         return vm.heap().newTuple(std::span<Object* const>());
     }>},
    {"c_contiguous", viewAttribute<isContiguous>},
    {"f_contiguous", viewAttribute<isContiguous>},
    {"contiguous", viewAttribute<isContiguous>},
};

} // namespace

std::span<const NativeMethod> memoryViewMethods()
{
    return kMemoryMethods;
}

std::span<const NativeGetSet> memoryViewGetSets()
{
    return kMemoryGetSets;
}

} // namespace model
