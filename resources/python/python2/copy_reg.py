"""copy_reg of Python 2.7."""

from copyreg import constructor, dispatch_table, pickle

__all__ = ['pickle', 'constructor']
