# gc.callbacks: the same info for all of one phase, added and removed while they run.
# Rules: R125
import gc

gc.disable()
gc.collect()
infos = []


def first(phase, info):
    infos.append(info)
    print('first', phase, info)


def once(phase, info):
    print('once', phase, infos[-1] is info, list(info))
    gc.callbacks.remove(once)


def last(phase, info):
    print('last', phase, infos[-1] is info, gc.collect())
    info['extra'] = 1


class Callable:
    def __call__(self, phase, info):
        print('callable', phase, 'extra' in info)


gc.callbacks[:] = [first, once, last, Callable()]
print(gc.collect(1))
print(gc.collect())
print(infos[0] is infos[1])


def grow(phase, info):
    if phase == 'stop' and len(gc.callbacks) < 4:
        gc.callbacks.append(lambda p, i: print('grown', p))


gc.callbacks[:] = [grow]
gc.collect(0)
gc.collect(0)
gc.callbacks.clear()
