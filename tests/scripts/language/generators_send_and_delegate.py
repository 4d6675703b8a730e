# Generators: throw, send, delegation, the exception being handled.
def g():
    x = yield
    while True:
        try: x = yield x
        except ValueError as e: x = ('ve', e.args)
        except GeneratorExit: print('exit'); raise
i=g(); next(i); print(i.send(1), i.throw(ValueError('a','b')), i.throw(ValueError, 'q'), i.throw(ValueError, ValueError('inst')), i.send(3))
i.close()
try: i.send(1)
except StopIteration as e: print('si', e.value, e.args)
try: i.throw(KeyError)
except KeyError as e: print('ke', e.args)
def inner():
    try: yield 1; yield 2
    except Exception as e: print('inner', repr(e)); yield 'handled'
    return 'rv'
def outer():
    r = yield from inner(); print('outer got', r); yield 'o'
o=outer(); print(next(o), o.throw(RuntimeError('x')), next(o), list(o))
class NoThrow:
    def __iter__(s): return s
    def __next__(s): return 1
def o2():
    try: yield from NoThrow()
    except ValueError: yield 'no throw, caught here'
k=o2(); print(next(k), k.throw(ValueError)); 
try: k.throw(ValueError)
except ValueError: print('out')
k=o2(); next(k)
try: k.send(5)
except AttributeError as e: print(e)
def r():
    return 5
    yield
print(list(r()), [*r()])
try: next(r())
except StopIteration as e: print(e.value, e)
def ctx():
    try: yield
    finally: print('fin')
c=ctx(); next(c); del c
def nested():
    def n2(): yield from (i for i in range(2)); return 'x'
    v=yield from n2(); yield v
print(list(nested()), sum(x for x in range(5)), dict((k,v) for k,v in zip('ab',[1,2])), max((y for y in [3,1]),key=lambda q:-q))
gg=(print('lazy') for _ in range(1)); print('made'); next(gg)
def countdown(n):
    while n: 
        s=yield n
        if s: n=s
        n-=1
c=countdown(3); print([next(c), c.send(10), next(c)])
import sys
def exc_in_gen():
    try: raise ValueError('in')
    except ValueError: yield sys.exc_info()[0]; yield sys.exc_info()[1].args
e=exc_in_gen(); 
try: raise KeyError
except KeyError: print(next(e), sys.exc_info()[0], next(e)); 
print(sys.exc_info())
def gen_ctx():
    yield 1
    raise TypeError('t')
x=gen_ctx(); next(x)
try:
    try: raise KeyError('outer')
    except KeyError: next(x)
except TypeError as t: print(repr(t.__context__))
print(type(x.gi_frame), x.gi_running, repr(x)[:23])
