"""A property computed once for each object, as ``functools.cached_property`` but without its lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """Computes the attribute when it is first read; from then on it is a plain one. Objects need a dictionary.

    Before Python 3.12 ``cached_property`` takes a lock, which costs more than most of our properties do.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute, self._name, self.__doc__ = compute, compute.__name__, compute.__doc__

    def __get__(self, instance: object, owner: type | None = None) -> Value:
        value = self._compute(instance)
        instance.__dict__[self._name] = value
        return value
