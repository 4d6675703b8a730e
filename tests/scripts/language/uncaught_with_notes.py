# An uncaught exception with a cause and a note.
class E(Exception): pass
def a(): b()
def b():
    try: c()
    except E as e:
        e.add_note('note here'); raise ValueError('wrapped') from e
def c(): raise E('inner')
a()
