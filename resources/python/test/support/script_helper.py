"""Child interpreters in tests: a new model runs the program."""

import collections
import unittest

from test.support import os_helper

_REASON = 'requires a child process'

_Result = collections.namedtuple('_PythonRunResult', ('rc', 'out', 'err'))


def interpreter_requires_environment():
    return False


def run_python_until_end(*args, **env_vars):
    """(result, command line) of `python ARGS`."""
    code = None
    waiting = list(args)
    while waiting:
        word = waiting.pop(0)
        if word == '-c':
            code = waiting.pop(0)
            break
        if not word.startswith('-'):
            code = os_helper.files.get(word)
            break
        if word in ('-X', '-W'):
            waiting.pop(0)
    if code is None or waiting or any(not name.startswith('__') for name in env_vars):
        raise unittest.SkipTest(_REASON)
    from _refscope_child import run
    modules = {name.rpartition('/')[2].removesuffix('.py'): text
               for name, text in os_helper.files.items() if name.rpartition('/')[0] in code}
    status, out, err = run(code, modules)
    if err.rstrip().endswith('(CPython has it, Refscope does not)'):
        raise unittest.SkipTest('requires a module: ' + err.rstrip().splitlines()[-1])
    return _Result(status, out.encode(), err.encode()), ['python', *args]


def _assert_python(succeeds, args, env_vars):
    result, command = run_python_until_end(*args, **env_vars)
    if (result.rc == 0) != succeeds:
        raise AssertionError('Process return code is %d\ncommand line: %r\n\nstdout:\n---\n%s\n'
                             '---\n\nstderr:\n---\n%s\n---' % (
                                 result.rc, command, result.out.decode(), result.err.decode()))
    return result


def assert_python_ok(*args, **env_vars):
    return _assert_python(True, args, env_vars)


def assert_python_failure(*args, **env_vars):
    return _assert_python(False, args, env_vars)


def spawn_python(*args, **kwargs):
    raise unittest.SkipTest(_REASON)


def kill_python(process):
    raise unittest.SkipTest(_REASON)


def make_script(script_dir, script_basename, source, omit_suffix=False):
    name = '%s/%s%s' % (script_dir, script_basename, '' if omit_suffix else '.py')
    os_helper.files[name] = source
    return name
