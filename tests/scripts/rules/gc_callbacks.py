# gc.callbacks hear of the start and the end of every collection.
# Rules: R125
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  del', self.name)


infos = []


def callback(phase, info):
    print(' ', phase, sorted(info.items()))
    infos.append(info)


def once(phase, info):
    print('  once', phase)
    gc.callbacks.remove(once)


gc.callbacks.append(callback)
T('a')
print('result', gc.collect())
print('result', gc.collect(0))
gc.callbacks.insert(0, once)
gc.callbacks.append(lambda phase, info: print('  third', phase))
print('result', gc.collect(1))
infos.clear()
gc.callbacks.pop()
gc.callbacks.append(lambda phase, info: infos.append(info))
gc.collect()
print('same dict in one phase:', infos[0] is infos[1], infos[0] is infos[2])
gc.callbacks.clear()
print('result', gc.collect())
