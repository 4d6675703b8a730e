"""Threads in tests: the model has one, so tests that need more are skipped."""

import contextlib
import unittest

_REASON = 'requires threading support'


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest(_REASON)
    return unittest.skip(_REASON)


def threading_setup():
    return (1, ())


def threading_cleanup(*original):
    pass


def reap_threads(func):
    return func


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    raise unittest.SkipTest(_REASON)
    yield


def join_thread(thread, timeout=None):
    thread.join(timeout)


can_start_thread = False
