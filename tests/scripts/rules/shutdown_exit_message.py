# sys.exit with a text prints it on stderr and exits with status 1.
# Rules: R159
import sys


class T:
    def __del__(self):
        print('del')


def function():
    pass


t = T()
print('leaving')
sys.exit('a message')
