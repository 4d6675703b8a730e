"""A value that refers to its key

In a WeakKeyDictionary an entry lives as long as its key. If the value holds the key, that is for
ever.
"""
# refscope: lesson
import gc
import weakref


class User:
    pass


class Profile:
    def __init__(self, user):
        self.user = user


profiles = weakref.WeakKeyDictionary()
user = User()
profiles[user] = Profile(user)
#: The key is held weakly, but the value holds the key: the user's count is {count user}.
#: look: user, profiles
#: ask: dies The name user goes and the collector runs. Who dies?

del user
gc.collect()
#: Nobody. The dictionary holds the profile, the profile holds the user, and so the entry never
#: goes. The collector cannot help: it is all reachable.
#: look: profiles

print(len(profiles))
#: Entries: {printed}.
#: look: profiles

other = User()
profiles[other] = Profile(weakref.ref(other))
del other
print(len(profiles))
#: A profile that refers to its user weakly does no harm: that entry came and went. Entries:
#: {printed}.
#: look: profiles
