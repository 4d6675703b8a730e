# In a collection finalizers run before every __del__.
# Rules: R47 R48 R101
import gc
import weakref

gc.disable()


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  __del__', self.name)


def say(text):
    print('  finalizer', text)


a, b = T('a'), T('b')
weakref.finalize(a, say, 'a')
weakref.finalize(b, say, 'b')
del a, b
print('collecting')
gc.collect()
print('done')
t = T('owned by its own finalizer')
f = weakref.finalize(t, t.__del__)
del t
print('collected, still alive:', gc.collect(), f.alive)
f.detach()
gc.collect()
print('end')
