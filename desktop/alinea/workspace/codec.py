"""Frozen values to and from plain JSON, by their own type hints.

What equals a field's default is left out, and what a record does not name takes the default, so
that a field added to a value later needs no change of the file format.
"""

import dataclasses
import datetime
import types
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Json = Any


class Malformed(ValueError):
    """The JSON does not have the form of the value wanted."""


def encoded(value: object) -> Json:
    """Return ``value`` as what ``json.dumps`` takes."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: encoded(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if getattr(value, field.name) != field.default
        }
    if isinstance(value, tuple):
        return [encoded(entry) for entry in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"no JSON form for {type(value).__name__}")


def decoded(kind: type[Value], json: Json) -> Value:
    """Return the value of type ``kind`` that ``json`` stands for, or raise ``Malformed``."""
    value: Value = _decode(kind, json)
    return value


def _decode(kind: Any, json: Json) -> Any:  # noqa: ANN401  (one return per kind of hint)
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple(get_args(kind), json)
    if origin is Literal:
        return _checked(json, json in get_args(kind), kind)
    if origin in (Union, types.UnionType):
        return _optional(get_args(kind), json)
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind, json)
    if kind is datetime.date:
        return _converted(datetime.date.fromisoformat, json, kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _converted(kind, json, kind)
    if kind is float:
        return float(_checked(json, isinstance(json, int | float), kind))
    return _checked(json, type(json) is kind, kind)


def _dataclass(kind: Any, json: Json) -> Any:  # noqa: ANN401
    if not isinstance(json, Mapping):
        raise Malformed(f"{kind.__name__}: not an object")
    hints = _hints(kind)
    known = {name: _decode(hints[name], entry) for name, entry in json.items() if name in hints}
    try:
        return kind(**known)
    except TypeError as error:
        raise Malformed(f"{kind.__name__}: {error}") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _tuple(kinds: Sequence[Any], json: Json) -> tuple[Any, ...]:
    if not isinstance(json, list):
        raise Malformed("not a list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_decode(kinds[0], entry) for entry in json)
    if len(kinds) != len(json):
        raise Malformed("a list of another length")
    return tuple(_decode(kind, entry) for kind, entry in zip(kinds, json, strict=True))


def _optional(kinds: Sequence[Any], json: Json) -> Any:  # noqa: ANN401
    if json is None and type(None) in kinds:
        return None
    (kind,) = (entry for entry in kinds if entry is not type(None))
    return _decode(kind, json)


def _converted(convert: Any, json: Json, kind: Any) -> Any:  # noqa: ANN401
    try:
        return convert(json)
    except (ValueError, TypeError) as error:
        raise Malformed(f"{kind.__name__}: {json!r}") from error


def _checked(json: Json, fits: bool, kind: Any) -> Any:  # noqa: ANN401, FBT001
    if not fits:
        raise Malformed(f"{kind}: {json!r}")
    return json
