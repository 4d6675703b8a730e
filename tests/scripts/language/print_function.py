# print with its arguments.
import sys
print()
print('a', 1, None, [1], sep='')
print('a', 'b', sep='\n')
print('a', 'b', sep=', ', end='.\n')
print('no newline', end='')
print(end='\n')
print(*[1, 2, 3], sep=' < ')
print('tab\tseparated', 'nl\\n', 'é€😀')
print('a', sep=None, end=None)
print(print('inner'))
print('to stdout', file=sys.stdout)
print('to stderr', file=sys.stderr)
print('flush', flush=True)
sys.stdout.write('written\n')
n = sys.stdout.write('counted\n')
print(n)
sys.stderr.write('error text\n')


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print('x', 1, file=w)
print('y', end='', file=w)
print(w.parts)


class P:
    def __str__(self):
        return 'str of P'


print(P(), [P.__name__], (P(), )[0])
print('percent % sign', '{braces}', "quotes ' and \"")
print('a' 'b', 'a', 'b' * 3, 1 + 1, not True, sep='|')
for bad in (lambda: print('x', sep=1), lambda: print('x', end=1), lambda: print('x', foo=1), lambda: print('x', file=5)):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
