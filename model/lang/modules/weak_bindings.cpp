#include "model/lang/modules/weak_bindings.h"

#include "model/lang/types/generic_alias.h"
#include "model/weak/weak_container.h"

namespace model::weak {

GcObject* referable(Vm& vm, Object* object)
{
    if (canBeReferenced(object))
        return static_cast<GcObject*>(object);
    vm.raiseTypeError("cannot create weak reference to '" + object->type->name + "' object");
    return nullptr;
}

Ref plainReference(Vm& vm, Object* object)
{
    GcObject* referent = referable(vm, object);
    return referent == nullptr ? Ref()
                               : newReference(vm.heap(), vm.types().weakref, referent, nullptr);
}

bool isReady(Vm& vm, Object* self)
{
    if (WeakContainer(vm.heap(), self).isReady())
        return true;
    vm.raise(vm.exceptions().attributeError,
             "'" + self->type->name + "' object has no attribute 'data'");
    return false;
}

std::optional<bool> isMapping(Vm& vm, Object* object)
{
    const BuiltinTypes& types = vm.types();
    if (object->type->layout == Kind::Dict || isA(object, types.mappingProxy)
        || isA(object, types.weakValueDictionary) || isA(object, types.weakKeyDictionary))
        return true;
    // Other mappings say so through the abstract class, which comes with their module.
    Object* module = dict::get(vm.heap(), vm.modules(), vm.heap().name("_collections_abc"));
    if (module == nullptr || module->type->layout != Kind::Module)
        return false;
    bool failed = false;
    Ref mapping = findAttribute(vm, module, vm.heap().name("Mapping"), failed);
    if (!mapping)
        return failed ? std::nullopt : std::optional(false);
    return isInstance(vm, object, mapping.get());
}

namespace {

bool takePairs(Vm& vm, Object* items, const std::function<bool(Object*, Object*)>& take)
{
    Ref iterator = iterate(vm, items);
    if (!iterator)
        return false;
    while (Ref item = next(vm, iterator.get())) {
        Ref pair = toTuple(vm, item.get());
        if (!pair)
            return false;
        const auto* both = pair.as<TupleObject>();
        if (both->size != 2) {
            vm.raiseValueError(both->size < 2 ? "not enough values to unpack (expected 2, got "
                                                    + std::to_string(both->size) + ")"
                                              : "too many values to unpack (expected 2)");
            return false;
        }
        item.reset();
        if (!take(both->items()[0], both->items()[1]))
            return false;
    }
    return !vm.hasError();
}

} // namespace

bool forEachEntry(Vm& vm, DictObject* data, const std::function<bool(Object*, Object*)>& take)
{
    Ref items = callMethod(vm, data, vm.heap().name("items"));
    return items && takePairs(vm, items.get(), take);
}

bool forEachPair(Vm& vm, Object* mapping, const std::function<bool(Object*, Object*)>& take)
{
    StrObject* name = vm.heap().name("items");
    bool failed = false;
    Ref method = findAttribute(vm, mapping, name, failed);
    if (failed)
        return false;
    Ref dictionary = method ? vm.own(mapping) : call(vm, vm.types().dict, {mapping});
    method.reset();
    Ref items = dictionary ? callMethod(vm, dictionary.get(), name) : Ref();
    return items && takePairs(vm, items.get(), take);
}

Guard::Guard(Vm& vm, Object* container)
    : m_vm(vm), m_guard(WeakContainer(vm.heap(), container).beginIteration())
{}

Guard::~Guard()
{
    Ref error = m_vm.takeError();
    if (WeakContainer::endIteration(m_vm.heap(), m_guard.get()))
        m_vm.setError(std::move(error));
}

namespace {

Ref showCallback(Vm& vm, Object* self)
{
    Ref name = getAttribute(vm, self, "__qualname__");
    return name ? vm.newStr("<function " + asStr(name.get())->text + " at " + addressText(vm, self)
                            + ">")
                : Ref();
}

/// The last part of the qualified name.
Ref shortName(Vm& vm, Object* self)
{
    Ref name = getAttribute(vm, self, "__qualname__");
    if (!name)
        return {};
    const std::string& text = asStr(name.get())->text;
    return vm.newStr(text.substr(text.rfind('.') + 1));
}

/// Functions are not copied.
Ref callbackItself(Vm& vm, Object* self, const CallArgs&)
{
    return vm.own(self);
}

constexpr NativeMethod kCallbackMethods[] = {
    {"__copy__", callbackItself, Arity::None},
    {"__deepcopy__", callbackItself, Arity::One},
};
constexpr NativeGetSet kCallbackGetSets[] = {
    {"__name__", shortName},
    {"__closure__", [](Vm& vm, Object*) { return vm.none(); }},
    {"__module__", [](Vm& vm, Object*) { return vm.newStr("weakref"); }},
};

} // namespace

void defineCallback(Vm& vm, TypeObject* type, Ref (*call)(Vm&, Object*, const CallArgs&),
                    const NativeGetSet* qualifiedName)
{
    TypeSlots slots;
    slots.call = call;
    slots.repr = showCallback;
    vm.defineType(type, slots, kCallbackMethods, kCallbackGetSets);
    dict::set(vm.heap(), type->dict, vm.names().qualName,
              newGetSetDescriptor(vm, type, qualifiedName));
}

Ref deepCopy(Vm& vm, Object* object, Object* memo)
{
    Ref module = vm.importModule(vm.heap().name("copy"));
    Ref function = module ? getAttribute(vm, module.get(), "deepcopy") : Ref();
    return function ? call(vm, function.get(), {object, memo}) : Ref();
}

void setModule(Vm& vm, TypeObject* type, const char* module)
{
    dict::set(vm.heap(), type->dict, vm.names().module, vm.own(vm.heap().name(module)));
}

namespace {

Ref showContainer(Vm& vm, Object* self)
{
    return vm.newStr("<" + typeName(self->type) + " at " + addressText(vm, self) + ">");
}

Ref compareMappings(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    const std::optional<bool> isKnown = isEquality ? isMapping(vm, b) : false;
    if (!isKnown)
        return {};
    if (!*isKnown)
        return vm.own(vm.heap().notImplemented());
    const auto entries = [&vm](Object* mapping) {
        Ref items = callMethod(vm, mapping, vm.heap().name("items"));
        return items ? call(vm, vm.types().dict, {items.get()}) : Ref();
    };
    Ref left = entries(a);
    Ref right = left ? entries(b) : Ref();
    return right ? compare(vm, left.get(), right.get(), op) : Ref();
}

} // namespace

void defineLibraryClass(Vm& vm, TypeObject* type, const TypeSlots& slots,
                        std::span<const NativeMethod> methods,
                        std::span<const NativeGetSet> getSets)
{
    vm.defineType(type, slots, methods, getSets);
    const auto add = [&](const NativeGetSet* getSet) {
        dict::set(vm.heap(), type->dict, vm.heap().name(getSet->name),
                  newGetSetDescriptor(vm, type, getSet));
    };
    if (type->hasAttributes)
        add(dictGetSet());
    add(weakrefGetSet());
}

void defineMapping(Vm& vm, TypeObject* type, TypeSlots slots, std::span<const NativeMethod> methods)
{
    slots.repr = showContainer;
    slots.compare = compareMappings;
    slots.inPlace[static_cast<std::size_t>(BinaryOp::Or)] = updateInPlace;
    defineLibraryClass(vm, type, slots, methods);
    addClassGetItem(vm, type);
    // abc.Mapping says that mappings cannot be reversed.
    dict::set(vm.heap(), type->dict, vm.names().reversed, vm.none());
}

Ref uniteMappings(Vm& vm, TypeObject* type, Object* a, Object* b)
{
    const bool isLeft = isA(a, type);
    const std::optional<bool> isKnown = isMapping(vm, isLeft ? b : a);
    if (!isKnown)
        return {};
    if (!*isKnown)
        return vm.own(vm.heap().notImplemented());
    StrObject* update = vm.heap().name("update");
    Ref made = isLeft ? callMethod(vm, a, vm.heap().name("copy")) : call(vm, b->type);
    if (!made || (!isLeft && !callMethod(vm, made.get(), update, {a}))
        || !callMethod(vm, made.get(), update, {b}))
        return {};
    return made;
}

Ref updateInPlace(Vm& vm, Object* self, Object* other)
{
    return callMethod(vm, self, vm.heap().name("update"), {other}) ? vm.own(self) : Ref();
}

Ref clearMapping(Vm& vm, Object* self, const CallArgs&)
{
    while (callMethod(vm, self, vm.heap().name("popitem"))) {
    }
    if (!vm.errorIs(vm.exceptions().keyError))
        return {};
    vm.clearError();
    return vm.none();
}

} // namespace model::weak
