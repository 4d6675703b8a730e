# The order of dying attributes follows the class, for many instances and many names.
# Rules: R23 R110
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


class P:
    pass


def make(names, cls=P):
    p = cls()
    for name in names:
        setattr(p, name, T(name))
    return p


for names in ('abc', 'cba', 'bca', 'zab', 'bz', 'yxz', 'abcxyz', 'zyxcba'):
    p = make(names)
    print(names, list(p.__dict__) if names == 'bz' else '', end=' -> ')
    p = None
    print()


class Init:
    def __init__(self, flag):
        self.one = T('one')
        if flag:
            self.two = T('two')
        self.three = T('three')


for flag in (True, False, True):
    i = Init(flag)
    print('init', flag, end=' -> ')
    i = None
    print()
i = Init(False)
i.two = T('two')
print('added later', end=' -> ')
i = None
print()
i = Init(True)
del i.one
i.one = T('one again')
print('deleted and added', end=' -> ')
i = None
print()


class Many:
    pass


m = make([f'n{i}' for i in range(35)], Many)
print('thirty-five names', end=' -> ')
m = None
print()
m = make(['n3', 'n1', 'n2'], Many)
print('after the overflow', end=' -> ')
m = None
print()
m = make(['n3', 'new', 'n1'], Many)
print('a new name after the overflow', end=' -> ')
m = None
print()
