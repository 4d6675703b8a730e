#pragma once

#include "model/lang/native.h"

#include <array>
#include <cstdint>
#include <optional>

namespace model {

enum class CompareOp : std::uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

/// The binary number operations, numbered as in CPython's BINARY_OP (NB_ADD ...).
enum class BinaryOp : std::uint8_t {
    Add,
    And,
    FloorDivide,
    LeftShift,
    MatrixMultiply,
    Multiply,
    Remainder,
    Or,
    Power,
    RightShift,
    Subtract,
    TrueDivide,
    Xor,
    DivMod, // Not an operator of the language.
    Divide, // `/` up to 2.7.
};
inline constexpr std::size_t kBinaryOps = 15;

/// The operations of a type, as in CPython's PyTypeObject: inherited slot by slot, null where
/// a type has none. Classes of a script get functions that look up `__len__` and so on.
///
/// All object parameters are borrowed. An empty Ref, a missing optional, -1 or false means
/// that an exception is set, unless noted.
struct TypeSlots
{
    using Unary = Ref (*)(Vm&, Object*);
    using Binary = Ref (*)(Vm&, Object*, Object*);

    Unary repr = nullptr;
    Unary str = nullptr;
    std::optional<Hash> (*hash)(Vm&, Object*) = nullptr;
    Ref (*call)(Vm&, Object*, const CallArgs&) = nullptr;
    Ref (*getAttribute)(Vm&, Object*, StrObject*) = nullptr;
    bool (*setAttribute)(Vm&, Object*, StrObject*, Object* valueOrNull) = nullptr;
    Ref (*compare)(Vm&, Object*, Object*, CompareOp) = nullptr; ///< May give NotImplemented.
    Unary iter = nullptr;
    Unary next = nullptr; ///< Empty without an exception: exhausted.
    Ref (*descriptorGet)(Vm&, Object* descriptor, Object* objectOrNull, TypeObject*) = nullptr;
    bool (*descriptorSet)(Vm&, Object* descriptor, Object*, Object* valueOrNull) = nullptr;
    bool (*init)(Vm&, Object* self, const CallArgs&) = nullptr;
    Ref (*create)(Vm&, TypeObject*, const CallArgs&) = nullptr; ///< `__new__`
    void (*finalize)(Vm&, Object*) = nullptr;                   ///< `__del__`

    std::array<Binary, kBinaryOps> binary{}; ///< Called with either operand's slot.
    std::array<Binary, kBinaryOps> inPlace{};
    Ref (*power)(Vm&, Object*, Object*, Object* modulus) = nullptr; ///< pow(a, b, c)
    Unary negative = nullptr;
    Unary positive = nullptr;
    Unary absolute = nullptr;
    Unary invert = nullptr;
    std::optional<bool> (*truth)(Vm&, Object*) = nullptr;
    Unary toInt = nullptr;
    Unary toFloat = nullptr;
    Unary toIndex = nullptr;

    std::int64_t (*length)(Vm&, Object*) = nullptr;
    Binary getItem = nullptr; ///< mp_subscript, or sq_item with an int.
    bool (*setItem)(Vm&, Object*, Object* key, Object* valueOrNull) = nullptr;
    std::optional<bool> (*contains)(Vm&, Object*, Object*) = nullptr;
    Binary concat = nullptr;                             ///< sq_concat
    Ref (*repeat)(Vm&, Object*, std::int64_t) = nullptr; ///< sq_repeat
    Binary inPlaceConcat = nullptr;
    Ref (*inPlaceRepeat)(Vm&, Object*, std::int64_t) = nullptr;
    Ref (*sequenceItem)(Vm&, Object*, std::int64_t) = nullptr; ///< sq_item; IndexError at the end.
};

} // namespace model
