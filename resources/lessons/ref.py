"""A weak reference

A weak reference finds an object without keeping it alive. When the object is gone, it answers None.
"""
# refscope: lesson
import weakref


class Image:
    def __init__(self, name):
        self.name = name


image = Image("sea.png")
ref = weakref.ref(image)
#: The dashed line is weak: `ref` can find the image, but does not count. The image has
#: {count image}, from the name.
#: look: ref, image

print("found:", ref().name)
#: To call the reference is to ask for the object: `ref().name` printed "{printed}". The answer of
#: `ref()` was a strong reference, but only for that moment.
#: look: ref, image

kept = ref()
#: The answer has a name now, so it holds: the count is {count image}.
#: look: image
#: ask: dies The name image is deleted. Who dies?

del image
#: The second name still holds it: {count kept}.
#: look: kept
#: ask: printed The last name goes, and then ref() is printed. What is printed?

del kept
print(ref())
#: The image died with its last name. The weak reference stayed behind and answers {printed}.
#: look: ref
