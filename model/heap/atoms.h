#pragma once

#include "model/core/big_int.h"
#include "model/heap/object.h"

#include <memory>
#include <string>

namespace model {

/// Hash of an object as Python sees it; -1 is never a valid hash.
using Hash = std::int64_t;

/// An int: a 64-bit value, or a big one if it does not fit (then and only then `big` is set).
struct IntObject : Object
{
    std::int64_t value = 0;
    std::unique_ptr<const BigInt> big;
};

struct FloatObject : Object
{
    double value = 0;
};

struct ComplexObject : Object
{
    double real = 0;
    double imaginary = 0;
};

/// The numbers of a range that does not fit into 64 bits.
struct BigRange
{
    BigInt start;
    BigInt stop;
    BigInt step;
    BigInt length;
};

/// A range, or an iterator over what is left of one (then `stop` means nothing).
struct RangeObject : Object
{
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
    std::int64_t length = 0;
    std::unique_ptr<BigRange> big; ///< If set, the numbers are there.
};

/// Text in UTF-8 (WTF-8: lone surrogates allowed), with its length in code points.
struct StrObject : Object
{
    std::string text;
    Hash hash = -1; ///< -1: not computed yet.
    std::uint32_t length = 0;
    bool isInterned = false;
    bool isLent = false; ///< Kept by the interpreter, see Heap::name().

    bool isAscii() const { return length == text.size(); }
};

struct BytesObject : Object
{
    std::string bytes;
    Hash hash = -1;
};

} // namespace model
