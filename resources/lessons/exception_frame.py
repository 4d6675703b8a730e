"""An exception keeps a frame, a frame keeps its locals

Whoever keeps an exception keeps all variables of the functions it went through.
"""
# refscope: lesson
import weakref


class Data:
    pass


def work():
    data = Data()
    global watch
    watch = weakref.ref(data)
    raise ValueError("broken")


kept = None
try:
    work()
except ValueError as error:
    #: The exception was caught. Its traceback knows the frame in which it was raised, and that frame
    #: still has its variable `data`.
    #: look: error, watch
    kept = error
#: The name `error` went by itself at the end of the `except` block, but `kept` holds the exception.
#: The function is long over, and its variable lives: exception, traceback, frame, `data`.
#: look: kept, watch

print("alive:", watch() is not None)
#: {printed}.
#: look: watch
#: ask: dies The traceback is taken off the exception. Who dies?

kept.__traceback__ = None
#: With the traceback went the frame, with the frame its variables.
#: look: kept, watch

print("alive:", watch() is not None)
#: {printed}. To keep an exception for long, keep its text, or take off its traceback.
#: look: kept
