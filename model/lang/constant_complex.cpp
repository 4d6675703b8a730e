#include "model/lang/constant_complex.h"

#include <cmath>

namespace model {

namespace {

using Complex = std::complex<double>;

/// By repeated squaring; `exponent` is at least 0.
Complex wholePower(const Complex& base, long exponent)
{
    Complex result = 1;
    Complex square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
        if ((rest & 1) != 0)
            result = complexProduct(result, square);
        square = complexProduct(square, square);
    }
    return result;
}

/// By way of polar coordinates.
Complex polarPower(const Complex& base, const Complex& exponent)
{
    const double length = std::hypot(base.real(), base.imag());
    const double angle = std::atan2(base.imag(), base.real());
    double resultLength = std::pow(length, exponent.real());
    double phase = angle * exponent.real();
    if (exponent.imag() != 0) {
        resultLength *= std::exp(-angle * exponent.imag());
        phase += exponent.imag() * std::log(length);
    }
    return {resultLength * std::cos(phase), resultLength * std::sin(phase)};
}

std::optional<Complex> rawPower(const Complex& base, const Complex& exponent)
{
    constexpr double kLargestWholeExponent = 100;
    const double real = exponent.real();
    const bool isWhole =
        exponent.imag() == 0 && real == std::floor(real) && std::abs(real) <= kLargestWholeExponent;
    if (isWhole && real > 0)
        return wholePower(base, static_cast<long>(real));
    if (isWhole)
        return complexQuotient(1, wholePower(base, static_cast<long>(-real)));
    if (base == 0.0)
        return real < 0 || exponent.imag() != 0 ? std::nullopt : std::optional<Complex>(0);
    return polarPower(base, exponent);
}

} // namespace

Complex complexProduct(const Complex& a, const Complex& b)
{
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

std::optional<Complex> complexQuotient(const Complex& a, const Complex& b)
{
    // Smith's method: the larger part of the divisor leads.
    if (std::abs(b.real()) >= std::abs(b.imag())) {
        if (b.real() == 0)
            return std::nullopt;
        const double ratio = b.imag() / b.real();
        const double denominator = b.real() + b.imag() * ratio;
        return Complex((a.real() + a.imag() * ratio) / denominator,
                       (a.imag() - a.real() * ratio) / denominator);
    }
    const double ratio = b.real() / b.imag();
    const double denominator = b.real() * ratio + b.imag();
    return Complex((a.real() * ratio + a.imag()) / denominator,
                   (a.imag() * ratio - a.real()) / denominator);
}

std::optional<Complex> complexPower(const Complex& base, const Complex& exponent)
{
    const auto result = rawPower(base, exponent);
    if (!result || std::isinf(result->real()) || std::isinf(result->imag()))
        return std::nullopt;
    return result;
}

} // namespace model
