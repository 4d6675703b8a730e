# A generator is closed by the collection, not when it is dropped.
import gc


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


gc.collect()
generator = numbers('first')
print(next(generator))
del generator
print('dropped')
gc.collect()
print('collected')
generator = numbers('never started')
del generator
gc.collect()
print('unstarted')
for number in numbers('left early'):
    break
print('left')
gc.collect()
print('finished', list(numbers('whole')))
gc.collect()
many = [numbers(i) for i in range(3)]
for generator in many:
    next(generator)
del many, generator
gc.collect()
print('end')
