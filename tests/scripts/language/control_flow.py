# Loops with else, break, continue; nested loops; while; pass.
for n in range(3):
    print(n, end=' ')
else:
    print('else')
for n in range(5):
    if n == 1:
        continue
    if n == 3:
        break
    print(n, end=' ')
else:
    print('not reached')
print('n =', n)
for n in []:
    pass
else:
    print('empty: else, n still', n)
i = 0
while i < 5:
    i += 1
    if i % 2:
        continue
    if i > 10:
        break
    print('even', i, end=' ')
else:
    print('while else')
while True:
    i -= 1
    if i < 2:
        break
print(i)
for a in range(3):
    for b in range(3):
        if b == a:
            break
        print(a, b, end='; ')
    else:
        print('inner else', a, end='; ')
    if a == 2:
        print('last')
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b, end='; ')
for a, *rest in [(1, 2, 3), 'xyz', [9]]:
    print(a, rest, end='; ')
print()
for x in 'ab', 'cd':
    for y in x:
        print(y, end='')
print()
l = [1, 2, 3]
for x in l:
    if x < 3 and len(l) < 6:
        l.append(x + 10)
print(l)
for l[0] in range(3):
    pass
print(l)


class Holder:
    pass


h = Holder()
for h.value in 'xyz':
    pass
print(h.value)
for d in [{}]:
    for d['k'] in (1, 2):
        print(d, end=' ')
print()


def early(n):
    for i in range(n):
        if i == 2:
            return f'returned at {i}'
    return 'ran through'


print(early(5), early(1))
if False:
    pass
elif []:
    print('no')
elif 0 or '':
    print('no')
else:
    print('else branch')
if 1: print('one line'); print('two statements')
for _ in range(2): print('loop line', end=' ')
print()
x = 0
while x < 3: x += 1
print(x, *range(3), *[i for i in range(10) if i % 3 == 0])
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as error:
    print(error)
try:
    for x in 5:
        pass
except TypeError as error:
    print(error)
