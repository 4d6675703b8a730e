// weakref.finalize as scripts see it (R101 to R106).

#include "model/weak/finalizers.h"

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/weak_bindings.h"
#include "model/lang/traceback_text.h"
#include "model/lang/warnings.h"

#include <algorithm>
#include <array>

namespace model::weak {

namespace {

DictObject* classNames(Vm& vm)
{
    return vm.types().finalizer->dict;
}

Object* classFlag(Vm& vm, const char* name)
{
    return dict::get(vm.heap(), classNames(vm), vm.heap().name(name));
}

bool isFlagSet(Vm& vm, const char* name)
{
    return classFlag(vm, name) == vm.heap().boolean(true);
}

void setFlag(Vm& vm, const char* name, bool value)
{
    dict::set(vm.heap(), classNames(vm), vm.heap().name(name), vm.boolean(value));
}

Finalizers registryOf(Vm& vm)
{
    return {vm.heap(), static_cast<DictObject*>(classFlag(vm, "_registry"))};
}

/// The exit function comes with the first finalizer, so that it runs before those that were
/// registered earlier.
bool registerExit(Vm& vm, Object* self)
{
    if (isFlagSet(vm, "_registered_with_atexit"))
        return true;
    Ref module = vm.importModule(vm.heap().name("atexit"));
    Ref function = module ? getAttribute(vm, self, "_exitfunc") : Ref();
    if (!function || !callMethod(vm, module.get(), vm.heap().name("register"), {function.get()}))
        return false;
    setFlag(vm, "_registered_with_atexit", true);
    return true;
}

constexpr std::array<std::string_view, 2> kObjectAndFunction{"obj", "func"};

/// Whether this keyword is one of the first two arguments, where they may have names.
bool isNamedArgument(std::string_view keyword, std::uint32_t positional)
{
    for (std::size_t i = positional; i < kObjectAndFunction.size(); ++i)
        if (keyword == kObjectAndFunction[i])
            return true;
    return false;
}

/// As bindLibraryArguments(), where object and function may be given by name, with a warning.
bool bindWithNames(Vm& vm, const CallArgs& args, Object** given)
{
    given[0] = given[1] = nullptr;
    std::copy_n(args.values, std::min(args.count, 2U), given);
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.keywords->items()[i])->text;
        if (isNamedArgument(name, args.count))
            given[name == kObjectAndFunction[0] ? 0 : 1] = args.values[args.count + i];
    }
    if (given[0] == nullptr || given[1] == nullptr) {
        vm.raiseTypeError("finalize expected at least 2 positional arguments, got "
                          + std::to_string(args.count));
        return false;
    }
    return args.count >= 2
           || warn(vm, vm.exceptions().deprecationWarning,
                   "Passing '" + std::string(kObjectAndFunction[args.count])
                       + "' as keyword argument is deprecated");
}

bool finalizerInit(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[2];
    LibraryParameters parameters{"finalize.__init__", {"obj", "func"}, 2, true, true, true};
    const bool haveNames = detailsOf(vm.dialect()).types.finalizeNamesWarn;
    const bool isBound = haveNames ? bindWithNames(vm, args, given)
                                   : bindLibraryArguments(vm, args, parameters, given);
    if (!isBound || !registerExit(vm, self))
        return false;
    GcObject* object = referable(vm, given[0]);
    if (object == nullptr)
        return false;
    Ref rest = vm.heap().newTuple(
        std::span<Object* const>(args.values + std::min(args.count, 2U), args.values + args.count));
    Ref keywords = vm.none();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        Object* name = args.keywords->items()[i];
        if (isNamedArgument(asStr(name)->text, args.count))
            continue;
        if (keywords.get() == vm.heap().none())
            keywords = vm.heap().newDict();
        if (!dictSet(vm, keywords.as<DictObject>(), name, args.values[args.count + i]))
            return false;
    }
    if (!registryOf(vm).add(self, object, given[1], std::move(rest), std::move(keywords)))
        return false;
    setFlag(vm, "_dirty", true);
    return true;
}

