"""The loop variable that keeps one entry

After a loop its variable still holds the last value. In a weak dictionary that is the entry that
does not want to go.
"""
# refscope: lesson
import weakref


class Picture:
    def __init__(self, name):
        self.name = name


weak = weakref.WeakValueDictionary()
pictures = [Picture("sea"), Picture("hill")]
for picture in pictures:
    weak[picture.name] = picture
#: The loop has ended, but its variable is still there. It holds the picture it was given last: that
#: one has {count picture} references.
#: look: picture, weak
#: ask: dies The list is emptied. Who dies?

pictures.clear()
#: The first picture is gone, with its entry. The last one is not.
#: look: picture, weak

print(sorted(weak))
#: {printed} is still in there.
#: look: weak

del picture
print(sorted(weak))
#: Once the variable is gone the dictionary is empty: {printed}.
#: look: weak
