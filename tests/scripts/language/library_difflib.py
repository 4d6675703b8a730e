# Differences between lists of lines.
import difflib, random
a = 'one\ntwo\nthree\nfour\nfive\n'.splitlines(True)
b = 'ore\ntree\nthree\nfive\nsix\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)))
print(''.join(difflib.unified_diff(a, b, 'a', 'b', n=1)))
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
print(s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks())
print(s.find_longest_match(0, 6, 0, 6))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
print(list(difflib.restore(difflib.ndiff(a, b), 2)) == b)
r = random.Random(4)
for k in range(60):
    x = [''.join((r.choice('abc d\t') for _ in range(r.randrange(12)))) + '\n' for _ in range(r.randrange(8))]
    y = [l if r.random() < 0.5 else l[:r.randrange(len(l) + 1)] + 'z' + l[3:] for l in x]
    r.shuffle(y) if r.random() < 0.3 else 0
    print((hash_ := list(difflib.ndiff(x, y))), list(difflib.unified_diff(x, y)))
