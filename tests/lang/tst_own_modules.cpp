// Modules that CPython does not come with: what they say must agree with the counts of the model.

#include "model/session/run.h"
#include "tests/support/registry.h"

#include <QObject>

class TestOwnModules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
};

void TestOwnModules::prints_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("di: the object with an id")
        << QByteArray("import di, sys\n"
                      "class Thing: pass\n"
                      "thing = Thing()\n"
                      "print(di.di(id(thing)) is thing, sys.getrefcount(thing))\n"
                      "held = di.di(id(thing))\n"
                      "print(sys.getrefcount(thing))\n")
        << QByteArray("True 2\n3\n");
    QTest::newRow("di: the count by id, without another reference")
        << QByteArray("import di, sys\n"
                      "thing = ['any']\n"
                      "print(di.ref_by_id(id(thing)), sys.getrefcount(thing))\n"
                      "again = thing\n"
                      "print(di.ref_by_id(id(thing)))\n"
                      "def look(parameter):\n"
                      "    return di.ref_by_id(id(parameter))\n"
                      "print(look(thing) - di.ref_by_id(id(thing)))\n")
        << QByteArray("1 2\n2\n1\n");
    QTest::newRow("di: an object that is gone")
        << QByteArray("import di, gc\n"
                      "class Thing:\n"
                      "    def __del__(self): print('del')\n"
                      "thing = Thing()\n"
                      "address = id(thing)\n"
                      "thing.me = thing\n"
                      "print(di.ref_by_id(address))\n"
                      "del thing\n"
                      "print(di.ref_by_id(address))\n"
                      "gc.collect()\n"
                      "print(di.ref_by_id(address))\n"
                      "try:\n"
                      "    di.di(address)\n"
                      "except ReferenceError as error:\n"
                      "    print(str(error) == f'no object lives at address {address}')\n")
        << QByteArray("2\n1\ndel\n0\nTrue\n");
    QTest::newRow("di: an address is an int")
        << QByteArray("import di\n"
                      "for function in (di.di, di.ref_by_id):\n"
                      "    try:\n"
                      "        function('text')\n"
                      "    except TypeError as error:\n"
                      "        print(error)\n"
                      "print(di.ref_by_id(0), di.ref_by_id(1))\n")
        << QByteArray("'str' object cannot be interpreted as an integer\n"
                      "'str' object cannot be interpreted as an integer\n0 0\n");
    QTest::newRow("mem_check: grows with what is kept, and shrinks again")
        << QByteArray("from mem_check import get_mem_use\n"
                      "before = get_mem_use('B')\n"
                      "kept = [[0] * 1000 for _ in range(100)]\n"
                      "grown = get_mem_use('B') - before\n"
                      "print(800_000 <= grown <= 900_000)\n"
                      "del kept\n"
                      "print(get_mem_use('B') - before < 10_000)\n")
        << QByteArray("True\nTrue\n");
    QTest::newRow("mem_check: units")
        << QByteArray("from mem_check import get_mem_use\n"
                      "print(round(get_mem_use('KB') / get_mem_use()), "
                      "round(get_mem_use('B') / get_mem_use('KB')))\n"
                      "try:\n"
                      "    get_mem_use('TB')\n"
                      "except ValueError as error:\n"
                      "    print(error)\n")
        << QByteArray("1024 1024\nunits must be one of B, KB, MB, GB, not 'TB'\n");
    QTest::newRow("mem_check: the same in every run")
        << QByteArray("import mem_check\n"
                      "first, second = mem_check.get_mem_use('B'), mem_check.get_mem_use('B')\n"
                      "print(second - first)\n")
        << QByteArray("24.0\n"); // The first answer itself, a float.
    QTest::newRow("resource: the most that was in use stays")
        << QByteArray("import resource\n"
                      "def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
                      "before = most()\n"
                      "kept = [[0] * 1000 for _ in range(1000)]\n"
                      "grown = most() - before\n"
                      "print(7_800 <= grown <= 8_500)\n"
                      "del kept\n"
                      "print(most() - before == grown)\n")
        << QByteArray("True\nTrue\n");
}

void TestOwnModules::prints()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const model::RunResult result = model::run(source.toStdString(), "script.py", {});
    QCOMPARE(QByteArray::fromStdString(result.err), QByteArray());
    QCOMPARE(QByteArray::fromStdString(result.out), expected);
}

REFSCOPE_TEST(TestOwnModules)
#include "tst_own_modules.moc"
