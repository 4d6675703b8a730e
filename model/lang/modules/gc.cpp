// The module gc: the collector as scripts see it.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/gc/collector.h"
#include "model/heap/traverse.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/list_items.h"

#include <climits>
#include <set>

namespace model {

namespace {

/// A C int; `wide` and the limits are what the two ways to ask for one say about others.
std::optional<int> intArgument(Vm& vm, Object* object, const char* wide, const char* tooLarge,
                               const char* tooSmall)
{
    if (object->type == vm.types().floating && !vm.dialect().calls.namesFunctionsWhole) {
        vm.raiseTypeError("integer argument expected, got float");
        return std::nullopt;
    }
    if (object->type->slots->toIndex == nullptr) {
        vm.raiseTypeError(textOf(vm.dialect(), Text::NoInteger, {object->type->name}));
        return std::nullopt;
    }
    const std::optional<std::int64_t> value = indexValue(vm, object, vm.exceptions().overflowError);
    if (value && *value <= INT_MAX && *value >= INT_MIN)
        return static_cast<int>(*value);
    if (!value && !vm.errorIs(vm.exceptions().overflowError))
        return std::nullopt;
    vm.clearError();
    const char* text = !value ? wide : *value > 0 ? tooLarge : tooSmall;
    vm.raise(vm.exceptions().overflowError, text);
    return std::nullopt;
}

std::optional<int> intArgument(Vm& vm, Object* object)
{
    constexpr const char* kText = "Python int too large to convert to C int";
    return intArgument(vm, object, kText, kText, kText);
}

std::optional<int> generationArgument(Vm& vm, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"generation"}};
    Object* given[1];
    if (!parseArguments(vm, args, "collect", kParameters, given))
        return std::nullopt;
    if (given[0] == nullptr)
        return 2;
    const std::optional<int> generation = intArgument(vm, given[0]);
    if (!generation)
        return std::nullopt;
    const bool isKnown = *generation >= 0 && *generation < Generations::kCount;
    if (!isKnown && !vm.dialect().rules->collector.collectTellsNothing) {
        vm.raiseValueError("invalid generation");
        return std::nullopt;
    }
    return generation;
}

Ref collectFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<int> generation = generationArgument(vm, args);
    if (!generation)
        return {};
    const bool isLockedOut = vm.collector().isLockedOut();
    const std::int64_t found = vm.collector().collect(*generation);
    if (isLockedOut)
        return vm.raiseValueError("finalizers are already enabled");
    return vm.dialect().rules->collector.collectTellsNothing ? vm.none() : vm.newInt(found);
}

/// For whoever shows the collector's books (CollectorBooks).
void noteSettings(Vm& vm)
{
    noteCollectorSettings(vm.heap(), vm.gcDebugFlags);
}

Ref enableFunction(Vm& vm, Object*, const CallArgs&)
{
    vm.heap().generations().isEnabled = true;
    noteSettings(vm);
    return vm.none();
}

Ref disableFunction(Vm& vm, Object*, const CallArgs&)
{
    vm.heap().generations().isEnabled = false;
    noteSettings(vm);
    return vm.none();
}

Ref isEnabledFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.boolean(vm.heap().generations().isEnabled);
}

Ref isTrackedFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.boolean(isCollectable(args[0]->type->layout)
                      && static_cast<GcObject*>(args[0])->isTracked);
}

Ref isFinalizedFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.boolean(isCollectable(args[0]->type->layout)
                      && static_cast<GcObject*>(args[0])->isFinalized);
}

/// PyObject_IS_GC(): built-in types are as static as None.
bool isKnownToCollector(const Object* object)
{
    if (!isCollectable(object->type->layout) || !object->type->hasCollectedInstances())
        return false;
    return object->type->layout != Kind::Type || static_cast<const TypeObject*>(object)->isHeapType;
}

template <class Visit>
void forEachTracked(Vm& vm, int generation, Visit&& visit)
{
    auto& lists = vm.heap().generations().lists;
    for (int i = 0; i < Generations::kCount; ++i) {
        if (generation >= 0 && i != generation)
            continue;
        GcList& list = lists[static_cast<std::size_t>(i)];
        for (GcObject* object = list.first(); !list.isEnd(object); object = object->next)
            visit(object);
    }
}

void fill(Vm& vm, const Ref& list, const std::vector<Object*>& items)
{
    for (Object* item : items)
        list::append(vm.heap(), list.as<ListObject>(), vm.own(item));
}

