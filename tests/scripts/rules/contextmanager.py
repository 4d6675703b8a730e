# Context managers made from generators.
# Rules: R33
from contextlib import contextmanager


@contextmanager
def managed(name):
    print('enter', name)
    try:
        yield name.upper()
    except ValueError as error:
        print('swallowed', error)
    finally:
        print('exit', name)


with managed('a') as a, managed('b') as b:
    print(a, b)
with managed('c'):
    raise ValueError('v')
try:
    with managed('d'):
        raise KeyError('k')
except KeyError as error:
    print('caught', error)
