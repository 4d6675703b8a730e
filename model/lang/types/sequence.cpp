#include "model/lang/types/sequence.h"

#include "model/dialect/texts.h"

#include <limits>

namespace model {

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

/// _PyEval_SliceIndex(): what a slice says, clipped; `otherwise` for None.
std::optional<std::int64_t> slicePart(Vm& vm, Object* part, std::int64_t otherwise)
{
    if (part == vm.heap().none())
        return otherwise;
    if (part->type->slots->toIndex == nullptr) {
        vm.raiseTypeError("slice indices must be integers or None or have an __index__ method");
        return std::nullopt;
    }
    return indexValue(vm, part, true);
}

std::int64_t clipped(std::int64_t bound, std::int64_t length, bool isBackward)
{
    if (bound < 0) {
        bound += length;
        if (bound < 0)
            return isBackward ? -1 : 0;
        return bound;
    }
    if (bound >= length)
        return isBackward ? length - 1 : length;
    return bound;
}

} // namespace

std::optional<SliceRange> resolveSlice(Vm& vm, Object* slice, std::int64_t length)
{
    Object* const* parts = asRecord(slice)->fields();
    SliceRange range;
    const std::optional<std::int64_t> step = slicePart(vm, parts[2], 1);
    if (!step)
        return std::nullopt;
    if (*step == 0) {
        vm.raiseValueError("slice step cannot be zero");
        return std::nullopt;
    }
    range.step = std::max(*step, -kMost);
    const bool isBackward = range.step < 0;
    const std::optional<std::int64_t> start = slicePart(vm, parts[0], isBackward ? kMost : 0);
    if (!start)
        return std::nullopt;
    const std::optional<std::int64_t> stop =
        slicePart(vm, parts[1], isBackward ? std::numeric_limits<std::int64_t>::min() : kMost);
    if (!stop)
        return std::nullopt;
    range.start = clipped(*start, length, isBackward);
    range.stop = clipped(*stop, length, isBackward);
    if (isBackward && range.stop < range.start)
        range.count = (range.start - range.stop - 1) / -range.step + 1;
    else if (!isBackward && range.start < range.stop)
        range.count = (range.stop - range.start - 1) / range.step + 1;
    return range;
}

std::optional<std::int64_t> subscript(Vm& vm, Object* key, std::int64_t length, const char* what)
{
    std::optional<std::int64_t> index;
    if (key->type == vm.types().integer && !static_cast<IntObject*>(key)->big) {
        index = static_cast<IntObject*>(key)->value;
    } else {
        if (key->type->slots->toIndex == nullptr) {
            vm.raiseTypeError(std::string(what) + " indices must be integers or slices, not "
                              + key->type->name);
            return std::nullopt;
        }
        index = indexValue(vm, key);
    }
    if (index && *index < 0)
        *index += length;
    return index;
}

std::optional<std::int64_t> indexBound(Vm& vm, Object* given, std::int64_t length)
{
    if (given->type->slots->toIndex == nullptr) {
        vm.raiseTypeError("slice indices must be integers or have an __index__ method");
        return std::nullopt;
    }
    std::optional<std::int64_t> bound = indexValue(vm, given, true);
    if (bound && *bound < 0)
        bound = std::max<std::int64_t>(*bound + length, 0);
    return bound;
}

namespace {

/// What can be told about two ints or strs without asking anybody.
std::optional<bool> equalAtoms(const BuiltinTypes& types, const Object* a, const Object* b)
{
    if (a == b)
        return true;
    if (a->type != b->type)
        return std::nullopt;
    if (a->type == types.str)
        return static_cast<const StrObject*>(a)->text == static_cast<const StrObject*>(b)->text;
    if (a->type != types.integer)
        return std::nullopt;
    const auto* left = static_cast<const IntObject*>(a);
    const auto* right = static_cast<const IntObject*>(b);
    if (left->big || right->big)
        return std::nullopt;
    return left->value == right->value;
}

} // namespace

std::optional<bool> equalValues(Vm& vm, Object* a, Object* b)
{
    const std::optional<bool> known = equalAtoms(vm.types(), a, b);
    return known ? known : compareTruth(vm, a, b, CompareOp::Equal);
}

std::optional<bool> equalItems(Vm& vm, Object* stored, Object* value)
{
    if (const std::optional<bool> known = equalAtoms(vm.types(), stored, value))
        return known;
    Ref held = vm.own(stored);
    return compareTruth(vm, stored, value, CompareOp::Equal);
}

bool holds(std::int64_t a, std::int64_t b, CompareOp op)
{
    switch (op) {
    case CompareOp::Less: return a < b;
    case CompareOp::LessEqual: return a <= b;
    case CompareOp::Equal: return a == b;
    case CompareOp::NotEqual: return a != b;
    case CompareOp::Greater: return a > b;
    default: return a >= b;
    }
}

