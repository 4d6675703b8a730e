// dict, list and set: lists where Python 3 has views, sorting by comparison, reprs.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/dict_iterators.h"
#include "model/lang/types/list_items.h"
#include "model/lang/types/sequence.h"

namespace model::python2 {

namespace {

/// keys(), values() and items() of a dict as it is now.
template <TypeObject* BuiltinTypes::*iterator>
Ref dictList(Vm& vm, Object* self, const CallArgs&)
{
    Ref walk = newDictIterator(vm, asDict(self), vm.types().*iterator);
    return walk ? toList(vm, walk.get()) : Ref();
}

template <TypeObject* BuiltinTypes::*iterator>
Ref dictIterator(Vm& vm, Object* self, const CallArgs&)
{
    return newDictIterator(vm, asDict(self), vm.types().*iterator);
}

template <TypeObject* BuiltinTypes::*view>
Ref dictView(Vm& vm, Object* self, const CallArgs&)
{
    Object* fields[1] = {self};
    return vm.heap().newRecord(vm.types().*view, fields);
}

Ref dictHasKey(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> found = contains(vm, self, args[0]);
    return found ? vm.boolean(*found) : Ref();
}

constexpr NativeMethod kDictMethods[] = {
    {"keys", dictList<&BuiltinTypes::dictKeyIterator>, Arity::None},
    {"values", dictList<&BuiltinTypes::dictValueIterator>, Arity::None},
    {"items", dictList<&BuiltinTypes::dictItemIterator>, Arity::None},
    {"iterkeys", dictIterator<&BuiltinTypes::dictKeyIterator>, Arity::None},
    {"itervalues", dictIterator<&BuiltinTypes::dictValueIterator>, Arity::None},
    {"iteritems", dictIterator<&BuiltinTypes::dictItemIterator>, Arity::None},
    {"viewkeys", dictView<&BuiltinTypes::dictKeys>, Arity::None},
    {"viewvalues", dictView<&BuiltinTypes::dictValues>, Arity::None},
    {"viewitems", dictView<&BuiltinTypes::dictItems>, Arity::None},
    {"has_key", dictHasKey, Arity::One},
};

/// What gives the key that is compared, of an item: outer(inner(item)).
Ref callComposed(Vm& vm, Object* self, const CallArgs& args)
{
    const auto* functions = static_cast<TupleObject*>(self);
    Ref key = call(vm, functions->items()[1], {args[0]});
    return key ? call(vm, functions->items()[0], {key.get()}) : Ref();
}

constexpr NativeMethod kComposed{"key", callComposed, Arity::One};

Ref composed(Vm& vm, Object* outer, Object* inner)
{
    Object* const functions[] = {outer, inner};
    Ref pair = vm.heap().newTuple(std::span<Object* const>(functions));
    return vm.newNativeFunction(&kComposed, pair.get());
}

/// sort(cmp=None, key=None, reverse=False)
bool sortList(Vm& vm, ListObject* list, const CallArgs& args)
{
    constexpr NativeParameter kParameters[] = {{"cmp"}, {"key"}, {"reverse"}};
    Object* given[3] = {};
    if (!parseArguments(vm, args, "sort", kParameters, given))
        return false;
    for (Object*& each : given)
        each = each == vm.heap().none() ? nullptr : each;
    const std::optional<bool> isReversed = given[2] == nullptr ? false : isTrue(vm, given[2]);
    if (!isReversed)
        return false;
    if (given[0] == nullptr)
        return list::sort(vm, list, given[1], *isReversed);
    Ref functools = vm.importModule(vm.heap().name("_functools"));
    Ref toKey = functools ? getAttribute(vm, functools.get(), "cmp_to_key") : Ref();
    Ref byCompare = toKey ? call(vm, toKey.get(), {given[0]}) : Ref();
    if (!byCompare)
        return false;
    if (given[1] == nullptr)
        return list::sort(vm, list, byCompare.get(), *isReversed);
    Ref pipeline = composed(vm, byCompare.get(), given[1]);
    return pipeline && list::sort(vm, list, pipeline.get(), *isReversed);
}

Ref listSort(Vm& vm, Object* self, const CallArgs& args)
{
    return sortList(vm, asList(self), args) ? vm.none() : Ref();
}

constexpr NativeMethod kListMethods[] = {{"sort", listSort, Arity::Anything}};

Ref setRepr(Vm& vm, Object* self)
{
    const std::string& name = self->type->name;
    if (enterRepr(vm, self))
        return vm.newStr(name + "(...)");
    Ref items = toList(vm, self);
    const std::optional<std::string> text = items ? reprText(vm, items.get()) : std::nullopt;
    leaveRepr(vm, self);
    return text ? vm.newStr(name + "(" + *text + ")") : Ref();
}

} // namespace

Ref sortedFunction(Vm& vm, const CallArgs& args)
{
    Ref list = toList(vm, args[0]);
    if (!list)
        return {};
    const CallArgs options{args.values + 1, args.count - 1, args.keywords};
    return sortList(vm, list.as<ListObject>(), options) ? std::move(list) : Ref();
}

void installContainers(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    for (const NativeMethod& method : kDictMethods)
        addMethod(vm, types.dict, &method);
    removeNames(vm, types.dict, {"__reversed__", "__or__", "__ior__", "__ror__"});
    for (const NativeMethod& method : kListMethods)
        addMethod(vm, types.list, &method);

    types.set->slots->repr = setRepr;
    types.frozenSet->slots->repr = setRepr;
}

} // namespace model::python2
