# sys.exit takes the same way, with its status.
# Rules: R159
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def leave():
    local = T('local')
    sys.exit(3)


a = T('global')
try:
    leave()
finally:
    print('finally')
