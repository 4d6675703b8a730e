# Finalizers that drop, make and delete other objects.
# Rules: R44 R46 R66
import weakref


class T:
    def __init__(self, name):
        self.name = name
        self.children = []

    def add(self, *children):
        self.children.extend(children)
        return self

    def __del__(self):
        print('  begin', self.name)
        while self.children:
            child = self.children.pop(0)
            print('   ', self.name, 'drops', child.name)
            del child
        print('  end', self.name)


print('a tree taken apart by its finalizers')
root = T('root').add(T('left').add(T('left.a'), T('left.b')), T('right').add(T('right.a')))
del root


class Drops:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        global other
        print('  begin', self.name)
        other = None
        print('  end', self.name)


print('one finalizer drops a global')
other = Drops('other')
one = Drops('one')
del one
print('a finalizer makes a temporary')


class Makes:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print('  del', self.n)
        if self.n:
            Makes(self.n - 1)
            print('  back in', self.n)


Makes(3)
print('a finalizer deletes its own attribute')


class Own:
    def __init__(self, part):
        self.part = part

    def __del__(self):
        print('  whole begins')
        del self.part
        print('  whole ends', hasattr(self, 'part'))


Own(T('part'))
print('callbacks in between')
a, b = T('a'), T('b')
a.add(b)
refs = [weakref.ref(x, lambda r, n=n: print('  callback', n)) for n, x in (('a', a), ('b', b))]
x = None
del b
del a
