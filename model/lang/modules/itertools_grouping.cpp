// itertools: groupby and tee.

#include "model/lang/modules/itertools_shared.h"

namespace model {

namespace {

// --- groupby: numbers[0] is the id of the group that may still be read ---

enum GroupField : std::uint32_t {
    kGroupSource,
    kGroupFunction,
    kGroupTarget,
    kGroupKey,
    kGroupValue,
    kGroupFields
};
enum GrouperField : std::uint32_t { kGrouperParent, kGrouperTarget };

Ref groupByCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"iterable", true}, {"key"}};
    Object* given[2];
    if (!parseArguments(vm, args, "groupby", kParameters, given))
        return {};
    Ref source = iterate(vm, given[0]);
    if (!source)
        return {};
    Object* function = given[1] != nullptr ? given[1] : vm.heap().none();
    Object* fields[kGroupFields] = {source.get(), function};
    return makeRecord(vm, type, fields);
}

/// Takes the next item and its key; false at the end or with an exception.
bool stepGroup(Vm& vm, Object* self)
{
    Ref value = next(vm, itField(self, kGroupSource));
    if (!value)
        return false;
    Object* function = itField(self, kGroupFunction);
    Ref key = function == vm.heap().none() ? value : call(vm, function, {value.get()});
    if (!key)
        return false;
    setItField(vm, self, kGroupValue, std::move(value));
    setItField(vm, self, kGroupKey, std::move(key));
    return true;
}

Ref groupByNext(Vm& vm, Object* self)
{
    asRecord(self)->numbers[0] = 0;
    for (;;) { // Skips what is left of the last group.
        if (itField(self, kGroupKey) != nullptr) {
            if (itField(self, kGroupTarget) == nullptr)
                break;
            const std::optional<bool> same = compareTruth(
                vm, itField(self, kGroupTarget), itField(self, kGroupKey), CompareOp::Equal);
            if (!same)
                return {};
            if (!*same)
                break;
        }
        if (!stepGroup(vm, self))
            return {};
    }
    setItField(vm, self, kGroupTarget, vm.own(itField(self, kGroupKey)));
    Object* fields[2] = {self, itField(self, kGroupTarget)};
    Ref group = vm.heap().newRecord(vm.moduleTypes.grouper, fields);
    asRecord(self)->numbers[0] = group->id.value;
    Object* parts[2] = {itField(self, kGroupKey), group.get()};
    return vm.heap().newTuple(std::span<Object* const>(parts));
}

Ref grouperNext(Vm& vm, Object* self)
{
    Object* parent = itField(self, kGrouperParent);
    if (asRecord(parent)->numbers[0] != self->id.value)
        return {};
    if (itField(parent, kGroupValue) == nullptr && !stepGroup(vm, parent))
        return {};
    const std::optional<bool> same = compareTruth(vm, itField(self, kGrouperTarget),
                                                  itField(parent, kGroupKey), CompareOp::Equal);
    if (!same || !*same)
        return {};
    Ref value = vm.heap().take(parent->id, {Role::Field, kGroupValue},
                               asRecord(parent)->fields()[kGroupValue]);
    clearField(vm, parent, kGroupKey);
    return value;
}

// --- tee: a chain of blocks that hold the source and 57 items each ---

constexpr std::uint32_t kBlockItems = 57;
enum BlockField : std::uint32_t { kBlockSource, kBlockFirst, kBlockNext = 1 + kBlockItems };
enum BlockNumber { kBlockRead, kBlockIsRunning };

Ref newTeeBlock(Vm& vm, Object* source)
{
    Object* fields[kBlockNext + 1] = {source};
    return vm.heap().newRecord(vm.moduleTypes.teeData, fields);
}

Ref newTee(Vm& vm, Object* block, std::int64_t position)
{
    Object* fields[1] = {block};
    Ref made = vm.heap().newRecord(vm.moduleTypes.tee, fields);
    asRecord(made.get())->numbers[0] = position;
    return made;
}

