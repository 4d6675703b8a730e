# A syntax error: a block missing at the end of the file.
def f():
