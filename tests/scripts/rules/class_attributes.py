# Objects held by classes and their methods.
# Rules: R11 R28 R143
import gc
import sys

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


class Holder:
    shared = T('shared')
    table = {}


print('count:', sys.getrefcount(Holder.shared))
Holder.shared = T('replacement')
print('replaced')
h = Holder()
h.shared = T('own')
print('own attribute hides:', h.shared.name, Holder.shared.name)
del h.shared
print('class attribute again:', h.shared.name)
Holder.table['x'] = T('in the table')
del h
print('instance gone, class attributes stay:', sorted(Holder.table))
del Holder.shared
print('deleted from the class')


def make():
    class Local:
        item = T('item of a local class')

        def method(self, default=T('default of a method')):
            pass
    return Local


Local = make()
print('dropping the class')
Local = None
print('not yet')
print('collected:', gc.collect())
del Holder
print('class name deleted, still alive in its own cycle')
print('collected:', gc.collect() > 0)
print('end')
