# Values that cannot be weakly referenced leave the dictionary unchanged.
# Rules: R69 R83
import weakref


class V:
    pass


d = weakref.WeakValueDictionary()
v = V()
d['v'] = v
for value in (5, 'text', [], {}, (), None, 1.5, True, object()):
    try:
        d['bad'] = value
    except TypeError as error:
        print(error)
print('unchanged:', list(d))
try:
    d['v'] = 5
except TypeError as error:
    print(error)
print('old value stays:', d['v'] is v)
try:
    d.setdefault('new', 'text')
except TypeError as error:
    print(error)
try:
    d.update({'x': V, 'y': 5})
except TypeError as error:
    print(error)
print('update stopped in between:', sorted(d.keys()))
try:
    d[[]] = v
except TypeError as error:
    print(error)
d['f'] = len
d['class'] = V
print(sorted(d.keys()))
