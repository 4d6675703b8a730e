# Tracebacks of exceptions that are thrown into generators.
# Rules: R12
def g():
    try:
        yield 1
    except ValueError as e:
        t = e.__traceback__
        while t:
            print("  in g", t.tb_frame.f_code.co_name, t.tb_lineno); t = t.tb_next
def ex(how):
    x = g(); next(x)
    try:
        raise ValueError("a")
    except ValueError as e:
        v = e
    try:
        if how == 3: x.throw(ValueError, v, v.__traceback__)
        elif how == 1: x.throw(v)
        else: x.throw(ValueError, v)
    except StopIteration as s:
        t = s.__traceback__
        while t:
            print("  stop", t.tb_frame.f_code.co_name, t.tb_lineno); t = t.tb_next
    t = v.__traceback__
    while t:
        print("  after", t.tb_frame.f_code.co_name, t.tb_lineno); t = t.tb_next
for h in (1, 2, 3): print(h); ex(h)
