"""del does not delete

The statement del takes away a name, not an object. An object goes when its last reference goes.
"""
# refscope: lesson


class Letter:
    def __del__(self):
        print("the letter is gone")


first = Letter()
second = first
#: Two names, one object with the count {count first}. The function `__del__` of its class is called
#: when the object dies.
#: look: first
#: ask: dies The next statement is "del first". Who dies?

del first
#: Nothing was printed: only the name is gone. The letter has the count {count second}.
#: look: second
#: ask: dies The next statement is "second = None", without any del. Who dies now?

second = None
#: Not `del` decides, but the count: it fell to 0, and the letter died at once. It said
#: "{printed}".

box = [Letter()]
#: No name refers to this letter at all, and still it lives: the list holds it.
#: look: box[0]
#: ask: dies And now "del box"?

del box
#: The name held the list, the list held the letter. With the last reference to the list went the
#: list, and with it the letter.

print("end")
#: So `del x` means: take away the name x. What becomes of the object is up to the others who hold it.
