def show(a, b, width):
    f""
    f"plain"
    f"{a}"
    f"{a!r:>10}{b!s}{a!a}"
    f"{a:{width}.{b}} and {b=}"
    x = "%s and %r %%" % (a, b)
    y = "%5s %-5.3s" % (a, b)
    z = "%d" % (a,)
    return x + y + z
