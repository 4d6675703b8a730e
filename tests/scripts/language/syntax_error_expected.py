# A syntax error: invalid syntax in an expression.
print('never printed')
x = 5 + * 3
