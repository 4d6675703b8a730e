# An exception in __del__ is reported on stderr and otherwise ignored.
# Rules: R38 R39
class Bad:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  finalizing', self.name)
        raise ValueError('from ' + self.name)


class Nested:
    def __del__(self):
        def deeper():
            return 1 / 0
        deeper()


class Chained:
    def __del__(self):
        try:
            {}['missing']
        except KeyError as error:
            raise RuntimeError('wrapped') from error


print('deleted by name')
b = Bad('first')
del b
print('goes on')
print('in a list')
items = [Bad('second'), Bad('third')]
items.clear()
print('goes on')
print('deeper traceback')
Nested()
print('chained')
Chained()


def in_function():
    b = Bad('local')
    return 'value'


print('in a function:', in_function())
print('while another exception is on its way')
try:
    b = Bad('pending')
    try:
        raise KeyError('pending')
    finally:
        b = None
except KeyError as error:
    print('  caught', repr(error), 'context', error.__context__)
print('end')
