# OrderedDict releases in the order of the underlying dict.
# Rules: R21
from collections import OrderedDict


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


d = OrderedDict((k, T(k)) for k in 'zyx')
d.move_to_end('z')
print(list(d))
del d
print('popitem')
d = OrderedDict((k, T(k)) for k in 'ab')
d.popitem(last=False)
print('end')
