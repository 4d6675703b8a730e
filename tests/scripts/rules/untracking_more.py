# A tuple is let go of only when none of its items may be tracked later: an empty dict may.
# Rules: R109 R129
import gc

gc.disable()
tuples = {
    'list': ([],), 'empty dict': ({},), 'atoms': (1, 'a', None), 'types': (int, str),
    'builtin': (len,), 'object': (object(),), 'tuple of atoms': ((1.5, 2.5), 3),
    'tuple of list': (([],),), 'range': (range(5),), 'code': ((lambda: 0).__code__,),
    'class': (type('C', (), {}),), 'slice': (slice(1, 2),), 'bytes': (b'xyz', 2.5),
}
tuples = {name: tuple(list(t)) for name, t in tuples.items()}
print({name: gc.is_tracked(t) for name, t in tuples.items()})
gc.collect(0)
print({name: gc.is_tracked(t) for name, t in tuples.items()})
gc.collect()
print({name: gc.is_tracked(t) for name, t in tuples.items()})
dicts = [{1: []}, {1: {}}, {1: int}, {1: (1, [])}, {1: (1, 2)}, {(1, 2): 3}, {(1, len): 3}, {'a': ()}]
for d in dicts:
    d['grow'] = []
    del d['grow']
print([gc.is_tracked(d) for d in dicts])
gc.collect(1)
print([gc.is_tracked(d) for d in dicts])
gc.collect()
print([gc.is_tracked(d) for d in dicts])
gc.collect()
print([gc.is_tracked(d) for d in dicts])
