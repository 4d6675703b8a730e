# Widths and precisions beyond what C's numbers hold, in % formats.
def attempt(f):
    try:
        print(ascii(f()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


for number in (-2 ** 63, 2 ** 63, -2 ** 31, -2 ** 31 - 1, -5, -2 ** 62, -2 ** 100, 2 ** 100):
    print(number)
    if number == -2 ** 63 or abs(number) > 2 ** 63:
        attempt(lambda: '<%*d>' % (number, 1))
        attempt(lambda: b'<%*d>' % (number, 1))
    attempt(lambda: '<%.*d>' % (number, 1))
    attempt(lambda: '<%.*s>' % (number, 'abc'))
    attempt(lambda: '<%.*g>' % (number, 1))
    attempt(lambda: b'<%.*d>' % (number, 1))
    attempt(lambda: b'<%.*s>' % (number, b'abc'))
for number in (2 ** 31 - 3, 2 ** 31 - 1, 2 ** 31):
    attempt(lambda: '<%.*s>' % (number, 'abc'))
    attempt(lambda: b'<%.*s>' % (number, b'abc'))
    attempt(lambda: '<%.*d>' % (number, 1))
    attempt(lambda: b'<%.*x>' % (number, 1))
for text in ('%99999999999999999999d', '%9223372036854775808d', '%.2147483648d', '%.9223372036854775808d'):
    attempt(lambda: text % 1)
    attempt(lambda: text.encode() % 1)
attempt(lambda: '<%*.*g>' % (0, -2 ** 63, 1.0))
attempt(lambda: '<%*.*g>' % (0, -2 ** 63))
attempt(lambda: '<%*.*g>' % (0, -2 ** 31, 1.0))
for width in (True, 1.0, None, 2 ** 63):
    attempt(lambda: '%*d' % (width, 1))
    attempt(lambda: b'%*d' % (width, 1))
    attempt(lambda: '%.*d' % (width, 1))
    attempt(lambda: b'%.*d' % (width, 1))
