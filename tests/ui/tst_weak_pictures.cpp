// The cards of weak containers and finalizers, over real runs.

#include "model/session/run.h"
#include "tests/support/registry.h"
#include "tests/ui/picture_samples.h"

using tests::cardTitled;
using tests::edgesOf;
using tests::rowLabelled;
using tests::Studio;
using ui::Card;
using ui::CardShape;
using ui::EdgeKind;
using ui::Picture;

namespace {

Studio studioOf(const std::string& lines, const ui::ViewOptions& options = {})
{
    const std::string start = "import weakref, refscope\n"
                              "class Node:\n"
                              "    def __init__(self, name): self.name = name\n"
                              "one = Node('one')\n"
                              "two = Node('two')\n";
    return Studio(model::record(start + lines + "pass\n", "weak.py").recording, options);
}

/// Before the last line, `pass`.
Picture lastPicture(const Studio& studio)
{
    const std::string& source = studio.recording->source;
    const auto lines = static_cast<std::uint32_t>(std::count(source.begin(), source.end(), '\n'));
    return studio.at(tests::atLine(*studio.recording, lines));
}

QStringList titles(const Picture& picture)
{
    QStringList found;
    for (const Card& card : picture.cards)
        found.append(card.title);
    found.sort();
    return found;
}

} // namespace

class TestWeakPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weakContainersAreOneCardEach();
    void partsOfAWeakContainerAreShownWithTheInternals();
    void finalizerSaysWhatItWillCall();
    void weakCacheSaysWhatItKeeps();
    void weakMethodIsOneCard();
};

void TestWeakPictures::weakMethodIsOneCard()
{
    const std::string lines = "class Bell:\n"
                              "    def ring(self): pass\n"
                              "bell = Bell()\n"
                              "method = weakref.WeakMethod(bell.ring)\n";
    const QStringList cards = titles(lastPicture(studioOf(lines)));
    QCOMPARE(cards.count(QStringLiteral("WeakMethod")), 1);
    for (const char* part : {"weakref", "tuple", "cell", "function"})
        QVERIFY2(!cards.contains(QLatin1String(part)), part);
    const auto bells = [](const Picture& picture) {
        return std::ranges::count(picture.rows, true, &ui::Row::hasBell);
    };
    QCOMPARE(bells(lastPicture(studioOf(lines))), 0);
    const std::string called = "def note(ref): pass\n"
                               "heard = weakref.WeakMethod(bell.ring, note)\n";
    QCOMPARE(bells(lastPicture(studioOf(lines + called))), 1);
    ui::ViewOptions options;
    options.showInternals = true;
    QVERIFY(titles(lastPicture(studioOf(lines, options))).contains(QStringLiteral("cell")));
}

void TestWeakPictures::weakContainersAreOneCardEach()
{
    const Picture picture = lastPicture(studioOf("values = weakref.WeakValueDictionary()\n"
                                                 "values['a'] = one\n"
                                                 "values['b'] = two\n"
                                                 "keys = weakref.WeakKeyDictionary({one: [1]})\n"
                                                 "members = weakref.WeakSet([two])\n"));
    QCOMPARE(titles(picture), QStringList({"Node", "Node", "WeakKeyDictionary", "WeakSet",
                                           "WeakValueDictionary", "__main__", "list"}));
    const Card* values = cardTitled(picture, QStringLiteral("WeakValueDictionary"));
    QCOMPARE(values->shape, CardShape::WeakMap);
    QCOMPARE(values->rowCount, 2U);
    QVERIFY(rowLabelled(picture, *values, QStringLiteral("'a'"))->isWeak);
    const Card* keys = cardTitled(picture, QStringLiteral("WeakKeyDictionary"));
    QVERIFY(rowLabelled(picture, *keys, QStringLiteral("key"))->isWeak);
    QVERIFY(!rowLabelled(picture, *keys, QStringLiteral("value"))->isWeak);
    QCOMPARE(cardTitled(picture, QStringLiteral("WeakSet"))->rowCount, 1U);
    QCOMPARE(edgesOf(picture, EdgeKind::Weak).size(), std::size_t{4});
    for (const Card& card : picture.cards)
        QCOMPARE(card.hidden, 0U);
}

void TestWeakPictures::partsOfAWeakContainerAreShownWithTheInternals()
{
    const std::string lines = "values = weakref.WeakValueDictionary()\n"
                              "values['a'] = one\n";
    ui::ViewOptions options;
    options.showInternals = true;
    QVERIFY(cardTitled(lastPicture(studioOf(lines, options)), QStringLiteral("KeyedRef")));
    const Picture named = lastPicture(studioOf(lines + "data = values.data\n"));
    QVERIFY(cardTitled(named, QStringLiteral("dict"))); // It is the script's as well.
    QVERIFY(!cardTitled(named, QStringLiteral("list")));
}

void TestWeakPictures::finalizerSaysWhatItWillCall()
{
    const std::string lines = "def bye(*words): print(*words)\n"
                              "end = weakref.finalize(one, bye, 'x', two)\n";
    const Picture alive = lastPicture(studioOf(lines));
    const Card* card = cardTitled(alive, QStringLiteral("finalize"));
    QVERIFY(card);
    QCOMPARE(rowLabelled(alive, *card, QStringLiteral("calls"))->value,
             QStringLiteral("bye('x', \u2026)"));
    QVERIFY(rowLabelled(alive, *card, QStringLiteral("object"))->isWeak);
    QVERIFY(rowLabelled(alive, *card, QStringLiteral("argument 2"))->hasPort);
    QCOMPARE(titles(alive), QStringList({"Node", "Node", "__main__", "finalize"}));

    const Picture dead = lastPicture(studioOf(lines + "del one\n"));
    const Card* called = cardTitled(dead, QStringLiteral("finalize"));
    QCOMPARE(dead.rows[called->firstRow].value, QStringLiteral("dead: called or detached"));
}

void TestWeakPictures::weakCacheSaysWhatItKeeps()
{
    const Picture picture = lastPicture(studioOf("cache = refscope.WeakCache(Node, keep=1)\n"
                                                 "three = cache('three')\n"
                                                 "cache('four')\n"
                                                 "cache('three')\n"));
    const Card* card = cardTitled(picture, QStringLiteral("WeakCache"));
    QVERIFY(card);
    QCOMPARE(rowLabelled(picture, *card, QStringLiteral("hits"))->value, QStringLiteral("1"));
    QCOMPARE(rowLabelled(picture, *card, QStringLiteral("misses"))->value, QStringLiteral("2"));
    QVERIFY(rowLabelled(picture, *card, QStringLiteral("'three'"))->isWeak);
    QVERIFY(rowLabelled(picture, *card, QStringLiteral("keeps 'three'"))->hasPort);
    QVERIFY(!cardTitled(picture, QStringLiteral("KeyedRef")));
    QVERIFY(!cardTitled(picture, QStringLiteral("dict")));
}

REFSCOPE_TEST(TestWeakPictures)
#include "tst_weak_pictures.moc"
