# Tracebacks as text: the module traceback.
import traceback, sys, io


def a(x):
    return b(x)


def b(x):
    y = 1
    return x / 0 + y


try:
    a(1)
except ZeroDivisionError as e:
    ex = e
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc() == ''.join(traceback.format_exception(e)))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs.lineno, fs.name, fs.line, fs.colno, fs.end_colno, fs.end_lineno, fs[1:], len(fs))
    print(''.join(traceback.format_tb(e.__traceback__, limit=1)))
    print(''.join(traceback.format_tb(e.__traceback__, limit=-1)))
    te = traceback.TracebackException.from_exception(e)
    print(str(te), ''.join(te.format()), te.exc_type, te.stack[0].name)
    print(list(te.format_exception_only()))
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_tb(e.__traceback__, file=sys.stdout)
traceback.clear_frames(ex.__traceback__)
print(ex.__traceback__.tb_next.tb_frame.f_locals)
try:
    try:
        a(1)
    except ZeroDivisionError as e:
        raise KeyError('k') from e
except KeyError as e:
    traceback.print_exc(file=sys.stdout)
try:
    try:
        a(1)
    except ZeroDivisionError as e:
        raise KeyError('k')
except KeyError as e:
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc(file=sys.stdout, chain=False)
    traceback.print_exc(limit=1, file=sys.stdout)
try:
    try:
        a(1)
    except ZeroDivisionError as e:
        raise KeyError('k') from None
except KeyError as e:
    traceback.print_exc(file=sys.stdout)


def rec(n):
    return rec(n - 1) if n else 1 / 0


try:
    rec(10)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)


def st():
    traceback.print_stack(file=sys.stdout)
    return (traceback.extract_stack()[-1].name, len(traceback.format_stack()))


print(st())
e = ValueError('x')
e.add_note('note 1\nline2')
print(traceback.format_exception(e), traceback.format_exception_only(e))
print(traceback.format_exception(None, None, None), repr(traceback.format_exc()))
try:
    exec('x = = 1')
except SyntaxError as e:
    print(''.join(traceback.format_exception_only(e)), traceback.format_exc().splitlines()[-3:])


class E(Exception):

    def __str__(self):
        raise RuntimeError


print(traceback.format_exception_only(E()), traceback.format_exception_only(Exception()))
print(traceback.format_exception_only(OSError(2, 'q')))


class Own(Exception):
    pass


print(traceback.format_exception_only(Own('a\nb')))
try:
    exc_name
except NameError as e:
    print(traceback.format_exception_only(e))
print(traceback.format_list([('f.py', 3, 'fn', 'line'), ('g.py', 4, 'gn', None)]))
s = traceback.StackSummary.from_list([('f.py', 3, 'fn', 'line')])
print(s, s.format())
try:
    {}['a']['b']
except KeyError:
    traceback.print_exc(file=sys.stdout)
try:
    a(1)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
import linecache
print(repr(linecache.getline(__file__, 1)), repr(linecache.getline('nope', 3)))
