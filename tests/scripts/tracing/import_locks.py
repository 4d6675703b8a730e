# Looking for a module leaves a lock behind, whose callback is the first Python code to run.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


def show(text):
    for i in range(2):
        many = [Noisy(i) for i in range(3)]
        del many
        gc.collect()
    print(text)


show('start')
import weakref
show('import')
import weakref
show('import of a loaded module')
import collections.abc
show('submodule')
from collections import OrderedDict
show('from a loaded module')
for i in range(2):
    try:
        import nothing_of_that_name
    except ImportError:
        show('no such module')
try:
    import weakref.nothing
except ImportError:
    show('no such submodule')
try:
    from weakref import nothing
except ImportError:
    show('no such name')
__import__('weakref')
show('__import__')
