# Code of a module, of exec() and of eval() runs through a function of its own (PyEval_EvalCode).
# Rules: R10

import gc
import sys


def functions_of(code):
    return [o for o in gc.get_objects() if type(o).__name__ == "function" and o.__code__ is code]


gc.collect()
gc.disable()

mine = functions_of(sys._getframe().f_code)
print(len(mine), mine[0].__name__, mine[0].__qualname__, mine[0].__module__, mine[0].__doc__)
print(sys.getrefcount(mine[0]), sys.getrefcount(sys._getframe().f_code))
print(mine[0].__globals__ is globals())
del mine

text = "import sys\nkept = sys._getframe()\n"
exec(compile(text, "<text>", "exec"), {})
print(gc.collect())

namespace = {}
exec(compile(text, "<text>", "exec"), namespace)
print(gc.get_referrers(namespace) and sys.getrefcount(namespace))
frame = namespace["kept"]
print(len(functions_of(frame.f_code)))
frame.clear()
print(len(functions_of(frame.f_code)))
del frame, namespace
print(gc.collect())


def with_frame():
    here = sys._getframe(1)
    return [here]


exec("frames = with_frame()", {"with_frame": with_frame})
print(gc.collect())
print(eval("with_frame()[0].f_code.co_name"))
print(gc.collect())

print(eval("[n for n in (1, 2)]", {"__builtins__": {}}))
try:
    eval("len('abc')", {"__builtins__": {}})
except NameError as error:
    print(error)


def takes(one):
    return one


try:
    exec(takes.__code__)
except TypeError as error:
    print(error)
