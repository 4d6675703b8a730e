// dict_keys, dict_values and dict_items: records with the dict.

#include "model/dialect/details.h"
#include "model/lang/types/dict_iterators.h"
#include "model/lang/types/dict_merge.h"
#include "model/lang/types/sequence.h"
#include "model/lang/types/set_algebra.h"

namespace model {

namespace {

DictObject* dictOfView(Object* view)
{
    return asDict(asRecord(view)->fields()[0]);
}

/// keys and items, which behave like sets.
bool isSetView(Vm& vm, const Object* object)
{
    return object->type->isSubtypeOf(vm.types().dictKeys)
           || object->type->isSubtypeOf(vm.types().dictItems);
}

std::int64_t viewLength(Vm&, Object* self)
{
    return dictOfView(self)->used;
}

Ref viewRepr(Vm& vm, Object* self)
{
    if (enterRepr(vm, self))
        return vm.newStr("...");
    Ref items = toList(vm, self);
    const std::optional<std::string> text = items ? reprText(vm, items.get()) : std::nullopt;
    leaveRepr(vm, self);
    return text ? vm.newStr(self->type->name + "(" + *text + ")") : Ref();
}

template <TypeObject* BuiltinTypes::*iterator>
Ref viewIter(Vm& vm, Object* self)
{
    return newDictIterator(vm, dictOfView(self), vm.types().*iterator);
}

template <TypeObject* BuiltinTypes::*iterator>
Ref viewReversed(Vm& vm, Object* self, const CallArgs&)
{
    return newDictIterator(vm, dictOfView(self), vm.types().*iterator);
}

Ref viewMapping(Vm& vm, Object* self)
{
    Object* fields[1] = {dictOfView(self)};
    return vm.heap().newRecord(vm.types().mappingProxy, fields);
}

std::optional<bool> keysContain(Vm& vm, Object* self, Object* key)
{
    const std::int64_t found = dict::findAny(vm, dictOfView(self), key);
    if (found == dict::kFailed)
        return std::nullopt;
    return found >= 0;
}

std::optional<bool> itemsContain(Vm& vm, Object* self, Object* pair)
{
    if (!isTuple(pair) || asTuple(pair)->size != 2)
        return false;
    const std::int64_t found = dict::findAny(vm, dictOfView(self), asTuple(pair)->items()[0]);
    if (found == dict::kFailed)
        return std::nullopt;
    if (found == dict::kMissing)
        return false;
    return equalItems(vm, dict::valueAt(dictOfView(self), found), asTuple(pair)->items()[1]);
}

/// Whether all that `some` gives is contained in `others`.
std::optional<bool> areAllIn(Vm& vm, Object* some, Object* others)
{
    Ref iterator = iterate(vm, some);
    if (!iterator)
        return std::nullopt;
    while (Ref item = next(vm, iterator.get())) {
        const std::optional<bool> found = contains(vm, others, item.get());
        if (!found || !*found)
            return found;
    }
    if (vm.hasError())
        return std::nullopt;
    return true;
}

Ref viewCompare(Vm& vm, Object* self, Object* other, CompareOp op)
{
    if (!isSet(other) && !isSetView(vm, other))
        return vm.own(vm.heap().notImplemented());
    const std::int64_t size = dictOfView(self)->used;
    const std::optional<std::int64_t> otherSize = length(vm, other);
    if (!otherSize)
        return {};
    std::optional<bool> result = false;
    switch (op) {
    case CompareOp::Equal:
    case CompareOp::NotEqual:
        if (size == *otherSize)
            result = areAllIn(vm, self, other);
        if (result && op == CompareOp::NotEqual)
            result = !*result;
        break;
    case CompareOp::Less:
    case CompareOp::LessEqual:
        if (size < *otherSize || (op == CompareOp::LessEqual && size == *otherSize))
            result = areAllIn(vm, self, other);
        break;
    default:
        if (size > *otherSize || (op == CompareOp::GreaterEqual && size == *otherSize))
            result = areAllIn(vm, other, self);
        break;
    }
    return result ? vm.boolean(*result) : Ref();
}

/// dictviews_to_set(): keys of a plain dict are taken from its table.
Ref viewToSet(Vm& vm, Object* operand)
{
    Object* source = operand;
    if (operand->type == vm.types().dictKeys && dictOfView(operand)->type == vm.types().dict)
        source = dictOfView(operand);
    return set::make(vm, vm.types().set, source);
}

template <bool (*operation)(Vm&, SetObject*, Object*)>
Ref viewOperator(Vm& vm, Object* a, Object* b)
{
    Ref made = viewToSet(vm, a);
    return made && operation(vm, made.as<SetObject>(), b) ? made : Ref();
}

/// _PyDictView_Intersect()
Ref viewIntersection(Vm& vm, Object* a, Object* b)
{
    if (!isSetView(vm, a))
        std::swap(a, b);
    const std::int64_t size = dictOfView(a)->used;
    if ((b->type == vm.types().set || b->type == vm.types().frozenSet) && size <= asSet(b)->used)
        return set::intersection(vm, asSet(b), a);
    if (isSetView(vm, b) && dictOfView(b)->used > size)
        std::swap(a, b);
    Ref made = set::make(vm, vm.types().set);
    Ref iterator = iterate(vm, b);
    if (!iterator)
        return {};
    while (Ref key = next(vm, iterator.get())) {
        const std::optional<bool> found = contains(vm, a, key.get());
        if (!found || (*found && !set::addAny(vm, made.as<SetObject>(), key.get())))
            return {};
    }
    return vm.hasError() ? Ref() : made;
}

Ref viewIsDisjoint(Vm& vm, Object* self, const CallArgs& args)
{
    Object* view = self;
    Object* other = args[0];
    if (view == other)
        return vm.boolean(dictOfView(view)->used == 0);
    if (isSet(other) || isSetView(vm, other)) {
        const std::optional<std::int64_t> otherSize = length(vm, other);
        if (otherSize && *otherSize > dictOfView(view)->used)
            std::swap(view, other);
    }
    Ref iterator = iterate(vm, other);
    if (!iterator)
        return {};
    while (Ref item = next(vm, iterator.get())) {
        const std::optional<bool> found = contains(vm, view, item.get());
        if (!found)
            return {};
        if (*found)
            return vm.boolean(false);
    }
    return vm.hasError() ? Ref() : vm.boolean(true);
}

using Types = BuiltinTypes;

constexpr NativeMethod kDictKeysMethods[] = {
    {"isdisjoint", viewIsDisjoint, Arity::One},
    {"__reversed__", viewReversed<&Types::dictReverseKeyIterator>, Arity::None},
};
constexpr NativeMethod kDictItemsMethods[] = {
    {"isdisjoint", viewIsDisjoint, Arity::One},
    {"__reversed__", viewReversed<&Types::dictReverseItemIterator>, Arity::None},
};
constexpr NativeMethod kDictValuesMethods[] = {
    {"__reversed__", viewReversed<&Types::dictReverseValueIterator>, Arity::None},
};
constexpr NativeGetSet kDictViewGetSets[] = {{"mapping", viewMapping}};

TypeSlots setViewSlots()
{
    TypeSlots slots;
    slots.repr = viewRepr;
    slots.length = viewLength;
    slots.compare = viewCompare;
    slots.binary[operatorIndex(BinaryOp::And)] = viewIntersection;
    slots.binary[operatorIndex(BinaryOp::Or)] = viewOperator<set::update>;
    slots.binary[operatorIndex(BinaryOp::Subtract)] = viewOperator<set::differenceUpdate>;
    slots.binary[operatorIndex(BinaryOp::Xor)] = viewOperator<set::symmetricDifferenceUpdate>;
    return slots;
}

} // namespace

void installDictViews(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    std::span<const NativeGetSet> attributes;
    if (detailsOf(vm.dialect()).types.viewsHaveMapping)
        attributes = kDictViewGetSets;
    for (TypeObject* type : {types.dictKeys, types.dictValues, types.dictItems})
        type->isSubclassable = false;

    TypeSlots keys = setViewSlots();
    keys.iter = viewIter<&Types::dictKeyIterator>;
    keys.contains = keysContain;
    vm.defineType(types.dictKeys, keys, kDictKeysMethods, attributes);

    TypeSlots items = setViewSlots();
    items.iter = viewIter<&Types::dictItemIterator>;
    items.contains = itemsContain;
    vm.defineType(types.dictItems, items, kDictItemsMethods, attributes);

    TypeSlots values;
    values.repr = viewRepr;
    values.length = viewLength;
    values.iter = viewIter<&Types::dictValueIterator>;
    vm.defineType(types.dictValues, values, kDictValuesMethods, attributes);
}

} // namespace model
