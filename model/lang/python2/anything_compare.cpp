// The order of objects of all kinds: `__cmp__`, and what stands in for an order elsewhere.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/atom_instances.h"

namespace model::python2 {

namespace {

int signOf(std::int64_t value)
{
    return value < 0 ? -1 : value > 0 ? 1 : 0;
}

/// a.__cmp__(b): -1, 0, 1; missing: there is no such method, or an exception.
std::optional<int> askMethod(Vm& vm, Object* a, Object* b)
{
    StrObject* name = vm.heap().name("__cmp__");
    if (!a->type->isHeapType && !a->type->isClassic)
        return std::nullopt;
    Ref method;
    bool failed = false;
    if (a->type->isClassic)
        method = findAttribute(vm, a, name, failed);
    else
        method = lookupSpecial(vm, a, name, failed);
    if (!method)
        return std::nullopt;
    Ref result = call(vm, method.get(), {b});
    if (!result || result.get() == vm.heap().notImplemented())
        return std::nullopt;
    const IntObject* number = asInt(result.get());
    if (number == nullptr) {
        vm.raiseTypeError("an integer is required");
        return std::nullopt;
    }
    return number->big ? (number->big->isNegative ? -1 : 1) : signOf(number->value);
}

bool isNumber(const Object* object)
{
    const TypeSlots& slots = *object->type->slots;
    return slots.toInt != nullptr && slots.toFloat != nullptr && !object->type->isClassic;
}

/// default_3way_compare(): by address within a type, None first, numbers next, then by type name.
int defaultOrder(Vm& vm, Object* a, Object* b)
{
    if (vm.shownType(a) == vm.shownType(b)) {
        const std::uint64_t left = vm.heap().address(a);
        const std::uint64_t right = vm.heap().address(b);
        return left < right ? -1 : left > right ? 1 : 0;
    }
    if (a == vm.heap().none())
        return -1;
    if (b == vm.heap().none())
        return 1;
    const std::string left = isNumber(a) ? "" : vm.shownType(a)->name;
    const std::string right = isNumber(b) ? "" : vm.shownType(b)->name;
    if (const int order = left.compare(right); order != 0)
        return order < 0 ? -1 : 1;
    return vm.heap().address(a->type) < vm.heap().address(b->type) ? -1 : 1;
}

struct Difference
{
    Ref key;
    Ref value;
};

/// The least key of `a` that `b` has not or has with another value; false with an exception.
///
/// Source:  CPython 2.7, Objects/dictobject.c, characterize()
bool findDifference(Vm& vm, DictObject* a, DictObject* b, Difference& found)
{
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(a, position, key, value)) {
        const Difference candidate{vm.own(key), vm.own(value)};
        if (found.key) {
            const std::optional<int> order = compareAnything(vm, found.key.get(), key);
            if (!order)
                return false;
            if (*order < 0)
                continue;
        }
        const std::optional<bool> isKnown = contains(vm, b, candidate.key.get());
        if (!isKnown)
            return false;
        Ref other = *isKnown ? getItem(vm, b, candidate.key.get()) : Ref();
        const int isSame = other ? vm.areEqual(candidate.value.get(), other.get()) : 0;
        if (isSame < 0 || vm.hasError())
            return false;
        if (isSame == 0)
            found = candidate;
    }
    return true;
}

/// The shorter one is less; then the least key that differs decides, then its value.
///
/// Source:  CPython 2.7, Objects/dictobject.c, dict_compare()
std::optional<int> dictOrder(Vm& vm, DictObject* a, DictObject* b)
{
    if (a->used != b->used)
        return a->used < b->used ? -1 : 1;
    Difference inA;
    Difference inB;
    if (!findDifference(vm, a, b, inA))
        return std::nullopt;
    if (!inA.key)
        return 0;
    if (!findDifference(vm, b, a, inB))
        return std::nullopt;
    const std::optional<int> order =
        inB.key ? compareAnything(vm, inA.key.get(), inB.key.get()) : 0;
    return order == 0 && inB.value ? compareAnything(vm, inA.value.get(), inB.value.get()) : order;
}

bool areDicts(const Object* a, const Object* b)
{
    return a->type->layout == Kind::Dict && b->type->layout == Kind::Dict;
}

} // namespace

std::optional<int> compareAnything(Vm& vm, Object* a, Object* b)
{
    if (a == b)
        return 0;
    static constexpr std::pair<CompareOp, int> kQuestions[] = {
        {CompareOp::Equal, 0}, {CompareOp::Less, -1}, {CompareOp::Greater, 1}};
    Object* notImplemented = vm.heap().notImplemented();
    for (const auto& [op, order] : kQuestions)
        for (const bool isSwapped : {false, true}) {
            Object* left = isSwapped ? b : a;
            Object* right = isSwapped ? a : b;
            const CompareOp asked = !isSwapped || op == CompareOp::Equal ? op
                                    : op == CompareOp::Less              ? CompareOp::Greater
                                                                         : CompareOp::Less;
            const auto compare = left->type->slots->compare;
            Ref answer = compare == nullptr ? Ref() : compare(vm, left, right, asked);
            if (vm.hasError())
                return std::nullopt;
            if (!answer || answer.get() == notImplemented)
                continue;
            const std::optional<bool> truth = isTrue(vm, answer.get());
            if (!truth)
                return std::nullopt;
            if (*truth)
                return order;
            break;
        }
    if (const std::optional<int> order = askMethod(vm, a, b); order || vm.hasError())
        return order;
    if (const std::optional<int> order = askMethod(vm, b, a); order || vm.hasError())
        return order ? std::optional<int>(-*order) : std::nullopt;
    if (areDicts(a, b))
        return dictOrder(vm, static_cast<DictObject*>(a), static_cast<DictObject*>(b));
    return defaultOrder(vm, a, b);
}

Ref compareByOrder(Vm& vm, Object* a, Object* b, CompareOp op)
{
    std::optional<int> order = askMethod(vm, a, b);
    if (!order && !vm.hasError()) {
        order = askMethod(vm, b, a);
        if (order)
            order = -*order;
    }
    if (vm.hasError())
        return {};
    if (!order && areDicts(a, b)) {
        order = dictOrder(vm, static_cast<DictObject*>(a), static_cast<DictObject*>(b));
        if (!order)
            return {};
    }
    if (!order)
        order = a == b ? 0 : defaultOrder(vm, a, b);
    return vm.boolean(orderHolds(*order, op));
}

} // namespace model::python2
