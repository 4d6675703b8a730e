# Every operation on a dead proxy raises ReferenceError, a few still work.
# Rules: R75 R80
import weakref


class T:
    x = 1

    def __call__(self):
        return 'called'


t = T()
p = weakref.proxy(t, lambda proxy: print('  callback gets the dead proxy:', repr(type(proxy))))
print('dying')
del t


def attempt(label, f):
    try:
        print(label + ':', f())
    except ReferenceError as error:
        print(label + ': ReferenceError', error)
    except TypeError as error:
        print(label + ': TypeError', error)


attempt('attribute', lambda: p.x)
attempt('set attribute', lambda: setattr(p, 'x', 1))
attempt('hasattr', lambda: hasattr(p, 'x'))
attempt('getattr default', lambda: getattr(p, 'x', 'default'))
attempt('bool', lambda: bool(p))
attempt('equal', lambda: p == 1)
attempt('less', lambda: p < p)
attempt('str', lambda: str(p))
attempt('len', lambda: len(p))
attempt('call', lambda: p())
attempt('item', lambda: p[0])
attempt('in', lambda: 1 in p)
attempt('iter', lambda: list(p))
attempt('add', lambda: p + 1)
attempt('reverse add', lambda: 1 + p)
attempt('neg', lambda: -p)
attempt('isinstance of another class', lambda: isinstance(p, int))
attempt('dir', lambda: dir(p))
attempt('f-string', lambda: f'{p}')
attempt('hash', lambda: hash(p))
attempt('isinstance of its own type', lambda: isinstance(p, weakref.CallableProxyType))
attempt('repr', lambda: repr(p))
attempt('type', lambda: type(p).__name__)
attempt('is', lambda: p is p)
attempt('callable', lambda: callable(p))
attempt('identity membership', lambda: p in [p])
attempt('not', lambda: not p)
