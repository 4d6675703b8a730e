// weakref.ref: calling, comparing, showing. Proxies are in proxies.cpp.

#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/types/install.h"
#include "model/weak/weak_references.h"

namespace model {

namespace {

WeakrefObject* asRef(Object* object)
{
    return static_cast<WeakrefObject*>(object);
}

Ref refCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (args.count < 1)
        return vm.raiseTypeError("__new__ expected at least 1 argument, got 0");
    if (args.count > 2)
        return vm.raiseTypeError("__new__ expected at most 2 arguments, got "
                                 + std::to_string(args.count));
    if (args.keywordCount() > 0 && type == vm.types().weakref)
        return vm.raiseTypeError("ref() takes no keyword arguments");
    Object* callback = args.count > 1 && args[1] != vm.heap().none() ? args[1] : nullptr;
    if (!weak::canBeReferenced(args[0]))
        return vm.raiseTypeError("cannot create weak reference to '" + args[0]->type->name
                                 + "' object");
    Ref made = weak::newReference(vm.heap(), type, static_cast<GcObject*>(args[0]), callback);
    auto* ref = made.as<WeakrefObject>();
    if (ref->attributes == nullptr && (type->hasAttributes || !type->memberSlots.empty()))
        attributes::prepare(vm.heap(), ref);
    return made;
}

bool refInit(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count >= 1 && args.count <= 2 && args.keywordCount() == 0)
        return true;
    if (args.keywordCount() > 0)
        vm.raiseTypeError("ref() takes no keyword arguments");
    else
        vm.raiseTypeError(std::string("__init__ expected at ")
                          + (args.count < 1 ? "least 1 argument" : "most 2 arguments") + ", got "
                          + std::to_string(args.count));
    return false;
}

Ref refCall(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 0 || args.keywordCount() > 0)
        return vm.raiseTypeError(textOf(
            vm.dialect(), args.count > 0 ? Text::RefTakesNoArguments : Text::RefTakesNoKeywords,
            {std::to_string(args.count), std::to_string(args.count + args.keywordCount())}));
    Ref referent = weak::dereference(vm.heap(), asRef(self));
    return referent ? std::move(referent) : vm.none();
}

Ref refRepr(Vm& vm, Object* self)
{
    const std::string start = "<weakref at " + addressText(vm, self) + "; ";
    Ref referent = weak::dereference(vm.heap(), asRef(self));
    if (!referent)
        return vm.newStr(start + "dead>");
    bool failed = false;
    Ref name = findAttribute(vm, referent.get(), vm.names().name, failed);
    if (failed)
        vm.clearError();
    const StrObject* text = name ? asStr(name.get()) : nullptr;
    return vm.newStr(start + "to '" + referent->type->name + "' at "
                     + addressText(vm, referent.get())
                     + (text != nullptr ? " (" + text->text + ")>" : ">"));
}

std::optional<Hash> refHash(Vm& vm, Object* self)
{
    WeakrefObject* ref = asRef(self);
    if (ref->hash != -1)
        return ref->hash;
    Ref referent = weak::dereference(vm.heap(), ref);
    if (!referent) {
        vm.raiseTypeError("weak object has gone away");
        return std::nullopt;
    }
    const std::optional<Hash> value = hash(vm, referent.get());
    if (value)
        ref->hash = *value;
    return value;
}

Ref refCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isKnown = (op == CompareOp::Equal || op == CompareOp::NotEqual)
                         && isA(a, vm.types().weakref) && isA(b, vm.types().weakref);
    if (!isKnown)
        return vm.own(vm.heap().notImplemented());
    Ref left = weak::dereference(vm.heap(), asRef(a));
    Ref right = weak::dereference(vm.heap(), asRef(b));
    if (!left || !right)
        return vm.boolean((a == b) == (op == CompareOp::Equal));
    return compare(vm, left.get(), right.get(), op);
}

Ref getCallback(Vm& vm, Object* self)
{
    Object* callback = asRef(self)->callback;
    return callback != nullptr ? vm.own(callback) : vm.none();
}

bool setCallback(Vm& vm, Object*, Object*)
{
    vm.raise(vm.exceptions().attributeError, "readonly attribute");
    return false;
}

constexpr NativeGetSet kWeakrefGetSets[] = {{"__callback__", getCallback, setCallback}};

} // namespace

void installWeakrefs(Vm& vm)
{
    TypeSlots slots;
    slots.create = refCreate;
    slots.init = refInit;
    slots.call = refCall;
    slots.repr = refRepr;
    slots.hash = refHash;
    slots.compare = refCompare;
    vm.defineType(vm.types().weakref, slots, {}, kWeakrefGetSets);
    installProxies(vm);
}

} // namespace model
