# Cycles through closures, cells, defaults, methods and comprehensions.
# Rules: R8 R9 R10 R137 R151
import gc
import weakref

gc.disable()
gc.collect()


class T:
    def __init__(self, name=''):
        self.name = name

    def method(self):
        pass

    def __del__(self):
        print('  del', self.name)


def closure_on_attribute():
    t = T('t')
    t.f = lambda: t


def two_closures():
    t = T('t')
    t.f = lambda: t
    t.g = lambda: t


def default_value():
    t = T('t')
    t.f = lambda x=t: x


def bound_method():
    t = T('t')
    t.m = t.method


def list_of_methods():
    t, u = T('t'), T('u')
    t.handlers = [u.method]
    u.handlers = [t.method]


def cell_only():
    def f():
        return f
    return None


def cell_and_list():
    l = []
    l.append(lambda: l)


def nested_functions():
    def a():
        def b():
            return a
        return b
    a()


def dict_of_lambdas():
    d = {}
    d['get'] = lambda: d
    d['size'] = lambda: len(d)


def kwdefault():
    t = T('t')

    def f(*, k=t):
        pass
    t.f = f


def function_attribute():
    def f():
        pass
    f.me = f


def property_of_local_class():
    class K:
        @property
        def p(self):
            return K
    K().p


def reference_to_self():
    t = T('t')
    t.r = weakref.ref(t)


def callback_to_self():
    t = T('t')
    t.r = weakref.ref(t, t.method)


def exception_with_itself():
    e = ValueError('e')
    e.me = e


def args_with_itself():
    e = ValueError([])
    e.args[0].append(e)


for f in (closure_on_attribute, two_closures, default_value, bound_method, list_of_methods, cell_only, cell_and_list,
          nested_functions, dict_of_lambdas, kwdefault, function_attribute, property_of_local_class,
          reference_to_self, callback_to_self, exception_with_itself, args_with_itself):
    f()
    print(f.__name__ + ':', gc.collect())
