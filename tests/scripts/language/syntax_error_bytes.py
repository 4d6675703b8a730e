# A syntax error: CPython counts bytes when it reads a file without declared encoding.
print("never printed")
f(é, ü y)
