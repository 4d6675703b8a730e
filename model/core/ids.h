#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace model {

/// Names one object (or frame) of a run for ever: ids are given in order of birth and
/// never used again, unlike the addresses that Python's id() shows.
///
/// Zero is nobody; as an *owner* it stands for the interpreter itself (a C-level owner).
struct ObjectId
{
    std::uint32_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr bool operator==(ObjectId, ObjectId) = default;
    friend constexpr bool operator<(ObjectId a, ObjectId b) { return a.value < b.value; }
};

/// The owner of references that no Python object holds: temporaries of native code.
inline constexpr ObjectId kInterpreter{};

/// A short text (attribute name, type name, label) kept once in the journal's text table.
struct TextId
{
    std::uint32_t value = 0; ///< Zero is the empty text.

    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr bool operator==(TextId, TextId) = default;
};

/// Position of an event in the journal, and of a cursor between two events: a cursor at
/// index n has seen the events 0 to n-1.
using EventIndex = std::uint32_t;

} // namespace model

template <>
struct std::hash<model::ObjectId>
{
    std::size_t operator()(model::ObjectId id) const noexcept { return id.value; }
};
