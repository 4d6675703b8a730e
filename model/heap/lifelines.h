#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace model {

struct GcObject;
struct WeakrefObject;

/// What stands between an object and the callbacks of its weak references where only collection
/// frees: it has a finalizer of its own, which calls them, and it may outlive the object.
///
/// Source:  probes of PyPy 7.3.11; tests/scripts/tracing.
struct Lifeline
{
    std::uint32_t serial = 0;         ///< Its age among finalizers: the id of its first reference.
    GcObject* owner = nullptr;        ///< Null once the object is finalized or gone.
    std::vector<WeakrefObject*> refs; ///< Those with a callback; null: is gone itself.
    std::uint8_t order = 0;           ///< See FinalizerOrder; while a collection runs.
    bool isQueued = false;            ///< Its callbacks are about to be called.
};

/// What the heap keeps where only collection frees (CollectorRules::onlyCollectionFrees).
struct TracingBooks
{
    static constexpr std::uint64_t kFirstCollection = 200'000; ///< Objects.

    std::vector<std::shared_ptr<Lifeline>> lifelines;
    /// An automatic collection is due when there are more objects than that.
    std::uint64_t dueAt = kFirstCollection;
    bool isSweeping = false; ///< What the collection has condemned dies when its count is zero.
    /// Modules were loaded since the last collection; see TracingCollector.
    bool hasLoadedModules = true;

    bool hasReportedErrors = false; ///< Of finalizers and callbacks.

    /// A module was looked for, which leaves a lock behind; see TracingCollector.
    void noteImport(std::uint32_t serial);
    /// `ref` to `referent` has a callback.
    void noteCallback(GcObject* referent, WeakrefObject* ref, std::uint32_t serial);
};

} // namespace model
