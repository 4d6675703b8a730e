# weakref.finalize runs once, at death or by hand.
# Rules: R101 R102
import weakref


class T:
    pass


def clean(*args, **kw):
    print('  cleaning', args, kw)
    return 'cleaned'


t = T()
f = weakref.finalize(t, clean, 1, 2, k='v')
print('alive:', f.alive, weakref.getweakrefcount(t))
del t
print('alive:', f.alive, f())
t = T()
f = weakref.finalize(t, clean, 'by hand')
print('called:', f(), f(), f.alive)
del t
print('nothing more')
t = T()
f = weakref.finalize(t, clean, 'detached')
print('peek:', f.peek() == (t, clean, ('detached',), {}))
print('detach:', f.detach() == (t, clean, ('detached',), {}), f.detach(), f.peek())
del t
print('detached:', f.alive, f.atexit)
weakref.finalize(T(), clean, 'temporary')
t = T()
f = weakref.finalize(t, clean)
print('atexit:', f.atexit)
f.atexit = False
print('atexit:', f.atexit, repr(f)[:19], repr(f).split(';')[1][:9])
del t
print(repr(f).split(';')[1])
for g in (lambda: weakref.finalize(), lambda: weakref.finalize(T()), lambda: weakref.finalize(5, clean), lambda: weakref.finalize(T, func=clean), lambda: setattr(f, 'x', 1)):
    try:
        g()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
