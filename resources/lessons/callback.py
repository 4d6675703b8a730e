"""A callback at an object's death

A weak reference can carry a function that is called when its object has died. The function is given
the reference, and that is dead already.
"""
# refscope: lesson
import weakref


class Image:
    pass


def on_death(ref):
    print("gone:", ref())
    #: The callback is given the reference and asks it: the image is dead already. Nobody can bring the
    #: image back.
    #: look: ref


image = Image()
watch = weakref.ref(image, on_death)
#: The bell says that `on_death` will be called. The dotted line leads to the function.
#: look: watch, image

second = weakref.ref(image, on_death)
plain = weakref.ref(image)
#: Three references to one object: two with a callback, one without.
#: look: watch, second, plain

del second
#: The second reference was deleted. Nobody holds it, so its callback will never be called: a
#: weak reference has to be kept itself.
#: look: image
#: ask: printed Now the name image goes, and the callback prints. What?

del image
#: It was called once: "{printed}".
#: look: watch

print("end")
#: The references that are left are ordinary objects. They have an end of their own.
