# DEBUG_STATS tells each collection.
# Rules: R146
import gc
import sys

gc.disable()
gc.collect()
gc.freeze()


class Tee:
    def __init__(self):
        self.text = []

    def write(self, text):
        self.text.append(text)

    def flush(self):
        pass


class Node:
    pass


n = Node()
n.me = n
del n
tee = Tee()
sys.stderr = tee
gc.set_debug(gc.DEBUG_STATS)
gc.collect(0)
gc.collect(1)
gc.set_debug(0)
sys.stderr = sys.__stderr__
gc.unfreeze()
for line in ''.join(tee.text).splitlines():
    words = line.split()
    if words[1] == 'objects':
        print(' '.join(words[:5]), len(words) - 5)
    else:
        print(line.split(', 0.')[0])
