"""exceptions of Python 2.7: those that are built in."""

import builtins

for _name in dir(builtins):
    _value = getattr(builtins, _name)
    if isinstance(_value, type) and issubclass(_value, BaseException):
        globals()[_name] = _value
del builtins, _name, _value
