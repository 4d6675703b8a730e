#pragma once

#include "model/lang/type_slots.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace model {

/// The abstract operations on objects, as PyObject_*() and PyNumber_*() have them: find the
/// slot, call it, raise CPython's error where there is none. Empty, missing, -1 or false
/// means that an exception is set. Arguments are borrowed.

// --- Attributes ---
Ref getAttribute(Vm& vm, Object* object, StrObject* name);
Ref getAttribute(Vm& vm, Object* object, std::string_view name);
/// Null, without an exception, where the attribute is missing; `failed` for other errors.
Ref findAttribute(Vm& vm, Object* object, StrObject* name, bool& failed);
bool setAttribute(Vm& vm, Object* object, StrObject* name, Object* value);
bool deleteAttribute(Vm& vm, Object* object, StrObject* name);
/// The default lookup: data descriptors, instance, other class attributes.
Ref genericGetAttribute(Vm& vm, Object* object, StrObject* name);
bool genericSetAttribute(Vm& vm, Object* object, StrObject* name, Object* valueOrNull);
/// An attribute that is about to be called: a function of the class that has yet to be given
/// `object` as self (`isMethod`), or any other attribute.
Ref getMethod(Vm& vm, Object* object, StrObject* name, bool& isMethod);
/// Along the MRO, borrowed, no descriptors; null where missing, no exception.
Object* lookupInType(Vm& vm, TypeObject* type, StrObject* name);
/// A special method of the object's type, bound; empty where missing (no exception unless
/// `failed`).
Ref lookupSpecial(Vm& vm, Object* object, StrObject* name, bool& failed);

// --- Calls ---
Ref call(Vm& vm, Object* callee, const CallArgs& args);
Ref call(Vm& vm, Object* callee, std::initializer_list<Object*> args = {});
/// A call with a tuple of positional and a dict of keyword arguments (or null).
Ref callWithDict(Vm& vm, Object* callee, TupleObject* arguments, DictObject* keywords);
Ref callMethod(Vm& vm, Object* object, StrObject* name, std::initializer_list<Object*> args = {});
bool isCallable(const Object* object);

// --- Text ---
Ref repr(Vm& vm, Object* object); ///< str
Ref str(Vm& vm, Object* object);  ///< str
Ref ascii(Vm& vm, Object* object);
Ref format(Vm& vm, Object* object, Object* specOrNull);
/// The UTF-8 of repr() or str(); missing: an exception.
std::optional<std::string> reprText(Vm& vm, Object* object);
std::optional<std::string> strText(Vm& vm, Object* object);
/// True while `object` is being repr'd already (recursive containers): pair with leaveRepr().
bool enterRepr(Vm& vm, Object* object);
void leaveRepr(Vm& vm, Object* object);

// --- Comparison, truth, hash ---
Ref compare(Vm& vm, Object* a, Object* b, CompareOp op);
std::optional<bool> compareTruth(Vm& vm, Object* a, Object* b,
                                 CompareOp op); ///< Identity first for == and !=.
std::optional<bool> isTrue(Vm& vm, Object* object);
std::optional<Hash> hash(Vm& vm, Object* object);

// --- Numbers ---
Ref binary(Vm& vm, Object* a, Object* b, BinaryOp op);
Ref inPlace(Vm& vm, Object* a, Object* b, BinaryOp op);
Ref negative(Vm& vm, Object* object);
Ref positive(Vm& vm, Object* object);
Ref invert(Vm& vm, Object* object);
Ref absolute(Vm& vm, Object* object);
/// `__index__` as an int object.
Ref index(Vm& vm, Object* object);
/// `__index__` as a number; clipped to 64 bits where `clip`, otherwise an
/// IndexError/OverflowError "cannot fit 'int' into an index-sized integer".
std::optional<std::int64_t> indexValue(Vm& vm, Object* object, bool clip = false);
/// The same with an error of another type; clipped where that is null.
std::optional<std::int64_t> indexValue(Vm& vm, Object* object, TypeObject* errorOrNull);
/// A number of things, as native functions take it: "Python int too large to convert to C ssize_t".
std::optional<std::int64_t> sizeValue(Vm& vm, Object* object);

// --- Containers ---
std::optional<std::int64_t> length(Vm& vm, Object* object);
Ref getItem(Vm& vm, Object* object, Object* key);
bool setItem(Vm& vm, Object* object, Object* key, Object* value);
bool deleteItem(Vm& vm, Object* object, Object* key);
std::optional<bool> contains(Vm& vm, Object* container, Object* item);
Ref iterate(Vm& vm, Object* object); ///< iter()
/// The next item; empty: exhausted, or an exception (ask vm.hasError()).
Ref next(Vm& vm, Object* iterator);
/// Sends a value into a generator, or asks another iterator for its next item: what it
/// yields; or empty, with `returned` set when it has returned, or an exception.
Ref sendTo(Vm& vm, Object* receiver, Object* value, Ref& returned);
/// All items of an iterable as a new list.
Ref toList(Vm& vm, Object* iterable);
Ref toTuple(Vm& vm, Object* iterable);
/// dict[key] with any key: borrowed value, or null (missing, or an exception: vm.hasError()).
Object* dictGet(Vm& vm, DictObject* dict, Object* key);
bool dictSet(Vm& vm, DictObject* dict, Object* key, Object* value);

// --- Classes ---
std::optional<bool> isInstance(Vm& vm, Object* object, Object* classOrTuple);
std::optional<bool> isSubclass(Vm& vm, Object* type, Object* classOrTuple);

inline bool isA(const Object* object, const TypeObject* type)
{
    return object->type == type || object->type->isSubtypeOf(type);
}

/// The plain value of a str, int, float ... or of an instance of a subclass of it; null if the
/// object is of another kind.
Object* atomOf(Object* object, Kind kind);
StrObject* asStr(Object* object);
IntObject* asInt(Object* object); ///< bool too
FloatObject* asFloat(Object* object);
BytesObject* asBytes(Object* object);

} // namespace model
