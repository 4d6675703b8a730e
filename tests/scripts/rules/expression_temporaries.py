# Operands die as soon as the operation has used them.
# Rules: R29
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)

    def __add__(self, other):
        print('  add', self.name, other.name)
        return T(self.name + other.name)

    def __lt__(self, other):
        print('  lt', self.name, other.name)
        return self.name < other.name

    def __getitem__(self, index):
        print('  item of', self.name)
        return T(self.name + '[' + str(index) + ']')

    def __bool__(self):
        print('  bool', self.name)
        return True

    def __eq__(self, other):
        print('  eq', self.name)
        return False

    def __contains__(self, item):
        print('  contains', self.name)
        return False


print('sum of three')
T('a') + T('b') + T('c')
print('right association')
T('a') + (T('b') + T('c'))
print('comparison chain')
print(T('a') < T('b') < T('c'))
print('indexing')
T('a')[1][2]
print('and, or')
x = T('a') and T('b')
print('  x is', x.name)
x = T('c') or T('d')
print('  x is', x.name)
print('condition')
if T('if'):
    print('  in the branch')
print('conditional expression')
y = 1 if T('cond') else 2
print('not')
z = not T('not')
print('contains')
T('in') in [T('l1'), T('l2')]
T('x') in T('y')
print('display item')
print('  got', [T(1), T(2)][0].name)
print('f-string')
print(f'  {T("f").name} {T("g").name}')
print('unpacking')
a, _ = T('kept'), T('dropped')
_ = None
print('augmented')
a += T('more')
print('  a is', a.name)
del a, x
print('while condition')
n = 0
while n < 2 and T(f'w{n}'):
    n += 1
print('end')
