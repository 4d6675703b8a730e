def manage(a, b):
    with a as x, b:
        use(x)
    with a:
        return 1
    for item in b:
        with a as (c, d):
            if c:
                break
            if d:
                continue
            return item
