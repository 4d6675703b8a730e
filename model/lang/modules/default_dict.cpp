// collections.defaultdict: a dict with its factory in a member slot.
//
// Source: CPython 3.11, Modules/_collectionsmodule.c.

#include "model/lang/class_system.h"
#include "model/lang/modules/call_helpers.h"
#include "model/lang/modules/install.h"
#include "model/lang/types/dict_merge.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

Object*& factoryOf(Object* self)
{
    return asDict(self)->attributes->slots()[0];
}

bool setFactory(Vm& vm, Object* self, Object* valueOrNull)
{
    vm.heap().set(self->id, {Role::MemberSlot, 0}, factoryOf(self),
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

Ref getFactory(Vm& vm, Object* self)
{
    Object* factory = factoryOf(self);
    return factory != nullptr ? vm.own(factory) : vm.none();
}

Ref defaultDictCreate(Vm& vm, TypeObject* type, const CallArgs&)
{
    Ref made = vm.heap().create<DictObject>(type, Kind::Dict);
    attributes::prepare(vm.heap(), made.as<GcObject>());
    vm.heap().track(made.as<GcObject>());
    return made;
}

bool defaultDictInit(Vm& vm, Object* self, const CallArgs& args)
{
    Object* factory = nullptr;
    CallArgs rest = args;
    if (args.count > 0) {
        factory = args[0];
        if (factory != vm.heap().none() && !isCallable(factory)) {
            vm.raiseTypeError("first argument must be callable or None");
            return false;
        }
        rest = CallArgs{args.values + 1, args.count - 1, args.keywords};
    }
    Ref old = factoryOf(self) != nullptr ? vm.own(factoryOf(self)) : Ref();
    setFactory(vm, self, factory);
    return dict::mergeArguments(vm, asDict(self), rest, "dict");
}

Ref defaultDictMissing(Vm& vm, Object* self, const CallArgs& args)
{
    Object* factory = factoryOf(self);
    if (factory == nullptr || factory == vm.heap().none())
        return vm.raiseWith(vm.exceptions().keyError, args[0]);
    Ref value = call(vm, factory);
    if (!value || !setItem(vm, self, args[0], value.get()))
        return {};
    return value;
}

Ref defaultDictRepr(Vm& vm, Object* self)
{
    Ref base = vm.types().dict->slots->repr(vm, self);
    if (!base)
        return {};
    std::optional<std::string> factory = "None";
    if (Object* given = factoryOf(self)) {
        factory = "...";
        if (!enterRepr(vm, given)) { // The factory may be a method of this dict.
            factory = reprText(vm, given);
            leaveRepr(vm, given);
        }
    }
    if (!factory)
        return {};
    return vm.newStr(typeName(self->type) + "(" + *factory + ", " + asStr(base.get())->text + ")");
}

Ref defaultDictCopy(Vm& vm, Object* self, const CallArgs&)
{
    Object* factory = factoryOf(self);
    return call(vm, self->type, {factory != nullptr ? factory : vm.heap().none(), self});
}

Ref defaultDictReduce(Vm& vm, Object* self, const CallArgs&)
{
    Heap& heap = vm.heap();
    Object* factory = factoryOf(self);
    const bool hasFactory = factory != nullptr && factory != heap.none();
    Ref start = hasFactory ? heap.newTuple(std::span<Object* const>(&factory, 1))
                           : heap.newTuple(std::vector<Ref>{});
    Ref items = callMethod(vm, self, heap.name("items"));
    Ref iterator = items ? iterate(vm, items.get()) : Ref();
    if (!iterator)
        return {};
    Object* whole[5] = {self->type, start.get(), heap.none(), heap.none(), iterator.get()};
    return heap.newTuple(std::span<Object* const>(whole));
}

Ref defaultDictOr(Vm& vm, Object* left, Object* right)
{
    Object* self = isA(left, vm.moduleTypes.defaultDict) ? left : right;
    Object* other = self == left ? right : left;
    if (!isDict(other))
        return vm.own(vm.heap().notImplemented());
    Object* factory = factoryOf(self);
    Ref made = call(vm, self->type, {factory != nullptr ? factory : vm.heap().none(), left});
    return made && dict::mergeAny(vm, made.as<DictObject>(), right) ? made : Ref();
}

constexpr NativeMethod kDefaultDictMethods[] = {
    {"__missing__", defaultDictMissing, Arity::One},
    {"copy", defaultDictCopy, Arity::None},
    {"__copy__", defaultDictCopy, Arity::None},
    {"__reduce__", defaultDictReduce, Arity::None},
    kClassGetItem,
};
constexpr NativeGetSet kDefaultDictGetSets[] = {{"default_factory", getFactory, setFactory}};

} // namespace

void addDefaultDict(Vm& vm, ModuleObject* module)
{
    TypeObject* type = newModuleType(vm, vm.moduleTypes.defaultDict, "collections.defaultdict",
                                     vm.types().dict, Kind::Dict);
    type->memberSlots.push_back(vm.heap().name("default_factory"));
    TypeSlots slots;
    slots.create = defaultDictCreate;
    slots.init = defaultDictInit;
    slots.repr = defaultDictRepr;
    slots.binary[operatorIndex(BinaryOp::Or)] = defaultDictOr;
    vm.defineType(type, slots, kDefaultDictMethods, kDefaultDictGetSets);
    putInModule(vm, module, "defaultdict", vm.own(type));
}

} // namespace model
