# Live finalizers run at exit, newest first, unless told not to.
# Rules: R106 R153
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def say(text):
    print('finalizer', text)


def more():
    print('finalizer that makes another')
    weakref.finalize(b, say, 'made at exit')


a, b, c = T('a'), T('b'), T('c')
weakref.finalize(a, say, 'first')
weakref.finalize(b, more)
weakref.finalize(c, say, 'not at exit').atexit = False
weakref.finalize(a, say, 'last')
print('end of the script')
