// _random: the Mersenne Twister behind the module random. The same seeds give the numbers that
// they give in CPython.
//
// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister" (1998), and its initialisation by
// array (2002); CPython 3.11, Modules/_randommodule.c.

#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/big_integer.h"
#include "model/lang/types/sequence.h"

#include <array>
#include <bit>

namespace model {

namespace {

constexpr std::size_t kWords = 624;
constexpr std::size_t kMiddle = 397;

/// The state of one generator. It lies in the bytes object that is the record's only field.
struct Twister
{
    std::uint32_t words[kWords];
    std::uint32_t index;

    void seedNumber(std::uint32_t value);
    void seed(const std::vector<std::uint32_t>& key);
    std::uint32_t next();
};

void Twister::seedNumber(std::uint32_t value)
{
    words[0] = value;
    for (std::uint32_t i = 1; i < kWords; ++i)
        words[i] = 1812433253U * (words[i - 1] ^ (words[i - 1] >> 30U)) + i;
    index = kWords;
}

void Twister::seed(const std::vector<std::uint32_t>& key)
{
    seedNumber(19650218U);
    std::size_t i = 1;
    std::size_t j = 0;
    const auto mixed = [&](std::uint32_t factor) {
        return words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30U)) * factor);
    };
    const auto advance = [&] {
        if (++i >= kWords) {
            words[0] = words[kWords - 1];
            i = 1;
        }
    };
    for (std::size_t k = std::max(kWords, key.size()); k > 0; --k) {
        words[i] = mixed(1664525U) + key[j] + static_cast<std::uint32_t>(j);
        advance();
        j = j + 1 < key.size() ? j + 1 : 0;
    }
    for (std::size_t k = kWords - 1; k > 0; --k) {
        words[i] = mixed(1566083941U) - static_cast<std::uint32_t>(i);
        advance();
    }
    words[0] = 0x80000000U;
}

std::uint32_t Twister::next()
{
    if (index >= kWords) {
        const auto twist = [this](std::size_t at, std::size_t following, std::size_t far) {
            const std::uint32_t y = (words[at] & 0x80000000U) | (words[following] & 0x7FFFFFFFU);
            words[at] = words[far] ^ (y >> 1U) ^ ((y & 1U) != 0 ? 0x9908B0DFU : 0U);
        };
        for (std::size_t i = 0; i < kWords; ++i)
            twist(i, (i + 1) % kWords, (i + kMiddle) % kWords);
        index = 0;
    }
    std::uint32_t y = words[index++];
    y ^= y >> 11U;
    y ^= (y << 7U) & 0x9D2C5680U;
    y ^= (y << 15U) & 0xEFC60000U;
    return y ^ (y >> 18U);
}

Twister& twisterOf(Object* self)
{
    auto* bytes = static_cast<BytesObject*>(asRecord(self)->fields()[0]);
    return *reinterpret_cast<Twister*>(bytes->bytes.data());
}

// --- Seeds: the absolute value of an int in 32-bit words, or the hash of anything else ---

std::vector<std::uint32_t> wordsOf(const IntObject* number)
{
    std::vector<std::uint32_t> words;
    if (number->big) {
        words = number->big->limbs;
    } else {
        std::uint64_t value = number->value < 0 ? 0 - static_cast<std::uint64_t>(number->value)
                                                : static_cast<std::uint64_t>(number->value);
        for (; value != 0; value >>= 32U)
            words.push_back(static_cast<std::uint32_t>(value));
    }
    if (words.empty())
        words.push_back(0);
    return words;
}

Ref twisterSeed(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count == 0 || args[0] == vm.heap().none()) {
        // CPython takes what the system offers; here there is no outside, and each run is the same.
        twisterOf(self).seed(std::vector<std::uint32_t>{0x52656673U, 0x636F7065U});
        return vm.none();
    }
    if (const IntObject* number = asInt(args[0])) {
        twisterOf(self).seed(wordsOf(number));
        return vm.none();
    }
    const std::optional<Hash> value = hash(vm, args[0]);
    if (!value)
        return {};
    const auto bits = static_cast<std::uint64_t>(*value);
    std::vector<std::uint32_t> key{static_cast<std::uint32_t>(bits)};
    if (bits >> 32U != 0)
        key.push_back(static_cast<std::uint32_t>(bits >> 32U));
    twisterOf(self).seed(key);
    return vm.none();
}

