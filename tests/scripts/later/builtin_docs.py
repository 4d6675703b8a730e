# Builtins have docstrings.
for value in (len, print, object, int, str.upper, [].append, type, dict):
    print(value.__name__, isinstance(value.__doc__, str))
