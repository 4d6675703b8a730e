# Uncaught exceptions of own classes, nested classes and without a text.
class Outer:
    class Inner(ValueError):
        pass


def fail():
    try:
        raise Outer.Inner
    finally:
        print('finally')


fail()
