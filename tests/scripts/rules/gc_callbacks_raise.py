# An exception in a gc callback is reported, and the collection goes on.
# Rules: R38 R125
import gc

gc.disable()
gc.collect()


def bad(phase, info):
    raise ValueError(phase)


gc.callbacks.append(bad)
x = []
x.append(x)
del x
print('result', gc.collect())
gc.callbacks.remove(bad)
print('end')
