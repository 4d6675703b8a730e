# A small program: weak observers.
import weakref, gc, sys
class Subject:
    def __init__(self): self._obs = []
    def attach(self, cb): self._obs.append(weakref.WeakMethod(cb) if hasattr(cb,'__self__') else weakref.ref(cb))
    def notify(self, *a):
        alive = []
        for r in self._obs:
            f = r()
            if f is None: print('  dead observer', type(r).__name__); continue
            f(*a); alive.append(r)
        self._obs = alive
    def __len__(self): return len(self._obs)
class Display:
    count = 0
    def __init__(self, name): self.name = name; Display.count += 1
    def update(self, v): print(f'  {self.name:>5} got {v!r}')
    def __del__(self): Display.count -= 1; print('  bye', self.name)
s = Subject(); a = Display('a'); b = Display('b')
s.attach(a.update); s.attach(b.update)
def free(v): print('  free', v)
s.attach(free)
s.notify(1); del a; s.notify(2); print(len(s), Display.count)
b.me = b; del b; gc.collect(); s.notify(3); del free; s.notify(4)
print(len(s), Display.count, sys.getrefcount(s))
