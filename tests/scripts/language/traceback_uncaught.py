# An uncaught exception with its traceback through several frames.
def third(x):
    return x / 0


def second(x):
    value = third(x + 1)
    return value


class C:
    def method(self, x):
        return second(x)

    def __add__(self, other):
        return self.method(other)


def first():
    c = C()
    return [c + n for n in (1, 2)]


print('before')
first()
print('never')
