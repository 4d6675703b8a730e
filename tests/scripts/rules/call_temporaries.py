# Arguments passed as temporaries die with the callee, before the call returns.
# Rules: R26 R27 R29
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)

    def method(self, other=None):
        print('  method of', self.name)
        return 'result'

    def chain(self, name):
        print('  chain from', self.name)
        return T(name)


def nothing(*args):
    return 'result'


def plain(a, b):
    print('  body')
    return 'result'


def give_back(a, b):
    return b


print('plain call')
print('  got', plain(T(1), T(2)))
print('star call')
print('  got', nothing(T(1), T(2)))
print('given back')
print('  got', give_back(T(1), T(2)).name)
print('method of a temporary')
print('  got', T('self').method(T('other')))
print('chain of temporaries')
T('one').chain('two').chain('three').method()
print('nested calls')
print('  got', plain(plain(T(1), T(2)), plain(T(3), T(4))))
print('builtin')
print('  got', len([T(1), T(2)]))
print('builtin with a temporary object')
print('  got', isinstance(T(1), T), id(T(2)) > 0)
print('attribute of a temporary')
name = T('brief').name
print('  name', name)
print('discarded')
T('discarded')
print('end')