Ref finalizerCall(Vm& vm, Object* self, const CallArgs& args)
{
    Object* given[1];
    if (!bindLibraryArguments(vm, args, {"finalize.__call__", {"_"}, 0}, given))
        return {};
    bool failed = false;
    Ref entry = registryOf(vm).take(self, failed);
    if (failed)
        return {};
    if (!entry || isFlagSet(vm, "_shutdown"))
        return vm.none();
    Object* function = Finalizers::part(entry.get(), Finalizers::kFunction);
    Object* keywords = Finalizers::part(entry.get(), Finalizers::kKeywords);
    return callWithDict(
        vm, function, static_cast<TupleObject*>(Finalizers::part(entry.get(), Finalizers::kArgs)),
        keywords == vm.heap().none() ? nullptr : static_cast<DictObject*>(keywords));
}

/// (obj, func, args, kwargs) of a live finalizer; empty: it is dead, or an exception.
Ref describeFinalizer(Vm& vm, Object* self, Ref& entry)
{
    bool failed = false;
    entry = registryOf(vm).find(self, failed);
    Ref object = entry ? registryOf(vm).objectOf(entry.get()) : Ref();
    if (!object)
        return {};
    Ref keywords = vm.own(Finalizers::part(entry.get(), Finalizers::kKeywords));
    if (keywords.get() == vm.heap().none())
        keywords = vm.heap().newDict();
    Object* parts[4] = {object.get(), Finalizers::part(entry.get(), Finalizers::kFunction),
                        Finalizers::part(entry.get(), Finalizers::kArgs), keywords.get()};
    return vm.heap().newTuple(parts);
}

Ref orNone(Vm& vm, Ref value)
{
    return value || vm.hasError() ? std::move(value) : vm.none();
}

Ref peekMethod(Vm& vm, Object* self, const CallArgs&)
{
    Ref entry;
    return orNone(vm, describeFinalizer(vm, self, entry));
}

Ref detachMethod(Vm& vm, Object* self, const CallArgs&)
{
    Ref entry;
    Ref parts = describeFinalizer(vm, self, entry);
    bool failed = false;
    if (parts && !registryOf(vm).take(self, failed))
        parts.reset();
    return orNone(vm, std::move(parts));
}

Ref isAliveOf(Vm& vm, Object* self)
{
    bool failed = false;
    Ref entry = registryOf(vm).find(self, failed);
    return failed ? Ref() : vm.boolean(static_cast<bool>(entry));
}

/// A property that cannot be set.
bool refuseAlive(Vm& vm, Object* self, Object* valueOrNull)
{
    vm.raise(vm.exceptions().attributeError,
             textOf(vm.dialect(), valueOrNull != nullptr ? Text::NoSetter : Text::NoDeleter,
                    {"'alive' ", typeName(self->type), " 'alive'"}));
    return false;
}

Ref atExitOf(Vm& vm, Object* self)
{
    bool failed = false;
    Ref entry = registryOf(vm).find(self, failed);
    if (failed)
        return {};
    return entry ? vm.own(Finalizers::part(entry.get(), Finalizers::kAtExit)) : vm.boolean(false);
}

bool setAtExitOf(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr) {
        vm.raise(
            vm.exceptions().attributeError,
            textOf(vm.dialect(), Text::NoDeleter, {"'atexit' ", self->type->name, " 'atexit'"}));
        return false;
    }
    bool failed = false;
    Ref entry = registryOf(vm).find(self, failed);
    const std::optional<bool> value = entry ? isTrue(vm, valueOrNull) : false;
    if (entry && value)
        registryOf(vm).setAtExit(entry.get(), *value);
    return value && !failed;
}

