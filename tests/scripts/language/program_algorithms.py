# Classic algorithms: sieve, gcd, hanoi, permutations, queens, binary search, quicksort.
def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return [i for i, flag in enumerate(flags) if flag]


print(sieve(60))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(1071, 462), gcd(17, 5))
moves = []


def hanoi(n, a='A', b='B', c='C'):
    if n:
        hanoi(n - 1, a, c, b)
        moves.append(a + c)
        hanoi(n - 1, b, a, c)


hanoi(3)
print(moves)


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


print(permutations([1, 2, 3]), len(permutations(list('abcd'))))


def queens(n, row=0, columns=()):
    if row == n:
        return 1
    total = 0
    for c in range(n):
        for r, q in enumerate(columns):
            if q == c or abs(q - c) == row - r:
                break
        else:
            total += queens(n, row + 1, columns + (c,))
    return total


print([queens(n) for n in range(1, 7)])


def quicksort(l):
    if not l:
        return l
    p, *rest = l
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])


print(quicksort([3, 6, 1, 8, 2, 9, 2]))


def search(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(l) and l[lo] == x else -1


print([search([1, 3, 5, 7], x) for x in (1, 7, 4, 0, 9)])


def matrix_multiply(a, b):
    return [[sum([x * y for x, y in zip(row, column)]) for column in zip(*b)] for row in a]


print(matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]), list(map(list, zip(*[[1, 2, 3], [4, 5, 6]]))))


def collatz(n):
    steps = [n]
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps.append(n)
    return steps


print(collatz(6), len(collatz(27)))


def primes_of(n):
    factors, p = {}, 2
    while n > 1:
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
        p += 1
    return factors


print(primes_of(360), primes_of(97))


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for c in range(capacity, weight - 1, -1):
            best[c] = max(best[c], best[c - weight] + value)
    return best[capacity]


print(knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


print(edit_distance('kitten', 'sitting'), edit_distance('', 'abc'))
