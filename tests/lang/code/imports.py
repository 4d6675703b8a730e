import a
import a.b.c
import a.b.c as d
import e as f
from . import g
from ..h import i as j, k
from l.m import *


def inside():
    import a.b
    from c import d as e
    return a, e
