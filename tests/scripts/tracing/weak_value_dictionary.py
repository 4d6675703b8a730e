# Entries of a WeakValueDictionary stay until the collection.
import gc
import weakref


class Image:
    def __init__(self, name):
        self.name = name


images = weakref.WeakValueDictionary()
gc.collect()
images['sea'] = Image('sea')
print(len(images), 'sea' in images, images['sea'].name)
kept = images['sea']
images['wood'] = Image('wood')
print(sorted(images))
gc.collect()
print(sorted(images), images.get('wood'))
del kept
print([image.name for image in images.values()])
gc.collect()
print(len(images), list(images.items()))
