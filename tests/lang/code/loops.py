def loop(items):
    for a, (b, *c) in items:
        if a:
            continue
        for d in b:
            if d:
                break
        else:
            return c
    else:
        return None
    for x in items: pass
    while items:
        items = items.next
    for y in items:
        try:
            continue
        finally:
            y = 1


for i in range(3):
    print(i)
