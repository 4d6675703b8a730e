# Frames and tracebacks in cycles, and what a collection counts for them.
# Rules: R149 R150 R151
import gc
import sys

gc.disable()
gc.collect()


def own_frame():
    frame = sys._getframe()


def keeps_error():
    try:
        raise ValueError('kept')
    except ValueError as error:
        kept = error


def does_not_keep():
    try:
        raise ValueError('not kept')
    except ValueError as error:
        pass


def keeps_and_drops():
    try:
        raise ValueError('kept')
    except ValueError as error:
        kept = error
    del kept


def recursive():
    def inner(n):
        return inner(n - 1) if n else 0
    inner(2)


def mutual():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)
    even(4)


def keeps_traceback():
    try:
        raise ValueError('t')
    except ValueError as error:
        tb = error.__traceback__


for f in (own_frame, keeps_error, does_not_keep, keeps_and_drops, recursive, mutual,
          keeps_traceback):
    f()
    print(f.__name__ + ':', gc.collect())
