# A syntax error: an unterminated string.
print('never printed')
x = 'abc
