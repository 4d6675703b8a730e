#pragma once

#include "model/heap/type.h"

namespace model {

// X(member, tp_name, layout, base)
// The static types of the interpreter, exceptions aside. A type's base stands above it.
#define REFSCOPE_BUILTIN_TYPES(X)                                                                  \
    X(object, "object", Instance, object)                                                          \
    X(type, "type", Type, object)                                                                  \
    X(noneType, "NoneType", None, object)                                                          \
    X(notImplementedType, "NotImplementedType", None, object)                                      \
    X(ellipsisType, "ellipsis", None, object)                                                      \
    X(integer, "int", Int, object)                                                                 \
    X(boolean, "bool", Bool, integer)                                                              \
    X(floating, "float", Float, object)                                                            \
    X(complex, "complex", Complex, object)                                                         \
    X(str, "str", Str, object)                                                                     \
    X(bytes, "bytes", Bytes, object)                                                               \
    X(byteArray, "bytearray", ByteArray, object)                                                   \
    X(tuple, "tuple", Tuple, object)                                                               \
    X(list, "list", List, object)                                                                  \
    X(dict, "dict", Dict, object)                                                                  \
    X(set, "set", Set, object)                                                                     \
    X(frozenSet, "frozenset", Set, object)                                                         \
    X(range, "range", Range, object)                                                               \
    X(slice, "slice", Record, object)                                                              \
    X(code, "code", Code, object)                                                                  \
    X(function, "function", Function, object)                                                      \
    X(builtinFunction, "builtin_function_or_method", BuiltinFunction, object)                      \
    X(boundMethod, "method", BoundMethod, object)                                                  \
    X(methodDescriptor, "method_descriptor", BuiltinFunction, object)                              \
    X(classMethodDescriptor, "classmethod_descriptor", BuiltinFunction, object)                    \
    X(wrapperDescriptor, "wrapper_descriptor", BuiltinFunction, object)                            \
    X(methodWrapper, "method-wrapper", BuiltinFunction, object)                                    \
    X(getSetDescriptor, "getset_descriptor", Record, object)                                       \
    X(memberDescriptor, "member_descriptor", Record, object)                                       \
    X(cell, "cell", Cell, object)                                                                  \
    X(frame, "frame", Frame, object)                                                               \
    X(generator, "generator", Generator, object)                                                   \
    X(module, "module", Module, object)                                                            \
    X(traceback, "traceback", Traceback, object)                                                   \
    X(weakref, "weakref.ReferenceType", Weakref, object)                                           \
    X(proxy, "weakref.ProxyType", Weakref, object)                                                 \
    X(callableProxy, "weakref.CallableProxyType", Weakref, object)                                 \
    X(textStream, "_io.TextIOWrapper", Record, object)                                             \
    X(keyedRef, "weakref.KeyedRef", Weakref, weakref)                                              \
    X(weakRemoval, "function", Record, object)                                                     \
    X(weakMethodCallback, "function", Record, object)                                              \
    X(weakIterator, "generator", Record, object)                                                   \
    X(iterationGuard, "_IterationGuard", Record, object)                                           \
    X(weakValueDictionary, "WeakValueDictionary", Instance, object)                                \
    X(weakKeyDictionary, "WeakKeyDictionary", Instance, object)                                    \
    X(weakSet, "WeakSet", Instance, object)                                                        \
    X(weakMethod, "WeakMethod", Weakref, weakref)                                                  \
    X(finalizer, "finalize", Instance, object)                                                     \
    X(finalizerEntry, "_Info", Instance, object)                                                   \
    X(weakCache, "WeakCache", Instance, object)                                                    \
    X(property, "property", Record, object)                                                        \
    X(staticMethod, "staticmethod", Record, object)                                                \
    X(classMethod, "classmethod", Record, object)                                                  \
    X(super, "super", Record, object)                                                              \
    X(mappingProxy, "mappingproxy", Record, object)                                                \
    X(genericAlias, "types.GenericAlias", Record, object)                                          \
    X(unionType, "types.UnionType", Record, object)                                                \
    X(dictKeys, "dict_keys", Record, object)                                                       \
    X(dictValues, "dict_values", Record, object)                                                   \
    X(dictItems, "dict_items", Record, object)                                                     \
    X(dictKeyIterator, "dict_keyiterator", Record, object)                                         \
    X(dictValueIterator, "dict_valueiterator", Record, object)                                     \
    X(dictItemIterator, "dict_itemiterator", Record, object)                                       \
    X(dictReverseKeyIterator, "dict_reversekeyiterator", Record, object)                           \
    X(dictReverseValueIterator, "dict_reversevalueiterator", Record, object)                       \
    X(dictReverseItemIterator, "dict_reverseitemiterator", Record, object)                         \
    X(listIterator, "list_iterator", Record, object)                                               \
    X(listReverseIterator, "list_reverseiterator", Record, object)                                 \
    X(tupleIterator, "tuple_iterator", Record, object)                                             \
    X(setIterator, "set_iterator", Record, object)                                                 \
    X(strIterator, "str_iterator", Record, object)                                                 \
    X(asciiIterator, "str_ascii_iterator", Record, object)                                         \
    X(bytesIterator, "bytes_iterator", Record, object)                                             \
    X(byteArrayIterator, "bytearray_iterator", Record, object)                                     \
    X(memoryView, "memoryview", Record, object)                                                    \
    X(managedBuffer, "managedbuffer", Record, object)                                              \
    X(memoryIterator, "memory_iterator", Record, object)                                           \
    X(rangeIterator, "range_iterator", Range, object)                                              \
    X(sequenceIterator, "iterator", Record, object)                                                \
    X(callableIterator, "callable_iterator", Record, object)                                       \
    X(enumerate, "enumerate", Record, object)                                                      \
    X(reversed, "reversed", Record, object)                                                        \
    X(zip, "zip", Record, object)                                                                  \
    X(map, "map", Record, object)                                                                  \
    X(filter, "filter", Record, object)

/// The static types, as plain members: `heap.types().list`.
struct BuiltinTypes
{
#define X(member, name, layout, base) TypeObject* member = nullptr;
    REFSCOPE_BUILTIN_TYPES(X)
#undef X
    // Up to 2.7; null in other versions.
    TypeObject* unicode = nullptr;
    TypeObject* longInteger = nullptr;
    TypeObject* classObject = nullptr;     ///< classobj: the type of classic classes.
    TypeObject* classicInstance = nullptr; ///< instance
};

} // namespace model
