# sys.stdin without any input, input(), and what streams refuse.
import io
import sys


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


stdin = sys.stdin
print(stdin is sys.__stdin__, type(stdin) is type(sys.stdout), stdin.name, stdin.mode, stdin.encoding)
print(stdin.readable(), stdin.writable(), stdin.isatty(), stdin.closed, stdin.fileno(), iter(stdin) is stdin)
print(sys.stdout.readable(), sys.stdout.writable())
for f in (stdin.read, stdin.readline, stdin.readlines, lambda: stdin.read(5), lambda: list(stdin), lambda: next(stdin),
          input, lambda: input('prompt '), lambda: stdin.write('a'), lambda: sys.stdout.read(),
          lambda: sys.stdout.readline(), lambda: next(sys.stdout)):
    attempt(f)
for line in stdin:
    print('never', line)
sys.stdin = io.StringIO('first\nsecond\n\nlast')
print(repr(input()), repr(input('? ')), repr(input()), repr(input()))
attempt(input)
sys.stdin = io.StringIO('one\ntwo\n')
print([line.strip() for line in sys.stdin])


class Reader:
    def readline(self):
        return self.line


sys.stdin = Reader()
Reader.line = 'given\n'
print(input())
Reader.line = 5
attempt(input)
Reader.line = ''
attempt(input)
sys.stdin = None
attempt(input)
del sys.stdin
attempt(input)
sys.stdin = stdin
stdin.close()
print(stdin.closed)
attempt(stdin.read)
attempt(input)
