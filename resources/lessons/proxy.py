"""A proxy and its ReferenceError

A proxy is used like the object itself, without being called. After the object's death every use
raises ReferenceError.
"""
# refscope: lesson
import weakref


class Image:
    def __init__(self, name):
        self.name = name


image = Image("hill.png")
proxy = weakref.proxy(image)
#: A proxy is drawn as a ghost of its object. It does not count: the image has {count image}.
#: look: proxy, image

print(proxy.name)
#: `proxy.name` is the image's name, "{printed}". No call was needed.
#: look: proxy

proxy.name = "lake.png"
print(image.name)
#: What is set on the proxy is set on the image: {printed}.
#: look: image

print(type(proxy) is Image, isinstance(proxy, Image))
#: It is no image, though: its type is another one. `isinstance` says yes, because a proxy answers
#: as its object does. Printed: {printed}.
#: look: proxy
#: ask: dies The name image goes. Who dies?

del image
#: The proxy is still there, its object is not.
#: look: proxy
#: ask: printed The script tries proxy.name and prints the exception's class. Which is it?

try:
    print(proxy.name)
except ReferenceError as error:
    print(type(error).__name__)
#: Any use of a dead proxy raises {printed}. A plain weak reference lets you ask first; a proxy does
#: not.
#: look: proxy
#: show: nodead
