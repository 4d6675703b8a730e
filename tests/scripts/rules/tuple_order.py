# Tuples release from the last to the first, as do *args; keywords go in insertion order.
# Rules: R20 R31
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def star(*args, **kw):
    print('  in the body', len(args), len(kw))


def mixed(first, *rest, key, **others):
    print('  in the body')


print('tuple')
t = (T(1), T(2), T(3))
del t
print('nested tuple')
t = ((T(1), T(2)), T(3))
del t
print('args')
star(T(1), T(2), T(3))
print('kw')
star(a=T('a'), c=T('c'), b=T('b'))
print('both')
star(T(1), T(2), b=T('b'), a=T('a'))
print('mixed')
mixed(T('first'), T('rest 1'), T('rest 2'), z=T('z'), key=T('key'), y=T('y'))
print('unpacked list')
star(*[T(1), T(2)], T(3))
print('unpacked dict')
star(**{'q': T('q'), 'p': T('p')})
print('swap through a tuple')
a, b = T('a'), T('b')
a, b = b, a
print('  a is', a.name)
del a, b
print('star unpacking')
first, *rest = [T(1), T(2), T(3)]
print('  del rest')
del rest
print('  del first')
del first
print('end')
