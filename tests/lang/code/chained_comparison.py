def compare(a, b, c):
    x = a < b <= c
    if a < b < c:
        x = 1
    while not a < b < c:
        x = 2
    return a == b != c is not x in [1, 2] not in c
