# When the count reaches zero, __del__ comes before the callbacks.
# Rules: R46 R48 R49 R89
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__: reference gives', ref() is self, 'dictionary has it', 'key' in cache)


def callback(reference):
    print('  callback: reference gives', reference(), 'dictionary has it', 'key' in cache)
    print('  __callback__ now:', reference.__callback__)


cache = weakref.WeakValueDictionary()
t = T('t')
cache['key'] = t
ref = weakref.ref(t, callback)
print('before:', ref.__callback__ is callback, list(cache))
del t
print('after:', ref(), ref.__callback__, list(cache))

print('dictionary made after the reference')
t = T('t')
ref = weakref.ref(t, callback)
cache['key'] = t
t = None
print('after:', ref(), list(cache))
