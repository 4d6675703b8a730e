# exec(), eval(), compile(), and the SyntaxErrors they raise.
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


d = {}
exec('x = 1\ny = x + 1\ndef f(): return x', d)
print(d['y'], d['f'](), sorted((k for k in d if k != '__builtins__')))
print(eval('1+2'), eval(' x+y', d), eval('a*2', {}, {'a': 4}), eval(compile('3*3', '<s>', 'eval')))


def loc():
    z = 5
    exec('w = z + 1')
    return (eval('z + 1'), sorted(locals()))


print(loc())
c = compile("1+1\nNone\n'a'", '<c>', 'exec')
print(c.co_name, c.co_filename, exec(c))
exec(compile('1+1', '<c>', 'single'))
exec(compile('None', '<c>', 'single'))
exec(compile("'a'", '<c>', 'single'))
for f in (
    lambda: exec('x ='), lambda: eval('x = 1'), lambda: compile('1', 'f', 'bad'), lambda: exec(5),
    lambda: exec('1', 5), lambda: eval('1', 5), lambda: eval('nope'),
    lambda: exec('def f(:\n  pass'), lambda: exec('if 1:\npass'), lambda: compile(5, 'f', 'exec'),
    lambda: eval('1', {}, 5), lambda: exec('  x'), lambda: exec('return 5'), lambda: exec('a b'),
):
    t(f)
try:
    exec('x = 1\ny = = 2\n')
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.args)
    print(str(e))
t(lambda: SyntaxError('m', ('f.py', 3, 4, 'text')))
e = SyntaxError('m', ('/a/f.py', 3, 4, 'text'))
print(e, e.msg, e.filename, repr(e), SyntaxError('q').lineno)


class Map(dict):

    def __missing__(self, k):
        return k.upper()


print(eval('abc + d', {}, Map()))
import sys
sys.displayhook(5)
sys.displayhook(None)
print(_)
old = sys.displayhook
sys.displayhook = lambda v: print('show', v)
exec(compile('7', '<c>', 'single'))
sys.displayhook = sys.__displayhook__
print(sys.stdout.name, sys.stderr.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.writable())
print(sys.stdout.isatty())
sys.stdout.writelines(['a', 'b\n'])
exec("\nclass K:\n    def m(self): return 'm'\nprint(K().m(), K.__module__, __name__)\n", {'__name__': 'zz'})
g = {}
exec('def gen():\n yield 1\nr = list(gen())', g)
print(g['r'])
exec('import sys\nprint(sys._getframe().f_code.co_name, sys._getframe().f_code.co_filename)')


def f():
    exec('1/0')


try:
    f()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_filename == __file__, tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
f()
