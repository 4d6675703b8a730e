# A deep recursion shows the first frames, then how often the last was repeated.
def down(n):
    if n == 0:
        raise ValueError('bottom')
    down(n - 1)


print('going down')
down(20)
