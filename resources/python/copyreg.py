"""How objects of a class are taken apart and made again: what copy and pickle share."""

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Tell copy and pickle to take objects of this type apart with this function."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def _reduce_ex(self, proto):
    """Protocols 0 and 1: the built-in base as a value, the rest as state."""
    cls = self.__class__
    for base in cls.__mro__:
        if not _is_class_of_script(base):
            break
        maker = base.__dict__.get("__new__")
        if maker is not None and getattr(maker, "__self__", None) is base:
            break
    else:
        base = object
    if base is object:
        value = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        value = base(self)
    arguments = (cls, base, value)
    getstate = getattr(self, "__getstate__")
    if getattr(type(self), "__getstate__", None) is object.__getstate__ \
            and getattr(self, "__slots__", None):
        raise TypeError(f"a class that defines __slots__ without defining __getstate__ "
                        f"cannot be pickled with protocol {proto}")
    state = getstate()
    return (_reconstructor, arguments, state) if state else (_reconstructor, arguments)


def _is_class_of_script(cls):
    return bool(cls.__flags__ & 1 << 9)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The names of all members of instances, private ones as they are stored."""
    if "__slotnames__" in cls.__dict__:
        return cls.__dict__["__slotnames__"]
    names = []
    for each in cls.__mro__ if hasattr(cls, "__slots__") else ():
        slots = each.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            owner = each.__name__.lstrip("_")
            if name.startswith("__") and not name.endswith("__") and owner:
                name = f"_{owner}{name}"
            names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names
