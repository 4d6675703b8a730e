#pragma once

#include "model/core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A JSON value that knows its line, for files that people may have edited.
struct JsonValue
{
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    int line = 0;      ///< Where it ends; for objects and arrays where they begin. From 1.
    double number = 0; ///< Also 0 or 1 for a Boolean.
    std::string text;
    std::string key;              ///< Of a member of an Object.
    std::vector<JsonValue> items; ///< Of an Array, or the members of an Object, in their order.

    /// The member of this name, the last one if there are several; or null.
    const JsonValue* find(std::string_view name) const;
};

/// Errors:  SyntaxError with the line for what is no JSON, or nested deeper than 64 levels.
/// Cost:    linear.
Result<JsonValue> parseJson(std::string_view text);

} // namespace model
