# Of a cycle with finalizers one object goes at a time, the oldest first.
import gc
import weakref


class Member:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name, [reference() is None for reference in references])


gc.collect()
a, b, c = Member('a'), Member('b'), Member('c')
a.next, b.next, c.next = b, c, a
references = [weakref.ref(member) for member in (a, b, c)]
del a, b, c
for i in range(5):
    gc.collect()
    print('collection', i)
print('the other way round')
references.clear()
a, b, c = Member('a'), Member('b'), Member('c')
a.next, c.next, b.next = c, b, a
b.me = b
del b, a, c
for i in range(5):
    gc.collect()
    print('collection', i)
