"""What Refscope adds to Python, for scripts that run in a real interpreter as well.

In Refscope, `import refscope` gives its own class of the same behaviour. For a real interpreter:

    PYTHONPATH=$(refscope --python-path) python3 script.py
"""

from weakref import KeyedRef, ref

__all__ = ["WeakCache"]


class WeakCache:
    """A cache that keeps nothing alive but the `keep` objects used last.

    `cache(key)` and `cache[key]` give the object for a key. If there is none, `factory(key)`
    makes it, and the cache remembers it weakly: it is given again as long as somebody holds it.
    With `keep`, the cache itself holds that many objects, those used last.

    `hits`, `misses`, `evictions` (objects it holds no longer because others were used since) and
    `deaths` count what happened. What the factory makes must be weakly referable.
    """

    def __init__(self, factory, keep=0):
        if keep < 0:
            raise ValueError("keep must not be negative")

        def remove(entry, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.deaths += 1
                if self._entries.get(entry.key) is entry:
                    del self._entries[entry.key]

        self.factory = factory
        self.keep = keep
        self.hits = self.misses = self.evictions = self.deaths = 0
        self._remove = remove
        self._entries = {}
        self._recent = {}

    def __call__(self, key):
        entry = self._entries.get(key)
        value = None if entry is None else entry()
        if value is not None:
            self.hits += 1
        else:
            self.misses += 1
            value = self.factory(key)
            self._entries[key] = KeyedRef(value, self._remove, key)
        if self.keep:
            self._recent.pop(key, None)
            self._recent[key] = value
            while len(self._recent) > self.keep:
                self.evictions += 1
                del self._recent[next(iter(self._recent))]
        return value

    def __getitem__(self, key):
        return self(key)

    def __contains__(self, key):
        entry = self._entries.get(key)
        return entry is not None and entry() is not None

    def __len__(self):
        return len(self._entries)

    def keys(self):
        """The keys of the objects that live, in the order in which they were made."""
        return list(self._entries)

    def clear(self):
        """Forgets all objects; the counts stay."""
        self._recent.clear()
        self._entries.clear()

    def __repr__(self):
        return (f"<{type(self).__name__}: {len(self)} alive, keep {self.keep}, {self.hits} hits, "
                f"{self.misses} misses, {self.evictions} evictions, {self.deaths} deaths>")
