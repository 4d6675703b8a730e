"""Classes from annotations: dataclasses of Python 3.11."""

# One file, long as it is: tracebacks name it, whichever of its steps fails.

import copy
import inspect
import keyword
import sys
from types import FunctionType, MappingProxyType
from _collections_abc import GenericAlias

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


if sys.version_info >= (3, 13):
    # CPython's `inspect` brings `ast`, which makes an enumeration out of a class and leaves the
    # class to the collector: 23 objects.
    import enum
    type('_Precedence', (), {'level%d' % i: enum.auto() for i in range(17)})
    del enum

_REPLACE_ERROR = TypeError if sys.version_info >= (3, 13) else ValueError


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was to be changed."""


class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


class _DefaultFactory:
    def __repr__(self):
        return '<factory>'


class _KeywordOnly:
    pass


MISSING = _Missing()
KW_ONLY = _KW_ONLY = _KeywordOnly()
_HAS_DEFAULT_FACTORY = _DefaultFactory()
_NO_METADATA = MappingProxyType({})

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind('_FIELD')
_CLASS_VAR = _Kind('_FIELD_CLASSVAR')
_INIT_VAR = _Kind('_FIELD_INITVAR')


class InitVar:
    """A parameter of __init__() and __post_init__() that is no field."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return 'dataclasses.InitVar[%s]' % self.type.__name__
        return 'dataclasses.InitVar[%r]' % (self.type,)

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known about one field; made by field() only."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return 'Field(%s)' % ','.join('%s=%r' % (name, getattr(self, name)) for name in (
            'name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare',
            'metadata', 'kw_only', '_field_type'))

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), '__set_name__', None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _Params:
    """The arguments of @dataclass."""

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')
    if sys.version_info >= (3, 12):
        __slots__ += ('match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, *others):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        for name, value in zip(self.__slots__[6:], others):
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join(
            '%s=%r' % (name, getattr(self, name)) for name in self.__slots__)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """Says more about a field than a default value can."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_class_var(annotation):
    typing = sys.modules.get('typing')
    if typing is None:
        return False
    return annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar


def _is_named(annotation, names):
    """Whether the text of an annotation is one of the names, or a subscript of one."""
    text = annotation.split('[')[0].strip()
    return text.rpartition('.')[2] in names


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ in ('member_descriptor', 'getset_descriptor') \
                and name in cls.__dict__.get('__slots__', ()):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if isinstance(annotation, str):
        if _is_named(annotation, ('ClassVar',)):
            made._field_type = _CLASS_VAR
        elif _is_named(annotation, ('InitVar',)):
            made._field_type = _INIT_VAR
    elif _is_class_var(annotation):
        made._field_type = _CLASS_VAR
    elif annotation is InitVar or type(annotation) is InitVar:
        made._field_type = _INIT_VAR
    if made._field_type in (_CLASS_VAR, _INIT_VAR) and made.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % name)
    if made._field_type in (_FIELD, _INIT_VAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError('field %s is a ClassVar but specifies kw_only' % name)
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory'
                         % (type(made.default), name))
    return made


def _create(name, args, body, names, cls=None, returns=None):
    """A function from its text; `names` are what the text may name."""
    return _create_all([(name, args, body)], name, names, cls)


def _create_all(functions, returned, names, cls):
    lines = []
    for name, args, body in functions:
        lines.append('def %s(%s):' % (name, ', '.join(args)))
        lines += [' ' + line for line in body]
    outer = 'def __create_fn__(%s):\n%s\n return %s' % (
        ', '.join(names), '\n'.join(' ' + line for line in lines), returned)
    space = {}
    module = sys.modules.get(cls.__module__) if cls is not None else None
    exec(outer, module.__dict__ if module is not None else {}, space)
    return space['__create_fn__'](**names)


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ''
    elif f.default is not MISSING:
        default = '=_dflt_' + f.name
    else:
        default = '=_HAS_DEFAULT_FACTORY'
    return '%s:_type_%s%s' % (f.name, f.name, default)


def _init_line(f, frozen, self_name, slots):
    """The line of __init__() for a field, or None."""
    value = f.name
    if f.default_factory is not MISSING:
        value = '_dflt_%s()' % f.name
        if f.init:
            value += ' if %s is _HAS_DEFAULT_FACTORY else %s' % (f.name, f.name)
    elif not f.init:
        if not (slots and f.default is not MISSING):
            return None
        value = '_dflt_' + f.name
    if f._field_type is _INIT_VAR:
        return None
    if frozen:
        return '__dataclass_builtins_object__.__setattr__(%s,%r,%s)' % (self_name, f.name, value)
    return '%s.%s=%s' % (self_name, f.name, value)


def _make_init(cls, all_fields, frozen, has_post_init, self_name, slots):
    positional = [f for f in all_fields if f.init and not f.kw_only]
    keyword_only = [f for f in all_fields if f.init and f.kw_only]
    default = None
    for f in positional:
        if not (f.default is MISSING and f.default_factory is MISSING):
            default = f
        elif default is not None:
            which = ' %r' % default.name if sys.version_info >= (3, 13) else ''
            raise TypeError('non-default argument %r follows default argument%s' % (f.name, which))
    names = {'_HAS_DEFAULT_FACTORY': _HAS_DEFAULT_FACTORY, '__dataclass_builtins_object__': object}
    for f in all_fields:
        names['_type_' + f.name] = f.type
        if f.default_factory is not MISSING:
            names['_dflt_' + f.name] = f.default_factory
        elif f.default is not MISSING:
            names['_dflt_' + f.name] = f.default
    body = [line for line in (_init_line(f, frozen, self_name, slots) for f in all_fields) if line]
    if has_post_init:
        passed = ','.join(f.name for f in all_fields if f._field_type is _INIT_VAR)
        body.append('%s.%s(%s)' % (self_name, _POST_INIT, passed))
    args = [self_name] + [_init_parameter(f) for f in positional]
    if keyword_only:
        args += ['*'] + [_init_parameter(f) for f in keyword_only]
    function = _create('__init__', args, body or ['pass'], names, cls)
    function.__annotations__['return'] = None
    return function


def _recursive_repr(function):
    running = set()

    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)
    wrapper.__name__ = function.__name__
    wrapper.__qualname__ = function.__qualname__
    wrapper.__wrapped__ = function
    return wrapper


if sys.version_info >= (3, 13):
    from reprlib import recursive_repr

    def _recursive_repr(function):
        wrapper = recursive_repr()(function)
        wrapper.__wrapped__ = function
        return wrapper


def _make_repr(cls, shown):
    text = ', '.join('%s={self.%s!r}' % (f.name, f.name) for f in shown)
    line = 'return self.__class__.__qualname__ + f"(%s)"' % text
    return _recursive_repr(_create('__repr__', ['self'], [line], {}, cls))


def _tuple_text(name, compared):
    if not compared:
        return '()'
    return '(%s,)' % ','.join('%s.%s' % (name, f.name) for f in compared)


def _make_comparison(cls, name, sign, compared):
    left, right = _tuple_text('self', compared), _tuple_text('other', compared)
    return _create(name, ['self', 'other'], [
        'if other.__class__ is self.__class__:', ' return %s%s%s' % (left, sign, right),
        'return NotImplemented'], {}, cls)


def _make_frozen(cls, all_fields):
    names = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    test = 'if type(self) is cls or name in {%s}:' % ', '.join(repr(f.name) for f in all_fields)
    if not all_fields:
        test = 'if type(self) is cls or name in ():'
    functions = [
        ('__setattr__', ['self', 'name', 'value'], [
            test, ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
            'super(cls, self).__setattr__(name, value)']),
        ('__delattr__', ['self', 'name'], [
            test, ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
            'super(cls, self).__delattr__(name)'])]
    if sys.version_info >= (3, 13):
        return _create_all(functions, '__setattr__, __delattr__', names, cls)
    return [_create(*function, names, cls) for function in functions]


def _make_hash(cls, all_fields):
    hashed = [f for f in all_fields if (f.compare if f.hash is None else f.hash)]
    line = 'return hash(%s)' % _tuple_text('self', hashed)
    function = _create('__hash__', ['self'], [line], {}, cls)
    function.__qualname__ = cls.__qualname__ + '.__hash__'
    return function


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = '%s.%s' % (cls.__qualname__, value.__name__)
    setattr(cls, name, value)
    return False


def _inherited(cls, frozen):
    found = {}
    any_frozen = has_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_bases = True
            for f in base_fields.values():
                found[f.name] = f
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not any_frozen and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return found


def _own_fields(cls, kw_only):
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    kw_only_seen = False
    for name, annotation in annotations.items():
        is_marker = annotation is _KW_ONLY or (
            isinstance(annotation, str) and _is_named(annotation, ('KW_ONLY',)))
        if is_marker:
            if kw_only_seen:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been specified' % name)
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError('%r is a field but has no type annotation' % name)
    return own


def _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError('Cannot overwrite attribute __hash__ in class %s' % cls.__name__)
        cls.__hash__ = _make_hash(cls, fields)
    elif eq and not has_explicit_hash:
        if frozen:
            cls.__hash__ = _make_hash(cls, fields)
        else:
            cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
             weakref_slot):
    found = _inherited(cls, frozen)
    setattr(cls, _PARAMS, _Params(init, repr, eq, order, unsafe_hash, frozen, match_args,
                                  kw_only, slots, weakref_slot))
    for f in _own_fields(cls, kw_only):
        found[f.name] = f
    setattr(cls, _FIELDS, found)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING
                             or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    ordered = list(found.values())
    if init:
        taken = [f for f in ordered if f._field_type in (_FIELD, _INIT_VAR)]
        self_name = '__dataclass_self__' if 'self' in found else 'self'
        _set_new(cls, '__init__',
                 _make_init(cls, taken, frozen, hasattr(cls, _POST_INIT), self_name, slots))
    real = [f for f in ordered if f._field_type is _FIELD]
    if repr:
        _set_new(cls, '__repr__', _make_repr(cls, [f for f in real if f.repr]))
    compared = [f for f in real if f.compare]
    if eq:
        _set_new(cls, '__eq__', _make_comparison(cls, '__eq__', '==', compared))
    if order:
        for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _make_comparison(cls, name, sign, compared)):
                raise TypeError('Cannot overwrite attribute %s in class %s. Consider using '
                                'functools.total_ordering' % (name, cls.__name__))
    if frozen:
        for function in _make_frozen(cls, real):
            if _set_new(cls, function.__name__, function):
                raise TypeError('Cannot overwrite attribute %s in class %s'
                                % (function.__name__, cls.__name__))
    _set_hash(cls, real, unsafe_hash, eq, frozen, has_explicit_hash)
    if not getattr(cls, '__doc__'):
        try:
            text = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            text = ''
        cls.__doc__ = cls.__name__ + text
    if match_args:
        _set_new(cls, '__match_args__', tuple(f.name for f in ordered if f.init and not f.kw_only
                                              and f._field_type in (_FIELD, _INIT_VAR)))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, real)
    return cls


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return ()
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _get_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _add_slots(cls, frozen, weakref_slot, real):
    """The same class once more, with __slots__."""
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    body = dict(cls.__dict__)
    names = tuple(f.name for f in real)
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    body['__slots__'] = tuple(slots)
    for name in names:
        body.pop(name, None)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    if qualname is not None:
        cls.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in body:
            cls.__getstate__ = _get_state
        if '__setstate__' not in body:
            cls.__setstate__ = _set_state
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A decorator: adds __init__() and other methods made from the annotations of a class."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                        slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


if sys.version_info < (3, 10):
    _dataclass = dataclass

    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False):
        return _dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                          frozen=frozen, match_args=False)
elif sys.version_info < (3, 11):
    _dataclass = dataclass

    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False):
        return _dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                          frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, and those of dataclasses inside; other values are copied."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, lambda pairs: dict_factory(pairs), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields as a tuple, and those of dataclasses inside."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]), None)


def _plain(obj, build, dict_factory):
    if _is_instance(obj):
        return build([(f.name, _plain(getattr(obj, f.name), build, dict_factory))
                      for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_plain(value, build, dict_factory) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_plain(value, build, dict_factory) for value in obj)
    if isinstance(obj, dict):
        pairs = [(_plain(key, build, dict_factory), _plain(value, build, dict_factory))
                 for key, value in obj.items()]
        if hasattr(type(obj), 'default_factory'):
            made = type(obj)(obj.default_factory)
            made.update(pairs)
            return made
        return type(obj)(pairs)
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """A dataclass from a list of names, (name, type) and (name, type, default)."""
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError('Invalid field: %r' % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if keyword.iskeyword(name):
            raise TypeError('Field names must not be keywords: %r' % (name,))
        if name in annotations:
            raise TypeError('Field name duplicated: %r' % (name,))
        annotations[name] = annotation
    body['__annotations__'] = annotations
    if sys.version_info < (3, 12):
        body.setdefault('__module__', 'types')
    metaclass = type(bases[0]) if bases else type
    cls = metaclass(cls_name, tuple(bases), body)
    if sys.version_info >= (3, 12):
        if module is None:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object of the class with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _CLASS_VAR:
            continue
        if not f.init:
            if f.name in changes:
                raise _REPLACE_ERROR('field %s is declared with init=False, it cannot be specified '
                                     'with replace()' % f.name)
            continue
        if f.name not in changes:
            if f._field_type is _INIT_VAR and f.default is MISSING:
                raise _REPLACE_ERROR('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
