# An instance with a dict of its own releases in insertion order.
# Rules: R19 R23
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


class Plain:
    pass


one = Plain()
one.a, one.b, one.c = T('a'), T('b'), T('c')
del one
print('assigned dict: c b a')
two = Plain()
two.__dict__ = {'c': T('c'), 'b': T('b'), 'a': T('a')}
del two
print('vars() asked before anything is set, then c b a')
three = Plain()
vars(three)
three.c, three.b, three.a = T('c'), T('b'), T('a')
print('  order seen', list(vars(three)))
del three
print('shown order is insertion order')
four = Plain()
four.b, four.a = T('b'), T('a')
print('  order seen', list(four.__dict__))
four.__dict__.clear()
print('  cleared')
del four
print('dict kept longer than the object')
five = Plain()
five.a, five.b = T('a'), T('b')
kept = five.__dict__
del five
print('  object gone')
del kept
print('end')
