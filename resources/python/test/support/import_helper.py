"""Importing in tests: what is missing skips the test."""

import importlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    """The module, imported anew; sys.modules is as before afterwards."""
    saved = {}
    for other in (name, *fresh, *blocked):
        for loaded in list(sys.modules):
            if loaded == other or loaded.startswith(other + '.'):
                saved[loaded] = sys.modules.pop(loaded)
    for other in blocked:
        sys.modules[other] = None
    try:
        for other in fresh:
            __import__(other)
        return importlib.import_module(name)
    except ImportError:
        return None
    finally:
        for other in (name, *fresh, *blocked):
            sys.modules.pop(other, None)
        sys.modules.update(saved)


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    unload(modname)
