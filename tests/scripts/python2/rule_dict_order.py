# dicts and sets are walked in the order of their tables.
# Rules: R158
words = 'the quick brown fox jumps over the lazy dog and runs away from 1 2 3 bees'.split()
d = {}
for i, w in enumerate(words):
    d[w] = i
    print len(d),
print
print d
print d.keys()
for w in words[:8]:
    d.pop(w, None)
print d
for w in words[:8]:
    d[w + 'x'] = 0
print d, d.values(), d.items()
while d:
    print d.popitem(),
print
print {3: 0, 1: 0, 2: 0, 10: 0, 9: 0, 8: 0, -1: 0, -2: 0, 100: 0}
print {1.5: 1, 'a': 2, (1, 2): 3, u'b': 4, 2L: 5, (): 6, ('a', ('b', 3)): 7, None.__class__.__name__: 8}
print dict(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9)
e = dict.fromkeys('abcdefghij', 0)
print e, e.copy(), dict(e)
e.update({'k': 1, 'l': 2, 'm': 3, 'n': 4, 'o': 5, 'p': 6})
print e
print set(words)
print set([5, 3, 1, 8, 16, 24, 32, 0]), frozenset('hello world'), {1, 2, 3}
s = set(words)
for w in words[:6]:
    s.discard(w)
print s, s | set('xyz'), s & set(words[6:9]), s - set(words[6:9]), s ^ set(words)
while len(s) > 3:
    print s.pop(),
print s
print hash('a'), hash('hello'), hash(u'hello'), hash(''), hash((1, 2)), hash(1.5), hash(-1), hash(10 ** 30), hash(frozenset([1, 2]))


class C(object):
    def __init__(self):
        self.zebra = 1
        self.apple = 2
        self.mango = 3
        self.kiwi = 4


class D:
    zebra = apple = mango = kiwi = grape = lemon = 0


print C().__dict__, vars(C()).keys()
print [k for k in D.__dict__ if not k.startswith('_')]
for i in range(0, 40, 7):
    x = {}
    for j in range(i):
        x[j * 1000003] = j
    print x.keys()


def f(**kw):
    return kw


print f(one=1, two=2, three=3, four=4)
print sorted(d), globals().keys()[:3] == globals().keys()[:3]
