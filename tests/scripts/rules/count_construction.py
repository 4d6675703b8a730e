# Counts while an object is constructed, entered and finalized.
# Rules: R4 R13 R37
import sys

count = sys.getrefcount


class Payload:
    pass


class Built:
    def __new__(cls, argument):
        self = super().__new__(cls)
        print('in __new__: fresh', count(self), 'argument', count(argument))
        return self

    def __init__(self, argument):
        print('in __init__: self', count(self), 'argument', count(argument))

    def __enter__(self):
        print('in __enter__:', count(self))
        return self

    def __exit__(self, *details):
        print('in __exit__:', count(self))

    def __del__(self):
        print('in __del__:', count(self))


class Simple:
    def __init__(self, argument):
        print('only __init__: self', count(self), 'argument', count(argument))


payload = Payload()
Simple(payload)
Built(payload)
named = Built(payload)
print('named:', count(named))
with named:
    print('in the body, not bound:', count(named))
with named as bound:
    print('in the body, bound:', count(named), bound is named)
del bound
with Built(payload) as only:
    print('temporary manager in the body:', count(only))
print('afterwards:', count(only))
del only
del named
print('payload:', count(payload))
