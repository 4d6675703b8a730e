#include "model/gc/tracing_collector.h"

#include "model/gc/finalizer_order.h"

#include <algorithm>
#include <utility>

namespace model {

namespace {

/// Marks what can be reached and gives the rest, the oldest first.
std::vector<GcObject*> findUnreachable(Heap& heap)
{
    std::vector<GcObject*> all;
    heap.forEachObject([&all](Object* object) {
        if (!isMarkable(object))
            return;
        auto* marked = static_cast<GcObject*>(object);
        marked->gcRefs = marked->refcount;
        marked->isUnreachable = true;
        all.push_back(marked);
    });
    for (const GcObject* object : all)
        forEachKept(object, [](GcObject* target) { --target->gcRefs; });
    // The roots are held by somebody who is no object: running frames, the interpreter.
    std::vector<GcObject*> open;
    const auto reach = [&open](GcObject* object) {
        if (std::exchange(object->isUnreachable, false))
            open.push_back(object);
    };
    for (GcObject* object : all)
        if (object->gcRefs > 0)
            reach(object);
    while (!open.empty()) {
        const GcObject* object = open.back();
        open.pop_back();
        forEachKept(object, reach);
        forEachShown(object, reach);
    }
    std::erase_if(all, [](const GcObject* object) { return !object->isUnreachable; });
    std::ranges::sort(all, {}, [](const GcObject* object) { return object->id.value; });
    return all;
}

/// Objects that nobody holds: their deaths cannot take one another along.
std::vector<Object*> uncounted(const Heap& heap)
{
    std::vector<Object*> found;
    heap.forEachObject([&found](Object* object) {
        if (object->refcount == 0
            && (!isMarkable(object) || static_cast<GcObject*>(object)->isUnreachable))
            found.push_back(object);
    });
    return found;
}

/// Lifelines of owners that `isGone` stand alone from now on; without references there is nothing
/// to wait for.
template <class IsGone>
void leaveOwners(TracingBooks& books, IsGone&& isGone)
{
    std::erase_if(books.lifelines, [&isGone](const std::shared_ptr<Lifeline>& lifeline) {
        if (lifeline->owner == nullptr || !isGone(lifeline->owner))
            return false;
        lifeline->owner = nullptr;
        return lifeline->refs.empty() && !lifeline->isQueued;
    });
}

/// Takes an object out of its cycles.
void breakReferences(Heap& heap, GcObject* object)
{
    heap.clearReferences(object);
    if (object->type->layout != Kind::Generator)
        return;
    auto* generator = static_cast<GeneratorObject*>(object);
    if (Activation* activation = std::exchange(generator->activation, nullptr)) {
        activation->generator = nullptr;
        heap.retire(activation);
    }
}

} // namespace

// --- One collection ---

void TracingCollector::collect(bool isAutomatic)
{
    Generations& gc = m_heap.generations();
    if (std::exchange(gc.isCollecting, true))
        return;
    using Phase = event::CollectorPhase;
    const auto enter = [this](Phase phase, std::size_t count) {
        m_heap.record(event::CollectionPhaseEntered{phase, static_cast<std::uint32_t>(count)});
    };
    constexpr std::uint8_t kAll = Generations::kCount - 1;
    m_heap.record(event::CollectionStarted{kAll, isAutomatic});
    enter(Phase::Mark, m_heap.liveObjects());
    std::vector<GcObject*> unreachable = findUnreachable(m_heap);
    for (const GcObject* object : unreachable)
        m_heap.record(event::FoundUnreachable{object->id});
    enter(Phase::HandleWeakrefs, unreachable.size());
    queue(unreachable);
    // What is ready, or kept by what is, lives on until the next collection.
    std::erase_if(unreachable, [](GcObject* object) {
        const bool survives = FinalizerOrder::stateOf(object) != FinalizerOrder::Untouched;
        object->isUnreachable = !survives;
        return survives;
    });
    const std::uint64_t before = m_heap.liveObjects();
    enter(Phase::Sweep, unreachable.size());
    sweep(unreachable);
    const std::uint64_t live = m_heap.liveObjects();
    m_heap.tracing().dueAt = std::max(TracingBooks::kFirstCollection, live + live / 2);
    m_heap.record(event::CollectionFinished{kAll, static_cast<std::uint32_t>(before - live), 0});
    gc.isCollecting = false;

    // Be it that a finalizer collects, while others wait for their turn.
    m_othersFirst = !m_waiting.empty() && !isAutomatic && !isLockedOut();
    const bool wasRunning = std::exchange(m_isRunning, true);
    runFinalizers();
    m_isRunning = wasRunning;
    m_othersFirst = false;
}

bool TracingCollector::isLockedOut() const
{
    return m_isRunning && !m_heap.generations().isEnabled;
}

bool TracingCollector::isDue() const
{
    const Generations& gc = m_heap.generations();
    return gc.isEnabled && !gc.isCollecting && m_heap.liveObjects() > m_heap.tracing().dueAt;
}

bool TracingCollector::hasFinalizer(const GcObject* object) const
{
    const TypeObject* type = object->type;
    return !object->isFinalized && (type->hasFinalizer || type->layout == Kind::Generator)
           && m_heap.callouts() != nullptr && m_heap.callouts()->hasFinalizer(object);
}

/// Of all that dies, that a finalizer is to see, or that what has one holds; but not of what was
/// put off: its turn came, and somebody younger keeps it. Weak references of the same kind will
/// not be called back themselves.
void TracingCollector::cutWeakrefs(const std::vector<GcObject*>& unreachable)
{
    const auto isLost = [](const GcObject* object) {
        return FinalizerOrder::stateOf(object) != FinalizerOrder::KeptByOther;
    };
    for (GcObject* object : unreachable)
        while (WeakrefObject* ref = isLost(object) ? object->weakrefs : nullptr)
            m_heap.clearWeakref(ref, event::ClearReason::ReferentIsTrash);
    for (const auto& lifeline : m_heap.tracing().lifelines) {
        for (WeakrefObject*& ref : lifeline->refs)
            if (ref != nullptr && isLost(ref))
                ref = nullptr;
        if (!lifeline->isQueued)
            std::erase(lifeline->refs, nullptr);
    }
}

/// Finalizers of unreachable objects, from the oldest to the youngest.
void TracingCollector::queue(const std::vector<GcObject*>& unreachable)
{
    std::unordered_map<const GcObject*, Lifeline*> owned;
    std::vector<std::pair<std::uint64_t, Waiting>> all;
    for (const auto& lifeline : m_heap.tracing().lifelines) {
        const bool isReached = lifeline->owner != nullptr && !lifeline->owner->isUnreachable;
        if (lifeline->isQueued || isReached)
            continue;
        lifeline->order = FinalizerOrder::Untouched;
        if (lifeline->owner != nullptr)
            owned.emplace(lifeline->owner, lifeline.get());
        const bool isLock = lifeline->owner == nullptr && lifeline->refs.empty();
        all.emplace_back(turnOf(lifeline.get(), lifeline->serial), Waiting{{}, lifeline, isLock});
    }
    if (std::exchange(m_heap.tracing().hasLoadedModules, false)) // Before the script began.
        all.emplace_back(0, Waiting{{}, std::make_shared<Lifeline>(), true});
    for (GcObject* object : unreachable) {
        object->gcRefs = FinalizerOrder::Untouched;
        if (hasFinalizer(object))
            all.emplace_back(turnOf(object, object->id.value),
                             Waiting{Ref(m_heap, object), nullptr, false});
    }
    std::ranges::stable_sort(all, {}, [](const auto& entry) { return entry.first; });

    FinalizerOrder order(std::move(owned));
    std::erase_if(all, [&order](const auto& entry) {
        const Waiting& waiting = entry.second;
        return waiting.lifeline != nullptr
                   ? !order.enter(*waiting.lifeline)
                   : !order.enter(static_cast<GcObject*>(waiting.object.get()));
    });
    cutWeakrefs(unreachable);
    for (auto& [turn, waiting] : all) {
        const void* who = waiting.lifeline.get();
        if (who == nullptr)
            who = waiting.object.get();
        const bool isReady = waiting.lifeline != nullptr
                                 ? FinalizerOrder::leave(*waiting.lifeline)
                                 : order.leave(static_cast<GcObject*>(waiting.object.get()));
        m_putOff.erase(who);
        if (!isReady) {
            m_putOff[who] = (std::uint64_t{m_heap.lastId()} << 32U) + ++m_timesPutOff;
            continue;
        }
        if (waiting.lifeline != nullptr)
            waiting.lifeline->isQueued = true;
        m_waiting.push_back(std::move(waiting));
    }
}

std::uint64_t TracingCollector::turnOf(const void* who, std::uint32_t serial) const
{
    const auto known = m_putOff.find(who);
    return known == m_putOff.end() ? std::uint64_t{serial} << 32U : known->second;
}

// --- What nobody wants any more ---

void TracingCollector::sweep(const std::vector<GcObject*>& condemned)
{
    TracingBooks& books = m_heap.tracing();
    leaveOwners(books, [](const GcObject* owner) { return owner->isUnreachable; });
    GcList trash; // Who dies leaves it.
    for (GcObject* object : condemned)
        m_putOff.erase(object);
    for (GcObject* object : condemned)
        if (object->isTracked) {
            GcList::remove(object);
            trash.append(object);
        }
    books.isSweeping = true;
    for (Object* object : uncounted(m_heap))
        m_heap.die(object);
    GcList& survivors = m_heap.generations().lists[0];
    while (!trash.isEmpty()) { // Cycles, and what they hold.
        GcObject* object = trash.first();
        Ref held(m_heap, object);
        breakReferences(m_heap, object);
        held.reset();
        if (trash.first() != object)
            continue;
        GcList::remove(object);
        survivors.append(object);
    }
    books.isSweeping = false;
}

// --- Finalizers and callbacks ---

void TracingCollector::runFinalizers()
{
    while (!m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        run(next);
    }
}

void TracingCollector::startPython()
{
    if (std::exchange(m_othersFirst, false))
        runFinalizers();
}

void TracingCollector::run(const Waiting& waiting)
{
    if (waiting.isLock)
        startPython();
    if (waiting.lifeline != nullptr)
        return callBack(waiting.lifeline);
    auto* object = static_cast<GcObject*>(waiting.object.get());
    while (WeakrefObject* ref = object->weakrefs) // Made by finalizers that ran before.
        m_heap.clearWeakref(ref, event::ClearReason::ReferentIsTrash);
    leaveOwners(m_heap.tracing(), // Callbacks come with the next collection.
                [object](const GcObject* owner) { return owner == object; });
    object->isFinalized = true;
    const bool runsPython = m_heap.callouts()->runsPython(object);
    if (runsPython)
        startPython();
    const std::uint32_t holders = object->refcount;
    m_heap.record(event::FinalizerCalled{object->id});
    if (runsPython)
        m_heap.callouts()->finalize(object);
    m_heap.record(event::FinalizerReturned{object->id, object->refcount > holders});
}

/// From the youngest reference to the oldest; those that have gone meanwhile are not called.
void TracingCollector::callBack(const std::shared_ptr<Lifeline>& lifeline)
{
    Callouts* callouts = m_heap.callouts();
    for (std::size_t i = lifeline->refs.size(); i-- > 0;) {
        WeakrefObject* ref = lifeline->refs[i];
        if (ref == nullptr || ref->callback == nullptr)
            continue;
        const Ref held(m_heap, ref);
        const Ref callback(m_heap, ref->callback);
        if (callouts->runsPython(callback.get()))
            startPython();
        callouts->callWeakrefCallback(ref, callback.get());
        m_heap.clear(ref->id, Role::Callback, ref->callback);
    }
    std::erase(m_heap.tracing().lifelines, lifeline);
}

} // namespace model