Ref teeItem(Vm& vm, Object* block, std::int64_t position)
{
    std::int64_t* numbers = asRecord(block)->numbers;
    const std::uint32_t field = kBlockFirst + static_cast<std::uint32_t>(position);
    if (position < numbers[kBlockRead])
        return vm.own(itField(block, field));
    if (numbers[kBlockIsRunning] != 0)
        return vm.raise(vm.exceptions().runtimeError, "cannot re-enter the tee iterator");
    numbers[kBlockIsRunning] = 1;
    Ref item = next(vm, itField(block, kBlockSource));
    numbers[kBlockIsRunning] = 0;
    if (!item)
        return {};
    ++numbers[kBlockRead];
    setItField(vm, block, field, item);
    return item;
}

Ref teeNext(Vm& vm, Object* self)
{
    std::int64_t& position = asRecord(self)->numbers[0];
    if (position >= kBlockItems) {
        Object* block = itField(self, 0);
        if (itField(block, kBlockNext) == nullptr)
            setItField(vm, block, kBlockNext, newTeeBlock(vm, itField(block, kBlockSource)));
        setItField(vm, self, 0, vm.own(itField(block, kBlockNext)));
        position = 0;
    }
    Ref item = teeItem(vm, itField(self, 0), position);
    if (item)
        ++position;
    return item;
}

Ref teeCopy(Vm& vm, Object* self, const CallArgs&)
{
    return newTee(vm, itField(self, 0), asRecord(self)->numbers[0]);
}

constexpr NativeMethod kTeeMethods[] = {{"__copy__", teeCopy, Arity::None}};

Ref teeOf(Vm& vm, Object* iterator)
{
    if (iterator->type == vm.moduleTypes.tee)
        return teeCopy(vm, iterator, {});
    Ref block = newTeeBlock(vm, iterator);
    return newTee(vm, block.get(), 0);
}

Ref teeCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "_tee") || !checkPositional(vm, args, "_tee", 1, 1))
        return {};
    Ref iterator = iterate(vm, args[0]);
    return iterator ? teeOf(vm, iterator.get()) : Ref();
}

Ref teeFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::int64_t count = 2;
    if (args.count > 1) {
        const std::optional<std::int64_t> given = sizeValue(vm, args[1]);
        if (!given)
            return {};
        count = *given;
    }
    if (count < 0)
        return vm.raiseValueError("n must be >= 0");
    if (count == 0)
        return vm.heap().newTuple(std::vector<Ref>{});
    Ref iterator = iterate(vm, args[0]);
    if (!iterator)
        return {};
    bool failed = false;
    Ref copy = findAttribute(vm, iterator.get(), vm.heap().name("__copy__"), failed);
    if (failed)
        return {};
    std::vector<Ref> all;
    if (copy) {
        all.push_back(iterator);
    } else {
        all.push_back(teeOf(vm, iterator.get()));
        copy = getAttribute(vm, all[0].get(), "__copy__");
    }
    iterator.reset();
    while (static_cast<std::int64_t>(all.size()) < count) {
        all.push_back(call(vm, copy.get()));
        if (!all.back())
            return {};
    }
    return vm.heap().newTuple(std::move(all));
}

constexpr NativeMethod kTeeFunction{"tee", teeFunction, Arity::Between, 1, 2};

} // namespace

void addGroupingIterators(Vm& vm, Object* module)
{
    ModuleTypes& types = vm.moduleTypes;
    defineIterator(vm, module, types.groupBy, "itertools.groupby", groupByCreate, groupByNext);
    defineIterator(vm, module, types.grouper, "itertools._grouper", nullptr, grouperNext);
    types.grouper->isSubclassable = false;
    defineIterator(vm, module, types.tee, "itertools._tee", teeCreate, teeNext, kTeeMethods);
    types.tee->isSubclassable = false;
    types.tee->isWeaklyReferable = true;
    types.tee->clearsFields = true;
    TypeObject* block = newModuleType(vm, types.teeData, "itertools._tee_dataobject",
                                      vm.types().object, Kind::Record);
    block->isSubclassable = false;
    block->clearsFields = true;
    vm.defineType(block, {});
    block->slots->create = nullptr;
    Ref name = vm.own(vm.heap().name("itertools"));
    putInModule(vm, module, "tee", vm.newNativeFunction(&kTeeFunction, module, name.get()));
}

} // namespace model
