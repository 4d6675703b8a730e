"""What the process uses, as the model sees it: memory is what CPython would need for the objects
that are alive; times are those of the simulated clock."""

from collections import namedtuple as _namedtuple
from _memory import used as _used
from _time import monotonic as _monotonic

RUSAGE_SELF = 0
RUSAGE_CHILDREN = -1
RUSAGE_THREAD = 1

error = OSError
_most = 0

struct_rusage = _namedtuple('struct_rusage', (
    'ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt',
    'ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals',
    'ru_nvcsw', 'ru_nivcsw'), module='resource')


def getrusage(who):
    """ru_maxrss is in KiB: the most that was in use at any call so far."""
    global _most
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError('invalid who parameter')
    _most = max(_most, _used() // 1024)
    return struct_rusage(_monotonic(), 0.0, _most, *[0] * 13)


def getpagesize():
    return 4096
