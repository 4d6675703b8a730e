#include "model/lang/constant_arithmetic.h"

#include "model/lang/constant_complex.h"
#include "model/lang/constant_integers.h"

#include <algorithm>
#include <cmath>

namespace model {

namespace {

constexpr std::size_t kMaxIntBits = 128;
constexpr long kMaxCollectionSize = 256;
constexpr long kMaxTextSize = 4096;
constexpr long kMaxTotalItems = 1024;

using Complex = std::complex<double>;

/// Digits of an int or bool; nothing for other constants.
std::optional<std::string> integerOf(const Constant& constant)
{
    if (const auto* number = std::get_if<IntConstant>(&constant.value))
        return number->digits;
    if (const auto* truth = std::get_if<bool>(&constant.value))
        return *truth ? "1" : "0";
    return std::nullopt;
}

std::optional<double> realOf(const Constant& constant)
{
    if (const auto* number = std::get_if<double>(&constant.value))
        return *number;
    const auto digits = integerOf(constant);
    return digits ? toDouble(*digits) : std::nullopt;
}

std::optional<Complex> complexOf(const Constant& constant)
{
    if (const auto* number = std::get_if<Complex>(&constant.value))
        return *number;
    const auto real = realOf(constant);
    return real ? std::optional<Complex>(Complex(*real, 0)) : std::nullopt;
}

std::optional<Constant> floatConstant(double value)
{
    return Constant{value};
}

std::optional<Constant> complexConstant(const std::optional<Complex>& value)
{
    return value ? std::optional(Constant{*value}) : std::nullopt;
}

std::optional<Constant> foldedPower(double left, double right)
{
    if (left == 0 && right < 0)
        return std::nullopt;
    if (left < 0 && std::isfinite(right) && right != std::floor(right))
        return complexConstant(complexPower(left, right));
    const double result = std::pow(left, right);
    if (std::isinf(result) && std::isfinite(left) && std::isfinite(right))
        return std::nullopt;
    return floatConstant(result);
}

/// Python's float % and //.
std::optional<Constant> foldedDivision(double left, BinaryOperator op, double right)
{
    if (right == 0)
        return std::nullopt;
    double remainder = std::fmod(left, right);
    double quotient = (left - remainder) / right;
    if (remainder != 0) {
        if ((right < 0) != (remainder < 0)) {
            remainder += right;
            quotient -= 1;
        }
    } else {
        remainder = std::copysign(0.0, right);
    }
    if (op == BinaryOperator::Mod)
        return floatConstant(remainder);
    if (quotient == 0)
        return floatConstant(std::copysign(0.0, left / right));
    double floored = std::floor(quotient);
    if (quotient - floored > 0.5)
        floored += 1;
    return floatConstant(floored);
}

std::optional<Constant> foldedFloats(double left, BinaryOperator op, double right)
{
    switch (op) {
    case BinaryOperator::Add: return floatConstant(left + right);
    case BinaryOperator::Sub: return floatConstant(left - right);
    case BinaryOperator::Mult: return floatConstant(left * right);
    case BinaryOperator::Div: return right == 0 ? std::nullopt : floatConstant(left / right);
    case BinaryOperator::FloorDiv:
    case BinaryOperator::Mod: return foldedDivision(left, op, right);
    case BinaryOperator::Pow: return foldedPower(left, right);
    default: return std::nullopt;
    }
}

std::optional<Constant> foldedComplexes(const Complex& left, BinaryOperator op,
                                        const Complex& right)
{
    switch (op) {
    case BinaryOperator::Add: return Constant{left + right};
    case BinaryOperator::Sub: return Constant{left - right};
    case BinaryOperator::Mult: return Constant{complexProduct(left, right)};
    case BinaryOperator::Div: return complexConstant(complexQuotient(left, right));
    case BinaryOperator::Pow: return complexConstant(complexPower(left, right));
    default: return std::nullopt;
    }
}

bool isTooLarge(const std::string& left, BinaryOperator op, const std::string& right)
{
    const std::size_t leftBits = bitLength(left);
    const std::size_t rightBits = bitLength(right);
    switch (op) {
    case BinaryOperator::Mult: return leftBits && rightBits && leftBits + rightBits > kMaxIntBits;
    case BinaryOperator::Pow: {
        const auto exponent = toLong(right);
        return !exponent
               || (leftBits && *exponent > 0
                   && leftBits > kMaxIntBits / static_cast<std::size_t>(*exponent));
    }
    case BinaryOperator::LShift: {
        const auto count = toLong(right);
        return leftBits && rightBits
               && (!count || *count < 0 || static_cast<std::size_t>(*count) > kMaxIntBits
                   || leftBits > kMaxIntBits - static_cast<std::size_t>(*count));
    }
    default: return false;
    }
}

std::optional<Constant> foldedIntegers(const Constant& leftConstant, BinaryOperator op,
                                       const Constant& rightConstant)
{
    const std::string left = *integerOf(leftConstant);
    const std::string right = *integerOf(rightConstant);
    if (isTooLarge(left, op, right))
        return std::nullopt;
    if (op == BinaryOperator::Div) {
        const auto quotient = divided(left, right);
        return quotient ? floatConstant(*quotient) : std::nullopt;
    }
    if (op == BinaryOperator::Pow && right.starts_with('-')) {
        const auto base = toDouble(left);
        const auto exponent = toDouble(right);
        return base && exponent ? foldedPower(*base, *exponent) : std::nullopt;
    }
    auto digits = evaluated(left, op, right);
    if (!digits)
        return std::nullopt;
    const bool isBitwise =
        op == BinaryOperator::BitAnd || op == BinaryOperator::BitOr || op == BinaryOperator::BitXor;
    if (isBitwise && std::holds_alternative<bool>(leftConstant.value)
        && std::holds_alternative<bool>(rightConstant.value))
        return Constant{*digits != "0"};
    return Constant{IntConstant{std::move(*digits)}};
}

/// The number of leaves of a nested tuple, or more than `limit` allows.
long leavesBelow(const Constant& constant, long limit)
{
    const auto* tuple = std::get_if<TupleConstant>(&constant.value);
    if (!tuple)
        return limit;
    limit -= static_cast<long>(tuple->items.size());
    for (const Constant& item : tuple->items) {
        if (limit < 0)
            break;
        limit = leavesBelow(item, limit);
    }
    return limit;
}

bool isSequence(const Constant& constant)
{
    return std::holds_alternative<StrConstant>(constant.value)
           || std::holds_alternative<BytesConstant>(constant.value)
           || std::holds_alternative<TupleConstant>(constant.value);
}

std::string repeatedText(const std::string& text, long count)
{
    std::string result;
    for (long i = 0; i < count; ++i)
        result += text;
    return result;
}

/// The length as Python counts it: characters of a str, bytes of bytes.
long lengthOf(const Constant& constant)
{
    if (const auto* text = std::get_if<StrConstant>(&constant.value))
        return std::count_if(text->text.begin(), text->text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        });
    if (const auto* bytes = std::get_if<BytesConstant>(&constant.value))
        return static_cast<long>(bytes->bytes.size());
    return static_cast<long>(std::get<TupleConstant>(constant.value).items.size());
}

std::optional<Constant> foldedRepetition(const Constant& sequence, const Constant& times)
{
    const auto count = toLong(*integerOf(times));
    const long size = lengthOf(sequence);
    const auto* tuple = std::get_if<TupleConstant>(&sequence.value);
    if (size > 0) {
        const long limit = tuple ? kMaxCollectionSize : kMaxTextSize;
        if (!count || *count < 0 || *count > limit / size)
            return std::nullopt;
        if (tuple && *count > 0 && leavesBelow(sequence, kMaxTotalItems / *count) < 0)
            return std::nullopt;
    }
    const long repetitions = size > 0 ? *count : 0;
    if (const auto* text = std::get_if<StrConstant>(&sequence.value))
        return Constant{StrConstant{repeatedText(text->text, repetitions)}};
    if (const auto* bytes = std::get_if<BytesConstant>(&sequence.value))
        return Constant{BytesConstant{repeatedText(bytes->bytes, repetitions)}};
    TupleConstant result;
    for (long i = 0; i < repetitions; ++i)
        result.items.insert(result.items.end(), tuple->items.begin(), tuple->items.end());
    return Constant{std::move(result)};
}

std::optional<Constant> foldedConcatenation(const Constant& left, const Constant& right)
{
    if (left.value.index() != right.value.index())
        return std::nullopt;
    if (const auto* text = std::get_if<StrConstant>(&left.value))
        return Constant{StrConstant{text->text + std::get<StrConstant>(right.value).text}};
    if (const auto* bytes = std::get_if<BytesConstant>(&left.value))
        return Constant{BytesConstant{bytes->bytes + std::get<BytesConstant>(right.value).bytes}};
    TupleConstant joined = std::get<TupleConstant>(left.value);
    const auto& more = std::get<TupleConstant>(right.value).items;
    joined.items.insert(joined.items.end(), more.begin(), more.end());
    return Constant{std::move(joined)};
}

std::optional<Constant> foldedSequences(const Constant& left, BinaryOperator op,
                                        const Constant& right)
{
    if (op == BinaryOperator::Mult && isSequence(left) && integerOf(right))
        return foldedRepetition(left, right);
    if (op == BinaryOperator::Mult && isSequence(right) && integerOf(left))
        return foldedRepetition(right, left);
    if (op == BinaryOperator::Add && isSequence(left))
        return foldedConcatenation(left, right);
    return std::nullopt;
}

} // namespace

