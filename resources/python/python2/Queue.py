"""Queue of Python 2.7."""

from queue import Empty, Full, LifoQueue, PriorityQueue, Queue

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue']
for _kind in Empty, Full, Queue, PriorityQueue, LifoQueue:
    _kind.__module__ = 'Queue'
del _kind
