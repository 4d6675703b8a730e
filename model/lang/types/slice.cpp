// slice: a record of start, stop and step.

#include "model/dialect/rules.h"
#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

Ref sliceCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "slice") || !checkPositional(vm, args, "slice", 1, 3))
        return {};
    Object* none = vm.heap().none();
    Object* fields[3] = {none, args[0], none};
    if (args.count > 1) {
        fields[0] = args[0];
        fields[1] = args[1];
    }
    if (args.count > 2)
        fields[2] = args[2];
    return vm.heap().newRecord(type, fields);
}

Ref sliceRepr(Vm& vm, Object* self)
{
    std::string text = "slice(";
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::optional<std::string> part = reprText(vm, asRecord(self)->fields()[i]);
        if (!part)
            return {};
        text += (i > 0 ? ", " : "") + *part;
    }
    return vm.newStr(text + ")");
}

std::span<Object* const> sliceParts(Object* object)
{
    return {asRecord(object)->fields(), 3};
}

Ref sliceCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (!isSlice(vm, a) || !isSlice(vm, b))
        return vm.own(vm.heap().notImplemented());
    if (a == b)
        return vm.boolean(op == CompareOp::Equal || op == CompareOp::LessEqual
                          || op == CompareOp::GreaterEqual);
    return compareItems(vm, a, b, op, sliceParts);
}

/// slicehash(): that of a tuple of the three, but for the end.
std::optional<Hash> sliceHash(Vm& vm, Object* self)
{
    constexpr std::uint64_t kPrime1 = 11400714785074694791U;
    constexpr std::uint64_t kPrime2 = 14029467366897019727U;
    constexpr std::uint64_t kPrime5 = 2870177450012600261U;
    constexpr Hash kInsteadOfError = 1546275796;
    std::uint64_t sum = kPrime5;
    for (Object* part : sliceParts(self)) {
        const std::optional<Hash> lane = hash(vm, part);
        if (!lane)
            return std::nullopt;
        sum += static_cast<std::uint64_t>(*lane) * kPrime2;
        sum = (sum << 31U) | (sum >> 33U);
        sum *= kPrime1;
    }
    const auto result = static_cast<Hash>(sum);
    return result == -1 ? kInsteadOfError : result;
}

Ref sliceIndices(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> length = indexValue(vm, args[0]);
    if (!length)
        return {};
    if (*length < 0)
        return vm.raiseValueError("length should not be negative");
    const std::optional<SliceRange> range = resolveSlice(vm, self, *length);
    if (!range)
        return {};
    std::vector<Ref> parts;
    for (const std::int64_t part : {range->start, range->stop, range->step})
        parts.push_back(vm.newInt(part));
    return vm.heap().newTuple(std::move(parts));
}

template <std::uint32_t part>
Ref slicePartOf(Vm& vm, Object* self)
{
    return vm.own(asRecord(self)->fields()[part]);
}

constexpr NativeMethod kSliceMethods[] = {{"indices", sliceIndices, Arity::One}};

constexpr NativeGetSet kSliceGetSets[] = {{"start", slicePartOf<0>, refuseToSet},
                                          {"stop", slicePartOf<1>, refuseToSet},
                                          {"step", slicePartOf<2>, refuseToSet}};

} // namespace

void installSlice(Vm& vm)
{
    TypeSlots slots;
    slots.create = sliceCreate;
    slots.repr = sliceRepr;
    slots.compare = sliceCompare;
    if (vm.dialect().rules->values.slicesAreHashable)
        slots.hash = sliceHash;
    vm.types().slice->isSubclassable = false;
    vm.defineType(vm.types().slice, slots, kSliceMethods, kSliceGetSets);
}

} // namespace model
