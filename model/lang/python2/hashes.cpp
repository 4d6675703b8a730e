// The hashes of 2.7, which decide the order in which dicts and sets are walked. Those of strs are
// in model/heap, which needs them for names.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"

#include <cmath>

namespace model::python2 {

namespace {

constexpr std::uint64_t kTupleStart = 0x345678;
constexpr std::uint64_t kTupleMultiplier = 1000003;

Hash neverMinusOne(std::uint64_t value)
{
    const auto signedValue = static_cast<Hash>(value);
    return signedValue == -1 ? -2 : signedValue;
}

/// Source:  CPython 2.7, Objects/tupleobject.c, tuplehash()
std::optional<Hash> tupleHash(Vm& vm, Object* self)
{
    const auto items = static_cast<TupleObject*>(self)->span();
    std::uint64_t state = kTupleStart;
    std::uint64_t multiplier = kTupleMultiplier;
    std::uint64_t left = items.size();
    for (Object* item : items) {
        const std::optional<Hash> each = hash(vm, item);
        if (!each)
            return std::nullopt;
        --left;
        state = (state ^ static_cast<std::uint64_t>(*each)) * multiplier;
        multiplier += 82520 + left + left;
    }
    return neverMinusOne(state + 97531);
}

/// Source:  CPython 2.7, Objects/object.c, _Py_HashDouble()
std::optional<Hash> floatHash(Vm&, Object* self)
{
    constexpr double kTwoTo31 = 2147483648.0;
    constexpr double kTwoTo63 = 9223372036854775808.0;
    const double value = asFloat(self)->value;
    if (std::isinf(value))
        return value < 0 ? -271828 : 314159;
    if (std::isnan(value))
        return 0;
    if (value == std::trunc(value) && value >= -kTwoTo63 && value < kTwoTo63)
        return neverMinusOne(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
    int exponent = 0;
    double fraction = std::frexp(value, &exponent) * kTwoTo31;
    const auto high = static_cast<std::int64_t>(fraction);
    fraction = (fraction - static_cast<double>(high)) * kTwoTo31;
    const std::int64_t low =
        high + static_cast<std::int64_t>(fraction) + static_cast<std::int64_t>(exponent) * 32768;
    return neverMinusOne(static_cast<std::uint64_t>(low));
}

/// Source:  CPython 2.7, Objects/longobject.c, long_hash()
Hash bigHash(const BigInt& number)
{
    constexpr unsigned kDigitBits = 30;
    constexpr unsigned kLimbBits = 32;
    std::vector<std::uint64_t> digits;
    std::uint64_t pending = 0;
    unsigned bits = 0;
    for (const std::uint32_t limb : number.limbs) {
        pending |= static_cast<std::uint64_t>(limb) << bits;
        bits += kLimbBits;
        for (; bits >= kDigitBits; bits -= kDigitBits, pending >>= kDigitBits)
            digits.push_back(pending & ((1U << kDigitBits) - 1));
    }
    if (pending != 0)
        digits.push_back(pending);
    std::uint64_t state = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
        state = (state >> (64 - kDigitBits)) | (state << kDigitBits);
        state += digits[i];
        state += state < digits[i] ? 1 : 0;
    }
    return neverMinusOne(number.isNegative ? 0 - state : state);
}

/// Whole numbers are their own hash.
std::optional<Hash> integerHash(Vm&, Object* self)
{
    const IntObject* number = asInt(self);
    if (number->big)
        return bigHash(*number->big);
    return neverMinusOne(static_cast<std::uint64_t>(number->value));
}

/// Source:  CPython 2.7, Objects/setobject.c, frozenset_hash()
std::optional<Hash> frozenSetHash(Vm&, Object* self)
{
    const auto* members = static_cast<SetObject*>(self);
    std::uint64_t state = 1927868237U * (std::uint64_t{members->used} + 1);
    for (const SetObject::Entry& entry : members->table) {
        if (entry.key == nullptr)
            continue;
        const auto bits = static_cast<std::uint64_t>(entry.hash);
        state ^= (bits ^ (bits << 16U) ^ 89869747U) * 3644798167U;
    }
    state = state * 69069U + 907133923U;
    return static_cast<Hash>(state) == -1 ? 590923713 : static_cast<Hash>(state);
}

} // namespace

void installHashes(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    types.tuple->slots->hash = tupleHash;
    types.frozenSet->slots->hash = frozenSetHash;
    types.floating->slots->hash = floatHash;
    for (TypeObject* type : {types.integer, types.boolean, types.longInteger})
        type->slots->hash = integerHash;
}

} // namespace model::python2
