# A chain of finalizers takes one collection for each: who holds goes first.
import gc


class Link:
    def __init__(self, name, following=None):
        self.name = name
        self.following = following

    def __del__(self):
        print('  del', self.name)


gc.collect()
print('made from the end')
chain = Link('a', Link('b', Link('c')))
del chain
for i in range(4):
    gc.collect()
    print('collection', i)
print('made from the start')
chain = Link('a')
chain.following = Link('b')
chain.following.following = Link('c')
del chain
for i in range(4):
    gc.collect()
    print('collection', i)
print('through a list and a dict')
chain = Link('a', [{'key': Link('b', (Link('c'),))}])
del chain
for i in range(4):
    gc.collect()
    print('collection', i)
