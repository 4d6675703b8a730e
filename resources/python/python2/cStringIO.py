"""cStringIO of Python 2.7: files in memory."""

from io import StringIO

InputType = OutputType = StringIO
