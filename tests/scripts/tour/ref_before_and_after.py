# A weak reference before and after its object is deleted.
# Rules: R50 R52 R54 R57
import weakref


class Lamp:
    def __init__(self, room):
        self.room = room

    def __del__(self):
        print('(lamp in the', self.room, 'is gone)')


lamp = Lamp('hall')
watch = weakref.ref(lamp)

print('lamp:', lamp)
print('watch:', watch)
print('watch():', watch())
print('same object:', watch() is lamp)
print('weak references:', weakref.getweakrefcount(lamp))

print('deleting lamp')
del lamp
print('watch():', watch())
print('watch:', watch)
