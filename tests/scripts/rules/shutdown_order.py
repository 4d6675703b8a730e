# At the end globals die in the order of their definition.
# Rules: R153 R154
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, 'others bound:', first is not None, last is not None)


def function():
    return first


first = T('first')
_private = T('_private')
second = T('second')
watch = weakref.ref(second, lambda reference: print('never'))
last = T('last')
print('end of the script')
