// The docstrings of what is built in.

#include "model/lang/builtin_docs.h"

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/vm.h"

#include <algorithm>
#include <string>

namespace model {

namespace {

/// The types without one; for the last ones, `__doc__` is only what their objects have.
constexpr std::string_view kUndocumentedTypes[] = {
    "generator",
    "frame",
    "ReferenceType",
    "weakref",
    "weakproxy",
    "weakcallableproxy",
    "ProxyType",
    "CallableProxyType",
    "mappingproxy",
    "NoneType",
    "ellipsis",
    "NotImplementedType",
    "list_iterator",
    "str_ascii_iterator",
    "str_iterator",
    "dict_keys",
    "dict_values",
    "dict_items",
    "dict_keyiterator",
    "dict_valueiterator",
    "dict_itemiterator",
    "dict_reversekeyiterator",
    "dict_reversevalueiterator",
    "dict_reverseitemiterator",
    "list_reverseiterator",
    "tuple_iterator",
    "set_iterator",
    "bytes_iterator",
    "bytearray_iterator",
    "managedbuffer",
    "memory_iterator",
    "range_iterator",
    "longrange_iterator",
    "WeakSet",
    "_Info",
    "callable_iterator",
    "iterator",
    "ExceptionGroup",
    "_grouper",
    "RLock",
    "cached_property",
    "_deque_iterator",
    "_deque_reverse_iterator",
    "odict_iterator",
    "odict_keys",
    "odict_values",
    "odict_items",
    "builtin_function_or_method",
    "method_descriptor",
    "wrapper_descriptor",
    "method-wrapper",
    "getset_descriptor",
    "member_descriptor",
    "classmethod_descriptor",
    "_tuplegetter",
};

Ref docOf(Vm& vm, std::string_view name, std::string_view what)
{
    return vm.newStr(std::string(name) + std::string(what) + " See docs.python.org/3.11.");
}

} // namespace

Ref functionDoc(Vm& vm, std::string_view name)
{
    if (name == "__getnewargs__")
        return vm.none();
    return docOf(vm, name, "(): built into the interpreter.");
}

Ref moduleDoc(Vm& vm, std::string_view name)
{
    return docOf(vm, name, ": a module of the interpreter.");
}

bool isDocumented(const Vm& vm, const TypeObject* type)
{
    const BuiltinTypes& types = vm.types();
    if (vm.dialect().rules->library.singletonTypesHaveDocs
        && (type == types.noneType || type == types.ellipsisType
            || type == types.notImplementedType))
        return true;
    return std::ranges::find(kUndocumentedTypes, typeName(type)) == std::end(kUndocumentedTypes);
}

Ref typeDoc(Vm& vm, const TypeObject* type)
{
    return docOf(vm, typeName(type), ": a type of the interpreter.");
}

void addTypeDoc(Vm& vm, TypeObject* type)
{
    StrObject* key = vm.names().doc;
    if (dict::get(vm.heap(), type->dict, key) != nullptr)
        return;
    dict::set(vm.heap(), type->dict, key, isDocumented(vm, type) ? typeDoc(vm, type) : vm.none());
}

} // namespace model
