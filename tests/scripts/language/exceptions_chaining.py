# Causes, contexts, suppression, attributes of exceptions.
def show(error):
    chain = []
    while error is not None:
        chain.append(f'{error!r} cause={error.__cause__!r} context={error.__context__!r} suppress={error.__suppress_context__}')
        error = error.__cause__ or error.__context__
    print('\n  '.join(chain))


try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('bad') from error
except ValueError as error:
    show(error)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('implicit')
except KeyError as error:
    show(error)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise TypeError('hidden') from None
except TypeError as error:
    show(error)
try:
    raise ValueError('v') from KeyError('k')
except ValueError as error:
    show(error)
try:
    raise ValueError('class cause') from KeyError
except ValueError as error:
    show(error)
try:
    try:
        raise ValueError('first')
    finally:
        raise KeyError('in finally')
except KeyError as error:
    show(error)
try:
    try:
        raise ValueError('a')
    except ValueError:
        try:
            raise KeyError('b')
        except KeyError:
            raise IndexError('c')
except IndexError as error:
    show(error)
try:
    try:
        raise ValueError('same')
    except ValueError as error:
        raise error
except ValueError as error:
    show(error)
saved = None
try:
    raise ValueError('saved')
except ValueError as error:
    saved = error
try:
    try:
        {}['x']
    except KeyError:
        raise saved
except ValueError as error:
    show(error)


def cause_not_exception():
    raise ValueError('x') from 5


try:
    cause_not_exception()
except TypeError as error:
    print(error)
error = ValueError('notes')
error.add_note('a note')
error.add_note('another')
print(error.__notes__, error.with_traceback(None) is error, error.__traceback__)
error.extra = 5
print(error.extra, error.__dict__)
for bad in (lambda: error.add_note(5), lambda: setattr(error, '__cause__', 5), lambda: setattr(error, '__traceback__', 5), lambda: setattr(error, 'args', 5), lambda: error.with_traceback(1)):
    try:
        bad()
    except TypeError as problem:
        print(problem)
error.args = (1, 2)
print(error, repr(error))
try:
    [].x
except AttributeError as error:
    print(error.name, error.obj, error.args)
try:
    undefined
except NameError as error:
    print(error.name)
try:
    {}[(1, 2)]
except KeyError as error:
    print(error, error.args)
print(StopIteration(5).value, SystemExit(3).code, SystemExit().code, ImportError('x', name='n').name, OSError(2, 'text').errno, str(OSError(2, 'text')))


def context_is_cleared():
    try:
        raise ValueError('done')
    except ValueError:
        pass
    try:
        raise KeyError('fresh')
    except KeyError as error:
        return error.__context__


print(context_is_cleared())
import sys
try:
    raise ValueError('info')
except ValueError:
    t, v, tb = sys.exc_info()
    print(t, v, type(tb).__name__, tb.tb_lineno > 100, tb.tb_next, tb.tb_frame.f_code.co_name)
print(sys.exc_info())
