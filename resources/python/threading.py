"""Threads, where there is one only: locks work, starting a second thread is an error."""

__all__ = ['Barrier', 'BoundedSemaphore', 'Condition', 'Event', 'Lock', 'RLock', 'Semaphore',
           'Thread', 'ThreadError', 'active_count', 'current_thread', 'enumerate', 'get_ident',
           'get_native_id', 'local', 'main_thread', 'TIMEOUT_MAX', 'excepthook', 'settrace']

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
_MAIN_IDENT = 140000000000000


class BrokenBarrierError(RuntimeError):
    pass


def _never():
    return RuntimeError('this would wait for ever: there is one thread only')


class lock:
    """What Lock() makes."""

    __slots__ = ('_locked', '__weakref__')
    __module__ = '_thread'

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._locked:
            self._locked = True
            return True
        if blocking and timeout < 0:
            raise _never()
        return False

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

    def __repr__(self):
        return '<%s _thread.lock object at %#x>' % (
            'locked' if self._locked else 'unlocked', id(self))


def Lock():
    return lock()


class RLock:
    """A lock that its owner can take again."""

    __slots__ = ('_count', '__weakref__')
    __module__ = '_thread'

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()

    def __repr__(self):
        return '<%s _thread.RLock object owner=%d count=%d at %#x>' % (
            'locked' if self._count else 'unlocked', _MAIN_IDENT if self._count else 0,
            self._count, id(self))


class Condition:
    """Nobody can notify the only thread: wait() returns at once with a timeout, else fails."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def wait(self, timeout=None):
        if timeout is None:
            raise _never()
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result and timeout is None:
            raise _never()
        return result

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class Semaphore:

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value:
            self._value -= 1
            return True
        if blocking and timeout is None:
            raise _never()
        return False

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, tb):
        self.release()


class BoundedSemaphore(Semaphore):

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:

    def __init__(self):
        self._flag = False

    def __repr__(self):
        return '<%s.%s at %#x: %s>' % (type(self).__module__, type(self).__qualname__, id(self),
                                       'set' if self._flag else 'unset')

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag and timeout is None:
            raise _never()
        return self._flag


class Barrier:

    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self._action = action
        self.n_waiting = 0
        self.broken = False

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        if self.parties != 1:
            raise _never()
        if self._action is not None:
            self._action()
        return 0

    def abort(self):
        self.broken = True

    def reset(self):
        self.broken = False


class local:
    """Attributes of the thread; there is one."""

    __module__ = '_thread'

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        return object.__new__(cls)


_count = 0


class Thread:
    """A thread that cannot be started; run() can be called."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name is None:
            global _count
            _count += 1
            name = 'Thread-%d' % _count
            if target is not None:
                name += ' (%s)' % getattr(target, '__name__', target)
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self.daemon = bool(daemon)
        self.ident = None
        self.native_id = None

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    def getName(self):
        return self._name

    def setName(self, name):
        self.name = name

    def start(self):
        raise RuntimeError("can't start new thread: Refscope models one thread only")

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if self.ident is None:
            raise RuntimeError('cannot join thread before it is started')
        raise RuntimeError('cannot join current thread')

    def is_alive(self):
        return self.ident is not None

    def isDaemon(self):
        return self.daemon

    def __repr__(self):
        state = 'initial' if self.ident is None else 'started'
        if self.daemon:
            state += ' daemon'
        if self.ident is not None:
            state += ' %s' % self.ident
        return '<%s(%s, %s)>' % (type(self).__name__, self._name, state)


class _MainThread(Thread):

    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self.ident = self.native_id = _MAIN_IDENT


class Timer(Thread):

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs

    def cancel(self):
        pass


_main_thread = _MainThread()


def current_thread():
    return _main_thread


currentThread = main_thread = current_thread


def active_count():
    return 1


activeCount = active_count


def enumerate():
    return [_main_thread]


def get_ident():
    return _MAIN_IDENT


get_native_id = get_ident


def excepthook(args, /):
    """Called for exceptions in threads, of which there are none."""


def settrace(func):
    pass


setprofile = settrace