// --- Numbers ---

Ref twisterRandom(Vm& vm, Object* self, const CallArgs&)
{
    Twister& twister = twisterOf(self);
    const std::uint32_t high = twister.next() >> 5U;
    const std::uint32_t low = twister.next() >> 6U;
    return vm.heap().newFloat((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Ref twisterBits(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<std::int64_t> count = sizeValue(vm, args[0]);
    if (!count)
        return {};
    if (*count < 0)
        return vm.raiseValueError("number of bits must be non-negative");
    if (*count == 0)
        return vm.newInt(0);
    Twister& twister = twisterOf(self);
    std::string bytes;
    for (std::int64_t left = *count; left > 0; left -= 32) {
        std::uint32_t word = twister.next();
        if (left < 32)
            word >>= static_cast<std::uint32_t>(32 - left);
        for (std::uint32_t shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<char>(word >> shift));
    }
    return integer::fromBytes(vm, bytes, false);
}

Ref twisterState(Vm& vm, Object* self, const CallArgs&)
{
    const Twister& twister = twisterOf(self);
    std::vector<Ref> numbers;
    for (const std::uint32_t word : twister.words)
        numbers.push_back(vm.newInt(word));
    numbers.push_back(vm.newInt(twister.index));
    return vm.heap().newTuple(std::move(numbers));
}

Ref twisterSetState(Vm& vm, Object* self, const CallArgs& args)
{
    if (!isTuple(args[0]))
        return vm.raiseTypeError("state vector must be a tuple");
    const TupleObject* state = asTuple(args[0]);
    if (state->size != kWords + 1)
        return vm.raiseValueError("state vector is the wrong size");
    Twister& twister = twisterOf(self);
    for (std::uint32_t i = 0; i <= kWords; ++i) {
        const std::optional<std::int64_t> number = indexValue(vm, state->items()[i]);
        if (!number)
            return {};
        if (i == kWords && (*number < 0 || *number > static_cast<std::int64_t>(kWords)))
            return vm.raiseValueError("invalid state");
        (i < kWords ? twister.words[i] : twister.index) = static_cast<std::uint32_t>(*number);
    }
    return vm.none();
}

Ref twisterCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    Ref state = vm.heap().newBytes(std::string(sizeof(Twister), '\0'));
    Object* fields[1] = {state.get()};
    Ref made = makeRecord(vm, type, fields);
    state.reset();
    return twisterSeed(vm, made.get(), args) ? made : Ref();
}

bool acceptSeed(Vm&, Object*, const CallArgs&)
{
    return true;
}

constexpr NativeMethod kTwisterMethods[] = {
    {"random", twisterRandom, Arity::None},   {"seed", twisterSeed, Arity::Between, 0, 1},
    {"getstate", twisterState, Arity::None},  {"setstate", twisterSetState, Arity::One},
    {"getrandbits", twisterBits, Arity::One},
};

// --- SHA-512, with which seed() spreads the text of a str (FIPS 180-4) ---

/// The first 64 bits of the fractional part of the cube (or square) root of a prime.
std::uint64_t rootBits(unsigned prime, unsigned degree)
{
    // The root, 64 binary places at a time: the largest r with r**degree <= prime << 64 * degree.
    using Wide = std::array<std::uint32_t, 12>;
    const auto times = [](const Wide& a, const Wide& b) {
        Wide product{};
        for (std::size_t i = 0; i < a.size(); ++i) {
            std::uint64_t carry = 0;
            for (std::size_t j = 0; i + j < a.size(); ++j) {
                carry += std::uint64_t{a[i]} * b[j] + product[i + j];
                product[i + j] = static_cast<std::uint32_t>(carry);
                carry >>= 32U;
            }
        }
        return product;
    };
    Wide wanted{};
    wanted[2 * degree] = prime;
    Wide root{};
    for (int bit = 64 + 5; bit >= 0; --bit) {
        Wide tried = root;
        tried[static_cast<std::size_t>(bit) / 32] |= 1U << (static_cast<unsigned>(bit) % 32);
        Wide power = times(tried, tried);
        if (degree == 3)
            power = times(power, tried);
        if (!std::lexicographical_compare(wanted.rbegin(), wanted.rend(), power.rbegin(),
                                          power.rend()))
            root = tried;
    }
    return (std::uint64_t{root[1]} << 32U) | root[0];
}

std::vector<unsigned> firstPrimes(std::size_t count)
{
    std::vector<unsigned> primes;
    for (unsigned candidate = 2; primes.size() < count; ++candidate)
        if (std::none_of(primes.begin(), primes.end(),
                         [&](unsigned prime) { return candidate % prime == 0; }))
            primes.push_back(candidate);
    return primes;
}

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes.substr(0, 8))
        value = (value << 8U) | static_cast<unsigned char>(byte);
    return value;
}

