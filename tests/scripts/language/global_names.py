# global, del, globals(), locals(), and name errors.
counter = 0


def increment():
    global counter
    counter += 1
    return counter


def create():
    global created
    created = 'made in a function'


def remove():
    global created
    del created


print(increment(), increment(), counter)
create()
print(created)
remove()
try:
    created
except NameError as error:
    print(error)
try:
    remove()
except NameError as error:
    print(error)
print('counter' in globals(), globals()['counter'], __name__, 'nothing' in globals(), type(globals()).__name__)
globals()['injected'] = 5
print(injected)
del injected
print('injected' in globals())


def local_names(a, b=2):
    c = 3
    return locals()


print(local_names(1), sorted(local_names(1)), locals() is globals())


def shadow_builtin():
    len = lambda x: 'shadowed'
    return len([])


print(shadow_builtin(), len([]))
str = lambda x: 'global str'
print(str(5))
del str
print(str(5))
for f in (lambda: undefined, lambda: undefined.x, lambda: undefined(), lambda: undefined[0], lambda: -undefined, lambda: f'{undefined}', lambda: pritn('x')):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error, error.name)


def delete_unbound():
    if False:
        y = 1
    del y


try:
    delete_unbound()
except UnboundLocalError as error:
    print(error)
try:
    del never_defined
except NameError as error:
    print(error)


class Scope:
    counter = 'class'
    seen = counter

    def method(self):
        return counter

    global from_class
    from_class = 'set by the class body'


print(Scope.seen, Scope().method(), from_class, hasattr(Scope, 'from_class'))


def conditional(flag):
    if flag:
        value = 1
    return value


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(type(error).__mro__[1].__name__, error)
a = 1; b = 2; del a, b
try:
    b
except NameError as error:
    print(error)
print(__name__ == '__main__', __doc__)
