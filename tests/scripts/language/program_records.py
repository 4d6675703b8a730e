# A small program: a metaclass that makes records.
class Meta(type):
    registry={}
    def __new__(m,name,bases,ns,**kw):
        cls=super().__new__(m,name,bases,ns); m.registry[name]=cls
        fields={}
        for b in reversed(cls.__mro__): fields.update(getattr(b,'__annotations__',{}))
        cls._fields=tuple(fields)
        return cls
    def __call__(cls,*a,**k):
        o=super().__call__()
        for n,v in zip(cls._fields,a): setattr(o,n,v)
        for n,v in k.items():
            if n not in cls._fields: raise TypeError(f'{cls.__name__}() got an unexpected field {n!r}')
            setattr(o,n,v)
        return o
class Record(metaclass=Meta):
    def __repr__(s): return f"{type(s).__qualname__}({', '.join(f'{n}={getattr(s,n,None)!r}' for n in s._fields)})"
    def __eq__(s,o): return type(s) is type(o) and vars(s)==vars(o)
    def __hash__(s): return hash(tuple(vars(s).items()))
class Point(Record): x:int; y:int=0
class P3(Point): z:float
print(Point(1,2), P3(1,z=2.5), Point(1,2)==Point(1,2), len({Point(1),Point(1)}), sorted(Meta.registry))
try: Point(q=1)
except TypeError as e: print(e)
