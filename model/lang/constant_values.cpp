#include "model/core/verify.h"
#include "model/lang/constant_arithmetic.h"
#include "model/lang/constant_integers.h"

#include <algorithm>

namespace model {

namespace {

struct Truth
{
    bool operator()(const NoneConstant&) const { return false; }
    bool operator()(const EllipsisConstant&) const { return true; }
    bool operator()(bool value) const { return value; }
    bool operator()(const IntConstant& value) const { return value.digits != "0"; }
    bool operator()(double value) const { return value != 0; }
    bool operator()(const std::complex<double>& value) const { return value != 0.0; }
    bool operator()(const StrConstant& value) const { return !value.text.empty(); }
    bool operator()(const BytesConstant& value) const { return !value.bytes.empty(); }
    bool operator()(const TupleConstant& value) const { return !value.items.empty(); }
    bool operator()(const FrozenSetConstant& value) const { return !value.items.empty(); }
    bool operator()(const std::shared_ptr<const CodeBody>&) const { return true; }
};

/// A key under which numbers of different types that compare equal meet.
std::string equalityKey(const Constant& constant)
{
    if (const auto* truth = std::get_if<bool>(&constant.value))
        return *truth ? "i1" : "i0";
    if (const auto* number = std::get_if<std::complex<double>>(&constant.value))
        if (number->imag() == 0)
            return equalityKey({number->real()});
    if (const auto* number = std::get_if<double>(&constant.value)) {
        constexpr double kExactIntegers = 9007199254740992.0;
        const bool isSmall = *number > -kExactIntegers && *number < kExactIntegers;
        if (isSmall && *number == static_cast<double>(static_cast<std::int64_t>(*number)))
            return "i" + std::to_string(static_cast<std::int64_t>(*number));
    }
    if (const auto* tuple = std::get_if<TupleConstant>(&constant.value)) {
        std::string key = "t";
        for (const Constant& item : tuple->items) {
            const std::string part = equalityKey(item);
            key += std::to_string(part.size()) + ":" + part;
        }
        return key;
    }
    return constantKey(constant);
}

} // namespace

bool truthOf(const Constant& constant)
{
    return std::visit(Truth{}, constant.value);
}

Constant foldedSet(const std::vector<Constant>& items)
{
    FrozenSetConstant set;
    std::vector<std::string> keys;
    for (const Constant& item : items) {
        std::string key = equalityKey(item);
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            continue;
        keys.push_back(std::move(key));
        set.items.push_back(item);
    }
    return {std::move(set)};
}

Constant literalConstant(const ConstantExpr& literal)
{
    switch (literal.constant) {
    case ConstantKind::None: return {NoneConstant{}};
    case ConstantKind::True: return {true};
    case ConstantKind::False: return {false};
    case ConstantKind::Ellipsis: return {EllipsisConstant{}};
    case ConstantKind::Int:
        return {IntConstant{decimalDigits(literal.text, literal.base), literal.isLong}};
    case ConstantKind::Float: return {literal.number};
    case ConstantKind::Complex: return {std::complex<double>(0, literal.number)};
    case ConstantKind::Str: return {StrConstant{std::string(literal.text), literal.isUnicode}};
    case ConstantKind::Bytes: return {BytesConstant{std::string(literal.text)}};
    }
    verify(false, "not a kind of literal");
    return {};
}

} // namespace model
