#pragma once

#include <complex>
#include <optional>

// Complex arithmetic step by step as Python does it: the library's operators round otherwise,
// and repair infinities and NaNs where Python does not.
//
// Source:  CPython 3.11, Objects/complexobject.c.

namespace model {

std::complex<double> complexProduct(const std::complex<double>& a, const std::complex<double>& b);

/// Nothing for a division by zero.
std::optional<std::complex<double>> complexQuotient(const std::complex<double>& a,
                                                    const std::complex<double>& b);

/// Nothing for zero to a negative or complex power, and where the result overflows.
std::optional<std::complex<double>> complexPower(const std::complex<double>& base,
                                                 const std::complex<double>& exponent);

} // namespace model
