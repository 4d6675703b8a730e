# A syntax error: assigning to a call.
print('never printed')
f() = 5
