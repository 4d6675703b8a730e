#include "tests/support/registry.h"

int main(int argc, char** argv)
{
    return tests::runTests(argc, argv);
}
