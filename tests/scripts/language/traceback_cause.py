# An uncaught exception with its direct cause.
def lookup(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise ValueError(f'no entry for {key}') from error


print('looking up')
lookup({'a': 1}, 'b')
