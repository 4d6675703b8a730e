"""A heap in a list: heap[k] is not greater than heap[2*k+1] and heap[2*k+2]."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']

from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush,
                    heappushpop, heapreplace)


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted inputs in order, one after the other."""
    heap = []
    if reverse:
        _heapify, _heappop, _heapreplace, direction = (
            _heapify_max, _heappop_max, _heapreplace_max, -1)
    else:
        _heapify, _heappop, _heapreplace, direction = heapify, heappop, heapreplace, 1

    if key is None:
        for order, it in enumerate(map(iter, iterables)):
            try:
                advance = it.__next__
                heap.append([advance(), order * direction, advance])
            except StopIteration:
                pass
        _heapify(heap)
        while len(heap) > 1:
            try:
                while True:
                    value, order, advance = s = heap[0]
                    yield value
                    s[0] = advance()
                    _heapreplace(heap, s)
            except StopIteration:
                _heappop(heap)
        if heap:
            value, order, advance = heap[0]
            yield value
            yield from advance.__self__
        return

    for order, it in enumerate(map(iter, iterables)):
        try:
            advance = it.__next__
            value = advance()
            heap.append([key(value), order * direction, value, advance])
        except StopIteration:
            pass
    _heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                key_value, order, value, advance = s = heap[0]
                yield value
                value = advance()
                s[0] = key(value)
                s[2] = value
                _heapreplace(heap, s)
        except StopIteration:
            _heappop(heap)
    if heap:
        key_value, order, value, advance = heap[0]
        yield value
        yield from advance.__self__


def _best(n, iterable, key, direction, choose, heapify, heapreplace):
    """The n first items of a stable order, kept in a heap whose top is the worst of them."""
    if n == 1:
        it = iter(iterable)
        sentinel = object()
        result = choose(it, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=direction < 0)[:n]
    it = iter(iterable)
    first = [(elem if key is None else key(elem), i, elem)
             for i, elem in zip(range(0, direction * n, direction), it)]
    if not first:
        return [elem for _, _, elem in first]
    heapify(first)
    order = direction * n
    top = first[0][0]
    for elem in it:
        k = elem if key is None else key(elem)
        if (k < top) if direction > 0 else (top < k):
            heapreplace(first, (k, order, elem))
            top = first[0][0]
            order += direction
    first.sort(reverse=direction < 0)
    return [elem for _, _, elem in first]


def nsmallest(n, iterable, key=None):
    """sorted(iterable, key=key)[:n]"""
    return _best(n, iterable, key, 1, min, _heapify_max, _heapreplace_max)


def nlargest(n, iterable, key=None):
    """sorted(iterable, key=key, reverse=True)[:n]"""
    return _best(n, iterable, key, -1, max, heapify, heapreplace)
