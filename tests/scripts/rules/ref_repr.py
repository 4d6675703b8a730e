# What a reference looks like, alive, named and dead.
# Rules: R57 R58
import weakref


class T:
    pass


class SubRef(weakref.ref):
    pass


def function():
    pass


def show(value):
    r = weakref.ref(value)
    print(repr(r))
    return r


t = T()
r = show(t)
show(function)
show(T)
show(int)
show({1})
show(len)
print(repr(SubRef(t)))
print(str(r), f'{r}')
p = weakref.proxy(t)
print(repr(p))
print('str of a proxy goes to the object:', str(p) == str(t))
proxy_of_function = weakref.proxy(function)
print(repr(proxy_of_function))
del t
print(repr(r))
print(repr(p))
print('names:', type(r).__name__, type(p).__name__, type(proxy_of_function).__name__)
print(weakref.ref, weakref.ReferenceType is weakref.ref)
print(weakref.ProxyType, weakref.CallableProxyType)
print('modules:', type(r).__module__, type(p).__module__)
print(type(r).__qualname__, SubRef.__mro__[1:])
print(weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType))
