# What str(), bytes() and encode() say of an encoding that is no text.
def tell(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Text(str):
    pass


tell(lambda: str(b"a", None))
tell(lambda: str(b"a", encoding=None))
tell(lambda: str(b"a", "utf-8", None))
tell(lambda: str(b"a", errors=None))
tell(lambda: str(object=b"a", encoding=None))
tell(lambda: str(b"a", 3))
tell(lambda: str(b"a", encoding=3))
tell(lambda: str(b"a", "utf-8", 3))
tell(lambda: str("a", None))
tell(lambda: str(b"a", *[None]))
tell(lambda: str(b"a", "utf-8", errors=None))
tell(lambda: str(3, "utf-8", None))
tell(lambda: Text(b"a", None))
tell(lambda: Text(b"a", 3))
tell(lambda: bytes("a", None))
tell(lambda: bytes("a", 3))
tell(lambda: "a".encode(None))
tell(lambda: bytearray("a", None))
