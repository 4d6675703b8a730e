# A small program: a pool of resources.
import gc
class Pool:
    def __init__(self, factory, size): self.free=[factory(i) for i in range(size)]; self.out=0
    def __enter__(self):
        if not self.free: raise RuntimeError('pool empty')
        self.out+=1; self.cur=self.free.pop(); return self.cur
    def __exit__(self, *exc): self.free.append(self.cur); self.out-=1; del self.cur; return exc[0] is ValueError
class R:
    def __init__(s,i): s.i=i
    def __repr__(s): return f'<R {s.i}>'
    def __del__(s): print('del',s.i)
p=Pool(R,2)
with p as r: print(r,p.out)
with p as r: raise ValueError
print(p.free, p.out); del r, p; print('end', gc.collect())
