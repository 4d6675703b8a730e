# OSError chooses a subclass by its number.
for number in (1, 2, 13, 17, 20, 21, 32, 99):
    error = OSError(number, 'text')
    print(type(error).__name__, error, error.errno, error.strerror, error.args)
print(OSError('one').errno, OSError(2, 'a', 'file').filename, str(OSError(2, 'a', 'file')))
