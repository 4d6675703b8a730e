# What gc.collect() counts: every tracked object in the trash.
# Rules: R121 R137 R110
import gc

gc.disable()
gc.collect()


class T:
    pass


def trash(label, make):
    make()
    print(label + ':', gc.collect())


def self_cycle():
    t = T()
    t.me = t


def with_dict():
    t = T()
    t.me = t
    t.__dict__


def pair():
    a, b = T(), T()
    a.b, b.a = b, a


def list_cycle():
    l = []
    l.append(l)


def dict_cycle():
    d = {}
    d['me'] = d


def tuple_cycle():
    l = []
    t = (l,)
    l.append(t)


def set_in_cycle():
    t = T()
    t.group = {t}


def leaf_list():
    t = T()
    t.me = t
    t.items = [1, 2]


def leaf_atoms():
    t = T()
    t.me = t
    t.d = {}
    t.s = 'text'
    t.t = ()
    t.u = (1, 2)


def leaf_dict_tracked():
    t = T()
    t.me = t
    t.d = {'x': []}


def closure():
    t = T()
    t.f = lambda: t


def bound_method():
    t = T()
    t.m = t.__init__
    u = T()


def stored_method():
    class Local:
        def m(self):
            pass
    x = Local()
    x.m2 = x.m


def only_class():
    class Local:
        pass


def class_with_methods():
    class Local:
        def a(self):
            pass

        def b(self):
            pass


def class_and_instance():
    class Local:
        pass
    x = Local()
    x.me = x


def slots():
    class Slotted:
        __slots__ = ('me', 'other')
    x = Slotted()
    x.me = x


def recursive_function():
    def inner():
        return inner


def nothing():
    t = T()
    t.items = [T(), T()]


for f in (self_cycle, with_dict, pair, list_cycle, dict_cycle, tuple_cycle, set_in_cycle,
          leaf_list, leaf_atoms, leaf_dict_tracked, closure, bound_method, stored_method,
          only_class, class_with_methods, class_and_instance, slots, recursive_function, nothing):
    trash(f.__name__, f)
