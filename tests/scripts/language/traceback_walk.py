# Walking tracebacks and frames; clearing frames.
import sys
def a(n):
    if n==0: raise LookupError('deep')
    try: a(n-1)
    except LookupError as e:
        if n==2: raise RuntimeError('wrapped') from e
        raise
try: a(3)
except RuntimeError as e:
    tb=e.__traceback__; names=[]
    while tb: names.append((tb.tb_frame.f_code.co_name,tb.tb_lineno,tb.tb_frame.f_locals.get('n'))); tb=tb.tb_next
    print(names, repr(e.__cause__)); 
    c=e.__cause__.__traceback__; k=0
    while c: k+=1; c=c.tb_next
    print(k, e.__traceback__.tb_frame is sys._getframe())
    e.__traceback__.tb_frame.f_locals['e'] is e
f=sys._getframe(); print(f.f_lineno, f.f_code.co_filename==__file__, f.f_back)
try: 1/0
except ZeroDivisionError as e:
    e.__traceback__.tb_next=None
    try: e.__traceback__=5
    except TypeError as t: print(t)
    e2=e
print(e2.__traceback__.tb_lineno); e2.__traceback__=None; print(e2.__traceback__)
def clr():
    x=[1]; yield x; yield 2
g=clr(); next(g); g.gi_frame.clear(); print(g.gi_frame, list(g))
fr=None
def keep():
    global fr; big=[1]; fr=sys._getframe()
keep(); print(fr.f_locals); fr.clear(); print(fr.f_locals)
try: sys._getframe().clear()
except RuntimeError as e: print(e)
