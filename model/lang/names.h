#pragma once

#include "model/heap/atoms.h"
#include "model/lang/type_slots.h"

#include <array>

namespace model {

// X(member, text): names that the interpreter itself looks up.
#define REFSCOPE_NAMES(X)                                                                          \
    X(abs, "__abs__")                                                                              \
    X(abstractMethods, "__abstractmethods__")                                                      \
    X(all, "__all__")                                                                              \
    X(annotations, "__annotations__")                                                              \
    X(boolean, "__bool__")                                                                         \
    X(build, "__build_class__")                                                                    \
    X(builtins, "__builtins__")                                                                    \
    X(bytes, "__bytes__")                                                                          \
    X(call, "__call__")                                                                            \
    X(cause, "__cause__")                                                                          \
    X(class_, "__class__")                                                                         \
    X(classCell, "__classcell__")                                                                  \
    X(classGetItem, "__class_getitem__")                                                           \
    X(contains, "__contains__")                                                                    \
    X(context, "__context__")                                                                      \
    X(del, "__del__")                                                                              \
    X(delattr, "__delattr__")                                                                      \
    X(delete_, "__delete__")                                                                       \
    X(delitem, "__delitem__")                                                                      \
    X(dict, "__dict__")                                                                            \
    X(dir, "__dir__")                                                                              \
    X(doc, "__doc__")                                                                              \
    X(enter, "__enter__")                                                                          \
    X(eq, "__eq__")                                                                                \
    X(exit, "__exit__")                                                                            \
    X(file, "__file__")                                                                            \
    X(floating, "__float__")                                                                       \
    X(format, "__format__")                                                                        \
    X(ge, "__ge__")                                                                                \
    X(get, "__get__")                                                                              \
    X(getattr, "__getattr__")                                                                      \
    X(getattribute, "__getattribute__")                                                            \
    X(getitem, "__getitem__")                                                                      \
    X(gt, "__gt__")                                                                                \
    X(hash, "__hash__")                                                                            \
    X(index, "__index__")                                                                          \
    X(init, "__init__")                                                                            \
    X(initSubclass, "__init_subclass__")                                                           \
    X(instanceCheck, "__instancecheck__")                                                          \
    X(integer, "__int__")                                                                          \
    X(invert, "__invert__")                                                                        \
    X(iter, "__iter__")                                                                            \
    X(keys, "keys")                                                                                \
    X(le, "__le__")                                                                                \
    X(len, "__len__")                                                                              \
    X(lengthHint, "__length_hint__")                                                               \
    X(lt, "__lt__")                                                                                \
    X(main, "__main__")                                                                            \
    X(metaclass, "metaclass")                                                                      \
    X(missing, "__missing__")                                                                      \
    X(module, "__module__")                                                                        \
    X(mroEntries, "__mro_entries__")                                                               \
    X(name, "__name__")                                                                            \
    X(ne, "__ne__")                                                                                \
    X(neg, "__neg__")                                                                              \
    X(new_, "__new__")                                                                             \
    X(next, "__next__")                                                                            \
    X(pos, "__pos__")                                                                              \
    X(prepare, "__prepare__")                                                                      \
    X(qualName, "__qualname__")                                                                    \
    X(repr, "__repr__")                                                                            \
    X(reversed, "__reversed__")                                                                    \
    X(round, "__round__")                                                                          \
    X(set, "__set__")                                                                              \
    X(setName, "__set_name__")                                                                     \
    X(setattr, "__setattr__")                                                                      \
    X(setitem, "__setitem__")                                                                      \
    X(slots, "__slots__")                                                                          \
    X(str, "__str__")                                                                              \
    X(subclassCheck, "__subclasscheck__")                                                          \
    X(traceback, "__traceback__")                                                                  \
    X(weakref, "__weakref__")

/// Interned names, lent for the life of the interpreter.
struct Names
{
#define X(member, text) StrObject* member = nullptr;
    REFSCOPE_NAMES(X)
#undef X
    /// "__add__", "__radd__", "__iadd__", ..., by BinaryOp.
    std::array<StrObject*, kBinaryOps> binary{};
    std::array<StrObject*, kBinaryOps> reflected{};
    std::array<StrObject*, kBinaryOps> inPlace{};
};

} // namespace model
