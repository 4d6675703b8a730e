# What the collector must not touch: objects reachable from names, frames, cells and stacks.
# Rules: R67 R127 R128
import gc
import weakref

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  del', self.name)


def argument(t):
    t2 = [t]
    return gc.collect(), t.name


def temporary():
    return [T('in a display'), gc.collect()][0].name


def on_the_stack(a, b):
    return a.name


def iterating():
    for t in [T('x'), T('y')]:
        gc.collect()
    return t.name


def in_closure():
    t = T('captured')
    f = lambda: t.name
    del_result = gc.collect()
    return f(), del_result


def in_handler():
    try:
        raise ValueError(T('in an exception'))
    except ValueError as error:
        return gc.collect(), error.args[0].name


print('argument:', argument(T('argument')))
print('display:', temporary())
print('call being prepared:', on_the_stack(T('first argument'), gc.collect()))
print('loop:', iterating())
print('closure:', in_closure())
print('handler:', in_handler())
print('everything so far was garbage:', gc.collect())
r = weakref.ref(T('only weak'))
print('weak only:', r().name, gc.collect(), r())
held = [T('held')]
print('held:', gc.collect(), held[0].name)
held.append(held)
print('held in a cycle:', gc.collect())
held = None
print('dropped:', gc.collect())
print('key function:', sorted([T('k1'), T('k2')], key=lambda t: gc.collect() or t.name)[0].name)
print('at the end:', gc.collect())
