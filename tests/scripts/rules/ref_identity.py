# A reference without callback is shared; one with a callback or of a subclass is new.
# Rules: R50 R51 R52
import weakref


class T:
    pass


class MyRef(weakref.ref):
    pass


def callback(reference):
    pass


t = T()
print('none:', weakref.getweakrefcount(t), weakref.getweakrefs(t))
a = weakref.ref(t)
print('shared:', weakref.ref(t) is a, weakref.ref(t, None) is a)
b = weakref.ref(t, callback)
c = weakref.ref(t, callback)
print('with callback:', b is a, b is c)
print('shared one still found:', weakref.ref(t) is a)
d = MyRef(t)
print('subclass:', d is a, MyRef(t) is d, type(d).__name__)
p = weakref.proxy(t)
print('proxy shared:', weakref.proxy(t) is p, weakref.proxy(t, None) is p)
q = weakref.proxy(t, callback)
print('proxy with callback:', q is p)
print('count:', weakref.getweakrefcount(t))
names = {id(a): 'a', id(b): 'b', id(c): 'c', id(d): 'd', id(p): 'p', id(q): 'q'}
print('order:', [names.get(id(r), '?') for r in weakref.getweakrefs(t)])
del a
print('basic one dropped:', weakref.getweakrefcount(t))
a = weakref.ref(t)
names[id(a)] = 'a2'
print('order:', [names.get(id(r), '?') for r in weakref.getweakrefs(t)])
del p, names
p = weakref.proxy(t)
print('head is the basic reference:', weakref.getweakrefs(t)[0] is a)
print('then the basic proxy:', weakref.getweakrefs(t)[1] is p)
print('then the newest:', weakref.getweakrefs(t)[2] is q)
print('oldest last:', weakref.getweakrefs(t)[-1] is b)
print('temporary:', weakref.ref(t, callback)() is t, weakref.getweakrefcount(t))
