# A traceback through a class body and a comprehension at module level.
values = [3, 2, 0]


class Body:
    results = [12 // v for v in values]


print('never')
