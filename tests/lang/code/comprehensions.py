def comprehend(data, limit):
    a = [x for x in data]
    b = {x: y for x, y in data if x if y > limit}
    c = {x for row in data for x in row if x}
    d = (x * 2 for x in data)
    e = [[y for y in [x + 1]] for x in (1, 2)]
    f = [z for x in data for y in (x,) for z in y]
    g = [(last := x) for x in data]
    return a, b, c, d, e, f, g, last


[x for x in range(3) if x not in [1, 2]]
