#pragma once

#include <QTest>

namespace tests {

/// The test classes of one executable. A file tst_some_name.cpp declares its class TestSomeName
/// and ends with
///
///     REFSCOPE_TEST(TestSomeName)
///     #include "tst_some_name.moc"
///
/// The executable's first argument is the class to run; what follows goes to Qt Test, such as the
/// name of one test function.
using TestRunner = int (*)(int argc, char** argv);

/// Adds a class; only REFSCOPE_TEST calls it, before main().
bool registerTest(const char* className, TestRunner runner);

/// Runs the class named by the first argument, or all of them when there is none. Returns the
/// exit status: 0 when everything passed.
int runTests(int argc, char** argv);

template <typename Test>
int runTestClass(int argc, char** argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tests

#define REFSCOPE_TEST(Class)                                                                       \
    [[maybe_unused]] static const bool registered##Class =                                         \
        tests::registerTest(#Class, tests::runTestClass<Class>);
