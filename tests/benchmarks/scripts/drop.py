# A long list and a long dict are built and dropped.


def work(count):
    items = []
    table = {}
    for i in range(count):
        item = (i, str(i))
        items.append(item)
        table[i] = item
    del items
    return len(table)


print(work(200000))
