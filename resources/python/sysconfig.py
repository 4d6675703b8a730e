"""How this Python was built: nothing was, so only what tests ask for."""

import sys

_VARIABLES = {
    'PY_CFLAGS': '-DNDEBUG -O3',
    'CONFIG_ARGS': '',
    'Py_DEBUG': 0,
    'WITH_PYMALLOC': 1,
    'py_version': '%d.%d.%d' % sys.version_info[:3],
    'py_version_short': '%d.%d' % sys.version_info[:2],
}


def get_config_vars(*names):
    if not names:
        return dict(_VARIABLES)
    return [_VARIABLES.get(name) for name in names]


def get_config_var(name):
    return _VARIABLES.get(name)


def get_platform():
    return 'linux-x86_64'


def get_python_version():
    return _VARIABLES['py_version_short']
