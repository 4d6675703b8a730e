# Exception groups and except*.
def run(group):
    try:
        raise group
    except* ValueError as eg:
        print('values', [str(e) for e in eg.exceptions])
    except* TypeError as eg:
        print('types', [str(e) for e in eg.exceptions])


run(ExceptionGroup('g', [ValueError('a'), TypeError('b'), ValueError('c')]))
try:
    run(ExceptionGroup('g', [KeyError('k'), ValueError('v')]))
except ExceptionGroup as eg:
    print(repr(eg))
