# JSON out and in, and texts that are none.
import json, io
d = {'a': [1, 2.5, True, None, 'x"\né😀'], 'b': {}, 'c': [], 1: (1, 2), None: -0.0, 'n': {'m': [{'k': 1}]}, 2.5: float('inf'), True: 1e+100}
print(json.dumps(d))
print(json.dumps(d, indent=2))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')))
print(json.dumps('é', ensure_ascii=False))
print(json.dumps([1, [2]], indent='--'))
print(json.loads(json.dumps({'k': [1, 2.0, 'é😀', None, {'z': False}]})))
print(json.loads(' [1, -2, 3.5e2, 1E-3, "\\u00e9\\n\\/"] '), json.loads('NaN'))
print(json.loads('-Infinity'), json.loads('{}'), json.loads(b'[1]'))


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for s in (
    '', '{', '[1,]', '{"a" 1}', '{"a":}', "{'a':1}", '[1 2]', '"abc', '"a\\q"', '"\\u12"', '1 2',
    'nul', '"\t"', '[', '{"a":1,}', '-', '01',
):
    t(lambda: json.loads(s))
t(lambda: json.dumps(object))
t(lambda: json.dumps({(1,): 2}))
t(lambda: json.loads(5))
t(lambda: json.dumps(float('nan'), allow_nan=False))
l = []
l.append(l)
t(lambda: json.dumps(l))
print(json.dumps({1, 2}.__class__, default=lambda o: o.__name__))
print(json.dumps({(1,): 2, 'a': 1}, skipkeys=True))
print(json.loads('{"a": 1}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.loads('1.5', parse_float=str))
f = io.StringIO()
json.dump([1], f)
f.seek(0)
print(json.load(f))


class E(json.JSONEncoder):

    def default(self, o):
        return 'enc'


print(json.dumps([E], cls=E))
try:
    json.loads('[1,\n2,x]')
except json.JSONDecodeError as e:
    print(e.lineno, e.colno, e.pos, e.msg)
