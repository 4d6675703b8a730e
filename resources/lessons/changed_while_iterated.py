"""A dictionary that changes while you go through it

While someone goes through a weak dictionary, entries of the dead are not removed at once. They wait
until the loop is done.
"""
# refscope: lesson
import weakref


class Song:
    def __init__(self, title):
        self.title = title


songs = [Song("a"), Song("b"), Song("c")]
weak = weakref.WeakValueDictionary((song.title, song) for song in songs)
seen = []
#: Three songs in a list and in a weak dictionary.
#: look: songs, weak

for title, song in weak.items():
    #: The loop has begun: it looks at "a". Behind its back all other songs are about to be let go.
    #: look: song, weak
    seen.append(title)
    songs.clear()
    #: They are dead. Their entries stay until the loop is done, so that the dictionary does not change
    #: its size under it.
    #: look: song, weak
    print(len(weak.data), "entries")
#: In the loop there still were {printed}. It met only the living, and at its end the entries of the
#: dead went.
#: look: weak

print(seen)
#: Seen: {printed}. An ordinary dict that shrinks while it is gone through raises a RuntimeError; the
#: weak one waits instead.
#: look: weak

del song
print(len(weak))
#: With the loop variable the last one went. Entries: {printed}.
#: look: weak
