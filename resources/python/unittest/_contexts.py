"""What assertRaises(), assertWarns() and assertLogs() give to a with statement."""

import re
import sys
import traceback
import warnings

__unittest = True


class _Context:
    """What the asserts with a body or a callable have in common."""

    _base_type = BaseException
    _base_type_text = 'an exception type or tuple of exception types'

    def __init__(self, expected, case, expected_regex=None):
        self.case = case
        self.expected = expected
        if expected_regex is not None:
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        """The context itself where no callable is given; otherwise calls it inside."""
        try:
            types = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if not all(isinstance(one, type) and issubclass(one, self._base_type)
                       for one in types):
                raise TypeError('%s() arg 1 must be %s' % (name, self._base_type_text))
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError('%r is an invalid keyword argument for this function'
                                    % (next(iter(kwargs)),))
                return self
            callee, *args = args
            self.obj_name = getattr(callee, '__name__', None) or str(callee)
            with self:
                callee(*args, **kwargs)
        finally:
            self = None  # The frame of a traceback would keep it in a cycle.

    def _raise(self, standard):
        raise self.case.failureException(self.case._formatMessage(self.msg, standard))

    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)


class AssertRaisesContext(_Context):

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            name = self._expected_name()
            if self.obj_name:
                self._raise('{} not raised by {}'.format(name, self.obj_name))
            self._raise('{} not raised'.format(name))
        traceback.clear_frames(tb)
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.expected_regex is None:
            return True
        if not self.expected_regex.search(str(value)):
            self._raise('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(value)))
        return True


class AssertWarnsContext(_Context):

    _base_type = Warning
    _base_type_text = 'a warning type or tuple of warning types'

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self.warnings_manager.__exit__(kind, value, tb)
        if kind is not None:
            return
        name = self._expected_name()
        first = None
        for entry in self.warnings:
            warning = entry.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning = warning
            self.filename = entry.filename
            self.lineno = entry.lineno
            return
        if first is not None:
            self._raise('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(first)))
        if self.obj_name:
            self._raise('{} not triggered by {}'.format(name, self.obj_name))
        self._raise('{} not triggered'.format(name))
