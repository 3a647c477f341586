"""Frozen dataclasses as JSON and back, for results that are kept: unlike a pickle, a file can make nothing else run.

A dataclass is the list of its fields in order, an enum its value. What does not fit its type is refused.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value")
Decoder = Callable[[object], Any]


def encode_value(value: object) -> str:
    """The JSON of a value made of frozen dataclasses, tuples, enums, texts, numbers and None.

    >>> from polyleaf.model import Fix
    >>> encode_value((Fix("dash", 4, 5, "-", " –"),))
    '[["dash",4,5,"-"," –"]]'
    """
    return json.dumps(_simplify(value), ensure_ascii=False, separators=(",", ":"))


def _simplify(value: object) -> object:
    if isinstance(value, tuple):
        return [_simplify(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [_simplify(getattr(value, field.name)) for field in fields(value)]
    return value


def decode_value(kind: type[Value], text: str) -> Value:
    """The value of a type that ``encode_value`` wrote; raises ValueError for anything else.

    >>> from polyleaf.model import Fix
    >>> decode_value(Fix, '["dash",4,5,"-"," –"]').after
    ' –'
    """
    known: Any = kind
    # any class can be a key, which mypy does not know of type[Value]
    value: Value = _make_decoder(known)(json.loads(text))
    return value


@cache
def _make_decoder(kind: object) -> Decoder:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _decode_tuple(arguments)
    if origin is UnionType:
        (rest,) = (argument for argument in arguments if argument is not NoneType)
        decode = _make_decoder(rest)
        return lambda data: None if data is None else decode(data)
    if not isinstance(kind, type):
        raise TypeError(f"{kind} is no type that a result is made of")
    if issubclass(kind, StrEnum):
        return lambda data: kind(_require(data, str))
    return _decode_dataclass(kind) if is_dataclass(kind) else lambda data: _require(data, kind)


def _decode_tuple(arguments: tuple[object, ...]) -> Decoder:
    if arguments[-1] is Ellipsis:
        decode = _make_decoder(arguments[0])
        return lambda data: tuple([decode(item) for item in _require(data, list)])
    decoders = tuple(map(_make_decoder, arguments))
    return lambda data: tuple(decode(item) for decode, item in zip(decoders, _require(data, list), strict=True))


def _decode_dataclass(kind: type[DataclassInstance]) -> Decoder:
    hints = get_type_hints(kind)
    decoders = tuple(_make_decoder(hints[field.name]) for field in fields(kind))
    # a type of its own arguments, which nothing but the decoders knows
    make: Callable[..., object] = kind
    return lambda data: make(*[decode(item) for decode, item in zip(decoders, _require(data, list), strict=True)])


def _require(data: object, kind: type[Value]) -> Value:
    """The data itself; raises ValueError if it is not of the type, a bool being no number."""
    if type(data) is not kind:
        raise ValueError(f"{type(data).__name__} in place of {kind.__name__}")
    return data
