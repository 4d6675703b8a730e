"""The signatures of callables: the part of inspect that reads and binds parameters."""

import enum
import sys
import types
from _types import GenericAlias as _GenericAlias
from collections import OrderedDict, namedtuple

from _inspect_kinds import (CO_VARARGS, CO_VARKEYWORDS, _NOWHERE, isbuiltin, isclass, isfunction,
                            ismethod, ismethoddescriptor, unwrap)

# What the classes say their module is.
__name__ = 'inspect'


class _empty:
    """Marks what is not there: no default, no annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                'variadic keyword')[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, _GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD

    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (self.VAR_POSITIONAL, self.VAR_KEYWORD):
            raise ValueError('{} parameters cannot have default values'.format(
                self._kind.description))
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a {}'.format(type(name).__name__))
        if not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=None, kind=None, default=_NOWHERE, annotation=_NOWHERE):
        return type(self)(
            self._name if name is None else name, self._kind if kind is None else kind,
            default=self._default if default is _NOWHERE else default,
            annotation=self._annotation if annotation is _NOWHERE else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = '{}: {}'.format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            sign = ' = ' if self._annotation is not _empty else '='
            text = '{}{}{}'.format(text, sign, repr(self._default))
        if self._kind == self.VAR_POSITIONAL:
            return '*' + text
        if self._kind == self.VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(type(self).__name__, self)

    def _key(self):
        return (self._name, self._kind, self._default, self._annotation)

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._key() == other._key()


class BoundArguments:
    """Arguments, sorted to the parameters of a signature."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        values = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            if parameter.kind == Parameter.VAR_POSITIONAL:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == Parameter.VAR_KEYWORD:
                values.update(self.arguments[name])
            else:
                values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        filled = OrderedDict() if sys.version_info < (3, 9) else {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is Parameter.VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return '<{} ({})>'.format(type(self).__name__, ', '.join(
            '{}={!r}'.format(name, value) for name, value in self.arguments.items()))


class Signature:
    """The parameters of a callable, and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        found = OrderedDict()
        last = None
        for parameter in parameters or ():
            if last is not None and parameter.kind < last:
                raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                    last.description, parameter.kind.description))
            last = parameter.kind
            if parameter.name in found:
                raise ValueError('duplicate parameter name: {!r}'.format(parameter.name))
            found[parameter.name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return _signature_of(obj, follow_wrapped)

    def replace(self, *, parameters=_NOWHERE, return_annotation=_NOWHERE):
        return type(self)(
            self._parameters.values() if parameters is _NOWHERE else parameters,
            return_annotation=self._return_annotation if return_annotation is _NOWHERE
            else return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.items()) == list(other._parameters.items()) and \
            self._return_annotation == other._return_annotation

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = OrderedDict() if sys.version_info < (3, 9) else {}
        waiting = list(args)
        kwargs = dict(kwargs)
        keywords = None
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == Parameter.VAR_POSITIONAL:
                if waiting:
                    arguments[name] = tuple(waiting)
                    waiting = []
            elif kind == Parameter.VAR_KEYWORD:
                keywords = name
            elif waiting and kind != Parameter.KEYWORD_ONLY:
                if name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {!r}'.format(name))
                arguments[name] = waiting.pop(0)
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError('missing a required argument: {!r}'.format(name))
        if waiting:
            raise TypeError('too many positional arguments')
        if kwargs:
            if keywords is None:
                raise TypeError('got an unexpected keyword argument {!r}'.format(
                    next(iter(kwargs))))
            arguments[keywords] = kwargs
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        star_shown = False
        slash_due = False
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == Parameter.POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                parts.append('/')
                slash_due = False
            if kind == Parameter.VAR_POSITIONAL:
                star_shown = True
            elif kind == Parameter.KEYWORD_ONLY and not star_shown:
                parts.append('*')
                star_shown = True
            parts.append(str(parameter))
        if slash_due:
            parts.append('/')
        text = '({})'.format(', '.join(parts))
        if self._return_annotation is not _empty:
            text += ' -> {}'.format(formatannotation(self._return_annotation))
        return text

    def __repr__(self):
        return '<{} {}>'.format(type(self).__name__, self)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))


def _function_signature(func):
    code = func.__code__
    names = code.co_varnames
    annotations = func.__annotations__
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    count = code.co_argcount
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default,
                                    annotation=annotations.get(name, _empty)))
    for index in range(count):
        kind = Parameter.POSITIONAL_ONLY if index < code.co_posonlyargcount \
            else Parameter.POSITIONAL_OR_KEYWORD
        without = count - len(defaults)
        name = names[index]
        if not name.isidentifier():  # The `.0` of a comprehension.
            name, kind = 'implicit' + name[1:], Parameter.POSITIONAL_ONLY
        add(name, kind, defaults[index - without] if index >= without else _empty)
    behind = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[behind], Parameter.VAR_POSITIONAL)
        behind += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[behind], Parameter.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get('return', _empty))


def _without_first(found, obj):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind != Parameter.VAR_POSITIONAL:
        del parameters[0]
    return found.replace(parameters=parameters)


def _partial_signature(partial, follow_wrapped):
    found = _signature_of(partial.func, follow_wrapped)
    bound = found.bind_partial(*partial.args, **partial.keywords)
    parameters = []
    by_name = False
    for name, parameter in found.parameters.items():
        if name in partial.keywords and parameter.kind != Parameter.VAR_KEYWORD:
            by_name = True
            parameters.append(parameter.replace(kind=Parameter.KEYWORD_ONLY,
                                                default=partial.keywords[name]))
        elif name in bound.arguments and parameter.kind not in (Parameter.VAR_POSITIONAL,
                                                                Parameter.VAR_KEYWORD):
            continue
        elif by_name and parameter.kind == Parameter.POSITIONAL_OR_KEYWORD:
            parameters.append(parameter.replace(kind=Parameter.KEYWORD_ONLY))
        elif not (by_name and parameter.kind == Parameter.VAR_POSITIONAL):
            parameters.append(parameter)
    return found.replace(parameters=parameters)


def _signature_of(obj, follow_wrapped=True):
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow_wrapped), obj)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return _signature_of(obj)
    own = getattr(obj, '__signature__', None)
    if isinstance(own, Signature):
        return own
    if isfunction(obj):
        return _function_signature(obj)
    if type(obj).__name__ == 'partial':
        return _partial_signature(obj, follow_wrapped)
    if isclass(obj):
        call = getattr(type(obj), '__call__', None)
        if isfunction(call):
            return _without_first(_signature_of(call, follow_wrapped), obj)
        for name in ('__new__', '__init__'):
            method = getattr(obj, name, None)
            if isfunction(method):
                return _without_first(_signature_of(method, follow_wrapped), obj)
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError('no signature found for builtin type {!r}'.format(obj))
    if isbuiltin(obj) or ismethoddescriptor(obj):
        raise ValueError('no signature found for builtin {!r}'.format(obj))
    call = getattr(type(obj), '__call__', None)
    if call is not None and isfunction(call):
        return _without_first(_signature_of(call, follow_wrapped), obj)
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable that is written in Python."""
    return _signature_of(obj, follow_wrapped)


FullArgSpec = namedtuple('FullArgSpec',
                         'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')


def getfullargspec(func):
    try:
        found = _signature_of(func, False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    if ismethod(func):
        found = _signature_of(func.__func__, False)
    args, only, defaults, only_defaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        if parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif parameter.kind is Parameter.VAR_POSITIONAL:
            varargs = name
        elif parameter.kind is Parameter.KEYWORD_ONLY:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, only, only_defaults or None,
                       annotations)


def getcallargs(func, /, *positional, **named):
    """The value of each parameter in a call, in the order in which they are bound."""
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    found = _function_signature(func)
    bound = found.bind(*positional, **named)
    bound.apply_defaults()
    values = bound.arguments
    kinds = {name: parameter.kind for name, parameter in found.parameters.items()}
    by_position = [name for name in values if kinds[name] <= Parameter.POSITIONAL_OR_KEYWORD]
    order = by_position[:len(positional)]
    order += [name for name in values if kinds[name] in (Parameter.VAR_POSITIONAL,
                                                         Parameter.VAR_KEYWORD)]
    order += [name for name in named if name in values]
    order += list(values)
    return {name: values[name] for name in order}
