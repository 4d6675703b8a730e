# An uncaught exception is printed first, then the locals of its frames die, then the globals.
# Rules: R157
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def inner(argument):
    local = T('inner local')
    raise ValueError('uncaught')


def outer():
    mine = T('outer local')
    inner(T('argument'))


a = T('global a')
b = T('global b')
print('calling')
outer()
