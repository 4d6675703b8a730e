# With the collector disabled, garbage and globals die together at the end.
# Rules: R153 R154
import gc

gc.disable()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def function():
    pass


garbage = T('garbage')
garbage.me = garbage
garbage = None
one = T('global one')
two = T('global two')
print('end of the script')
