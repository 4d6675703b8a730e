# deque releases from left to right; a bounded one drops the old item.
# Rules: R22
from collections import deque


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


d = deque([T(1), T(2), T(3)])
del d
print('bounded')
d = deque(maxlen=2)
for n in range(4):
    d.append(T(n))
print('left')
d.popleft()
d.clear()
print('end')
