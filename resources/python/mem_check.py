"""The memory that is in use, as the model sees it; the same in every run of a script."""

from _memory import used as _used


def get_mem_use(units='MB'):
    """What CPython would need for all live objects, in bytes ('B'), 'KB', 'MB' or 'GB'."""
    divisors = {'B': 1, 'KB': 1 << 10, 'MB': 1 << 20, 'GB': 1 << 30}
    if units not in divisors:
        raise ValueError(f'units must be one of {", ".join(divisors)}, not {units!r}')
    return _used() / divisors[units]
