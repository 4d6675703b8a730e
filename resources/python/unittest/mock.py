"""The part of unittest.mock that tests of lifetimes use: Mock, sentinel, patch.object()."""

__unittest = True

__all__ = ('Mock', 'MagicMock', 'call', 'sentinel', 'patch', 'DEFAULT', 'ANY')


class _Sentinel:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.%s' % self.name


class _Sentinels:

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self._made.setdefault(name, _Sentinel(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _Any()


class _Call(tuple):
    """The arguments of one call: (args, kwargs)."""

    def __new__(cls, args=(), kwargs=None):
        return tuple.__new__(cls, (args, kwargs or {}))

    @property
    def args(self):
        return self[0]

    @property
    def kwargs(self):
        return self[1]

    def __call__(self, *args, **kwargs):
        return _Call(args, kwargs)

    def __repr__(self):
        parts = [repr(arg) for arg in self[0]]
        parts += ['%s=%r' % pair for pair in self[1].items()]
        return 'call(%s)' % ', '.join(parts)


call = _Call()


class Mock:
    """Takes any call and has any attribute; remembers the calls."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 **attributes):
        self.__dict__['_mock_children'] = {}
        self.__dict__['_mock_name'] = name
        self.side_effect = side_effect
        self._mock_return_value = return_value
        self._mock_wraps = wraps
        self.reset_mock()
        for key, value in attributes.items():
            setattr(self, key, value)

    def reset_mock(self):
        self.called = False
        self.call_count = 0
        self.call_args = None
        self.call_args_list = []
        self.method_calls = []
        self.mock_calls = []

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT:
            self._mock_return_value = type(self)()
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self._mock_return_value = value

    def __getattr__(self, name):
        if name.startswith('__') or name.startswith('assert'):
            raise AttributeError(name)
        children = self.__dict__['_mock_children']
        if name not in children:
            children[name] = type(self)(name=name)
        return children[name]

    def __call__(self, *args, **kwargs):
        self.called = True
        self.call_count += 1
        self.call_args = _Call(args, kwargs)
        self.call_args_list.append(self.call_args)
        self.mock_calls.append(self.call_args)
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or \
                    isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                effect = self.side_effect = iter(effect)
                result = next(effect)
                if isinstance(result, BaseException):
                    raise result
                return result
            if hasattr(effect, '__next__'):
                return next(effect)
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_wraps is not None and self._mock_return_value is DEFAULT:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_called(self):
        if not self.called:
            raise AssertionError("Expected '%s' to have been called." % self._shown())

    def assert_not_called(self):
        if self.called:
            raise AssertionError("Expected '%s' to not have been called. Called %s times."
                                 "\nCalls: %r." % (self._shown(), self.call_count, self.mock_calls))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times."
                                 % (self._shown(), self.call_count))

    def assert_called_with(self, *args, **kwargs):
        expected = _Call(args, kwargs)
        if self.call_args is None:
            raise AssertionError('expected call not found.\nExpected: %s%s\nActual: not called.'
                                 % (self._shown(), repr(expected)[4:]))
        if self.call_args != expected:
            raise AssertionError('expected call not found.\nExpected: %s%s\nActual: %s%s' % (
                self._shown(), repr(expected)[4:], self._shown(), repr(self.call_args)[4:]))

    def assert_called_once_with(self, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times."
                                 % (self._shown(), self.call_count))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, *args, **kwargs):
        expected = _Call(args, kwargs)
        if expected not in self.call_args_list:
            raise AssertionError('%s%s call not found' % (self._shown(), repr(expected)[4:]))

    def _shown(self):
        return self.__dict__['_mock_name'] or 'mock'

    def __repr__(self):
        name = self.__dict__['_mock_name']
        shown = ' name=%r' % name if name else ''
        return "<%s%s id='%d'>" % (type(self).__name__, shown, id(self))


class MagicMock(Mock):
    """A Mock with a length, an iterator and a truth."""

    def __len__(self):
        return 0

    def __iter__(self):
        return iter([])

    def __bool__(self):
        return True

    def __contains__(self, item):
        return False

    def __enter__(self):
        return MagicMock()

    def __exit__(self, *exc_info):
        return False


class _Patch:
    """Sets an attribute for a block, a function or until stop()."""

    def __init__(self, target, name, new):
        self.target = target
        self.name = name
        self.new = new

    def __enter__(self):
        self.is_own = self.name in vars(self.target)
        self.old = getattr(self.target, self.name)
        new = MagicMock(name=self.name) if self.new is DEFAULT else self.new
        setattr(self.target, self.name, new)
        return new

    def __exit__(self, *exc_info):
        if self.is_own:
            setattr(self.target, self.name, self.old)
        else:
            delattr(self.target, self.name)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)

    def __call__(self, function):
        from functools import wraps

        @wraps(function)
        def patched(*args, **kwargs):
            with self as new:
                if self.new is DEFAULT:
                    args += (new,)
                return function(*args, **kwargs)
        return patched


def patch(target, new=DEFAULT):
    """Patches what a dotted name says."""
    module, _, name = target.rpartition('.')
    import importlib
    return _Patch(importlib.import_module(module), name, new)


patch.object = lambda target, name, new=DEFAULT: _Patch(target, name, new)
