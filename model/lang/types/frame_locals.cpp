// The locals of a frame: as one dict of the frame, as snapshots, or through a proxy (PEP 667).

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/evaluator.h"
#include "model/lang/generators.h"
#include "model/lang/types/iterator_reduce.h"

namespace model {

namespace {

/// What a slot holds for the script: the content of a cell, not the cell. Null: nothing.
Object* shownValue(Vm& vm, const Activation* activation, std::uint32_t slot)
{
    Object* value = activation->slots()[slot];
    const FrameName& name = activation->code->body->frameNames[slot];
    if (value != nullptr && (name.isCell || name.isFree) && value->type == vm.types().cell)
        value = static_cast<CellObject*>(value)->content;
    return value;
}

/// A dict of what the variables hold now, and of the names that a proxy has added.
Ref snapshotOf(Vm& vm, Activation* activation)
{
    Ref made = vm.heap().newDict();
    auto* names = made.as<DictObject>();
    for (std::uint32_t i = 0; i < activation->slotCount; ++i)
        if (Object* value = shownValue(vm, activation, i))
            dict::set(vm.heap(), names, activation->code->localNames[i], vm.own(value));
    if (activation->locals != nullptr)
        mergeMapping(vm, names, activation->locals, nullptr);
    return made;
}

/// One dict for the life of the frame, brought up to date (PyFrame_FastToLocals()).
Ref dictOfFrame(Vm& vm, Activation* activation)
{
    Heap& heap = vm.heap();
    if (activation->locals == nullptr)
        heap.place(activation->id, Role::FrameLocals, activation->locals, heap.newDict());
    auto* made = static_cast<DictObject*>(activation->locals);
    for (std::uint32_t i = 0; i < activation->slotCount; ++i) {
        StrObject* name = activation->code->localNames[i];
        if (Object* value = shownValue(vm, activation, i)) {
            dict::set(heap, made, name, vm.own(value));
        } else {
            bool isMissing = false;
            dict::remove(heap, made, name, dict::hashOf(name), isMissing);
        }
    }
    return vm.own(made);
}

// --- FrameLocalsProxy: one field, the frame ---

Activation* activationOf(Object* proxy)
{
    auto* frame = static_cast<FrameObject*>(static_cast<RecordObject*>(proxy)->fields()[0]);
    return frame->activation;
}

Ref proxyLength(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(snapshotOf(vm, activationOf(self)).as<DictObject>()->used);
}

/// A method of dict on the present values.
template <const char* const& name>
Ref forwarded(Vm& vm, Object* self, const CallArgs& args)
{
    Ref values = snapshotOf(vm, activationOf(self));
    Ref method = getAttribute(vm, values.get(), name);
    return method ? call(vm, method.get(), args) : Ref();
}

/// Values of variables go into the frame; other names are kept beside them.
bool storeLocal(Vm& vm, Activation* activation, Object* key, Object* value)
{
    Heap& heap = vm.heap();
    const StrObject* name = asStr(key);
    for (std::uint32_t i = 0; name != nullptr && i < activation->slotCount; ++i) {
        if (activation->code->localNames[i]->text != name->text)
            continue;
        Object*& slot = activation->slots()[i];
        const FrameName& known = activation->code->body->frameNames[i];
        if (slot != nullptr && (known.isCell || known.isFree) && slot->type == vm.types().cell) {
            auto* cell = static_cast<CellObject*>(slot);
            heap.set(cell->id, Role::Content, cell->content, vm.own(value));
        } else {
            heap.set(activation->id, {Role::Local, i}, slot, vm.own(value));
        }
        return true;
    }
    if (activation->locals == nullptr)
        heap.place(activation->id, Role::FrameLocals, activation->locals, heap.newDict());
    return setItem(vm, activation->locals, key, value);
}

Ref proxySetItem(Vm& vm, Object* self, const CallArgs& args)
{
    return storeLocal(vm, activationOf(self), args[0], args[1]) ? vm.none() : Ref();
}

Ref proxyDeleteItem(Vm& vm, Object*, const CallArgs&)
{
    return vm.raiseValueError("cannot remove local variables from FrameLocalsProxy");
}

Ref proxyUpdate(Vm& vm, Object* self, const CallArgs& args)
{
    Ref given = vm.heap().newDict();
    if (!mergeMapping(vm, given.as<DictObject>(), args[0], nullptr))
        return {};
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(given.as<DictObject>(), position, key, value))
        if (!storeLocal(vm, activationOf(self), key, value))
            return {};
    return vm.none();
}

Ref proxySetDefault(Vm& vm, Object* self, const CallArgs& args)
{
    Ref values = snapshotOf(vm, activationOf(self));
    Ref known = getItem(vm, values.get(), args[0]);
    if (known || !vm.errorIs(vm.exceptions().keyError))
        return known;
    vm.clearError();
    Ref value = args.count > 1 ? vm.own(args[1]) : vm.none();
    return storeLocal(vm, activationOf(self), args[0], value.get()) ? value : Ref();
}

constexpr const char* kGetItemName = "__getitem__";
constexpr const char* kContainsName = "__contains__";
constexpr const char* kReversedName = "__reversed__";
constexpr const char* kKeysName = "keys";
constexpr const char* kValuesName = "values";
constexpr const char* kItemsName = "items";
constexpr const char* kGetName = "get";
constexpr const char* kCopyName = "copy";
constexpr const char* kOrName = "__or__";
constexpr const char* kEqName = "__eq__";

constexpr NativeMethod kProxyMethods[] = {
    {"__getitem__", forwarded<kGetItemName>, Arity::One},
    {"__setitem__", proxySetItem, Arity::Between, 2, 2},
    {"__delitem__", proxyDeleteItem, Arity::One},
    {"__contains__", forwarded<kContainsName>, Arity::One},
    {"__len__", proxyLength, Arity::None},
    {"__reversed__", forwarded<kReversedName>, Arity::None},
    {"__or__", forwarded<kOrName>, Arity::One},
    {"__eq__", forwarded<kEqName>, Arity::One},
    {"keys", forwarded<kKeysName>, Arity::None},
    {"values", forwarded<kValuesName>, Arity::None},
    {"items", forwarded<kItemsName>, Arity::None},
    {"get", forwarded<kGetName>, Arity::Between, 1, 2},
    {"copy", forwarded<kCopyName>, Arity::None},
    {"setdefault", proxySetDefault, Arity::Between, 1, 2},
    {"update", proxyUpdate, Arity::One},
};

Ref proxyRepr(Vm& vm, Object* self)
{
    return repr(vm, snapshotOf(vm, activationOf(self)).get());
}

Ref proxyIter(Vm& vm, Object* self)
{
    return iterate(vm, snapshotOf(vm, activationOf(self)).get());
}

Ref proxyItem(Vm& vm, Object* self, Object* key)
{
    return getItem(vm, snapshotOf(vm, activationOf(self)).get(), key);
}

bool proxyStore(Vm& vm, Object* self, Object* key, Object* valueOrNull)
{
    if (valueOrNull == nullptr) {
        vm.raiseValueError("cannot remove local variables from FrameLocalsProxy");
        return false;
    }
    return storeLocal(vm, activationOf(self), key, valueOrNull);
}

TypeObject* proxyType(Vm& vm)
{
    TypeObject*& type = vm.moduleTypes.frameLocalsProxy;
    if (type != nullptr)
        return type;
    type = vm.newType("FrameLocalsProxy", vm.types().object, Kind::Record);
    type->isSubclassable = false;
    TypeSlots slots;
    slots.repr = proxyRepr;
    slots.iter = proxyIter;
    slots.getItem = proxyItem;
    slots.setItem = proxyStore;
    vm.defineType(type, slots, kProxyMethods);
    return type;
}

} // namespace

