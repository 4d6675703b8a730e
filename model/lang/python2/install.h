#pragma once

#include "model/lang/vm.h"

namespace model {

/// What Python had up to 2.7 and no more, laid over the types and functions of Python 3: both
/// kinds of text and of whole numbers, classic classes, lists where there are views now, names.
///
/// Source:  The Python Standard Library 2.7, chapters 2 to 5; CPython 2.7, Objects.
namespace python2 {

/// After the types are filled, before any module is made.
void installTypes(Vm& vm);
/// After `builtins` is made.
void installBuiltins(Vm& vm);

/// What these modules had more, or not yet; called when they are made.
void adaptSys(Vm& vm, DictObject* names);
void adaptGc(Vm& vm, DictObject* names);
void adaptWeakref(Vm& vm, DictObject* names);

/// Takes the modules down at the end of the interpreter.
void clearModules(Vm& vm);

// Parts of installTypes().
void installText(Vm& vm);
void installTextMethods(Vm& vm);
void installNumbers(Vm& vm);
void installHashes(Vm& vm);
void installContainers(Vm& vm);
void installMethods(Vm& vm);
void installClassicClasses(Vm& vm);
void installTypeNames(Vm& vm);

/// Puts `function` under this name into the namespace of a built-in type.
void addMethod(Vm& vm, TypeObject* type, const NativeMethod* method);
/// Takes names away that a type has only in Python 3.
void removeNames(Vm& vm, TypeObject* type, std::initializer_list<const char*> names);

/// The special methods of a type whose operations were replaced: classes of a script find the
/// operations through them.
void renewWrappers(Vm& vm, TypeObject* type);

/// An only argument is the `message` of an exception, too.
void keepMessage(Vm& vm, ExceptionObject* exception);

/// The order of any two objects, where neither knows better: -1, 0 or 1; nothing with an exception.
std::optional<int> compareAnything(Vm& vm, Object* a, Object* b);
/// `a op b` where no rich comparison gave an answer: by `__cmp__`, or by type and address.
Ref compareByOrder(Vm& vm, Object* a, Object* b, CompareOp op);

/// The class statement: `namespace` may ask for a metaclass; without bases that know better the
/// class is a classic one.
Ref buildClass(Vm& vm, StrObject* name, TupleObject* bases, DictObject* nameSpace);

/// The repr of a class: `<class '__main__.C'>`, `<type 'int'>`.
std::string classText(Vm& vm, TypeObject* type);

} // namespace python2

} // namespace model
