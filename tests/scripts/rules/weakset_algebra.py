# WeakSet: operators and methods with every sort of other operand.
# Rules: R96 R97
import weakref


class T:
    def __init__(self, number):
        self.number = number

    def __repr__(self):
        return f'T{self.number}'

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        return isinstance(other, T) and self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


class More(weakref.WeakSet):
    pass


def show(action, *args):
    try:
        result = action(*args)
        print(sorted(result) if isinstance(result, weakref.WeakSet) else result, end='; ')
    except Exception as error:
        argument = error.args[0] if error.args else None
        print(type(error).__name__, argument if isinstance(argument, str) else
              type(argument).__name__, end='; ')


def in_place(operator, left, right):
    if operator == '|':
        left |= right
    elif operator == '&':
        left &= right
    elif operator == '-':
        left -= right
    else:
        left ^= right
    return left


a, b, c = T(1), T(2), T(3)
left = weakref.WeakSet([a, b])
others = weakref.WeakSet([b, c]), [b, c], {c}, (item for item in (c,)), left, (), 5, [1]
for operator in '|', '&', '-', '^':
    for other in others:
        show(lambda: left | other if operator == '|' else left & other if operator == '&'
             else left - other if operator == '-' else left ^ other)
    print()
    for other in weakref.WeakSet([b, c]), [b, c], 5, [1]:
        show(in_place, operator, weakref.WeakSet([a, b]), other)
    same = weakref.WeakSet([a, b])
    show(in_place, operator, same, same)
    show(lambda: {b} | left)
    print()
for name in ('union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'issuperset',
             'isdisjoint', 'update', 'intersection_update', 'difference_update',
             'symmetric_difference_update'):
    for other in weakref.WeakSet([b, c]), [a], left, (), 5:
        changed = weakref.WeakSet([a, b])
        show(getattr(changed, name), other)
        print(sorted(changed), end=' ')
    show(getattr(left, name))
    show(getattr(left, name), [], [])
    print()
for other in left, weakref.WeakSet([a]), weakref.WeakSet([a, b, c]), [a, b], More([a, b]), 5:
    for compare in (lambda: left < other, lambda: left <= other, lambda: left > other,
                    lambda: left >= other, lambda: left == other, lambda: left != other):
        show(compare)
    print()
more = More([a])
print(type(more | left).__name__, type(left | more).__name__, type(more & left).__name__,
      type(more - left).__name__, type(more ^ left).__name__, type(more.copy()).__name__)
for name, args in (('add', (1,)), ('add', ()), ('add', (a, b)), ('remove', (c,)), ('remove', (1,)),
                   ('discard', (c,)), ('discard', (1,)), ('__contains__', (1,))):
    show(getattr(left, name), *args)
show(weakref.WeakSet().pop)
show(hash, left)
show(weakref.WeakSet, 5)
show(weakref.WeakSet, [1])
print(bool(left), bool(weakref.WeakSet()), weakref.WeakSet(), weakref.WeakSet(None), len(left))
left.add(item=c)
print(sorted(left), left.pop() in (a, b, c), len(left), left.clear(), len(left))
print(weakref.WeakSet[int], weakref.WeakValueDictionary[int, str])