void digestBlock(std::array<std::uint64_t, 8>& state, std::string_view block,
                 const std::vector<std::uint64_t>& constants)
{
    const auto turn = [](std::uint64_t x, int count) { return std::rotr(x, count); };
    std::array<std::uint64_t, 80> words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i < 16) {
            words[i] = bigEndian(block.substr(8 * i));
            continue;
        }
        const std::uint64_t a = words[i - 15];
        const std::uint64_t b = words[i - 2];
        words[i] = words[i - 16] + (turn(a, 1) ^ turn(a, 8) ^ (a >> 7U)) + words[i - 7]
                   + (turn(b, 19) ^ turn(b, 61) ^ (b >> 6U));
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint64_t first = h + (turn(e, 14) ^ turn(e, 18) ^ turn(e, 41))
                                    + ((e & f) ^ (~e & g)) + constants[i] + words[i];
        const std::uint64_t second =
            (turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<std::uint64_t, 8> last{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += last[i];
}

Ref sha512Function(Vm& vm, Object*, const CallArgs& args)
{
    const BytesObject* given = asBytes(args[0]);
    if (given == nullptr)
        return vm.raiseTypeError("a bytes-like object is required");
    std::string text = given->bytes;
    const std::uint64_t bits = 8 * std::uint64_t{text.size()};
    text.push_back('\x80');
    text.resize((text.size() + 16 + 127) / 128 * 128 - 8);
    for (int shift = 56; shift >= 0; shift -= 8)
        text.push_back(static_cast<char>(bits >> static_cast<unsigned>(shift)));
    std::array<std::uint64_t, 8> state{};
    std::vector<std::uint64_t> constants;
    for (const unsigned prime : firstPrimes(80)) {
        if (constants.size() < state.size())
            state[constants.size()] = rootBits(prime, 2);
        constants.push_back(rootBits(prime, 3));
    }
    for (std::size_t at = 0; at < text.size(); at += 128)
        digestBlock(state, std::string_view(text).substr(at, 128), constants);
    std::string digest;
    for (const std::uint64_t word : state)
        for (int shift = 56; shift >= 0; shift -= 8)
            digest.push_back(static_cast<char>(word >> static_cast<unsigned>(shift)));
    return vm.heap().newBytes(std::move(digest));
}

constexpr NativeMethod kRandomFunctions[] = {{"_sha512", sha512Function, Arity::One}};

Ref makeRandom(Vm& vm)
{
    TypeObject* type =
        newModuleType(vm, vm.moduleTypes.random, "_random.Random", vm.types().object, Kind::Record);
    TypeSlots slots;
    slots.create = twisterCreate;
    slots.init = acceptSeed;
    vm.defineType(type, slots, kTwisterMethods);
    Ref module = vm.newModule("_random", kRandomFunctions);
    putInModule(vm, module.get(), "Random", vm.own(type));
    return module;
}

} // namespace

void installRandomModule(Vm& vm)
{
    vm.addModule("_random", makeRandom);
}

} // namespace model
