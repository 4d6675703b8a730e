# The last collections do not tell gc.callbacks; what these hold is not given up.
# Rules: R125 R153 R154
import gc


class D:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('del', self.name)


def callback(phase, info):
    print(phase, sorted(info.items()))


D('garbage')
kept = D('kept by the callback, whose globals they are')
gc.callbacks.append(callback)
print('end')
