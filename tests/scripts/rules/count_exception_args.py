# An exception keeps the very tuple that its class was called with.
# Rules: R1 R13
import sys

given = ("a text made here: " + str(1),)
error = ValueError(*given)
print(error.args is given, sys.getrefcount(given))

again = ValueError.__new__(ValueError, *given)
print("made by __new__:", again.args is given)
again.__init__(*given)
print("after __init__:", again.args is given, sys.getrefcount(given))


class Renamed(ValueError):
    def __init__(self, *args):
        ValueError.__init__(self, *args)


class Noted(ValueError):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        made.first = made.args
        return made


print("an __init__ of its own:", Renamed(*given).args is given)
noted = Noted(*given)
print("a __new__ of its own:", noted.first is noted.args, noted.first is given)

named = ImportError(*given, name="module")
print(named.args is given, named.name)
place = (2, "No such file", "file.txt")
print(OSError(*given).args is given, OSError(*place).args)
print("at the end:", sys.getrefcount(given), sys.getrefcount(place))
