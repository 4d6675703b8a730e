# heapq, bisect, numbers.
import bisect
import heapq
import numbers

h = []; [heapq.heappush(h, x) for x in [5,3,8,1]]; print(h, heapq.heappop(h), h, heapq.nsmallest(2,[5,1,4]), heapq.nlargest(2,[5,1,4],key=lambda x:-x), list(heapq.merge([1,4],[2,3])), heapq.heapreplace(h, 9), heapq.heappushpop(h, 0), h)
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2), isinstance(3, numbers.Integral), isinstance(3.5, numbers.Rational))
