# How lists grow and shrink: sys.getsizeof() after every step.
import sys

grown = []
sizes = []
for i in range(40):
    grown.append(i)
    sizes.append(sys.getsizeof(grown))
print(sizes)
sizes.clear()
while grown:
    grown.pop()
    sizes.append(sys.getsizeof(grown))
print(sizes)
grown = [1]
grown.extend([1, 2])
print(sys.getsizeof(grown))
grown.insert(0, 1)
print(sys.getsizeof(grown))
grown += [1] * 5
print(sys.getsizeof(grown))
grown.clear()
print(sys.getsizeof(grown))
print([sys.getsizeof(x) for x in ([1, 2, 3], list((1, 2, 3)), list(range(7)), [i for i in range(3)])])
