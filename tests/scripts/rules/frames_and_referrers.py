# A frame in use is invisible to referrers, its closure cells are not.
# Rules: R8 R112 R149
import gc
import sys

gc.disable()


class T:
    pass


def plain():
    t = T()
    return len(gc.get_referrers(t))


def with_frame():
    t = T()
    frame = sys._getframe()
    names = sorted(frame.f_locals)
    return names, frame.f_code.co_name, frame.f_back is not None, frame.f_lineno > 0


def celled():
    t = T()
    def inner():
        return t
    referrers = gc.get_referrers(t)
    return [type(r).__name__ for r in referrers], referrers[0] is inner.__closure__[0]


print(plain())
print(with_frame())
print(celled())
gc.collect()
plain()
print('plain:', gc.collect())
with_frame()
print('with frame:', gc.collect())
celled()
print('celled:', gc.collect())
