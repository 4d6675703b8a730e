# Reraised exceptions keep their first frames.
def fail():
    raise KeyError('key')


def through():
    try:
        fail()
    except KeyError:
        print('reraising')
        raise


def again():
    try:
        through()
    except KeyError as error:
        raise error


again()
