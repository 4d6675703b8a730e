# A finalizer that raises at shutdown is reported as at any other time.
# Rules: R39 R154
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)
        if self.name == 'b':
            raise ValueError(self.name)


def function():
    pass


a, b, c = T('a'), T('b'), T('c')
print('end of the script')
