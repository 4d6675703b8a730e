#pragma once

#include <cstdint>

namespace model {

/// The layouts of objects: what an object is made of, whatever its class is called.
///
/// An instance of `class L(list)` has kind List and a class named L.
enum class Kind : std::uint8_t {
    None, ///< Also Ellipsis and NotImplemented: nothing but a type.
    Bool,
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    Range,
    Code,
    // From here on: objects that the cyclic collector knows.
    Tuple,
    List,
    Dict,
    Set, ///< set and frozenset.
    Instance,
    Function,
    BuiltinFunction,
    BoundMethod,
    Cell,
    Frame,
    Generator,
    Module,
    Type,
    Weakref, ///< ref, its subclasses, and both proxies.
    Exception,
    Traceback,
    Record, ///< Small native objects of a fixed number of fields: iterators, slices, property ...
    WeakValueDictionary,
    WeakKeyDictionary,
    WeakSet,
    WeakCache,
    Deque,
    Activation, ///< Not an object: the running frame, which owns names and a value stack.
};

constexpr bool isCollectable(Kind kind)
{
    return kind >= Kind::Tuple;
}

} // namespace model
