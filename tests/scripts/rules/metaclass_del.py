# A class whose metaclass has __del__ dies through the collector.
# Rules: R36 R68 R143
import gc
import weakref

gc.disable()
gc.collect()


class Meta(type):
    def __del__(cls):
        print('  class dies:', cls.__name__)


def make():
    class Local(metaclass=Meta):
        def __del__(self):
            print('  instance dies')
    return Local


Local = make()
x = Local()
r = weakref.ref(Local, lambda ref: print('  callback of the class'))
del x
print('instance gone')
del Local
print('name gone')
print('collected', gc.collect())
print(r())
Local = make()
x = Local()
x.me = x
del x, Local
print('instance in a cycle with its class')
print('collected', gc.collect())


class Base(metaclass=Meta):
    pass


def derive():
    class Derived(Base):
        pass


derive()
print('collected', gc.collect())
print('end of the script')
del Base
print('collected', gc.collect())
