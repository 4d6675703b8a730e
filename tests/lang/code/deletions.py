def delete(a, b):
    del a
    del b.attribute, b[0], b[1:2]
    del (b.x, [b.y])


x = 1
del x
