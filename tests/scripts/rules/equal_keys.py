# A dict keeps its first key object and replaces the value.
# Rules: R14
import sys

count = sys.getrefcount


class Key:
    def __init__(self, label):
        self.label = label

    def __eq__(self, other):
        return isinstance(other, Key)

    def __hash__(self):
        return 1

    def __repr__(self):
        return f'Key({self.label})'

    def __del__(self):
        print(f'  {self} gone')


class Value:
    def __init__(self, label):
        self.label = label

    def __repr__(self):
        return f'Value({self.label})'

    def __del__(self):
        print(f'  {self} gone')


first, second = Key('first'), Key('second')
d = {first: Value('one')}
print(d, count(first), count(second))
d[second] = Value('two')
print(d, count(first), count(second))
print('setdefault on a present key')
print(d.setdefault(second, Value('three')))
print('setdefault on a missing key')
print(d.setdefault('new', Value('four')))
print('update keeps the key too')
d.update({second: Value('five')})
print(d)
print('display with equal keys')
d = {first: Value('six'), second: Value('seven')}
print(d)
print('set keeps the first as well')
s = {first}
s.add(second)
print(s, count(second))
print('pop with the other key')
print(d.pop(second))
print(d, len(d))
d = s = None
del first, second
print('end')
