# A global deleted and made again dies last.
# Rules: R154 R156
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def function():
    pass


a = T('a')
b = T('b')
c = T('c')
print('deleting b')
del b
b = T('b again')
print('end of the script')
