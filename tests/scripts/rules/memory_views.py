# A memoryview holds a buffer, and the buffer the object whose bytes it shows, until the release.
# Rules: R1 R2 R5
import gc
import sys
import weakref

count = sys.getrefcount


class Bytes(bytearray):
    def __del__(self):
        print('    del', bytes(self))


def names(objects):
    return [type(o).__name__ for o in objects]


data = bytes([1, 2, 3, 4])
before = count(data)
view = memoryview(data)
again = memoryview(data)
part = view[1:]
copied = memoryview(view)
print(count(data) - before, count(view), count(part), view.obj is data)
buffer = gc.get_referents(view)[0]
print(names(gc.get_referents(view)), names(gc.get_referents(buffer)), count(buffer), gc.get_referents(part)[0] is buffer)
print(gc.is_tracked(view), gc.is_tracked(buffer), [o is view for o in gc.get_referrers(buffer) if type(o) is memoryview])
view.release()
print(count(data) - before, names(gc.get_referents(view)), gc.is_tracked(buffer))
again.release()
part.release()
print(count(data) - before)
copied.release()
print(count(data) - before, names(gc.get_referents(buffer)), gc.is_tracked(buffer))
del view, again, part, copied, buffer

with memoryview(Bytes(b'in with')) as view:
    print(view.nbytes, count(view.obj))
print('released')
view = memoryview(Bytes(b'dies with its view'))
print('made')
del view
view = memoryview(Bytes(b'weak'))
ref = weakref.ref(view, lambda r: print('    callback'))
print(ref() is view, weakref.getweakrefcount(view))
del view
print(ref())
views = [memoryview(Bytes(b'several'))]
views.append(views[0][1:])
views.append(views[1][1:])
views[1].release()
print('one released')
views.pop(0)
print('one gone')
views.clear()
print('all gone')

print('an iterator holds its view')
iterator = iter(memoryview(Bytes(b'ab')))
print(next(iterator), names(gc.get_referents(iterator)))
print(list(iterator), names(gc.get_referents(iterator)))
del iterator

print('a cycle through a view')
cyclic = Bytes(b'cyclic')
cyclic.view = memoryview(cyclic)
print(count(cyclic))
del cyclic
print(gc.collect())
other = Bytes(b'other')
other.view = memoryview(other)
other.view.release()
print(count(other))
del other

print('counters')
gc.disable()
gc.collect()
start = gc.get_count()[0]
kept = [None] * 20
for i in range(10):
    kept[i] = memoryview(data)
print(gc.get_count()[0] - start)
for i in range(10):
    kept[10 + i] = kept[i][1:]
print(gc.get_count()[0] - start)
del kept
print(gc.get_count()[0] - start)
array = bytearray(b'abc')
with memoryview(array) as view:
    try:
        array.append(1)
    except BufferError as error:
        print(error)
array.append(100)
print(array, count(array))
view = memoryview(array)
inner = view[1:]
view.release()
try:
    array.clear()
except BufferError as error:
    print(error)
del inner
array.clear()
print(array)