Ref getReferrers(Vm& vm, Object*, const CallArgs& args)
{
    if (args.keywordCount() != 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::GcTakesNoKeywords, {"get_referrers"}));
    const std::set<const Object*> wanted(args.values, args.values + args.count);
    Ref result = vm.heap().newList(); // First: making it may collect.
    std::vector<Object*> found;
    forEachTracked(vm, -1, [&](GcObject* object) {
        bool refers = false;
        forEachReference<Walk::Collector>(object, [&](ObjectId, Slot, const Object* target) {
            refers |= wanted.contains(target);
        });
        if (refers && object != result.get())
            found.push_back(object);
    });
    fill(vm, result, found);
    return result;
}

Ref getReferents(Vm& vm, Object*, const CallArgs& args)
{
    if (args.keywordCount() != 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::GcTakesNoKeywords, {"get_referents"}));
    Ref result = vm.heap().newList();
    std::vector<Object*> found;
    for (Object* object : args.positional())
        if (isKnownToCollector(object))
            forEachReference<Walk::Collector>(object, [&](ObjectId, Slot slot, Object* target) {
                if (slot.role() != Role::GeneratorCode || vm.dialect().rules->generators.holdsCode)
                    found.push_back(target);
            });
    fill(vm, result, found);
    return result;
}

Ref getObjects(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"generation"}};
    Object* given[1];
    if (!parseArguments(vm, args, "get_objects", kParameters, given))
        return {};
    std::int64_t generation = -1;
    if (given[0] != nullptr && given[0] != vm.heap().none()) {
        if (given[0]->type->slots->toIndex == nullptr)
            return vm.raiseTypeError("argument should be integer or None, not '"
                                     + given[0]->type->name + "'");
        const std::optional<std::int64_t> value =
            indexValue(vm, given[0], vm.exceptions().overflowError);
        if (!value)
            return {};
        if (*value >= Generations::kCount)
            return vm.raiseValueError("generation parameter must be less than the number of "
                                      "available generations (3)");
        if (*value < -1)
            return vm.raiseValueError("generation parameter cannot be negative");
        generation = *value;
    }
    Ref result = vm.heap().newList();
    std::vector<Object*> found;
    forEachTracked(vm, static_cast<int>(generation), [&](GcObject* object) {
        if (object != result.get())
            found.push_back(object);
    });
    fill(vm, result, found);
    return result;
}

Ref threeNumbers(Vm& vm, const std::array<std::int64_t, 3>& numbers)
{
    std::vector<Ref> items;
    items.reserve(numbers.size());
    for (const std::int64_t number : numbers)
        items.push_back(vm.newInt(number));
    return vm.heap().newTuple(std::move(items));
}

Ref getCount(Vm& vm, Object*, const CallArgs&)
{
    const std::array<std::int64_t, 3> counts = vm.heap().generations().counts;
    return threeNumbers(vm, counts);
}

Ref getThreshold(Vm& vm, Object*, const CallArgs&)
{
    return threeNumbers(vm, vm.heap().generations().thresholds);
}

Ref setThreshold(Vm& vm, Object*, const CallArgs& args)
{
    const std::string given = std::to_string(args.count);
    if (args.keywordCount() != 0)
        return vm.raiseTypeError("set_threshold() takes no keyword arguments");
    if (args.count == 0)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::TooFewThresholds, {given}));
    if (args.count > Generations::kCount)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::TooManyThresholds, {given}));
    // Each may take effect as it is read, whatever is wrong with the next.
    const auto before = vm.heap().generations().thresholds;
    for (std::uint32_t i = 0; i < args.count; ++i) {
        const std::optional<int> value = intArgument(
            vm, args[i], "Python int too large to convert to C long",
            "signed integer is greater than maximum", "signed integer is less than minimum");
        if (!value) {
            if (vm.dialect().rules->collector.thresholdsAreSetTogether)
                vm.heap().generations().thresholds = before;
            noteSettings(vm);
            return {};
        }
        vm.heap().generations().thresholds[i] = *value;
        noteSettings(vm);
    }
    return vm.none();
}

Ref getDebug(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(vm.gcDebugFlags);
}

Ref setDebug(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<int> flags = intArgument(vm, args[0]);
    if (!flags)
        return {};
    vm.gcDebugFlags = *flags;
    noteSettings(vm);
    return vm.none();
}

Ref getStats(Vm& vm, Object*, const CallArgs&)
{
    Heap& heap = vm.heap();
    Ref list = heap.newList();
    for (int i = 0; i < Generations::kCount; ++i) {
        const Collector::Stats& stats = vm.collector().stats(i);
        Ref entry = heap.newDict();
        auto* names = entry.as<DictObject>();
        dict::set(heap, names, heap.name("collections"), vm.newInt(stats.collections));
        dict::set(heap, names, heap.name("collected"), vm.newInt(stats.collected));
        dict::set(heap, names, heap.name("uncollectable"), vm.newInt(stats.uncollectable));
        if (!callMethod(vm, list.get(), heap.name("append"), {entry.get()}))
            return {};
    }
    return list;
}

