#pragma once

#include <cstdint>
#include <vector>

namespace model {

/// An integer beyond 64 bits: sign and magnitude. Arithmetic on it lives with the int type.
struct BigInt
{
    bool isNegative = false;
    std::vector<std::uint32_t> limbs; ///< Least significant first, no leading zeros.
};

} // namespace model
