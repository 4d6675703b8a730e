"""Enumerations: enum of Python 3.11."""

# One file, long as it is: EnumType, Enum and Flag each need the others.

import sys
from builtins import property as _property

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT',
           'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr', 'global_str',
           'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

Enum = Flag = ReprEnum = _ReprEnum = None
EJECT = KEEP = STRICT = CONFORM = None


class nonmember:
    """Wraps a value that stays an ordinary attribute of the class."""

    def __init__(self, value):
        self.value = value


class member:
    """Wraps a value (a function, a class) that is to be a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that _generate_next_value_() gives."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % self.value


_NOT_YET = object()
_nonmember, _member = nonmember, member
_IS_OLD = sys.version_info < (3, 11)
_IS_27 = sys.version_info < (3,)  # There a function in a class has no use without an instance.
_MEMBER_OR_VALUE = ("if\nobj is a member or a member's value" if _IS_OLD else
                    'or\nFalse depending on whether the value is a member or the value of a member')


class property(_property):
    """A property of members; the class itself may have a member of the same name."""

    def __get__(self, instance, owner=None):
        if instance is not None:
            return self.fget(instance) if self.fget is not None else self._of(owner)
        return self._of(owner)

    def _of(self, owner):
        try:
            return owner._member_map_[self._name]
        except KeyError:
            raise AttributeError('%r has no attribute %r' % (owner, self._name)) from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError('<enum %r> cannot set attribute %r'
                                 % (self._class.__name__, self._name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError('<enum %r> cannot delete attribute %r'
                                 % (self._class.__name__, self._name))
        return self.fdel(instance)

    def __set_name__(self, owner, name):
        self._name = name
        self._class = owner


_member_property = property


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(class_name, name):
    prefix = '_%s__' % class_name.lstrip('_')
    return name.startswith(prefix) and len(name) > len(prefix) and not name.endswith('__')


_SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_',
            '_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_')


def _already(name, value):
    return TypeError('Attempted to reuse key: %r' % name if _IS_OLD
                     else '%r already defined as %r' % (name, value))


class _Names(dict):
    """The namespace of a class body; notes which of its names become members."""

    def __init__(self, class_name):
        super().__init__()
        self._class_name = class_name
        self._members = {}
        self._values = []
        self._ignored = ()
        self._order = None
        self._generate = None

    def __setitem__(self, name, value):
        if _is_private(self._class_name, name):
            pass
        elif _is_sunder(name):
            self._note(name, value)
        elif _is_dunder(name):
            pass
        elif name in self._members:
            raise _already(name, self[name])
        elif name in self._ignored:
            pass
        elif isinstance(value, _nonmember):
            value = value.value
        elif isinstance(value, _member) or not _is_descriptor(value):
            if name in self:
                raise _already(name, self[name])
            value = self._member_value(name, value)
        super().__setitem__(name, value)

    def _note(self, name, value):
        if name not in _SUNDERS:
            raise ValueError('_names_ are reserved for future Enum use' if _IS_OLD else
                             '_sunder_ names, such as %r, are reserved for future Enum use' % name)
        if name == '_generate_next_value_':
            self._generate = value
        elif name == '_ignore_':
            names = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(names) & set(self._members)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % already)
            self._ignored = names
        elif name == '_order_':
            self._order = value.replace(',', ' ').split() if isinstance(value, str) else value

    def _member_value(self, name, value):
        if isinstance(value, _member):
            value = value.value
        elif isinstance(value, auto):
            value = self._generated(name) if value.value is None else value.value
        elif type(value) is tuple and any(isinstance(part, auto) for part in value):
            value = tuple([self._generated(name) if isinstance(part, auto) else part
                           for part in value])
        self._members[name] = True
        self._values.append(value)
        return value

    def _generated(self, name):
        generate = self._generate
        if isinstance(generate, staticmethod):
            generate = generate.__func__
        return generate(name, 1, len(self._members), self._values[:])


def _data_type(bases):
    """The type of the values that a mixed-in class (int, str) gives members; object without."""
    for base in bases:
        for ancestor in base.__mro__:
            if ancestor is object:
                continue
            if isinstance(ancestor, EnumMeta):
                if ancestor._member_type_ is not object:
                    return ancestor._member_type_
                continue
            if '__new__' in ancestor.__dict__ or '__dataclass_fields__' in ancestor.__dict__:
                return ancestor
    return object


def _find_new(names, member_type, first_enum):
    """(the function that makes members, whether the class body or a mixin has it, needs args)"""
    made_here = names.get('__new__')
    saved = made_here is not None and first_enum is not None
    new = made_here
    if new is None:
        for attribute in ('__new_member__', '__new__'):
            for source in (member_type, first_enum):
                found = getattr(source, attribute, None)
                if found not in (None, None.__new__, object.__new__,
                                 Enum.__new__ if Enum is not None else None):
                    new = found
                    break
            if new is not None:
                break
        else:
            new = object.__new__
    if isinstance(new, staticmethod):
        new = new.__func__
    return new, saved, new is not object.__new__


def _without_instance(function):
    is_function = isinstance(function, type(_find_new))
    return staticmethod(function) if _IS_27 and is_function else function


class EnumType(type):
    """The class of Enum and of its subclasses."""

    @classmethod
    def __prepare__(metacls, name, bases, *, boundary=None, _simple=False, **more):
        for base in bases:
            if isinstance(base, EnumMeta) and base._member_names_:
                raise TypeError('%s: cannot extend enumeration %r' % (name, base.__name__)
                                if _IS_OLD else '<enum %r> cannot extend %r' % (name, base))
        names = _Names(name)
        for base in bases:
            if isinstance(base, EnumMeta):
                names._generate = getattr(base, '_generate_next_value_', None)
        return names

    def __new__(metacls, name, bases, names, *, boundary=None, _simple=False, **more):
        if _simple or not isinstance(names, _Names):
            return super().__new__(metacls, name, bases, names, **more)
        for ignored in names._ignored:
            names.pop(ignored, None)
        if '_ignore_' in names:
            del names['_ignore_']
        if '_order_' in names:
            del names['_order_']
        values = {key: names[key] for key in names._members}
        for key in values:
            dict.__delitem__(names, key)
        bad = set(values) & {'mro', ''}
        if bad:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(n) for n in bad))
        member_type = _data_type(bases)
        first_enum = bases[-1] if bases and isinstance(bases[-1], EnumMeta) else None
        if bases and first_enum is None:
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] '
                            '[data_type,] enum_type)`')
        new, saved, needs_args = _find_new(names, member_type, first_enum)
        if isinstance(names.get('_generate_next_value_'), type(_find_new)):
            names['_generate_next_value_'] = staticmethod(names['_generate_next_value_'])
        body = dict(names)
        if sys.version_info >= (3, 12) and names._generate is not None:
            body.setdefault('_generate_next_value_', staticmethod(names._generate))
        body['_new_member_'] = _without_instance(new)
        body['_use_args_'] = needs_args
        body['_member_names_'] = []
        body['_member_map_'] = {}
        body['_value2member_map_'] = {}
        if not _IS_OLD:
            body['_unhashable_values_'] = []
        body['_member_type_'] = member_type
        body['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        body['_flag_mask_'] = body['_singles_mask_'] = body['_all_bits_'] = 0
        if saved:
            body['__new_member__'] = _without_instance(new)
        cls = super().__new__(metacls, name, bases, body, **more)
        cls._take_text_methods(names, member_type, first_enum)
        for key, value in values.items():
            cls._add_member(key, value)
        if Enum is not None:
            cls.__new__ = staticmethod(Enum.__new__) if _IS_27 else Enum.__new__
        if Flag is not None and issubclass(cls, Flag):
            cls._finish_flags(names)
        cls._check_order(names._order)
        return cls

    def __init__(cls, *args, **more):
        pass

    def _take_text_methods(cls, names, member_type, first_enum):
        """Which __repr__, __str__ and __format__ win: the data type's or those of Enum."""
        if not _IS_OLD and _ReprEnum is not None and _ReprEnum in cls.__bases__:
            if '__format__' not in names:
                type.__setattr__(cls, '__format__', member_type.__format__)
            if '__str__' not in names:
                text = member_type.__str__
                text = member_type.__repr__ if text is object.__str__ else text
                type.__setattr__(cls, '__str__', text)
        if first_enum is None:
            return
        for method in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if method in names or method in cls.__dict__:
                continue
            if getattr(cls, method) in (getattr(member_type, method), getattr(object, method)):
                type.__setattr__(cls, method, getattr(first_enum, method))

    def _add_member(cls, name, value):
        args = value if type(value) is tuple else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        if not cls._use_args_:
            made = cls._new_member_(cls)
        else:
            made = cls._new_member_(cls, *args)
        if not hasattr(made, '_value_'):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                made._value_ = cls._member_type_(*args)
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        if not _IS_OLD:
            made._sort_order_ = len(cls._member_names_)
        known = cls._known(value)
        if known is not None:
            made = known
        else:
            is_flag = Flag is not None and issubclass(cls, Flag)
            if is_flag and isinstance(value, int):
                cls._flag_mask_ |= value
                if value > 0 and value & (value - 1) == 0:
                    cls._singles_mask_ |= value
                cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
            is_bit = isinstance(value, int) and value > 0 and value & (value - 1) == 0
            if _IS_OLD or not is_flag or is_bit:
                cls._member_names_.append(name)
        cls._publish(name, made)
        cls._member_map_[name] = made
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            if not _IS_OLD:
                cls._unhashable_values_.append(value)

    def _publish(cls, name, made):
        """Makes the member an attribute; a property of that name of a base stays beside it."""
        for base in cls.__mro__[1:]:
            found = base.__dict__.get(name)
            if isinstance(found, (_member_property, _property)):
                redirect = _member_property(found.fget, found.fset, found.fdel)
                redirect.__set_name__(cls, name)
                type.__setattr__(cls, name, redirect)
                return
        type.__setattr__(cls, name, made)

    def _known(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        return None

    def _finish_flags(cls, names):
        if _IS_OLD:
            return
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
            if name not in names:
                type.__setattr__(cls, name, getattr(Flag, name))
        ordered = [cls._member_map_[name] for name in cls._member_names_]
        values = [flag._value_ for flag in ordered]
        if values != sorted(values):
            cls._iter_member_ = cls._iter_member_by_def_

    def _check_order(cls, order):
        if order is None:
            return
        wanted = [name for name in order
                  if name not in cls._member_map_ or cls._member_map_[name]._name_ == name]
        if wanted != cls._member_names_:
            raise TypeError('member order does not match _order_:\n  %r\n  %r'
                            % (cls._member_names_, wanted))

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            if sys.version_info >= (3, 12):
                return cls._has_value(value)
            if sys.version_info >= (3, 10):
                import warnings
                warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return '
                              'True ' + _MEMBER_OR_VALUE, DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(value).__qualname__, cls.__class__.__qualname__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def _has_value(cls, value):
        if sys.version_info < (3, 13):
            return value in cls._value2member_map_ or value in cls._unhashable_values_
        return cls._known(value) is not None or value in cls._unhashable_values_

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError('%s: cannot delete Enum member.' % cls.__name__ if _IS_OLD else
                                 '%r cannot delete member %r.' % (cls.__name__, name))
        super().__delattr__(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('Cannot reassign members.' if _IS_OLD else
                                 'cannot reassign member %r' % name)
        super().__setattr__(name, value)

    def __dir__(cls):
        if _IS_OLD:
            return ['__class__', '__doc__', '__members__', '__module__'] + cls._member_names_
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__'}
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    if sys.version_info < (3, 12):
        def __getattr__(cls, name):
            raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        is_flag = not _IS_OLD and Flag is not None and issubclass(cls, Flag)
        kind = 'flag' if is_flag else 'enum'
        return '<%s %r>' % (kind, cls.__name__)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            found, names = names, []
            last = []
            for count, name in enumerate(found):
                value = body._generate(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        body['__module__'] = module or sys._getframe(2).f_globals.get('__name__')
        if qualname is not None:
            body['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)


EnumMeta = EnumType
if _IS_OLD:
    EnumMeta.__name__ = EnumMeta.__qualname__ = 'EnumMeta'
    for _value in vars(EnumMeta).values():
        if hasattr(_value, '__code__'):
            _value.__qualname__ = _value.__qualname__.replace('EnumType', 'EnumMeta')


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    @classmethod
    def __signature__(cls):
        return '(value)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
        except TypeError:
            found = cls._known(value)
        if found is not None:
            return found
        invalid = None
        result = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            invalid = error
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT \
                    and isinstance(result, int):
                return result
            problem = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
            if result is None and invalid is None:
                raise problem
            if invalid is None:
                invalid = TypeError('error in %s._missing_: returned %r instead of None or a '
                                    'valid member' % (cls.__name__, result))
            if not isinstance(invalid, ValueError):
                invalid.__context__ = problem
            raise invalid
        finally:
            invalid = problem = None

    def __init__(self, *args, **more):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            for value in reversed(last_values):
                if isinstance(value, int):
                    return value + 1
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = getattr(self.__class__, '_value_repr_', None) or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {'__class__', '__doc__', '__module__', 'name', 'value'}
        if not _IS_OLD:
            names.update(('__eq__', '__hash__'))
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update(key for key in getattr(self, '__dict__', ()) if key[0] != '_')
        for cls in self.__class__.__mro__:
            for key, value in cls.__dict__.items():
                if key[0] != '_' and key not in self._member_map_:
                    names.add(key)
        return sorted(names)

    def __format__(self, spec):
        member_type = self._member_type_
        if _IS_OLD and member_type is not object and type(self).__str__ in (
                Enum.__str__, Flag.__str__):
            return member_type.__format__(self._value_, spec)
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Changes repr() only; str() and format() stay those of the data type."""


_ReprEnum = ReprEnum


class IntEnum(int, ReprEnum):
    """Members are ints, too."""


class StrEnum(str, ReprEnum):
    """Members are strings, too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What a flag does with bits that no member names."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _binary(value, bits):
    """The two's complement with the sign in front: 0b0 0111."""
    if value >= 0:
        digits = bin(value)[2:]
        return '0b0 ' + digits.rjust(bits, '0')
    digits = bin(~value ^ (2 ** max(bits, value.bit_length()) - 1))[2:]
    return '0b1 ' + digits.rjust(bits, '1')


class Flag(Enum, boundary=STRICT):
    """Members are bits that combine."""

    _numeric_repr_ = repr

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        bits = value & cls._flag_mask_
        while bits:
            bit = bits & -bits
            yield cls._value2member_map_.get(bit)
            bits ^= bit

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda flag: flag._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, every = cls._flag_mask_, cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s'
                                 % (cls, value, _binary(value, bits), _binary(mask, bits)))
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = mask & value if cls._boundary_ is not KEEP else every + 1 + value
        return cls._composed(value, value & ~mask)

    @classmethod
    def _composed(cls, value, unknown):
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        names = [flag._name_ for flag in cls._iter_member_(value)]
        if names:
            made._name_ = '|'.join(names)
            if unknown:
                made._name_ += '|%s' % cls._numeric_repr_(unknown)
        else:
            made._name_ = None
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__.__dict__.get('_value_repr_') or repr
        name = self.__class__.__name__
        if self._name_ is None:
            return '<%s: %s>' % (name, show(self._value_))
        return '<%s.%s: %s>' % (name, self._name_, show(self._value_))

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _bits_of(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._boundary_ is KEEP or self._boundary_ is EJECT:
            return self.__class__(~self._value_)
        return self.__class__(self._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are bits and ints, too."""


if _IS_OLD:
    import _old_flags
    _old_flags.install(Flag, IntFlag)
    del _old_flags


def unique(enumeration):
    """A decorator: no two names may have the same value."""
    doubles = [(name, made.name) for name, made in enumeration.__members__.items()
               if name != made.name]
    if doubles:
        raise ValueError('duplicate values found in %r: %s'
                         % (enumeration, ', '.join('%s -> %s' % pair for pair in doubles)))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


if not _IS_OLD:
    class verify:
        """A decorator: checks an enumeration once it is made."""

        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            name = enumeration.__name__
            for check in self.checks:
                if check is UNIQUE:
                    doubles = [(alias, made.name) for alias, made in enumeration.__members__.items()
                               if alias != made.name]
                    if doubles:
                        raise ValueError('aliases found in %r: %s' % (
                            enumeration, ', '.join('%s -> %s' % pair for pair in doubles)))
                elif check is CONTINUOUS:
                    self._check_continuous(enumeration, name)
                elif check is NAMED_FLAGS:
                    self._check_names(enumeration, name)
            return enumeration

        def _check_continuous(self, enumeration, name):
            values = {made.value for made in enumeration}
            if len(values) < 2:
                return
            low, high = min(values), max(values)
            if Flag is not None and issubclass(enumeration, Flag):
                wanted = [1 << bit for bit in range(low.bit_length() - 1, high.bit_length())]
                kind = 'flag'
            else:
                wanted = range(low, high + 1)
                kind = 'enum'
            missing = [value for value in wanted if value not in values]
            if missing:
                raise ValueError(('invalid %s %r: missing values %s' % (
                    kind, name, ', '.join(str(value) for value in missing)))[:256])

        def _check_names(self, enumeration, name):
            known = {made.value for made in enumeration}
            missing_names = []
            missing = 0
            for alias, made in enumeration.__members__.items():
                if made.value < 0 or made.value in known:
                    continue
                bits = [1 << bit for bit in range(made.value.bit_length()) if made.value >> bit & 1]
                unknown = [bit for bit in bits if bit not in known]
                if unknown:
                    missing_names.append(alias)
                    for bit in unknown:
                        missing |= bit
            if missing_names:
                if len(missing_names) == 1:
                    text = 'alias %s is missing' % missing_names[0]
                else:
                    text = 'aliases %s and %s are missing' % (', '.join(missing_names[:-1]),
                                                              missing_names[-1])
                value = 'value 0x%x' % missing if missing & (missing - 1) == 0 \
                    else 'combined values of 0x%x' % missing
                raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                                 % (name, text, value))


def show_flag_values(value):
    """The single bits of a value."""
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def global_enum_repr(self):
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    return '|'.join('%s.%s' % (module, name) for name in self._name_.split('|'))


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """A decorator: the members become names of the module, and show themselves so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
