"""Child interpreters in tests."""

import unittest

_REASON = 'requires a child process'


def interpreter_requires_environment():
    return False


def run_python_until_end(*args, **env_vars):
    raise unittest.SkipTest(_REASON)


def assert_python_ok(*args, **env_vars):
    raise unittest.SkipTest(_REASON)


def assert_python_failure(*args, **env_vars):
    raise unittest.SkipTest(_REASON)


def spawn_python(*args, **kwargs):
    raise unittest.SkipTest(_REASON)


def kill_python(process):
    raise unittest.SkipTest(_REASON)


def make_script(script_dir, script_basename, source, omit_suffix=False):
    raise unittest.SkipTest('requires files')
