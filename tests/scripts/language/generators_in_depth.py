# send, throw, close and yield from.
def g():
    try:
        x=yield 1; print('got',x)
        y=yield 2; print('got',y)
    except ValueError as e: print('caught',e); yield 'after'
    finally: print('fin')
    return 'ret'
it=g(); print(next(it), it.send('a'))
print(it.throw(ValueError('v')))
try: next(it)
except StopIteration as e: print('stop',e.value)
it=g(); next(it); it.close(); it.close()
it=g()
try: it.send(5)
except TypeError as e: print(e)
print(it.gi_frame is not None, it.gi_running, it.gi_code.co_name, it.gi_yieldfrom, it.__name__, it.__qualname__)
def outer(): r=yield from g(); print('r',r); return r
o=outer(); print(next(o), o.gi_yieldfrom); print(o.throw(ValueError,'q')); print(list(o))
def bad():
    yield 1
    raise StopIteration(3)
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
def ign():
    try: yield 1
    except GeneratorExit: yield 2
i=ign(); next(i)
try: i.close()
except RuntimeError as e: print(e)
e=(x*x for x in range(3)); print(e.__name__, list(e), list(e))
def rec():
    yield next(me)
me=rec()
try: next(me)
except ValueError as e: print(e)
gx=g(); 
try: gx.throw(KeyError('k'))
except KeyError as e: print(repr(e))
try: gx.throw(5)
except TypeError as e: print(e)
print(list(gx), gx.gi_frame)
class It:
    def __iter__(s): return s
    def __next__(s): raise StopIteration(7)
def d():
    v=yield from It(); print(v)
list(d())
print(type(g), type(gx), [1,*((yield_ for yield_ in 'ab'))])
def fib():
    a,b=0,1
    while 1: yield a; a,b=b,a+b
