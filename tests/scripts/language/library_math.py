# math: functions of numbers of all sizes, and their errors.
import math

print(math.sqrt(2), math.factorial(25), math.comb(50,20), math.perm(5,2), math.gcd(12,18,8), math.lcm(4,6), math.isqrt(10**20), math.floor(-2.5), math.ceil(2.1), math.trunc(2.7), math.log(10**400), math.log2(8), math.log(8,2), math.fsum([.1]*10), math.prod([1,2,3]), math.hypot(3,4), math.dist([1,2],[4,6]), math.pi, math.isclose(.1+.2,.3), math.frexp(8.5), math.modf(2.5), math.copysign(1,-0.0), math.inf, math.nan, math.degrees(1), math.gamma(5), math.erf(.5), math.exp(1), math.sin(1), math.atan2(1,2), math.pow(2,.5), math.fmod(7,3), math.remainder(7,4), math.cbrt(27), math.ulp(1.0), math.nextafter(1,2), math.tau)
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.sqrt('a'), lambda: math.gcd(1.5), lambda: math.floor(math.nan), lambda: math.comb(3,-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
