def conditions(a, b, c):
    if a and b or c:
        return 1
    elif not (a or b) and c:
        return 2
    elif a is None or b is not None:
        return 3
    x = a and b or c
    y = (a if b else c) if c else (not a)
    if (a if b else c):
        return x
    while a or b:
        if c:
            continue
        if x:
            break
    else:
        y = 1
    if 0:
        y = 2
    if __debug__:
        y = 3
    while 1:
        if y:
            return None
