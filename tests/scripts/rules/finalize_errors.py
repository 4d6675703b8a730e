# finalize: wrong arguments, attributes, its registry entry, subclasses, and what it refuses.
# Rules: R101 R102 R104
import gc
import sys
import weakref
from weakref import finalize


class T:
    def method(self):
        print('method')


class Named(finalize):
    pass


def attempt(action, *args, **kwargs):
    try:
        print(action(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def called(*args, **kwargs):
    print('called', args, kwargs)
    return 'result'


t = T()
attempt(finalize)
attempt(finalize, t)
attempt(finalize, obj=t, func=called)
attempt(finalize, t, func=called)
attempt(finalize, 1, called)
f = finalize(t, called, 1, obj=2, func=3)
print(f.alive, f.peek() == (t, called, (1,), {'obj': 2, 'func': 3}), f.atexit)
f.atexit = 0
print(f.atexit, weakref.getweakrefcount(t), weakref.getweakrefs(t)[0].__callback__ is f)
entry = finalize._registry[f]
print(type(entry).__name__, entry.func is called, entry.args, entry.kwargs, entry.atexit,
      entry.weakref() is t, sys.getrefcount(t))
for action in (lambda: f(1, 2), lambda: f(wrong=1), lambda: setattr(f, 'alive', 1),
               lambda: delattr(f, 'alive'), lambda: setattr(f, 'note', 1), lambda: f.__dict__,
               lambda: weakref.ref(f)):
    attempt(action)
print(f(), f(), f.alive, f.atexit, f.peek(), f.detach())
named = Named(t, called, 'named')
named.note = 'subclasses have attributes'
print(named.note, weakref.ref(named)() is named, len(finalize._registry))
print(named.detach()[1:], named.alive, named.detach(), len(finalize._registry))
owner = finalize(t, t.method)
del t
print('kept by its own method:', gc.collect(), owner.alive)
owner()
print(owner.alive, gc.collect())
wrong = finalize(T(), 5) if False else None
t = T()
finalize(t, None)
sys.unraisablehook = lambda u: print('ignored:', u.exc_value, type(u.object).__name__, u.err_msg)
del t
