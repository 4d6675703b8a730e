# Several finalizers run newest first, among the other callbacks.
# Rules: R48 R62 R103
import weakref


class T:
    def __del__(self):
        print('  __del__')


def say(text):
    print('  finalizer', text)


t = T()
for n in range(3):
    weakref.finalize(t, say, n)
r = weakref.ref(t, lambda ref: print('  callback'))
weakref.finalize(t, say, 'last')
del t
print('dead')