Ref showFinalizer(Vm& vm, Object* self)
{
    bool failed = false;
    Ref entry = registryOf(vm).find(self, failed);
    if (failed)
        return {};
    Ref object = entry ? registryOf(vm).objectOf(entry.get()) : Ref();
    std::string text = "<" + typeName(self->type) + " object at " + addressText(vm, self);
    if (!object)
        return vm.newStr(text + "; dead>");
    Ref name = vm.newStr(typeName(object->type));
    return vm.newStr(text + "; for " + reprText(vm, name.get()).value_or("") + " at "
                     + addressText(vm, object.get()) + ">");
}

/// As sys.excepthook() does.
void showException(Vm& vm)
{
    Ref error = vm.takeError();
    if (Ref hook = vm.replacedHook("excepthook")) {
        Object* known = vm.tracebackOf(error.get());
        Object* traceback = known != nullptr ? known : vm.heap().none();
        call(vm, hook.get(), {error->type, error.get(), traceback});
        return;
    }
    vm.writeError(exceptionText(vm, error.get()));
}

/// Runs live finalizers, newest first; those that are made meanwhile run next.
void runAtExit(Vm& vm)
{
    std::vector<Ref> waiting;
    bool isFirst = true;
    while (!vm.hasError() && !vm.isStopped()) {
        if (isFirst || isFlagSet(vm, "_dirty")) {
            waiting = registryOf(vm).forExit();
            setFlag(vm, "_dirty", false);
            isFirst = false;
        }
        if (waiting.empty())
            return;
        Ref finalizer = std::move(waiting.back());
        waiting.pop_back();
        if (!call(vm, finalizer.get()) && vm.errorIs(vm.exceptions().exception))
            showException(vm);
    }
}

Ref exitFunction(Vm& vm, Object*, const CallArgs&)
{
    bool& isEnabled = vm.heap().generations().isEnabled;
    if (registryOf(vm).size() > 0) {
        const bool wasEnabled = std::exchange(isEnabled, false);
        runAtExit(vm);
        isEnabled = isEnabled || wasEnabled;
    }
    setFlag(vm, "_shutdown", true);
    return vm.hasError() ? Ref() : vm.none();
}

constexpr NativeMethod kFinalizerMethods[] = {
    {"peek", peekMethod, Arity::None},
    {"detach", detachMethod, Arity::None},
    {"_exitfunc", exitFunction, Arity::None, 0, 0, NativeMethod::Binding::Class},
};
constexpr NativeGetSet kFinalizerGetSets[] = {
    {"alive", isAliveOf, refuseAlive},
    {"atexit", atExitOf, setAtExitOf},
};

} // namespace

void defineFinalizers(Vm& vm)
{
    TypeObject* entry = vm.types().finalizerEntry;
    Finalizers::prepareClass(vm.heap());
    vm.defineType(entry, {});
    for (std::uint32_t slot = 0; slot < entry->memberSlots.size(); ++slot)
        dict::set(vm.heap(), entry->dict, entry->memberSlots[slot],
                  newMemberDescriptor(vm, entry, slot));
    TypeSlots slots;
    slots.init = finalizerInit;
    slots.call = finalizerCall;
    slots.repr = showFinalizer;
    vm.defineType(vm.types().finalizer, slots, kFinalizerMethods, kFinalizerGetSets);
    dict::set(vm.heap(), classNames(vm), vm.heap().name("_registry"), vm.heap().newDict());
    dict::set(vm.heap(), classNames(vm), vm.heap().name("_Info"), vm.own(entry));
    for (const char* flag : {"_shutdown", "_dirty", "_registered_with_atexit"})
        setFlag(vm, flag, false);
}

} // namespace model::weak

namespace model {

/// A list that holds itself takes it along: the next collection finds both.
void releaseFinalizers(Vm& vm)
{
    Heap& heap = vm.heap();
    StrObject* name = heap.name("_registry");
    Object* registry = dict::get(heap, vm.types().finalizer->dict, name);
    Ref trash = heap.newList(std::span<Object* const>(&registry, 1));
    auto* list = trash.as<ListObject>();
    list->items.push_back(list);
    heap.link(list->id, {Role::Item, 1}, list);
    dict::set(heap, vm.types().finalizer->dict, name, heap.newDict());
}

} // namespace model
