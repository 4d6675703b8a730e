"""A stand-in for the package of CPython's own tests: enough of test.support to run them."""
