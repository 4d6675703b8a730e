"""Looking at live objects: inspect of Python 3.11, without source files."""

import enum
import linecache
import sys
import types
from collections import OrderedDict, namedtuple

__all__ = ['BoundArguments', 'Parameter', 'Signature', 'cleandoc', 'currentframe', 'getattr_static',
           'getcallargs', 'getclosurevars', 'getdoc', 'getfile', 'getframeinfo', 'getfullargspec',
           'getgeneratorlocals', 'getgeneratorstate', 'getinnerframes', 'getmembers', 'getmodule',
           'getmro', 'getouterframes', 'getsource', 'getsourcefile', 'getsourcelines', 'isabstract',
           'isawaitable', 'isbuiltin', 'isclass', 'iscode', 'iscoroutine', 'iscoroutinefunction',
           'isdatadescriptor', 'isframe', 'isfunction', 'isgenerator', 'isgeneratorfunction',
           'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod', 'ismethoddescriptor',
           'ismodule', 'isroutine', 'istraceback', 'signature', 'stack', 'trace', 'unwrap',
           'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED', 'Traceback', 'FrameInfo']

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def _has_flag(object, flag):
    while ismethod(object):
        object = object.__func__
    while hasattr(object, 'func') and type(object).__name__ == 'partial':
        object = object.func
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(object):
    return _has_flag(object, CO_GENERATOR)


def iscoroutinefunction(object):
    return _has_flag(object, CO_COROUTINE)


def isasyncgenfunction(object):
    return _has_flag(object, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return False


isasyncgen = isawaitable = iscoroutine


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or \
        ismethoddescriptor(object)


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def getmembers(object, predicate=None):
    """All (name, value) pairs, sorted by name, whose value the predicate picks."""
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for key, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(key)
        mro = (object,) + getmro(object)
    else:
        mro = ()
    found = []
    done = set()
    for key in names:
        try:
            value = getattr(object, key)
            if key in done:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((key, value))
        done.add(key)
    found.sort(key=lambda pair: pair[0])
    return found


_NOWHERE = object()


def getattr_static(obj, attr, default=_NOWHERE):
    """An attribute as it is stored: no descriptor runs."""
    owners = obj.__mro__ if isclass(obj) else type(obj).__mro__
    stored = _NOWHERE
    for owner in owners:
        if attr in owner.__dict__:
            stored = owner.__dict__[attr]
            break
    if not isclass(obj):
        own = getattr(obj, '__dict__', {})
        if attr in own and not (stored is not _NOWHERE and isdatadescriptor(stored)):
            return own[attr]
    if stored is not _NOWHERE:
        return stored
    if isclass(obj):
        for owner in type(obj).__mro__:
            if attr in owner.__dict__:
                return owner.__dict__[attr]
    if default is not _NOWHERE:
        return default
    raise AttributeError(attr)


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """Follows __wrapped__ to the innermost function."""
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(func))
        seen.add(id(func))
    return func


def cleandoc(doc):
    """Takes the indentation out of a docstring."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    if lines:
        lines[0] = lines[0].lstrip()
    if margins:
        margin = min(margins)
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring, cleaned; that of a base where a class or method has none of its own."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__:
            if base is not type and base.__dict__.get('__doc__') is not None:
                return base.__doc__
        return None
    if ismethod(object):
        owner = object.__self__ if isclass(object.__self__) else type(object.__self__)
        name = object.__func__.__name__
    elif isfunction(object):
        name = object.__name__
        owner = sys.modules.get(object.__module__)
        for part in object.__qualname__.split('.')[:-1]:
            owner = getattr(owner, part, None)
        if not isclass(owner):
            return None
    elif isinstance(object, property):
        if object.fget is None:
            return None
        return _inherited_doc(object.fget)
    else:
        return None
    for base in owner.__mro__:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(getattr(object, '__module__', None))
        if getattr(module, '__file__', None):
            return module.__file__
        if getattr(object, '__module__', None) == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was '
                    'expected, got {}'.format(type(object).__name__))


def getsourcefile(object):
    return getfile(object)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    return None


def getsourcelines(object):
    """There are no files to read a source from."""
    getfile(object)
    raise OSError('could not get source code')


def getsource(object):
    getfile(object)
    raise OSError('could not get source code')


# --- Generators and frames ---

def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    if generator.gi_frame is None:
        return GEN_CLOSED
    return GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}


def currentframe():
    return sys._getframe(1)


Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = namedtuple('FrameInfo', 'frame filename lineno function code_context index')


def getframeinfo(frame, context=1):
    """Where a frame or traceback is, with lines of the source around."""
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    if not isframe(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        every = linecache.getlines(filename)
        if every:
            start = max(0, min(lineno - 1 - context // 2, len(every) - context))
            lines = every[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    code = frame.f_code
    args, varargs, keywords = _code_args(code)
    return ArgInfo(args, varargs, keywords, frame.f_locals)


def _code_args(code):
    count = code.co_argcount + code.co_kwonlyargcount
    names = list(code.co_varnames)
    args = names[:count]
    varargs = keywords = None
    if code.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if code.co_flags & CO_VARKEYWORDS:
        keywords = names[count]
    return args, varargs, keywords


ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def getclosurevars(func):
    """What the free names of a function are bound to."""
    import builtins
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    found, standard, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            standard[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, standard, unbound)


# --- Signatures ---

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
    if isinstance(annotation, types.GenericAlias):
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
        filled = {}
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
        arguments = {}
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
