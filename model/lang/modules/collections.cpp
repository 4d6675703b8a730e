// _collections: what the package collections takes from C++.

#include "model/dialect/details.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// --- The fields of namedtuples: index (in numbers), doc ---

Ref getterCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "_tuplegetter")
        || !checkPositional(vm, args, "_tuplegetter", 2, 2))
        return {};
    const std::optional<std::int64_t> index = indexValue(vm, args[0]);
    if (!index)
        return {};
    Ref made = vm.heap().newRecord(type, std::span<Object* const>(&args.values[1], 1));
    made.as<RecordObject>()->numbers[0] = *index;
    return made;
}

Ref getterGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    const std::int64_t index = asRecord(self)->numbers[0];
    if (objectOrNull == nullptr || objectOrNull == vm.heap().none())
        return vm.own(self);
    if (!isTuple(objectOrNull))
        return vm.raiseTypeError("descriptor for index '" + std::to_string(index)
                                 + "' for tuple subclasses doesn't apply to '"
                                 + objectOrNull->type->name + "' object");
    if (index < 0 || index >= asTuple(objectOrNull)->size)
        return vm.raise(vm.exceptions().indexError, "tuple index out of range");
    return vm.own(asTuple(objectOrNull)->items()[index]);
}

bool getterSet(Vm& vm, Object*, Object*, Object* valueOrNull)
{
    vm.raise(vm.exceptions().attributeError,
             valueOrNull == nullptr ? "can't delete attribute" : "can't set attribute");
    return false;
}

Ref tupleGetterRepr(Vm& vm, Object* self)
{
    const std::optional<std::string> doc = reprText(vm, asRecord(self)->fields()[0]);
    return doc ? vm.newStr("_tuplegetter(" + std::to_string(asRecord(self)->numbers[0]) + ", "
                           + *doc + ")")
               : Ref();
}

Ref getterReduce(Vm& vm, Object* self, const CallArgs&)
{
    Ref index = vm.newInt(asRecord(self)->numbers[0]);
    Object* parts[2] = {index.get(), asRecord(self)->fields()[0]};
    Ref start = vm.heap().newTuple(std::span<Object* const>(parts));
    Object* whole[2] = {self->type, start.get()};
    return vm.heap().newTuple(std::span<Object* const>(whole));
}

bool setGetterDoc(Vm& vm, Object* self, Object* valueOrNull)
{
    vm.heap().set(self->id, {Role::Field, 0}, asRecord(self)->fields()[0],
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

constexpr NativeMethod kGetterMethods[] = {{"__reduce__", getterReduce, Arity::None}};
constexpr NativeGetSet kGetterGetSets[] = {{"__doc__", fieldOrNone<0>, setGetterDoc}};

void makeTupleGetter(Vm& vm)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.tupleGetter, "_collections._tuplegetter",
                                     vm.types().object, Kind::Record);
    type->clearsFields = true;
    TypeSlots slots;
    slots.create = getterCreate;
    slots.descriptorGet = getterGet;
    slots.descriptorSet = getterSet;
    if (detailsOf(vm.dialect()).types.fieldsAreShown)
        slots.repr = tupleGetterRepr;
    vm.defineType(type, slots, kGetterMethods, kGetterGetSets);
}

// --- Counter ---

/// Counts straight in the table, as long as the class has no methods of its own for that.
bool countInDict(Vm& vm, DictObject* counts, Object* iterator)
{
    Ref one = vm.newInt(1);
    while (Ref key = next(vm, iterator)) {
        const std::optional<Hash> keyHash = hash(vm, key.get());
        if (!keyHash)
            return false;
        const std::int64_t found = dict::find(vm.heap(), counts, key.get(), *keyHash);
        if (found == dict::kFailed)
            return false;
        Ref count = found == dict::kMissing
                        ? one
                        : binary(vm, dict::valueAt(counts, found), one.get(), BinaryOp::Add);
        if (!count || !dict::set(vm.heap(), counts, key.get(), *keyHash, std::move(count)))
            return false;
    }
    return !vm.hasError();
}

bool countByMethods(Vm& vm, Object* counts, Object* iterator)
{
    Ref get = getAttribute(vm, counts, "get");
    Ref zero = vm.newInt(0);
    Ref one = vm.newInt(1);
    if (!get)
        return false;
    while (Ref key = next(vm, iterator)) {
        Ref old = call(vm, get.get(), {key.get(), zero.get()});
        Ref count = old ? binary(vm, old.get(), one.get(), BinaryOp::Add) : Ref();
        if (!count || !setItem(vm, counts, key.get(), count.get()))
            return false;
    }
    return !vm.hasError();
}

Ref countElements(Vm& vm, Object*, const CallArgs& args)
{
    Ref iterator = iterate(vm, args[1]);
    if (!iterator)
        return {};
    const auto inherits = [&](const char* name) {
        StrObject* text = vm.heap().name(name);
        return lookupInType(vm, args[0]->type, text) == lookupInType(vm, vm.types().dict, text);
    };
    const bool isPlain = isDict(args[0]) && inherits("get") && inherits("__setitem__");
    return noneOrError(vm, isPlain ? countInDict(vm, asDict(args[0]), iterator.get())
                                   : countByMethods(vm, args[0], iterator.get()));
}

constexpr NativeMethod kCollectionsFunctions[] = {
    {"_count_elements", countElements, Arity::Between, 2, 2},
};

Ref makeCollections(Vm& vm)
{
    Ref module = vm.newModule("_collections", kCollectionsFunctions);
    auto* made = module.as<ModuleObject>();
    addDeque(vm, made);
    addDefaultDict(vm, made);
    addOrderedDict(vm, made);
    makeTupleGetter(vm);
    putInModule(vm, made, "_tuplegetter", vm.own(vm.moduleTypes.tupleGetter));
    return module;
}

} // namespace

void installCollectionsModule(Vm& vm)
{
    vm.addModule("_collections", makeCollections);
}

} // namespace model
