# The texts of wrong calls to ref and proxy.
# Rules: R59 R69
import weakref


class T:
    pass


def attempt(label, f):
    try:
        f()
        print(label, 'accepted')
    except TypeError as error:
        print(label, '->', error)


t = T()
attempt('ref()', lambda: weakref.ref())
attempt('ref(t, None, 1)', lambda: weakref.ref(t, None, 1))
attempt('callback keyword', lambda: weakref.ref(t, callback=None))
attempt('ref(1)', lambda: weakref.ref(1))
attempt('proxy(1)', lambda: weakref.proxy(1))
attempt('proxy([])', lambda: weakref.proxy([]))
attempt('getweakrefcount()', lambda: weakref.getweakrefcount())
attempt('callback need not be callable', lambda: weakref.ref(t, 5))
attempt('ref of ref', lambda: weakref.ref(weakref.ref(t)))
attempt('ref of proxy', lambda: weakref.ref(weakref.proxy(t)))


class Sub(weakref.ref):
    def __init__(self, ob, callback=None, **kw):
        super().__init__(ob, callback)
        self.kw = kw

    def __new__(cls, ob, callback=None, **kw):
        return super().__new__(cls, ob, callback)


s = Sub(t, None, extra=5)
print('subclass with keywords:', s.kw, s() is t)


class Bare(weakref.ref):
    pass


b = Bare(t)
b.note = 'text'
print('attributes of a subclass:', b.note, b.__dict__)
attempt('subclass()', lambda: Bare())
