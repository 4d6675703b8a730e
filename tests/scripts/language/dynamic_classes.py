# Classes and handlers in code given to exec().
exec('''
class A:
    def m(self): return 'm'
''')
print(A().m(), A.__module__)
exec(compile("try:\n  1/0\nexcept ZeroDivisionError as e: print('caught', e)", 'f', 'exec'))
