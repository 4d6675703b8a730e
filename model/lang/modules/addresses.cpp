// di: looking at an object by its address, without holding it. And _memory: how much memory
// CPython would need for all that is alive.

#include "model/lang/modules/install.h"
#include "model/lang/modules/object_sizes.h"
#include "model/lang/operations.h"
#include "model/lang/vm.h"

namespace model {

namespace {

/// What CPython needs before a script makes its first object, in bytes; a round number.
constexpr std::int64_t kBareInterpreter = 8 * 1024 * 1024;

/// The live object at an address, borrowed, or null. Cost: a walk over the heap.
Object* objectAt(Vm& vm, std::uint64_t address)
{
    Object* found = nullptr;
    vm.heap().forEachObject([&](Object* object) {
        if (found == nullptr && vm.heap().address(object) == address)
            found = object;
    });
    return found;
}

/// Missing, with a TypeError, where the argument is no address.
std::optional<std::uint64_t> addressArgument(Vm& vm, Object* given)
{
    const std::optional<std::int64_t> number = indexValue(vm, given);
    return number ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

Ref diFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::uint64_t> address = addressArgument(vm, args[0]);
    if (!address)
        return {};
    if (Object* object = objectAt(vm, *address))
        return vm.own(object);
    const std::optional<std::string> shown = reprText(vm, args[0]);
    return shown ? vm.raise(vm.exceptions().referenceError, "no object lives at address " + *shown)
                 : Ref();
}

Ref refByIdFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::uint64_t> address = addressArgument(vm, args[0]);
    if (!address)
        return {};
    const Object* object = objectAt(vm, *address);
    return vm.newInt(object == nullptr ? 0 : static_cast<std::int64_t>(object->refcount));
}

constexpr NativeMethod kDiFunctions[] = {
    {"di", diFunction, Arity::One, 0, 0, NativeMethod::Binding::Instance,
     "The object with this id(); a ReferenceError where it is gone."},
    {"ref_by_id", refByIdFunction, Arity::One, 0, 0, NativeMethod::Binding::Instance,
     "The reference count of the object with this id(); 0 where it is gone."},
};

Ref makeDi(Vm& vm)
{
    return vm.newModule("di", kDiFunctions);
}

/// The sizes of everything alive, without what a script's `__sizeof__` would say.
Ref usedMemory(Vm& vm, Object*, const CallArgs&)
{
    std::int64_t bytes = kBareInterpreter;
    vm.heap().forEachObject([&](Object* object) { bytes += plainSizeOf(vm, object); });
    return vm.newInt(bytes);
}

constexpr NativeMethod kMemoryFunctions[] = {{"used", usedMemory, Arity::None}};

Ref makeMemory(Vm& vm)
{
    return vm.newModule("_memory", kMemoryFunctions);
}

} // namespace

void installAddressModules(Vm& vm)
{
    vm.addModule("di", makeDi);
    vm.addModule("_memory", makeMemory);
}

} // namespace model
