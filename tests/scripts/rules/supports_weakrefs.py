# Which types support weak references.
# Rules: R68 R70 R71
import sys
import weakref


class Plain:
    def method(self):
        pass


class Slotted:
    __slots__ = ('a',)


class SlottedWeak:
    __slots__ = ('a', '__weakref__')


class FromSlotted(Slotted):
    pass


class FromBoth(SlottedWeak, ):
    __slots__ = ()


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyStr(str):
    pass


class MyFloat(float):
    pass


class MyInt(int):
    pass


class MyTuple(tuple):
    pass


class MySet(set):
    pass


class MyError(Exception):
    pass


def attempt(label, value):
    try:
        r = weakref.ref(value)
        print(label + ':', r() is value)
    except TypeError as error:
        print(label + ':', error)


for value in (Plain(), Slotted(), SlottedWeak(), FromSlotted(), FromBoth(), MyList(), MyDict(),
              MyStr('s'), MyFloat(1), MyInt(1), MyTuple(), MySet(), MyError()):
    attempt(type(value).__name__, value)
attempt('function', attempt)
attempt('lambda', lambda: 0)
bound = Plain().method
attempt('bound method', bound)
attempt('builtin function', len)
attempt('builtin method', [].append)
attempt('class', Plain)
attempt('builtin class', int)
attempt('module', sys)
attempt('set', {1})
attempt('frozenset', frozenset())
attempt('method of a builtin class', str.upper)
attempt('code', attempt.__code__)
print('slots:', hasattr(Plain, '__weakref__'), hasattr(Slotted, '__weakref__'),
      hasattr(SlottedWeak, '__weakref__'))
print('__weakref__ attribute:', Plain().__weakref__)
plain = Plain()
r = weakref.ref(plain)
print('is the first reference:', plain.__weakref__ is r)
try:
    class Refused(int):
        __slots__ = ('__weakref__',)
except TypeError as error:
    print(error)
