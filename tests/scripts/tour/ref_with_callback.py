# A weak reference with a callback that clears an entry in a register.
# Rules: R46 R61 R62
import weakref

register = {}


class Parcel:
    def __init__(self, label):
        self.label = label

    def __repr__(self):
        return f'Parcel({self.label})'

    def __del__(self):
        print('  __del__ of', self)


def forget(reference):
    label = register.pop(reference)
    print('  callback for', label, '- the reference gives', reference())


def watch(parcel):
    reference = weakref.ref(parcel, forget)
    hash(reference)
    register[reference] = parcel.label
    return reference


tea = Parcel('tea')
salt = Parcel('salt')
first = watch(tea)
second = watch(salt)
print('register:', sorted(register.values()))
print('alive:', first(), second())

print('dropping tea')
del tea
print('register:', sorted(register.values()))
print('rebinding salt')
salt = None
print('register:', sorted(register.values()))
print('alive:', first(), second())
