# random: the same seeds give the same numbers as in CPython.
import random

for seed in (0, 1, 12345, 'abc', 2**70, -5, 1.5, b'xy'):
    random.seed(seed)
    print(seed, random.random(), random.randint(1,100), random.choice('abcdef'), random.sample(range(100),5), random.gauss(0,1), random.uniform(1,2), random.getrandbits(70), random.choices([1,2,3],[5,1,1],k=4))
    l = list(range(10)); random.shuffle(l); print(l, random.expovariate(1), random.normalvariate(0,1), random.triangular(), random.betavariate(1,2), random.gammavariate(2,3), random.randrange(0,100,7), random.sample('abcdefgh',3), random.randbytes(3), random.vonmisesvariate(1,2))
r = random.Random(5); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), st[1][:3])
for wrong in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.randint(2, 1), lambda: random.sample([1], 2), lambda: random.seed([]),
              lambda: random.choices([1, 2], [1]), lambda: random.sample({1, 2}, 1), lambda: random.getrandbits(-1)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
