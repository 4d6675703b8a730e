# __del__ hands the dying object to a name: it lives on, and __del__ is not called again.
import weakref

shelter = []


class Phoenix:
    def __del__(self):
        print("it dies, and hands itself to the shelter")
        shelter.append(self)


bird = Phoenix()
watch = weakref.ref(bird)

del bird
print("in the shelter:", len(shelter))
print("the weak reference still finds it:", watch() is not None)

shelter.clear()
print("in the shelter:", len(shelter))
print("this time it went without a word")
