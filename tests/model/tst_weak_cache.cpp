// The weak cache on a heap without an interpreter.

#include "model/weak/weak_cache.h"
#include "tests/model/weak_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::WeakFixture;

class TestWeakCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingObjectIsMadeAndCached();
    void unusedObjectsAreNotRetained();
    void lastUsedObjectsAreKept();
    void useMakesAnObjectRecent();
    void failedFactoryLeavesNothingBehind();
    void everyCountIsAnEvent();
};

namespace {

struct CacheFixture : WeakFixture
{
    int made = 0;

    Ref newCache(std::int64_t keep)
    {
        return WeakCache::create(heap, heap.types().weakCache, heap.none(), keep);
    }
    Ref request(WeakCache& cache, const char* key)
    {
        return cache.request(name(key), [this](Object*) {
            ++made;
            return node();
        });
    }
    std::vector<std::int64_t> counts(const WeakCache& cache) const
    {
        return {cache.count("hits"), cache.count("misses"), cache.count("evictions"),
                cache.count("deaths")};
    }
};

using Counts = std::vector<std::int64_t>;

} // namespace

void TestWeakCache::missingObjectIsMadeAndCached()
{
    CacheFixture f;
    Ref object = f.newCache(0);
    WeakCache cache(f.heap, object.get());
    Ref one = f.request(cache, "one");
    QCOMPARE(f.request(cache, "one").get(), one.get());
    Ref two = f.request(cache, "two");
    QVERIFY(two.get() != one.get());
    QCOMPARE(f.made, 2);
    QCOMPARE(cache.size(), std::size_t(2));
    QCOMPARE(f.counts(cache), (Counts{1, 2, 0, 0}));
}

void TestWeakCache::unusedObjectsAreNotRetained()
{
    CacheFixture f;
    Ref object = f.newCache(0);
    WeakCache cache(f.heap, object.get());
    Ref one = f.request(cache, "one");
    QCOMPARE(one->refcount, 1U);
    one.reset();
    QCOMPARE(cache.size(), std::size_t(0));
    f.request(cache, "one").reset();
    QCOMPARE(f.made, 2);
    QCOMPARE(f.counts(cache), (Counts{0, 2, 0, 2}));
}

void TestWeakCache::lastUsedObjectsAreKept()
{
    CacheFixture f;
    Ref object = f.newCache(2);
    WeakCache cache(f.heap, object.get());
    for (const char* key : {"one", "two", "three"})
        f.request(cache, key).reset();
    QCOMPARE(cache.size(), std::size_t(2));
    QCOMPARE(f.counts(cache), (Counts{0, 3, 1, 1}));
    bool failed = false;
    QVERIFY(!cache.peek(f.name("one"), failed));
    QVERIFY(cache.peek(f.name("two"), failed));
    cache.clear();
    QCOMPARE(cache.size(), std::size_t(0));
}

void TestWeakCache::useMakesAnObjectRecent()
{
    CacheFixture f;
    Ref object = f.newCache(2);
    WeakCache cache(f.heap, object.get());
    for (const char* key : {"one", "two", "one", "three"})
        f.request(cache, key).reset();
    bool failed = false;
    QVERIFY(cache.peek(f.name("one"), failed));
    QVERIFY(!cache.peek(f.name("two"), failed));
    QCOMPARE(f.counts(cache), (Counts{1, 3, 1, 1}));
}

void TestWeakCache::failedFactoryLeavesNothingBehind()
{
    CacheFixture f;
    Ref object = f.newCache(2);
    WeakCache cache(f.heap, object.get());
    QVERIFY(!cache.request(f.name("one"), [](Object*) { return Ref(); }));
    QCOMPARE(cache.size(), std::size_t(0));
    QCOMPARE(f.counts(cache), (Counts{0, 1, 0, 0}));
}

void TestWeakCache::everyCountIsAnEvent()
{
    CacheFixture f;
    Ref object = f.newCache(1);
    WeakCache cache(f.heap, object.get());
    for (const char* key : {"one", "one", "two"})
        f.request(cache, key).reset();
    std::vector<event::CacheUse> uses;
    for (EventIndex i = 0; i < f.journal.size(); ++i)
        if (const auto* used = std::get_if<event::CacheUsed>(&f.journal.at(i))) {
            QVERIFY(used->cache == object->id);
            uses.push_back(used->use);
        }
    using event::CacheUse;
    const std::vector<CacheUse> expected{CacheUse::Miss, CacheUse::Hit, CacheUse::Miss,
                                         CacheUse::Eviction, CacheUse::Death};
    QVERIFY(uses == expected);
    std::string difference;
    QVERIFY2(f.journalMatches(&difference), difference.c_str());
}

REFSCOPE_TEST(TestWeakCache)
#include "tst_weak_cache.moc"
