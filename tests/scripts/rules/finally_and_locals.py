# When locals die around finally, return, break and nested handlers.
# Rules: R26 R27 R32
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def finally_return():
    a = T('a')
    try:
        b = T('b')
        return T('result')
    finally:
        c = T('c')
        print('  in finally')


def finally_replaces():
    try:
        return T('lost')
    finally:
        return T('kept')


def loop_break():
    for n in range(3):
        t = T(f't{n}')
        try:
            if n == 1:
                break
        finally:
            print('  finally', n)
    print('  after the loop')


def loop_continue():
    for n in range(2):
        t = T(f't{n}')
        try:
            continue
        finally:
            t = None
            print('  finally', n)


def nested():
    try:
        a = T('a')
        try:
            b = T('b')
            raise ValueError(T('payload'))
        finally:
            print('  inner finally')
            del b
    except ValueError as error:
        print('  handler')
        payload = error.args[0]
    print('  after the handler')


def except_returns():
    try:
        raise ValueError(T('payload'))
    except ValueError as error:
        return error.args[0].name


def delete_in_handler():
    try:
        raise ValueError(T('payload'))
    except ValueError as error:
        del error
        print('  deleted the name')
    print('  after')


def rebind_in_handler():
    try:
        raise ValueError(T('payload'))
    except ValueError as error:
        error = T('other')
        print('  rebound')
    print('  after')


for f in (finally_return, finally_replaces, loop_break, loop_continue, nested, except_returns,
          delete_in_handler, rebind_in_handler):
    print(f.__name__)
    result = f()
    print('  returned', getattr(result, 'name', result))
    result = None