Ref freezeFunction(Vm& vm, Object*, const CallArgs&)
{
    vm.collector().freeze();
    noteSettings(vm);
    return vm.none();
}

Ref unfreezeFunction(Vm& vm, Object*, const CallArgs&)
{
    vm.collector().unfreeze();
    return vm.none();
}

Ref freezeCount(Vm& vm, Object*, const CallArgs&)
{
    const auto& lists = vm.heap().generations().lists;
    return vm.newInt(static_cast<std::int64_t>(lists[Generations::kPermanent].size()));
}

constexpr NativeMethod kGcFunctions[] = {
    {"collect", collectFunction, Arity::Anything},
    {"enable", enableFunction, Arity::None},
    {"disable", disableFunction, Arity::None},
    {"isenabled", isEnabledFunction, Arity::None},
    {"is_tracked", isTrackedFunction, Arity::One},
    {"is_finalized", isFinalizedFunction, Arity::One},
    {"get_referrers", getReferrers, Arity::Anything},
    {"get_referents", getReferents, Arity::Anything},
    {"get_objects", getObjects, Arity::Anything},
    {"get_count", getCount, Arity::None},
    {"get_threshold", getThreshold, Arity::None},
    {"set_threshold", setThreshold, Arity::Anything},
    {"get_debug", getDebug, Arity::None},
    {"set_debug", setDebug, Arity::One},
    {"get_stats", getStats, Arity::None},
    {"freeze", freezeFunction, Arity::None},
    {"unfreeze", unfreezeFunction, Arity::None},
    {"get_freeze_count", freezeCount, Arity::None},
};

Ref makeGc(Vm& vm)
{
    Heap& heap = vm.heap();
    Ref module = vm.newModule("gc", kGcFunctions);
    DictObject* names = module.as<ModuleObject>()->dict;
    dict::set(heap, names, heap.name("garbage"), vm.own(vm.gcGarbage()));
    dict::set(heap, names, heap.name("callbacks"), vm.own(vm.gcCallbacks()));
    const std::pair<const char*, int> flags[] = {
        {"DEBUG_STATS", kDebugStats},
        {"DEBUG_COLLECTABLE", kDebugCollectable},
        {"DEBUG_UNCOLLECTABLE", kDebugUncollectable},
        {"DEBUG_SAVEALL", kDebugSaveAll},
        {"DEBUG_LEAK", kDebugLeak},
    };
    for (const auto& [name, value] : flags)
        dict::set(heap, names, heap.name(name), vm.newInt(value));
    if (vm.dialect().objects.hasOldTypes)
        python2::adaptGc(vm, names);
    return module;
}

} // namespace

void installGcModule(Vm& vm)
{
    vm.addModule("gc", makeGc);
}

// --- What the collector asks of the interpreter ---

void Vm::collectionDue()
{
    if (hasError() || isStopped())
        return;
    if (m_dialect.rules->collector.waitsForEvaluator) {
        isCollectionPending = true;
        m_limitCountdown = 1; // The next jump back looks what there is to do.
        return;
    }
    m_collector.collectGenerations();
}

void Vm::runPendingCollection()
{
    isCollectionPending = false;
    if (m_heap.generations().isEnabled && !isStopped())
        m_collector.collectGenerations();
}

void Vm::phaseChanged(bool isStart, int generation, std::int64_t collected,
                      std::int64_t uncollectable)
{
    auto* callbacks = m_gcCallbacks;
    if (callbacks == nullptr || callbacks->items.empty())
        return;
    Ref info = m_heap.newDict();
    auto* names = info.as<DictObject>();
    dict::set(m_heap, names, m_heap.name("generation"), newInt(generation));
    dict::set(m_heap, names, m_heap.name("collected"), newInt(collected));
    dict::set(m_heap, names, m_heap.name("uncollectable"), newInt(uncollectable));
    Ref phase = own(m_heap.name(isStart ? "start" : "stop"));
    for (std::size_t i = 0; i < callbacks->items.size(); ++i) {
        Ref callback = own(callbacks->items[i]);
        if (!call(*this, callback.get(), {phase.get(), info.get()}))
            reportUnraisable(callback.get());
    }
}

void Vm::debugLine(const std::string& text)
{
    writeError(text);
}

void Vm::addGarbage(GcObject* object)
{
    list::append(m_heap, m_gcGarbage, own(object));
}

void Vm::finalizeLegacy(GcObject* object)
{
    Ref error = takeError();
    if (Ref method = own(lookupInType(*this, object->type, m_heap.name("__tp_del__"))))
        if (!call(*this, method.get(), {object}))
            reportUnraisable(method.get());
    setError(std::move(error));
}

} // namespace model
