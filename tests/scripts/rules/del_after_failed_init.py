# __del__ runs also when __init__ failed.
# Rules: R37
class Fails:
    def __init__(self, when):
        print('  __init__', when)
        if when == 'early':
            raise ValueError('early')
        self.ready = True
        if when == 'late':
            raise ValueError('late')

    def __del__(self):
        print('  __del__, ready:', getattr(self, 'ready', False))


for when in ('never', 'early', 'late'):
    print(when)
    try:
        Fails(when)
    except ValueError as error:
        print('  caught', error)
    print('  after')


class NoObject:
    def __new__(cls):
        raise TypeError('no object made')

    def __del__(self):
        print('never')


try:
    NoObject()
except TypeError as error:
    print(error)


class Other:
    def __new__(cls):
        return 'a string instead'

    def __init__(self):
        print('never')

    def __del__(self):
        print('never')


print(Other())


class ReturnsValue:
    def __init__(self):
        return 5

    def __del__(self):
        print('  __del__ of ReturnsValue')


try:
    ReturnsValue()
except TypeError as error:
    print(error)
print('wrong number of arguments')
try:
    Fails()
except TypeError as error:
    print(error)
print('end')
