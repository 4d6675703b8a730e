# Temporaries on the value stack die when an expression fails.
# Rules: R26 R29 R32
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)

    def __add__(self, other):
        raise ValueError('add')

    def method(self, *args):
        raise ValueError('method')

    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *details):
        print('never')


def attempt(label, f):
    print(label)
    try:
        f()
    except (ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
        print('  caught', error)


def boom():
    raise ValueError('boom')


def two(a, b):
    local = T('local of two')
    raise ValueError('two')


def failing_with():
    with T('manager'):
        pass


def failing_loop():
    for x in [T('x1'), T('x2')]:
        boom()


def failing_unpack():
    a, b = [T('u1'), T('u2'), T('u3')]


def failing_for_unpack():
    for a, b in [(T('p'), T('q')), (T('r'),)]:
        pass


def failing_assign():
    T('target').missing.deeper = T('value')


def failing_store():
    (T('container'))[0] = T('stored')


attempt('binary', lambda: T('left') + T('right'))
attempt('call argument', lambda: two(T('a'), boom()))
attempt('inside the call', lambda: two(T('a'), T('b')))
attempt('list display', lambda: [T('first'), T('second'), boom()])
attempt('tuple display', lambda: (T('first'), boom(), T('never made')))
attempt('dict display', lambda: {1: T('value'), 2: boom()})
attempt('set display', lambda: {T('element'), boom()})
attempt('method', lambda: T('self').method(T('argument')))
attempt('attribute', lambda: T('object').missing)
attempt('subscript', lambda: [T('item')][5])
attempt('star', lambda: two(*[T('s1'), boom()]))
attempt('keyword', lambda: two(a=T('ka'), b=boom()))
attempt('f-string', lambda: f'{T("in f").name} {boom()}')
attempt('comparison chain', lambda: 1 < 2 < T('compared'))
attempt('conditional', lambda: T('yes') if boom() else T('no'))
attempt('comprehension', lambda: [T(n) if n < 2 else boom() for n in range(4)])
attempt('with', failing_with)
attempt('loop', failing_loop)
attempt('unpack', failing_unpack)
attempt('unpack in a loop', failing_for_unpack)
attempt('attribute store', failing_assign)
attempt('item store', failing_store)
attempt('nested', lambda: two(T('outer a'), two(T('inner a'), T('inner b'))))
