# A bound method is made fresh at each access and owns object and function.
# Rules: R10
import sys
import weakref

count = sys.getrefcount


class Thing:
    def act(self):
        return count(self)

    def __del__(self):
        print('  thing gone')


x = Thing()
print('identical:', x.act is x.act)
print('equal:', x.act == x.act)
print('hash equal:', hash(x.act) == hash(x.act))
print('other object equal:', x.act == Thing().act)
print('base:', count(x))
m = x.act
print('one method kept:', count(x))
n = x.act
print('two kept:', count(x))
print('self of the method:', m.__self__ is x)
print('function:', m.__func__ is Thing.act)
print('name:', m.__name__)
print('function count grows:', count(Thing.act) - count(Thing.__del__))
del n
print('direct call:', x.act())
print('through the method:', m())
del x
print('method keeps the object:', m())
del m
print('method dropped')
x = Thing()
watch = weakref.ref(x.act)
print('a reference to a method dies at once:', watch())
x.act_now = x.act
print('stored on the object itself makes a cycle:', count(x))
del x.act_now
del x
print('end')
