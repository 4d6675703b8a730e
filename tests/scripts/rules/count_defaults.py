# The defaults tuple owns each default value.
# Rules: R9
import sys

count = sys.getrefcount


class Thing:
    def __repr__(self):
        return 'Thing'


x = Thing()
print('base:', count(x))


def one(a=x):
    return count(a)


print('a default:', count(x))
print('default used:', one())
print('argument given:', one(x))
print('defaults:', one.__defaults__)


def several(a=x, b=x, *, c=x):
    return count(a)


print('three more defaults:', count(x))
print('used:', several())
print('keyword default:', several.__kwdefaults__)
del several
print('function deleted:', count(x))
one.__defaults__ = None
print('defaults removed:', count(x))
try:
    one()
except TypeError as error:
    print(error)

functions = [lambda value=x: value for _ in range(3)]
print('three lambdas:', count(x))
del functions
print('end:', count(x))


def grow(log=[]):
    log.append(len(log))
    return log


print(grow(), grow(), grow() is grow.__defaults__[0])
