# try, except, else, finally: order and flow.
def run(label, action):
    print(label, end=': ')
    try:
        print('try', end=' ')
        result = action()
    except ValueError as error:
        print('ValueError', error, end=' ')
    except (KeyError, IndexError) as error:
        print(type(error).__name__, error, error.args, end=' ')
    except Exception as error:
        print('other', repr(error), end=' ')
    else:
        print('else', result, end=' ')
    finally:
        print('finally')


run('nothing', lambda: 5)
run('value', lambda: int('x'))
run('key', lambda: {}['k'])
run('index', lambda: [][0])
run('type', lambda: 1 + 'a')
run('zero', lambda: 1 / 0)


def returns():
    try:
        return 'try'
    finally:
        print('finally first', end=' ')


def overrides():
    try:
        return 'try'
    finally:
        return 'finally'


def swallows():
    try:
        1 / 0
    finally:
        return 'swallowed'


def loop():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f'f{i}')
    return out


def nested():
    try:
        try:
            raise KeyError('inner')
        except ValueError:
            print('wrong')
        finally:
            print('inner finally', end=' ')
    except KeyError as error:
        return repr(error)


def reraise():
    try:
        try:
            raise ValueError('again')
        except ValueError:
            raise
    except ValueError as error:
        return repr(error)


def else_raises():
    try:
        try:
            pass
        except ValueError:
            return 'wrong'
        else:
            raise ValueError('from else')
    except ValueError as error:
        return str(error)


print(returns(), overrides(), swallows(), loop(), nested(), reraise(), else_raises())
print(ValueError('a'), repr(ValueError('a', 1)), str(ValueError()), str(ValueError('a', 'b')), ValueError(1).args, repr(KeyError('k')), str(KeyError('k')), str(KeyError()), repr(Exception()), str(IndexError(5)))


class MyError(Exception):
    pass


class Detailed(MyError):
    def __init__(self, code, text='none'):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f'code {self.code}'


for make in (lambda: MyError, lambda: MyError(), lambda: MyError('x'), lambda: Detailed(5), lambda: Detailed(1, 'y')):
    try:
        raise make()
    except MyError as error:
        print(type(error).__name__, error, repr(error), error.args)
for bad in (5, 'text', None, int, object()):
    try:
        raise bad
    except TypeError as error:
        print(error)


def no_active():
    raise


try:
    no_active()
except RuntimeError as error:
    print(error)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except (ValueError, 'x'):
        pass
except TypeError as error:
    print(error, '|', repr(error.__context__))
print([c.__name__ for c in KeyError.__mro__], issubclass(ZeroDivisionError, ArithmeticError), issubclass(UnboundLocalError, NameError), issubclass(RecursionError, RuntimeError), issubclass(SystemExit, Exception))
