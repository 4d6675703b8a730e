// How fast the heap works, with a journal that listens and without. The figure that counts is
// events per second while it records: each call below is one event (a birth and a death are two).

#include "tests/benchmarks/heap.h"

#include "model/heap/heap.h"
#include "model/history/capture.h"
#include "model/history/timeline.h"
#include "tests/benchmarks/stopwatch.h"

#include <memory>
#include <string>

using namespace model;

namespace benchmarks {

namespace {

constexpr std::uint32_t kRounds = 400000;

/// A float is born and dies: the smallest object that is not shared.
void allocateAndFree(Heap& heap)
{
    for (std::uint32_t i = 0; i < kRounds; ++i)
        heap.create<FloatObject>(heap.types().floating, Kind::Float);
}

/// A list is born, holds something, is tracked, dies.
void makeLists(Heap& heap)
{
    Object* const item = heap.none();
    for (std::uint32_t i = 0; i < kRounds; ++i)
        heap.newList({&item, 1});
}

/// One reference comes and goes.
void linkAndUnlink(Heap& heap)
{
    Ref list = heap.newList();
    for (std::uint32_t i = 0; i < kRounds; ++i) {
        heap.link(list->id, {Role::Item, 0}, heap.none());
        heap.unlink(list->id, {Role::Item, 0}, heap.none());
    }
}

/// A long chain of tuples dies from its head.
void dropChain(Heap& heap)
{
    Ref head = heap.newTuple(std::vector<Ref>{heap.newNone()});
    for (std::uint32_t i = 0; i < kRounds; ++i) {
        std::vector<Ref> items;
        items.push_back(std::move(head));
        head = heap.newTuple(std::move(items));
    }
}

void measure(std::string_view name, void (*work)(Heap&))
{
    auto heap = std::make_unique<Heap>();
    const Stopwatch plain;
    work(*heap);
    const double plainMs = plain.ms();

    Journal journal;
    heap->setJournal(&journal);
    const Stopwatch recorded;
    work(*heap);
    const double recordedMs = recorded.ms();
    heap->setJournal(nullptr);

    const double events = journal.size();
    const std::string what(name);
    report(what + ", events", events / 1e6, "million");
    report(what + ", not recorded", events / plainMs / 1e3, "million events/s");
    report(what + ", recorded", events / recordedMs / 1e3, "million events/s");
}

/// The largest run there may be: 10^6 living lists, 10^7 events, heap and timeline together.
void measureLargestRun()
{
    constexpr std::uint32_t kObjects = 1000000;
    constexpr EventIndex kEvents = 10000000;
    Heap heap;
    const auto recording = std::make_shared<Recording>();
    recording->start = capture(heap, recording->journal.texts());
    heap.setJournal(&recording->journal);
    Ref all = heap.newList();
    auto& items = all.as<ListObject>()->items;
    Object* const content = heap.none();
    for (std::uint32_t i = 0; i < kObjects; ++i) {
        items.push_back(nullptr);
        heap.place(all->id, {Role::Item, i}, items.back(), heap.newList({&content, 1}));
    }
    for (std::uint32_t i = 0; recording->journal.size() < kEvents; i = (i + 1) % kObjects)
        const Ref touched(heap, items[i]);
    heap.setJournal(nullptr);
    report("largest run: the heap alone", static_cast<double>(heap.bytesInUse()) / (1U << 20U),
           "MiB");
    report("largest run: heap and journal", residentMiB(), "MiB");
    const Stopwatch watch;
    const Timeline timeline(recording);
    report("largest run: build the timeline", watch.ms(), "ms");
    report("largest run: heap, journal and timeline", residentMiB(), "MiB");
}

} // namespace

void measureHeap()
{
    heading("The heap");
    measure("allocate, free", allocateAndFree);
    measure("lists of one item", makeLists);
    measure("link, unlink", linkAndUnlink);
    measure("a chain dies", dropChain);
    measureLargestRun();
}

} // namespace benchmarks
