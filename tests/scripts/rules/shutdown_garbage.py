# Garbage dies before the globals when the collector is enabled.
# Rules: R153 R154 R155
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def function():
    pass


one = T('global one')
garbage = T('garbage')
garbage.me = garbage
garbage = None
two = T('global two')
three = T('global three')
print('end of the script')
