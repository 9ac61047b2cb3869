"""Immutable values without the start-up time of dataclasses, which compile six functions for each class.

Some fifty classes stand between the user and a route; as frozen, slotted dataclasses they took longer to define
than the question took to answer. A value has the same contract: annotated fields, slots, equality and hash by field, no
assignment after construction.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, eq_default=True)
def value(cls: type[T]) -> type[T]:
    """Make ``cls`` a value of its annotated fields; what the class body assigns to a field is its default."""
    names = tuple(cls.__annotations__)
    own = dict(cls.__dict__)
    defaults = {name: own.pop(name) for name in names if name in own}
    for name in ("__dict__", "__weakref__"):
        own.pop(name, None)
    own |= {
        "__slots__": names,
        "__match_args__": names,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__eq__": _equal,
        "__hash__": own.get("__hash__") or _hash,
        "__repr__": _represent,
        "__reduce__": _reduce,
        "_compared": attrgetter(*(names or ("__class__",))),
    }
    made: Any = type(cls.__name__, cls.__bases__, own)
    made.__init__ = _constructor(made, names, defaults)
    return cast("type[T]", made)


def _constructor(cls: type, names: tuple[str, ...], defaults: dict[str, object]) -> Callable[..., None]:
    setters = tuple(cls.__dict__[name].__set__ for name in names)
    by_name = dict(zip(names, setters, strict=True))
    rest = tuple((name, by_name[name], default) for name, default in defaults.items())

    def __init__(self: Any, *args: object, **kwargs: object) -> None:
        for put, item in zip(setters, args, strict=False):
            put(self, item)
        try:
            for name, item in kwargs.items():
                by_name[name](self, item)
        except KeyError as error:
            raise TypeError(f"{cls.__name__} has no field {error}") from None
        if len(args) + len(kwargs) != len(names) or (args and kwargs):
            if len(args) > len(names):
                raise TypeError(f"{cls.__name__} has {len(names)} fields, not {len(args)}")
            placed = names[: len(args)]
            for name in placed:
                if name in kwargs:
                    raise TypeError(f"{cls.__name__}: {name} is given twice")
            for name, put, default in rest:
                if name not in kwargs and name not in placed:
                    put(self, default)
            for name in names:
                if not hasattr(self, name):
                    raise TypeError(f"{cls.__name__}: {name} is missing")

    return __init__


def _values(self: Any) -> tuple[object, ...]:
    return tuple([getattr(self, name) for name in self.__slots__])


def _refuse(self: Any, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")


def _equal(self: Any, other: Any) -> bool:
    return self is other or (type(self) is type(other) and self._compared(self) == self._compared(other))


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _represent(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:
    return type(self), _values(self)


def replace(item: T, **changes: object) -> T:
    """``item`` with some fields changed."""
    names: tuple[str, ...] = item.__slots__  # type: ignore[attr-defined]
    return type(item)(**{name: getattr(item, name) for name in names} | changes)
