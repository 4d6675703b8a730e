"""Importing by name: import_module() and reload()."""

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

import sys

__import__ = __import__


def _absolute_name(name, package):
    level = len(name) - len(name.lstrip('.'))
    if not level:
        return name
    if not package:
        raise TypeError("the 'package' argument is required to perform a relative import "
                        f"for {name!r}")
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    rest = name[level:]
    return f'{parts[0]}.{rest}' if rest else parts[0]


def import_module(name, package=None):
    """The module of this absolute name, or of a relative one within the package."""
    absolute = _absolute_name(name, package)
    __import__(absolute)
    return sys.modules[absolute]


def invalidate_caches():
    """Nothing is cached that could change."""


def reload(module):
    """Runs the module's body again in its namespace."""
    from _refscope_import import execute
    name = getattr(getattr(module, '__spec__', None), 'name', None) or module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    execute(module)
    return sys.modules[name]
