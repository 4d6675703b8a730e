"""Flags as they were up to 3.10: members that stand for several bits list the larger bits first,
have no names of their own, and 0 and unknown bits are members like others.
"""


def _parts(cls, value):
    """The members within the value, largest first, and the bits that no member has."""
    found = [flag for flag in cls if flag._value_ and flag._value_ & value == flag._value_]
    rest = value
    for flag in found:
        rest &= ~flag._value_
    if value >= 0:
        bits = rest
        while bits:
            bit = 1 << (bits.bit_length() - 1)
            if bit in cls._value2member_map_:
                found.append(cls._value2member_map_[bit])
                rest &= ~bit
            bits &= ~bit
    if not found and value in cls._value2member_map_:
        found.append(cls._value2member_map_[value])
    found.sort(key=lambda flag: flag._value_, reverse=True)
    if len(found) > 1 and found[0]._value_ == value:
        del found[0]
    return found, rest


def _keep(cls, made, value):
    made._name_ = None
    made._value_ = value
    return cls._value2member_map_.setdefault(value, made)


def _composed(cls, value):
    if value in cls._value2member_map_:
        return cls._value2member_map_[value]
    if _parts(cls, value)[1]:
        raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
    return _keep(cls, object.__new__(cls), value)


def _missing_flag(cls, value):
    return ~_composed(cls, ~value) if value < 0 else _composed(cls, value)


def _missing_int(cls, value):
    if not isinstance(value, int):
        raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
    if value in cls._value2member_map_:
        return cls._value2member_map_[value]
    needed = [value]
    rest = _parts(cls, value)[1]
    while rest:
        bit = 1 << (rest.bit_length() - 1)
        if bit not in cls._value2member_map_ and bit not in needed:
            needed.append(bit)
        rest = 0 if rest == -bit else rest ^ bit
    for each in reversed(needed):
        made = _keep(cls, int.__new__(cls, each), each)
    return made


def _text(self):
    if self._name_ is not None:
        return self._name_
    return '|'.join(str(flag._name_ or flag._value_) for flag in _parts(type(self), self._value_)[0])


def _repr(self):
    return '<%s.%s: %r>' % (type(self).__name__, _text(self), self._value_)


def _str(self):
    return '%s.%s' % (type(self).__name__, _text(self))


def _or(self, other):
    if not isinstance(other, self.__class__):
        return NotImplemented
    return self.__class__(self._value_ | other._value_)


def _and(self, other):
    if not isinstance(other, self.__class__):
        return NotImplemented
    return self.__class__(self._value_ & other._value_)


def _xor(self, other):
    if not isinstance(other, self.__class__):
        return NotImplemented
    return self.__class__(self._value_ ^ other._value_)


def _invert(self):
    within = _parts(type(self), self._value_)[0]
    inverted = self.__class__(0)
    for flag in self.__class__:
        if flag not in within and not flag._value_ & self._value_:
            inverted = inverted | flag
    return self.__class__(inverted)


def _int_or(self, other):
    if not isinstance(other, int):
        return NotImplemented
    return self.__class__(self._value_ | self.__class__(other)._value_)


def _int_and(self, other):
    if not isinstance(other, int):
        return NotImplemented
    return self.__class__(self._value_ & self.__class__(other)._value_)


def _int_xor(self, other):
    if not isinstance(other, int):
        return NotImplemented
    return self.__class__(self._value_ ^ self.__class__(other)._value_)


def _int_invert(self):
    return self.__class__(~self._value_)


def _give(cls, name, function):
    function.__name__ = name
    function.__qualname__ = '%s.%s' % (cls.__name__, name)
    type.__setattr__(cls, name, function)


def install(flag, int_flag):
    """Makes the two classes of `enum` behave so."""
    for name in '__iter__', '__len__':
        type.__delattr__(flag, name)
    for name, function in (('__repr__', _repr), ('__str__', _str), ('__or__', _or),
                           ('__and__', _and), ('__xor__', _xor), ('__invert__', _invert)):
        _give(flag, name, function)
    for name in '__ror__', '__rand__', '__rxor__':
        type.__delattr__(flag, name)
    type.__setattr__(flag, '_missing_', classmethod(_missing_flag))
    type.__setattr__(int_flag, '_missing_', classmethod(_missing_int))
    for name, function in (('or', _int_or), ('and', _int_and), ('xor', _int_xor)):
        _give(int_flag, '__%s__' % name, function)
        type.__setattr__(int_flag, '__r%s__' % name, function)
    _give(int_flag, '__invert__', _int_invert)
    for name in '__repr__', '__str__':
        type.__setattr__(int_flag, name, getattr(flag, name))
