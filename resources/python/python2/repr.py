"""repr of Python 2.7: short representations."""

from reprlib import Repr, aRepr

__all__ = ['Repr', 'repr']
repr = aRepr.repr