Ref compareItems(Vm& vm, Object* a, Object* b, CompareOp op,
                 std::span<Object* const> (*itemsOf)(Object*))
{
    const bool asksEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (asksEquality && isList(a) && itemsOf(a).size() != itemsOf(b).size())
        return vm.boolean(op == CompareOp::NotEqual);
    std::size_t i = 0;
    for (; i < itemsOf(a).size() && i < itemsOf(b).size(); ++i) {
        Object* left = itemsOf(a)[i];
        Object* right = itemsOf(b)[i];
        if (left == right)
            continue;
        Ref held; // A list may lose its items meanwhile, a tuple not.
        if (isList(a) && right->type->isHeapType)
            held = vm.own(right);
        const std::optional<bool> equal =
            isList(a) ? equalItems(vm, left, right) : equalValues(vm, left, right);
        if (!equal)
            return {};
        if (!*equal)
            break;
    }
    const std::span<Object* const> left = itemsOf(a);
    const std::span<Object* const> right = itemsOf(b);
    if (i >= left.size() || i >= right.size())
        return vm.boolean(holds(static_cast<std::int64_t>(left.size()),
                                static_cast<std::int64_t>(right.size()), op));
    if (asksEquality)
        return vm.boolean(op == CompareOp::NotEqual);
    Ref heldLeft = isList(a) ? vm.own(left[i]) : Ref();
    Ref heldRight = isList(a) ? vm.own(right[i]) : Ref();
    return compare(vm, left[i], right[i], op);
}

bool askLengthHint(Vm& vm, Object* iterable)
{
    if (!iterable->type->isHeapType)
        return true; // Built-in types can always tell, and nobody sees it.
    const auto forgive = [&vm] {
        if (!vm.errorIs(vm.exceptions().typeError))
            return false;
        vm.clearError();
        return true;
    };
    if (iterable->type->slots->length != nullptr) {
        if (length(vm, iterable))
            return true;
        if (!forgive())
            return false;
    }
    bool failed = false;
    Ref method = lookupSpecial(vm, iterable, vm.names().lengthHint, failed);
    if (!method)
        return !failed;
    Ref hint = call(vm, method.get());
    if (!hint)
        return forgive();
    if (hint.get() == vm.heap().notImplemented())
        return true;
    const IntObject* number = asInt(hint.get());
    if (number == nullptr) {
        vm.raiseTypeError("__length_hint__ must be an integer, not " + hint->type->name);
        return false;
    }
    if (!number->big && number->value < 0) {
        vm.raiseValueError("__length_hint__() should return >= 0");
        return false;
    }
    return true;
}

std::optional<std::int64_t> sizeArgument(Vm& vm, Object* given)
{
    Ref number = index(vm, given);
    if (!number)
        return std::nullopt;
    if (!asInt(number.get())->big)
        return asInt(number.get())->value;
    vm.raise(vm.exceptions().overflowError, "Python int too large to convert to C ssize_t");
    return std::nullopt;
}

bool rejectKeywords(Vm& vm, const CallArgs& args, const char* name)
{
    if (args.keywordCount() == 0)
        return true;
    vm.raiseTypeError(std::string(name) + "() takes no keyword arguments");
    return false;
}

bool checkPositional(Vm& vm, const CallArgs& args, const char* name, std::uint32_t least,
                     std::uint32_t most)
{
    if (args.count >= least && args.count <= most)
        return true;
    const bool isShort = args.count < least;
    if (args.count == 0 && std::string_view(name) == "range") {
        vm.raiseTypeError(textOf(vm.dialect(), Text::RangeMissesArgument));
        return false;
    }
    const std::uint32_t bound = isShort ? least : most;
    const char* qualifier = least == most ? "" : isShort ? "at least " : "at most ";
    vm.raiseTypeError(std::string(name) + " expected " + qualifier + std::to_string(bound)
                      + (bound == 1 ? " argument, got " : " arguments, got ")
                      + std::to_string(args.count));
    return false;
}

bool checkOneOptional(Vm& vm, const CallArgs& args, const char* name)
{
    return rejectKeywords(vm, args, name) && checkPositional(vm, args, name, 0, 1);
}

bool appendReprs(Vm& vm, std::string& text, Object* sequence,
                 std::span<Object* const> (*itemsOf)(Object*))
{
    for (std::size_t i = 0; i < itemsOf(sequence).size(); ++i) {
        if (i > 0)
            text += ", ";
        const std::optional<std::string> item = reprText(vm, itemsOf(sequence)[i]);
        if (!item)
            return false;
        text += *item;
    }
    return true;
}

Ref makeRecord(Vm& vm, TypeObject* type, std::span<Object* const> fields)
{
    Ref made = vm.heap().newRecord(type, fields);
    if (type->isHeapType)
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

bool refuseToSet(Vm& vm, Object*, Object*)
{
    vm.raise(vm.exceptions().attributeError, "readonly attribute");
    return false;
}

void clearField(Vm& vm, Object* record, std::uint32_t field)
{
    vm.heap().clear(record->id, {Role::Field, field}, asRecord(record)->fields()[field]);
}

RecycledTuple::RecycledTuple(Vm& vm, RecordObject* record, std::uint32_t field, std::uint32_t size)
    : m_vm(vm)
{
    Object* kept = record->fields()[field];
    if (kept != nullptr && kept->refcount == 1) {
        m_tuple = vm.own(kept);
        m_isRecycled = true;
    } else {
        m_items.resize(size);
    }
}

void RecycledTuple::put(std::uint32_t index, Ref item)
{
    if (!m_isRecycled) {
        m_items[index] = std::move(item);
        return;
    }
    auto* tuple = m_tuple.as<TupleObject>();
    m_vm.heap().set(tuple->id, {Role::Item, index}, tuple->items()[index], std::move(item));
}

Ref RecycledTuple::finish()
{
    if (!m_isRecycled)
        return m_vm.heap().newTuple(std::move(m_items));
    m_vm.heap().track(m_tuple.as<TupleObject>()); // The collector may have untracked it.
    return std::move(m_tuple);
}

} // namespace model
