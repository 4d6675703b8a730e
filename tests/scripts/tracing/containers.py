# Items of containers that are emptied, replaced or popped wait for the collection.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


def collect(what):
    gc.collect()
    print(what)


gc.collect()
items = [Noisy(i) for i in range(3)]
items.pop()
print('popped')
collect('after pop')
items.clear()
print('cleared')
collect('after clear')
mapping = {'a': Noisy('a'), 'b': Noisy('b')}
mapping['a'] = None
del mapping['b']
print('replaced')
collect('after dict')
pair = (Noisy('left'), Noisy('right'))
pair = None
print('tuple dropped')
collect('after tuple')
chosen = {Noisy('in a set')}
chosen.pop()
collect('after set')
