"""What the other parts of unittest share: names and shortened texts of objects."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LENGTH = 12
_MIN_BEGIN_LENGTH = 5
_MIN_END_LENGTH = 5
_MIN_COMMON_LENGTH = 5


def safe_repr(thing, short=False):
    try:
        text = repr(thing)
    except Exception:
        text = object.__repr__(thing)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + ' [truncated]...'


def strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__qualname__)


def shortened(text, begin, end):
    left_out = len(text) - begin - end
    if left_out > _PLACEHOLDER_LENGTH:
        text = '%s[%d chars]%s' % (text[:begin], left_out, text[len(text) - end:])
    return text


def common_prefix(texts):
    low, high = min(texts), max(texts)
    for at, char in enumerate(low):
        if char != high[at]:
            return low[:at]
    return low


def shorten_common(*args):
    """The repr() of each, cut where they are alike so that the difference is seen."""
    texts = [safe_repr(arg) for arg in args]
    longest = max(len(text) for text in texts)
    if longest <= _MAX_LENGTH:
        return texts
    prefix = common_prefix(texts)
    size = len(prefix)
    room = _MAX_LENGTH - (longest - size + _MIN_BEGIN_LENGTH + _PLACEHOLDER_LENGTH)
    if room > _MIN_COMMON_LENGTH:
        prefix = shortened(prefix, _MIN_BEGIN_LENGTH, room)
        return [prefix + text[size:] for text in texts]
    prefix = shortened(prefix, _MIN_BEGIN_LENGTH, _MIN_COMMON_LENGTH)
    return [prefix + shortened(text[size:], _MIN_COMMON_LENGTH, _MIN_END_LENGTH) for text in texts]


def counted_differences(first, second):
    """[(count in first, count in second, element)] where the counts differ; by == only."""
    first, second = list(first), list(second)
    found = []
    for element in first + second:
        if any(element == known for _, _, known in found):
            continue
        counts = (sum(1 for other in first if other == element),
                  sum(1 for other in second if other == element))
        found.append((*counts, element))
    return [entry for entry in found if entry[0] != entry[1]]
