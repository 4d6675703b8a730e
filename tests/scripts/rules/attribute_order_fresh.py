# Attributes die in the order in which the class first saw their names.
# Rules: R23 R25
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


class Plain:
    pass


print('first instance sets the order: a b c')
one = Plain()
one.a, one.b, one.c = T('a'), T('b'), T('c')
del one
print('second instance assigns c b a')
two = Plain()
two.c, two.b, two.a = T('c'), T('b'), T('a')
del two
print('assigns c, then new z, then a')
three = Plain()
three.c = T('c')
three.z = T('z')
three.a = T('a')
del three
print('reassigned and deleted attributes')
four = Plain()
four.a = T('a1')
four.b = T('b')
four.a = T('a2')
del four.b
four.b = T('b2')
del four


class InInit:
    def __init__(self, flip):
        if flip:
            self.right = T('right')
            self.left = T('left')
        else:
            self.left = T('left')
            self.right = T('right')


print('two orders in __init__')
InInit(False)
InInit(True)


class Sub(Plain):
    pass


print('a subclass has its own order')
five = Sub()
five.c, five.a = T('c'), T('a')
del five
six = Sub()
six.a, six.c = T('a'), T('c')
del six
print('end')
