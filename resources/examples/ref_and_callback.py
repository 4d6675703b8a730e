# A weak reference with a callback: it does not keep the image alive, it is told of its death.
import sys
import weakref


class Image:
    def __init__(self, name):
        self.name = name


def on_death(ref):
    print("callback: the image is gone,", ref())


image = Image("sunset.png")
also = image
print("references:", sys.getrefcount(image) - 1)

ref = weakref.ref(image, on_death)
print("references:", sys.getrefcount(image) - 1)
print("alive:", ref() is image)

del also
print("still alive:", ref().name)

del image
print("now:", ref())
