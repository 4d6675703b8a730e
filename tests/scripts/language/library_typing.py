# typing, as far as running scripts sees it.
from typing import *
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Callable[[int], str], Callable[..., Any], Tuple[int, ...], Type[int])
T = TypeVar('T')
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, Stack.__mro__)
class P(Protocol):
    def go(self) -> int: ...
class NT(NamedTuple):
    x: int
    y: str = 'a'
    def hello(self): return self.y*2
n = NT(1); print(n, n.hello(), NT._field_defaults, NT.__annotations__)
class TD(TypedDict, total=False):
    a: int
print(TD(a=1), TD.__optional_keys__)
@runtime_checkable
class R(Protocol):
    def close(self): ...
class C:
    def close(self): pass
print(isinstance(C(), R), isinstance(3, R), get_type_hints(Stack.push), get_origin(List[int]), get_args(Dict[str,int]), cast(int, 'a'), Literal['a', 1], Final[int], ClassVar[int], Any, T, NewType('U', int), ForwardRef('x'))
try: P()
except TypeError as e: print(e)
print(List[T][int], Optional[T][str], Annotated[int, 'x'], isinstance([], List), TYPE_CHECKING)
