# The names of sys in which scripts leave things are forgotten, and its streams put back.
# Rules: R153
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, sys.argv, sys.path is None)


class Out:
    def __init__(self, stream):
        self.stream = stream
        self.d = D('out')

    def write(self, text):
        return self.stream.write(text.upper())

    def flush(self):
        pass


d = D('global')
sys.stdout = Out(sys.stdout)
print('end')
