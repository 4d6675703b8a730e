# Methods of list and their errors.
l = [3, 1, 2]
print(l.append(4), l, l.extend([5, 6]), l, l.insert(0, 0), l, l.insert(-1, 'x'), l, l.insert(100, 'end'), l)
print(l.remove('x'), l, l.pop(), l.pop(0), l.pop(-2), l, l.index(1), l.count(1), l.count(99))
print(l.reverse(), l, l.sort(), l, l.copy(), l.copy() is l, l.clear(), l)
l = [1, 2] + [3]
l += (4, 5)
l += 'ab'
l *= 2
print(l, len(l), 'a' in l, 99 in l, 99 not in l, l.index('a'), l.index('a', 7), l.index(4, 5, 12))
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5], [] < [0], [1, 2] != (1, 2), [1] <= [1])
print([1] * 3, 3 * [1], [] * 5, [1] * -1, [[0]] * 2, [1, [2, [3]]], [None, True, 1.5, 'a'])
a = [[]] * 2
a[0].append(1)
print(a, a[0] is a[1])
print(list(), list('abc'), list((1, 2)), list({'a': 1}), list(range(3)), list([1]), bool([]), bool([0]))
l = [5, 3, 8, 1]
print(sorted(l), sorted(l, reverse=True), sorted(l, key=lambda x: -x), l, max(l), min(l), sum(l), len(l))
l.sort(reverse=True)
print(l)
l.sort(key=str)
print(l)
words = ['banana', 'Apple', 'cherry', 'date', 'fig', 'Elder']
words.sort(key=len)
print(words)
words.sort(key=str.lower)
print(words, sorted(words), sorted(words, key=lambda w: (len(w), w)))
l = [1, 2, 3, 4]
l[1] = 'b'
l[-1] = 'd'
del l[0]
print(l, l[0], l[-1], l[1:], l.__len__(), l.__contains__('b'), l.__getitem__(0))
x = l
x.append('shared')
print(l, x is l, [*l, *l], [*'ab', 1])
for f in (lambda: l[10], lambda: l[-10], lambda: l['a'], lambda: l.remove('zz'), lambda: l.index('zz'), lambda: [].pop(),
          lambda: l.pop(10), lambda: l.pop('a'), lambda: l.append(), lambda: l.append(1, 2), lambda: l + (1,), lambda: l + 'a',
          lambda: [1] < ['a'], lambda: sorted([1, 'a']), lambda: [3, None].sort(), lambda: l.nothing, lambda: l * 'a',
          lambda: l * l, lambda: hash(l), lambda: {l: 1}, lambda: l.extend(5), lambda: list(5), lambda: l.insert(1),
          lambda: l.insert('a', 1), lambda: l.sort(1), lambda: l.sort(key=5), lambda: l(), lambda: l - [1], lambda: -l,
          lambda: l.index(), lambda: list(1, 2), lambda: l.pop(1, 2), lambda: l.clear(1), lambda: sorted(), lambda: sorted(5),
          lambda: l.__setitem__(99, 1), lambda: l.__delitem__(99), lambda: l[None], lambda: l[1.0], lambda: l.sort(foo=1),
          lambda: l.index(1, 'a'), lambda: list(x=1), lambda: l < 5, lambda: sum(['a']), lambda: max([]), lambda: sum('ab')):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
