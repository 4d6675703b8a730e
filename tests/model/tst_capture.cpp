// A heap as a snapshot: replaying what was recorded leads to what the heap looks like.

#include "model/heap/dict_table.h"
#include "model/heap/invariants.h"
#include "model/history/audit.h"
#include "model/history/capture.h"
#include "tests/support/registry.h"

#include <random>

using namespace model;

class TestCapture final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshHeapAddsUp();
    void atomsAreDescribed();
    void referencesOfNativeCodeAreCounted();
    void forgottenReferenceIsNoticed();
    void replayLeadsToTheHeap_data();
    void replayLeadsToTheHeap();
};

namespace {

/// Does this and that with a heap: what it holds by itself is in `held`.
class Play
{
public:
    Play(Heap& heap, std::uint32_t seed) : m_heap(heap), m_random(seed) {}

    void step()
    {
        switch (below(7)) {
        case 0: m_held.push_back(m_heap.newList()); break;
        case 1: m_held.push_back(m_heap.newDict()); break;
        case 2: m_held.push_back(m_heap.newStr("text " + std::to_string(below(1000)))); break;
        case 3: drop(); break;
        case 4: append(); break;
        case 5: removeItem(); break;
        default: store(); break;
        }
    }
    std::vector<const Object*> held() const
    {
        std::vector<const Object*> objects;
        for (const Ref& ref : m_held)
            objects.push_back(ref.get());
        return objects;
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    template <class T>
    T* anyOf(Kind kind)
    {
        for (int attempt = 0; attempt < 10 && !m_held.empty(); ++attempt)
            if (const Ref& ref = m_held[below(m_held.size())]; ref->type->layout == kind)
                return ref.as<T>();
        return nullptr;
    }
    Ref any() { return m_held.empty() ? m_heap.newNone() : m_held[below(m_held.size())]; }

    void drop()
    {
        if (!m_held.empty())
            m_held.erase(m_held.begin() + std::ptrdiff_t(below(m_held.size())));
    }
    void append()
    {
        if (auto* list = anyOf<ListObject>(Kind::List)) {
            const auto index = static_cast<std::uint32_t>(list->items.size());
            list->items.push_back(nullptr);
            m_heap.place(list->id, {Role::Item, index}, list->items[index], any());
        }
    }
    void removeItem()
    {
        auto* list = anyOf<ListObject>(Kind::List);
        if (list == nullptr || list->items.empty())
            return;
        const auto at = static_cast<std::uint32_t>(below(list->items.size()));
        Ref item = m_heap.take(list->id, {Role::Item, at}, list->items[at]);
        list->items.erase(list->items.begin() + at);
        m_heap.record(event::ItemsShifted{list->id, at, -1});
    }
    void store()
    {
        auto* dict = anyOf<DictObject>(Kind::Dict);
        if (dict == nullptr)
            return;
        Ref key = m_heap.intern("key " + std::to_string(below(20)));
        dict::set(m_heap, dict, key.as<StrObject>(), any());
    }

    Heap& m_heap;
    std::mt19937 m_random;
    std::vector<Ref> m_held;
};

const ObjectState& stateOf(const Snapshot& snapshot, const Ref& ref)
{
    return snapshot.at(ref->id);
}

} // namespace

void TestCapture::freshHeapAddsUp()
{
    const Heap heap;
    QCOMPARE(checkCounts(heap), std::vector<std::string>());
    TextTable texts;
    QCOMPARE(wrongCounts(capture(heap, texts)), std::vector<std::string>());
}

void TestCapture::atomsAreDescribed()
{
    Heap heap;
    TextTable texts;
    const Ref one = heap.newStr("one");
    const Ref number = heap.newFloat(2.5);
    const Snapshot snapshot = capture(heap, texts);
    QCOMPARE(std::string(texts.text(stateOf(snapshot, one).text)), std::string("'one'"));
    QCOMPARE(std::string(texts.text(stateOf(snapshot, number).text)), std::string("2.5"));
    QCOMPARE(std::string(texts.text(snapshot.at(heap.none()->id).text)), std::string("None"));
    QCOMPARE(std::string(texts.text(snapshot.at(heap.types().list->id).text)), std::string("list"));
    QVERIFY(snapshot.at(heap.none()->id).isStatic());
}

void TestCapture::referencesOfNativeCodeAreCounted()
{
    Heap heap;
    TextTable texts;
    const Ref list = heap.newList();
    const Ref again(list); // NOLINT(performance-unnecessary-copy-initialization): an owner
    Object* const item = list.get();
    const Ref tuple = heap.newTuple({&item, 1});
    const ObjectState state = stateOf(capture(heap, texts), list);
    QCOMPARE(state.refcount, 3U);
    QCOMPARE(state.nativeHolders, 2U);
}

void TestCapture::forgottenReferenceIsNoticed()
{
    Heap heap;
    const Ref list = heap.newList();
    QCOMPARE(checkCounts(heap).size(), std::size_t{1});
    const Object* const held = list.get();
    QCOMPARE(checkCounts(heap, {&held, 1}), std::vector<std::string>());
}

void TestCapture::replayLeadsToTheHeap_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCapture::replayLeadsToTheHeap()
{
    QFETCH(std::uint32_t, seed);

    Heap heap;
    Play play(heap, seed);
    for (int i = 0; i < 200; ++i)
        play.step();
    Recording recording;
    recording.start = capture(heap, recording.journal.texts());
    heap.setJournal(&recording.journal);

    Snapshot replayed = recording.start;
    EventIndex done = 0;
    for (int round = 0; round < 40; ++round) {
        for (int i = 0; i < 25; ++i)
            play.step();
        for (; done < recording.journal.size(); ++done)
            replayed.apply(recording.journal.at(done));
        QCOMPARE(differences(replayed, capture(heap, recording.journal.texts())),
                 std::vector<std::string>());
        QCOMPARE(checkCounts(heap, play.held()), std::vector<std::string>());
    }
    heap.setJournal(nullptr);
    QCOMPARE(audit(recording), std::vector<std::string>());
}

REFSCOPE_TEST(TestCapture)
#include "tst_capture.moc"
