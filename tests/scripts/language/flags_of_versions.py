# Flags of several bits: their names, what is not a flag, members asked for by value.
import enum
import gc


class Color(enum.Flag):
    RED = enum.auto()
    GREEN = enum.auto()
    BLUE = enum.auto()


class Mixed(enum.Flag):
    A = 1
    B = 2
    AB = 3
    C = 8


class Number(enum.IntFlag):
    X = 1
    Y = 2
    XY = 3
    Z = 8


class Plain(enum.Enum):
    ONE = 1


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in '''Color|Color.RED | Color.GREEN|~Color.RED|Color(0)|Color(7)|repr(Color.RED \\| Color.BLUE)|(Color.RED \\| Color.BLUE).name
Color(0).name|Color.RED & Color.GREEN|Color.RED ^ Color.GREEN|list(Color)|list(Color(3))|len(Color(3))|Color.RED in Color(3)|Color.RED \\| 1
Mixed.AB|Mixed(3)|Mixed(11)|~Mixed.A|~Mixed.C|list(Mixed)|len(Mixed)|Mixed.A \\| Mixed.C|Mixed.AB \\| Mixed.C|Mixed("a")|Mixed.A \\| Mixed.B is Mixed.AB
Number.XY|repr(Number.X \\| Number.Z)|Number(11)|Number(16)|Number(20)|repr(Number(64))|Number(20).name|~Number.X|~Number(0)|Number(-1)|Number(-5)
Number.X \\| 64|64 \\| Number.X|Number.Z & 9|Number.Z ^ 1|list(Number)|str(Number.X)|format(Number.X)|Number("a")|Number.X + 1|bool(Number(0))
Plain|dir(Plain)'''.replace('\\|', '\0').replace('\n', '|').split('|'):
    attempt(text.replace('\0', '|'))
gc.collect()
del Color, Mixed, Number, Plain