Ref localsOf(Vm& vm, Activation* activation)
{
    if (!activation->code->body->isOptimized())
        return vm.own(activation->locals);
    if (vm.dialect().rules->locals.areSnapshots)
        return snapshotOf(vm, activation);
    return dictOfFrame(vm, activation);
}

Ref frameLocalsOf(Vm& vm, FrameObject* frame)
{
    Activation* activation = frame->activation;
    if (!activation->code->body->isOptimized() || !vm.dialect().rules->locals.areSnapshots)
        return localsOf(vm, activation);
    Object* fields[1] = {frame};
    return vm.heap().newRecord(proxyType(vm), fields);
}

Ref shownLocalsOf(Vm& vm, Activation* activation)
{
    const CodeBody& body = *activation->code->body;
    Ref locals = localsOf(vm, activation);
    Ref shown;
    for (std::uint32_t i = 0; i < activation->slotCount; ++i) {
        Object* value = body.frameNames[i].isHidden ? shownValue(vm, activation, i) : nullptr;
        if (value == nullptr)
            continue;
        if (!shown) {
            shown = vm.heap().newDict();
            if (!mergeMapping(vm, shown.as<DictObject>(), locals.get(), nullptr))
                return {};
        }
        dict::set(vm.heap(), shown.as<DictObject>(), activation->code->localNames[i],
                  vm.own(value));
    }
    return shown ? shown : locals;
}

} // namespace model
