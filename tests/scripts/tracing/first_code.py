# Built-in functions and types are no Python code, but the report of an error is.
import gc
import sys
import weakref


class Quiet:
    def write(self, text):
        pass

    def flush(self):
        pass


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   ', self.name)


class Plain:
    pass


class Failing(Noisy):
    def __del__(self):
        print('   ', self.name, 'fails')
        raise ValueError


class Called:
    def __init__(self, reference):
        print('    made')


def run(callback):
    plain = Plain()
    reference = weakref.ref(plain, callback)
    many = [Noisy(i) for i in range(3)]
    del plain, many
    gc.collect()


def fail(*kinds):
    many = [kind(i) for i, kind in enumerate(kinds)]
    del many
    gc.collect()
    print('next')


gc.collect()
gone = []
for callback in (gone.append, id, str, type, callable, Called, lambda r: print('    called'), gone.count):
    print(getattr(callback, '__name__', callback))
    run(callback)
print('errors')
sys.stderr = Quiet()  # The first report imports a module.
fail(Failing, Noisy, Noisy)
fail(Noisy, Noisy, Noisy)
fail(Noisy, Noisy, Noisy)
fail(Noisy, Failing, Noisy)
fail(Failing, Failing, Failing)
fail(Noisy, Noisy, Noisy)
for callback in len, list, Plain, dict:
    print(callback.__name__)
    run(callback)
