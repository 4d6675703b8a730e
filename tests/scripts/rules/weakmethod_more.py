# WeakMethod: errors, equality, callbacks of subclasses, and no cycle with itself.
# Rules: R99 R100
import gc
import weakref


class T:
    def method(self, *args):
        return 'method', args

    def other(self):
        pass

    @classmethod
    def of_class(cls):
        return cls


class Named(weakref.WeakMethod):
    def __init__(self, method, callback=None, name='none'):
        super().__init__(method, callback)
        self.name = name


def attempt(action, *args, **kwargs):
    try:
        print(type(action(*args, **kwargs)).__name__)
    except Exception as error:
        print(type(error).__name__, error)


t = T()
for args in (), (5,), (len,), ([].append,), (T.method,), (t.method, 1, 2):
    attempt(weakref.WeakMethod, *args)
attempt(weakref.WeakMethod, t.method, wrong=1)
attempt(weakref.WeakMethod, t.method, callback=print)
method = weakref.WeakMethod(t.method)
print(method()(1), method().__self__ is t, method == weakref.WeakMethod(t.method),
      method == weakref.WeakMethod(t.other), method == t.method, method == weakref.ref(t),
      hash(method) == hash(t))
print(isinstance(method, weakref.ref), method._alive, method._meth_type.__name__,
      type(method._func_ref).__name__, weakref.getweakrefcount(t))
attempt(method, 1)
attempt(lambda: method < method)
attempt(setattr, method, 'note', 1)
print(weakref.WeakMethod(T.of_class)()() is T)
own = weakref.ref(method)
del method
print('no cycle:', own())


def gone(reference):
    print('gone', type(reference).__name__, reference(), reference._alive)


named = Named(t.method, gone)
named.name = 'named'
del t
print(named() is None, named == named, named == Named(T().method))
t = T()
t.reference = weakref.WeakMethod(t.method, gone)
del t
print('collected', gc.collect())
t = T()
t.me, t.reference = t, weakref.WeakMethod(t.method)
del t
print('collected', gc.collect())
