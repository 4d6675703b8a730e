// The module gc: the collector as scripts see it.

#include "model/gc/collector.h"
#include "model/heap/traverse.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"

#include <set>

namespace model {

namespace {

std::optional<int> generationArgument(Vm& vm, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"generation"}};
    Object* given[1];
    if (!parseArguments(vm, args, "collect", kParameters, given))
        return std::nullopt;
    if (given[0] == nullptr)
        return 2;
    const std::optional<std::int64_t> generation = indexValue(vm, given[0]);
    if (!generation)
        return std::nullopt;
    if (*generation < 0 || *generation >= Generations::kCount) {
        vm.raiseValueError("invalid generation");
        return std::nullopt;
    }
    return static_cast<int>(*generation);
}

Ref collectFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<int> generation = generationArgument(vm, args);
    return generation ? vm.newInt(vm.collector().collect(*generation)) : Ref();
}

Ref enableFunction(Vm& vm, Object*, const CallArgs&)
{
    vm.heap().generations().isEnabled = true;
    return vm.none();
}

Ref disableFunction(Vm& vm, Object*, const CallArgs&)
{
    vm.heap().generations().isEnabled = false;
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

Ref getReferrers(Vm& vm, Object*, const CallArgs& args)
{
    const std::set<const Object*> wanted(args.values, args.values + args.count);
    std::vector<Object*> found;
    forEachTracked(vm, -1, [&](GcObject* object) {
        bool refers = false;
        forEachReference<Walk::Collector>(object, [&](ObjectId, Slot, const Object* target) {
            refers |= wanted.contains(target);
        });
        if (refers)
            found.push_back(object);
    });
    return vm.heap().newList(found);
}

Ref getReferents(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<Object*> found;
    for (Object* object : args.positional())
        if (isCollectable(object->type->layout))
            forEachReference<Walk::Collector>(
                object, [&](ObjectId, Slot, Object* target) { found.push_back(target); });
    return vm.heap().newList(found);
}

Ref getObjects(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"generation"}};
    Object* given[1];
    if (!parseArguments(vm, args, "get_objects", kParameters, given))
        return {};
    std::int64_t generation = -1;
    if (given[0] != nullptr && given[0] != vm.heap().none()) {
        const std::optional<std::int64_t> value = indexValue(vm, given[0]);
        if (!value)
            return {};
        if (*value >= Generations::kCount)
            return vm.raiseValueError("generation parameter must be less than the number of "
                                      "available generations (3)");
        if (*value < -1)
            return vm.raiseValueError("generation parameter cannot be negative");
        generation = *value;
    }
    std::vector<Object*> found;
    forEachTracked(vm, static_cast<int>(generation),
                   [&](GcObject* object) { found.push_back(object); });
    return vm.heap().newList(found);
}

Ref threeNumbers(Vm& vm, const std::array<std::int64_t, 3>& numbers)
{
    std::vector<Ref> items;
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
    for (std::uint32_t i = 0; i < args.count; ++i) {
        const std::optional<std::int64_t> value = indexValue(vm, args[i]);
        if (!value)
            return {};
        vm.heap().generations().thresholds[i] = *value;
    }
    return vm.none();
}

Ref getDebug(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(vm.gcDebugFlags);
}

Ref setDebug(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::int64_t> flags = indexValue(vm, args[0]);
    if (!flags)
        return {};
    vm.gcDebugFlags = static_cast<int>(*flags);
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
    {"get_referrers", getReferrers, Arity::Between, 0, -1},
    {"get_referents", getReferents, Arity::Between, 0, -1},
    {"get_objects", getObjects, Arity::Anything},
    {"get_count", getCount, Arity::None},
    {"get_threshold", getThreshold, Arity::None},
    {"set_threshold", setThreshold, Arity::Between, 1, 3},
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
    const Slot slot{Role::Item, static_cast<std::uint32_t>(m_gcGarbage->items.size())};
    m_gcGarbage->items.push_back(object);
    m_heap.link(m_gcGarbage->id, slot, object);
}

} // namespace model
