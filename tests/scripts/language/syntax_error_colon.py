# A syntax error: a missing colon.
print('never printed')
if True
    print('x')
