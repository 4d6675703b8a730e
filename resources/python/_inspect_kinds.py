"""What an object is, and what it has: the part of inspect on which the others stand."""

import types

# What the functions say their module is.
__name__ = 'inspect'

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


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
