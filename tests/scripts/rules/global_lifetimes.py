# Names of the module: rebinding, deleting, functions that see them, class bodies.
# Rules: R2 R28 R156
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name, '- x is', globals().get('x', 'unbound') if not isinstance(globals().get('x'), T) else x.name)


x = T('one')
print('rebinding')
x = T('two')
print('rebinding through globals()')
globals()['x'] = T('three')
print('deleting')
del x
x = T('four')


def rebind():
    global x
    x = T('five')
    print('  inside')


rebind()
print('count', sys.getrefcount(x))
y = x
x = None
print('y keeps it')
y = 'text'
for x in [T('loop one'), T('loop two')]:
    pass
print('after the loop')
x = 0
with_name = [T('a'), T('b')]
a, b = with_name
with_name = None
print('unpacked')
a = b
print('a rebound')
del a, b


class Body:
    t = T('class body')
    u = t
    del t
    print('  in the body', u.name)


print('class made')
del Body.u
print('attribute deleted')
try:
    x = T('in try')
    raise ValueError
except ValueError:
    x = T('in except')
finally:
    x = T('in finally')
print('done')
del x