std::optional<Constant> foldedUnary(UnaryOperator op, const Constant& operand)
{
    if (op == UnaryOperator::Not)
        return Constant{!truthOf(operand)};
    if (const auto digits = integerOf(operand)) {
        switch (op) {
        case UnaryOperator::USub: return Constant{IntConstant{negated(*digits)}};
        case UnaryOperator::Invert: return Constant{IntConstant{inverted(*digits)}};
        default: return Constant{IntConstant{*digits}};
        }
    }
    if (op == UnaryOperator::Invert)
        return std::nullopt;
    const bool isMinus = op == UnaryOperator::USub;
    if (const auto* number = std::get_if<double>(&operand.value))
        return Constant{isMinus ? -*number : *number};
    if (const auto* number = std::get_if<Complex>(&operand.value))
        return Constant{isMinus ? -*number : *number};
    return std::nullopt;
}

std::optional<Constant> foldedBinary(const Constant& left, BinaryOperator op, const Constant& right)
{
    if (isSequence(left) || isSequence(right))
        return foldedSequences(left, op, right);
    if (integerOf(left) && integerOf(right))
        return foldedIntegers(left, op, right);
    const auto leftReal = realOf(left);
    const auto rightReal = realOf(right);
    if (leftReal && rightReal)
        return foldedFloats(*leftReal, op, *rightReal);
    const auto leftComplex = complexOf(left);
    const auto rightComplex = complexOf(right);
    if (leftComplex && rightComplex)
        return foldedComplexes(*leftComplex, op, *rightComplex);
    return std::nullopt;
}

std::optional<Constant> foldedSubscript(const Constant& value, const Constant& index)
{
    const auto digits = integerOf(index);
    if (!digits || !isSequence(value))
        return std::nullopt;
    const long size = lengthOf(value);
    auto position = toLong(*digits);
    if (!position)
        return std::nullopt;
    if (*position < 0)
        *position += size;
    if (*position < 0 || *position >= size)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(*position);
    if (const auto* bytes = std::get_if<BytesConstant>(&value.value))
        return Constant{IntConstant{std::to_string(static_cast<unsigned char>(bytes->bytes[at]))}};
    if (const auto* tuple = std::get_if<TupleConstant>(&value.value))
        return tuple->items[at];
    const std::string& text = std::get<StrConstant>(value.value).text;
    const auto isStart = [&text](std::size_t i) {
        return (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    };
    std::size_t begin = 0;
    for (std::size_t characters = 0; !isStart(begin) || characters++ < at; ++begin) {
    }
    std::size_t end = begin + 1;
    while (end < text.size() && !isStart(end))
        ++end;
    return Constant{StrConstant{text.substr(begin, end - begin)}};
}

} // namespace model
