"""A closure that holds itself

A function that calls itself by a name of the function around it refers to that name's cell, and the
cell refers to the function: a cycle.
"""
# refscope: lesson
# refscope: show functions, internals
import gc
import weakref


def f():
    def go(number):
        return number and go(number - 1)

    #: The inner function calls itself by the name `go`. That name is a variable of `f`, kept in a cell: the function holds
    #: the cell, the cell holds the function.
    #: look: go
    return weakref.ref(go)


gc.disable()
gc.collect()
watch = f()
#: `f` has returned. Nobody calls the inner function any more, but the cell holds it, and it holds
#: the cell.
#: look: watch

print("alive:", watch() is not None)
#: {printed}.
#: look: watch
#: ask: dies The collector runs. Who dies?

found = gc.collect()
print("found", found)
#: Function, cell and the tuple that holds the cell: {printed}.
#: look: watch


def top(number):
    return number and top(number - 1)


watch = weakref.ref(top)
del top
print("alive:", watch() is not None)
#: A function of the module finds itself by a global name and holds no cell. When its name
#: went it died: {printed}.
#: look: watch
