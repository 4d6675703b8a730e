#pragma once

#include "model/heap/heap.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace model {

class Vm;

/// The arguments of one call: positional values, then the values of keywords. They are
/// borrowed: their owner (mostly the caller's value stack) holds them throughout the call.
struct CallArgs
{
    Object* const* values = nullptr;
    std::uint32_t count = 0;               ///< Positional ones.
    const TupleObject* keywords = nullptr; ///< Names of the values behind them, or null.
    TupleObject* tuple = nullptr; ///< The one that holds the positional ones, if there is one.

    std::uint32_t keywordCount() const { return keywords == nullptr ? 0 : keywords->size; }
    Object* operator[](std::uint32_t index) const { return values[index]; }
    std::span<Object* const> positional() const { return {values, count}; }
    /// The value of a keyword, or null.
    Object* keyword(std::string_view name) const;
};

/// A function of the interpreter. `self` is the object it is a method of, the module for
/// module functions. An empty result means that an exception is set in the Vm.
using NativeFunction = Ref (*)(Vm& vm, Object* self, const CallArgs& args);

/// How arguments are checked before the function sees them, with CPython's messages.
enum class Arity : std::uint8_t {
    None,    ///< METH_NOARGS: "list.clear() takes no arguments (1 given)".
    One,     ///< METH_O: "list.append() takes exactly one argument (2 given)".
    Between, ///< Positional only, from `least` to `most`: "pop expected at most 1 argument, got 2".
    Anything, ///< The function looks itself (see parseArguments()).
};

/// One entry of a table of native functions or methods.
struct NativeMethod
{
    enum class Binding : std::uint8_t { Instance, Class, Static };

    const char* name;
    NativeFunction function;
    Arity arity = Arity::None;
    int least = 0;
    int most = 0; ///< -1: any number.
    Binding binding = Binding::Instance;
    const char* doc = nullptr;
};

/// One parameter of a native function that takes keywords.
struct NativeParameter
{
    const char* name; ///< "" for positional-only ones.
    bool isRequired = false;
    bool isKeywordOnly = false;
};

/// Sorts arguments into `out` (one entry per parameter; null where not given), as
/// PyArg_ParseTupleAndKeywords() does. `function` stands in messages: "sorted".
///
/// Errors:  false, with a TypeError set.
bool parseArguments(Vm& vm, const CallArgs& args, const char* function,
                    std::span<const NativeParameter> parameters, Object** out);

/// The tuple and the dict in which a native function of the older kind (METH_VARARGS) gets its
/// arguments: they are held once more while it runs.
struct PackedArguments
{
    Ref tuple;
    Ref named; ///< Empty without keywords.
};
PackedArguments packArguments(Vm& vm, const CallArgs& args);

/// A computed attribute of a built-in type.
struct NativeGetSet
{
    const char* name;
    Ref (*get)(Vm& vm, Object* self);
    bool (*set)(Vm& vm, Object* self, Object* valueOrNull) = nullptr; ///< Null: read-only.
};

} // namespace model
