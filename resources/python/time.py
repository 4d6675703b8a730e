"""A simulated clock: it starts at the same moment in every run and moves when it is looked at,
or when the script sleeps. Local time is UTC."""

from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time,
                   process_time_ns, sleep, thread_time, thread_time_ns, time, time_ns)

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1

_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
           'October', 'November', 'December')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday',
           'tm_isdst')


class struct_time(tuple):
    """A moment in nine numbers."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, sequence):
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError('time.struct_time() takes an at least 9-sequence '
                            f'({len(items)}-sequence given)')
        return super().__new__(cls, items[:9])

    def __repr__(self):
        parts = ', '.join(f'{name}={value}' for name, value in zip(_FIELDS, self))
        return f'time.struct_time({parts})'

    tm_zone = 'UTC'
    tm_gmtoff = 0


for _index, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, property(lambda self, index=_index: self[index]))
del _index, _name


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    """Days from 1970-01-01."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 - 719162


def _month_lengths(year):
    return (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def gmtime(seconds=None):
    whole = int((time() if seconds is None else seconds) // 1)
    days, rest = divmod(whole, 86400)
    year = 1970 + days // 366
    while _days_before_year(year + 1) <= days:
        year += 1
    day = days - _days_before_year(year)
    yday = day + 1
    month = 1
    for length in _month_lengths(year):
        if day < length:
            break
        day -= length
        month += 1
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    return struct_time((year, month, day + 1, hour, minute, second, (days + 3) % 7, yday, 0))


localtime = gmtime


def mktime(t):
    year, month, day, hour, minute, second = t[:6]
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    days = _days_before_year(year) + sum(_month_lengths(year)[:month - 1]) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def asctime(t=None):
    t = localtime() if t is None else t
    return '%s %s %2d %02d:%02d:%02d %d' % (
        _DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None):
    return asctime(localtime(seconds))


def strftime(format, t=None):
    t = localtime() if t is None else t
    values = {
        'a': _DAYS[t[6]][:3], 'A': _DAYS[t[6]], 'b': _MONTHS[t[1] - 1][:3],
        'B': _MONTHS[t[1] - 1], 'c': asctime(t), 'd': '%02d' % t[2], 'e': '%2d' % t[2],
        'H': '%02d' % t[3], 'I': '%02d' % (t[3] % 12 or 12), 'j': '%03d' % t[7],
        'm': '%02d' % t[1], 'M': '%02d' % t[4], 'p': 'AM' if t[3] < 12 else 'PM',
        'S': '%02d' % t[5], 'w': str((t[6] + 1) % 7), 'y': '%02d' % (t[0] % 100),
        'Y': str(t[0]), 'x': '%02d/%02d/%02d' % (t[1], t[2], t[0] % 100),
        'X': '%02d:%02d:%02d' % (t[3], t[4], t[5]), 'Z': 'UTC', 'z': '+0000', '%': '%',
        'F': '%d-%02d-%02d' % (t[0], t[1], t[2]), 'T': '%02d:%02d:%02d' % (t[3], t[4], t[5]),
        'D': '%02d/%02d/%02d' % (t[1], t[2], t[0] % 100), 'n': '\n', 't': '\t',
        'U': '%02d' % ((t[7] + 6 - (t[6] + 1) % 7) // 7), 'W': '%02d' % ((t[7] + 6 - t[6]) // 7),
    }
    result = []
    i = 0
    while i < len(format):
        if format[i] == '%' and i + 1 < len(format):
            i += 1
            result.append(values.get(format[i], '%' + format[i]))
        else:
            result.append(format[i])
        i += 1
    return ''.join(result)


def get_clock_info(name):
    from types import SimpleNamespace
    return SimpleNamespace(implementation='simulated', monotonic=name != 'time',
                           adjustable=False, resolution=1e-09)
