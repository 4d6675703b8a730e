// WeakMethod and the registry of finalizers on a heap without an interpreter.

#include "model/weak/finalizers.h"
#include "model/weak/weak_method.h"
#include "tests/model/weak_fixture.h"
#include "tests/support/registry.h"

using namespace model;
using tests::WeakFixture;

class TestFinalizers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void methodLivesAsLongAsObjectAndFunction();
    void methodCallsBackOnceWhicheverDiesFirst();
    void methodThatIsGoneIsNotCalledBack();
    void registryKeepsFinalizersNotObjects();
    void takenFinalizerIsDead();
    void exitOrderIsThatOfCreation();
};

namespace {

struct ClassesFixture : WeakFixture
{
    ClassesFixture()
    {
        WeakMethod::prepareClass(heap);
        Finalizers::prepareClass(heap);
    }
};

struct MethodFixture : ClassesFixture
{
    Ref object = node();
    Ref function = node();
    Ref callback = heap.newList();
    Ref made =
        WeakMethod::create(heap, heap.types().weakMethod, object.as<GcObject>(),
                           function.as<GcObject>(), heap.types().boundMethod, callback.get());
    WeakMethod method{heap, made.get()};
    int calls = 0;

    MethodFixture()
    {
        callouts.onWeakrefCallback = [this](WeakrefObject*, Object* closure) {
            Ref which;
            Ref toCall;
            WeakMethod::noteDeath(heap, closure, which, toCall);
            if (toCall) {
                QCOMPARE(toCall.get(), callback.get());
                QCOMPARE(which.get(), made.get());
                ++calls;
            }
        };
    }
};

struct RegistryFixture : ClassesFixture
{
    Ref registry = heap.newDict();
    Finalizers finalizers{heap, registry.as<DictObject>()};

    Ref add(const Ref& object)
    {
        Ref finalizer = node();
        if (!finalizers.add(finalizer.get(), object.as<GcObject>(), heap.none(),
                            heap.newTuple(std::vector<Ref>()), heap.newNone()))
            qFatal("not added");
        return finalizer;
    }
    Ref find(const Ref& finalizer)
    {
        bool failed = false;
        return finalizers.find(finalizer.get(), failed);
    }
};

} // namespace

void TestFinalizers::methodLivesAsLongAsObjectAndFunction()
{
    MethodFixture f;
    QCOMPARE(f.method.object().get(), f.object.get());
    QCOMPARE(f.method.function().get(), f.function.get());
    QCOMPARE(f.object->refcount, 1U);
    QCOMPARE(f.function->refcount, 1U);
    f.function.reset();
    QVERIFY(!f.method.isAlive());
    QVERIFY(!f.method.function());
    QCOMPARE(f.method.object().get(), f.object.get());
}

void TestFinalizers::methodCallsBackOnceWhicheverDiesFirst()
{
    MethodFixture f;
    f.object.reset();
    QCOMPARE(f.calls, 1);
    f.function.reset();
    QCOMPARE(f.calls, 1);
}

void TestFinalizers::methodThatIsGoneIsNotCalledBack()
{
    MethodFixture f;
    f.made.reset();
    QCOMPARE(weak::countReferences(f.heap, f.object.get()), std::size_t(0));
    QCOMPARE(weak::countReferences(f.heap, f.function.get()), std::size_t(0));
    f.object.reset();
    QCOMPARE(f.calls, 0);
}

void TestFinalizers::registryKeepsFinalizersNotObjects()
{
    RegistryFixture f;
    Ref object = f.node();
    Ref finalizer = f.add(object);
    Ref entry = f.find(finalizer);
    QVERIFY(entry);
    QCOMPARE(object->refcount, 1U);
    QCOMPARE(f.finalizers.objectOf(entry.get()).get(), object.get());
    QVERIFY(finalizer->refcount > 1); // By the registry and as callback.
    std::vector<Object*> called;
    f.callouts.onWeakrefCallback = [&](WeakrefObject*, Object* callback) {
        called.push_back(callback);
    };
    object.reset();
    QVERIFY(called == std::vector<Object*>{finalizer.get()});
    QVERIFY(!f.finalizers.objectOf(entry.get()));
}

void TestFinalizers::takenFinalizerIsDead()
{
    RegistryFixture f;
    Ref object = f.node();
    Ref finalizer = f.add(object);
    bool failed = false;
    QVERIFY(f.finalizers.take(finalizer.get(), failed));
    QVERIFY(!f.finalizers.take(finalizer.get(), failed));
    QVERIFY(!f.find(finalizer));
    QCOMPARE(weak::countReferences(f.heap, object.get()), std::size_t(0));
}

void TestFinalizers::exitOrderIsThatOfCreation()
{
    RegistryFixture f;
    Ref object = f.node();
    Ref first = f.add(object);
    Ref second = f.add(object);
    Ref third = f.add(object);
    f.finalizers.setAtExit(f.find(second).get(), false);
    std::vector<Object*> order;
    for (const Ref& finalizer : f.finalizers.forExit())
        order.push_back(finalizer.get());
    const std::vector<Object*> expected{first.get(), third.get()};
    QVERIFY(order == expected);
}

REFSCOPE_TEST(TestFinalizers)
#include "tst_finalizers.moc"
