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
    Ref object;
    WeakCache cache;

    explicit CacheFixture(std::int64_t keep)
        : object(WeakCache::create(heap, heap.types().weakCache, heap.none(), keep)),
          cache(heap, object.get())
    {}
    Ref request(const char* key)
    {
        return cache.request(name(key), [this](Object*) {
            ++made;
            return node();
        });
    }
    std::vector<std::int64_t> counts() const
    {
        return {cache.count("hits"), cache.count("misses"), cache.count("evictions"),
                cache.count("deaths")};
    }
};

using Counts = std::vector<std::int64_t>;

} // namespace

void TestWeakCache::missingObjectIsMadeAndCached()
{
    CacheFixture f(0);
    Ref one = f.request("one");
    QCOMPARE(f.request("one").get(), one.get());
    Ref two = f.request("two");
    QVERIFY(two.get() != one.get());
    QCOMPARE(f.made, 2);
    QCOMPARE(f.cache.size(), std::size_t(2));
    QCOMPARE(f.counts(), (Counts{1, 2, 0, 0}));
}

void TestWeakCache::unusedObjectsAreNotRetained()
{
    CacheFixture f(0);
    Ref one = f.request("one");
    QCOMPARE(one->refcount, 1U);
    one.reset();
    QCOMPARE(f.cache.size(), std::size_t(0));
    f.request("one").reset();
    QCOMPARE(f.made, 2);
    QCOMPARE(f.counts(), (Counts{0, 2, 0, 2}));
}

void TestWeakCache::lastUsedObjectsAreKept()
{
    CacheFixture f(2);
    for (const char* key : {"one", "two", "three"})
        f.request(key).reset();
    QCOMPARE(f.cache.size(), std::size_t(2));
    QCOMPARE(f.counts(), (Counts{0, 3, 1, 1}));
    bool failed = false;
    QVERIFY(!f.cache.peek(f.name("one"), failed));
    QVERIFY(f.cache.peek(f.name("two"), failed));
    f.cache.clear();
    QCOMPARE(f.cache.size(), std::size_t(0));
}

void TestWeakCache::useMakesAnObjectRecent()
{
    CacheFixture f(2);
    for (const char* key : {"one", "two", "one", "three"})
        f.request(key).reset();
    bool failed = false;
    QVERIFY(f.cache.peek(f.name("one"), failed));
    QVERIFY(!f.cache.peek(f.name("two"), failed));
    QCOMPARE(f.counts(), (Counts{1, 3, 1, 1}));
}

void TestWeakCache::failedFactoryLeavesNothingBehind()
{
    CacheFixture f(2);
    QVERIFY(!f.cache.request(f.name("one"), [](Object*) { return Ref(); }));
    QCOMPARE(f.cache.size(), std::size_t(0));
    QCOMPARE(f.counts(), (Counts{0, 1, 0, 0}));
}

void TestWeakCache::everyCountIsAnEvent()
{
    CacheFixture f(1);
    for (const char* key : {"one", "one", "two"})
        f.request(key).reset();
    std::vector<event::CacheUse> uses;
    for (EventIndex i = 0; i < f.journal.size(); ++i)
        if (const auto* used = std::get_if<event::CacheUsed>(&f.journal.at(i))) {
            QVERIFY(used->cache == f.object->id);
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
