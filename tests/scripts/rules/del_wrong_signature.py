# A finalizer that cannot be called is reported as ignored.
# Rules: R36 R38 R39
class NeedsMore:
    def __del__(self, more):
        print('never')


class NotCallable:
    __del__ = 5


class Static:
    @staticmethod
    def __del__():
        print('static finalizer runs')


class Exits:
    def __del__(self):
        raise SystemExit(3)


print('missing argument')
NeedsMore()
print('not callable')
NotCallable()
print('static')
Static()
print('SystemExit is ignored as well')
Exits()


class Unset:
    __del__ = None


print('None')
Unset()


class Attribute:
    def __del__(self):
        self.missing


print('attribute error')
Attribute()
print('end')
