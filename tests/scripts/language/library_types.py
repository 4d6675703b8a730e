# types, and how packages and modules are imported.
import types
import sys

print(types.SimpleNamespace(a=1, b='x'), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
n = types.SimpleNamespace()
n.me = n
print(n, vars(types.SimpleNamespace(q=1)))
print(types.FunctionType is type(lambda: 0), types.MethodType is type([].__class__.mro) or types.MethodType, types.NoneType, types.ModuleType, types.GeneratorType)
m = types.MappingProxyType({'a': 1})
print(m, m['a'], len(m), list(m), 'a' in m, m.get('z'), m | {'b': 2})
for wrong in (lambda: m.__setitem__, lambda: types.MappingProxyType(1), lambda: types.SimpleNamespace(1)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
C = types.new_class('C', (list,), {}, lambda ns: ns.update(x=1))
print(C, C.x, C.__bases__, types.prepare_class('D', (C,))[1], types.resolve_bases((list[int], int)))


class Base:
    def __init_subclass__(cls, tag=None):
        cls.tag = tag


print(types.new_class('E', (Base,), {'tag': 5}).tag)
mod = types.ModuleType('mod', 'doc')
mod.x = 1
print(mod, mod.__doc__, mod.x, mod.__name__)
for text in ('import nowhere', 'import nowhere.deep', 'import collections.nowhere', 'import sys.path.x', 'from collections import nowhere', 'from .a import b', 'import types.x'):
    try:
        exec(text)
    except ImportError as e:
        print(type(e).__name__, str(e).split(' (')[0], e.name)
import collections.abc
import collections.abc as cabc
from collections import abc as cabc2
print(cabc is cabc2 is sys.modules['collections.abc'], collections.abc is cabc)
import importlib
print(importlib.import_module('collections.abc') is cabc, importlib.import_module('.abc', 'collections') is cabc)
sys.modules['fake'] = mod
import fake
print(fake is mod)
sys.modules['none'] = None
try:
    import none
except ImportError as e:
    print(type(e).__name__, e)
import builtins
original = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    print('import', name, fromlist, level)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import gc as g
from gc import collect, isenabled
builtins.__import__ = original
print(g.__name__, __import__('collections.abc').__name__, __import__('collections.abc', fromlist=['x']).__name__)
