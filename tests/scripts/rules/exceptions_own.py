# Who owns an exception and what it carries.
# Rules: R12 R32
import sys

count = sys.getrefcount


class Payload:
    def __del__(self):
        print('  payload gone')


class Trouble(Exception):
    pass


x = Payload()
try:
    raise Trouble(x)
except Trouble as e:
    print('exception:', count(e))
    print('payload in args:', count(x))
    kept = e.args
    print('args kept:', count(x))
print('after the handler:', count(x))
del kept
print('args dropped:', count(x))
try:
    e
except NameError as error:
    print(error)

try:
    raise Trouble(x)
except Trouble:
    print('unnamed handler:', count(x))
print('after it:', count(x))

try:
    raise Trouble(Payload())
except Trouble:
    print('temporary payload alive in the handler')
print('temporary payload dead after it')

saved = None
try:
    raise Trouble(Payload())
except Trouble as e:
    saved = e
print('saved exception keeps it:', count(saved))
saved = None
print('end')
