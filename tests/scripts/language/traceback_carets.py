# Carets under the failing part of a line.


class Reporter:
    def __init__(self, f):
        self.f = f

    def __del__(self):
        self.f()


table = {'a': {'b': None}}
items = [1, 2]
number = 5
text = 'text'


def attribute():
    return table['a']['b'].name


def subscript():
    return table['a']['c']['d']


def binary():
    return number + 1 + text * 2


def call():
    return len(items) + int(text, 10)


def nested_call():
    return str(max(items, key=lambda x: x / 0))


def chained():
    return items.index(1) + items.index(99) + 1


def unary():
    return 1 + -text


def compare():
    return number < 3 or number < text


def unpack():
    a, b, c = items
    return a


def assign():
    items[number] = text


def delete():
    del table['zzz'], items[0]


def multi_line():
    return (number +
            text)


def multi_call():
    return print(
        number,
        text.missing,
    )


def slice_it():
    return items['a':]


def star():
    return print(*number)


def augmented():
    x = number
    x += text
    return x


def raise_it():
    raise ValueError('raised', number)


def import_free():
    return undefined_name + 1


def in_loop():
    for x in number:
        pass


def method_call():
    return text.upper().index('zzz').bit_length()


def f_string():
    return f'{number} {text:d} {items}'


def conditional():
    return 1 if number.missing else 2


def assertion():
    assert number == 6, f'number is {number}'


for f in (attribute, subscript, binary, call, nested_call, chained, unary, compare, unpack, assign, delete, multi_line, multi_call, slice_it,
          star, augmented, raise_it, import_free, in_loop, method_call, f_string, conditional, assertion):
    Reporter(f)
print('done')
