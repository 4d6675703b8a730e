"""The module's."""


def documented():
    "The function's."


def undocumented():
    "put " + "together"
    return lambda: "not one"


class Documented:
    "The class's."


class Undocumented:
    x = 1
