# The module resource: what getrusage() gives, and that memory in use shows in it.
import resource

usage = resource.getrusage(resource.RUSAGE_SELF)
print(type(usage).__name__, len(usage), usage.ru_maxrss > 0, usage[2] == usage.ru_maxrss)
print([type(n).__name__ for n in usage])
before = usage.ru_maxrss
kept = [[0] * 1000 for _ in range(10_000)]
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(grown - before > 50_000)
del kept
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >= grown)
print(resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN, resource.RUSAGE_THREAD, resource.getpagesize(),
      resource.error is OSError)
try:
    resource.getrusage(77)
except ValueError as error:
    print(error)
